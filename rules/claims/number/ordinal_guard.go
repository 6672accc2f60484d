package number

import (
	"strings"
)

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
	case sc.is(i-1, "the") && (sc.is(i-2, "on", "until", "by", "since") || strings.HasSuffix(sc.str(i-2), "day")) && n31(sc, i) && (!sc.isWord(next) || sc.guard(next, stop)):
		return true // on the 22nd
	case sc.is(next, "s") && sc.joined(next-1):
		return true
	case (sc.word(i-1).article || sc.is(i-1, "one", "an")) && sc.shareFollows(next) && sc.word(i).fraction > 0 && word:
		return true
	case word && sc.isDash(i-1) && sc.joined(i-1) && sc.word(i).fraction > 0 && (isUnitWord(sc.word(i-2)) || sc.isDigits(i-2)): // a two-third vote
		return true
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

// n31 tells whether the ordinal at i may be a day of the month.
func n31(sc *scanner, i int) bool {
	n, _, ok := sc.ordinalWords(i)
	return ok && n > 3 && n <= 31
}

// verbal tells whether a word looks like a verb form rather than a noun.
func verbal(s string) bool {
	return strings.HasSuffix(s, "s") || strings.HasSuffix(s, "ed") || strings.HasSuffix(s, "ing")
}
