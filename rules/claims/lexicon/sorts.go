package lexicon

import (
	_ "embed"
	"slices"
)

//go:embed sorts.txt
var sortsFile string

// Sorts are the sorts of things that a noun can name, sorted: "ferry" names a vessel. Two nouns of one sort may be two outlets' words for one thing.
func Sorts(lemma string) []string { return sortsOf().Of(lemma) }

// sortsOf lists the sorts of each noun.
var sortsOf = once(func() map[string][]string {
	out := map[string][]string{}
	for sort, nouns := range groups(sortsFile) {
		for w := range nouns {
			out[w] = append(out[w], sort)
		}
	}
	for _, of := range out {
		slices.Sort(of)
	}
	return out
})
