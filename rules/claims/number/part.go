package number

// A part is a cardinal with the unit printed at it: one end of a range, or the whole of an expression.
type part struct {
	cardinal
	class    Class
	first    int // first atom, a currency before the number included
	end      int // atom after the unit
	wordsEnd int // atom after the number words
	cur      *currency
	small    bool // in hundredths of cur
	unit     *unit
	share    ratio  // of a fraction
	noun     string // time unit of an age or duration, in the singular
	unitAt   int    // atom of the unit, -1 for none
	marked   bool   // the unit is joined by a hyphen: "28-point"
	aged     bool
	more     bool // "three more years"
}

// part reads a number with its unit at atom i. The currency of a range's first end may be given for the second.
func (sc *scanner) part(i int, and bool) (part, bool) {
	if p, ok := sc.moneyBefore(i, and); ok {
		return p, true
	}
	if p, ok := sc.fractionAt(i); ok {
		return p, true
	}
	c, ok := sc.cardinal(i, false, and)
	if !ok {
		return part{}, false
	}
	p := part{cardinal: c, first: c.from, end: c.to, wordsEnd: c.to, unitAt: -1}
	_ = sc.percent(&p) || sc.moneyAfter(&p) || sc.outOf(&p) || sc.ageAfter(&p) || sc.belowZero(&p) || sc.measure(&p) || sc.timeAfter(&p) || sc.timesAfter(&p)
	return p, true
}

// hundredths makes the number one of hundredths: of cents, of basis points.
func (p *part) hundredths() {
	if p.grain.zero() {
		p.grain = whole(1)
	}
	p.val, _ = p.val.mul(ratio{1, 100})
	p.grain, _ = p.grain.mul(ratio{1, 100})
	if pow10(maxDecimals)%p.val.d != 0 {
		p.grain, p.val = settle(p.val)
	}
}

// near tells whether a word with the role stands within n atoms of i.
func (sc *scanner) near(i, n int, g guard) bool {
	for k := max(0, i-n); k < min(len(sc.atoms), i+n+1); k++ {
		if sc.atoms[k].word.is(g) && !(sc.is(k, "up") && sc.is(k+1, "to")) {
			return true
		}
	}
	return false
}

// percent reads "%", "per cent", "percentage points".
func (sc *scanner) percent(p *part) bool {
	k := sc.hyphen(p.end)
	next := k
	switch {
	case sc.str(k) == "%" || sc.is(k, "percent", "percents", "pct"):
		next = k + 1
	case sc.is(k, "pc") && p.digits && sc.joined(k):
		next = k + 1
	case sc.is(k, "per") && sc.is(k+1, "cent", "cents"), sc.is(k, "per") && sc.str(k+1) == "-" && sc.is(k+2, "cent"):
		next = k + 2
		if sc.str(k+1) == "-" {
			next++
		}
	case sc.is(k, "percentage") && sc.is(sc.hyphen(k+1), "point", "points"):
		p.class, p.unitAt, p.end = Points, k, sc.hyphen(k+1)+1
		return true
	case sc.is(k, "basis") && sc.is(sc.hyphen(k+1), "point", "points"):
		p.hundredths()
		p.class, p.unitAt, p.end = Points, k, sc.hyphen(k+1)+1
		return true
	default:
		return false
	}
	p.class, p.unitAt, p.end, p.marked = Percent, k, next, k > p.to
	if sc.is(sc.hyphen(next), "point", "points") {
		p.class, p.end = Points, sc.hyphen(next)+1
	}
	return true
}
