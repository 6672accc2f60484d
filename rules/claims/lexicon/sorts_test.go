package lexicon

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNounsOfOneSort(t *testing.T) {
	assert.Equal(t, []string{"vessel"}, Sorts("freighter"))
	assert.Contains(t, Sorts("crossover"), "vehicle")
	assert.Empty(t, Sorts("freedom"))
}

func TestEverySortIsReachable(t *testing.T) {
	for line := range lines(sortsFile) {
		sort, list, ok := strings.Cut(line, ":")
		assert.True(t, ok, line)
		nouns := strings.Split(list, ",")
		assert.Greater(t, len(nouns), 1, "%s: a noun alone meets no other", sort)
		assert.Len(t, set(list), len(nouns), "%s: a noun stands there twice", sort)
		for w := range set(list) {
			assert.True(t, lemma(w, "They counted 30 _ there.") || lemma(w, "They counted one _ there."), "the parser gives another lemma for %q", w)
		}
	}
}
