package number

import "strings"

// An expression is a number as found, before it is weighed: one part or two, with everything around that bends it.
type expression struct {
	hedges
	class      Class
	lo, hi     part
	isRange    bool
	first, end int // atoms of the whole, hedges and rate included
	spanEnd    int // atom after what an editor would mark
	sense      Sense
	noun       int    // atom of the counted noun, -1 for none
	nounText   string // in the singular, where no atom has it
	rate       string
	negative   bool
	rank       string
	top        bool
}

// expression reads the numeric expression that begins at atom i and returns the atom after it.
func (sc *scanner) expression(i int) (Number, int, bool) {
	if e, ok := sc.special(i); ok {
		return sc.finish(e), e.end, true
	}
	h, j := sc.hedges(i)
	if h.found {
		if next := sc.guarded(j); next > j {
			return Number{}, i, false
		}
		if e, ok := sc.special(j); ok && e.class != Ordinal {
			e.hedges.sense, e.additive, e.opener, e.found = h.sense, h.additive, h.opener, true
			e.whole = e.whole || h.whole
			e.first = i
			if h.inner > 0 {
				e.first = h.inner
			}
			return sc.finish(e), e.end, true
		}
	}
	e := &sc.scratch
	*e = expression{hedges: h, first: i, noun: -1}
	if !sc.valueAt(e, j) {
		if h.found && h.opener != Plain {
			return sc.ordinalRange(i, j, h)
		}
		return Number{}, i, false
	}
	return sc.finish(e), e.end, true
}

// valueAt reads the number of e at atom j, its second end, what follows it, and its noun.
func (sc *scanner) valueAt(e *expression, j int) bool {
	var ok bool
	e.lo, ok = sc.part(j, e.opener != between)
	p := &e.lo
	if !ok || sc.refused(e, p) || sc.lettersGlued(p) {
		return false
	}
	e.hi, e.class, e.end = e.lo, p.class, p.end
	e.additive = e.additive || p.more
	if !sc.scoreFrom(e) {
		sc.rangeFrom(e)
	}
	e.spanEnd = e.end
	sc.unopened(e)
	sc.postHedge(e)
	sc.ages(e)
	sc.quakes(e)
	if e.class == Count {
		if sc.joined(e.end) && sc.is(e.end, "s") && e.lo.digits {
			return false
		}
		sc.counted(e)
		if sc.nameNumber(e) {
			return false
		}
	}
	sc.rates(e)
	return true
}

// lettersGlued tells whether letters that are no unit stick to the digits: "5G", "21st", "1080p", "737MAX"; "20s" is left to ages.
func (sc *scanner) lettersGlued(p *part) bool {
	return p.digits && p.end == p.to && sc.isWord(p.end) && sc.joined(p.end) && !sc.is(p.end, "s", "x")
}

// unopened takes back what is no hedge after all: "from 49" without "to", "over three years" as during.
func (sc *scanner) unopened(e *expression) {
	if !e.isRange && e.opener != Plain && e.inner > 0 {
		e.first = e.inner
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
	if sc.guard(p.from-1, oneAfter) && !e.found {
		return false
	}
	if sc.guard(k, oneBefore) {
		return false
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
	if len(sc.atoms) == 1 || e.found {
		return true
	}
	return sc.is(k, "in", "from", "at") && (sc.countBefore(p.from) || sc.isWord(k+1) && sc.at(k+1).capital && isAnd(sc, p.from-1))
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
	if k < 0 || !sc.isWord(k) || !sc.at(k).capital || k == 0 && sc.str(p.to) != "," || sc.is(k-1, ".", ":", "*", "-", ",", ";", "–", "—") || sc.isTitleCase() || sc.guard(k, actor) {
		return false
	}
	for i := range sc.atoms {
		if i != p.from && sc.isDigits(i) && sc.isWord(i-1) && sc.atoms[i-1].capital {
			return false
		}
	}
	return true
}

// postHedge reads what bends a number after it: "or so", "or more", "+".
func (sc *scanner) postHedge(e *expression) {
	p, next := sc.phrase(e.end, after)
	if p == nil {
		k := sc.hyphen(e.end)
		if k == e.end {
			return
		}
		if p, next = sc.phrase(e.end, after); p == nil {
			return
		}
	}
	if p.words[0] == "-" && !sc.joined(e.end) || p.words[0] == "+" && (!sc.joined(e.end) || sc.isDigits(next)) {
		return
	}
	if p.words[0] == "plus" && (sc.isDigits(next) || sc.word(next).numeric) {
		return
	}
	if sc.is(next, "than") || sc.is(e.end, "at") && (sc.word(next).numeric || sc.isDigits(next)) || sc.is(e.end, "or") && sc.isDigits(next) {
		return
	}
	e.sense = p.sense
	if e.hedges.sense == About && p.sense != About { // "about 500 or more" is a bound
		e.hedges.sense, e.first = Plain, e.lo.first
	}
	e.end, e.spanEnd = next, next
}

// counted finds the noun that a count counts.
func (sc *scanner) counted(e *expression) {
	k := e.end
	if h := sc.hyphen(k); h > k {
		if sc.joined(k) && sc.isWord(h) {
			e.noun, e.end, e.spanEnd = h, h+1, h+1
			for sc.str(e.end) == "-" && sc.joined(e.end) && sc.isWord(e.end+1) && sc.joined(e.end+1) {
				e.end += 2
				e.spanEnd = e.end
			}
		}
		return
	}
	if sc.is(k, "of") && (sc.guard(k+1, whose) || e.lo.vague != "") {
		k++
		if e.lo.vague == "" {
			k++
		}
	}
	if sc.is(k, "more", "other", "additional", "further", "extra", "fewer", "less") {
		if sc.is(k, "more", "additional", "further", "extra") && !sc.is(k+1, "than") {
			e.additive = true
		}
		k++
	}
	if s := sc.str(k); s == "\"" || s == "“" || s == "‘" {
		k++
	}
	if noun := sc.nounFrom(k, e); noun >= 0 {
		e.noun = noun
		e.end = max(e.end, noun+1)
	}
}

// nounFrom looks for the counted noun from atom k on: the tree's where there is one, else the first plural before a function word.
func (sc *scanner) nounFrom(k int, e *expression) int {
	if sc.guard(k, state) && !sc.isWord(k+1) || sc.guard(k, state) && sc.guard(k+1, stop) {
		return k
	}
	if n := sc.headOf(e); n >= 0 {
		return n
	}
	for j := k; j < k+5 && sc.isWord(j); j++ {
		if sc.guard(j, stop) || sc.word(j).role != "" || sc.isMonth(j) || sc.is(j, "apiece", "one") {
			return -1
		}
		if sc.looksPlural(j) {
			if e.lo.val == whole(1) && !e.isRange && e.lo.vague == "" {
				return -1
			}
			for sc.looksPlural(j+1) && !sc.guard(j+1, stop) && !sc.guard(j+1, state|change|vote) {
				j++
			}
			return j
		}
		if e.lo.val == whole(1) && !e.isRange && (sc.is(j, "person", "man", "woman", "child", "boy", "girl") || singularNoun(sc.str(j)) && (!sc.isWord(j+1) || sc.guard(j+1, stop|state))) {
			return j
		}
		if sc.str(j+1) == "," && sc.isWord(j+2) && !sc.guard(j+2, stop) || sc.str(j+1) == "-" && sc.joined(j+1) && sc.joined(j+2) {
			j++ // "five big, old houses", "two night-shift workers"
		}
	}
	if sc.guard(k, state) {
		return k
	}
	return -1
}

// singularNoun tells whether a word after "one" looks like a noun and not like a verb or adverb.
func singularNoun(s string) bool {
	return len(s) > 2 && !strings.HasSuffix(s, "ed") && !strings.HasSuffix(s, "ing") && !strings.HasSuffix(s, "ly")
}

// headOf returns the atom of the noun that the tree hangs the number on, -1 where there is no tree or no such noun near by.
func (sc *scanner) headOf(e *expression) int {
	last := sc.at(e.lo.to - 1).tok
	if e.isRange {
		last = sc.at(e.hi.to - 1).tok
	}
	if last < 0 {
		return -1
	}
	return sc.headAfter(int(last), e.end)
}

// headAfter returns the atom from k on of the noun that token t modifies, -1 where the tree knows none near by.
func (sc *scanner) headAfter(t, k int) int {
	if t < 0 || t >= len(sc.sentence.Tokens) {
		return -1
	}
	tok := &sc.sentence.Tokens[t]
	if !strings.HasPrefix(tok.Rel, "nummod") && tok.Rel != "amod" || tok.Head <= t || tok.Head > t+6 {
		return -1
	}
	for ; k < len(sc.atoms) && int(sc.atoms[k].tok) <= tok.Head; k++ {
		if int(sc.atoms[k].tok) == tok.Head && sc.isWord(k) && !sc.guard(k, stop) {
			return k
		}
		if sc.atoms[k].kind == digits {
			return -1
		}
	}
	return -1
}

// rates reads what the number is counted by: "a year", "per person", "each", "/month".
func (sc *scanner) rates(e *expression) {
	k := e.end
	if e.class == Ordinal || e.class == Rank || e.class == Score || e.class == Age || e.class == Times && !sc.word(k).article {
		return
	}
	switch {
	case sc.is(k, "each", "apiece"):
		e.rate, e.end = "each", k+1
	case sc.is(k, "per") && sc.isWord(k+1) && !sc.guard(k+1, stop) && !sc.is(k+1, "cent", "annum"):
		e.rate, e.end = singularOf(sc.str(k+1)), k+2
	case sc.is(k, "per") && sc.is(k+1, "annum"):
		e.rate, e.end = "year", k+2
	case sc.str(k) == "/" && sc.joined(k) && sc.guard(k+1, rateNoun) && sc.joined(k+1):
		e.rate, e.end = singularOf(sc.str(k+1)), k+2
	case sc.is(k, "a", "an", "every") && sc.guard(k+1, rateNoun) && !sc.is(k+2, "ago", "later", "earlier", "before", "after", "old"):
		e.rate, e.end = timeName(sc.str(k+1)), k+2
	case sc.str(k) == "-" && sc.joined(k) && sc.is(k+1, "a", "an", "per") && sc.str(k+2) == "-" && sc.guard(k+3, rateNoun):
		e.rate, e.end = timeName(sc.str(k+3)), k+4
	case sc.is(k, "annually", "yearly", "monthly", "weekly", "daily"):
		e.rate = map[string]string{"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}[strings.ToLower(sc.str(k))]
		e.end = k + 1
	}
}
