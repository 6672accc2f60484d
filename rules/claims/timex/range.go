package timex

// span reads a range: "from June 3 to 5", "between 2007 and 2009", "Nov. 3-7, 2026", "Monday through Friday", "9:30-4:30 p.m.".
func (p *parser) span(i int) (expr, int, bool) {
	if a, b, k, ok := p.yearList(i); ok {
		return p.join(newExpr(kRange, i), a, b, k)
	}
	if !p.jointAhead(i) {
		return expr{}, i, false
	}
	e := newExpr(kRange, i)
	if _, ok := p.clockPast(&e, p.skip(i, wAt)); ok {
		return e, i, false // at ten to midnight
	}
	j, between := i, false
	switch {
	case p.is(i, wBetween):
		j, between = i+1, true
	case p.is(i, wFrom), p.is(i, wIn) && p.at(i+1).digits() == 4 && p.is(i+2, wThrough):
		j = i + 1
	}
	opened := j > i
	if a, b, k, ok := p.days(j, between); ok {
		return p.join(e, a, b, k)
	}
	if a, b, k, ok := p.years(j, between, opened); ok {
		return p.join(e, a, b, k)
	}
	if a, b, k, ok := p.months(j, between, opened); ok {
		return p.join(e, a, b, k)
	}
	if a, b, k, ok := p.hours(j, between, opened); ok {
		return p.join(e, a, b, k)
	}
	a, k, ok := p.point(j, opened)
	if !ok || a.kind == kEvent {
		return e, i, false
	}
	if p.sign(k, ',') && opened && (p.is(k+1, wTo) || p.is(k+1, wUntil) || p.is(k+1, wThrough) || between && p.is(k+1, wAnd)) {
		k++
	}
	next, ok := p.joint(k, between)
	if !ok && (p.is(k, wAnd) || p.is(k, wOr)) && p.listed(k+1) {
		next, ok = k+1, true
	}
	if !ok {
		return e, i, false
	}
	if b, end, ok := p.dayOnly(&a, next); ok {
		return p.join(e, a, b, end)
	}
	b, end, ok := p.point(next, true)
	if !ok && a.timed() && a.dated() && opened {
		b = newExpr(kTime, next)
		end, ok = p.clockFigures(&b, next, true)
	}
	if !ok || !p.joins(&a, &b, opened, p.sign(next-1, '-')) {
		return e, i, false
	}
	return p.join(e, a, b, end)
}

// jointAhead tells whether a word or dash that could join two times stands behind atom i, with a time behind it.
func (p *parser) jointAhead(i int) bool {
	between := p.is(i, wBetween)
	if p.sign(i+1, '/') {
		return true
	}
	for j := i + 1; j < i+14; j++ {
		if k, ok := p.joint(j, between); ok && p.timely(k) {
			return true
		}
		if (p.is(j, wAnd) || p.is(j, wOr)) && p.listed(j+1) {
			return true
		}
	}
	return false
}

// timely tells whether a time may begin at atom i.
func (p *parser) timely(i int) bool {
	a := p.at(i)
	return a.kind == figures || a.lex.hot || a.lex.card > 0 || a.lex.ord > 0 || a.lex.class != wNone && a.kind == letters
}

// listed tells whether a number at atom i stands for a second day, as in "Nov. 3 and 4": nothing follows that it could count.
func (p *parser) listed(i int) bool {
	if n, ok := p.plain(i, 2); !ok || n < 1 || n > 31 {
		return false
	}
	a := p.at(i + 1)
	return a.kind == noAtom || a.kind == sign && a.sign != '%' && a.sign != '-' && a.sign != ':' || a.lex.class >= wOf && a.lex.class <= wThrough && a.kind == letters
}

// joint reads the word or dash between the ends of a range.
func (p *parser) joint(i int, between bool) (int, bool) {
	switch {
	case p.is(i, wTo), p.is(i, wUntil), p.is(i, wThrough), p.sign(i, '-'):
		return i + 1, true
	case p.is(i, wUp) && p.is(i+1, wTo):
		return i + 2, true
	case between && p.is(i, wAnd):
		return i + 1, true
	}
	return i, false
}

// joins tells whether two times make a range rather than stand side by side.
func (p *parser) joins(a, b *expr, opened, dash bool) bool {
	if b.kind == kEvent || a.kind == kDur || b.kind == kDur || a.kind == kRoll {
		return false
	}
	if a.kind == kCal && b.kind == kCal && a.bareYear() && b.bareYear() {
		return a.year < b.year
	}
	if dash && p.sign(b.from-1, '-') && !p.at(b.from-1).tight && !opened && !(a.kind == kCal && b.kind == kCal) && !(a.timed() && b.timed()) {
		return false
	}
	return a.kind == b.kind || opened || a.dated() && b.dated() && (a.kind == kCal || b.kind == kCal || b.kind == kNow || a.kind == kNow) || a.timed() && b.timed()
}

func (e *expr) bareYear() bool {
	return e.kind == kCal && e.year > 0 && e.month == 0 && e.day == 0 && e.weekday == 0
}

// join shares out what only one end of a range was given: the year, the month, the date of two times of day.
func (p *parser) join(e, a, b expr, end int) (expr, int, bool) {
	if a.kind == kCal && b.kind == kCal && a.month > 0 && b.month > 0 && a.year == 0 && b.year > 0 && a.rel == relNone {
		a.year = b.year
		if b.month < a.month {
			a.year--
		}
	}
	if b.kind == kCal && a.kind == kCal && b.rel == relNone && a.rel == relNone && b.year == 0 && a.year > 0 && b.month > 0 {
		b.year = a.year
		if b.month < a.month {
			b.year++
		}
	}
	switch {
	case a.kind == kNow && b.timed() && !b.dated():
		p.today(&b, 0)
	case b.kind == kNow && a.timed() && !a.dated():
		p.today(&a, 0)
	case !a.dated() && a.timed() && b.dated() && b.timed():
		a = b.withTime(a)
	case !b.dated() && b.timed() && a.dated():
		b = a.withTime(b)
	}
	if a.timed() && b.timed() {
		settleRange(&a, &b)
	}
	e.a, e.b, e.to = p.keep(a), p.keep(b), end
	return e, end, true
}

// withTime returns e with the time of day of c.
func (e expr) withTime(c expr) expr {
	part := e.part
	e.hand, e.part = c.hand, c.part
	if e.part == 0 {
		e.part = part
	}
	return e
}

// settleRange settles a bare hour by the other end: "5 to 6 p.m.", "9:30-4:30 p.m.", "11 p.m. to 3".
func settleRange(a, b *expr) {
	switch {
	case a.ambiguous && !b.ambiguous:
		pm := b.clock >= 720 && a.clock%720 <= b.clock%720
		a.settle(pm)
	case b.ambiguous && !a.ambiguous:
		if a.clock >= 720 && b.clock >= a.clock-720 || a.clock < 720 && b.clock < a.clock {
			b.settle(true)
		}
	}
}

// timeRange reads a range of times of day behind a day: "Monday from 7 to 7:30 p.m.", "Dec. 15, 7:00 to 8:00 p.m.".
func (p *parser) timeRange(d *expr, j int) (expr, int, bool) {
	e := newExpr(kRange, d.from)
	k := p.skip(p.comma(j), wAt)
	between := p.is(k, wBetween)
	opened := between || p.is(k, wFrom)
	if opened {
		k++
	}
	a, b, end, ok := p.hours(k, between, opened)
	if !ok || b.dated() {
		return e, j, false
	}
	a, b = d.withTime(a), d.withTime(b)
	settleRange(&a, &b)
	if a.ambiguous && b.ambiguous && a.part > 0 {
		p.settlePart(&a, a.part)
		p.settlePart(&b, b.part)
	}
	e.a, e.b, e.to = p.keep(a), p.keep(b), end
	return e, end, true
}
