package lexicon

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestHappenings(t *testing.T) {
	h, err := ParseHappenings(happeningsFile)
	require.NoError(t, err)
	assert.Equal(t, "theft", h.Named("heist"))
	assert.Empty(t, h.Named("pudding"))
	told := func(verb, before, behind string) string {
		return h.Told(verb, strings.Fields(before), strings.Fields(behind)).Name
	}
	assert.Equal(t, "conviction", told("find", "", "roe guilty of arson"))
	assert.Equal(t, "discovery", told("find", "", "the wallet"), "half a phrase says nothing")
	assert.Equal(t, "last sight", told("see", "was last", "on monday"))
	assert.Empty(t, told("see", "was", "on monday"))
	assert.Equal(t, "demolition", told("pull", "", "down in may"))
	assert.NotEqual(t, "arrival", told("pull", "", "the plug in may"), "a particle stands right behind its verb")
	_, err = ParseHappenings("arrest seize")
	require.ErrorContains(t, err, "no colon")
	_, err = ParseHappenings("arrest: seize | capture\nseizure: take | capture")
	require.ErrorContains(t, err, `"capture" names "arrest" too`)
}

func TestEveryHappeningIsReachable(t *testing.T) {
	h := NewsHappenings()
	for line := range lines(happeningsFile) {
		name, list, _ := strings.Cut(line, ":")
		verbs, nouns, _ := strings.Cut(list, "|")
		for _, v := range strings.Split(verbs, ",") {
			words := strings.Fields(v)
			if len(words) == 0 {
				continue
			}
			var before, behind []string
			for _, w := range words[1:] {
				if b, ok := strings.CutPrefix(w, "+"); ok {
					before = append(before, b)
				} else {
					behind = append(behind, w)
				}
			}
			assert.Equal(t, name, h.Told(words[0], before, behind).Name, "%q stands in two lines", v)
			assert.True(t, lemma(words[0], "They will _ it.") || lemma(words[0], "It will _."), "no verb has the lemma %q", words[0])
		}
		for n := range set(nouns) {
			assert.Equal(t, name, h.Named(n))
			assert.True(t, lemma(n, "There was a _ on Monday.") || lemma(n, "The _ was long."), "no noun has the lemma %q", n)
		}
	}
}
