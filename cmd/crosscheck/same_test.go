package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/checker/pgtest"
	"crosscheck/checker/report"
	"crosscheck/cmd/crosscheck/internal/bench"
)

// engines are the memories that a report may come from. Each reads the articles of the working folder anew and returns the arguments that
// name it.
var engines = []struct {
	name string
	read func(t *testing.T, program func(args ...string) string) []string
}{
	{"memory", func(*testing.T, func(...string) string) []string { return []string{"."} }},
	{"disk", func(t *testing.T, program func(...string) string) []string {
		dir := filepath.Join(t.TempDir(), "index")
		program("index", "add", "--index", dir, ".")
		return []string{"--index", dir}
	}},
	{"postgres", func(t *testing.T, program func(...string) string) []string {
		address := pgtest.Database(t)
		program("archive", "create", "--store", address)
		program("archive", "load", "--store", address, ".")
		return []string{"--store", address}
	}},
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

// formatsOfPlaces count the columns of a passage in its file, which is at hand where the articles were read and not beside an index.
var formatsOfPlaces = []string{"sarif", "github", "rdjsonl"}

// TestSameInputSameBytes makes every report again and again, each time in a process of its own with 1 or with 16 processors and with a
// memory made anew, on each engine: not a byte differs, from run to run nor from engine to engine. CROSSCHECK_RUNS says how often.
func TestSameInputSameBytes(t *testing.T) {
	articles := t.TempDir()
	for i := range 12 {
		put(t, articles, ferryName(i), bench.Invent(i).Markdown())
	}
	put(t, articles, "coast.md", ferry("Coast Wire", "41"))
	put(t, articles, "harbor.md", ferry("Harbor Ledger", "38"))
	first := map[string]string{} // what was printed, by format
	for _, engine := range engines {
		t.Run(engine.name, func(t *testing.T) {
			for n := range 1 + many(t, "CROSSCHECK_RUNS", 1) {
				program := func(args ...string) string { return onProcessors(t, articles, []int{1, 16}[n%2], args...) }
				source := engine.read(t, program)
				for i, f := range report.All {
					if n > 0 && i > 0 && n%len(report.All) != i { // all of them in the first run, then the report of JSON and one more in turn
						continue
					}
					key := f.Name
					if engine.name != "memory" && slices.Contains(formatsOfPlaces, f.Name) {
						key += " without files"
					}
					got := program(append([]string{"report", "--explain", "--format", f.Name}, source...)...)
					if _, ok := first[key]; !ok {
						first[key] = got
					}
					require.Equal(t, first[key], got, "run %d, %s", n, f.Name)
				}
				if engine.name == "postgres" {
					pgtest.Drop(t, source[1])
				}
			}
		})
	}
	require.Contains(t, first["json"], "41", "a report of nothing")
}

// onProcessors runs the program in a folder on so many processors and returns what it printed.
func onProcessors(t *testing.T, dir string, processors int, args ...string) string {
	t.Helper()
	cmd := command(t, dir, append([]string{"--quiet", "--config", "none"}, args...)...)
	cmd.Env = append(cmd.Env, fmt.Sprint("GOMAXPROCS=", processors))
	out, err := cmd.Output()
	require.NoError(t, err)
	return string(out)
}
