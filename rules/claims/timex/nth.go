package timex

// nth reads a part of a longer period: "the third quarter of 2026", "the last three months of this year", "the first week of January",
// "the first Monday of next month", "the second half of 2026", "Q3 2019", "2019 H2", "week 31".
func (p *parser) nth(i, j int) (expr, int, bool) {
	if p.depth >= deepest {
		return expr{}, i, false
	}
	p.depth++
	e, k, ok := p.partOf(i, j)
	p.depth--
	return e, k, ok
}

// partOf reads a part and what it is a part of.
func (p *parser) partOf(i, j int) (expr, int, bool) {
	if e, k, ok := p.coded(i); ok {
		return e, k, true
	}
	e := newExpr(kNth, i)
	k, ok := p.whichOne(&e, j)
	if !ok {
		return e, i, false
	}
	w := p.at(k).lex
	switch {
	case p.is(k, wHalf):
		e.unit, e.season = quarter, -1 // halves are counted as two quarters
	case w.weekday > 0 && e.count == 1 && !w.short:
		e.weekday = int(w.weekday)
		if part := p.at(k + 1).lex.part; part > 0 {
			e.part, k = int(part), k+1
		}
	case w.unit >= day && !w.short && w.unit != night && w.unit != weekend:
		e.unit = w.unit
	default:
		return e, i, false
	}
	if e.unit == century {
		e.kind = kCentury
		return e, k + 1, e.n > 4 && e.n < 30
	}
	return p.nthOf(e, k+1, p.is(j, wLast))
}

// whichOne reads which of its kind a part is, and how many: "third", "last three", "opening", with the hyphen of "third-quarter".
func (p *parser) whichOne(e *expr, j int) (int, bool) {
	n, k, ok := p.ordinal(j)
	switch {
	case ok:
	case p.is(j, wLast) || p.is(j, wFinal):
		n, k = -1, j+1
	case p.is(j, wOpening):
		n, k = 1, j+1
	default:
		return j, false
	}
	e.n, e.count = n, 1
	if a, next, ok := p.count(k); ok && (n == 1 || n == -1) && a.n >= 2 && a.n < 100 && a.n == float64(int(a.n)) {
		e.count, k = int(a.n), next
	}
	if h := p.hyphen(k); p.at(h).lex.unit == quarter {
		k = h
	}
	return k, true
}

// nthOf reads the period that the part is of. Only quarters stand without one.
func (p *parser) nthOf(e expr, k int, last bool) (expr, int, bool) {
	next := k
	if e.unit == year && e.count == 1 && last {
		return e, k, false // last year in March
	}
	if p.is(k, wOf) || p.is(k, wIn) {
		next = k + 1
		if c, after, ok := p.ofYear(next); ok {
			e.of = p.keep(c)
			return e, after, true
		}
		if d, after, ok := p.day(next, true); ok && d.dated() && d.day == 0 && d.weekday == 0 && d.kind != kEvent && d.kind != kRoll {
			e.of = p.keep(d)
			return e, after, true
		}
	} else if y, ok := p.plain(k, 4); ok && p.at(k).digits() == 4 && plausible(y) && e.unit == quarter {
		d := newExpr(kCal, k)
		d.year = y
		e.of = p.keep(d)
		return e, k + 1, true
	}
	return e, k, e.unit == quarter && e.season == 0 && e.n <= 4 && !last && e.count == 1 && !p.is(e.from-1, wA)
}

// ofYear reads "the year" as the running one.
func (p *parser) ofYear(i int) (expr, int, bool) {
	e := newExpr(kRel, i)
	if !p.is(i, wThe) {
		return e, i, false
	}
	j := i + 1
	if p.is(j, wFiscal) || p.is(j, wCalendar) {
		j++
	}
	u := p.at(j).lex.unit
	e.unit, e.rel = u, relThis
	return e, j + 1, (u == year || u == month) && p.at(j+1).kind != figures
}

// coded reads "Q3 2019", "2019-Q3", "Q1 of 2017", "H2", "week 31", "week 3 of 2027".
func (p *parser) coded(i int) (expr, int, bool) {
	e := newExpr(kNth, i)
	year, j := 0, i
	if y, ok := p.plain(i, 4); ok && p.at(i).digits() == 4 && plausible(y) && !p.gluedBefore(i) {
		year, j = y, i+1
		if p.sign(j, '-') && p.at(j).tight {
			j++
		}
	}
	switch a, b := p.at(j), p.at(j+1); {
	case a.kind == letters && a.end-a.start == 1 && b.tight && b.digits() == 1 && (p.text[a.start]|0x20 == 'q' && (a.upper || !a.tight || year > 0) && b.num >= 1 && b.num <= 4):
		e.unit, e.n, e.count = quarter, b.num, 1
	case a.kind == letters && a.end-a.start == 1 && b.tight && b.digits() == 1 && (p.text[a.start] == 'H' && b.num >= 1 && b.num <= 2) && (year > 0 || p.at(j+2).digits() == 4):
		e.unit, e.n, e.count, e.season = quarter, b.num, 1, -1
	case year == 0 && a.lex.unit == week && !a.lex.short && b.kind == figures && b.num >= 1 && b.num <= 53 && b.digits() <= 2 && p.is(j+2, wOf) && p.at(j+3).digits() == 4:
		e.unit, e.n, e.count = week, b.num, 1
	default:
		return e, i, false
	}
	j += 2
	if year == 0 {
		k := p.skip(j, wOf)
		if p.sign(k, '-') && p.at(k).tight {
			k++
		}
		if y, ok := p.plain(k, 4); ok && p.at(k).digits() == 4 && plausible(y) {
			year, j = y, k+1
		}
	}
	if year > 0 {
		d := newExpr(kCal, i)
		d.year = year
		e.of = p.keep(d)
	}
	return e, j, true
}
