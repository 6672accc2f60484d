package grammar_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/rules/grammar"
	"crosscheck/rules/grammar/internal/learn"
)

// Figures on the treebank's development part that no change may lose, in percent. See train for how they are measured.
var floors = map[string]float64{"upos": 95.9, "uas": 86.9, "las": 83, "nummod": 91.3, "nsubj": 89.9, "obj": 86.6, "advmod-negation": 95.7, "appos": 52.2}

func TestAccuracyHolds(t *testing.T) {
	trees, err := learn.ReadTrees(shared(t, "treebank", "ewt-dev.conllu"))
	require.NoError(t, err)
	f := learn.NewFigure()
	var s grammar.Sentence
	for _, tree := range trees {
		tree.Fill(&s)
		grammar.ParseTokens(&s)
		for i, r := range tree.Rows {
			k := s.Tokens[i]
			f.Count(r, learn.Row{U: k.Tag.String(), Fine: k.Fine, Lemma: k.Lemma, Head: k.Head, Rel: k.Rel})
		}
	}
	t.Log(f)
	got := map[string]float64{"upos": f.UPOS(), "uas": f.UAS(), "las": f.LAS()}
	for name, floor := range floors {
		value, ok := got[name]
		if !ok {
			value = f.F1(name)
		}
		assert.GreaterOrEqual(t, value, floor, name)
	}
}

// shared returns a path beside the project, and skips the test where it is missing, unless everything is required.
func shared(t *testing.T, parts ...string) string {
	t.Helper()
	dir, err := os.Getwd()
	require.NoError(t, err)
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil || dir == filepath.Dir(dir) {
			break
		}
		dir = filepath.Dir(dir)
	}
	path := filepath.Join(append([]string{filepath.Dir(dir), "shared"}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("CROSSCHECK_REQUIRE") == "all" {
			require.NoError(t, err)
		}
		t.Skipf("no %q beside the project", filepath.Join(parts...))
	}
	return path
}
