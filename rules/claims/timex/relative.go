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

// relative reads what hangs on the document's time or on another event's: "yesterday", "last week", "this September", "next Friday",
// "the following day", "that year", "the last three months", "two upcoming months", "now".
func (p *parser) relative(i, j int) (expr, int, bool) {
	e := newExpr(kRel, i)
	if n, ok := p.offset(i); ok {
		e.unit, e.n = day, n
		return p.offsetDate(e, i+1)
	}
	if e, k, ok := p.beyond(e, j); ok {
		return e, k, true
	}
	if u := p.at(j).lex.unit; (u == day || u == night && p.low(j) == "night") && p.is(i, wThe) && (p.is(j+1, wAfter) || p.is(j+1, wBefore)) {
		return p.dayBeside(e, j)
	}
	if e, k, ok := p.now(j); ok && (i == j || e.kind == kRel) {
		return e, k, true
	}
	if e, k, ok := p.within(i); ok {
		return e, k, true
	}
	if e, k, ok := p.counted(i); ok {
		return e, k, true
	}
	if p.at(j).lex.unit == weekend && i != j && p.low(j) == "weekend" {
		e.unit, e.rel = weekend, relNone
		return e, j + 1, !p.is(j+1, wOf)
	}
	r, k := p.relWord(j)
	if r == relNone {
		return e, i, false
	}
	if r == relThis && (p.is(k, wPast) || p.is(k, wComing) || p.is(k, wLast) || p.is(k, wNext)) {
		r, k = p.relWord(k)
	}
	return p.relTarget(e, r, j, k, i != j)
}

// relWord reads "last", "this", "next" and their kin.
func (p *parser) relWord(i int) (rel, int) {
	switch p.at(i).lex.class {
	case wLast:
		return relLast, i + 1
	case wPast:
		return relPast, i + 1
	case wPrevious:
		return relPrevious, i + 1
	case wThis, wCurrent:
		return relThis, i + 1
	case wNext:
		return relNext, i + 1
	case wComing:
		return relComing, i + 1
	case wFollowing:
		return relFollow, i + 1
	case wSame:
		return relThat, i + 1
	case wThat:
		if u := p.at(i + 1).lex; u.unit == noUnit && u.class != wSame && p.fine(p.at(i)) != "DT" {
			return relNone, i // "said that October was warm"
		}
		return relThat, i + 1
	}
	return relNone, i
}

// relTarget reads what "last", "this" or "next" points at.
func (p *parser) relTarget(e expr, r rel, j, k int, the bool) (expr, int, bool) {
	w := p.at(k).lex
	if w.class == wFiscal || w.class == wCalendar {
		if p.at(k+1).lex.unit >= quarter {
			k, w = k+1, p.at(k+1).lex
		}
	}
	switch {
	case w.weekday > 0:
		d, next, ok := p.weekdayAt(k, k)
		if !ok {
			d, next = newExpr(kCal, k), p.dot(k+1)
			d.weekday = int(w.weekday)
		}
		if d.rel == relNone {
			d.rel = r
		}
		d.anchor = p.sameAs(r)
		return d, next, r != relThat || d.day > 0 || d.anchor != NoAnchor
	case w.month > 0:
		d, next, ok := p.monthFirst(k, k)
		if !ok {
			d, next = newExpr(kCal, k), p.dot(k+1)
			d.month = int(w.month)
		}
		d.rel, d.anchor = r, p.sameAs(r)
		return d, next, d.anchor != NoAnchor && p.at(k).capital || r != relThat && p.at(k).capital || w.month != 5 && w.month != 3 && r != relThat
	case w.season > 0:
		e.kind, e.season, e.rel = kSeason, int(w.season), r
		return e, k + 1, r != relThat
	case w.holiday:
		d, next, ok := p.holidayAt(k, k)
		d.rel = r
		return d, next, ok && r != relThat
	}
	if d, next, ok := p.dayFirst(k, k); ok && d.day > 0 && r != relThat {
		d.rel = r
		return d, next, true
	}
	if u, ok := p.calendarUnit(k); ok {
		return p.relUnit(e, r, u, k+1, the)
	}
	return p.roll(e, r, k)
}

// sameAs returns the anchor of "the same Friday".
func (p *parser) sameAs(r rel) Anchor {
	if r == relThat {
		return AnchorSame
	}
	return NoAnchor
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
