package timex

// clock reads a time of day. In loose places, as behind a date and "at", a bare hour will do.
func (p *parser) clock(i int, loose bool) (expr, int, bool) {
	e := newExpr(kTime, i)
	j, ok := p.clockWord(&e, i)
	if !ok {
		j, ok = p.clockPast(&e, i)
	}
	if !ok {
		j, ok = p.clockFigures(&e, i, loose)
	}
	if !ok {
		return e, i, false
	}
	j = p.zoneAt(&e, j)
	j = p.equivalent(&e, j)
	e.to = j
	return e, j, true
}

func (e *expr) setClock(h, m int, minutes bool) { e.clock, e.minutes = h*60+m, minutes }

// clockWord reads noon and midnight, "12 noon".
func (p *parser) clockWord(e *expr, i int) (int, bool) {
	j := i
	if p.at(i).num == 12 && (p.is(i+1, wNoon) || p.is(i+1, wMidnight)) {
		j++
	}
	switch {
	case p.is(j, wNoon):
		e.setClock(12, 0, false)
	case p.is(j, wMidnight):
		e.setClock(0, 0, false)
	case p.is(j, wMid) && p.at(j+1).lex.part > 0 && p.lex.parts[p.at(j+1).lex.part].code == "NI":
		e.setClock(0, 0, false)
		return j + 2, true
	default:
		return i, false
	}
	return j + 1, true
}

// clockFigures reads "4:12 a.m.", "16.30", "0730 GMT", "4 pm", "seven o'clock", "seven thirty p.m.".
func (p *parser) clockFigures(e *expr, i int, loose bool) (int, bool) {
	a := p.at(i)
	if a.tight && i > 0 && (p.at(i-1).kind == figures || p.sign(i-1, ':') || p.sign(i-1, '.') || p.sign(i-1, '/') || p.money(i-1)) {
		return i, false
	}
	if a.digits() == 4 {
		return p.clockMilitary(e, i, loose)
	}
	h, j, ok := p.hour(i)
	if !ok {
		return i, false
	}
	sep := (p.sign(j, ':') || p.sign(j, '.')) && p.at(j).tight && p.at(j+1).tight && p.at(j+1).digits() == 2 && p.at(j+1).num < 60
	if sep {
		point := p.sign(j, '.')
		e.pointed = point
		e.setClock(h, p.at(j+1).num, true)
		j += 2
		if p.sign(j, ':') && p.at(j).tight && p.at(j+1).digits() == 2 && p.at(j+1).num < 60 {
			e.sec, j = p.at(j+1).num, j+2
		}
		if p.sign(j, '%') || p.at(j).tight && (p.at(j).kind == figures || (p.sign(j, ':') || p.sign(j, '.')) && p.at(j+1).tight && p.at(j+1).kind == figures) {
			return i, false
		}
		return p.clockTail(e, i, j, h, loose && (!point || p.is(i-1, wAt)) || !point && p.clockCue(i) || point && p.timetable(i, false))
	}
	e.setClock(h, 0, false)
	if p.at(i).kind == letters {
		k := p.hyphen(j)
		if m, next, ok := p.smallWord(k); ok && m >= 10 && m < 60 && p.at(k).kind == letters {
			e.setClock(h, m, true)
			if p.at(next).lex.unit == minute {
				next++
			}
			return p.clockTail(e, i, next, h, loose)
		}
	}
	return p.clockTail(e, i, j, h, loose && p.hourStands(i, j) || p.timetable(i, p.at(i).kind == letters) && p.stands(j) || p.dated(i, j))
}

func (p *parser) hour(i int) (int, int, bool) {
	a := p.at(i)
	if a.kind == figures {
		comma := p.sign(i+1, ',') && p.at(i+1).tight && p.at(i+2).tight && p.at(i+2).kind == figures
		return a.num, i + 1, a.digits() <= 2 && a.num <= 24 && !p.money(i-1) && !comma
	}
	n := int(a.lex.card)
	return n, i + 1, n >= 1 && n <= 12
}

// dated tells whether an hour that is spelled out is one by the day behind it: "at eight on Friday evening", "by nine on Monday". A vote may be lost by
// nine on a Monday.
func (p *parser) dated(i, j int) bool {
	led := p.is(i-1, wAt) || p.is(i-1, wBy) || p.is(i-1, wSince) || p.is(i-1, wUntil)
	return led && p.at(i).kind == letters && p.is(j, wOn) && p.at(j+1).lex.weekday > 0 && !p.voting(i)
}

// clockTail settles morning or evening. Without any word for it a time counts only where sure is true.
func (p *parser) clockTail(e *expr, i, j, h int, sure bool) (int, bool) {
	if p.is(j, wOclock) {
		j, sure = j+1, true
	}
	if h <= 12 && h > 0 {
		if pm, k, ok := p.meridiem(j); ok {
			if p.is(k, wMeridiem) && p.at(k).tight {
				e.ambiguous = true
				return k + 1, true
			}
			e.settle(pm)
			return k, true
		}
	}
	if _, _, ok := p.zone(j); ok {
		return j, h <= 24 && (p.at(i).kind == figures)
	}
	if k, ok := p.partOfClock(e, j); ok {
		return k, true
	}
	e.ambiguous = h >= 1 && h <= 12 && !(p.at(i).digits() == 2 && p.text[p.at(i).start] == '0')
	return j, sure
}

// clockMilitary reads "0112 GMT", "1630 hours".
func (p *parser) clockMilitary(e *expr, i int, loose bool) (int, bool) {
	a := p.at(i)
	h, m := a.num/100, a.num%100
	if h > 24 || m > 59 {
		return i, false
	}
	e.setClock(h, m, true)
	if _, _, ok := p.zone(i + 1); ok {
		return i + 1, true
	}
	if loose && p.text[a.start] == '0' && (p.is(i-1, wBetween) || p.is(i-1, wFrom) || p.sign(i-1, '-')) {
		return i + 1, true
	}
	if p.low(i+1) == "hours" || p.low(i+1) == "hrs" {
		return i + 2, p.text[a.start] == '0' || p.is(i-1, wAt) || p.is(i-1, wBy)
	}
	return i, false
}

// clockCue tells whether the word before an hour with minutes makes it a time: "at 4:12", "from 9:30".
func (p *parser) clockCue(i int) bool {
	switch p.at(i - 1).lex.class {
	case wAt, wBy, wFrom, wUntil, wAfter, wBefore, wAbout, wBetween, wSince, wTo:
		return true
	}
	return false
}

// hourStands tells whether a bare number behind a date can be an hour: nothing that it could count follows.
func (p *parser) hourStands(i, j int) bool {
	if h := p.at(i); h.kind == figures && (h.num < 1 || h.num > 12) {
		return false
	}
	if !p.is(i-1, wAt) && !p.is(i-1, wAbout) && !p.is(i-1, wBy) {
		return false
	}
	n := p.at(j)
	return n.kind == noAtom || n.kind == sign && !(n.sign == '%' || n.sign == '-' && n.tight) || n.lex.class == wOn || n.lex.class == wAnd || n.lex.class == wIn || n.lex.class == wTo || n.lex.class == wOr
}
