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
	if p.at(j).lex.unit == day && p.is(i, wThe) && (p.is(j+1, wAfter) || p.is(j+1, wBefore)) {
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
	if p.at(j).lex.unit == weekend && i != j {
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
		return d, next, d.anchor != NoAnchor || r != relThat && p.at(k).capital || w.month != 5 && w.month != 3 && r != relThat
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

// relUnit reads "last week", "this year", "the past decade", "the following day", "that weekend".
func (p *parser) relUnit(e expr, r rel, u unit, next int, the bool) (expr, int, bool) {
	e.unit, e.rel = u, r
	if p.text[p.at(next-1).end-1] == 's' {
		return e, next, false // the coming days
	}
	switch r {
	case relThis:
		e.n = 0
		if u == day {
			return e, next, false
		}
	case relLast:
		e.n = -1
		if u == day {
			return e, next, false
		}
	case relPast:
		e.kind, e.n, e.count = kRoll, -1, 1
		return e, next, u != day && u != night && u != quarter
	case relNext, relComing:
		e.n = 1
		if u == day && r == relNext || u == day && the {
			e.kind, e.anchor, e.n = kEvent, AnchorAfter, 1
			e.dur[0], e.durs = amount{n: 1, unit: day}, 1
			return e, next, true
		}
	case relFollow, relPrevious:
		return p.relEvent(e, r, u, next, the)
	case relThat:
		e.kind, e.anchor = kEvent, AnchorSame
		return e, next, u != quarter && u != century
	}
	if u == week {
		return p.weekday2(e, next)
	}
	if u == night {
		e.unit, e.part = day, p.partNamed("NI")
	}
	return e, next, u != night || r == relLast
}

// relEvent reads "the following week", "the previous year": counted from another event where an article makes it one.
func (p *parser) relEvent(e expr, r rel, u unit, next int, the bool) (expr, int, bool) {
	e.n = 1
	if r == relPrevious {
		e.n = -1
	}
	if the || u == day {
		e.kind, e.anchor, e.before = kEvent, AnchorAfter, false
		if r == relPrevious {
			e.anchor, e.before = AnchorBefore, true
		}
		e.dur[0], e.durs = amount{n: 1, unit: u}, 1
		return e, next, true
	}
	if u == week {
		return p.weekday2(e, next)
	}
	return e, next, true
}

// weekday2 reads the weekday behind a week: "next week Wednesday", "next week on Tuesday", "previous week - Monday".
func (p *parser) weekday2(e expr, j int) (expr, int, bool) {
	k := p.skip(j, wOn)
	if p.sign(k, '-') {
		k++
	}
	wd := p.at(k).lex.weekday
	if wd == 0 || p.at(k).tight {
		return e, j, true
	}
	d := newExpr(kCal, e.from)
	d.weekday, d.rel, d.unit, d.n = int(wd), e.rel, week, e.n
	return d, p.dot(k + 1), true
}

// roll reads the counted units behind "last", "next" or "past": "three months", "couple of weeks".
func (p *parser) roll(e expr, r rel, k int) (expr, int, bool) {
	d, next, ok := p.duration(k)
	if !ok || d.dur[0].unit < hour || p.is(k, wA) || r == relThat || r == relThis {
		return e, k, false
	}
	e.kind, e.unit, e.dur, e.durs, e.business = kRoll, d.dur[0].unit, d.dur, d.durs, d.business
	e.rel = r
	e.n = 1
	if r == relLast || r == relPast || r == relPrevious {
		e.n = -1
	}
	if p.is(next, wOf) && (r == relLast) {
		return e, k, false // the last three months of this year is a part of the year
	}
	return e, next, d.dur[0].unit != night
}

// counted reads "three next weeks", "the 5 past years".
func (p *parser) counted(i int) (expr, int, bool) {
	e := newExpr(kRoll, i)
	a, j, ok := p.count(i)
	if !ok {
		return e, i, false
	}
	r, k := p.relWord(j)
	if r == relNone || r == relThis || r == relThat || r == relFollow {
		return e, i, false
	}
	u, k, ok := p.unit(k)
	if !ok || a.n == 1 || p.text[p.at(k-1).end-1] != 's' {
		return e, i, false
	}
	a.unit = u
	e.unit, e.rel, e.n, e.durs = u, r, 1, 1
	e.dur[0] = a
	if r == relLast || r == relPast || r == relPrevious {
		e.n = -1
	}
	return e, k, true
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
		e.mod = map[bool]Mod{true: Start, false: End}[p.is(i, wEarlier)]
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
	e.mod = map[bool]Mod{true: Start, false: End}[p.is(i, wEarlier)]
	return e, k + 1, true
}
