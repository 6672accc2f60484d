package timex

import (
	"math"

	"crosscheck/checker"
)

// narrow cuts a period to the part that a Mod names. The parts overlap: nobody disputes whether March 12 is early March or mid-March.
func narrow(m Mod, per period) (int64, int64) {
	length := per.hi - per.lo
	switch m {
	case Start:
		return per.lo, per.lo + length/2
	case Mid:
		return per.lo + length/5, per.hi - length/5
	case End:
		return per.lo + length*2/5, per.hi
	}
	return per.lo, per.hi
}

// admits widens or cuts a period by its Mod, hedge and bound.
func (p *parser) admits(e *expr, per period) checker.Interval {
	lo, hi := per.lo, per.hi
	if e.kind == kShift && (e.hedge == Over || e.hedge == Least) {
		return either(e.before, checker.AtMost(float64(hi-1)), checker.AtLeast(float64(lo)))
	}
	switch {
	case e.kind == kShift:
		lo, hi = p.shiftAdmits(e, per)
	case e.clock >= 0:
		first, last := e.clockMinutes()
		base := per.lo - int64(e.clock)*60
		lo, hi = base+int64(first)*60, base+int64(last)*60+60
		if e.clock == 0 && !e.minutes && e.sec < 0 {
			hi = lo + daySeconds + 60 // the midnight before or after the day
		}
	case e.part > 0:
	case e.mod != NoMod && e.daily():
		first, last := dayPart(e.mod)
		lo, hi = per.lo+int64(first)*60, per.lo+int64(last)*60
	default:
		lo, hi = narrow(e.mod, per)
		if e.hedge == Approx {
			w := max((hi-lo)/2, daySeconds)
			lo, hi = lo-w, hi+w
		}
	}
	if e.kind == kCal && e.weekday > 0 && e.day == 0 && e.unit != week && (e.rel == relLast || e.rel == relNext) {
		lo, hi = p.eitherWeek(e, lo, hi)
	}
	if e.rel == relLast && e.year == 0 {
		lo = p.eitherYear(e, lo)
	}
	if e.explicit {
		return checker.Interval{}
	}
	return bounded(e, lo, hi)
}

// eitherWeek widens "last Monday" and "next Friday", which some take for the nearest one and some for that of the other week.
func (p *parser) eitherWeek(e *expr, lo, hi int64) (int64, int64) {
	doc := int64(p.doc.day) * daySeconds
	if e.rel == relLast && lo+7*daySeconds < doc {
		return lo, hi + 7*daySeconds
	}
	if e.rel == relNext && lo-7*daySeconds > doc {
		return lo - 7*daySeconds, hi
	}
	return lo, hi
}

// eitherYear widens "last February" in April, which some take for this year's and some for that of the year before.
func (p *parser) eitherYear(e *expr, lo int64) int64 {
	d := date(lo / daySeconds)
	y, _, _ := d.ymd()
	doc, _, _ := p.doc.day.ymd()
	if y == doc && (e.kind == kCal && e.month > 0 && e.day == 0 || e.kind == kSeason) {
		return int64(d.addMonths(-12)) * daySeconds
	}
	return lo
}

func bounded(e *expr, lo, hi int64) checker.Interval {
	first, last := float64(lo), float64(hi-1)
	switch e.bound {
	case Before:
		if e.mod == End {
			return checker.AtMost(last)
		}
		return checker.AtMost(first - 1)
	case After:
		return checker.AtLeast(last + 1)
	case By:
		return checker.AtMost(last)
	case NotBefore:
		return checker.AtLeast(first)
	}
	return checker.Between(first, last)
}

// clockMinutes returns the minutes of the day that a time of day and its hedge admit, both included. An hour of the morning or the evening admits
// all between the two.
func (e *expr) clockMinutes() (int, int) {
	first, last := e.clock, e.clock
	switch e.hedge {
	case Approx:
		w := 10
		if e.clock%60 == 0 {
			w = 15
		}
		first, last = first-w, last+w
	case Soon:
		last += 30
	case Just, Nearly:
		first -= 30
	}
	if e.ambiguous {
		last += 720
	}
	return first, last
}

// dayPart is the part of a day that "early Tuesday" and "late Monday" name, in minutes.
func dayPart(m Mod) (int, int) {
	switch m {
	case Start:
		return 0, 600
	case End:
		return 900, 1560
	}
	return 480, 1080
}

// dayMinutes fills Minutes.
func (p *parser) dayMinutes(t *Timex, e *expr) {
	var first, last int
	switch {
	case e.kind == kRange:
		a, b := p.kid(e.a), p.kid(e.b)
		if a.clock < 0 || b.clock < 0 || a.ambiguous && b.ambiguous {
			return
		}
		first, last = a.clock, b.clock
		if last < first {
			last += 1440
		}
	case e.clock >= 0:
		first, last = e.clockMinutes()
	case e.part > 0:
		first, last = p.minutes(e)
	case e.mod != NoMod && e.daily():
		first, last = dayPart(e.mod)
	default:
		return
	}
	low, high := float64(first), float64(last)
	switch e.bound {
	case Before:
		low, high = 0, math.Max(low-1, 0)
		if e.part > 0 && e.clock < 0 {
			high = float64(last) - 60
		}
	case By:
		low = 0
	case After:
		low, high = low+1, 1440
	case NotBefore:
		high = max(high, 1440)
	}
	t.Minutes = checker.Between(low, high)
}
