package rules

import (
	"math"

	"crosscheck/checker"
)

// clock compares times of day.
var clock = checker.Rule{
	Name:  "time/conflict",
	Title: "one event is put at two times of day",
	Doc:   "Compares the times of day of one event. Vague words such as dawn or shortly after widen the minutes.",
	Example: [2]string{
		"The quake struck at 4:12 a.m.",
		"The quake struck at 4:21 a.m.",
	},
	Near: [2]string{
		"The quake struck at 4:12 a.m.",
		"The quake struck shortly after four in the morning.",
	},
	Kinds: []checker.Kind{checker.Clock},
	Compare: func(a, b *checker.Claim) checker.Verdict {
		b = acrossMidnight(a, b)
		v := measured(a, b)
		if v.Relation == checker.Corroborates && math.Abs(a.Value.Exact-b.Value.Exact) >= quarter && about(a) && about(b) {
			v = conflict(a, b, v.Confidence)
			v.Kind = checker.Imprecise
		}
		return v
	},
}

// acrossMidnight puts the second time on the day before or after where only so the two can be one: ten to twelve and around midnight.
func acrossMidnight(a, b *checker.Claim) *checker.Claim {
	const round = 24 * 60
	x, y := a.Value.Admits, b.Value.Admits
	if !x.Known || !y.Known || x.Overlaps(y) {
		return b
	}
	for _, turn := range [...]float64{round, -round} {
		if x.Overlaps(checker.Between(y.Low+turn, y.High+turn)) {
			moved := *b
			moved.Value.Admits = checker.Between(y.Low+turn, y.High+turn)
			moved.Value.Exact += turn
			return &moved
		}
	}
	return b
}

// quarter is how many minutes apart two hours are, each of them given as about right, that a careful editor asks about.
const quarter = 15

// about tells whether an hour is given as about right, to either side: "around 2", not "just after 2".
func about(c *checker.Claim) bool {
	v := c.Value
	return v.Hedged && v.Admits.Low < v.Exact && v.Exact < v.Admits.High
}
