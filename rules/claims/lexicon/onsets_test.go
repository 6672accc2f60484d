package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

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
