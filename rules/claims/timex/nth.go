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
	n, k, ok := p.ordinal(j)
	switch {
	case ok:
	case p.is(j, wLast) || p.is(j, wFinal):
		n, k = -1, j+1
	case p.is(j, wOpening):
		n, k = 1, j+1
	default:
		return e, i, false
	}
	e.n, e.count = n, 1
	if a, next, ok := p.count(k); ok && (n == 1 || n == -1) && a.n >= 2 && a.n < 100 && a.n == float64(int(a.n)) {
		e.count, k = int(a.n), next
	}
	w := p.at(k).lex
	last := p.is(j, wLast)
	switch {
	case p.is(k, wHalf):
		e.unit, e.season = quarter, -1 // halves are counted as two quarters
		k++
	case w.weekday > 0 && e.count == 1 && !w.short:
		e.weekday = int(w.weekday)
		k++
		if next := k; p.at(next).lex.part > 0 {
			e.part, k = int(p.at(next).lex.part), next+1
		} else if c, next, ok := p.clock(k, false); ok {
			_ = c
			_ = next
		}
	case w.unit >= day && !w.short && w.unit != night && w.unit != weekend:
		e.unit = w.unit
		k++
	default:
		return e, i, false
	}
	if e.unit == century {
		e.kind, e.n = kCentury, n
		return e, k, n > 4 && n < 30
	}
	return p.nthOf(e, k, last)
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

// holidayAt reads a named day with its year.
func (p *parser) holidayAt(i, _ int) (expr, int, bool) {
	e := newExpr(kHoliday, i)
	if !p.at(i).lex.holiday || p.is(i-1, wEvery) {
		return e, i, false
	}
	for _, n := range p.lex.holidays[p.low(i)] {
		h := &p.lex.days[n]
		k, ok := p.follows(i+1, h.words)
		if !ok || !p.at(i).capital && len(h.words) == 0 && h.name == "independence" {
			continue
		}
		if p.is(k, wEve) && p.at(k).capital {
			continue
		}
		e.holiday = n
		if y, next, ok := p.yearAt(k); ok && !p.sign(k, ',') {
			e.year, k = y, next
		} else if r, next, ok := p.relative(p.skip(k, wOf), p.skip(k, wOf)); ok && p.is(k, wOf) && r.kind == kRel && r.unit == year {
			e.rel, e.n, k = r.rel, r.n, next
		}
		if p.at(k).lex.unit == weekend {
			e.unit, k = weekend, k+1
		}
		return e, k, true
	}
	return e, i, false
}

func (p *parser) follows(i int, words []string) (int, bool) {
	for _, w := range words {
		a := p.at(i)
		if a.kind == noAtom {
			return i, false
		}
		if w == "'" {
			if !p.sign(i, '\'') {
				return i, false
			}
		} else if p.low(i) != w {
			return i, false
		}
		i++
	}
	return i, true
}

// seasonAt reads a season that an article, a preposition or a year makes one: "in the spring of 2009", "autumn 2003", "the winter".
func (p *parser) seasonAt(i, j int) (expr, int, bool) {
	e := newExpr(kSeason, i)
	e.season = int(p.at(j).lex.season)
	if e.season == 0 {
		return e, i, false
	}
	k := j + 1
	if y, next, ok := p.yearAt(k); ok && !p.sign(k, ',') && (!p.is(k, wIn) || p.at(k+1).digits() == 4) {
		e.year = y
		return e, next, true
	}
	if p.is(k, wOf) {
		if r, next, ok := p.relative(k+1, k+1); ok && r.kind == kRel && r.unit == year {
			e.rel, e.n, e.unit = r.rel, r.n, year
			return e, next, true
		}
	}
	fall := p.low(j) == "fall"
	if i == j && (p.at(j).capital && i > 0 || p.at(k).kind == letters && p.at(k).lex == &noWord && !p.at(k).capital) {
		return e, i, false // in Spring, Texas; during summer school
	}
	switch p.at(i - 1).lex.class {
	case wIn, wSince, wUntil, wBy, wDuring, wThrough, wLate, wEarly, wMid, wEnd, wBegin, wOf:
		return e, k, !fall || i != j && p.is(i-1, wIn) && !p.is(k, wOf)
	case wBefore, wAfter, wFor, wThis:
		return e, k, !fall && !p.is(k, wOf)
	}
	return e, k, false
}

// decadeAt reads "the 1990s", "the '90s", "the nineties".
func (p *parser) decadeAt(i, j int) (expr, int, bool) {
	e := newExpr(kDecade, i)
	if n := int(p.at(j).lex.decade); n > 0 {
		e.decade = 1900 + n
		return e, j + 1, p.definite(i, j)
	}
	k := j
	quote := p.sign(k, '\'') && p.at(k+1).tight
	if quote {
		k++
	}
	a, s := p.at(k), p.at(k+1)
	if a.kind != figures || a.num%10 != 0 || !s.tight || s.kind != letters || p.low(k+1) != "s" {
		return e, i, false
	}
	switch {
	case a.digits() == 4 && a.num >= 1300 && a.num <= 2090:
		e.decade = a.num
	case a.digits() == 2 && a.num >= 20 && (quote || p.definite(i, j)):
		e.decade = 1900 + a.num
	default:
		return e, i, false
	}
	return e, k + 2, true
}

// definite tells whether "the" stands before a decade, also with a word between, so that nobody is in "his early 20s".
func (p *parser) definite(i, j int) bool {
	if i != j || p.is(i-1, wIn) && p.at(i).lex.decade > 0 {
		return true
	}
	for i--; p.is(i, wEarly) || p.is(i, wLate) || p.is(i, wMid) || p.sign(i, '-'); i-- {
	}
	return p.is(i, wThe)
}

// weekOf reads "the week of April 10th", "the week beginning February 4".
func (p *parser) weekOf(i, j int) (expr, int, bool) {
	e := newExpr(kWeekOf, i)
	if p.at(j).lex.unit != week || i == j && !p.is(i-1, wThe) {
		return e, i, false
	}
	k := j + 1
	switch {
	case p.is(k, wOf):
		k++
	case p.is(k, wStarting), p.low(k) == "beginning":
		k = p.skip(k+1, wOn)
	default:
		return e, i, false
	}
	d, next, ok := p.day(k, true)
	if !ok || d.day == 0 {
		return e, i, false
	}
	e.of = p.keep(d)
	return e, next, true
}

// fiscal reads "fiscal 2025", "fiscal year 2025", "FY2025", "the 2025 fiscal year".
func (p *parser) fiscal(i, j int) (expr, int, bool) {
	e := newExpr(kFiscal, i)
	k := j
	switch {
	case p.is(k, wFiscal):
		k++
		if p.at(k).lex.unit == year {
			k++
		}
	case p.at(k).upper && (p.text[p.at(k).start:p.at(k).end] == "FY"):
		k++
	case p.at(k).digits() == 4 && p.is(k+1, wFiscal) && p.at(k+2).lex.unit == year && plausible(p.at(k).num):
		e.year = p.at(k).num
		return e, k + 3, true
	default:
		return e, i, false
	}
	if y, ok := p.plain(k, 4); ok && (p.at(k).digits() == 4 && plausible(y) || p.at(k).digits() == 2 && p.at(k).tight) {
		e.year = y
		if y < 100 {
			e.year = 2000 + y
		}
		return e, k + 1, true
	}
	return e, i, false
}
