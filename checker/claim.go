package checker

import (
	"math"
	"strconv"
)

// A Kind is the sort of statement that a claim makes.
type Kind string

// The kinds of claims.
const (
	Quantity    Kind = "quantity"    // a count or a measure: 41 dead, 6.4 magnitude, 190 km
	Percent     Kind = "percent"     // a share: 95%, a fifth, one in four
	Money       Kind = "money"       // an amount in a currency
	Age         Kind = "age"         // how old somebody or something is, in years
	Duration    Kind = "duration"    // how long something lasts, in seconds
	Ordinal     Kind = "ordinal"     // the third round, a second term
	Rank        Kind = "rank"        // second-largest, deadliest since
	Score       Kind = "score"       // 3-1, 52 to 48
	Date        Kind = "date"        // the day, month or year of an event
	Clock       Kind = "time"        // the time of day of an event
	Place       Kind = "place"       // where an event happened
	Role        Kind = "role"        // what somebody is: chief executive, mayor
	Name        Kind = "name"        // how a person, place or body is written
	Quote       Kind = "quote"       // words given between quotation marks
	Attribution Kind = "attribution" // who said or did a thing
	Status      Kind = "status"      // the state or stage of a thing: reached, stalled, in custody
	Stance      Kind = "stance"      // where an actor stands: accepts, rejects, seeks
	Order       Kind = "order"       // what came first, or is a condition of what
)

// Kinds lists every kind in the order in which reports name them.
var Kinds = []Kind{Quantity, Percent, Money, Age, Duration, Ordinal, Rank, Score, Date, Clock, Place, Role, Name, Quote, Attribution, Status, Stance, Order}

// A Span is a run of bytes of a sentence's text, the end exclusive.
type Span struct{ Start, End int }

// Of returns the words of text that the span covers, "" where it lies outside.
func (s Span) Of(text string) string {
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
		return ""
	}
	return text[s.Start:s.End]
}

// A Claim is one checkable statement in a form that can be compared without its words.
type Claim struct {
	Sentence Sentence
	Kind     Kind
	Span     Span  // the words that carry the value, in bytes of Sentence.Text
	Frame    Frame // what it speaks of
	Voice    Voice // who asserts it, and how firmly
	Value    Value // what it says
}

// Quote returns the words that carry the claim's value.
func (c Claim) Quote() string { return c.Span.Of(c.Sentence.Text) }

// Number names the number that the claim gives by its kind, whatever it is a number of: "quantity 41", "date 2025-06-03". Claims without
// one give "".
func (c Claim) Number() string {
	switch c.Kind {
	case Date, Clock:
		return string(c.Kind) + " " + c.Value.Timex
	case Score:
		return string(c.Kind) + " " + c.Value.Text
	case Percent, Money, Age, Duration, Ordinal, Rank:
		return string(c.Kind) + " " + c.Value.Unit + " " + strconv.FormatFloat(c.Value.Exact, 'g', -1, 64)
	case Quantity:
		return string(c.Kind) + " " + strconv.FormatFloat(c.Value.Exact, 'g', -1, 64)
	}
	return ""
}

// A Frame says what a claim speaks of. Two claims are comparable when their frames can be the same: no word of one clashes with the other.
type Frame struct {
	Head   string   // the concept that is counted, dated or held: dead, plan, magnitude; or an identity
	Sorts  []string // of a count: the sorts of things that the counted noun can name, whatever Head makes of it: "vessel"; sorted
	Label  string   // the name of whom or what Head identifies, as printed; "" where Head is a concept
	Pred   string   // the concept of the governing predicate, "" where the head is the predicate
	Terms  []string // content lemmas of modifiers and complements, sorted, without Head and Pred
	Names  []string // identities of the participants, sorted
	Places []string // identities of the places, sorted
	Lands  []string // identities of what holds the places, as far as is known: region, country; sorted
	Scope  []string // what narrows it: "of them", "including", "so far", "each", sorted
	When   Interval // the time of the event in Unix seconds; the zero Interval when unknown
	Lead   Interval // the day that the article's opening gives its event; the zero Interval when unknown
	Around []string // content lemmas of the rest of the sentence, sorted
	First  bool     // no claim before it in the article gives a value of Head
	Event  string   // the concept of what happened, where a noun beside the value names it: quake, aftershock
	Deed   string   // of a time or a place: what happened then or there, whatever the outlet calls it: arrest, opening; "" when unknown
	Party  []string // of a time or a place: what takes part in Deed, as concepts and identities, marked by their part in it (see claims.enactment); sorted
	Onset  string   // of a time of day: what it is the beginning of, where a story has that once: leak, crash
	Main   []string // the names in the article's headline and first sentence, sorted
	Total  float64  // the sum of the counts of Head in the sentence, 0 where it counts them once
	Sum    float64  // what this value and the parts listed behind it make, 0 where it opens no list of the parts of one total
	Spent  bool     // the words say that the list which makes Sum leaves nothing out
	Story  []string // what the article is about: its story keys, sorted
	Toll   float64  // the sum of all who are counted as dead, hurt, held or missing in the sentence, 0 where it counts one sort
	Lone   bool     // the article is hardly more than this sentence
	Alone  bool     // no other value of its kind and unit stands in the article
	Sure   bool     // Head is something that a story has once: a toll, a turnout, a magnitude; of a quotation: the one speaker whom its words allow
	Stage  string   // "earlier" or "later" where the words say which version of the thing is meant: "an initial plan", "the new framework"
	Prints []string // the numbers that the article gives, whatever they are numbers of: see Claim.Number; sorted
	Part   string   // of a toll: whom it counts where that leaves out others; of an age: the part that the person plays in the event, the sex and the fate, "-" for what is not told: "victim female dead"
	Cast   []string // of an age: Part and age of everybody whose age the article gives, sorted
	Placed bool     // of a name: a preposition of place stands before it
	Terse  bool     // the subject was not written out and comes from the sentences before
}

// A Voice says who asserts a claim, through which verb, and whether it is asserted at all.
type Voice struct {
	Speaker string // identity of the speaker, "" is the outlet
	Named   bool   // the speaker is named, not only described
	Role    string // what the text calls the speaker: "police", "the mayor"
	Verb    string // lemma of the verb of saying, "" in the outlet's own voice
	Source  string // identity of a cited source that both sides may share: "according to the institute"
	Mode    Mode
	Denied  bool // polarity: the statement is negated
	Quoted  bool // the words stand between quotation marks
}

// A Mode says how a claim is put.
type Mode uint8

// The modes of a claim.
const (
	Asserted     Mode = iota
	Planned           // will, is to, is scheduled to
	Hypothetical      // could, might, if
	Question          // asked, not said
	Past              // a comparison with another time: "up from", "in 2003", "last year's"
)

var modeNames = [...]string{"asserted", "planned", "hypothetical", "question", "past"}

// String returns the mode's name in lower case.
func (m Mode) String() string {
	if int(m) < len(modeNames) {
		return modeNames[m]
	}
	return "unknown"
}

// A Value is what a claim says, as a canonical text and the interval of numbers that the words admit.
type Value struct {
	Text     string // canonical and readable: "28 points", "more than 40 dead", "reached"
	Unit     string // the dimension's base unit or the counted thing: "point", "%", "USD", "km", "s"; a scale's name for a status
	Admits   Interval
	Timex    string  // TIMEX3 value of dates, times and durations
	Exact    float64 // the number as printed, before hedges and rounding widened it
	Hedged   bool    // about, some, nearly, more than: the words themselves say that the number is not exact
	Rate     string  // what the value is counted by: "year", "month", "share", "person"; "" where it is a total
	Negative bool    // "no", "none", "nobody": the absence of the thing
	Range    bool    // the words give two ends: "aged 4 to 16", "10 to 15"
	Stage    bool    // a stage that moves on with time, not a state that excludes others
}

// An Interval is a set of real numbers from Low to High. The zero Interval is the empty knowledge: use Known to tell it from [0, 0].
type Interval struct {
	Low, High float64 // infinite where unbounded; both included
	Known     bool
}

// Between returns the interval from low to high.
func Between(low, high float64) Interval {
	if low > high {
		low, high = high, low
	}
	return Interval{low, high, true}
}

// Exactly returns the interval that holds x alone.
func Exactly(x float64) Interval { return Interval{x, x, true} }

// Above returns the numbers greater than x.
func Above(x float64) Interval {
	return Interval{math.Nextafter(x, math.Inf(1)), math.Inf(1), true}
}

// AtLeast returns the numbers from x on.
func AtLeast(x float64) Interval { return Interval{x, math.Inf(1), true} }

// Below returns the numbers less than x.
func Below(x float64) Interval {
	return Interval{math.Inf(-1), math.Nextafter(x, math.Inf(-1)), true}
}

// AtMost returns the numbers up to x.
func AtMost(x float64) Interval { return Interval{math.Inf(-1), x, true} }

// Overlaps tells whether some number lies in both; what is not known overlaps everything.
func (i Interval) Overlaps(o Interval) bool {
	return !i.Known || !o.Known || i.Low <= o.High && o.Low <= i.High
}

// Holds tells whether x lies in the interval.
func (i Interval) Holds(x float64) bool { return i.Known && i.Low <= x && x <= i.High }

// Within tells whether every number of i lies in o.
func (i Interval) Within(o Interval) bool {
	return i.Known && o.Known && o.Low <= i.Low && i.High <= o.High
}
