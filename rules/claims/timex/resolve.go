package timex

import "fmt"

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

// placeRoll places "the last three months" and "the next two days", which run up to the document's time or on from it.
func (p *parser) placeRoll(e *expr) period {
	if !p.doc.known {
		return unknown("XXXX-XX-XX/XXXX-XX-XX")
	}
	dur := e.dur[:e.durs]
	if len(dur) == 0 {
		dur = []amount{{n: 1, unit: e.unit}}
	}
	n := int(dur[0].n)
	y, m, _ := p.doc.day.ymd()
	switch u := dur[0].unit; {
	case u == quarter:
		q := y*4 + (m-1)/3
		if e.n < 0 {
			return slash(quarterPeriod((q-n)/4, (q-n)%4+1), quarterPeriod((q-1)/4, (q-1)%4+1))
		}
		return slash(quarterPeriod((q+1)/4, (q+1)%4+1), quarterPeriod((q+n)/4, (q+n)%4+1))
	case u == decade && n > 1 && e.n > 0:
		return slash(decadePeriod(y+10), decadePeriod(y+10*n))
	case u.clock():
		s := int64(n) * int64(seconds[u])
		if e.n < 0 {
			return slash(secondPeriod(p.doc.sec-s, 1, clockLayout), secondPeriod(p.doc.sec, 1, clockLayout))
		}
		return slash(secondPeriod(p.doc.sec, 1, clockLayout), secondPeriod(p.doc.sec+s, 1, clockLayout))
	case e.business:
		return p.businessDays(e.n, n)
	}
	if e.n < 0 {
		first, ok := p.move(p.doc.day, dur, -1)
		return known(spanOf(first, p.doc.day), ok)
	}
	after, ok := p.move(p.doc.day+1, dur, 1)
	return known(spanOf(p.doc.day+1, max(after-1, p.doc.day+1)), ok)
}

const clockLayout = "2006-01-02T15:04:05"

func known(per period, ok bool) period {
	per.known = per.known && ok
	return per
}

func (p *parser) businessDays(sign, n int) period {
	first, last := p.doc.day, p.doc.day
	for got := 0; got < n && n < 1000; {
		if last += date(sign); last.weekday() <= 5 {
			if got++; got == 1 {
				first = last
			}
		}
	}
	return spanOf(min(first, last), max(first, last))
}

// move shifts a day by whole units; the fraction of a unit is left out of the day and left to Admits.
func (p *parser) move(d date, dur []amount, sign int) (date, bool) {
	for _, a := range dur {
		n := int(a.n) * sign
		if a.n > 100000 {
			return d, false
		}
		switch a.unit {
		case day, night:
			d += date(n)
		case week, weekend:
			d += date(7 * n)
		case fortnight:
			d += date(14 * n)
		case month:
			d = d.addMonths(n)
		case quarter:
			d = d.addMonths(3 * n)
		case year:
			d = d.addMonths(12 * n)
		case decade:
			d = d.addMonths(120 * n)
		case century:
			d = d.addMonths(1200 * n)
		}
		if a.half && a.unit == year {
			d = d.addMonths(sign * int(12*(a.n-float64(int(a.n)))))
		}
	}
	y, _, _ := d.ymd()
	return d, y >= 1 && y <= 9999
}

// placeShift places a time by its distance from another.
func (p *parser) placeShift(e *expr, t tense) period {
	sign := 1
	if e.before {
		sign = -1
	}
	from := p.doc.day
	base := period{p.doc.sec, p.doc.sec + 1, "", p.doc.known}
	if e.of >= 0 {
		base = p.place(p.kid(e.of), t)
		from = date(base.lo / daySeconds)
	}
	if !base.known {
		return unknown("XXXX-XX-XX")
	}
	if last := e.dur[e.durs-1]; last.unit.clock() {
		return p.shiftClock(e, base, from, sign)
	}
	d, ok := p.move(from, e.dur[:e.durs], sign)
	if e.weekday > 0 && ok {
		d = d.monday() + date(e.weekday-1)
	}
	if !ok {
		return unknown("XXXX-XX-XX")
	}
	return dayPeriod(d)
}

func (p *parser) shiftClock(e *expr, base period, from date, sign int) period {
	var s int64
	for _, a := range e.dur[:e.durs] {
		if a.n*seconds[a.unit] > 1e10 {
			return unknown("XXXX-XX-XX")
		}
		s += int64(a.n * seconds[a.unit])
	}
	return secondPeriod(base.lo+int64(sign)*s, 1, clockLayout)
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

// placeRange places both ends; what the second end lacks is taken as the first that comes after the first end.
func (p *parser) placeRange(e *expr, t tense) period {
	a, b := *p.kid(e.a), *p.kid(e.b)
	if t == tenseFuture && a.yearless() && b.yearless() && a.month > 0 {
		t = tenseNone
	}
	pa := p.place(&a, t)
	pb := p.place(&b, t)
	if pa.known && pb.known && pb.lo < pa.lo {
		pb = p.after(&b, pa, pb, t)
	}
	if pa.known && pb.known && b.yearless() && a.yearless() && p.doc.known && pb.lo-pa.lo > 366*daySeconds {
		pb = p.after(&b, pa, pb, t)
	}
	if !a.dated() && !b.dated() {
		return period{value: pa.value + "/" + pb.value}
	}
	return slash(pa, pb)
}

func (e *expr) yearless() bool {
	return e.kind == kCal && e.year == 0 && (e.month > 0 || e.weekday > 0)
}

// after moves the end of a range behind its beginning.
func (p *parser) after(b *expr, pa, pb period, t tense) period {
	switch {
	case b.kind == kCal && b.month > 0 && b.year == 0:
		for y, _, _ := date(pa.lo / daySeconds).ymd(); y < 9999; y++ {
			c := *b
			c.year = y
			if c.day > 0 && !valid(y, c.month, c.day) {
				continue
			}
			if pb = p.place(&c, t); pb.lo >= pa.lo {
				return pb
			}
		}
	case b.kind == kCal && b.weekday > 0 && b.day == 0 && b.clock < 0:
		first := date(pa.lo / daySeconds)
		return dayPeriod(first + (date(b.weekday)-date(first.weekday())+7)%7)
	case b.clock >= 0 && pa.lo-pb.lo < daySeconds:
		return secondPeriod(pb.lo+daySeconds, pb.hi-pb.lo, "2006-01-02T15:04")
	}
	return pb
}

// ofDay puts the time of day into a period.
func (p *parser) ofDay(e *expr, per period) period {
	v := p.clockValue(e)
	if !per.known || (per.hi-per.lo) > daySeconds {
		return period{value: per.value + v}
	}
	first, last := p.minutes(e)
	return period{per.lo + int64(first)*60 + int64(max(e.sec, 0)), per.lo + int64(last)*60 + int64(max(e.sec, 0)) + 60, per.value + v, true}
}

// minutes returns the minutes after midnight that a time or part of the day names, both included.
func (p *parser) minutes(e *expr) (int, int) {
	if e.clock >= 0 {
		return e.clock, e.clock
	}
	part := p.lex.parts[e.part]
	first, last := part.first, part.last
	mid := (first + last) / 2
	switch {
	case e.mod == Start && part.code == "NI":
		return 0, 360
	case e.mod == Start && part.code == "MO":
		return 0, 600
	case e.mod == Start:
		return first, mid + 60
	case e.mod == End:
		return mid - 60, last
	}
	return first, last
}

// clockValue is the part of a TIMEX3 value from its "T" on.
func (p *parser) clockValue(e *expr) string {
	if e.clock < 0 {
		return "T" + p.lex.parts[e.part].code
	}
	h, m := e.clock/60, e.clock%60
	switch {
	case e.sec >= 0:
		return fmt.Sprintf("T%02d:%02d:%02d", h, m, e.sec)
	case e.minutes:
		return fmt.Sprintf("T%02d:%02d", h, m)
	}
	return fmt.Sprintf("T%02d", h)
}
