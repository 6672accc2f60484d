package number

import (
	"strings"
)

// special reads expressions that are no cardinal with a unit: "both", "dozens", "nobody", "twice", ordinals and ranks.
func (sc *scanner) special(i int) (*expression, bool) {
	w := sc.word(i)
	if w == &noEntry && !sc.isDigits(i) {
		return nil, false
	}
	if sc.isDigits(i) {
		if e, ok := sc.rankAt(i); ok {
			return e, true
		}
		return sc.ordinalAt(i)
	}
	if w.role == "unit" || w.role == "teen" || w.role == "tens" {
		if e, ok := sc.negative(i); ok {
			return e, true
		}
		return sc.ordinalAt(i)
	}
	for _, read := range specials {
		if e, ok := read(sc, i); ok {
			return e, true
		}
	}
	return nil, false
}

// specials are the readers of words that are no cardinal, in the order in which they are asked.
var specials = [...]func(*scanner, int) (*expression, bool){(*scanner).events, (*scanner).vague, (*scanner).couple, (*scanner).groups,
	(*scanner).negative, (*scanner).single, (*scanner).teens, (*scanner).topN, (*scanner).rankAt, (*scanner).ordinalAt}

// simple is an expression of one small number from atom first up to end.
// It is written over by the next call.
func (sc *scanner) simple(class Class, n int64, first, end int) *expression {
	e := &sc.scratch
	*e = expression{class: class, first: first, end: end, spanEnd: end, noun: -1}
	e.lo = part{cardinal: cardinal{val: whole(n), from: first, to: end, worded: true}, class: class, first: first, end: end, wordsEnd: end, unitAt: -1}
	e.hi = e.lo
	return e
}

func (sc *scanner) events(i int) (*expression, bool) {
	if p, next := sc.phrase(i, events); p != nil {
		e := sc.simple(Count, p.value, i, next)
		e.nounText = "goal"
		return e, true
	}
	w := sc.word(i)
	if sc.is(i, "several", "many") && sc.is(i+1, "times") && !sc.guard(i+2, change) && !sc.is(i+2, "as", "more", "the") && !sc.is(i-1, "how", "so", "too") {
		e := sc.simple(Times, 0, i, i+2)
		e.lo.low, e.lo.high, e.lo.vague = 3, 100, strings.ToLower(sc.str(i))
		e.hi = e.lo
		return e, true
	}
	switch w.role {
	case "times":
		if sc.is(i, "twice") && sc.is(i+1, "as", "the", "that") {
			return nil, false
		}
		return sc.simple(Times, w.value, i, i+1), true
	case "goals":
		if !sc.word(i - 1).article {
			return nil, false
		}
		e := sc.simple(Count, w.value, i, i+1)
		e.nounText = "goal"
		return e, true
	}
	return nil, false
}

// negative reads "no survivors", "nobody", "no one", "none": the absence of the thing.
func (sc *scanner) negative(i int) (*expression, bool) {
	w := sc.word(i)
	if !w.negative && !sc.is(i, "zero") || sc.is(i, "zero") && sc.is(i+1, "in") {
		return nil, false
	}
	e := sc.simple(Count, 0, i, i+1)
	e.negative = true
	switch {
	case sc.is(i, "nobody"):
		e.nounText = "person"
	case sc.is(i, "none"):
		if sc.is(i-1, "to") {
			return e, false // second to none
		}
		if sc.is(i+1, "of") && sc.guard(i+2, whose) {
			e.noun = sc.nounFrom(i+3, e)
		}
		return e, !sc.is(i+1, "the", "too", "other") && !(sc.is(i+1, "of") && sc.is(i+2, "it", "this", "that"))
	case sc.is(i, "no") && sc.is(i+1, "one"):
		e.nounText = "person"
		e.end, e.spanEnd = i+2, i+2
		e.lo.to, e.lo.end, e.lo.wordsEnd = i+2, i+2, i+2
		e.hi = e.lo
		return e, !sc.is(i+2, "of")
	default:
		if sc.guard(i+1, absent) {
			return e, false
		}
		k := i + 1
		if !sc.isWord(k) || sc.is(i, "zero") && !sc.looksPlural(k) {
			return e, false
		}
		noun := -1
		for j := k; j < k+3 && sc.isWord(j) && !sc.guard(j, stop); j++ {
			if sc.looksPlural(j) {
				noun = j
				break
			}
		}
		if noun < 0 || sc.guard(noun, absent) {
			return e, false
		}
		if of := noun + 2; sc.is(noun, "reports") && noun == k && sc.is(noun+1, "of") && sc.looksPlural(of) { // nothing is told but that there were none
			noun = of
		}
		e.noun, e.end, e.spanEnd = noun, noun+1, i+1
	}
	return e, true
}

// single reads "a single death", "not a single".
func (sc *scanner) single(i int) (*expression, bool) {
	if !sc.word(i).article || !sc.is(i+1, "single") || !sc.isWord(i+2) || sc.guard(i+2, stop|timeUnit) {
		return nil, false
	}
	e := sc.simple(Count, 1, i, i+2)
	if sc.is(i-1, "not") && !sc.taken(i-1) {
		e.lo.val = whole(0)
		e.hi.val = whole(0)
		e.negative = true
		e.first, e.lo.first = i-1, i-1
	}
	if sc.is(i+2, "one") {
		return e, false
	}
	e.noun = i + 2
	if sc.isWord(i+3) && !sc.guard(i+3, stop|state) && !strings.HasSuffix(sc.str(i+3), "ed") {
		e.noun = i + 3
	}
	e.end = e.noun + 1
	return e, true
}

// teens reads "in her late teens": ages 13 to 19.
func (sc *scanner) teens(i int) (*expression, bool) {
	if !sc.is(i, "teens") || !sc.is(i-1, "her", "his", "their", "late", "early", "mid", "-", "s") || sc.taken(i-1) {
		return nil, false
	}
	low, high := int64(13), int64(19)
	first := i
	switch {
	case sc.is(i-1, "late"):
		low, first = 17, i-1
	case sc.is(i-1, "early"):
		high, first = 15, i-1
	case sc.is(i-1, "mid"):
		low, high, first = 14, 17, i-1
	}
	e := sc.simple(Age, low, first, i+1)
	e.hi.val = whole(high)
	e.isRange = true
	e.lo.noun, e.hi.noun = "year", "year"
	if sc.is(i+1, "or", "and", "to") && sc.is(i+2, "early") && sc.isDigits(i+3) && sc.at(i+3).numeral.val == whole(20) && sc.is(i+4, "s") {
		e.hi.val = whole(23)
		e.end, e.spanEnd = i+5, i+5
	}
	return e, true
}

// topN reads "top 10", "top five".
func (sc *scanner) topN(i int) (*expression, bool) {
	if !sc.is(i, "top", "bottom") {
		return nil, false
	}
	c, ok := sc.cardinal(sc.hyphen(i+1), false, false)
	if !ok || !c.val.isInt() || c.val.n < 2 || c.val.n > 1000 || c.scaled || sc.guard(c.to, timeUnit) || sc.str(c.to) == "%" || sc.is(c.to, "per", "percent") {
		return nil, false
	}
	e := sc.simple(Rank, c.val.n, i, c.to)
	e.rank, e.top = strings.ToLower(sc.str(i)), true
	return e, true
}
