package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed deeds.txt
var deedsFile string

//go:embed spots.txt
var spotsFile string

// Deed returns the concept of a verb or noun whose doer is a fact that two reports may tell differently, "" for any other.
func Deed(lemma string) string { return deeds().Of(lemma) }

// Spot tells whether a noun is a place where things happen.
func Spot(lemma string) bool { return spots().Of(lemma) != "" }

// SpotSort returns the sort of place that a noun names: structure, street, vehicle, body, land or spot; "" for any other noun. What stands or
// runs in one place under its own name is a structure or a street.
func SpotSort(lemma string) string { return spots().Of(lemma) }

var (
	deeds = once(func() map[string]string { return listed(deedsFile) })
	spots = once(func() map[string]string { return listed(spotsFile) })
)

// listed reads lines of "concept: word, word" and gives each word its concept.
func listed(text string) map[string]string {
	out := map[string]string{}
	for concept, list := range table(text) {
		for _, w := range strings.Split(list, ",") {
			out[strings.TrimSpace(w)] = concept
		}
	}
	return out
}
