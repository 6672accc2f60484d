package lexicon

import (
	_ "embed"
	"sync"
)

//go:embed deeds.txt
var deedsFile string

//go:embed spots.txt
var spotsFile string

// Deed tells whether the doer of a verb is a fact that two reports may tell differently.
func Deed(lemma string) bool { return deeds()[lemma] }

// Spot tells whether a noun is a place where things happen.
func Spot(lemma string) bool { return spots()[lemma] }

var (
	deeds = sync.OnceValue(func() map[string]bool { return set(deedsFile) })
	spots = sync.OnceValue(func() map[string]bool { return set(spotsFile) })
)
