package timex

import "fmt"

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
