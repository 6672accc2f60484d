package lexicon

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSpells(t *testing.T) {
	s, err := ParseSpells(spellsFile)
	require.NoError(t, err)
	of := func(words string) string {
		name, _ := s.At(pairs(words), 0)
		return name
	}
	assert.Equal(t, "deliberation", of("jury have be out"))
	assert.Equal(t, "outage", of("without power"))
	assert.Empty(t, of("without any of the new emergency power"), "five words stand between")
	assert.Empty(t, of("jury"))
	_, err = ParseSpells("outage down")
	require.ErrorContains(t, err, "no colon")
	_, err = ParseSpells("outage: down, , dark")
	require.ErrorContains(t, err, "nothing between two commas")
}

func TestEverySpellIsReachable(t *testing.T) {
	for line := range lines(spellsFile) {
		name, list, _ := strings.Cut(line, ":")
		for _, phrase := range strings.Split(list, ",") {
			got, last := NewsSpells().At(pairs(phrase), 0)
			assert.Equal(t, name, got, "%q stands in two lines", phrase)
			assert.Equal(t, len(strings.Fields(phrase))-1, last)
		}
	}
}

func pairs(words string) [][2]string {
	var out [][2]string
	for _, w := range strings.Fields(words) {
		out = append(out, [2]string{w, w})
	}
	return out
}
