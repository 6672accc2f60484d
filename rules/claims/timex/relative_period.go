package timex

// beyond reads "the week before last", "the year after next", and "year-end", "year's end" as the end of the running one.
func (p *parser) beyond(e expr, j int) (expr, int, bool) {
	u := p.at(j).lex.unit
	if u == night && p.is(j+1, wBefore) && p.is(j+2, wLast) {
		e.unit, e.n, e.rel, e.part = day, -2, relLast, p.partNamed("NI")
		return e, j + 3, true
	}
	if u != week && u != month && u != year && u != quarter || p.at(j).lex.short {
		return e, j, false
	}
	e.unit = u
	switch k := p.possessive(j + 1); {
	case p.is(j+1, wBefore) && p.is(j+2, wLast) && p.at(j+3).lex.unit == noUnit:
		e.rel, e.n = relLast, -2
		return e, j + 3, true
	case p.is(j+1, wAfter) && p.is(j+2, wNext) && p.at(j+3).lex.unit == noUnit:
		e.rel, e.n = relNext, 2
		return e, j + 3, true
	case k > j+1 && p.is(k, wEnd) && p.low(k) == "end":
		e.rel, e.mod = relThis, End
		return e, k + 1, true
	case p.sign(j+1, '-') && p.at(j+1).tight && p.low(j+2) == "end":
		e.rel, e.mod = relThis, End
		return e, j + 3, true
	}
	return e, j, false
}

// now reads the present: "now", "right now", "at the moment", "to date".
func (p *parser) now(i int) (expr, int, bool) {
	e := newExpr(kNow, i)
	switch {
	case p.is(i, wNow):
		return e, i + 1, true
	case p.low(i) == "right" && p.is(i+1, wNow):
		return e, i + 2, true
	case p.at(i).lex.unit == year && p.is(i+1, wTo) && p.is(i+2, wDate): // the year to date
		e.kind, e.unit, e.rel = kRel, year, relThis
		return e, i + 3, true
	case p.is(i, wAt) && p.is(i+1, wPresent):
		return e, i + 2, true
	case p.is(i, wAt) && p.is(i+1, wThe) && p.is(i+2, wMoment):
		return e, i + 3, true
	case p.is(i, wAt) && p.is(i+1, wThis) && p.is(i+2, wTime):
		return e, i + 3, true
	}
	return e, i, false
}

// within reads the part of a running period: "earlier this week", "later in the year", "earlier this month".
func (p *parser) within(i int) (expr, int, bool) {
	if !p.is(i, wEarlier) && !p.is(i, wLater) {
		return expr{}, i, false
	}
	j := i + 1
	if p.is(j, wOn) {
		j++
	}
	in := p.is(j, wIn) && p.is(j+1, wThe)
	k := j
	if in {
		k += 2
	} else if r, next := p.relWord(j); r == relThis || r == relPrevious || r == relLast {
		e := newExpr(kRel, i)
		u, ok := p.calendarUnit(next)
		if !ok || u == night || u == quarter && r != relThis {
			return e, i, false
		}
		e.unit, e.rel, e.n = u, r, 0
		if r != relThis {
			e.n = -1
		}
		e.mod = either(p.is(i, wEarlier), Start, End)
		return e, next + 1, u != day
	} else {
		return expr{}, i, false
	}
	e := newExpr(kRel, i)
	u, ok := p.calendarUnit(k)
	if !ok || u < week {
		return e, i, false
	}
	e.unit, e.rel = u, relThis
	e.mod = either(p.is(i, wEarlier), Start, End)
	return e, k + 1, true
}
