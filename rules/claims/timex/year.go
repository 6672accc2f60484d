package timex

// yearAt reads the year behind a month or a day: "2025", ", 2025", "of 2025", "in 2025", "of '87", "of 87", "nineteen eighty-six".
func (p *parser) yearAt(i int) (int, int, bool) {
	j := p.comma(i)
	linked := p.is(j, wOf) || p.is(j, wIn)
	if linked {
		j++
	}
	if p.sign(j, '\'') && p.at(j+1).tight && p.at(j+1).digits() == 2 {
		return pivot(p.at(j + 1).num), j + 2, true
	}
	if n, ok := p.plain(j, 4); ok {
		switch {
		case p.at(j).digits() == 4 && n >= 1000 && n <= 2199 && !p.clockFollows(j+1):
			return n, j + 1, true
		case p.at(j).digits() == 2 && linked && p.is(i, wOf) && n > 31:
			return pivot(n), j + 1, true
		}
		return 0, i, false
	}
	if y, k, ok := p.yearWords(j); ok {
		return y, k, true
	}
	return 0, i, false
}

// clockFollows tells whether a zone or "hours" makes the figures before it a time of day.
func (p *parser) clockFollows(i int) bool {
	_, _, ok := p.zone(i)
	return ok && p.at(i).upper && i > 0 && p.low(i) != "et" || p.low(i) == "hours"
}

// pivot reads a year of two figures: the century of living memory.
func pivot(n int) int {
	if n < 40 {
		return 2000 + n
	}
	return 1900 + n
}

// bareYear reads a year by itself where the words around it allow no count.
func (p *parser) bareYear(i int, loose bool) (expr, int, bool) {
	e := newExpr(kCal, i)
	j, said := i, false
	if p.is(j, wThe) && p.at(j+1).lex.unit == year {
		j += 2
		said = true
	} else if p.at(j).lex.unit == year && p.at(j+1).digits() == 4 {
		j++
		said = true
	}
	n, ok := p.plain(j, 4)
	if ok && p.at(j).digits() == 4 && n >= 1000 && n <= 2199 {
		e.year = n
		return e, j + 1, said || p.yearStands(j, n, loose)
	}
	if said || p.is(i-1, wIn) || loose {
		if y, k, ok := p.yearWords(j); ok && y >= 1500 && y < 2100 && (said || p.at(k).kind != letters || p.at(k).lex.class != wNone) {
			e.year = y
			return e, k, true
		}
	}
	return e, i, false
}

// yearStands tells a year from a count, a price, a house number and a hall of 1900 seats.
func (p *parser) yearStands(i, n int, loose bool) bool {
	next, prev := p.at(i+1), p.at(i-1)
	if p.at(i).tight && prev.kind == letters || (prev.lex.class == wOr || prev.lex.class == wAnd) && next.capital && next.lex == &noWord {
		return false // a 2005 or 2006 Toyota
	}
	if prev.kind == sign && p.at(i).tight && (prev.sign == '-' && prev.tight && p.at(i-2).kind != letters || prev.sign == '/' || prev.sign == '#' || prev.sign == '+' || prev.sign == '.') {
		return false
	}
	if next.tight && (next.kind == letters || next.kind == sign && (next.sign == '-' || next.sign == '/') && p.at(i+2).kind == letters && p.at(i+2).tight) {
		return false
	}
	if p.is(i+1, wMeasure) || p.clockFollows(i+1) || next.sign == '%' || next.lex.unit != noUnit && next.lex.unit != quarter && next.lex.unit != week && next.lex.unit != weekend {
		return false
	}
	switch prev.lex.class {
	case wIn, wSince, wUntil, wDuring, wThrough, wMid, wEarly, wLate, wBy, wBegin, wEnd, wMiddle, wThan, wFiscal, wCalendar:
		return n >= 1400
	case wBefore, wAfter, wOf, wFrom, wBetween, wTo, wThis, wAnd, wOr, wNot:
		return n >= 1700 && (n%100 != 0 || n == 2000 || n == 1900 || n == 1800)
	}
	if loose {
		return n >= 1700
	}
	if n < 1900 || n > 2070 {
		return false
	}
	if prev.lex.class == wThe || prev.tight && p.low(i-1) == "s" || prev.sign == '(' || prev.sign == '=' {
		return next.kind == letters && n%100 != 0 || prev.sign == '(' && (next.sign == ')' || next.sign == ',') || prev.sign == '='
	}
	return n > 1990 && n < 2050 && n != 2000 && (next.kind == noAtom || next.sign == ',' || next.sign == '.') && prev.kind == letters && prev.lex.card < 0 && prev.capital
}
