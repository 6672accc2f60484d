package claims

import "slices"

// A bag gathers words that become a sorted set.
type bag []string

// add puts a word in, which may be there already; "" is none.
func (b *bag) add(w string) {
	if w != "" {
		*b = append(*b, w)
	}
}

// set returns the words in order, each once, and no nil. The bag must not be used on.
func (b bag) set() []string {
	if len(b) == 0 {
		return []string{}
	}
	slices.Sort(b)
	return slices.Compact(b)
}

// with returns a sorted set with further words, and leaves the one given as it is.
func with(set []string, words ...string) []string {
	b := make(bag, 0, len(set)+len(words))
	for _, list := range [][]string{set, words} {
		for _, w := range list {
			b.add(w)
		}
	}
	return b.set()
}

// sorted returns the members of a set in order, without "".
func sorted(m map[string]bool) []string {
	b := make(bag, 0, len(m))
	for w := range m {
		b.add(w)
	}
	return b.set()
}
