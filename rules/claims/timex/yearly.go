package timex

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
	last := k + 1
	if p.sign(last, '\'') && p.at(last).tight {
		last++ // "the early 1990's"
	}
	a, s := p.at(k), p.at(last)
	if a.kind != figures || a.num%10 != 0 || !s.tight || s.kind != letters || p.low(last) != "s" || last > k+1 && a.digits() == 4 && a.num%100 == 0 {
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
	return e, last + 1, true
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
