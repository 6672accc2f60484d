package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker/report"
	"crosscheck/cmd/crosscheck/internal/app"
)

// evil is what a hostile article puts wherever a text of its own is shown: it colours, clears and titles a terminal, turns the direction of
// what follows, ends a line, a field, a comment, a fence and an attribute, and gives commands to a runner and a spreadsheet.
const evil = "\x1b[2J\x1b]0;owned\x07\u202e\u2066\u200f\x00\x7f\u0085\u2028\r::error::all is well##[error]x'\"><script>alert(1)</script>-->]]>```|=1+1"

// spoofed writes two articles that contradict each other and whose every word wants to be something else. Their names do, too.
func spoofed(t *testing.T) (dir string) {
	dir = t.TempDir()
	quoted := strings.NewReplacer("\x00", "", "\u2028", " ", "\u0085", " ", "\r", " ", "'", "''").Replace(evil)
	for i, figure := range []string{"38", "41"} {
		name := []string{"a\x1b[31m\u202e", "b\n::error::x"}[i]
		text := "---\noutlet: '" + []string{"Coast ", "Harbor "}[i] + yamlSafe(quoted) + "'\npublished: 2031-03-05\n---\n# Ferry sinks off Port Ness " + evil + "\n\n" +
			"The ferry sank off Port Ness on Tuesday. " + evil + "\n\n<!-- crosscheck-ignore nothing/" + evil + ": " + evil + " -->\n" +
			"The sinking killed " + figure + " passengers, the coast guard\u202e said.\n\nPolice chief Ada " + evil + " Bright said so.\n"
		require.NoError(t, os.WriteFile(filepath.Join(dir, name+".md"), []byte(text), 0o644))
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "broken\x1b[1m\u202e\n::error::y.pdf"), []byte(evil), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "other\x1b[1m.xyz"), []byte(evil), 0o644))
	return dir
}

// yamlSafe drops what YAML refuses, so that the front matter is read.
func yamlSafe(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, s)
}

// assertTame holds that an output moves no cursor, rings no bell and turns no direction.
func assertTame(t *testing.T, what, out string) {
	t.Helper()
	for _, r := range out {
		if r != '\n' && r != '\u200c' && r != '\u200d' && !unicode.IsGraphic(r) {
			at := strings.IndexRune(out, r)
			assert.Fail(t, "an output that obeys an article", "%s: %U in %q", what, r, out[max(0, at-60):min(len(out), at+60)])
			return
		}
	}
}

// TestNoArticleSpoofsAReport: whatever an article says and its file is called, no command's output obeys it.
func TestNoArticleSpoofsAReport(t *testing.T) {
	dir := spoofed(t)
	index := filepath.Join(t.TempDir(), "index")
	first := filepath.Join(dir, "a\x1b[31m\u202e.md")
	commands := [][]string{
		{"claims", dir}, {"claims", "--format", "json", dir}, {"claims", "--tree", first}, {"check", first, "--against", dir}, {"report", dir, "--explain"},
		{"index", "add", "--index", index, dir}, {"index", "list", "--index", index}, {"index", "verify", "--index", index}, {"index", "rebuild", "--index", index},
		{"search", "--index", index, "ferry"}, {"search", "--index", index, "--format", "json", "ferry"}, {"report", "--index", index},
		{"compare", "38 people died. " + evil, "41 people died. " + evil}, {"index", "remove", "--index", index, evil}, {"rules", evil}, {"report", evil}, {evil},
		{"baseline", "create", dir, "--reason", evil, "--file", filepath.Join(t.TempDir(), "b.yaml")}, {"check", first, "--against", evil}, {"--config", evil, "report"},
	}
	for _, f := range report.All {
		commands = append(commands, []string{"report", dir, "--format", f.Name})
	}
	for _, args := range commands {
		var out, errs bytes.Buffer
		if args[0] != "--config" {
			args = append([]string{"--config", "none"}, args...)
		}
		code := app.Run(context.Background(), args, app.Streams{In: strings.NewReader(""), Out: &out, Err: &errs})
		what := strings.Join(args, " ")
		assertTame(t, what, out.String())
		assertTame(t, what+" (errors)", errs.String())
		assert.Positive(t, out.Len()+errs.Len(), what)
		for line := range strings.Lines(errs.String() + out.String()) {
			if strings.HasSuffix(what, "github") || strings.HasPrefix(errs.String(), line) {
				assert.False(t, strings.HasPrefix(strings.TrimSpace(line), "::error::"), "%s: %q", what, line)
			}
		}
		_ = code
	}
}

// TestNoArticleSpoofsAnAnnotation: a runner reads as many commands as there are findings, notices and files that were not read.
func TestNoArticleSpoofsAnAnnotation(t *testing.T) {
	var out, errs bytes.Buffer
	app.Run(context.Background(), []string{"--config", "none", "report", spoofed(t), "--format", "github"}, app.Streams{In: strings.NewReader(""), Out: &out, Err: &errs})
	commands := 0
	for line := range strings.Lines(out.String()) {
		if strings.HasPrefix(line, "::") {
			commands++
			head, text, ok := strings.Cut(line[2:], "::")
			require.True(t, ok, line)
			assert.Regexp(t, `^(error|warning|notice) file=[^,:]*(,(line|col)=\d+)*,title=[^,:]*$`, head)
			assert.Equal(t, 1, strings.Count(text, "\n"))
		} else {
			assert.NotContains(t, line, "##[", "the runner's old commands stand anywhere in a line")
		}
	}
	assert.GreaterOrEqual(t, commands, 3, "a conflict, two silences that are none, a file: %s", out.String())
	for line := range strings.Lines(errs.String()) {
		assert.NotContains(t, line, "##[")
		assert.False(t, strings.HasPrefix(strings.TrimSpace(line), "::"), line)
	}
}

// TestNoArticleSpoofsACell: a spreadsheet runs nothing of what editors and articles wrote.
func TestNoArticleSpoofsACell(t *testing.T) {
	dir, file := t.TempDir(), filepath.Join(t.TempDir(), "in.jsonl")
	var lines strings.Builder
	for i, note := range []string{"=1+1", "+1", "-1", "@x", "\\t=1", "\\r=1", "'=1"} {
		lines.WriteString(`{"finding":"f` + string(rune('a'+i)) + `","version":1,"action":"note","status":"open","editor":"ada","time":"2031-03-05T10:00:00Z","note":"` + note + `","rule":"=x/y","summary":"@` + note + `"}` + "\n")
	}
	require.NoError(t, os.WriteFile(file, []byte(lines.String()), 0o644))
	store := "sqlite:" + filepath.Join(dir, "desk.db")
	var out, errs bytes.Buffer
	run := func(args ...string) {
		out.Reset()
		app.Run(context.Background(), append([]string{"--config", "none", "review"}, args...), app.Streams{In: strings.NewReader(""), Out: &out, Err: &errs})
	}
	run("import", "--store", store, file)
	run("export", "--store", store, "--format", "csv")
	rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	require.NoError(t, err, errs.String())
	require.Len(t, rows, 8, errs.String())
	for _, row := range rows {
		for _, cell := range row {
			assert.False(t, cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])), "%q is a formula", cell)
		}
	}
}
