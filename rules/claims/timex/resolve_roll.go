package timex

// placeRoll places "the last three months" and "the next two days", which run up to the document's time or on from it.
func (p *parser) placeRoll(e *expr) period {
	if !p.doc.known {
		return unknown("XXXX-XX-XX/XXXX-XX-XX")
	}
	dur := e.dur[:e.durs]
	if len(dur) == 0 {
		dur = []amount{{n: 1, unit: e.unit}}
	}
	if _, ok := p.move(p.doc.day, dur, e.n); !ok {
		return unknown("XXXX-XX-XX/XXXX-XX-XX")
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
