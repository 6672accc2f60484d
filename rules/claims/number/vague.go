package number

import (
	"strings"
)

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
