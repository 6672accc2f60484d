package number

// isMonth tells whether atom i names a month.
func (sc *scanner) isMonth(i int) bool {
	w := sc.word(i)
	return w.is(month) || w.is(maybe) && (sc.atoms[i].capital || sc.is(i, "may"))
}

// dateWords passes over "Nov. 7", "June 3 to 5", "May twenty nine", "November 30th, 2025", "March 2021".
func (sc *scanner) dateWords(i int) int {
	if !sc.isMonth(i) {
		return i
	}
	k := i + 1
	if sc.str(k) == "." && sc.joined(k) {
		k++
	}
	if sc.str(k) == "," || sc.is(k, "the") {
		k++
	}
	next := sc.dayNumber(k)
	if next == k && !sc.is(i-1, "in", "during", "since", "by", "until") { // "Sept. 11 attacks", but "in March 12 people"
		next = sc.day(k, true)
	}
	if next == k {
		if y := sc.year(k); y > k {
			return y
		}
		return i
	}
	return sc.dateTail(next)
}

// dateTail passes over more days, a year, after the day of a date.
func (sc *scanner) dateTail(i int) int {
	for {
		k := i
		if sc.isDash(k) || sc.is(k, "to", "and", "through", "until", "or") {
			k++
		}
		if sc.isMonth(k) {
			k++
			if sc.str(k) == "." {
				k++
			}
		}
		next := sc.dayNumber(k)
		if k == i || next == k || sc.countedAfter(next) || sc.str(next) == "%" {
			break
		}
		i = next
	}
	k := i
	if sc.str(k) == "," {
		k++
	}
	if y := sc.year(k); y > k {
		return y
	}
	return i
}

// dayNumber returns the atom after a day of the month at i, or i.
func (sc *scanner) dayNumber(i int) int { return sc.day(i, false) }

// day is dayNumber; with sure, a counted noun may follow, since the month is certain.
func (sc *scanner) day(i int, sure bool) int {
	a := sc.at(i)
	if a.kind == digits {
		n := a.numeral
		if !n.plain || n.wide > 2 || n.val.n < 1 || n.val.n > 31 || sc.joined(i+1) && (sc.str(i+1) == ":" && sc.isDigits(i+2) && sc.joined(i+2) || sc.str(i+1) == "%") {
			return i
		}
		if sc.ordinalSuffix(i+1) && sc.joined(i+1) {
			return i + 2
		}
		if !sure && sc.countedAfter(i+1) && !sc.isMonth(i+1) {
			return i
		}
		return i + 1
	}
	if o, next, ok := sc.ordinalWords(i); ok && o <= 31 {
		return next
	}
	if w := sc.word(i); w.role == "unit" || w.role == "teen" || w.role == "tens" {
		c := sc.small(i)
		if c.val.n > 0 && c.val.n <= 31 && !sc.countedAfter(c.to) {
			return c.to
		}
	}
	return i
}

func (sc *scanner) ordinalSuffix(i int) bool { return sc.is(i, "st", "nd", "rd", "th") }

// year returns the atom after a year at i, or i.
func (sc *scanner) year(i int) int {
	n := sc.at(i).numeral
	if !sc.isDigits(i) || !n.plain || n.wide != 4 || n.val.n < 1000 || n.val.n > 2199 {
		return i
	}
	if sc.countedAfter(i+1) && !sc.guard(i+1, stop) {
		return i
	}
	return i + 1
}

// dateDigits passes over "30 November 2025", "3-5 June", "the 30th of November", "2025-11-30", "22/04".
func (sc *scanner) dateDigits(i int) int {
	k := sc.dayNumber(i)
	if k == i {
		return i
	}
	end := k
	if (sc.isDash(k) || sc.is(k, "to", "and")) && sc.dayNumber(k+1) > k+1 {
		end = sc.dayNumber(k + 1)
	}
	if sc.is(end, "of") {
		end++
	}
	if !sc.isMonth(end) || sc.word(end).is(maybe) && sc.is(end, "may") && !sc.atoms[end].capital {
		return i
	}
	end++
	if sc.str(end) == "." && sc.joined(end) && sc.isDigits(end+1) {
		end++
	}
	return sc.dateTail(end)
}

// yearAt passes over years: "in 2026", "the 1990s", "2026's", "summer 2025".
func (sc *scanner) yearAt(i int) int {
	n := sc.at(i).numeral
	switch {
	case !n.plain:
		return i
	case sc.is(i+1, "BC", "BCE", "CE"):
		return i + 2
	case n.wide == 4 && sc.joined(i+1) && sc.is(i+1, "s") && n.val.n%10 == 0: // the 1990s
		return i + 2
	case n.wide == 2 && sc.isApostrophe(i-1) && sc.joined(i): // '82, the '80s
		if sc.is(i+1, "s") {
			return i + 2
		}
		return i + 1
	case n.wide != 4 || n.val.n < 1000 || n.val.n > 2199 || sc.valued(i):
		return i
	}
	if next := sc.yearRange(i); next > i {
		return next
	}
	if sc.yearlike(i, n.val.n) {
		return i + 1
	}
	return i
}

// valued tells whether a currency or unit stands at the number i.
func (sc *scanner) valued(i int) bool {
	if sc.isCurrency(i-1) || sc.isCurrency(i+1) || sc.str(i+1) == "%" {
		return true
	}
	unit, _ := sc.phrase(i+1, measured)
	money, _ := sc.phrase(i+1, suffix)
	return unit != nil || money != nil
}

// yearRange passes over "from 1729 to 1781", "between 2009 and 2016".
func (sc *scanner) yearRange(i int) int {
	if !sc.is(i-1, "from", "between") || !sc.is(i+1, "to", "and") || sc.year(i+2) == i+2 {
		return i
	}
	if sc.at(i).numeral.val.n%50 == 0 && sc.at(i+2).numeral.val.n%50 == 0 {
		return i // rather a range of counts
	}
	return i + 3
}

// yearlike tells whether four digits at i are a year by what stands beside them. Counts have commas in most newspapers.
func (sc *scanner) yearlike(i int, n int64) bool {
	counted := sc.looksPlural(i + 1)
	switch {
	case n >= 1000 && n < 1800 && sc.is(i-1, "in", "since") && !counted && (i+1 >= len(sc.atoms) || sc.at(i+1).kind == mark || sc.guard(i+1, stop)):
		return true
	case n < 1500:
		return false
	case sc.guard(i-1, yearly) && n >= 1800 && n < 2100 && !(counted && sc.is(i-1, "of", "by", "to", "for", "from")):
		return true
	case sc.is(i-1, "s") && sc.isApostrophe(i-2):
		return n%100 != 0 || !counted && n >= 1900
	case n < 1900 || n >= 2100 || i == 0 || sc.sign(i-1) > i-1 || sc.isDigits(i-1):
		return false
	case sc.isApostrophe(i + 1):
		return true
	case counted && n%50 == 0:
		return sc.guard(i-1, whose) // the 2010 elections
	case sc.guard(i-1, bent), sc.joined(i+1) && !sc.isMarkEnd(i+1):
		return false
	}
	return sc.word(i-1).role == ""
}

// isMarkEnd tells whether the mark at i closes a clause or a bracket.
func (sc *scanner) isMarkEnd(i int) bool {
	switch sc.str(i) {
	case ".", ",", ";", ":", ")", "]", "?", "!", "\"", "”", "’", "—", "–":
		return true
	}
	return false
}
