package grammar

// Words is a table of words in lower case for questions that are asked of every word, and that few words answer: it looks at the first letter and
// the length before it looks a word up.
type Words[V any] struct {
	values  map[string]V
	lengths [32]uint32 // by first letter: a bit for each length that a word has, the last for all longer ones
}

// NewWords returns the table of the words in values, which must not be changed any more.
func NewWords[V any](values map[string]V) *Words[V] {
	t := &Words[V]{values: values}
	for w := range values {
		if w != "" {
			t.lengths[w[0]&31] |= 1 << min(len(w), 31)
		}
	}
	return t
}

// May tells whether the table can hold a word, in capitals or not: false is certain, true is not.
func (t *Words[V]) May(w string) bool { return w != "" && t.lengths[w[0]&31]>>min(len(w), 31)&1 == 1 }

// Of returns the value of a word in lower case, the zero value where the table does not hold it.
func (t *Words[V]) Of(w string) V {
	if !t.May(w) {
		var none V
		return none
	}
	return t.values[w]
}

// find returns the value of a word, in capitals or not.
func (t *Words[V]) find(w string) V {
	if !t.May(w) {
		var none V
		return none
	}
	return find(t.values, w)
}
