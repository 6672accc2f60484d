package number

import (
	"math"

	"crosscheck/checker"
)

// Widths of values whose printed digits do not tell them.
const (
	shareWidth   = 2.5    // percentage points to both sides of a fraction in words
	shareRel     = 0.10   // but no more of it than this: a tenth is 9 to 11%
	roundMoney   = 0.0125 // an amount that ends in three zeros or more is rounded up to this share: $43,000
	roundMeasure = 0.025  // trailing zeros of a measure are rounding up to this share: 34,000 feet
)

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
	switch n.Sense {
	case About, Nearly, BitOver, BitUnder:
		width = math.Max(width, leastHedge(n))
	}
	n.Admits = n.Sense.admits(low, high, width)
	if n.Unit == magnitudes.base && n.Sense == About {
		n.Admits = checker.Between(low-aboutMagnitude, high+aboutMagnitude)
	}
	if n.Class == Measure && e.hi.unit.code == "deg" && n.Unit == "Cel" {
		eitherScale(n)
	}
	if n.Class == Measure && e.hi.unit.loose > 0 && n.Sense != Over && n.Sense != AtLeast && n.Sense != Under && n.Sense != AtMost {
		n.Admits.Low -= math.Abs(n.Admits.Low) * e.hi.unit.loose
		n.Admits.High += math.Abs(n.Admits.High) * e.hi.unit.loose
	}
}

// aboutMagnitude is how far "about" reaches on the scale of earthquakes, where a twentieth would be a third of a degree.
const aboutMagnitude = 0.2

// leastHedge is how far a vague hedge reaches at least: "nearly five" people may be four, and "about an hour" half of one more.
func leastHedge(n *Number) float64 {
	switch n.Class {
	case Count, Age, Times:
		return 1
	case Duration:
		return 0.5
	}
	return 0
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
		if p.share.d >= 1000 {
			half = 50 / float64(p.share.d) // a rate, printed to its last digit
		}
	case Money:
		if half == 0 && !p.small {
			half = math.Min(zerosOf(p)/2, math.Abs(v)*roundMoney)
		}
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

// zerosOf returns the unit of the last digit of a whole number that ends in three zeros or more, else 0.
func zerosOf(p *part) float64 {
	zeros := 1.0
	for n := abs(p.val.n); p.val.isInt() && n >= 10 && n%10 == 0; n /= 10 {
		zeros *= 10
	}
	if zeros < 1000 {
		return 0
	}
	return zeros
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

// hottest is the highest air temperature in degrees Celsius that a bare "degrees" is read as; above it the degrees are Fahrenheit.
const hottest = 56

// eitherScale lets bare degrees of temperature be Celsius or Fahrenheit, since the sentence does not tell.
func eitherScale(n *Number) {
	celsius := func(f float64) float64 { return (f - 32) * 5 / 9 }
	low, high := celsius(n.Admits.Low), celsius(n.Admits.High)
	if n.Exact > hottest {
		n.Admits = checker.Between(low, high)
		n.Exact, n.To = celsius(n.Exact), celsius(n.To)
		return
	}
	n.Admits = checker.Between(math.Min(low, n.Admits.Low), math.Max(high, n.Admits.High))
}
