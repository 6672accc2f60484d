package number

import (
	"strings"
)

// rankAt reads "second-largest", "the deadliest since", "third most populous", "joint top" apart.
func (sc *scanner) rankAt(i int) (*expression, bool) {
	n, k := int64(1), i
	if o, next, ok := sc.ordinalWords(i); ok {
		n, k = o, next
		if sc.isDash(k) {
			k++
		}
	}
	w := sc.word(k)
	of := w.rank
	switch {
	case of != "" && (k > i || sc.ranks(k)):
		k++
	case sc.is(k, "most", "least") && sc.isWord(k+1) && !sc.guard(k+1, stop) && !sc.looksPlural(k+1) && !sc.is(k+1, "part", "people") && (k > i || sc.is(k-1, "the", "s")) && !sc.is(k-1, "at"):
		of = strings.ToLower(sc.str(k) + " " + sc.str(k+1))
		k += 2
	default:
		return nil, false
	}
	e := sc.simple(Rank, n, i, k)
	e.rank = of
	return e, true
}

// ranks tells whether the superlative at i ranks: it follows "the", a possessive, "one of the", or "since" or "ever" comes after.
func (sc *scanner) ranks(i int) bool {
	if sc.guard(i, timid) {
		return sc.is(i-1, "the", "s", "its") && (sc.followed(i, "since") || sc.followed(i, "ever") || sc.followed(i, "history") || sc.followed(i, "memory") || sc.followed(i, "years") || sc.followed(i, "decades"))
	}
	if sc.is(i-1, "at") {
		return false
	}
	return sc.is(i-1, "the", "s", "its", "their", "his", "her") || sc.followed(i, "since") || sc.followed(i, "ever")
}

// followed tells whether a word stands within six atoms after i.
func (sc *scanner) followed(i int, word string) bool {
	for k := i + 1; k < i+7; k++ {
		if sc.is(k, word) {
			return true
		}
	}
	return false
}
