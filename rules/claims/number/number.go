// Package number finds every numeric expression of a sentence and says what numbers it admits: counts, shares, money, ages, ordinals,
// ranks, scores and measures, with their hedges, ranges and units.
//
// It reads the bytes of the sentence with a scanner of its own and uses the tokens only to say where an expression stands, so a change of
// tokenizer moves no value. Dates, clock times, telephone numbers and names with numbers in them are not numbers here. A number of time
// units is reported as a Duration, in the printed unit, for the package that reads times to build upon.
package number

import (
	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// A Class is the sort of a numeric expression.
type Class uint8

// The classes.
const (
	Count    Class = iota // how many: 41 dead, no survivors; a bare number is a Count without a unit
	Percent               // 95%
	Points                // percentage points, which differ from percent
	Fraction              // a fifth, one in five; Exact is in percent
	Money                 // an amount in Unit, an ISO 4217 code
	Age                   // in years
	Duration              // a number of time units; Unit is the printed unit's singular
	Ordinal               // third, 88th
	Rank                  // second-largest, deadliest, top 10; Unit is what is compared
	Score                 // 3-1, 52 to 48: a pair
	Measure               // in Unit, a UCUM base unit
	Times                 // twice, three times: how often
)

var classNames = [...]string{"count", "percent", "points", "fraction", "money", "age", "duration", "ordinal", "rank", "score", "measure", "times"}

// String returns the class's name in lower case.
func (c Class) String() string {
	if int(c) < len(classNames) {
		return classNames[c]
	}
	return "unknown"
}

// A Number is one numeric expression.
type Number struct {
	Class  Class
	Tok    int          // first token of the expression, hedge included; -1 where the sentence has no tokens
	EndTok int          // the token after its last one, unit included
	Span   checker.Span // what an editor would mark: hedge, number, and a unit that belongs to the value ("28-point", "more than 1,400", "$3.4 billion")
	Amount checker.Span // Span without its hedge
	Words  checker.Span // the number words alone: "3.4 billion"; for a range from the first number to the last

	Admits  checker.Interval // the numbers that the words admit, in Unit where that is a base unit
	Exact   float64          // the number before hedges and rounding widened it, in the same unit; of a range the lower end
	To      float64          // the upper end of a range, the second number of a score; else Exact
	Printed float64          // Exact in the printed unit and scale: 120 for "120 miles"
	Range   bool             // "10 to 15", "aged 4 to 16"
	Hedged  bool             // the words say that the number is not exact
	Sense   Sense            // how they say it

	Unit        string // the counted noun in the singular, ISO code, UCUM base unit, "%", "year" for ages; "" where unknown
	PrintedUnit string // UCUM code of the printed unit of a measure, minor unit or not; Unit elsewhere
	UnitTok     int    // token of the unit or counted noun, -1 where there is none
	Rate        string // what the number is counted by: "year", "share", "person", "each"; "" for a total
	Text        string // canonical: "28 points", "more than 1,400", "USD 3.4 billion"; scanning it gives the same number

	Negative bool // no, none, nobody
	Additive bool // another 5, a further 312: on top of a number told before
	Whole    bool // all 112, both: the number is the whole of the thing
	Floating bool // a bare number without unit, noun or hedge: its sense must come from its neighbours
}

// Scan returns the numeric expressions of s in the order of print. It never fails; expressions do not overlap.
func Scan(s *grammar.Sentence) []Number {
	sc := scanners.Get().(*scanner)
	defer sc.release()
	sc.lex(s.Text)
	sc.align(s)
	return sc.run()
}
