package main

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v4"

	"crosscheck/cmd/crosscheck/internal/app"
)

var update = flag.Bool("update", false, "write the parts of the README that the program prints")

// printed runs the program in this process and returns what it prints.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out, err bytes.Buffer
	code := app.Run(t.Context(), args, app.Streams{In: strings.NewReader(""), Out: &out, Err: &err})
	require.Zero(t, code, err.String())
	return out.String()
}

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(top(t), "README.md"))
	require.NoError(t, err)
	return string(text)
}

// part returns what stands between the marks of a part of the README, and writes it anew with -update.
func part(t *testing.T, name, want string) string {
	t.Helper()
	text := readme(t)
	mark := regexp.MustCompile(`(?s)(<!-- ` + name + `:[^>]*-->\n)(.*?)(<!-- /` + name + ` -->)`)
	found := mark.FindStringSubmatchIndex(text)
	require.NotNil(t, found, "the README has no part %s", name)
	if *update {
		text = text[:found[4]] + want + text[found[5]:]
		require.NoError(t, os.WriteFile(filepath.Join(top(t), "README.md"), []byte(text), 0o644))
		return want
	}
	return text[found[4]:found[5]]
}

func TestReadmeListsTheRules(t *testing.T) {
	want := printed(t, "rules", "--format", "markdown")
	assert.Equal(t, want, part(t, "rules", want), "run the test with -update")
}

// Every promise of the README is held by tests, and they are there.
func TestReadmeNamesTheProofs(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(top(t), "README.md"))
	require.NoError(t, err)
	_, table, ok := strings.Cut(string(readme), "<!-- promises, held by a test -->")
	require.True(t, ok)
	table, _, ok = strings.Cut(table, "<!-- /promises -->")
	require.True(t, ok)
	tests := map[string]bool{}
	require.NoError(t, filepath.WalkDir(top(t), func(path string, _ os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		b, err := os.ReadFile(path)
		for _, m := range regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`).FindAllSubmatch(b, -1) {
			tests[string(m[1])] = true
		}
		return err
	}))
	for row := range strings.Lines(strings.TrimSpace(table)) {
		promise, proofs, _ := strings.Cut(strings.Trim(row, "| \n"), " | ")
		if promise == "promise" || strings.HasPrefix(promise, "---") {
			continue
		}
		named := regexp.MustCompile("`(\\w+)`").FindAllStringSubmatch(proofs, -1)
		assert.NotEmpty(t, named, promise)
		for _, m := range named {
			assert.True(t, tests[m[1]], "%s: there is no %s", promise, m[1])
		}
	}
}

func TestReadmeListsTheKeys(t *testing.T) {
	want := "```\n" + printed(t, "config", "keys") + "```\n"
	assert.Equal(t, want, part(t, "keys", want), "run the test with -update")
}

// What the README shows is what the program prints: the finding on the points of the plan.
func TestReadmeShowsARealReport(t *testing.T) {
	t.Setenv("COLUMNS", "80")
	want := "```\n" + excerpt(t, printed(t, "report")) + "```\n"
	assert.Equal(t, want, part(t, "excerpt", want), "run the test with -update")
}

// excerpt cuts the finding on the plan's points out of a report.
func excerpt(t *testing.T, report string) string {
	t.Helper()
	rule := strings.Repeat("─", 80) + "\n"
	for _, finding := range strings.Split(report, rule) {
		if strings.Contains(finding, "28 points") && strings.Contains(finding, "20 points") {
			return strings.TrimRight(finding, "\n") + "\n"
		}
	}
	require.Fail(t, "the report has no finding on the 28 and 20 points")
	return ""
}

// snippet returns a code block of the README.
func snippet(t *testing.T, name string) string {
	t.Helper()
	found := regexp.MustCompile("(?s)<!-- snippet: " + name + " -->\n```[a-z]*\n(.*?)```\n").FindStringSubmatch(readme(t))
	require.NotNil(t, found, "the README has no snippet %s", name)
	return found[1]
}

// A newsroom is a git repository with an article that was printed, and crosscheck on its path.
type newsroom struct {
	t   *testing.T
	dir string
	env []string
}

func newNewsroom(t *testing.T) newsroom {
	if _, err := exec.LookPath("git"); err != nil {
		if os.Getenv("CROSSCHECK_REQUIRE") == "all" {
			require.NoError(t, err)
		}
		t.Skip("no git on this machine")
	}
	bin, dir := t.TempDir(), t.TempDir()
	exe, err := os.Executable()
	require.NoError(t, err)
	require.NoError(t, os.Symlink(exe, filepath.Join(bin, "crosscheck")))
	n := newsroom{t, dir, append(os.Environ(), asProgram+"=1", "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "RUNNER_TEMP="+bin,
		"HOME="+dir, "GIT_AUTHOR_NAME=ada", "GIT_AUTHOR_EMAIL=ada@example.org", "GIT_COMMITTER_NAME=ada", "GIT_COMMITTER_EMAIL=ada@example.org")}
	n.must("git init -q -b main . && mkdir articles")
	put(t, dir, "articles/coast.md", ferry("Coast Wire", "41"))
	n.must("git add . && git commit -q -m first && git update-ref refs/remotes/origin/main HEAD")
	return n
}

func (n newsroom) run(script string, env ...string) (string, int) {
	cmd := exec.Command("sh", "-c", script)
	cmd.Dir, cmd.Env = n.dir, append(n.env, env...)
	out, err := cmd.CombinedOutput()
	if err != nil && cmd.ProcessState == nil {
		require.NoError(n.t, err)
	}
	return string(out), cmd.ProcessState.ExitCode()
}

func (n newsroom) must(script string) {
	n.t.Helper()
	out, code := n.run(script)
	require.Zero(n.t, code, out)
}

// commit commits an article that contradicts the printed one, or one that agrees.
func (n newsroom) commit(killed string) {
	n.t.Helper()
	put(n.t, n.dir, "articles/new.md", ferry("Harbor Ledger", killed))
	n.must("git add . && git commit -q -m next")
}

func TestReadmeGitHub(t *testing.T) {
	var workflow struct {
		Jobs map[string]struct {
			Steps []struct{ Name, Run, Uses string }
		}
	}
	require.NoError(t, yaml.Load([]byte(snippet(t, "github")), &workflow))
	n := newNewsroom(t)
	runs := map[string]string{}
	for _, s := range workflow.Jobs["crosscheck"].Steps {
		assert.True(t, (s.Run == "") != (s.Uses == ""))
		runs[s.Name] = s.Run
	}
	assert.Contains(t, runs["Build crosscheck"], "./cmd/crosscheck")
	out, code := n.run(runs["Annotate what changed"], "GITHUB_BASE_REF=main")
	assert.Zero(t, code, out)
	n.commit("38")
	out, code = n.run(runs["Annotate what changed"], "GITHUB_BASE_REF=main")
	assert.Equal(t, 1, code, out)
	assert.Contains(t, out, "::error file=articles/new.md,line=9,")
	out, code = n.run(runs["Write SARIF"], "GITHUB_BASE_REF=main")
	assert.Zero(t, code, out)
	sarif, err := os.ReadFile(filepath.Join(n.dir, "crosscheck.sarif"))
	require.NoError(t, err)
	assert.Contains(t, string(sarif), `"uri": "articles/coast.md"`)
}

func TestReadmeGitLab(t *testing.T) {
	var pipeline map[string]struct {
		Script    []string
		Artifacts struct{ Reports struct{ JUnit string } }
	}
	require.NoError(t, yaml.Load([]byte(snippet(t, "gitlab")), &pipeline))
	job := pipeline["crosscheck"]
	n := newNewsroom(t)
	n.commit("38")
	out, code := n.run(strings.Join(job.Script, "\n"), "CI_MERGE_REQUEST_DIFF_BASE_SHA=HEAD~1")
	assert.Equal(t, 1, code, out)
	junit, err := os.ReadFile(filepath.Join(n.dir, job.Artifacts.Reports.JUnit))
	require.NoError(t, err)
	assert.Contains(t, string(junit), `failures="1"`)
}

func TestReadmePreCommit(t *testing.T) {
	var config struct {
		Repos []struct {
			Hooks []struct{ Entry, Files string }
		}
	}
	require.NoError(t, yaml.Load([]byte(snippet(t, "pre-commit")), &config))
	hook := config.Repos[0].Hooks[0]
	assert.Regexp(t, hook.Files, "articles/new.md")
	assert.NotRegexp(t, hook.Files, "articles/photo.jpg")
	n := newNewsroom(t)
	put(t, n.dir, "articles/new.md", ferry("Harbor Ledger", "38"))
	out, code := n.run(hook.Entry + " articles/new.md")
	assert.Equal(t, 1, code, out)
	put(t, n.dir, "articles/new.md", ferry("Harbor Ledger", "41"))
	out, code = n.run(hook.Entry + " articles/new.md")
	assert.Zero(t, code, out)
}

func TestReadmeHook(t *testing.T) {
	n := newNewsroom(t)
	hook := put(t, n.dir, ".git/hooks/pre-commit", snippet(t, "hook"))
	require.NoError(t, os.Chmod(hook, 0o755))
	put(t, n.dir, "articles/new.md", ferry("Harbor Ledger", "38"))
	out, code := n.run("git add . && git commit -q -m wrong")
	assert.NotZero(t, code)
	assert.Contains(t, out, "CONTRADICTION")
	n.commit("41")
	put(t, n.dir, "notes.txt", "no article")
	n.must("git add . && git commit -q -m notes")
}
