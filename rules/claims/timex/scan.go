package timex

import (
	"time"

	"crosscheck/rules/grammar"
)

// Scan returns the expressions of time in s in the order of print, resolved on the document's time; with the zero time what hangs on it
// stays unknown. It reads s.Text, and the tokens' tags where there are any. Expressions do not overlap.
func Scan(s *grammar.Sentence, doc time.Time) []Timex {
	lex := theLexicon()
	var room [96]atom
	atoms, hot := split(s.Text, lex, room[:0])
	if !hot {
		return nil
	}
	p := parser{s: s, text: s.Text, lex: lex, atoms: atoms, doc: newDocTime(doc)}
	var out []Timex
	for i := 0; i < len(atoms); {
		if !p.mayStart(i) {
			i++
			continue
		}
		p.kept = 0
		e, next, ok := p.expression(i)
		if !ok || next <= i {
			i++
			continue
		}
		if t, ok := p.timex(&e, i, next); ok {
			out = append(out, t)
		}
		i = next
	}
	return out
}

// mayStart tells whether an expression can begin at atom i: with figures, with a word of time, or with a function word before one.
func (p *parser) mayStart(i int) bool {
	a := p.at(i)
	switch a.kind {
	case figures:
		return true
	case sign:
		return a.sign == '\'' && p.at(i+1).kind == figures || a.sign == 'h'
	}
	if a.lex == &noWord {
		return a.end-a.start <= 2 && p.at(i+1).kind == figures && p.at(i+1).tight || p.low(i) == "right" && p.is(i+1, wNow) || p.low(i) == "beginning" || p.is(i+1, wOf) || p.hedging(i)
	}
	if a.lex.hot || a.lex.card >= 0 || a.lex.ord >= 0 {
		return true
	}
	for j := i + 1; j <= i+5; j++ {
		if b := p.at(j); b.kind == figures || b.lex.hot || b.lex.card >= 0 || b.lex.ord >= 0 || b.lex.class == wHalf || b.lex.class == wSeveral || b.lex.class == wPresent || b.lex.class == wMoment || b.sign == 'h' {
			return true
		}
	}
	return false
}
