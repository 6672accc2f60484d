package number

import "strings"

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

// vague reads "dozens", "hundreds of", "tens of thousands", "several hundred".
func (sc *scanner) vague(i int) (*expression, bool) {
	w := sc.word(i)
	if w.low == 0 && !w.cue && !w.article {
		return nil, false
	}
	if next := sc.word(i + 1); w.article && next != &noEntry && !next.cue && !sc.is(i+1, "couple") {
		return nil, false
	}
	e := sc.simple(Count, 0, i, i+1)
	switch {
	case sc.is(i, "tens", "hundreds", "dozens", "scores") && sc.is(i+1, "of") && sc.is(i+2, "thousands", "millions", "billions"):
		big := sc.word(i + 2)
		size := map[byte]float64{'t': 10, 'h': 100, 'd': 12, 's': 20}[sc.str(i)[0]|0x20]
		e.lo.low, e.lo.high = size*float64(big.scale), 30*size*float64(big.scale)
		e.end = i + 3
	case w.article && sc.is(i+1, "couple", "few") && (sc.word(sc.ofAt(i+2)).hundred || sc.word(sc.ofAt(i+2)).scale > 0 || sc.word(sc.ofAt(i+2)).dozen > 0) && sc.isWord(sc.ofAt(i+2)):
		k := sc.ofAt(i + 2)
		size := float64(sc.word(k).scale + sc.word(k).dozen)
		if sc.word(k).hundred {
			size = 100
		}
		e.lo.low, e.lo.high = 2*size, 5*size
		if sc.is(i+1, "couple") {
			e.lo.low, e.lo.high = 1.5*size, 3.5*size
		}
		e.end = k + 1
	case sc.is(i, "several", "many", "few") && (sc.word(i+1).hundred || sc.word(i+1).scale > 0 || sc.word(i+1).dozen > 0) && sc.isWord(i+1):
		size := float64(sc.word(i+1).scale + sc.word(i+1).dozen)
		if sc.word(i + 1).hundred {
			size = 100
		}
		e.lo.low, e.lo.high = 2*size, 10*size
		e.end = i + 2
	case w.low > 0 && !sc.numberBefore(i):
		if sc.is(i, "scores") && !sc.is(i+1, "of") {
			return e, false
		}
		e.lo.low, e.lo.high = w.low, w.high
	default:
		return e, false
	}
	e.lo.vague = strings.ToLower(sc.text[sc.at(i).start:sc.at(e.end-1).end])
	e.lo.to, e.lo.end, e.lo.wordsEnd, e.spanEnd = e.end, e.end, e.end, e.end
	e.hi = e.lo
	if c := sc.end(e.end, suffix); c != nil || sc.is(e.end, "of") && sc.end(e.end+1, suffix) != nil {
		k := e.end
		if c == nil {
			k++
		}
		ph, next := sc.phrase(k, suffix)
		e.class, e.lo.cur, e.lo.unitAt, e.end, e.spanEnd = Money, ph.cur, k, next, next
		e.hi = e.lo
	}
	if e.class == Count {
		sc.counted(e)
	}
	sc.rates(e)
	return e, true
}

// ofAt passes "of" at i.
func (sc *scanner) ofAt(i int) int {
	if sc.is(i, "of") {
		return i + 1
	}
	return i
}

func (sc *scanner) end(i int, kind phraseKind) *phrase {
	p, _ := sc.phrase(i, kind)
	return p
}

func (sc *scanner) numberBefore(i int) bool {
	w := sc.word(i - 1)
	return sc.isDigits(i-1) || w.role == "unit" || w.role == "teen" || w.role == "tens" || w.hundred || w.scale > 0
}

// couple reads "a couple of": two, or a few.
func (sc *scanner) couple(i int) (*expression, bool) {
	if !sc.word(i).article || !sc.is(i+1, "couple") || !sc.is(i+2, "of") || sc.guard(i+3, timeUnit) {
		return nil, false
	}
	e := sc.simple(Count, 2, i, i+3)
	e.lo.low, e.lo.high, e.lo.vague = 2, 3, "a couple of"
	e.hi = e.lo
	e.noun = sc.nounFrom(e.end, e)
	if e.noun >= 0 {
		e.end = e.noun + 1
	}
	e.spanEnd = i + 3
	return e, true
}

// groups reads "both", "the pair", "a trio of".
func (sc *scanner) groups(i int) (*expression, bool) {
	w := sc.word(i)
	switch {
	case w.role == "both":
		if sc.is(i+1, "sides") || !sc.isWord(i+1) || isAnd(sc, i+2) || isAnd(sc, i+3) || sc.at(i+1).capital || sc.is(i+1, "in", "as", "to", "for", "at", "on", "by", "with", "from") {
			return nil, false
		}
		e := sc.simple(Count, w.value, i, i+1)
		e.whole = true
		k := i + 1
		if sc.is(k, "of") {
			k++
		}
		if sc.guard(k, whose) {
			k++
		}
		if e.noun = sc.nounFrom(k, e); e.noun >= 0 {
			e.end = e.noun + 1
		}
		return e, e.noun >= 0 || sc.is(i+1, "are", "were", "have", "had", "will", "would", "died", "survived", "said", "was")
	case w.role == "group":
		if !sc.is(i-1, "the", "a") && !sc.is(i-1, "married", "british", "other") {
			return nil, false
		}
		e := sc.simple(Count, w.value, i, i+1)
		if sc.is(i+1, "of") {
			if e.noun = sc.nounFrom(i+2, e); e.noun >= 0 {
				e.end = e.noun + 1
			}
		}
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
		return e, !sc.is(i+2, "of") || true
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
		if noun < 0 {
			return e, false
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
	if sc.is(i-1, "not") {
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
	if !sc.is(i, "teens") || !sc.is(i-1, "her", "his", "their", "late", "early", "mid", "-", "s") {
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
