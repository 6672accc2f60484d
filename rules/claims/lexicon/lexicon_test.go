package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEmbeddedTablesLoad(t *testing.T) {
	_, err := Parse(thesaurusFile)
	require.NoError(t, err)
	require.Equal(t, "dead", News().Concept("kill"))
	require.Equal(t, "parsnip", News().Concept("parsnip"))
	concept, n := News().At([]string{"the", "death", "toll", "rise"}, 1)
	require.Equal(t, "dead", concept)
	require.Equal(t, 2, n)
	require.True(t, Generic("people"))
	require.True(t, Light("be"))
	require.Equal(t, "denies", Force("deny"))
}

func TestAWordNamesOneConcept(t *testing.T) {
	_, err := Parse("plan: plan, draft\ntext: draft")
	require.EqualError(t, err, `thesaurus line 2: word "draft" names both "plan" and "text"`)
	_, err = Parse("plan plan")
	require.ErrorContains(t, err, "no colon")
}

func TestAxes(t *testing.T) {
	a, err := ParseAxes(axesFile)
	require.NoError(t, err)
	steps := a.At([]string{"they", "take", "into", "custody"}, 1)
	require.Len(t, steps, 1)
	require.Equal(t, "custody", steps[0].Axis)
	require.Empty(t, a.At([]string{"take", "into"}, 0), "half a phrase says nothing")
	_, err = ParseAxes("status openness: open")
	require.Error(t, err)
}
