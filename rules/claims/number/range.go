package number

// rangeFrom reads the second end of a range after the first: "10 to 15", "between 10% and 15%", "$10-15 million", "two or three".
func (sc *scanner) rangeFrom(e *expression) {
	k := sc.connector(e)
	if k == e.end {
		return
	}
	if next := sc.guarded(k); next > k {
		return
	}
	q, ok := sc.secondPart(e, k)
	if !ok {
		return
	}
	lo := e.lo
	if !sc.merge(&lo, &q) {
		return
	}
	e.lo, e.hi, e.isRange = lo, q, true
	e.end = q.end
	if e.class == Count {
		e.class = q.class
	}
}

// connector returns the atom after what joins the ends of a range at the end of e, or e.end.
func (sc *scanner) connector(e *expression) int {
	k := e.end
	switch {
	case sc.isDash(k) && (sc.isDigits(k+1) || sc.word(k+1).numeric || sc.isCurrency(k+1)) && !sc.is(k+1, "a", "an") && sc.joined(k) == sc.joined(k+1):
		if sc.is(k+1, "to") {
			return e.end
		}
		return k + 1
	case sc.isDash(k) && sc.is(k+1, "to") && sc.isDash(k+2):
		return k + 3
	case sc.isDash(k) && sc.joined(k) && sc.is(k+1, "to", "or") && !sc.joined(k+1): // "the 70- to 80-year-olds"
		return k + 2
	case isAnd(sc, k) && e.opener == between:
		return k + 1
	case sc.is(k, "to", "through") && (e.opener == from || e.opener == between || !sc.changing(e.first)):
		if e.opener == from && sc.changing(e.first) {
			return e.end
		}
		return k + 1
	case sc.is(k, "or") && e.opener == Plain && e.sense == Plain && e.lo.val.isInt() && e.lo.val.n < 100 && e.class == Count:
		return k + 1
	}
	return e.end
}

// changing tells whether a verb of change stands shortly before atom i: "rose from 10 to 15" is two numbers.
func (sc *scanner) changing(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		if sc.guard(k, change) {
			return true
		}
		if s := sc.str(k); s == "." || s == ";" {
			return false
		}
	}
	return false
}

// secondPart reads the second end at k; a currency of the first holds for it too.
func (sc *scanner) secondPart(e *expression, k int) (part, bool) {
	if e.class == Money && e.lo.unitAt == e.lo.first {
		if q, ok := sc.moneyBefore(k, true); ok {
			return q, true
		}
		c, ok := sc.cardinal(k, true, true)
		if !ok {
			return part{}, false
		}
		q := part{cardinal: c, class: Money, first: k, end: c.to, wordsEnd: c.to, cur: e.lo.cur, unitAt: e.lo.unitAt}
		if ph, _ := sc.phrase(q.end, suffix); ph != nil && ph.cur != q.cur {
			return q, false
		}
		return q, true
	}
	if sc.word(k).article && !sc.word(k+1).hundred && sc.word(k+1).scale == 0 && sc.word(k+1).dozen == 0 && sc.word(k+1).fraction == 0 {
		return part{}, false
	}
	return sc.part(k, true)
}

// merge makes the ends of a range alike: a unit or a scale printed once holds for both. False where they are no range.
func (sc *scanner) merge(lo, q *part) bool {
	if lo.class == Fraction != (q.class == Fraction) || q.negative && !lo.negative {
		return false
	}
	if lo.class == Count && q.class != Count {
		if lo.marked {
			return false
		}
		sc.lend(lo, q)
	} else if lo.class != q.class && q.class != Count || q.class == Count && lo.class != Count && lo.class != Money && lo.class != Percent && lo.class != Measure {
		return false
	} else if q.class == Count && lo.class != Count {
		return false
	}
	if lo.cur != q.cur || lo.unit != q.unit || lo.noun != q.noun {
		return false
	}
	if q.scaled && !lo.scaled && lo.val.float() < 1000 && !lo.half {
		sc.lendScale(lo, q)
	}
	if sc.is(q.first-1, "or") && !(q.val.isInt() && q.val.n <= lo.val.n+20) {
		return false
	}
	return lo.val.less(q.val)
}

// lend gives the unit of q to lo.
func (sc *scanner) lend(lo, q *part) {
	lo.class, lo.cur, lo.unit, lo.noun, lo.aged = q.class, q.cur, q.unit, q.noun, q.aged
	if q.small {
		lo.small = true
		lo.hundredths()
	}
}

// lendScale gives the scale of q to lo: "10 to 15 million".
func (sc *scanner) lendScale(lo, q *part) {
	for _, size := range [...]int64{1000000000000000, 1000000000000, 1000000000, 10000000, 1000000, 100000, 1000} {
		if q.val.float() >= float64(size) && sc.scaleSize(q) == size {
			if scaled := lo.cardinal; scaled.scaleBy(size) && scaled.val.less(q.val) {
				lo.cardinal = scaled
			}
			return
		}
	}
}

// scaleSize returns the scale printed in q.
func (sc *scanner) scaleSize(q *part) int64 {
	for k := q.to - 1; k >= q.from; k-- {
		if w := sc.word(k); w.scale > 0 {
			return w.scale
		} else if w.suffix > 0 {
			return w.suffix
		}
	}
	return 0
}
