package lexicon

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSayingReadsForms(t *testing.T) {
	for form, lemma := range map[string]string{"said": "say", "saying": "say", "told": "tell", "denied": "deny", "denying": "deny", "denies": "deny",
		"admitted": "admit", "signalled": "signal", "signaled": "signal", "wrote": "write", "described": "describe", "confesses": "", "gates": ""} {
		assert.Equal(t, lemma, Saying(form), form)
	}
	for lemma := range says() {
		assert.Equal(t, lemma, Saying(lemma), "a line of says.txt that no form reaches")
	}
}

func TestEveryDeedAndSpotIsReachable(t *testing.T) {
	for concept, list := range table(deedsFile) {
		for _, w := range strings.Split(list, ",") {
			assert.Equal(t, concept, Deed(strings.TrimSpace(w)), "%q stands in two lines", w)
		}
	}
	for sort, list := range table(spotsFile) {
		for _, w := range strings.Split(list, ",") {
			w = strings.TrimSpace(w)
			assert.Equal(t, sort, SpotSort(w), "%q stands in two lines", w)
			assert.NotContains(t, w, " ", "a place is looked up by one lemma")
		}
	}
	assert.Empty(t, Deed("sleep"))
	assert.False(t, Spot("budget"))
}
