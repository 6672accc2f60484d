package timex

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
