package grammar

import (
	"iter"
	"maps"
)

// Words is a table of words in lower case for questions that are asked of every word, and that few words answer: it looks at the first and the
// last letter and the length before it looks a word up.
type Words[V any] struct {
	values map[string]V
	starts [32]uint32 // by first letter: a bit for each length that a word has, the last for all longer ones
	ends   [32]uint32 // by last letter
}

// NewWords returns the table of the words in values, which must not be changed any more.
func NewWords[V any](values map[string]V) *Words[V] {
	t := &Words[V]{values: values}
	for w := range values {
		if w != "" {
			t.starts[w[0]&31] |= 1 << min(len(w), 31)
			t.ends[w[len(w)-1]&31] |= 1 << min(len(w), 31)
		}
	}
	return t
}

// May tells whether the table can hold a word, in capitals or not: false is certain, true is not.
func (t *Words[V]) May(w string) bool {
	n := uint(len(w))
	return n > 0 && t.starts[w[0]&31]&t.ends[w[n-1]&31]>>min(n, 31)&1 == 1
}

// Of returns the value of a word in lower case, the zero value where the table does not hold it.
func (t *Words[V]) Of(w string) V {
	if !t.May(w) {
		var none V
		return none
	}
	return t.values[w]
}

// Look is Of that also tells whether the table holds the word.
func (t *Words[V]) Look(w string) (V, bool) {
	if !t.May(w) {
		var none V
		return none, false
	}
	v, ok := t.values[w]
	return v, ok
}

// All yields the words and their values, in no order.
func (t *Words[V]) All() iter.Seq2[string, V] { return maps.All(t.values) }

// find returns the value of a word, in capitals or not, without allocating. No table that is asked so holds words of more than 16 bytes.
func (t *Words[V]) find(w string) V {
	var b [16]byte
	if len(w) > len(b) || !t.May(w) {
		var none V
		return none
	}
	for i := 0; i < len(w); i++ {
		b[i] = w[i]
		if w[i] >= 'A' && w[i] <= 'Z' {
			b[i] |= 0x20
		}
	}
	return t.values[string(b[:len(w)])]
}

// find is the method as a function.
func find[V any](table *Words[V], w string) V { return table.find(w) }
