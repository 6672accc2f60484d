package timex

// weekdayAt reads "Sunday", "Wednesday, Nov. 7", "Friday the 29th of November", "Friday (Jun-15)", "Wednesday next week".
func (p *parser) weekdayAt(i, _ int) (expr, int, bool) {
	e := newExpr(kCal, i)
	wd := int(p.at(i).lex.weekday)
	if wd == 0 || p.sign(i-1, '$') {
		return e, i, false
	}
	j := p.dot(i + 1)
	if p.is(j, wMasthead) && p.at(j).capital {
		return e, i, false
	}
	if d, k, ok := p.weekdayDate(j); ok {
		d.weekday = wd
		return d, k, true
	}
	e.weekday = wd
	if r, k, ok := p.weekBehind(j); ok {
		e.rel, e.unit, e.n = r.rel, week, r.n
		if r.kind == kRel || r.kind == kEvent {
			return e, k, true
		}
	}
	if p.at(i).lex.short && !p.shortWeekday(i, j) {
		return e, i, false
	}
	return e, j, true
}

// weekdayDate reads the date that follows a weekday.
func (p *parser) weekdayDate(j int) (expr, int, bool) {
	k, bracket := j, false
	switch {
	case p.sign(k, '('):
		k, bracket = k+1, true
	case p.sign(k, ',') || p.sign(k, '-'):
		k++
	}
	from := p.skip(k, wThe)
	if d, next, ok := p.fullDate(from); ok {
		if bracket && !p.sign(next, ')') {
			return d, j, false
		}
		if bracket {
			next++
		}
		return d, next, true
	}
	if n, next, ok := p.ordinal(from); ok && n <= 31 && (from > j || next > from+1) && k == j && !p.ordinalNoun(next) {
		d := newExpr(kCal, j)
		d.day = n
		return d, next, true
	}
	if n, ok := p.plain(k, 2); ok && k == j && n > 12 && n <= 31 && p.at(k+1).kind != letters && !p.sign(k+1, '-') && !p.sign(k+1, ':') && !(p.sign(k+1, '.') && p.at(k+2).tight) {
		d := newExpr(kCal, j)
		d.day = n
		return d, k + 1, true
	}
	return expr{}, j, false
}

// fullDate reads a date with its day.
func (p *parser) fullDate(i int) (expr, int, bool) {
	d, next, ok := p.monthFirst(i, i)
	if !ok || d.day == 0 {
		d, next, ok = p.dayFirst(i, i)
	}
	if !ok || d.day == 0 {
		d, next, ok = p.numeric(i, i)
	}
	return d, next, ok && d.day > 0
}

// weekBehind reads the week that a weekday is of: "next week", "of last week", "of the following week".
func (p *parser) weekBehind(j int) (expr, int, bool) {
	k := p.skip(j, wOf, wIn)
	r, next, ok := p.relative(k, p.skip(k, wThe))
	if !ok || r.kind != kRel && r.kind != kEvent || r.unit != week {
		return r, j, false
	}
	return r, next, true
}

// shortWeekday tells whether "Sun", "Sat", "Wed" or the like can be a weekday here.
func (p *parser) shortWeekday(i, next int) bool {
	switch p.at(i).lex.weekday {
	case 2, 4:
		return p.at(i).capital || p.is(i-1, wOr) || p.is(i-1, wOn)
	}
	if p.at(i).upper && p.at(i+1).upper {
		return false
	}
	switch p.at(i - 1).lex.class {
	case wOn, wBy, wUntil, wSince, wLast, wNext, wThis, wBefore, wAfter, wFrom:
		return p.at(i).capital
	}
	if _, _, ok := p.clock(next, true); ok {
		return p.at(i).capital
	}
	return p.at(i).capital && next > i+1 && p.at(next).kind != noAtom
}

// bareDay reads "the 29th" where a day of the month is meant.
func (p *parser) bareDay(i, j int, loose bool) (expr, int, bool) {
	e := newExpr(kCal, i)
	n, k, ok := p.ordinal(j)
	on := p.is(i-1, wOn) || p.is(i-1, wBy) || p.is(i-1, wUntil) || p.is(i-1, wOf) && loose
	if !ok || n > 31 || !(on || loose) || i == j && !(on && k > j+1) || p.ordinalNoun(k) || p.at(j).lex.ord > 0 && !on {
		return e, i, false
	}
	e.day = n
	return e, k, true
}

// ordinalNoun tells whether a noun follows that the ordinal could count: "the 29th round".
func (p *parser) ordinalNoun(i int) bool {
	a := p.at(i)
	if _, _, ok := p.clock(i, false); ok {
		return false
	}
	if a.kind == sign {
		return a.sign == '-' && a.tight || a.sign == '%' || a.sign == '/'
	}
	switch a.lex.class {
	case wAt, wFrom, wTo, wAnd, wOr, wUntil, wThrough, wBy, wBefore, wAfter, wBetween, wFor, wIn, wOn, wThis, wLast, wNext:
		return false
	}
	return a.kind == letters || a.kind == figures && a.digits() > 2
}
