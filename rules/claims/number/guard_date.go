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
func (sc *scanner) dayNumber(i int) int {
	a := sc.at(i)
	if a.kind == digits {
		n := a.numeral
		if !n.plain || n.wide > 2 || n.val.n < 1 || n.val.n > 31 || sc.joined(i+1) && (sc.str(i+1) == ":" && sc.isDigits(i+2) && sc.joined(i+2) || sc.str(i+1) == "%") {
			return i
		}
		if sc.ordinalSuffix(i+1) && sc.joined(i+1) {
			return i + 2
		}
		if sc.countedAfter(i+1) && !sc.isMonth(i+1) {
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
	if n.plain && n.wide == 4 && sc.joined(i+1) && sc.is(i+1, "s") && n.val.n%10 == 0 {
		return i + 2
	}
	if (sc.str(i-1) == "'" || sc.str(i-1) == "’") && n.plain && n.wide == 2 && sc.joined(i) {
		if sc.is(i+1, "s") {
			return i + 2
		}
		return i + 1
	}
	if !n.plain || n.wide != 4 || n.val.n < 1500 || n.val.n > 2199 || sc.joined(i) && sc.isCurrency(i-1) {
		return i
	}
	if sc.isCurrency(i-1) || sc.isCurrency(i+1) || sc.str(i+1) == "%" {
		return i
	}
	if p, _ := sc.phrase(i+1, measured); p != nil {
		return i
	}
	if p, _ := sc.phrase(i+1, suffix); p != nil {
		return i
	}
	if sc.guard(i-1, yearly) &&
		(n.val.n >= 1800 && n.val.n < 2100) && !(sc.is(i-1, "of", "by", "to", "for", "from") && sc.looksPlural(i+1)) {
		return i + 1
	}
	if n.val.n < 1900 || n.val.n >= 2100 || i == 0 || sc.sign(i-1) > i-1 || sc.isDigits(i-1) {
		return i
	}
	if sc.is(i-1, "between") && isAnd(sc, i+1) && sc.isDigits(i+2) && sc.at(i+2).numeral.plain && sc.at(i+2).numeral.wide == 4 && !sc.looksPlural(i+3) {
		return i + 3
	}
	switch {
	case sc.str(i+1) == "'" || sc.str(i+1) == "’":
		return i + 1
	case sc.looksPlural(i+1) && n.val.n%50 == 0:
		if sc.guard(i-1, whose) {
			return i + 1 // the 2010 elections
		}
		return i
	case sc.guard(i-1, bent), sc.joined(i+1) && !sc.isMarkEnd(i+1):
		return i
	case sc.word(i-1).role != "":
		return i
	}
	return i + 1
}

// isMarkEnd tells whether the mark at i closes a clause or a bracket.
func (sc *scanner) isMarkEnd(i int) bool {
	switch sc.str(i) {
	case ".", ",", ";", ":", ")", "]", "?", "!", "\"", "”", "’", "—", "–":
		return true
	}
	return false
}
