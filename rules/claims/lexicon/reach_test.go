package lexicon

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/rules/grammar"
)

// concepts are what the thesaurus calls things.
func concepts() map[string]bool {
	out := map[string]bool{}
	for line := range lines(thesaurusFile) {
		concept, _, _ := strings.Cut(line, ":")
		out[concept] = true
	}
	return out
}

// named tells whether something is called by a word: the thesaurus calls it so, or leaves the word as it is.
func named(concept string) bool {
	return concepts()[concept] || !strings.Contains(concept, " ") && News().Concept(concept) == concept
}

// lemma tells whether the parser gives a word itself for its lemma in a sentence that has one place for it.
func lemma(word, frame string) bool {
	s := grammar.Parse(strings.Replace(frame, "_", word, 1))
	return slices.ContainsFunc(s.Tokens, func(t grammar.Token) bool { return strings.EqualFold(t.Lemma, word) })
}

func TestEveryConceptIsReachable(t *testing.T) {
	for w := range set(eventsFile) {
		assert.True(t, named(w), "nothing is called %q: the thesaurus has another word for it", w)
	}
	for line := range lines(attributesFile) {
		sort, list, _ := strings.Cut(line, ":")
		for w := range set(list) {
			assert.True(t, named(w), "nothing is called %q: the thesaurus has another word for it", w)
			assert.Equal(t, sort, Measure(w), "%q stands in two lines", w)
		}
	}
	for line := range lines(missableFile) {
		thing, list, _ := strings.Cut(line, ":")
		for w := range set(list) {
			assert.True(t, named(w), "nothing is called %q: the thesaurus has another word for it", w)
			assert.Equal(t, thing, Missable(w), "%q stands in two lines", w)
		}
	}
}

func TestEveryLemmaIsReachable(t *testing.T) {
	for _, list := range []map[string]bool{set(genericFile), set(lightFile), set(actorsFile)} {
		for w := range list {
			assert.NotContains(t, w, " ", "it is looked up by one lemma")
		}
	}
	for line := range lines(personsFile) {
		sex, list, _ := strings.Cut(line, ":")
		for w := range set(list) {
			assert.Equal(t, sex, Sex(w), "%q stands in two lines", w)
			assert.True(t, lemma(w, "The _ left the house."), "no word has the lemma %q", w)
		}
	}
}

// What befalls people is looked up by concept as well as by lemma.
func TestEveryFateIsReachable(t *testing.T) {
	for line := range lines(befallsFile) {
		sort, list, _ := strings.Cut(line, ":")
		want, fate, _ := strings.Cut(sort, " ")
		if want == "doer" {
			want = "suspect"
		}
		for w := range set(list) {
			part, end := Befalls(w, !strings.HasPrefix(sort, "doer"))
			assert.Equal(t, []string{want, strings.Trim(fate, "-")}, []string{part, end}, "%q stands in two lines", w)
			assert.True(t, concepts()[w] || !strings.Contains(w, " ") && lemma(w, "They will _ the man."), "nothing is called %q", w)
		}
	}
}
