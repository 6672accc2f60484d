package number

import "strings"

// clock passes over times of day: "4:12 a.m.", "6pm", "10 o'clock", "0600 GMT".
func (sc *scanner) clock(i int) int {
	n := sc.at(i).numeral
	k := i + 1
	if sc.str(k) == ":" && sc.joined(k) && sc.isDigits(k+1) && sc.joined(k+1) {
		for sc.str(k) == ":" && sc.isDigits(k+1) {
			k += 2
		}
		return sc.meridiem(k)
	}
	if n.plain && sc.is(k, "bus", "tram", "train", "express") && sc.is(i-1, "the") {
		return k + 1
	}
	if n.val.n > 24*n.val.d && !(n.plain && n.wide == 4) || n.grouped {
		return i
	}
	if m := sc.meridiem(k); m > k {
		return m
	}
	if n.plain && n.wide == 4 && sc.word(k).is(zone) || sc.is(k, "o") && (sc.str(k+1) == "'" || sc.str(k+1) == "’") {
		return k + 1
	}
	return sc.pointClock(i)
}

// pointClock passes over "21.45" where it is a time: at the head of a line, after "at", before a train.
func (sc *scanner) pointClock(i int) int {
	n, a := sc.at(i).numeral, sc.at(i)
	if n.decimals != 2 || a.end-a.start > 5 || a.end-a.start < 4 || n.val.float() >= 24 || minutesOf(sc.str(i)) > 59 {
		return i
	}
	head := true
	for k := 0; k < i; k++ {
		head = head && sc.at(k).kind == mark && !sc.isCurrency(k)
	}
	if head && (sc.str(i+1) == "*" || sc.isDash(i+1) && !sc.joined(i+1) || sc.str(i+1) == ":" || sc.at(i+1).capital && !sc.valued(i)) {
		return i + 1
	}
	if sc.is(i-1, "at", "by", "until", "the", "before", "after") && sc.is(i+1, "crossing", "ferry", "train", "bus", "flight", "service", "on", "in", "yesterday", "today", "this", "tonight") {
		return i + 1
	}
	return i
}

func minutesOf(s string) int {
	if len(s) < 2 {
		return 99
	}
	return int(s[len(s)-2]-'0')*10 + int(s[len(s)-1]-'0')
}

// hourAt returns the atom after an hour of the clock at i, in digits or words, or i.
func (sc *scanner) hourAt(i int) int {
	n := sc.at(i).numeral
	if sc.isDigits(i) && n.plain && n.val.n >= 1 && n.val.n <= 12 {
		return i + 1
	}
	if w := sc.word(i); (w.role == "unit" || w.role == "teen") && w.value >= 1 && w.value <= 12 {
		return i + 1
	}
	return i
}

// clockWords passes over times told in words: "five o'clock", "half past one", "a quarter to six", "at eleven", "six in the evening".
func (sc *scanner) clockWords(i int) int {
	k := i
	switch {
	case sc.word(k).article && sc.is(k+1, "quarter"):
		k += 2
	case sc.is(k, "half", "quarter"):
		k++
	default:
		k = sc.hourAt(k)
		if k == i {
			if sc.word(i).role == "tens" {
				k = sc.small(i).to
			} else {
				return i
			}
		}
	}
	if sc.is(k, "minutes") {
		k++
	}
	if sc.is(k, "past") || sc.is(k, "to") && sc.is(k-1, "quarter") {
		if next := sc.hourAt(k + 1); next > k+1 {
			return next
		}
	}
	if k != sc.hourAt(i) || sc.guard(i-1, change) {
		return i
	}
	if sc.is(k, "o") && (sc.str(k+1) == "'" || sc.str(k+1) == "’") && sc.is(k+2, "clock") {
		return k + 3
	}
	if sc.is(k, "in") && sc.is(k+1, "the") && sc.is(k+2, "morning", "afternoon", "evening") && (sc.is(i-1, "at", "by", "until", "from", "since", "before", "after", "around", "about") || i == 0) {
		return k + 3
	}
	if sc.is(k, "on") && strings.HasSuffix(sc.str(k+1), "day") && sc.is(i-1, "at", "since", "until") {
		return k + 1
	}
	if sc.is(k, "at", "in") && sc.is(k+1, "night") {
		return k + 2
	}
	if sc.is(i-1, "at") && (k >= len(sc.atoms) || sc.at(k).kind == mark && !sc.isDash(k) && !sc.isMarkOfValue(k)) && !sc.is(i-2, "stands", "stood", "put", "remains", "remained", "age", "aged", "estimated", "stays", "level") {
		return k
	}
	return i
}

func (sc *scanner) isMarkOfValue(i int) bool {
	switch sc.str(i) {
	case "%", "$", "£", "€", "°", "+", "/":
		return true
	}
	return false
}

// meridiem returns the atom after "a.m.", "pm" at i, or i.
func (sc *scanner) meridiem(i int) int {
	if sc.is(i, "am", "pm") {
		return i + 1
	}
	if sc.is(i, "a", "p") && sc.str(i+1) == "." && sc.is(i+2, "m") {
		if sc.str(i+3) == "." {
			return i + 4
		}
		return i + 3
	}
	return i
}
