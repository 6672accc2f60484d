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

// Every word of the axes is found again from its own lemmas, at its own place.
func TestEveryStepIsReachable(t *testing.T) {
	for line := range lines(axesFile) {
		head, list, _ := strings.Cut(line, ":")
		f := strings.Fields(head)
		for _, w := range strings.Split(list, ",") {
			w, _ = strings.CutSuffix(strings.TrimSpace(w), "/n")
			found := false
			for _, s := range NewsAxes().At(strings.Fields(w), 0) {
				found = found || s.Kind == f[0] && s.Axis == f[1] && s.Label == w
			}
			require.True(t, found, "%q of %s", w, head)
		}
	}
	for w := range set(actorsFile) {
		require.True(t, Actor(w))
		require.NotContains(t, w, " ", "an actor is looked up by one lemma")
	}
	require.False(t, Actor("pillar"))
}

func TestOnsets(t *testing.T) {
	o, err := ParseOnsets(onsetsFile)
	require.NoError(t, err)
	of := func(noun string) func(map[string]bool) bool {
		return func(nouns map[string]bool) bool { return nouns[noun] }
	}
	require.Equal(t, "crash", o.Named("collision"))
	require.Empty(t, o.Named("pudding"))
	require.Equal(t, "leak", o.Told("give", []string{"way", "at", "nine"}, of("valve")))
	require.Equal(t, "collapse", o.Told("give", []string{"way", "at", "nine"}, of("roof")))
	require.Empty(t, o.Told("give", []string{"way", "at", "nine"}, of("mayor")))
	require.Empty(t, o.Told("give", []string{"a", "speech"}, of("valve")), "half a phrase says nothing")
	require.Equal(t, "crash", o.Told("run", []string{"aground"}, of("mayor")), "some verbs suffice")
	_, err = ParseOnsets("crash collide")
	require.ErrorContains(t, err, "neither a colon nor an equals sign")
}
