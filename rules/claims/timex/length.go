package timex

import (
	"math"

	"crosscheck/checker"
)

// durationTimex fills the value and the seconds of a duration.
func (p *parser) durationTimex(t Timex, e *expr) Timex {
	dur := e.dur[:e.durs]
	t.Value, t.Exact = durationValue(dur), exact(dur)
	low, high := lengths(dur, e.hedge)
	t.Admits = checker.Between(low, high)
	t.Point = checker.Exactly(t.Exact)
	if e.low.n > 0 {
		least := []amount{e.low}
		low, _ = lengths(least, NoMod)
		t.Value = durationValue(least) + "/" + t.Value
		t.Admits, t.Point = checker.Between(low, high), checker.Between(exact(least), t.Exact)
		t.Hedged = true
		return t
	}
	t.Hedged = e.hedge != NoMod || dur[0].vague || dur[0].odd
	if e.hedge != NoMod {
		t.Mod = e.hedge
	}
	if p.is(e.from-1, wWithin) {
		t.Bound, t.Admits = Within, checker.Between(0, high)
	}
	return t
}

func exact(dur []amount) float64 {
	var s float64
	for _, a := range dur {
		s += a.n * seconds[a.unit]
	}
	return s
}

// step is how finely a duration was printed, in seconds: half of it is lost to rounding. "Four years" has a step of a year, "four and a half
// years" of half a year, "3.5 hours" of a tenth of an hour.
func step(a amount) float64 {
	s := seconds[a.unit]
	switch {
	case a.half && (a.n < 1 || a.n*2 != math.Trunc(a.n*2)):
		return s / 4
	case a.half:
		return s / 2
	case a.digit > 0:
		return s * math.Pow10(-int(a.digit))
	}
	return s
}

// bulk is the least share of a length of time that is most of it.
const bulk = 0.65

// lengths returns the seconds that a duration admits. A bare number is rounded to its last unit; "about" gives a tenth or the rounding,
// whichever is more; "almost" is below only; "a few" and "several" are wide.
func lengths(dur []amount, h hedge) (float64, float64) {
	n, half := exact(dur), step(dur[len(dur)-1])/2
	if a := dur[0]; a.vague {
		u := seconds[a.unit]
		if a.n == 2 {
			return 1.5 * u, 3.5 * u
		}
		return 1.5 * u, math.Max(12*u, n)
	}
	if a := dur[0]; a.odd {
		return n - half, n + math.Max(2*half, n/6)
	}
	w := math.Max(half, n/10)
	switch h {
	case Approx:
		return n - w, n + w
	case Nearly:
		return n - math.Max(half, n/8), below(n)
	case Bulk:
		return n * bulk, n
	case Under:
		return 0, below(n)
	case Most:
		return 0, n
	case Over:
		return math.Nextafter(n, math.Inf(1)), math.Inf(1)
	case Least:
		return n, math.Inf(1)
	}
	return n - half, below(n + half)
}

func below(x float64) float64 { return math.Nextafter(x, math.Inf(-1)) }

// shiftAdmits widens a place that was given by its distance: "four years ago" lies three and a half to four and a half years back.
func (p *parser) shiftAdmits(e *expr, per period) (int64, int64) {
	dur := e.dur[:e.durs]
	low, high := lengths(dur, e.hedge)
	n := exact(dur)
	if e.hedge == NoMod && (dur[len(dur)-1].unit <= day || p.kid(e.of).weekday > 0) && !dur[0].vague {
		low, high = n, n // days are counted, not rounded, and so are weeks from a weekday
	}
	before, after := low-n, math.Min(high-n, 1e10)
	if e.before {
		before, after = -after, -before
	}
	return per.lo + int64(math.Round(before)), per.hi + int64(math.Round(after))
}

// durationValue writes a duration in TIMEX3 notation.
func durationValue(dur []amount) string {
	var days, clock string
	for _, a := range dur {
		n := a.n * times[a.unit]
		l := letter[a.unit]
		switch {
		case a.unit == quarter:
			n, l = 3*n, "M"
		case a.unit == hour && n == .5 || a.unit == hour && n == .25 || a.unit == hour && n == .75:
			n, l = 60*n, "M"
		}
		v := trim(n) + l
		if a.vague && a.n != 2 {
			v = "X" + l
		}
		if a.unit.clock() {
			clock += v
		} else {
			days += v
		}
	}
	if clock != "" {
		clock = "T" + clock
	}
	return "P" + days + clock
}
