package number

import "strings"

// vague reads "dozens", "hundreds of", "tens of thousands", "several hundred", "a few dozen".
func (sc *scanner) vague(i int) (*expression, bool) {
	w := sc.word(i)
	if w.low == 0 && !w.cue && !w.article {
		return nil, false
	}
	if next := sc.word(i + 1); w.article && next != &noEntry && !next.cue {
		return nil, false
	}
	low, high, end := sc.vagueSize(i)
	if end == i {
		return nil, false
	}
	e := sc.simple(Count, 0, i, end)
	e.lo.low, e.lo.high = low, high
	e.lo.vague = strings.ToLower(sc.text[sc.at(i).start:sc.at(end-1).end])
	if ph, next := sc.phrase(sc.ofAt(end), suffix); ph != nil {
		e.class, e.lo.cur, e.lo.unitAt, e.end, e.spanEnd = Money, ph.cur, sc.ofAt(end), next, next
	}
	e.hi = e.lo
	if e.class == Count {
		sc.counted(e)
	}
	sc.rates(e)
	return e, true
}

// manifold are the sizes of plurals before "of thousands", by their first letter.
var manifold = map[string]float64{"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100}

// vagueSize returns the bounds that a vague number at i is read within, and the atom after it, i where there is none.
func (sc *scanner) vagueSize(i int) (low, high float64, end int) {
	w := sc.word(i)
	if sc.is(i+1, "of") && sc.is(i+2, "thousands", "millions", "billions") {
		if many := manifold[strings.ToLower(sc.str(i))]; many > 0 {
			low = many * float64(sc.word(i+2).scale)
			return low, 30 * low, i + 3
		}
	}
	if w.article && sc.is(i+1, "couple", "few") {
		k := sc.ofAt(i + 2)
		switch size := sc.roundSize(k); {
		case size == 0:
			return 0, 0, i
		case sc.is(i+1, "couple"):
			return 1.5 * size, 3.5 * size, k + 1
		default:
			return 2 * size, 5 * size, k + 1
		}
	}
	if size := sc.roundSize(i + 1); size > 0 && sc.is(i, "several", "many", "few") {
		return 2 * size, 10 * size, i + 2
	}
	if w.low > 0 && !sc.numberBefore(i) {
		if !sc.is(i, "scores") {
			return w.low, w.high, i + 1
		}
		if sc.is(i+1, "of") { // without, it is a verb
			return w.low, w.high, i + 2
		}
	}
	return 0, 0, i
}

// roundSize returns what "dozen", "hundred" or a scale at i stands for, 0 for other words.
func (sc *scanner) roundSize(i int) float64 {
	w := sc.word(i)
	if !sc.isWord(i) {
		return 0
	}
	if w.hundred {
		return 100
	}
	return float64(w.scale + w.dozen)
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
