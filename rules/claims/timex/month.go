package timex

// month reads a month's name. "May", "March" and "August" begin as words too, so without figures beside them they need a capital.
func (p *parser) month(i int) (int, int, bool) {
	m := int(p.at(i).lex.month)
	if m == 0 {
		return 0, i, false
	}
	if a := p.at(i); a.lex.short && p.sign(i+1, '-') && p.at(i+1).tight && p.at(i+2).kind == letters && p.at(i+2).lex.month == 0 {
		return 0, i, false // Mar-a-Lago
	}
	return m, p.dot(i + 1), true
}

// monthAlone tells whether a month without a day can be meant: "in May", "last March", "a June vote", but not "may", "March on" or "Sgt. May said".
func (p *parser) monthAlone(i, next int) bool {
	a := p.at(i)
	weak := p.at(i).lex.tense != tenseNone || a.lex.month == 3 || a.lex.month == 8 || a.lex.short
	if p.sign(i-1, '$') || p.sign(i-1, '#') || p.sign(i-1, '@') {
		return false
	}
	switch p.at(i - 1).lex.class {
	case wIn, wSince, wUntil, wBy, wLast, wNext, wThis, wPast, wEarly, wMid, wLate, wOf, wFrom, wBetween, wDuring, wPrevious, wComing, wThrough, wEnd, wBegin, wMiddle, wFollowing:
		return a.capital || !weak || a.lex.short && a.lex.month != 3
	case wBefore, wAfter, wTo, wAnd, wOr, wUp:
		return a.capital && !(weak && p.at(next).capital) || !weak
	}
	if p.sign(i-1, '-') && p.is(i-2, wMid) {
		return true
	}
	if weak || p.at(i-1).capital && i > 1 && p.at(i-1).lex == &noWord || p.at(next).capital && p.at(next).lex == &noWord {
		return false
	}
	return a.capital || !weak && p.is(i-1, wThe)
}

// dayNumber reads the day of a month: "30", "30th", "the 30th", "thirtieth", "thirty".
func (p *parser) dayNumber(i int) (int, int, bool) {
	i = p.skip(i, wThe)
	if n, j, ok := p.ordinal(i); ok {
		return n, j, n <= 31
	}
	n, j, ok := p.small(i)
	if !ok || n < 1 || n > 31 || p.sign(j, '%') || p.sign(j, ':') && p.at(j).tight && p.at(j+1).tight && p.at(j+1).kind == figures {
		return 0, i, false
	}
	if _, _, meridiem := p.meridiem(j); meridiem {
		return 0, i, false
	}
	return n, j, true
}

// monthFirst reads "Nov. 30", "November the 30th, 2025", "November 2025", "Dec-2018", and "May" alone.
func (p *parser) monthFirst(i, _ int) (expr, int, bool) {
	e := newExpr(kCal, i)
	m, j, ok := p.month(i)
	if !ok || p.at(i).tight && p.at(i-1).kind == figures {
		return e, i, false
	}
	e.month = m
	k := j
	if p.sign(k, '/') || p.sign(k, '-') && p.at(k).tight {
		k++
	} else if p.sign(k, ',') {
		if _, next, ok := p.ordinal(k + 1); ok && next > k+2 {
			k++
		}
	}
	if y, next, ok := p.yearWords(k); ok && y >= 1000 {
		e.year = y
		return e, next, true
	}
	if d, next, ok := p.dayNumber(k); ok && !p.countsOn(next, k) {
		if p.at(i).capital || p.at(k).kind == figures || p.at(i).lex.tense == tenseNone && m != 3 || p.at(k).lex.ord > 0 || p.at(next-1).lex.ord > 0 || p.at(next-1).lex.card > 0 && m != 5 || m == 5 && p.at(next-1).lex.card > 9 {
			e.day = d
			if n, after, ok := p.yearBeside(next); ok {
				e.unit, e.n, next = year, n, after
			} else if y, after, ok := p.yearAt(next); ok {
				e.year, next = y, after
			} else if y, ok := p.plain(next, 2); ok && p.at(k).lex.ord > 0 && p.at(next).kind == figures && p.at(next+1).kind == letters {
				e.year, next = pivot(y), next+1
			}
			return e, next, valid(2024, m, d) && (e.year == 0 || valid(e.year, m, d))
		}
	}
	if y, next, ok := p.yearAt(k); ok && (p.at(i).capital || p.at(k).kind == figures || p.at(next-1).kind == figures || m != 5) && !(p.is(k, wIn) && !p.at(i).capital && (m == 3 || m == 5)) {
		e.year = y
		return e, next, true
	}
	if n, after, ok := p.yearBeside(j); ok && p.at(i).capital {
		e.unit, e.n = year, n
		return e, after, true
	}
	return e, j, p.monthAlone(i, j)
}

// yearBeside reads "of last year", "this year", "next year" behind a month or a day.
func (p *parser) yearBeside(i int) (int, int, bool) {
	j := p.skip(i, wOf)
	if p.at(j+1).lex.unit != year || p.at(j+1).lex.short {
		return 0, i, false
	}
	switch p.at(j).lex.class {
	case wLast:
		return -1, j + 2, true
	case wThis:
		return 0, j + 2, true
	case wNext:
		return 1, j + 2, true
	}
	return 0, i, false
}

// countsOn tells whether the number before i counts something and is no day: "In May 12 people died" has it, as does "May 12,000".
func (p *parser) countsOn(i, from int) bool {
	if p.at(from).kind == figures && i == from+1 {
		if p.at(i).lex.unit != noUnit && !p.at(i).lex.short && !p.sign(i, ',') {
			return true
		}
		return p.is(i, wMeasure) || p.sign(i, '%')
	}
	return false
}

// dayFirst reads "30 November 2025", "the 29th of November", "30-Nov-2025", "the 15th day of June".
func (p *parser) dayFirst(i, j int) (expr, int, bool) {
	e := newExpr(kCal, i)
	if p.at(j).kind == figures && p.at(j).tight && p.sign(j-1, '/') && p.at(j-2).kind == figures {
		return e, i, false
	}
	if p.at(j).kind == figures && (p.money(j-1) || p.at(j).tight && p.sign(j-1, '-') && p.at(j-1).tight && p.at(j-2).kind == figures) {
		return e, i, false
	}
	return p.dayMonth(e, i, j)
}

// dayMonth reads a day number and the month behind it.
func (p *parser) dayMonth(e expr, i, j int) (expr, int, bool) {
	d, k, ok := p.dayNumber(j)
	if !ok || p.is(i, wThe) && p.is(j, wThe) {
		return e, i, false
	}
	named := k > j+1 || p.at(j).lex.ord > 0
	if p.at(k).lex.unit == day && named {
		k++
	}
	if p.is(k, wOf) || (p.sign(k, '-') || p.sign(k, '/')) && p.at(k).tight {
		k++
	}
	if !p.at(k).capital && !named && (p.at(k).lex.month == 5 || p.at(k).lex.month == 3) && p.at(j).kind != figures {
		return e, i, false
	}
	m, k, ok := p.month(k)
	if !ok || p.at(j).lex.card == 1 && p.at(k-1).lex.tense != tenseNone {
		return e, i, false
	}
	if m == 5 && !p.at(k-1).capital && p.at(k-1).kind == letters && p.at(k).kind == letters && !p.is(k, wOf) && p.at(k).lex.class == wNone {
		return e, i, false // teenagers aged 13-17 may travel
	}
	e.day, e.month = d, m
	next := k
	if (p.sign(next, '-') || p.sign(next, '/')) && p.at(next).tight && p.at(next+1).digits() == 4 {
		next++
	}
	if n, after, ok := p.yearBeside(k); ok {
		e.unit, e.n, k = year, n, after
	} else if y, after, ok := p.yearAt(next); ok {
		e.year, k = y, after
	} else if next = k; p.is(next, wOf) {
		if y, ok := p.plain(next+1, 2); ok && p.at(next+1).digits() == 2 {
			e.year, k = pivot(y), next+2
		}
	}
	return e, k, valid(2024, m, d) && (e.year == 0 || valid(e.year, m, d))
}
