package timex

// point reads one time: a day, a time of day, a part of the day, and what of these stands together in any order, as in "late Monday",
// "4:12 a.m. on Tuesday", "the early hours of March 12", "tomorrow evening at half past six". An inner point is one behind a joining word,
// where a bare year or day number can be trusted.
func (p *parser) point(i int, inner bool) (expr, int, bool) {
	if p.depth >= deepest {
		return expr{}, i, false
	}
	p.depth++
	e, j, ok := p.pieces(i, inner)
	p.depth--
	return e, j, ok
}

// deepest bounds how many times may hang on each other, as two weeks on the day on Easter; no prose goes further.
const deepest = 5

// pieces reads the parts of a point.
func (p *parser) pieces(i int, inner bool) (expr, int, bool) {
	mod, j := p.modAt(i)
	e := newExpr(kTime, i)
	have := false
	for range 4 {
		next, ok := p.piece(&e, j, have, inner, mod)
		if !ok {
			break
		}
		j, have = next, true
	}
	if !have || e.unsure && (!e.dated() || e.pointed && e.part == 0) {
		return e, i, false
	}
	if mod != NoMod {
		e.mod = mod
	}
	if e.kind == kCal && e.weekday > 0 && e.day == 0 && e.unit == noUnit && e.rel == relNone && e.part > 0 {
		if r, next, ok := p.weekBehind(j); ok && r.kind == kRel {
			e.rel, e.unit, e.n, j = r.rel, week, r.n, next
		}
	}
	e.from, e.to = i, j
	if e.timed() && e.part > 0 && e.ambiguous {
		p.settlePart(&e, e.part)
	}
	return e, j, true
}

// piece reads one part of a point and puts it into e.
func (p *parser) piece(e *expr, j int, have, inner bool, mod Mod) (int, bool) {
	if have && !p.goesOn(j) {
		return j, false
	}
	if !e.dated() {
		if k, ok := p.pieceDay(e, j, have, inner, mod); ok {
			return k, true
		}
	}
	if mod == NoMod && !e.timed() && (!e.dated() || e.daily()) {
		if k, ok := p.pieceClock(e, j, have); ok {
			return k, true
		}
	}
	if e.part == 0 && (!e.dated() || e.daily()) {
		return p.piecePart(e, j, have)
	}
	return j, false
}

// goesOn tells whether what stands at atom j can carry a time on.
func (p *parser) goesOn(j int) bool {
	a := p.at(j)
	switch a.kind {
	case figures:
		return true
	case sign:
		return a.sign == ',' && p.timely(j+1)
	}
	return a.lex != &noWord || p.low(j) == "small" || p.low(j) == "wee"
}

// daily tells whether the expression names one day.
func (e *expr) daily() bool {
	switch e.kind {
	case kCal:
		return e.day > 0 || e.weekday > 0
	case kRel:
		return e.unit == day || e.unit == night
	case kHoliday:
		return e.unit != weekend
	case kEvent:
		return true
	case kShift:
		return e.durs > 0 && e.dur[e.durs-1].unit >= day
	case kNth:
		return e.weekday > 0 || e.unit == day
	}
	return false
}

func (p *parser) pieceDay(e *expr, j int, have, inner bool, mod Mod) (int, bool) {
	k := j
	if have {
		k = p.skip(p.comma(j), wOn, wOf)
	}
	d, next, ok := p.day(k, inner || mod != NoMod || have && p.is(k-1, wOf))
	if !ok && mod != NoMod {
		d, next, ok = p.running(k)
	}
	if !ok || have && !d.daily() {
		return j, false
	}
	if mod != NoMod && d.mod == NoMod {
		d.mod = mod
	}
	d.hand, d.hedge, d.bound = e.hand, e.hedge, e.bound
	if d.part == 0 {
		d.part = e.part
	}
	if e.mod != NoMod {
		d.mod = e.mod
	}
	*e = d
	if have && p.at(next).lex.part > 0 && p.at(next).lex.class == wNone && e.part == 0 && !p.sign(next-1, ',') && p.at(next).tight {
		return next, true
	}
	return next, true
}

// running reads the period that runs: "the year" behind "the end of".
func (p *parser) running(i int) (expr, int, bool) {
	e := newExpr(kRel, i)
	j := p.skip(i, wThe)
	if p.is(j, wFiscal) || p.is(j, wCalendar) {
		j++
	}
	u, ok := p.calendarUnit(j)
	e.unit, e.rel, e.to = u, relThis, j+1
	return e, j + 1, ok && u != night && u != quarter
}

func (p *parser) pieceClock(e *expr, j int, have bool) (int, bool) {
	k, h := j, NoMod
	if have {
		k = p.comma(j)
		if p.is(k, wAt) || p.is(k, wBy) && e.bound == NoBound {
			if p.is(k, wBy) {
				e.bound = By
			}
			k++
		}
		h, k = p.hedgeAt(k)
	}
	c, next, ok := p.clock(k, have)
	if !ok && !have {
		c, next, ok = p.clock(k, true)
		ok = ok && c.minutes && c.sec < 0
		e.unsure = ok
	}
	if !ok {
		if have && p.is(k-1, wBy) {
			e.bound = NoBound
		}
		return j, false
	}
	c.unsure = e.unsure
	e.hand = c.hand
	if e.part == 0 {
		e.part = c.part
	}
	if h != NoMod {
		e.hedge = h
	}
	return next, true
}

// hourAlone reads a bare hour where the words before it say that it is one, with the day behind it: "nine" behind "just after", "a few minutes
// before".
func (p *parser) hourAlone(i int) (expr, int, bool) {
	e := newExpr(kTime, i)
	h, j, ok := p.hour(i)
	if !ok || h < 1 || h > 12 {
		return e, i, false
	}
	e.setClock(h, 0, false)
	e.ambiguous = true
	if !p.stands(j) && !p.daypart(j) {
		return e, i, false
	}
	for range 2 {
		next, ok := p.piece(&e, j, true, false, NoMod)
		if !ok {
			break
		}
		j = next
	}
	e.from, e.to = i, j
	if e.part > 0 {
		p.settlePart(&e, e.part)
	}
	return e, j, true
}
