package rules

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/rules/claims/lexicon"
)

// What the thesaurus calls by another word never heads a claim, nor takes part in one.
func TestConceptsAreCalledSo(t *testing.T) {
	called := func(list map[string]bool) {
		for w := range list {
			assert.Equal(t, w, lexicon.News().Concept(w), "%q is called by another word", w)
		}
	}
	called(everyday)
	called(embodying)
	called(prizes)
	for _, group := range interchanged {
		for _, w := range group {
			assert.Equal(t, w, lexicon.News().Concept(w), "%q is called by another word", w)
		}
	}
}

// A happening that no word tells is never met.
func TestHappeningsAreTold(t *testing.T) {
	for _, list := range []map[string]bool{onceThere, oneTime, telling, often} {
		for deed := range list {
			assert.True(t, lexicon.NewsHappenings().Tells(deed) || lexicon.Event(deed), "no word tells of %q", deed)
		}
	}
}
