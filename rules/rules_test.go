package rules_test

import (
	"context"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/rules"
	"crosscheck/rules/claims"
)

// findings cross-checks articles by the real path, with every rule and nothing withheld.
func findings(t testing.TB, articles []checker.Article) []checker.Finding {
	t.Helper()
	ctx := context.Background()
	e := checker.Engine{Reader: claims.Reader{}, Rules: rules.All, Stories: claims.SameStory}
	readings, err := e.Read(ctx, articles)
	require.NoError(t, err)
	report, err := e.Cross(ctx, readings, checker.Exhaustive(articles), nil)
	require.NoError(t, err)
	return report.Findings
}

// A rule is complete when it says what it does, shows what it flags and what it leaves alone, and judges some kind of claim.
func TestRulesAreWhole(t *testing.T) {
	name := regexp.MustCompile(`^[a-z]+/[a-z-]+$`)
	seen := map[string]bool{}
	for _, r := range rules.All {
		assert.Regexp(t, name, r.Name)
		assert.False(t, seen[r.Name], "%s stands twice", r.Name)
		seen[r.Name] = true
		for what, text := range map[string]string{"title": r.Title, "doc": r.Doc, "example": r.Example[0], "example's other side": r.Example[1],
			"near miss": r.Near[0], "near miss's other side": r.Near[1]} {
			assert.NotEmpty(t, strings.TrimSpace(text), "%s has no %s", r.Name, what)
		}
		assert.NotContains(t, r.Title, "\n", r.Name)
		assert.NotEmpty(t, r.Kinds, "%s reads no kind", r.Name)
		for _, k := range r.Kinds {
			assert.Contains(t, checker.Kinds, k, r.Name)
		}
		assert.True(t, r.Compare != nil || r.Within != nil, "%s judges nothing", r.Name)
	}
}

// scene is what two articles have in common, so that they tell one story and are more than a sentence.
const scene = "Reporters from Port Ness and Marlow County followed the events in Harwick.\n\n" +
	"Families waited by the road. The weather was fair. Music came from a window."

// apart sets two passages in articles of two outlets of one morning.
func apart(passages [2]string) []checker.Article {
	published := time.Date(2025, time.November, 5, 9, 0, 0, 0, time.UTC)
	var out []checker.Article
	for i, text := range passages {
		path, outlet := []string{"harbor-ledger.txt", "coast-wire.txt"}[i], []string{"Harbor Ledger", "Coast Wire"}[i]
		a := ingest.Text(path, scene+"\n\n"+text+"\n")
		a.Outlet, a.Published = outlet, published
		for n := range a.Sentences {
			a.Sentences[n].Outlet, a.Sentences[n].Published = outlet, published
		}
		out = append(out, a)
	}
	return out
}

// ofRule returns the findings of one rule.
func ofRule(fs []checker.Finding, rule string) []checker.Finding {
	var out []checker.Finding
	for _, f := range fs {
		if f.Rule == rule {
			out = append(out, f)
		}
	}
	return out
}

// Each rule does to its own example and near miss what it says.
func TestRulesKeepTheirWord(t *testing.T) {
	for _, r := range rules.All {
		t.Run(r.Name, func(t *testing.T) {
			assert.NotEmpty(t, ofRule(findings(t, apart(r.Example)), r.Name), "says nothing of its example %q", r.Example)
			assert.Empty(t, ofRule(findings(t, apart(r.Near)), r.Name), "flags its near miss %q", r.Near)
		})
	}
}
