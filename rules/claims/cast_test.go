package claims_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/checker"
	"crosscheck/rules/claims"
)

// The part that people play in a crime or an accident is told by what befalls them, in whatever order and voice.
func TestPartsOfThoseWhoseAgesAreGiven(t *testing.T) {
	for text, want := range map[string][]string{
		"A 31-year-old woman was shot in the arm.":                                 {"victim female -"},
		"A 52-year-old woman was run over by a tram.":                              {"victim female -"},
		"Two men, 41 and 58, were shot and pronounced dead.":                       {"victim male dead", "victim male dead"},
		"The 17-year-old was killed on Monday.":                                    {"victim - dead"},
		"The victims were two women, ages 31 and 44, and two men, ages 22 and 45.": {"victim female -", "victim female -", "victim male -", "victim male -"},
		"Otto Brandis, 19, of Halmar, was charged with robbery.":                   {"suspect male -"},
		"Two men - one age 34 and the other 47 - were arrested on the pier.":       {"suspect male -", "suspect male -"},
		"Officers held a boy over the death of a 5-year-old girl.":                 {"victim female dead"},
		"A 46-year-old baker opened a shop.":                                       {""},
	} {
		reading := claims.Reader{}.Read(checker.Article{Sentences: []checker.Sentence{{Text: text, Part: checker.Body}}})
		var got []string
		for _, c := range reading.Claims {
			if c.Kind == checker.Age {
				got = append(got, c.Frame.Part)
			}
		}
		assert.Equal(t, want, got, text)
	}
}
