package main

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/checker/report"
	"crosscheck/rules"
	"crosscheck/rules/claims"
)

// A rule is complete when it says what it does, shows what it flags and what it leaves alone, and reads kinds that are extracted.
func TestRulesTable(t *testing.T) {
	name := regexp.MustCompile(`^[a-z]+/[a-z-]+$`)
	kinds := map[checker.Kind]bool{}
	for _, e := range claims.All {
		kinds[e.Kind] = true
	}
	seen := map[string]bool{}
	for _, r := range rules.All {
		assert.Regexp(t, name, r.Name)
		assert.False(t, seen[r.Name], "%s stands twice", r.Name)
		seen[r.Name] = true
		for what, text := range map[string]string{"title": r.Title, "doc": r.Doc, "example": r.Example[0], "near miss": r.Near[0]} {
			assert.NotEmpty(t, text, "%s has no %s", r.Name, what)
		}
		assert.True(t, r.Compare != nil || r.Within != nil, "%s judges nothing", r.Name)
		for _, k := range r.Kinds {
			assert.True(t, kinds[k], "%s reads %s, which nothing extracts", r.Name, k)
		}
		assert.NotContains(t, r.Title, "\n")
	}
}

// Every extractor reads a kind of the vocabulary and says what; no two say the same.
func TestClaimsTable(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range claims.All {
		assert.Contains(t, checker.Kinds, e.Kind)
		assert.NotEmpty(t, e.Title, "%s", e.Kind)
		assert.False(t, seen[e.Title], "%q stands twice", e.Title)
		seen[e.Title] = true
	}
}

// Every input format is documented, and those that share an extension can tell whether data are theirs.
func TestIngestTable(t *testing.T) {
	by := map[string]ingest.Format{}
	for _, f := range ingest.All {
		assert.NotEmpty(t, f.Doc, f.Name)
		assert.NotNil(t, f.Read, f.Name)
		for _, e := range f.Extensions {
			assert.True(t, strings.HasPrefix(e, ".") && e == strings.ToLower(e), "%s: %s", f.Name, e)
			if other, taken := by[e]; taken {
				assert.NotNil(t, other.Sniff, "%s and %s both read %s, and %s takes all", other.Name, f.Name, e, other.Name)
			}
			by[e] = f
		}
	}
}

// Every report format has its golden file, and no golden is left over.
func TestReportTable(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(top(t), "checker/report/testdata/report.*"))
	require.NoError(t, err)
	var golden []string
	for _, f := range files {
		golden = append(golden, strings.TrimPrefix(filepath.Ext(f), "."))
	}
	names := slices.Sorted(slices.Values(report.Names()))
	slices.Sort(golden)
	assert.Equal(t, names, golden)
}
