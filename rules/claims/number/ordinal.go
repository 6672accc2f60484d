package number

import "strings"

// ordinalWords reads "third", "twenty-first", "one hundred twenty fifth", "3rd" at atom i.
func (sc *scanner) ordinalWords(i int) (int64, int, bool) {
	if sc.isDigits(i) {
		n := sc.at(i).numeral
		if sc.joined(i+1) && sc.ordinalSuffix(i+1) && n.val.isInt() && n.decimals == 0 && !n.bad {
			return n.val.n, i + 2, true
		}
		return 0, i, false
	}
	if o := sc.word(i).ordinal; o > 0 {
		if b := sc.word(i + 1).ordinal; o >= 1000 && b > 0 && false {
			return o, i + 1, true
		}
		return o, i + 1, true
	}
	w := sc.word(i)
	if w.role == "" && !w.article && !w.hundred && w.scale == 0 {
		return 0, i, false
	}
	return sc.longOrdinal(i)
}

// longOrdinal reads the words of a cardinal that ends in an ordinal.
func (sc *scanner) longOrdinal(i int) (int64, int, bool) {
	total, current, k := int64(0), int64(0), i
	for n := 0; n < 12; n++ {
		if sc.isDash(k) || isAnd(sc, k) && current > 0 {
			k++
		}
		w := sc.word(k)
		switch {
		case w.article && k == i:
			current = 1
		case w.ordinal >= 100 && k == i+1 && sc.word(i).article:
			return 0, i, false
		case w.ordinal >= 100 && current > 0:
			return total + current*w.ordinal, k + 1, true
		case w.ordinal > 0 && k > i && (current%10 == 0 && w.ordinal < 10 || current%100 == 0) && !(k == i+1 && sc.word(i).article):
			return total + current + w.ordinal, k + 1, true
		case w.role == "unit" || w.role == "teen" || w.role == "tens":
			current += w.value
		case w.hundred && current > 0 && current < 100:
			current *= 100
		case w.scale > 0 && current > 0 && total < 1e15/w.scale:
			total += current * w.scale
			current = 0
			if w := sc.word(sc.hyphen(k + 1)); total > 0 && !isAnd(sc, k+1) && w.ordinal == 0 && w.role == "" {
				return 0, i, false
			}
		default:
			return 0, i, false
		}
		k++
	}
	return 0, i, false
}

// ordinalAt reads an ordinal that stands for a place in an order, not a day, a fraction, a second of time, or "first" as an adverb.
func (sc *scanner) ordinalAt(i int) (*expression, bool) {
	n, next, ok := sc.ordinalWords(i)
	if !ok || n <= 0 {
		return nil, false
	}
	if sc.ordinalIsOther(i, next) {
		return nil, false
	}
	e := sc.simple(Ordinal, n, i, next)
	k := sc.hyphen(next)
	if k > next && !sc.joined(next) {
		k = next
	}
	if head := sc.headAfter(int(sc.at(next-1).tok), k); head >= 0 {
		e.noun, e.end = head, head+1
	} else if sc.isWord(k) && !sc.guard(k, stop) {
		e.noun = k
		for j := k; j < k+3 && sc.isWord(j+1) && !sc.guard(j+1, stop) && (adjectival(sc.str(j)) || sc.at(j).capital && !sc.at(j+1).capital && !verbal(sc.str(j+1))); j++ {
			e.noun = j + 1
		}
		e.end = e.noun + 1
	}
	return e, true
}

// adjectival tells whether a word looks like an adjective before a noun.
func adjectival(s string) bool {
	for _, end := range [...]string{"al", "ive", "ous", "ful", "ic", "able", "ible", "ary", "straight", "major"} {
		if strings.HasSuffix(s, end) && len(s) > 4 && s != "goal" && s != "trial" && s != "hospital" && s != "music" && s != "festival" && s != "proposal" && s != "arrival" && s != "final" {
			return true
		}
	}
	return false
}

// ordinalIsOther tells whether the ordinal from atom i up to next is something else.
func (sc *scanner) ordinalIsOther(i, next int) bool {
	word := next == i+1
	switch {
	case sc.is(next, "to") && sc.is(next+1, "none"):
		return true
	case sc.isMonth(next) && !sc.is(next, "march", "may") || sc.is(next, "of") && (sc.isMonth(next+1) || sc.is(next+1, "all")):
		return true
	case sc.isMonth(i-1) || sc.is(i-1, "the") && sc.isMonth(i-2):
		return true
	case sc.properName(i, next):
		return true
	case word && sc.is(i, "second"):
		return sc.secondIsTime(i)
	case word && sc.is(i, "first"):
		return sc.firstIsAdverb(i)
	case sc.is(i-1, "the") && sc.is(i-2, "on", "until", "by", "since") && n31(sc, i) && (!sc.isWord(next) || sc.guard(next, stop)):
		return true // on the 22nd
	case sc.is(next, "s") && sc.joined(next-1):
		return true
	case (sc.word(i-1).article || sc.is(i-1, "one", "an")) && sc.shareFollows(next) && sc.word(i).fraction > 0 && word:
		return sc.is(next, "of") || true
	}
	return false
}

// properName tells whether an ordinal is part of a name: "25th Street", "Second Amendment", "Fifth Avenue", in mid-sentence.
func (sc *scanner) properName(i, next int) bool {
	if sc.at(next).capital && sc.guard(next, nameCapital|nameAny|street) && (sc.isDigits(i) || sc.at(i).capital) {
		return true
	}
	if sc.isTitleCase() {
		return sc.guard(next, street)
	}
	return sc.isWord(next) && sc.at(next).capital && sc.at(i).capital && i > 0 && sc.isWord(i)
}

// secondIsTime tells whether "second" at i is the unit of time: "a second later", "per second".
func (sc *scanner) secondIsTime(i int) bool {
	if sc.is(i-1, "per", "split", "every", "-") || sc.isDigits(i-1) || sc.is(i-1, "one") {
		return true
	}
	if sc.word(i - 1).article {
		return !sc.isWord(i+1) || sc.guard(i+1, stop)
	}
	return false
}

// firstIsAdverb tells whether "first" at i is an adverb: "at first", "first reported", "first of all".
func (sc *scanner) firstIsAdverb(i int) bool {
	if sc.is(i-1, "at") || !sc.isWord(i+1) && (i == 0 || sc.str(i-1) == ",") {
		return true
	}
	if sc.is(i+1, "place") && sc.is(i-2, "in") || sc.is(i-1, "was", "were", "been", "be") && strings.HasSuffix(sc.str(i+1), "ed") {
		return true
	}
	if sc.guard(i-1, placed) {
		return false
	}
	return sc.guard(i+1, stop) || sc.isWord(i+1) && strings.HasSuffix(sc.str(i+1), "ed") || i > 0 && sc.isWord(i-1) && !sc.guard(i-1, stop) && !sc.guard(i-1, change) && !sc.is(i+1, "place", "half", "time", "quarter", "round")
}

// rankAt reads "second-largest", "the deadliest since", "third most populous", "joint top" apart.
func (sc *scanner) rankAt(i int) (*expression, bool) {
	n, k := int64(1), i
	if o, next, ok := sc.ordinalWords(i); ok {
		n, k = o, next
		if sc.isDash(k) {
			k++
		}
	}
	w := sc.word(k)
	of := w.rank
	switch {
	case of != "" && (k > i || sc.ranks(k)):
		k++
	case sc.is(k, "most", "least") && sc.isWord(k+1) && !sc.guard(k+1, stop) && !sc.looksPlural(k+1) && !sc.is(k+1, "part", "people") && (k > i || sc.is(k-1, "the", "s")) && !sc.is(k-1, "at"):
		of = strings.ToLower(sc.str(k) + " " + sc.str(k+1))
		k += 2
	default:
		return nil, false
	}
	e := sc.simple(Rank, n, i, k)
	e.rank = of
	return e, true
}

// ranks tells whether the superlative at i ranks: it follows "the", a possessive, "one of the", or "since" or "ever" comes after.
func (sc *scanner) ranks(i int) bool {
	if sc.guard(i, timid) {
		return sc.is(i-1, "the", "s", "its") && (sc.followed(i, "since") || sc.followed(i, "ever"))
	}
	if sc.is(i-1, "at") {
		return false
	}
	return sc.is(i-1, "the", "s", "its", "their", "his", "her") || sc.followed(i, "since") || sc.followed(i, "ever")
}

// followed tells whether a word stands within six atoms after i.
func (sc *scanner) followed(i int, word string) bool {
	for k := i + 1; k < i+7; k++ {
		if sc.is(k, word) {
			return true
		}
	}
	return false
}

// ordinalRange reads "between the tenth and the fifteenth".
func (sc *scanner) ordinalRange(i, j int, h hedges) (Number, int, bool) {
	k := j
	if sc.is(k, "the") {
		k++
	}
	a, next, ok := sc.ordinalWords(k)
	if !ok || !sc.is(next, "and", "to") {
		return Number{}, i, false
	}
	m := next + 1
	if sc.is(m, "the") {
		m++
	}
	b, end, ok := sc.ordinalWords(m)
	if !ok || b <= a || sc.isMonth(end) {
		return Number{}, i, false
	}
	hi := sc.simple(Ordinal, b, m, end).lo
	e := sc.simple(Ordinal, a, k, next)
	e.hedges, e.hi, e.isRange, e.first, e.end, e.spanEnd = h, hi, true, i, end, end
	return sc.finish(e), end, true
}

// n31 tells whether the ordinal at i may be a day of the month.
func n31(sc *scanner, i int) bool {
	n, _, ok := sc.ordinalWords(i)
	return ok && n > 3 && n <= 31
}

// verbal tells whether a word looks like a verb form rather than a noun.
func verbal(s string) bool {
	return strings.HasSuffix(s, "s") || strings.HasSuffix(s, "ed") || strings.HasSuffix(s, "ing")
}
