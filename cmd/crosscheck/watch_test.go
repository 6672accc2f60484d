package main

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWatch(t *testing.T) {
	dir := workspace(t)
	put(t, dir, "drafts/readme.bin", "")
	cmd := command(t, dir, "watch", "drafts")
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	errs, err := cmd.StderrPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	defer cmd.Process.Kill()
	lines := make(chan string, 1000)
	go func() {
		for s := bufio.NewScanner(out); s.Scan(); {
			lines <- s.Text()
		}
		close(lines)
	}()
	said := bufio.NewScanner(errs)
	require.True(t, said.Scan())
	assert.Contains(t, said.Text(), "watching drafts, beside 1 sources")
	waitFor := func(what string) {
		t.Helper()
		timeout := time.After(30 * time.Second)
		for {
			select {
			case line, ok := <-lines:
				require.True(t, ok, "it ended")
				if strings.Contains(line, what) {
					return
				}
			case <-timeout:
				require.Fail(t, "never said", what)
			}
		}
	}
	put(t, dir, "drafts/new.md", ferry("Harbor Ledger", "38"))
	waitFor("CONTRADICTION")
	waitFor("Found 1 disputed fact")

	// A new folder is watched too, and a file that is moved into its place is a save.
	tmp := put(t, dir, "drafts/today/.new.tmp", ferry("Valley Post", "41"))
	time.Sleep(300 * time.Millisecond)
	require.NoError(t, os.Rename(tmp, strings.Replace(tmp, ".new.tmp", "next.md", 1)))
	waitFor("Nothing to report.")
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	assert.NoError(t, cmd.Wait())
}
