package number

import (
	"strings"
)

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
	if sc.isDigits(k) || sc.word(k).role != "" { // "the first two years" counts years
		return e, true
	}
	if head := sc.headAfter(int(sc.at(next-1).tok), k); head >= 0 && k == next {
		e.noun, e.end = head, head+1
	} else if sc.isWord(k) && !sc.guard(k, stop) {
		e.noun = k
		for j := k; j < k+3 && sc.isWord(j+1) && !sc.guard(j+1, stop) && (adjectival(sc.str(j)) || sc.at(j).capital && (sc.at(j+1).capital || !verbal(sc.str(j+1)))); j++ {
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
