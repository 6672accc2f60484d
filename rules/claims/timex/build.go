package timex

import (
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
		t.Exact, t.Hedged = exact(e.dur[:e.durs]), e.dur[0].vague
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
	if e.bound == Since && p.is(i, wSince) {
		return tensePast
	}
	t := p.tenseAt(i, next)
	if p.possessive(next) > next && e.daily() {
		return p.possessiveTense(i)
	}
	if p.is(i-1, wFor) && e.daily() && p.possessive(next) == next {
		return tenseFuture // the board fixed the hearing for June 28
	}
	if e.bound == Until && (p.holding(i) || p.deferring(i)) {
		return tenseFuture
	}
	if t == tenseNone && (e.bound == By || e.bound == Until || e.bound == NotBefore) {
		return tenseFuture
	}
	return t
}

// holding tells whether what ends at the expression at atom i holds now or will: "is closed until Friday", "will stay shut until Friday".
func (p *parser) holding(i int) bool {
	for j := i - 1; j >= i-4; j-- {
		switch p.low(j) {
		case "is", "are", "remains", "remain", "stays", "stay":
			return true
		case "was", "were", "been", "had", "did":
			return false
		}
	}
	return false
}

// deferring tells whether what ends at the expression at atom i was put off or prolonged till then, as one does with what lies ahead: "was adjourned until
// Friday".
func (p *parser) deferring(i int) bool {
	for j := i - 1; j >= i-3; j-- {
		switch p.low(j) {
		case "postponed", "adjourned", "deferred", "delayed", "suspended", "extended", "prolonged", "rescheduled", "remanded":
			return p.low(j-1) != "been" || p.low(j-2) != "had"
		case "off", "back":
			return p.low(j-1) == "put" || p.low(j-1) == "pushed"
		}
	}
	return false
}

// possessiveTense is the tense of "Friday's vote": what it is of lies ahead where a word right before it says so, else it has been.
func (p *parser) possessiveTense(i int) tense {
	if p.is(i-1, wOf) && p.low(i-2) == "ahead" {
		return tenseFuture
	}
	for j := i - 1; j >= i-5; j-- {
		if t := p.verb(j); t != tenseNone {
			return t
		}
	}
	return tenseNone
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
