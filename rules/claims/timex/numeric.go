package timex

// numeric reads dates in figures that carry their year: "2025-11-30", "11/30/2025", "30.11.2025", "2025/Nov/30", "2018-Q1", "2015-12",
// "20251130". Of "03/04/2025" the month comes first, as in the United States; explicit then tells that the other order is possible.
func (p *parser) numeric(i, _ int) (expr, int, bool) {
	e := newExpr(kCal, i)
	a := p.at(i)
	if a.kind != figures || a.num < 0 || p.gluedBefore(i) || p.money(i-1) {
		return e, i, false
	}
	if a.digits() == 8 {
		return p.compact(e, i)
	}
	s := p.at(i + 1)
	if s.kind != sign || !s.tight || s.sign != '-' && s.sign != '/' && s.sign != '.' || !p.at(i+2).tight {
		return e, i, false
	}
	if t := p.at(i + 3); t.kind == sign && t.sign == s.sign && t.tight && p.at(i+4).tight {
		if k, ok := p.threeParts(&e, i, i+2, i+4); ok {
			return e, k, !p.gluedAfter(k)
		}
		return e, i, false
	}
	if s.sign == '.' || p.at(i+2).kind != figures || p.gluedAfter(i+3) {
		return e, i, false
	}
	b := p.at(i + 2)
	switch {
	case a.digits() == 4 && b.digits() <= 2 && plausible(a.num) && b.num >= 1 && b.num <= 12:
		e.year, e.month = a.num, b.num
	case b.digits() == 4 && a.digits() <= 2 && plausible(b.num) && a.num >= 1 && a.num <= 12:
		e.year, e.month = b.num, a.num
	default:
		return e, i, false
	}
	return e, i + 3, true
}

func plausible(year int) bool { return year >= 1700 && year <= 2199 }

// gluedBefore and gluedAfter tell whether figures are part of a longer string of them, such as a telephone number.
func (p *parser) gluedBefore(i int) bool {
	b := p.at(i - 1)
	if !p.at(i).tight || b.kind == noAtom {
		return false
	}
	if b.kind == sign && b.sign == '-' && b.tight && p.sign(i+1, '/') && p.sign(i-3, '/') {
		return false // the second end of 10/1/2018-10/7/2018
	}
	return b.kind == figures || b.kind == sign && (b.sign == '/' || b.sign == '.' || b.sign == '-' || b.sign == ':' || b.sign == '+') && b.tight && p.at(i-2).kind == figures
}

func (p *parser) gluedAfter(i int) bool {
	s := p.at(i)
	return s.tight && (s.kind == figures || s.kind == letters && p.low(i) != "t" || s.kind == sign && (s.sign == '/' || s.sign == '.' || s.sign == '-') && p.at(i+1).tight && p.at(i+1).kind == figures && p.at(i+1).digits() < 3 && s.sign != '-')
}

func (p *parser) compact(e expr, i int) (expr, int, bool) {
	n := p.at(i).num
	e.year, e.month, e.day = n/10000, n/100%100, n%100
	return e, i + 1, e.year >= 1900 && e.year < 2100 && valid(e.year, e.month, e.day) && !p.gluedAfter(i+1)
}

// threeParts reads year, month and day in any order that their figures allow.
func (p *parser) threeParts(e *expr, i, j, k int) (int, bool) {
	a, b, c := p.at(i), p.at(j), p.at(k)
	next := k + 1
	if m := int(b.lex.month); m > 0 && a.kind == figures && c.kind == figures {
		e.month = m
		if a.digits() == 4 {
			e.year, e.day = a.num, c.num
		} else if c.digits() == 4 {
			e.day, e.year = a.num, c.num
		} else {
			return i, false
		}
		return next, plausible(e.year) && valid(e.year, e.month, e.day)
	}
	if a.kind != figures || b.kind != figures || c.kind != figures || a.num < 0 || b.num < 0 || c.num < 0 {
		return i, false
	}
	switch {
	case a.digits() == 4 && b.digits() <= 2 && c.digits() <= 2:
		e.year, e.month, e.day = a.num, b.num, c.num
	case c.digits() == 4 && a.digits() <= 2 && b.digits() <= 2:
		e.year, e.month, e.day = c.num, a.num, b.num
		if p.sign(i+1, '.') && valid(e.year, b.num, a.num) || !valid(e.year, e.month, e.day) {
			e.month, e.day = b.num, a.num
		} else {
			e.explicit = a.num <= 12 && b.num <= 12 && a.num != b.num
		}
	default:
		return i, false
	}
	return next, plausible(e.year) && valid(e.year, e.month, e.day)
}
