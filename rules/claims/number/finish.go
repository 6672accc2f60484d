package number

import (
	"math"

	"crosscheck/checker"
)

// Widths of values whose printed digits do not tell them.
const (
	shareWidth   = 2.5   // percentage points to both sides of a fraction in words
	shareRel     = 0.10  // but no more of it than this: a tenth is 9 to 11%
	roundMeasure = 0.025 // trailing zeros of a measure are rounding up to this share: 34,000 feet
)

// finish weighs the expression: its spans, numbers, interval, unit and canonical text.
func (sc *scanner) finish(e *expression) Number {
	if !e.isRange && e.class != Score {
		e.hi = e.lo
	}
	if e.sense == Plain {
		e.sense = e.hedges.sense
	} else {
		e.sense = combine(e.hedges.sense, e.sense)
	}
	n := Number{
		Class: e.class, Sense: e.sense, Range: e.isRange, Rate: e.rate,
		Hedged: e.sense.hedged() || e.lo.vague != "", Negative: e.negative, Additive: e.additive, Whole: e.whole,
		Span:   sc.span(e.first, e.spanEnd),
		Amount: sc.span(e.lo.first, max(e.hi.end, min(e.spanEnd, e.hi.end))),
		Words:  sc.span(e.lo.from, e.hi.wordsEnd),
		Tok:    int(sc.at(e.first).tok), EndTok: int(sc.at(e.end-1).tok) + 1, UnitTok: -1,
	}
	if e.class == Measure && e.hi.unit == magnitudes || e.hi.marked && e.class == Count {
		n.Amount.End = n.Span.End
	}
	sc.unitOf(&n, e)
	weigh(&n, e)
	n.Floating = n.Class == Count && n.Unit == "" && !n.Hedged && !n.Negative && n.Rate == "" && !n.Whole && !n.Additive
	sc.buf = appendCanonical(sc.buf[:0], sc.lx, &n, e)
	n.Text = string(sc.buf)
	return n
}

func (sc *scanner) span(from, to int) checker.Span {
	return checker.Span{Start: int(sc.at(from).start), End: int(sc.at(to - 1).end)}
}

// unitOf names the unit of the number.
func (sc *scanner) unitOf(n *Number, e *expression) {
	at := e.hi.unitAt
	switch e.class {
	case Count, Ordinal:
		at = e.noun
		if e.noun >= 0 {
			n.Unit = singularOf(sc.str(e.noun))
		} else {
			n.Unit = e.nounText
		}
	case Percent, Points, Fraction:
		n.Unit = "%"
		if e.class == Points {
			n.Unit = "pp"
		}
	case Money:
		n.Unit = e.hi.cur.code
		n.PrintedUnit = n.Unit
		if e.hi.small {
			n.PrintedUnit = n.Unit + "/100"
		}
	case Age:
		n.Unit = "year"
		n.PrintedUnit = e.hi.noun
	case Duration:
		n.Unit = e.hi.noun
	case Rank:
		n.Unit = e.rank
	case Measure:
		n.Unit, n.PrintedUnit = e.hi.unit.base, e.hi.unit.code
	case Times:
		n.Unit = "time"
	}
	if n.PrintedUnit == "" {
		n.PrintedUnit = n.Unit
	}
	if at >= 0 {
		n.UnitTok = int(sc.at(at).tok)
	}
}

// yearsIn is how many years a unit of age has.
var yearsIn = map[string]float64{"year": 1, "month": 1.0 / 12, "week": 7 / 365.25, "day": 1 / 365.25, "hour": 1 / 8766.0}

// weigh sets the numbers and the interval.
func weigh(n *Number, e *expression) {
	low, width := value(n, &e.lo)
	high, widthHigh := value(n, &e.hi)
	n.Exact, n.To = low, high
	n.Printed = e.lo.val.float()
	if e.lo.small && e.lo.cur != nil {
		n.Printed *= 100
	}
	switch {
	case e.lo.vague != "":
		n.Exact, n.To = e.lo.low, e.lo.high
		n.Printed = e.lo.low
		n.Admits = checker.Between(e.lo.low, e.lo.high)
		return
	case e.class == Score:
		a, b := max(low, high), min(low, high)
		n.Exact, n.To = low, high
		n.Admits = checker.Exactly(a*1000 + b)
		return
	case e.top:
		n.Admits = checker.Between(1, high)
		return
	}
	if width = math.Max(width, widthHigh); n.Range {
		width = 0 // who prints both ends has drawn the line
	}
	n.Admits = n.Sense.admits(low, high, width)
	if n.Class == Measure && e.hi.unit.loose > 0 && n.Sense != Over && n.Sense != AtLeast && n.Sense != Under && n.Sense != AtMost {
		n.Admits.Low -= math.Abs(n.Admits.Low) * e.hi.unit.loose
		n.Admits.High += math.Abs(n.Admits.High) * e.hi.unit.loose
	}
}

// value returns a part's number in the unit of n and half the width that its printed digits leave.
func value(n *Number, p *part) (float64, float64) {
	v, half := p.val.float(), p.grain.half()
	switch n.Class {
	case Percent, Points:
		if half == 0 {
			half = 0.5
		}
	case Fraction:
		v *= 100
		half = math.Min(shareWidth, math.Abs(v)*shareRel)
	case Age:
		years := yearsIn[p.noun]
		if years == 0 {
			years = 1
		}
		if years < 1 {
			half = 0.5
		}
		return v * years, half * years
	case Measure:
		return p.unit.convert(p, math.Max(half, roundedBy(p)))
	}
	return v, half
}

func (a ratio) half() float64 {
	if a.d == 0 {
		return 0
	}
	return a.float() / 2
}

// roundedBy returns half the width of a measure, in its printed unit: half its last digit, and more where it ends in zeros.
func roundedBy(p *part) float64 {
	v := math.Abs(p.val.float())
	if p.share.d > 0 {
		return v * shareRel // half a mile
	}
	if !p.grain.zero() && p.grain.d != 0 && p.grain.less(whole(1)) {
		return 0
	}
	zeros := 1.0
	for n := abs(p.val.n); p.val.isInt() && n >= 10 && n%10 == 0; n /= 10 {
		zeros *= 10
	}
	return math.Max(0.5, math.Min(zeros/2, v*roundMeasure))
}

// convert returns p in the base unit, and a half width likewise.
func (u *unit) convert(p *part, half float64) (float64, float64) {
	f := u.factor.float()
	switch u.code {
	case "[degF]":
		return (p.val.float() - 32) * f, half * f
	case "K":
		return p.val.float() - 273.15, half
	}
	if v, ok := p.val.mul(u.factor); ok {
		return v.float(), half * f
	}
	return p.val.float() * f, half * f
}
