package report_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

func write(t *testing.T, f report.Format, r checker.Report, o report.Options) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, f.Write(&b, r, o))
	return b.String()
}

// golden compares with testdata/name, or writes it with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err, "run the test with -update once")
	assert.Equal(t, string(want), got)
}

func options() report.Options {
	return report.Options{
		Version: "1.2.3", FailOn: checker.Error, Checked: []string{"harbor-ledger.md"}, Against: "archive/", Rules: rules(),
		Notices: []report.Notice{{Path: "crosscheck-baseline.yaml", Line: 9, Text: "entry 5e5e expired on 2031-02-01"}},
	}
}

func rules() []checker.Rule {
	return []checker.Rule{
		{Name: "attribution/conflict", Title: "Two speakers disagree", Doc: "Speakers are compared by name."},
		{Name: "date/weekday", Title: "A weekday that is not on its date", Doc: "Compares a weekday with the calendar."},
		{Name: "name/variant", Title: "A name in two spellings", Doc: "Names of one identity."},
		{Name: "quantity/conflict", Title: "Two counts of one thing", Doc: "Counts with one head and disjoint intervals.\n\nA toll that rises is an update."},
	}
}

func TestEveryFormatHasAGolden(t *testing.T) {
	for _, f := range report.All {
		t.Run(f.Name, func(t *testing.T) {
			assert.NotEmpty(t, f.Doc)
			golden(t, "report."+f.Name, write(t, f, fixture(), options()))
			golden(t, "empty."+f.Name, write(t, f, checker.Report{}, report.Options{}))
		})
	}
}

func TestGoldensHaveAFormat(t *testing.T) {
	files, err := filepath.Glob("testdata/report.*")
	require.NoError(t, err)
	for _, file := range files {
		_, err := report.Named(strings.TrimPrefix(filepath.Ext(file), "."))
		assert.NoError(t, err)
	}
	assert.Len(t, files, len(report.All))
}

func TestNamed(t *testing.T) {
	for _, name := range report.Names() {
		f, err := report.Named(name)
		require.NoError(t, err)
		assert.Equal(t, name, f.Name)
	}
	_, err := report.Named("jsn")
	assert.ErrorContains(t, err, `unknown format "jsn": choose text, json`)
}

func TestSameReportSameBytes(t *testing.T) {
	for _, f := range report.All {
		first := write(t, f, fixture(), options())
		for range 5 {
			require.Equal(t, first, write(t, f, fixture(), options()), f.Name)
		}
	}
}

// No format lets an article's characters move a cursor, turn text round or start a line of their own.
func TestHostileTextIsHarmlessInEveryFormat(t *testing.T) {
	o := options()
	o.Notices = []report.Notice{{Path: "x\x1b\n", Text: "y\u202e\r"}}
	for _, f := range report.All {
		t.Run(f.Name, func(t *testing.T) {
			out := write(t, f, hostile(), o)
			golden(t, "hostile."+f.Name, out)
			for _, r := range out {
				ok := r == '\n' || r == '\u200c' || r == '\u200d' || unicode.IsGraphic(r)
				require.True(t, ok, "%U in %s", r, f.Name)
			}
			for _, line := range strings.Split(out, "\n") {
				require.False(t, strings.HasPrefix(strings.TrimSpace(line), "::error file=x"), line)
			}
		})
	}
}

func TestTextColour(t *testing.T) {
	o := options()
	o.Color, o.Width = true, 72
	golden(t, "colour.text", write(t, report.Text, fixture(), o))
	for _, line := range strings.Split(write(t, report.Text, fixture(), o), "\n") {
		assert.Equal(t, strings.Count(line, "\x1b[")%2, 0, "a line leaves its colour open: %q", line)
	}
}

// However narrow the terminal, no line is longer, in cells.
func TestTextKeepsItsWidth(t *testing.T) {
	for _, width := range []int{40, 60, 80, 100} {
		o := options()
		o.Width = width
		for _, r := range []checker.Report{fixture(), hostile()} {
			for _, line := range strings.Split(write(t, report.Text, r, o), "\n") {
				assert.LessOrEqual(t, len([]rune(line)), width+2, "%d: %q", width, line)
			}
		}
	}
}

func TestJSONIsTheContract(t *testing.T) {
	out := write(t, report.JSON, hostile(), report.Options{})
	var got struct {
		Schema   string
		Findings []struct {
			Sides []struct {
				Passages []struct{ Sentence, Quote string }
			}
		}
		Summary map[string]int
	}
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	assert.Equal(t, "crosscheck/report/1", got.Schema)
	p := got.Findings[0].Sides[1].Passages[0]
	assert.Equal(t, "owned\a\u202e", p.Quote, "the text is the article's, escaped but whole")
	assert.Contains(t, p.Sentence, p.Quote)
	for _, key := range []string{"articles", "sentences", "claims", "findings", "serious", "skipped"} {
		assert.Contains(t, got.Summary, key)
	}
}

func TestFails(t *testing.T) {
	warning := checker.Finding{Severity: checker.Warning}
	assert.True(t, report.Fails(warning, checker.Note))
	assert.True(t, report.Fails(warning, checker.Warning))
	assert.False(t, report.Fails(warning, checker.Error))
	assert.False(t, report.Fails(warning, ""))
	warning.Baseline = "known"
	assert.False(t, report.Fails(warning, checker.Note))
	warning.Baseline = "expired"
	assert.True(t, report.Fails(warning, checker.Note))
	warning.Silenced = "agreed with the desk"
	assert.False(t, report.Fails(warning, checker.Note))
}
