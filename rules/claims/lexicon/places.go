package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed deeds.txt
var deedsFile string

//go:embed spots.txt
var spotsFile string

// Deed returns the concept of a verb or noun whose doer is a fact that two reports may tell differently, "" for any other.
func Deed(lemma string) string { return deeds()[lemma] }

// Spot tells whether a noun is a place where things happen.
func Spot(lemma string) bool { return spots()[lemma] }

var (
	deeds = sync.OnceValue(func() map[string]string {
		out := map[string]string{}
		for concept, list := range table(deedsFile) {
			for _, w := range strings.Split(list, ",") {
				out[strings.TrimSpace(w)] = concept
			}
		}
		return out
	})
	spots = sync.OnceValue(func() map[string]bool { return set(spotsFile) })
)
