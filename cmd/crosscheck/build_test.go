package main

import (
	"crypto/sha256"
	"debug/buildinfo"
	"debug/elf"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// goTool runs the go tool in a folder, without what the machine's owner has set it to.
func goTool(t *testing.T, dir string, env []string, args ...string) string {
	t.Helper()
	return run(t, dir, append([]string{"GOFLAGS=-mod=readonly", "GOWORK=off", "CGO_ENABLED=0"}, env...), "go", args...)
}

func run(t *testing.T, dir string, env []string, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s %s: %s", name, strings.Join(args, " "), out)
	return string(out)
}

// needsGit skips a test where git is missing, or fails it where everything is required.
func needsGit(t *testing.T) {
	if ok, err := condition("git"); !ok {
		require.NoError(t, err)
		t.Skip("git is missing")
	}
}

// checkedOut copies the tree as git sees it into a new repository with one commit, and returns its folder and the commit.
func checkedOut(t *testing.T) (dir, commit string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "tree")
	names := run(t, top(t), nil, "git", "ls-files", "-co", "--exclude-standard", "-z", "--", "go.mod", "go.sum", "checker", "cmd", "index", "rules", "seeds")
	for _, name := range strings.Split(strings.TrimRight(names, "\x00"), "\x00") {
		if strings.Contains(name, "testdata/") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		b, err := os.ReadFile(filepath.Join(top(t), name))
		if os.IsNotExist(err) {
			continue // taken out and not yet committed
		}
		require.NoError(t, err)
		put(t, dir, name, string(b))
	}
	env := []string{"GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_DATE=2031-03-05T10:00:00Z", "GIT_COMMITTER_DATE=2031-03-05T10:00:00Z"}
	for _, args := range [][]string{{"init", "-q"}, {"add", "-A"}, {"-c", "user.name=ada", "-c", "user.email=ada@example.org", "commit", "-qm", "all"}} {
		run(t, dir, env, "git", args...)
	}
	return dir, strings.TrimSpace(run(t, dir, nil, "git", "rev-parse", "HEAD"))
}

// TestTheBuildIsReproducible builds the tree in two folders: the programs are the same to the last byte, name the commit, are linked to
// nothing, and list the licence of every module in them. It takes minutes and runs where CROSSCHECK_BUILD is set; with "clean" the second
// build compiles everything anew, dependencies too.
func TestTheBuildIsReproducible(t *testing.T) {
	needsGit(t)
	if os.Getenv("CROSSCHECK_BUILD") == "" {
		t.Skip("takes minutes: .ci/prove runs it")
	}
	var sums [2][sha256.Size]byte
	var commits [2]string
	for i := range sums {
		dir, commit := checkedOut(t)
		var env []string
		if i == 1 && os.Getenv("CROSSCHECK_BUILD") == "clean" {
			cache := filepath.Join(t.TempDir(), "cache")
			env = append(env, "GOCACHE="+cache)
		}
		program := filepath.Join(dir, "..", "crosscheck")
		goTool(t, dir, env, "build", "-trimpath", "-buildvcs=true", "-o", program, "./cmd/crosscheck")
		b, err := os.ReadFile(program)
		require.NoError(t, err)
		sums[i], commits[i] = sha256.Sum256(b), commit
		assert.NotContains(t, string(b), dir, "the program names the folder that it was built in")
		out := run(t, dir, nil, program, "version")
		assert.Contains(t, out, " commit "+commit+"\n")
		assertUnlinked(t, program)
		assertLicensesOf(t, program)
		if i == 1 {
			put(t, dir, "cmd/crosscheck/changed.go", "package main\n")
			goTool(t, dir, env, "build", "-trimpath", "-buildvcs=true", "-o", program, "./cmd/crosscheck")
			assert.Contains(t, run(t, dir, nil, program, "version"), " commit "+commit+" with changes\n")
		}
	}
	assert.Equal(t, commits[0], commits[1])
	assert.Equal(t, sums[0], sums[1], "the same tree gave two programs")
}

// assertUnlinked holds that a program asks for no library of the machine.
func assertUnlinked(t *testing.T, program string) {
	if runtime.GOOS != "linux" {
		return
	}
	f, err := elf.Open(program)
	require.NoError(t, err)
	defer f.Close()
	libraries, err := f.ImportedLibraries()
	require.NoError(t, err)
	assert.Empty(t, libraries)
}

// assertLicensesOf holds that the program lists every module that its build info names, with its version and a licence.
func assertLicensesOf(t *testing.T, program string) {
	info, err := buildinfo.ReadFile(program)
	require.NoError(t, err)
	require.NotEmpty(t, info.Deps)
	listed := strings.Split(run(t, ".", nil, program, "licenses"), "\n")
	for _, d := range info.Deps {
		assert.Nil(t, d.Replace, "%s is replaced", d.Path)
		found := false
		for _, line := range listed {
			if license, ok := strings.CutPrefix(line, d.Path+" "+d.Version+": "); ok && license != "" {
				found = true
			}
		}
		assert.True(t, found, "%s %s has no line", d.Path, d.Version)
	}
}

// TestNoCgo: no package that is built in, but those of Go itself, holds C or assembler of another compiler.
func TestNoCgo(t *testing.T) {
	out := goTool(t, top(t), []string{"CGO_ENABLED=1"}, "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}} {{join .CgoFiles \" \"}}{{join .CFiles \" \"}}{{end}}", "./cmd/crosscheck")
	n := 0
	for line := range strings.Lines(out) {
		n++
		path, files, _ := strings.Cut(strings.TrimSpace(line), " ")
		assert.Empty(t, files, path)
	}
	assert.Greater(t, n, 100, "the packages were not listed")
}

// TestDependenciesArePinned: every module has its version and its sum in the tree, nothing is replaced, and the tree asks by name for just
// those that it imports.
func TestDependenciesArePinned(t *testing.T) {
	offline := []string{"GOPROXY=off"}
	modules, direct := map[string]string{}, map[string]bool{}
	list := goTool(t, top(t), offline, "list", "-deps", "-test", "-f", "{{with .Module}}{{$.ImportPath}} {{.Path}} {{.Main}} {{.Indirect}}{{end}}", "./...")
	for line := range strings.Lines(list) {
		f := strings.Fields(line) // a package that is built for a test has that in brackets behind its path
		if n := len(f); n >= 4 && f[n-2] == "false" {
			modules[f[0]] = f[n-3]
			direct[f[n-3]] = f[n-1] == "false"
		}
	}
	require.Greater(t, len(modules), 100, "the packages were not listed")
	imported := map[string]bool{}
	for path := range strings.FieldsSeq(goTool(t, top(t), offline, "list", "-f", "{{join .Imports \" \"}} {{join .TestImports \" \"}} {{join .XTestImports \" \"}}", "./...")) {
		if m := modules[path]; m != "" {
			assert.True(t, direct[m], "%s is imported, and go.mod has it as indirect", m)
			imported[m] = true
		}
	}
	for m, named := range direct {
		assert.Equal(t, named, imported[m], "%s: go.mod asks for it, and nothing imports it", m)
	}
	b, err := os.ReadFile(filepath.Join(top(t), "go.mod"))
	require.NoError(t, err)
	assert.NotContains(t, string(b), "replace ")
	assert.NotContains(t, string(b), "exclude ")
}
