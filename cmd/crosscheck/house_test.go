package main

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// top is the repository's top folder.
func top(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	require.NoError(t, err)
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		up := filepath.Dir(dir)
		require.NotEqual(t, up, dir, "no go.mod above")
		dir = up
	}
}

// The top level may not grow.
func TestTopLevel(t *testing.T) {
	allowed := map[string]bool{"cmd": true, "checker": true, "index": true, "rules": true, "seeds": true, "go.mod": true, "go.sum": true, "README.md": true, "LICENSE": true}
	entries, err := os.ReadDir(top(t))
	require.NoError(t, err)
	for _, e := range entries {
		assert.True(t, allowed[e.Name()] || strings.HasPrefix(e.Name(), "."), "%s does not belong at the top", e.Name())
	}
}

// arrows says what of this module a room may import besides what it holds itself. The first entry that matches a package counts.
var arrows = []struct {
	room string
	may  []string
}{
	{"crosscheck/checker/eval", []string{"crosscheck/checker"}},
	{"crosscheck/checker/ingest", []string{"crosscheck/checker"}},
	{"crosscheck/checker/report", []string{"crosscheck/checker"}},
	{"crosscheck/checker/review", []string{"crosscheck/checker", "crosscheck/checker/pgtest"}},
	{"crosscheck/checker/pgtest", nil},
	{"crosscheck/checker/baseline", []string{"crosscheck/checker"}},
	{"crosscheck/checker/config", []string{"crosscheck/checker"}},
	{"crosscheck/checker", nil},
	{"crosscheck/index", []string{"crosscheck/checker"}},
	{"crosscheck/rules/fit", []string{"crosscheck/checker", "crosscheck/checker/eval", "crosscheck/checker/ingest", "crosscheck/rules", "crosscheck/rules/claims"}},
	{"crosscheck/rules/claims", []string{"crosscheck/checker", "crosscheck/rules/grammar"}},
	{"crosscheck/rules/grammar", nil},
	{"crosscheck/rules", []string{"crosscheck/checker"}},
	{"crosscheck/seeds", nil},
}

type goPackage struct {
	ImportPath string
	Imports    []string
}

// packages asks the go tool for all packages of the module.
func packages(t *testing.T) []goPackage {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", "./...")
	cmd.Dir, cmd.Stderr = top(t), os.Stderr
	out, err := cmd.Output()
	require.NoError(t, err)
	var all []goPackage
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		err := d.Decode(&p)
		if errors.Is(err, io.EOF) {
			return all
		}
		require.NoError(t, err)
		all = append(all, p)
	}
}

// in tells whether a package lies in a room.
func in(pkg, room string) bool { return pkg == room || strings.HasPrefix(pkg, room+"/") }

// Arrows point inward to the vocabulary; only the command knows all rooms.
func TestArrows(t *testing.T) {
	for _, p := range packages(t) {
		if in(p.ImportPath, "crosscheck/cmd") {
			continue
		}
		room := -1
		for i, a := range arrows {
			if room < 0 && in(p.ImportPath, a.room) {
				room = i
			}
		}
		require.GreaterOrEqual(t, room, 0, "%s is in no room", p.ImportPath)
		for _, imported := range p.Imports {
			if in(imported, "crosscheck") && !in(imported, arrows[room].room) {
				assert.Contains(t, arrows[room].may, imported, "%s imports sideways", p.ImportPath)
			}
		}
	}
}

// The vocabulary, and the training-free grammar, stand on the standard library alone.
func TestTheVocabularyImportsTheStandardLibraryOnly(t *testing.T) {
	for _, p := range packages(t) {
		if p.ImportPath != "crosscheck/checker" && p.ImportPath != "crosscheck/rules" {
			continue
		}
		for _, imported := range p.Imports {
			if in(imported, "crosscheck") {
				continue
			}
			first, _, _ := strings.Cut(imported, "/")
			assert.NotContains(t, first, ".", "%s imports %s", p.ImportPath, imported)
		}
	}
}

// Every module in the program has its licence in the list, and no line is left over.
func TestLicenses(t *testing.T) {
	cmd := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", "./cmd/crosscheck")
	cmd.Dir, cmd.Stderr = top(t), os.Stderr
	out, err := cmd.Output()
	require.NoError(t, err)
	built := map[string]bool{}
	for _, m := range strings.Fields(string(out)) {
		built[m] = true
	}
	listed := map[string]bool{}
	text, err := os.ReadFile("internal/app/licenses.txt")
	require.NoError(t, err)
	for line := range strings.Lines(string(text)) {
		path, license, _ := strings.Cut(strings.TrimSpace(line), " ")
		assert.Contains(t, []string{"Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause"}, license, path)
		listed[path] = true
	}
	assert.Equal(t, built, listed)

	info, ok := debug.ReadBuildInfo() // of this test, which holds the program
	require.True(t, ok)
	versions := map[string]string{}
	for _, d := range info.Deps {
		versions[d.Path] = d.Version
	}
	printed, err := command(t, t.TempDir(), "licenses").Output()
	require.NoError(t, err)
	for m := range built {
		require.NotEmpty(t, versions[m], m)
		assert.Contains(t, string(printed), "\n"+m+" "+versions[m]+": ", "a module and its version")
	}
}
