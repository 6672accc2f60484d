package learn

import "crosscheck/rules/grammar/internal/engine"

// A formCount is how often a form occurs, with which universal tags and with which pairs.
type formCount struct {
	n    int
	tags [17]int
	pair map[uint8]int
}

// add counts one word by its pair of tags.
func (c *formCount) add(m *engine.Model, pair uint8) {
	c.n++
	c.tags[m.Pairs[pair].U]++
	c.pair[pair]++
}

// less returns the counts without those of one document.
func (c *formCount) less(doc *formCount) *formCount {
	out := &formCount{n: c.n - doc.n, tags: c.tags, pair: map[uint8]int{}}
	for u, n := range doc.tags {
		out.tags[u] -= n
	}
	for p, n := range c.pair {
		out.pair[p] = n - doc.pair[p]
	}
	return out
}

// An ambiguity sorts forms by the tags that they have: the commonest with how often the form was met, and all that are not slips.
type ambiguity struct{ top, set uint32 }

func (c *formCount) ambiguity() ambiguity {
	top, set := 0, uint32(0)
	for u, n := range c.tags {
		if n > c.tags[top] {
			top = u
		}
		if 50*n >= c.n && n > 0 {
			set |= 1 << u
		}
	}
	return ambiguity{uint32(top)<<2 | uint32(min(c.n/3, 2)), set}
}

// entry returns what the counts and plain text tell of a form. It is known by itself where it occurs twice.
func (c *formCount) entry(form uint32, numbers map[ambiguity]uint16, plain [4]uint16) engine.Entry {
	e := engine.Entry{Form: form, Seen: c.n >= 2, C1: plain[0], C2: uint8(plain[1]), Caps: uint8(plain[2]), Auto: uint8(plain[3])}
	if c.n > 0 {
		e.Amb = numbers[c.ambiguity()]
	}
	for p, n := range c.pair {
		if c.n >= 30 && 1000*n >= 997*c.n {
			e.Sure = p + 1
		}
	}
	return e
}

// A census counts the forms of sentences by their hash: in all, and in each document.
type census struct {
	all  map[uint32]*formCount
	docs map[string]map[uint32]*formCount
}

func takeCensus(m *engine.Model, sents []*Sent) *census {
	c := &census{all: map[uint32]*formCount{}, docs: map[string]map[uint32]*formCount{}}
	for _, s := range sents {
		doc := c.docs[s.Tree.Doc]
		if doc == nil {
			doc = map[uint32]*formCount{}
			c.docs[s.Tree.Doc] = doc
		}
		for k, r := range s.Tree.Rows {
			h := engine.FormHash(r.Form)
			if c.all[h] == nil {
				c.all[h] = &formCount{pair: map[uint8]int{}}
			}
			if doc[h] == nil {
				doc[h] = &formCount{pair: map[uint8]int{}}
			}
			c.all[h].add(m, s.Pair[k])
			doc[h].add(m, s.Pair[k])
		}
	}
	return c
}

// numbers gives each ambiguity that occurs a number from 1, the commonest first.
func (c *census) numbers() map[ambiguity]uint16 {
	n := map[ambiguity]int{}
	for _, f := range c.all {
		n[f.ambiguity()]++
	}
	out := map[ambiguity]uint16{}
	for i, a := range byCount(n, func(a, b ambiguity) bool { return a.top < b.top || a.top == b.top && a.set < b.set }) {
		out[a] = uint16(i + 1)
	}
	return out
}

// BuildLexicon returns the lexicon of sentences and plain text.
func BuildLexicon(m *engine.Model, sents []*Sent, clusters Clusters) *engine.Lexicon {
	c := takeCensus(m, sents)
	numbers := c.numbers()
	var entries []engine.Entry
	for h, f := range c.all {
		entries = append(entries, f.entry(h, numbers, clusters[h]))
	}
	none := &formCount{}
	for h, plain := range clusters {
		if c.all[h] == nil {
			entries = append(entries, none.entry(h, nil, plain))
		}
	}
	return engine.NewLexicon(entries)
}

// LookElsewhere fills the words' attributes, each from the other documents alone: a word whose own tag had been counted would be better known
// than any word of a new text is, and what is known would be trusted too much.
func LookElsewhere(m *engine.Model, sents []*Sent, clusters Clusters) {
	c := takeCensus(m, sents)
	numbers := c.numbers()
	for _, s := range sents {
		doc := c.docs[s.Tree.Doc]
		for k, r := range s.Tree.Rows {
			h := engine.FormHash(r.Form)
			e := c.all[h].less(doc[h]).entry(h, numbers, clusters[h])
			s.Words[k].ResetAs(r.Form, &e)
		}
	}
}
