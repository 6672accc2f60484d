package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/checker/report"
	"crosscheck/cmd/crosscheck/internal/app"
	"crosscheck/cmd/crosscheck/internal/bench"
)

// engines are the memories that a report may come from. Each makes one of the articles in a folder and returns the arguments that name it.
var engines = map[string]func(t *testing.T, articles, scratch string) []string{
	"memory": func(_ *testing.T, articles, _ string) []string { return []string{articles} },
	"disk": func(t *testing.T, articles, scratch string) []string {
		dir := filepath.Join(scratch, "index")
		require.NoError(t, os.RemoveAll(dir))
		runs(t, "index", "add", "--index", dir, articles)
		return []string{"--index", dir}
	},
}

// runs runs the program in this process and returns what it printed.
func runs(t *testing.T, args ...string) string {
	var out, errs bytes.Buffer
	code := app.Run(t.Context(), append([]string{"--quiet", "--config", "none"}, args...), app.Streams{In: &bytes.Buffer{}, Out: &out, Err: &errs})
	require.NotEqual(t, app.Failed, code, errs.String())
	return out.String()
}

// many is how often something is tried, unless the environment says so.
func many(t *testing.T, key string, usual int) int {
	text := os.Getenv(key)
	if text == "" {
		return usual
	}
	n, err := strconv.Atoi(text)
	require.NoError(t, err)
	return n
}

// TestSameInputSameBytes makes every report again and again, each time in a process of its own with 1 or with 16 processors and, where
// there is one, with an index made anew: not a byte differs. CROSSCHECK_RUNS says how often.
func TestSameInputSameBytes(t *testing.T) {
	articles := t.TempDir()
	for i := range 12 {
		put(t, articles, ferryName(i), bench.Invent(i).Markdown())
	}
	put(t, articles, "coast.md", ferry("Coast Wire", "41"))
	put(t, articles, "harbor.md", ferry("Harbor Ledger", "38"))
	var commands [][]string
	for _, f := range report.All {
		commands = append(commands, []string{"report", "--explain", "--format", f.Name})
	}
	for name, engine := range engines {
		t.Run(name, func(t *testing.T) {
			scratch := t.TempDir()
			var want []string
			for n := range 1 + many(t, "CROSSCHECK_RUNS", 1) {
				source := engine(t, articles, scratch)
				var got []string
				for i, c := range commands {
					if n > 0 && n%len(commands) != i && i > 0 { // all of them in the first run, then the report of JSON and one more in turn
						got = append(got, want[i])
						continue
					}
					cmd := command(t, articles, append(append([]string{"--quiet", "--config", "none"}, c...), source...)...)
					cmd.Env = append(cmd.Env, fmt.Sprint("GOMAXPROCS=", []int{1, 16}[n%2]))
					out, err := cmd.Output()
					require.NoError(t, err)
					got = append(got, string(out))
				}
				if n == 0 {
					want = got
					require.Contains(t, want[0], "41", "a report of nothing")
					continue
				}
				require.Equal(t, want, got, "run %d", n)
			}
		})
	}
}
