package timex

func (p *parser) placeCal(e *expr, t tense) period {
	switch {
	case e.anchor != NoAnchor && e.month > 0 && e.day == 0 && e.year == 0:
		return unknown("XXXX-%02d", e.month)
	case e.anchor != NoAnchor && e.day == 0 && e.weekday > 0:
		return unknown("XXXX-WXX-%d", e.weekday)
	case e.day > 0 && e.month > 0:
		return p.placeMonthDay(e, t)
	case e.month > 0:
		return p.placeMonth(e, t)
	case e.year > 0:
		return yearPeriod(e.year)
	case e.day > 0:
		return p.placeDayNumber(e, t)
	}
	return p.placeWeekday(e, t)
}

func (p *parser) placeMonthDay(e *expr, t tense) period {
	y := p.yearOf(e)
	if y == 0 {
		if !p.doc.known {
			return unknown("XXXX-%02d-%02d", e.month, e.day)
		}
		r := *e
		if e.weekday > 0 || e.unit == day {
			r.rel, t = relNone, tenseNone
		}
		var ok bool
		y, ok = p.chooseYear(&r, t, func(y int) (date, bool) { return dateOf(y, e.month, e.day), valid(y, e.month, e.day) })
		if !ok || !valid(y, e.month, e.day) {
			return unknown("XXXX-%02d-%02d", e.month, e.day)
		}
	}
	if !valid(y, e.month, e.day) {
		return unknown("XXXX-%02d-%02d", e.month, e.day)
	}
	return dayPeriod(dateOf(y, e.month, e.day))
}

// yearOf returns the year as printed or as counted from the document's, 0 where neither was.
func (p *parser) yearOf(e *expr) int {
	if e.year == 0 && e.unit == year && p.doc.known {
		y, _, _ := p.doc.day.ymd()
		return y + e.n
	}
	return e.year
}

func (p *parser) placeMonth(e *expr, t tense) period {
	y := p.yearOf(e)
	if y == 0 {
		if !p.doc.known {
			return unknown("XXXX-%02d", e.month)
		}
		dy, dm, _ := p.doc.day.ymd()
		if e.month == dm && (e.rel == relNone || e.rel == relThis) {
			y = dy
		} else {
			y, _ = p.chooseYear(e, t, func(y int) (date, bool) {
				return dateOf(y, e.month, 15), !(e.rel == relLast || e.rel == relNext) || y != dy || e.month != dm
			})
		}
	}
	return monthPeriod(y, e.month)
}

// placeDayNumber places "the 29th" and "Friday the 29th": in this month, or the next month back or on that has it.
func (p *parser) placeDayNumber(e *expr, t tense) period {
	if !p.doc.known {
		if e.weekday > 0 {
			return unknown("XXXX-WXX-%d", e.weekday)
		}
		return unknown("XXXX-XX-%02d", e.day)
	}
	y, m, _ := p.doc.day.ymd()
	best, least, found := date(0), date(0), false
	for off := -11; off <= 11; off++ {
		yy, mm, _ := dateOf(y, m+off, 1).ymd()
		if !valid(yy, mm, e.day) {
			continue
		}
		d := dateOf(yy, mm, e.day)
		cost := abs(d - p.doc.day)
		if d > p.doc.day && t == tensePast || d < p.doc.day && t == tenseFuture {
			cost += 30
		}
		if e.weekday > 0 && d.weekday() != e.weekday {
			cost += 50 // a slip of the pen is likelier than a day long ago
		}
		if !found || cost < least {
			best, least, found = d, cost, true
		}
	}
	if !found {
		return unknown("XXXX-XX-%02d", e.day)
	}
	return dayPeriod(best)
}

func abs(d date) date { return max(d, -d) }

// placeWeekday places a bare weekday: the latest up to and including the document's day, or the next one in a clause about the future.
func (p *parser) placeWeekday(e *expr, t tense) period {
	if !p.doc.known {
		return unknown("XXXX-WXX-%d", e.weekday)
	}
	if e.unit == day {
		return dayPeriod(p.doc.day + date(e.n))
	}
	wd := date(e.weekday - 1)
	monday := p.doc.day.monday()
	if e.unit == week {
		return dayPeriod(monday + date(7*e.n) + wd)
	}
	latest := p.doc.day - (p.doc.day-monday-wd+7)%7
	coming := p.doc.day + (monday+wd-p.doc.day+7)%7
	switch e.rel {
	case relLast, relPrevious:
		return dayPeriod(monday - 7 + wd)
	case relPast:
		return dayPeriod(p.doc.day - 1 - (p.doc.day-1-monday-wd+7)%7)
	case relNext, relFollow:
		return dayPeriod(monday + 7 + wd)
	case relComing:
		return dayPeriod(p.doc.day + 1 + (monday+wd-p.doc.day-1+14)%7)
	case relThis:
		if d := monday + wd; t != tensePast || d <= p.doc.day {
			return dayPeriod(d)
		}
		return dayPeriod(latest)
	}
	if t == tenseFuture {
		return dayPeriod(coming)
	}
	return dayPeriod(latest)
}
