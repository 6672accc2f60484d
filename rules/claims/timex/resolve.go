package timex

// place gives an expression its place on the calendar, seen from the document and in a clause of the given tense.
func (p *parser) place(e *expr, t tense) period {
	per := p.onCalendar(e, t)
	if e.part > 0 || e.clock >= 0 {
		return p.ofDay(e, per)
	}
	return per
}

func (p *parser) onCalendar(e *expr, t tense) period {
	switch e.kind {
	case kCal:
		return p.placeCal(e, t)
	case kRel:
		return p.placeRel(e, t)
	case kRoll:
		return p.placeRoll(e)
	case kNth:
		return p.placeNth(e, t)
	case kSeason, kHoliday:
		return p.placeYearly(e, t)
	case kDecade:
		return decadePeriod(e.decade)
	case kCentury:
		return centuryPeriod(e.n)
	case kFiscal:
		return unknown("FY%04d", e.year)
	case kWeekOf:
		of := p.place(p.kid(e.of), t)
		if !of.known {
			return unknown("XXXX-WXX")
		}
		return weekPeriod(date(of.lo / daySeconds).monday())
	case kNow:
		return period{p.doc.sec, p.doc.sec + 1, "PRESENT_REF", p.doc.known}
	case kShift:
		return p.placeShift(e, t)
	case kEvent:
		return period{value: p.eventValue(e)}
	case kRange:
		return p.placeRange(e, t)
	}
	return period{}
}

// eventValue is what is known of a time that hangs on another event: how far it lies from it.
func (p *parser) eventValue(e *expr) string {
	if e.durs > 0 {
		return durationValue(e.dur[:e.durs])
	}
	return durationValue([]amount{{n: 1, unit: e.unit}})
}

// nearest returns the year whose occurrence suits the tense best: years that the tense speaks against must be nearer by the better part of a
// year. Without a tense the nearest wins, the past one of two.
func (p *parser) nearest(t tense, in func(year int) (date, bool)) (int, bool) {
	doc, _, _ := p.doc.day.ymd()
	best, bestYear := 1<<30, 0
	for y := doc - 9; y <= doc+9; y++ {
		d, ok := in(y)
		if !ok {
			continue
		}
		cost := 2 * int(p.doc.day-d)
		switch {
		case cost < 0 && t == tensePast:
			cost = -cost + 660
		case cost < 0:
			cost = 1 - cost
		case cost > 0 && t == tenseFuture:
			cost += 660
		}
		if cost < best {
			best, bestYear = cost, y
		}
	}
	return bestYear, best < 1<<30
}

// relYear chooses the year of something yearly by "last", "this" or "next".
func (p *parser) relYear(r rel, in func(year int) (date, bool)) (int, bool) {
	doc, _, _ := p.doc.day.ymd()
	switch r {
	case relThis:
		return doc, true
	case relLast, relPast, relPrevious:
		for y := doc; y > doc-9; y-- {
			if d, ok := in(y); ok && d < p.doc.day {
				return y, true
			}
		}
	case relNext, relComing, relFollow:
		for y := doc; y < doc+9; y++ {
			if d, ok := in(y); ok && d > p.doc.day {
				return y, true
			}
		}
	}
	return 0, false
}

func (p *parser) chooseYear(e *expr, t tense, in func(year int) (date, bool)) (int, bool) {
	if y, ok := p.relYear(e.rel, in); ok {
		return y, true
	}
	return p.nearest(t, in)
}

// placeRel places the n-th unit from the document's own.
func (p *parser) placeRel(e *expr, t tense) period {
	if !p.doc.known {
		return unknown("%s", [units]string{day: "XXXX-XX-XX", night: "XXXX-XX-XX", week: "XXXX-WXX", weekend: "XXXX-WXX-WE", month: "XXXX-XX", quarter: "XXXX-QX", year: "XXXX", fortnight: "XXXX-WXX", decade: "XXX", century: "XX"}[e.unit])
	}
	y, m, _ := p.doc.day.ymd()
	monday := p.doc.day.monday()
	switch e.unit {
	case week:
		return weekPeriod(monday + date(7*e.n))
	case weekend:
		if e.rel == relNone && t != tenseFuture && p.doc.day < monday+5 {
			return weekendPeriod(monday - 7)
		}
		return weekendPeriod(monday + date(7*e.n))
	case fortnight:
		return spanOf(monday+date(14*e.n), monday+date(14*e.n)+13)
	case month:
		return monthPeriod(y, m+e.n)
	case quarter:
		q := y*4 + (m-1)/3 + e.n
		return quarterPeriod(q/4, q%4+1)
	case year:
		return yearPeriod(y + e.n)
	case decade:
		return decadePeriod(y + 10*e.n)
	case century:
		return centuryPeriod(y/100 + 1 + e.n)
	}
	return dayPeriod(p.doc.day + date(e.n))
}

// placeYearly places a season or a named day.
func (p *parser) placeYearly(e *expr, t tense) period {
	in := func(y int) (date, bool) {
		if e.kind == kHoliday {
			return p.lex.days[e.holiday].in(y), true
		}
		return date(p.lex.seasons[e.season].period(y).lo/daySeconds) + 30, true
	}
	y := e.year
	switch {
	case y > 0:
	case !p.doc.known && e.kind == kHoliday:
		if p.lex.days[e.holiday].day > 0 {
			return unknown("XXXX-%02d-%02d", p.lex.days[e.holiday].month, p.lex.days[e.holiday].day)
		}
		return unknown("XXXX-XX-XX")
	case !p.doc.known:
		return unknown("XXXX-%s", p.lex.seasons[e.season].code)
	case e.unit == year || e.kind == kHoliday && e.n != 0:
		y, _, _ = p.doc.day.ymd()
		y += e.n
	default:
		y, _ = p.chooseYear(e, t, in)
	}
	if e.kind == kHoliday {
		return holidayPeriod(p.lex.days[e.holiday].in(y), e.unit == weekend)
	}
	return p.lex.seasons[e.season].period(y)
}

// holidayPeriod is the day, or the long weekend that it makes.
func holidayPeriod(d date, long bool) period {
	if !long {
		return dayPeriod(d)
	}
	saturday := d.monday() + 5
	if d.weekday() <= 2 {
		saturday -= 7
	}
	per := weekendPeriod(saturday.monday())
	first, last := min(d, saturday), max(d, saturday+1)
	per.lo, per.hi = int64(first)*daySeconds, int64(last+1)*daySeconds
	return per
}
