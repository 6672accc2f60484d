package lexicon

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

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
		if f[0] == "ahead" {
			for w := range set(list) {
				require.True(t, NewsAxes().Ahead(w))
				require.True(t, NewsAxes().Limited(w), "%q is no axis of its own things", w)
			}
			continue
		}
		if f[0] == "of" {
			for w := range set(list) {
				require.True(t, NewsAxes().Of(f[1], w))
				require.True(t, named(w), "nothing is called %q: the thesaurus has another word for it", w)
			}
			continue
		}
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
