package timex

import "fmt"

// placeNth places a part of a longer period: counted from its beginning, or from its end where n is negative.
func (p *parser) placeNth(e *expr, t tense) period {
	base := p.nthBase(e, t)
	if !base.known {
		switch {
		case e.unit == quarter && e.season < 0:
			return unknown("XXXX-H%d", max(e.n, 1))
		case e.unit == quarter && e.n > 0:
			return unknown("XXXX-Q%d", e.n)
		}
		return unknown("XXXX-XX-XX")
	}
	first, after := date(base.lo/daySeconds), date(base.hi/daySeconds)
	y, m, _ := first.ymd()
	switch e.unit {
	case quarter:
		return nthQuarter(e, y, first, after)
	case month:
		return nthMonth(e, y, m, first, after)
	case week:
		return p.nthWeek(e, y, m, first, after)
	case day:
		if e.n < 0 {
			return one(after-date(e.count), after-1)
		}
		return one(first+date(e.n-1), min(first+date(e.n+e.count-2), after-1))
	case year, decade:
		return nthYear(e, y, first, after)
	case noUnit:
		return nthDay(e, y, m, first, after)
	}
	return unknown("XXXX-XX-XX")
}

func one(first, last date) period {
	if first == last {
		return dayPeriod(first)
	}
	return spanOf(first, last)
}

// nthBase is the period that the part is of; a quarter without one is of the document's year.
func (p *parser) nthBase(e *expr, t tense) period {
	if e.of >= 0 {
		return p.place(p.kid(e.of), t)
	}
	if !p.doc.known {
		return period{}
	}
	if t == tenseNone {
		t = tensePast // results are told when the quarter is over
	}
	n := max(e.n, 1)
	if e.n < 0 {
		n = 4
	}
	y, ok := p.nearest(t, func(y int) (date, bool) { return dateOf(y, 3*n-1, 15), true })
	return known(yearPeriod(y), ok)
}

func nthQuarter(e *expr, y int, first, after date) period {
	if after-first < 360 {
		return unknown("XXXX-QX")
	}
	if e.season < 0 {
		if n := e.n; n == 1 || n == 2 {
			return halfPeriod(y, n)
		}
		return halfPeriod(y, 2)
	}
	a, b := e.n, e.n+e.count-1
	if e.n < 0 {
		a, b = 5-e.count, 4
	}
	if a < 1 || b > 4 {
		return unknown("XXXX-QX")
	}
	if a == b {
		return quarterPeriod(y, a)
	}
	return slash(quarterPeriod(y, a), quarterPeriod(y, b))
}

func nthMonth(e *expr, y, m int, first, after date) period {
	a := m + e.n - 1
	if e.n < 0 {
		ly, lm, _ := (after - 1).ymd()
		a = lm + 12*(ly-y) - e.count + 1
	}
	b := a + e.count - 1
	if after-first < 360 || dateOf(y, b, 1) >= after || dateOf(y, a, 1) < first {
		return unknown("XXXX-XX")
	}
	if a == b {
		return monthPeriod(y, a)
	}
	return slash(monthPeriod(y, a), monthPeriod(y, b))
}

// nthWeek counts weeks as ISO 8601 does: the first week of a year or a month is the one that has its fourth day.
func (p *parser) nthWeek(e *expr, y, m int, first, after date) period {
	monday := (first + 3).monday()
	if e.n < 0 {
		ly, lm, _ := after.ymd()
		monday = dateOf(ly, lm, 4).monday() - date(7*e.count)
	} else {
		monday += date(7 * (e.n - 1))
	}
	last := monday + date(7*(e.count-1))
	if last >= after || monday < first-7 {
		return unknown("XXXX-WXX")
	}
	if monday == last {
		return weekPeriod(monday)
	}
	return slash(weekPeriod(monday), weekPeriod(last))
}

func nthYear(e *expr, y int, first, after date) period {
	span := int(after-first) / 365
	n := y + e.n - 1
	if e.n < 0 {
		n = y + span - e.count
	}
	if e.unit == decade || n < y || n+e.count > y+span {
		return unknown("XXXX")
	}
	if e.count == 1 {
		return yearPeriod(n)
	}
	return slash(yearPeriod(n), yearPeriod(n+e.count-1))
}

func nthDay(e *expr, y, m int, first, after date) period {
	if after-first > 31 {
		if e.n < 0 {
			_, m, _ = (after - 1).ymd()
		}
		if e.n > 4 {
			return unknown("XXXX-WXX-%d", e.weekday)
		}
	}
	d, ok := nthWeekday(y, m, e.weekday, e.n)
	if after-first == 7 {
		d, ok = first+date(e.weekday-1), true
	}
	if !ok {
		return unknown("%s", fmt.Sprintf("XXXX-WXX-%d", e.weekday))
	}
	return dayPeriod(d)
}
