package timex

import (
	"math"
	"strings"
	"time"

	"crosscheck/checker"
)

// timex makes an expression that covers the atoms from i to next a Timex.
func (p *parser) timex(e *expr, i, next int) (Timex, bool) {
	t := Timex{Start: p.at(i).start, End: p.at(next - 1).end, Class: e.class(), Clock: e.clock, GMT: e.gmt, Weekday: None, Bound: e.bound, Mod: e.mod, Anchor: e.anchor}
	if p.is(i, wThe) && e.bound == NoBound && e.hedge == NoMod && !e.definite() {
		t.Start = p.at(i + 1).start
	}
	if p.is(i, wAt) && p.is(i+1, wAbout) {
		t.Start = p.at(i + 1).start
	}
	t.Zone = p.zoneName(e)
	t.Tok, t.EndTok = tokens(p.s, t.Start, t.End)
	e.from, e.to = i, next
	p.printed(&t, e)
	if e.part > 0 {
		t.Fuzzy = theLexicon().parts[e.part].name
	}
	switch e.kind {
	case kSet:
		t.Value = p.setValue(e)
		return t, true
	case kDur:
		return p.durationTimex(t, e), true
	}
	per := p.place(e, p.tense(e, i, next))
	t.Value, t.Relative = per.value, p.relativeTo(e)
	if e.durs > 0 {
		t.Exact = exact(e.dur[:e.durs])
	}
	if per.known {
		t.Point = checker.Between(float64(per.lo), float64(per.hi-1))
		if e.kind != kNow {
			t.Admits = p.admits(e, per)
		}
	}
	if e.hedge != NoMod {
		t.Hedged = true
		t.Mod = e.hedge
	}
	p.dayMinutes(&t, e)
	return t, t.Value != "" && !strings.HasPrefix(t.Value, "XXXX-XX-XX/") || !p.doc.known
}

// zoneName returns the zone as printed.
func (p *parser) zoneName(e *expr) string { return strings.Clone(p.text[e.zone[0]:e.zone[1]]) }

// tense is the tense around an expression. A limit that lies ahead speaks for itself: "by Friday".
func (p *parser) tense(e *expr, i, next int) tense {
	t := p.tenseAt(i, next)
	if t == tenseNone && (e.bound == By || e.bound == Until || e.bound == NotBefore) {
		return tenseFuture
	}
	return t
}

// definite tells whether an article belongs to the expression: "the third quarter of 2026", "the week of April 10", "the 29th".
func (e *expr) definite() bool {
	switch e.kind {
	case kRoll:
		return e.unit == decade
	case kRel:
		return e.unit == decade || e.unit == weekend
	case kHoliday, kFiscal:
		return false
	case kNth:
		return e.weekday == 0
	}
	return e.mod == NoMod
}

func (e *expr) class() Class {
	switch {
	case e.kind == kSet:
		return Set
	case e.kind == kDur:
		return Duration
	case e.kind == kRange || e.kind == kRoll:
		return Interval
	case e.clock >= 0 || e.part > 0 && !e.dated():
		return Clock
	case e.kind == kCal && e.weekday > 0 && e.day == 0 && e.month == 0:
		return Weekday
	}
	return Date
}

// printed notes what was printed: of a range that of its first end.
func (p *parser) printed(t *Timex, e *expr) {
	c := e
	if e.kind == kRange {
		c = p.kid(e.a)
		t.Clock, t.Zone = c.clock, p.zoneName(p.kid(e.b))
	}
	if c.kind == kCal || c.kind == kHoliday || c.kind == kFiscal || c.kind == kSeason || c.kind == kRel {
		t.Day, t.Month, t.Year = c.day, c.month, c.year
	}
	if c.weekday > 0 {
		t.Weekday = time.Weekday(c.weekday % 7)
	}
}

// relativeTo tells whether the value hangs on the document's time.
func (p *parser) relativeTo(e *expr) bool {
	switch e.kind {
	case kCal:
		return e.year == 0
	case kDecade, kCentury, kFiscal, kEvent, kTime:
		return false
	case kNth, kWeekOf, kShift:
		return e.of < 0 || p.relativeTo(p.kid(e.of))
	case kRange:
		return p.relativeTo(p.kid(e.a)) || p.relativeTo(p.kid(e.b))
	case kSeason, kHoliday:
		return e.year == 0
	}
	return true
}

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

// clockMinutes returns the minutes of the day that a time of day and its hedge admit, both included.
func (e *expr) clockMinutes() (int, int) {
	c := e.clock
	switch e.hedge {
	case Approx:
		w := 10
		if !e.minutes {
			w = 30
		} else if c%30 == 0 {
			w = 20
		}
		return c - w, c + w
	case Soon:
		return c, c + 30
	case Just, Nearly:
		return c - 30, c
	}
	if e.ambiguous {
		return c, c + 720
	}
	return c, c
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
		high = 1440
	}
	t.Minutes = checker.Between(low, high)
}

func (p *parser) setValue(e *expr) string {
	v := ""
	if e.durs > 0 {
		v = durationValue(e.dur[:e.durs])
	}
	if e.every > 0 {
		v = theLexicon().recurring[e.every]
	}
	if e.weekday > 0 {
		v = "XXXX-WXX-" + string(rune('0'+e.weekday))
	}
	if e.clock >= 0 || e.part > 0 {
		if e.weekday == 0 {
			v = ""
		}
		v += p.clockValue(e)
	}
	return v
}
