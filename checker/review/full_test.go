package review_test

import (
	"fmt"
	"net/http"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"crosscheck/checker/review/store"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestAFullDiskLosesNoDecision decides until the disk is full: what fits no more is refused soon, what was acknowledged is kept, and the desk
// goes on reading.
func TestAFullDiskLosesNoDecision(t *testing.T) {
	dir := t.TempDir()
	if err := exec.Command("mount", "-t", "tmpfs", "-o", "size=1200k", "none", dir).Run(); err != nil {
		t.Skipf("a small disk cannot be mounted here: %v", err)
	}
	defer func() { assert.NoError(t, exec.Command("umount", "-l", dir).Run()) }()
	address := filepath.Join(dir, "desk.db")
	c := startChild(t, address)
	client := &http.Client{Timeout: 10 * time.Second}
	acknowledged, refused := map[string]store.Decision{}, 0
	for i := range 2000 {
		id := fmt.Sprintf("f%d", i)
		if d, ok := c.decide(client, id); ok {
			acknowledged[id] = d
		} else if refused++; refused == 3 {
			break
		}
	}
	require.Equal(t, 3, refused, "the disk was never full: %d decisions", len(acknowledged))
	require.NotEmpty(t, acknowledged)
	answer, err := client.Get(c.url + "/")
	require.NoError(t, err)
	answer.Body.Close()
	assert.Equal(t, http.StatusOK, answer.StatusCode)
	_ = c.end(syscall.SIGTERM)
	require.NoError(t, exec.Command("mount", "-o", "remount,size=8m", dir).Run())
	s, err := store.Open(t.Context(), address)
	require.NoError(t, err)
	defer s.Close()
	kept := map[string]store.Decision{}
	require.NoError(t, s.Each(t.Context(), func(d store.Decision) error {
		d.Seq = 0
		kept[d.Finding] = d
		return nil
	}))
	for id, d := range acknowledged {
		assert.Equal(t, d, kept[id])
	}
	t.Logf("%d decisions acknowledged, %d kept", len(acknowledged), len(kept))
}
