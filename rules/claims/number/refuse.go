package number

import (
	"strings"
)

// lettersGlued tells whether letters that are no unit stick to the digits: "5G", "21st", "1080p", "737MAX"; "20s" is left to ages.
func (sc *scanner) lettersGlued(p *part) bool {
	return p.digits && p.end == p.to && sc.isWord(p.end) && sc.joined(p.end) && !sc.is(p.end, "s")
}

// unopened takes back what is no hedge after all: "from 49" without "to", "over three years" as during.
func (sc *scanner) unopened(e *expression) {
	if !e.isRange && e.opener != Plain && e.inner > 0 {
		e.first = e.inner
	}
	if e.class == Count && e.hedges.sense == Over && sc.is(e.first, "over") && e.first+1 == e.lo.first && e.lo.worded && !e.lo.scaled && !e.lo.hundred && e.lo.val.d == 1 && e.lo.val.n < 10 {
		e.hedges.sense, e.first = Plain, e.lo.first // "presided over two meetings"
	}
	if e.class == Duration && e.hedges.sense == Over && sc.is(e.first, "over") && e.first+1 == e.lo.first &&
		!sc.guard(e.first-1, lasting) {
		e.hedges.sense, e.first = Plain, e.lo.first
	}
}

// refused tells whether the number is none: "one" as a pronoun, an article, a lone letter.
func (sc *scanner) refused(e *expression, p *part) bool {
	if p.class == Count && p.article && !p.scaled && !p.hundred {
		return true
	}
	if p.class == Duration && p.article && !p.hundred && !p.scaled {
		return true
	}
	if p.class == Count && sc.isDash(p.to) && sc.hyphen(p.to) > p.to && sc.word(p.to+1).fraction > 0 { // a three-quarter majority, two-third shares
		return true
	}
	one := p.to == p.from+1 && sc.is(p.from, "one")
	if !one {
		return p.class == Count && sc.nameAround(p)
	}
	if p.class == Count {
		return !sc.countsOne(e, p)
	}
	return p.class == Duration && !p.marked && !p.aged && sc.is(p.unitAt, "day", "night", "second", "time") && sc.oneDay(p)
}

// oneDay tells whether "one day" at p is some day and not a duration.
func (sc *scanner) oneDay(p *part) bool {
	return !sc.is(p.from-1, "for", "in", "than", "least", "just", "only")
}

// countsOne tells whether "one" is a count: a counted noun or state follows, or numbers stand beside it.
func (sc *scanner) countsOne(e *expression, p *part) bool {
	k := p.to
	if sc.at(p.from).capital && sc.nameAround(p) {
		return false // "taken to Regional One"
	}
	if sc.guard(p.from-1, oneAfter) && !e.found && !(sc.is(p.from-1, "only") && !sc.guard(p.from-2, oneAfter|whose)) {
		return false
	}
	if sc.guard(k, oneBefore) {
		return false
	}
	if sc.harmed(p) {
		return true
	}
	if sc.isDash(k) && sc.joined(k) {
		return sc.isWord(k+1) && !sc.guard(k+1, stop) && !sc.is(k+1, "off", "on", "to", "up", "time")
	}
	if sc.guard(k, state) {
		return true
	}
	if sc.isWord(k) && !sc.guard(k, stop) && sc.word(k).ordinal == 0 {
		return !strings.HasSuffix(sc.str(k), "ly")
	}
	if len(sc.atoms) == 1 || e.found && !e.additive {
		return true
	}
	return sc.is(k, "in", "from", "at") && (sc.countBefore(p.from) || sc.isWord(k+1) && sc.at(k+1).capital && isAnd(sc, p.from-1))
}

// harmed tells whether a lone "one" is whom something befell: "killed one and injured three", "one was killed".
func (sc *scanner) harmed(p *part) bool {
	k := p.to
	if sc.guard(p.from-1, harm) {
		return !sc.isWord(k) || sc.is(k, "and", "while", "in", "at")
	}
	if p.from > 0 && sc.isWord(p.from-1) && !sc.is(p.from-1, "and", "but", "while") {
		return false
	}
	if sc.is(k, "died", "drowned", "perished") {
		return true
	}
	if !sc.is(k, "was", "is", "has", "remains") {
		return false
	}
	for k++; sc.isWord(k) && k <= p.to+4; k++ {
		if sc.guard(k, state|harm) || sc.is(k, "died", "drowned") {
			return true
		}
		if sc.is(k, "in") && sc.is(k+1, "critical", "serious", "stable", "intensive", "hospital", "custody") {
			return true
		}
		if !sc.is(k, "been", "still", "also", "since", "confirmed", "reported", "being") && !strings.HasSuffix(sc.str(k), "ly") {
			return false
		}
	}
	return false
}

// countBefore tells whether another number stands shortly before atom i: "two in Ilmek and one in Kadrin".
func (sc *scanner) countBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-12; k-- {
		if w := sc.word(k); sc.isDigits(k) || w.role == "unit" || w.role == "teen" || w.role == "tens" {
			return true
		}
	}
	return false
}

// nameAround tells whether a bare number in words belongs to a name: "Formula One" is guarded, "Channel Four News" and "Air Force One" here.
func (sc *scanner) nameAround(p *part) bool {
	if p.digits || p.scaled || p.hundred || p.from == 0 || !sc.at(p.from).capital {
		return false
	}
	return sc.isWord(p.from-1) && sc.at(p.from-1).capital && p.from > 1 && !sc.guard(p.from-1, stop) && p.to == p.from+1 && !sc.isTitleCase()
}

// isTitleCase tells whether most words of the sentence begin with capitals, as in a headline.
func (sc *scanner) isTitleCase() bool {
	words, capitals := 0, 0
	for i := range sc.atoms {
		if sc.atoms[i].kind == letters && sc.atoms[i].end-sc.atoms[i].start > 3 {
			words++
			if sc.atoms[i].capital {
				capitals++
			}
		}
	}
	return capitals*4 > words*3
}

// nameNumber tells whether a bare number is part of the name before it: "Fab 9", "Courtroom 3"; lists of names with numbers are counts.
func (sc *scanner) nameNumber(e *expression) bool {
	p := e.lo
	if e.class != Count || e.noun >= 0 || e.found || e.isRange || !p.digits || p.to != p.from+1 || sc.at(p.from).numeral.grouped || sc.at(p.from).numeral.wide > 3 {
		return false
	}
	k := p.from - 1
	if k < 0 || !sc.isWord(k) || !sc.at(k).capital || k == 0 && !sc.is(p.to, ",", "was", "is", "has", "will", "says", "said") || sc.is(k-1, ".", ":", "*", "-", ",", ";", "–", "—") || sc.isTitleCase() || sc.guard(k, actor) {
		return false
	}
	for i := range sc.atoms {
		if i != p.from && sc.isDigits(i) && sc.isWord(i-1) && sc.atoms[i-1].capital {
			return false
		}
	}
	return true
}

// verbOfOne tells whether "one" was taken for a count by a word after it that is no noun: "another one bites".
func (sc *scanner) verbOfOne(e *expression) bool {
	p := &e.lo
	return p.to == p.from+1 && sc.is(p.from, "one") && e.noun < 0 && !e.isRange && sc.isWord(e.end) && !sc.guard(e.end, stop|state)
}
