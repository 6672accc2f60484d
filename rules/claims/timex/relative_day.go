package timex

// offsets are the days named by their distance from the document's.
func (p *parser) offset(i int) (n int, ok bool) {
	switch p.at(i).lex.class {
	case wToday:
		return 0, true
	case wTomorrow:
		return 1, true
	case wYesterday:
		return -1, true
	}
	return 0, false
}

// offsetDate reads the date that explains a relative day: "tomorrow, Friday the 29th of November", "today (Monday)".
func (p *parser) offsetDate(e expr, j int) (expr, int, bool) {
	k := j
	bracket := p.sign(k, '(')
	if !bracket && !p.sign(k, ',') {
		return e, j, true
	}
	k++
	d, next, ok := p.weekdayAt(k, k)
	if !ok || d.rel != relNone {
		d, next, ok = p.numeric(k, k)
	}
	if !ok || bracket && !p.sign(next, ')') {
		return e, j, true
	}
	if bracket {
		next++
	}
	d.kind, d.unit, d.n = kCal, day, e.n
	if d.day == 0 {
		e.weekday = d.weekday
		return e, next, true
	}
	return d, next, true
}

// dayBeside reads "the day after tomorrow", "the day before yesterday", "the day before", "the day after the vote".
func (p *parser) dayBeside(e expr, j int) (expr, int, bool) {
	before := p.is(j+1, wBefore)
	if n, ok := p.offset(j + 2); ok {
		e.unit, e.n = day, n+1
		if before {
			e.n = n - 1
		}
		return e, j + 3, true
	}
	d := newExpr(kDur, j)
	d.dur[0], d.durs = amount{n: 1, unit: day}, 1
	k, ok := p.shift(&d, j+1)
	if d.kind == kDur {
		d.kind, k = kEvent, k+1
	}
	return d, k, ok
}
