package timex

import "crosscheck/rules/grammar"

// A parser holds one sentence while it is read. Its methods take the index of an atom and return the index after what they read; on failure
// they return false and the caller forgets the index.
type parser struct {
	s     *grammar.Sentence
	text  string
	lex   *lexicon
	atoms []atom
	arena [10]expr // a fixed shelf, since a growing one would send every atom to the heap
	kept  int
	depth int // how many expressions hang on each other where the parser reads
	doc   docTime
}

var edge = atom{kind: noAtom, num: -1, lex: &noWord}

func (p *parser) at(i int) *atom {
	if i < 0 || i >= len(p.atoms) {
		return &edge
	}
	return &p.atoms[i]
}

func (p *parser) is(i int, c class) bool { return p.at(i).lex.class == c }

func (p *parser) sign(i int, b byte) bool {
	a := p.at(i)
	return a.kind == sign && a.sign == b
}

// low returns a word of ASCII in lower case; any other comes back as printed.
func (p *parser) low(i int) string {
	a := p.at(i)
	s := p.text[a.start:a.end]
	for j := 0; j < len(s); j++ {
		if s[j] >= 'A' && s[j] <= 'Z' {
			return lower(s)
		}
	}
	return s
}

func lower(s string) string {
	b := []byte(s)
	for j, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[j] = c | 0x20
		}
	}
	return string(b)
}

// skip returns i, or the atom after it where i is a word of class c.
func (p *parser) skip(i int, c ...class) int {
	for _, c := range c {
		if p.is(i, c) {
			return i + 1
		}
	}
	return i
}

// dot skips the point of an abbreviation that is tight to its word.
func (p *parser) dot(i int) int {
	if p.sign(i, '.') && p.at(i).tight && p.at(i-1).lex.short {
		return i + 1
	}
	return i
}

// comma skips one comma.
func (p *parser) comma(i int) int {
	if p.sign(i, ',') {
		return i + 1
	}
	return i
}

// possessive skips "'s" and "'".
func (p *parser) possessive(i int) int {
	if p.sign(i, '\'') && p.at(i).tight {
		if p.at(i+1).tight && p.low(i+1) == "s" {
			return i + 2
		}
		return i + 1
	}
	return i
}

// unit reads a unit's name; a one-letter form counts only tight behind its figure.
func (p *parser) unit(i int) (unit, int, bool) {
	a := p.at(i)
	u := a.lex.unit
	if u == noUnit {
		return noUnit, i, false
	}
	if a.lex.short && p.at(i-1).kind != figures {
		return noUnit, i, false
	}
	if a.end-a.start == 1 && !a.tight {
		return noUnit, i, false
	}
	return u, p.dot(i + 1), true
}

// pastUnit tells whether the atom names a unit of the calendar, for "last week" and the like.
func (p *parser) calendarUnit(i int) (unit, bool) {
	u := p.at(i).lex.unit
	return u, u >= day && !p.at(i).lex.short
}

// either returns a where yes is true, else b.
func either[T any](yes bool, a, b T) T {
	if yes {
		return a
	}
	return b
}
