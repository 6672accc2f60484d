package baseline_test

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/baseline"
)

var update = flag.Bool("update", false, "write the golden file anew")

func finding(id, rule, article string, n int) checker.Finding {
	return checker.Finding{
		ID: id, Rule: rule, Summary: "how many: 3 against 4\nyes: [no]", Severity: checker.Error, Kind: checker.Contradiction,
		Sides: []checker.Side{
			{Value: "3", Outlets: []string{"A"}, Passages: []checker.Passage{{Article: article, N: n}}},
			{Value: "4", Outlets: []string{"B", "C"}, Passages: []checker.Passage{{Article: "b.md", N: 9}, {Article: "c.md", N: 9}}},
		},
	}
}

func run() checker.Report {
	return checker.Report{Findings: []checker.Finding{finding("aa11", "quantity/conflict", "a.md", 1), finding("0012", "date/conflict", "a.md", 2)}}
}

var today = time.Date(2031, 3, 5, 23, 0, 0, 0, time.UTC)

func TestFileSurvivesWritingAndReading(t *testing.T) {
	path := filepath.Join(t.TempDir(), baseline.Name)
	f, added := baseline.File{Path: path}.Add(run(), "agreed: # with \"the\" desk", "ada", "2031-04-01")
	assert.Equal(t, 2, added)
	require.NoError(t, f.Save())
	again, err := baseline.Load(path)
	require.NoError(t, err)
	require.Len(t, again.Entries, 2)
	e := again.Entries[0]
	assert.Equal(t, "date/conflict", e.Rule, "entries are in the order of rule")
	assert.Equal(t, "0012", e.ID, "an id of digits stays a text")
	assert.Equal(t, "agreed: # with \"the\" desk", e.Reason)
	assert.Equal(t, run().Findings[0].Summary, again.Entries[1].Summary)
	assert.Equal(t, []string{"a.md", "b.md", "c.md"}, e.In)
	assert.Equal(t, []string{"3 (A)", "4 (B, C)"}, e.Sides)
	before, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, again.Save())
	after, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))
}

func TestGoldenFile(t *testing.T) {
	f, _ := baseline.File{}.Add(run(), "two counts, both by the coast guard", "ada", "")
	text, err := f.Encode()
	require.NoError(t, err)
	if *update {
		require.NoError(t, os.WriteFile("testdata/baseline.yaml", text, 0o644))
	}
	want, err := os.ReadFile("testdata/baseline.yaml")
	require.NoError(t, err)
	assert.Equal(t, string(want), string(text))
}

func TestMark(t *testing.T) {
	r := run()
	f, _ := baseline.File{Path: "b.yaml"}.Add(r, "why", "ada", "2031-03-05")
	assert.Empty(t, f.Mark(&r, nil, today), "the last day still counts")
	assert.Equal(t, baseline.Known, r.Findings[0].Baseline)

	r = run()
	notices := f.Mark(&r, nil, today.Add(2*time.Hour))
	require.Len(t, notices, 2)
	assert.Contains(t, notices[0].Text, "expired on 2031-03-05")
	assert.Equal(t, baseline.Expired, r.Findings[0].Baseline)

	r = run()
	r.Findings = r.Findings[:1]
	notices = f.Mark(&r, nil, today)
	require.Len(t, notices, 1)
	assert.Contains(t, notices[0].Text, "stale")
	assert.Empty(t, f.Mark(&r, []string{"elsewhere.md"}, today), "of articles that were not checked nothing is known")
	assert.Len(t, f.Mark(&r, []string{"c.md"}, today), 1)
}

func TestAddKeepsWhatAnEditorWrote(t *testing.T) {
	f, _ := baseline.File{}.Add(run(), "first", "ada", "2032-01-01")
	r := run()
	r.Findings[0].Summary = "as it stands now"
	r.Findings = append(r.Findings, finding("bb22", "age/conflict", "d.md", 1), finding("cc33", "age/conflict", "d.md", 1))
	r.Findings[3].Silenced = "in the article"
	f, added := f.Add(r, "second", "ben", "")
	assert.Equal(t, 1, added, "what the article silences needs no entry")
	assert.Equal(t, "as it stands now", f.Entries[0].Summary)
	assert.Equal(t, "first", f.Entries[0].Reason)
	assert.Equal(t, "second", f.Entries[2].Reason)
	r.Findings = r.Findings[1:3]
	f, gone := f.Prune(r)
	assert.Equal(t, 1, gone)
	assert.Len(t, f.Entries, 2)
}

func TestParseIsStrict(t *testing.T) {
	for text, want := range map[string]string{
		"findings:\n- id: a\n  reson: b\n":                      `b.yaml:3: unknown key "reson": an entry has id, rule, summary, sides, in, reason, by, until`,
		"findings:\n- id: a\n":                                  `b.yaml:2: entry "a" needs a reason`,
		"findings:\n- reason: a\n":                              `b.yaml:2: an entry needs the id of its finding`,
		"findings:\n- {id: a, reason: b, until: tomorrow}":      `b.yaml:2: until "tomorrow" is no day of the form 2006-01-02`,
		"findings:\n- {id: a, reason: b}\n- {id: a, reason: c}": `b.yaml:3: finding "a" already has an entry in line 2`,
		"findings: 3":   `b.yaml:1: findings must be a list of entries`,
		"entries: []":   `b.yaml:1: a baseline has one key, findings, with a list of entries`,
		"findings: [3]": `b.yaml:1: an entry must be a mapping with id and reason`,
	} {
		_, err := baseline.Parse("b.yaml", []byte(text))
		assert.EqualError(t, err, want)
	}
	for _, text := range []string{"", "# none\n", "findings:\n", "findings: []\n"} {
		_, err := baseline.Parse("b.yaml", []byte(text))
		assert.NoError(t, err, text)
	}
	_, err := baseline.Load(filepath.Join(t.TempDir(), "none.yaml"))
	assert.ErrorIs(t, err, fs.ErrNotExist)
}

// silent is a report whose first article silences rules in its sentences.
func silent(notes ...checker.Silence) checker.Report {
	r := run()
	r.Articles = []checker.Article{{Path: "a.md", Sentences: []checker.Sentence{{N: 0}, {N: 1, Silence: notes}, {N: 2}}}}
	return r
}

func TestSilence(t *testing.T) {
	rules := []string{"quantity/conflict", "date/conflict"}
	r := silent(checker.Silence{Rule: "quantity/conflict", Reason: "two counts", Line: 4})
	assert.Empty(t, baseline.Silence(&r, nil, rules))
	assert.Equal(t, "two counts", r.Findings[0].Silenced)
	assert.Empty(t, r.Findings[1].Silenced, "another rule, another sentence")

	for _, c := range []struct {
		note checker.Silence
		bad  bool
		want string
	}{
		{checker.Silence{Rule: "quantity/conflict"}, true, "gives no reason"},
		{checker.Silence{Rule: "quantity/all", Reason: "x"}, true, `names "quantity/all", which is no rule`},
		{checker.Silence{Rule: "date/conflict", Reason: "x"}, false, "is stale"},
	} {
		r := silent(c.note)
		notices := baseline.Silence(&r, nil, rules)
		require.Len(t, notices, 1)
		assert.Contains(t, notices[0].Text, c.want)
		assert.Equal(t, c.bad, notices[0].Bad)
		assert.Empty(t, r.Findings[0].Silenced)
		assert.Empty(t, baseline.Silence(&r, []string{"b.md"}, rules), "silences of other articles are theirs")
	}
}

func FuzzParse(f *testing.F) {
	f.Add("findings:\n- id: a\n  reason: b\n  in: [x]\n")
	f.Add("findings: &a [*a]")
	f.Fuzz(func(t *testing.T, text string) {
		file, err := baseline.Parse("b.yaml", []byte(text))
		if err != nil {
			assert.NotContains(t, strings.TrimSpace(err.Error()), "\n")
			return
		}
		out, err := file.Encode()
		require.NoError(t, err)
		again, err := baseline.Parse("b.yaml", out)
		require.NoError(t, err, "%s", out)
		assert.Len(t, again.Entries, len(file.Entries))
	})
}
