package timex

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
