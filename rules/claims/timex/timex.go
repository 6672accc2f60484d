// Package timex finds expressions of time in a sentence and resolves them on the time at which the document was published.
//
// The scanner is pure: it reads the sentence's text and, where a tagger has spoken, its tags; the document's time is the only "now".
// Calendar days are those of the document's own clock, so "Monday" is the same Monday whatever zone an outlet prints its time in: every
// interval here counts civil seconds, as though the calendar were that of UTC.
//
// # What is read
//
// Days ("Nov. 30", "30 November 2025", "the 29th of November", "2025-11-30"), months, years, decades, centuries, quarters, halves, seasons,
// fiscal years, named days; weekdays; words that hang on the document ("yesterday", "late Monday", "last week", "four years ago", "the last
// three months of this year"); words that hang on another event ("two days later", "the following day"); times of day with their zone and
// equivalent ("4:12 a.m. (0112 GMT)") or as they are told ("ten to three", "half ten", "a shade after seven"); parts of the day; durations; recurring sets; ranges; bounds ("by the end of June").
//
// # What is left alone
//
// Sport's minutes and rounds ("the 88th minute"), ages, rates ("40 miles an hour"), scores and odds ("4:3"), counts that look like years,
// numeric dates without a year ("7/6", which two continents read as two days), numbered weeks without a year, meals, a bare "the day", and
// the words may, march, sat, second where they are no time. Of "03/04/2025" the value is the American one and Admits stays unknown. "A few"
// and "several" are PXD, not three days. "The following day" stays open: only the event it follows could date it.
//
// # How wide a value is
//
// A bare number of units is rounded to its unit: four years admit [3.5, 4.5) years, 48 hours [47.5, 48.5). "About" admits a tenth to either
// side or the rounding, whichever is more; "almost" an eighth below or half a unit, and nothing above; "the best part of" a third below. Early, mid and late name halves and
// more of a period, since nobody disputes whether March 12 is early March. "Around 2 p.m." admits a quarter of an hour to either
// side, "around 2:15 p.m." ten minutes; "shortly after" half an hour. "Last Monday", "next Friday", "last February" admit both weeks or years that readers take
// them for.
package timex

import (
	"time"

	"crosscheck/checker"
)

// A Class says what sort of time an expression names.
type Class string

// The classes.
const (
	Date     Class = "date"     // a day, month, year or another calendar period
	Weekday  Class = "weekday"  // a day printed by the name of its weekday alone
	Clock    Class = "clock"    // a time of day, with its date where that was printed, or a part of the day alone
	Duration Class = "duration" // a length of time
	Set      Class = "set"      // a time that recurs
	Interval Class = "interval" // from one time to another
)

// A Bound says on which side of the printed time the dated thing lies.
type Bound uint8

// The bounds.
const (
	NoBound   Bound = iota
	Before          // Admits ends where the printed time begins
	After           // Admits begins where it ends
	By              // Admits ends where it ends
	NotBefore       // Admits begins where it begins: "not before", "no earlier than", "won't reopen until"
	Since           // the printed time is when a state began: Admits is that beginning
	Until           // the printed time is when a state ends: Admits is that end
	Within          // the duration is a limit
)

var boundNames = [...]string{"", "before", "after", "by", "not before", "since", "until", "within"}

// String returns the word for the bound, "" for none.
func (b Bound) String() string { return boundNames[b] }

// A Mod narrows a period to a part of it, or says how a value is meant.
type Mod uint8

// The mods.
const (
	NoMod  Mod = iota
	Start      // early, the beginning of
	Mid        // mid-, the middle of
	End        // late, the end of
	Approx     // about, around, or so
	Nearly     // almost, just under: below, but not far
	Under      // less than
	Over       // more than
	Least      // at least
	Most       // at most, up to
	Soon       // shortly after, a little after
	Just       // just before, shortly before
	Bulk       // most of, the best part of: below, and well below perhaps
)

var modNames = [...]string{"", "START", "MID", "END", "APPROX", "NEARLY", "LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "SHORTLY_AFTER", "SHORTLY_BEFORE", "MOST"}

// String returns the mod as TIMEX3 writes it, where TIMEX3 has it; "" for none.
func (m Mod) String() string { return modNames[m] }

// An Anchor is the relation of a time to another event.
type Anchor uint8

// The anchors.
const (
	NoAnchor     Anchor = iota
	AnchorBefore        // two days earlier
	AnchorAfter         // two days later, the following day
	AnchorSame          // that day, the same year
)

var anchorNames = [...]string{"", "before", "after", "same"}

// String returns the word for the relation, "" for none.
func (a Anchor) String() string { return anchorNames[a] }

// None stands for a weekday that was not printed.
const None time.Weekday = -1

// A Timex is one expression of time.
type Timex struct {
	Tok, EndTok int // tokens of the sentence, the end exclusive; -1 where it has none
	Start, End  int // bytes of the sentence, the end exclusive: the words an editor would mark
	Class       Class
	// Value is in TIMEX3 notation, an interval in that of ISO 8601: "2025-11-30", "2025-W48", "P4Y", "2024-03-12T04:12",
	// "2026-06-03/2026-06-05", XXXX for what is not known. It names what was printed, without bound, hedge and Mod.
	Value string
	// Admits holds the civil Unix seconds (for a duration, the seconds) that the words allow, with their bound, Mod, hedge and rounding.
	// It is unknown where the expression hangs on another event, recurs, or is a time of day without a date.
	Admits checker.Interval
	// Point is the period that Value names, without any bound or hedge.
	Point checker.Interval
	// Minutes are the minutes after midnight that the words allow, beyond 1440 on the next day; unknown where no time of day was printed.
	Minutes checker.Interval
	Clock   int     // minutes after midnight as printed, -1 where no time of day was
	Zone    string  // the zone as printed: "GMT", "EST", "local", ""
	GMT     int     // the equivalent in minutes after midnight at Greenwich, where one was printed ("(0112 GMT)"), else -1
	Exact   float64 // the seconds of a duration or of a distance in time as printed, before hedges and rounding
	Weekday time.Weekday
	Day     int // as printed, 0 where not
	Month   int
	Year    int
	// Relative tells that the value hangs on the document's time, wholly or for its year.
	Relative bool
	// Anchor tells that the time hangs on another event. Admits is then unknown, but for a Duration, which is the time between the two.
	Anchor Anchor
	Bound  Bound
	Mod    Mod
	Hedged bool   // the words themselves say that the value is not exact
	Fuzzy  string // part of the day: morning, afternoon, evening, night, dawn, dusk, daytime, midday
}

// Known tells whether the expression's own period is known on the calendar.
func (t Timex) Known() bool { return t.Class != Duration && t.Class != Set && t.Point.Known }
