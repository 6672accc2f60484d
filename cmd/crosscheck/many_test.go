package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/cmd/crosscheck/internal/bench"
	"crosscheck/index"
)

// archived writes n invented articles and one that a check contradicts, and returns their folder.
func archived(t *testing.T, n int) string {
	dir := filepath.Join(t.TempDir(), "archive")
	for i := range n {
		put(t, dir, ferryName(i), bench.Invent(i).Markdown())
	}
	put(t, dir, "coast.md", ferry("Coast Wire", "41"))
	return dir
}

// program runs crosscheck as a process and returns its exit code and what it printed.
func program(t *testing.T, dir string, args ...string) (code int, out, errs string) {
	cmd := command(t, dir, append([]string{"--config", "none"}, args...)...)
	var o, e bytes.Buffer
	cmd.Stdout, cmd.Stderr = &o, &e
	err := cmd.Run()
	if cmd.ProcessState == nil {
		require.NoError(t, err)
	}
	return cmd.ProcessState.ExitCode(), o.String(), e.String()
}

// TestSixtyFourChecksAtOnce: as many processes check on one index, and all find the same.
func TestSixtyFourChecksAtOnce(t *testing.T) {
	dir := t.TempDir()
	code, _, errs := program(t, dir, "index", "add", "--index", "idx", archived(t, 60))
	require.Zero(t, code, errs)
	put(t, dir, "draft.md", ferry("Harbor Ledger", "38"))
	var want string
	var mu sync.Mutex
	var wg sync.WaitGroup
	checks := 64
	if raced {
		checks = 16 // each is a process that takes ten times as long
	}
	for range checks {
		wg.Go(func() {
			code, out, errs := program(t, dir, "check", "draft.md", "--against", "idx", "--format", "json", "--fail-on", "note")
			mu.Lock()
			defer mu.Unlock()
			assert.Equal(t, 1, code, errs)
			assert.Empty(t, errs)
			if want == "" {
				want = out
			}
			assert.Equal(t, want, out)
		})
	}
	wg.Wait()
	assert.Contains(t, want, "quantity/conflict")
}

// TestAKilledProgramLosesNothing kills `crosscheck index add` at a random moment, again and again: what a kill leaves opens, is sound, and is
// made whole by the same command. CROSSCHECK_KILLS says how often.
func TestAKilledProgramLosesNothing(t *testing.T) {
	dir, archive := t.TempDir(), archived(t, 120)
	started := time.Now()
	code, _, errs := program(t, dir, "index", "add", "--index", "whole", archive)
	took := time.Since(started)
	require.Zero(t, code, errs)
	_, want, _ := program(t, dir, "index", "list", "--index", "whole")
	rnd, cut, found := rand.New(rand.NewPCG(1, 2)), 0, 0
	runs := many(t, "CROSSCHECK_KILLS", 4)
	for n := 0; n < runs || cut == 0 && n < runs+30; n++ { // on an idle machine the first run alone may take that long
		cmd := command(t, dir, "--config", "none", "index", "add", "--index", "idx", archive)
		require.NoError(t, cmd.Start())
		kill := time.AfterFunc(time.Duration(rnd.Int64N(int64(took))), func() { _ = cmd.Process.Kill() })
		if err := cmd.Wait(); err != nil {
			cut++
		} else {
			took = max(took*3/4, 2*time.Millisecond)
		}
		kill.Stop()
		code, out, errs := program(t, dir, "index", "verify", "--index", "idx")
		if code != 0 {
			require.Contains(t, errs, "no index there", "run %d: %s", n, out)
			continue
		}
		assert.Regexp(t, `^\d+ articles, \d+ sentences\n$`, out)
		found++
		if n%2 == 1 {
			require.NoError(t, os.RemoveAll(filepath.Join(dir, "idx")))
		}
	}
	require.Positive(t, cut, "no run was cut short")
	code, _, errs = program(t, dir, "index", "add", "--index", "idx", archive)
	require.Zero(t, code, errs)
	_, got, _ := program(t, dir, "index", "list", "--index", "idx")
	assert.Equal(t, want, got)
	_, _, errs = program(t, dir, "index", "add", "--index", "idx", archive)
	assert.Contains(t, errs, "added 0 articles, 121 were there unchanged")
	t.Logf("%d runs cut short, %d of them with an index already there", cut, found)
}

// TestAFaultOfAnIndexIsToldSoon: whatever is the matter with an index, each command says so in a line, soon, and says what to do.
func TestAFaultOfAnIndexIsToldSoon(t *testing.T) {
	soon := 2 * time.Second
	if raced {
		soon = 10 * time.Second // the process alone takes long to start
	}
	dir := t.TempDir()
	code, _, errs := program(t, dir, "index", "add", "--index", "idx", archived(t, 3))
	require.Zero(t, code, errs)
	put(t, dir, "draft.md", ferry("Harbor Ledger", "38"))
	commands := map[string][]string{
		"add": {"index", "add", "--index", "idx", "draft.md"}, "remove": {"index", "remove", "--index", "idx", "coast.md"}, "list": {"index", "list", "--index", "idx"},
		"verify": {"index", "verify", "--index", "idx"}, "search": {"search", "--index", "idx", "ferry"}, "report": {"report", "--index", "idx"},
		"check": {"check", "draft.md", "--against", "idx"},
	}
	fails := func(fault, want string) {
		for name, args := range commands {
			from := time.Now()
			code, _, errs := program(t, dir, args...)
			assert.Less(t, time.Since(from), soon, "%s: %s", fault, name)
			assert.Equal(t, 2, code, "%s: %s", fault, name)
			assert.Contains(t, errs, want, "%s: %s", fault, name)
		}
	}
	writer, err := index.Open(filepath.Join(dir, "idx"), index.Options{})
	require.NoError(t, err)
	fails("a writer at work", "another process holds the index")
	require.NoError(t, writer.Close())
	data, err := filepath.Glob(filepath.Join(dir, "idx", "data-*", "store", "*.zap"))
	require.NoError(t, err)
	require.NotEmpty(t, data)
	b, err := os.ReadFile(data[0])
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(data[0], append(bytes.Clone(b[:len(b)/2]), bytes.Repeat([]byte("x"), len(b)-len(b)/2)...), 0o644))
	fails("a damaged segment", "damaged")
	code, _, errs = program(t, dir, "index", "rebuild", "--index", "idx")
	assert.Contains(t, []int{0, 2}, code, errs)
	code, _, errs = program(t, dir, "index", "add", "--index", "idx", "draft.md")
	assert.Zero(t, code, "a rebuilt index is whole again: %s", errs)
	manifest := filepath.Join(dir, "idx", "crosscheck-index.json")
	m, err := os.ReadFile(manifest)
	require.NoError(t, err)
	for age, schema := range map[string]int{"newer": index.Schema + 1, "older": index.Schema - 1} {
		other := strings.Replace(string(m), fmt.Sprintf(`"schema":%d`, index.Schema), fmt.Sprintf(`"schema":%d`, schema), 1)
		require.NoError(t, os.WriteFile(manifest, []byte(other), 0o644))
		fails("another version", "is of an "+age+" version")
	}
}
