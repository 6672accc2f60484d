package lexicon

import (
	_ "embed"
	"slices"
	"sync"
)

//go:embed kinds.txt
var kindsFile string

// Kinds are the sorts of things that a noun can name, sorted: "ferry" names a vessel. Two nouns of one sort may be two outlets' words for one thing.
func Kinds(lemma string) []string { return kinds()[lemma] }

// kinds lists the sorts of each noun.
var kinds = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for sort, nouns := range groups(kindsFile) {
		for w := range nouns {
			out[w] = append(out[w], sort)
		}
	}
	for _, of := range out {
		slices.Sort(of)
	}
	return out
})
