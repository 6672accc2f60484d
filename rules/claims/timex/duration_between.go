package timex

// shift reads what a duration may be counted from: "ago", "earlier", "later", "before Christmas", "after the attack", "from now".
func (p *parser) shift(e *expr, j int) (int, bool) {
	switch p.at(j).lex.class {
	case wAgo:
		e.kind, e.before = kShift, true
		return j + 1, true
	case wLater, wEarlier:
		e.kind, e.before, e.anchor = kEvent, p.is(j, wEarlier), AnchorAfter
		if e.before {
			e.anchor = AnchorBefore
		}
		return j + 1, true
	case wBefore, wAfter, wFollowing, wFrom, wSince:
		return p.shiftFrom(e, j)
	case wOn: // a week on Saturday
		if u := e.dur[0].unit; e.durs == 1 && (u == week || u == fortnight) && p.at(j+1).lex.weekday > 0 && p.tenseAt(e.from, j) == tenseFuture {
			return p.shiftFrom(e, j)
		}
	}
	return j, false
}

func (p *parser) shiftFrom(e *expr, j int) (int, bool) {
	c := p.at(j).lex.class
	if c == wFrom && p.is(e.from-1, wFor) {
		return j, false // for three days from Monday
	}
	if q, k, ok := p.point(j+1, true); ok && (c != wFrom || !p.rangeFollows(k)) {
		if c == wSince {
			return j, false
		}
		if q.dated() && q.kind != kEvent && (q.kind != kDecade) {
			e.of = p.keep(q)
			e.kind, e.before = kShift, c == wBefore
			return k, true
		}
	}
	if c == wBefore || c == wAfter || c == wFollowing {
		if p.at(j+1).kind == noAtom || p.at(j+1).kind == sign || p.at(j+1).kind == letters {
			e.before, e.anchor = c == wBefore, AnchorAfter
			if e.before {
				e.anchor = AnchorBefore
			}
			return j, true // a length of time between two events
		}
	}
	return j, false
}

// rangeFollows tells whether a word that joins two times stands at i.
func (p *parser) rangeFollows(i int) bool {
	return p.is(i, wTo) || p.is(i, wUntil) || p.is(i, wThrough) || p.sign(i, '-')
}

// fromTo reads a length of time between two: "46 to 57 months", "between 10 and 15 years", "two or three days".
func (p *parser) fromTo(i int) (expr, int, bool) {
	j := i
	between := p.is(j, wBetween)
	if between || p.is(j, wFrom) {
		j++
	}
	a, j, ok := p.count(j)
	if !ok {
		return expr{}, i, false
	}
	if u, k, ok := p.unit(j); ok {
		a.unit, j = u, k
	}
	k, ok := p.joint(j, between)
	if p.is(j, wOr) {
		k, ok = j+1, true
	}
	if !ok || p.at(k).kind != figures && p.at(k).lex.card < 0 {
		return expr{}, i, false
	}
	e, end, ok := p.duration(k)
	if !ok || e.durs != 1 || a.unit != noUnit && a.unit > e.dur[0].unit {
		return e, i, false
	}
	if a.unit == noUnit {
		a.unit = e.dur[0].unit
	}
	if e.dur[0].unit == year && p.aged(i) {
		return e, i, false
	}
	if a.n*seconds[a.unit] >= exact(e.dur[:1]) || p.is(end, wAgo) || p.is(end, wLater) {
		return e, i, false
	}
	e.low, e.from, e.to = a, i, end
	return e, end, true
}

// aged tells whether the words before atom i speak of ages: "ranging in age from 17 to 27 years".
func (p *parser) aged(i int) bool {
	for j := i - 1; j >= i-5; j-- {
		if low := p.low(j); low == "age" || low == "ages" || low == "aged" {
			return true
		}
		switch c := p.at(j).lex.class; {
		case c == wFrom, c == wTo, c == wBetween, c == wOf, c == wAnd, p.at(j).kind == figures, p.sign(j, '-'):
		default:
			return false
		}
	}
	return false
}

// minutesBeside reads "ten minutes after midnight" and "a few minutes before 8 a.m." as times of day.
func (p *parser) minutesBeside(e *expr, j int) (expr, int, bool) {
	after := p.is(j, wAfter) || p.is(j, wPast)
	if e.durs != 1 || e.dur[0].unit != minute || !after && !p.is(j, wBefore) {
		return expr{}, j, false
	}
	c, k, ok := p.point(j+1, false)
	if !ok {
		c, k, ok = p.hourAlone(j + 1)
	}
	if !ok || !c.timed() {
		return c, j, false
	}
	c.from = e.from
	n := int(e.dur[0].n)
	switch {
	case e.dur[0].vague && after:
		c.hedge = Soon
	case e.dur[0].vague:
		c.hedge = Just
	case n >= 60:
		return c, j, false
	case after:
		c.clock, c.minutes = (c.clock+n)%1440, true
	default:
		c.clock, c.minutes = (c.clock-n+1440)%1440, true
	}
	return c, k, true
}
