package timex

// days reads two day numbers before their month: "3 to 5 June", "between the third and the twelfth of May".
func (p *parser) days(i int, between bool) (expr, expr, int, bool) {
	a := newExpr(kCal, i)
	n, j, ok := p.dayNumber(i)
	if !ok || p.at(i).lex.month > 0 {
		return a, a, i, false
	}
	k, ok := p.joint(j, between)
	if !ok {
		return a, a, i, false
	}
	b, end, ok := p.dayMonth(newExpr(kCal, k), k, p.skip(k, wThe))
	if !ok || b.day <= n || p.at(k).kind == noAtom {
		return a, a, i, false
	}
	a.day, a.month, a.year, a.to = n, b.month, b.year, j
	b.from, b.to = k, end
	return a, b, end, true
}

// dayOnly reads the second day of "June 3 to 5", with the year of both behind it.
func (p *parser) dayOnly(a *expr, i int) (expr, int, bool) {
	b := newExpr(kCal, i)
	if a.kind != kCal || a.day == 0 || a.month == 0 || a.timed() || a.part > 0 {
		return b, i, false
	}
	n, j, ok := p.dayNumber(i)
	if !ok || n <= a.day || p.at(j).lex.month > 0 || p.is(j, wOf) || (p.sign(j, '/') || p.sign(j, ':') || p.sign(j, '-')) && p.at(j).tight || p.countsOn(j, j-1) && p.is(i-1, wTo) {
		return b, i, false
	}
	b.day, b.month, b.year = n, a.month, a.year
	if a.year == 0 {
		if y, k, ok := p.yearAt(j); ok {
			a.year, b.year, j = y, y, k
		}
	}
	b.to = j
	return b, j, valid(2024, b.month, b.day)
}

// years reads "2014-2018", "2014 to 2018", "2024-25".
func (p *parser) years(i int, between, opened bool) (expr, expr, int, bool) {
	a, b := newExpr(kCal, i), newExpr(kCal, i)
	n, ok := p.plain(i, 4)
	if !ok || p.at(i).digits() != 4 || !plausible(n) || p.gluedBefore(i) {
		return a, b, i, false
	}
	k, ok := p.joint(i+1, between)
	if p.sign(i+1, '/') && p.at(i+1).tight && p.at(i+2).num == (n+1)%100 {
		k, ok = i+2, true // the 2024/25 season
	}
	if !ok {
		return a, b, i, false
	}
	m, ok := p.plain(k, 4)
	dash := p.sign(k-1, '-') || p.sign(k-1, '/')
	switch {
	case !ok || p.gluedAfter(k+1) || p.at(k+1).tight && p.sign(k+1, '-'):
		return a, b, i, false
	case p.at(k).digits() == 2 && dash && m > n%100 && m > 12 && p.at(k).tight && (m == n%100+1 || n < 2000):
		m += n - n%100
	case p.at(k).digits() != 4 || !plausible(m) || m <= n || !dash && !opened && (p.is(k+1, wMeasure) || p.is(k-1, wAnd) || n%100 == 0 && m%100 == 0):
		return a, b, i, false
	}
	if p.at(k+1).lex.month > 0 {
		return a, b, i, false
	}
	a.year, b.year, a.to, b.from, b.to = n, m, i+1, k, k+1
	return a, b, k + 1, true
}

// yearList reads three years or more that follow each other, "2019, 2020 or 2021", as the time from the first to the last.
func (p *parser) yearList(i int) (expr, expr, int, bool) {
	a, b := newExpr(kCal, i), newExpr(kCal, i)
	first, ok := p.plain(i, 4)
	if !ok || p.at(i).digits() != 4 || !plausible(first) || !p.sign(i+1, ',') || p.gluedBefore(i) {
		return a, b, i, false
	}
	last, j := first, i
	for ended := false; !ended; {
		k := p.comma(j + 1)
		if ended = p.is(k, wAnd) || p.is(k, wOr); ended {
			k++
		}
		if k == j+1 || p.at(k).digits() != 4 || p.at(k).num != last+1 {
			return a, b, i, false
		}
		last, j = last+1, k
	}
	a.year, a.to, b.year, b.from, b.to = first, i+1, last, j, j+1
	return a, b, j + 1, last >= first+2 && !p.gluedAfter(j+1)
}

// months reads two months of which the second may bring the year: "Jan-Feb 2017", "June to August", "between May and July 5".
func (p *parser) months(i int, between, opened bool) (expr, expr, int, bool) {
	a := newExpr(kCal, i)
	m, j, ok := p.month(i)
	if !ok || !opened && !p.at(i).capital {
		return a, a, i, false
	}
	k, ok := p.joint(j, between)
	if !ok || p.at(k).lex.month == 0 || !opened && !p.at(k).capital {
		return a, a, i, false
	}
	b, end, ok := p.monthFirst(k, k)
	if !ok {
		b = newExpr(kCal, k)
		if b.month, end, _ = p.month(k); b.month == m {
			return a, a, i, false
		}
	}
	a.month, a.to, b.from, b.to = m, j, k, end
	return a, b, end, true
}

// hours reads two times of day of which the first may be a bare hour: "5 to 6 p.m.", "between 2 and 4 p.m.".
func (p *parser) hours(i int, between, opened bool) (expr, expr, int, bool) {
	a := newExpr(kTime, i)
	from := p.skip(i, wAt)
	j, ok := p.clockFigures(&a, from, true)
	if !ok {
		h, k, ok := p.hour(from)
		if !ok || h == 0 {
			return a, a, i, false
		}
		a.setClock(h, 0, false)
		a.ambiguous, j = h <= 12, k
		if p.at(from).tight && p.at(from-1).kind != noAtom && p.sign(from-1, '-') {
			return a, a, i, false
		}
	}
	if a.part > 0 && !ok {
		return a, a, i, false
	}
	k, joined := p.joint(j, between)
	if between && !joined {
		k, joined = p.joint(j, false)
	}
	if !joined {
		return a, a, i, false
	}
	b, end, okB := p.point(k, false)
	if between && (!okB || !b.timed()) {
		if c, next, ok := p.hourOfDay(k); ok {
			b, end, okB = c, next, true
		}
	}
	if !okB || !b.timed() {
		b = newExpr(kTime, k)
		if end, okB = p.clockFigures(&b, k, true); !okB || !opened || !a.minutes && !b.minutes {
			return a, a, i, false
		}
	}
	a.to = j
	return a, b, end, ok || !b.ambiguous || opened && (b.dated() || b.minutes)
}

// hourOfDay reads a bare hour that a day or a part of it follows: "9 last night", "8 yesterday".
func (p *parser) hourOfDay(i int) (expr, int, bool) {
	b := newExpr(kTime, i)
	h, j, ok := p.hour(i)
	if !ok || h == 0 || p.at(j).kind != letters {
		return b, i, false
	}
	d, end, ok := p.point(j, false)
	if !ok || !d.daily() || d.timed() {
		return b, i, false
	}
	b.setClock(h, 0, false)
	b.ambiguous = h <= 12
	b = d.withTime(b)
	if b.part > 0 && b.ambiguous {
		p.settlePart(&b, b.part)
	}
	return b, end, true
}
