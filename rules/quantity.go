package rules

import "crosscheck/checker"

// quantity compares counts and measures.
var quantity = checker.Rule{
	Name:  "quantity/conflict",
	Title: "two counts or measures of one thing share no number",
	Doc:   "Compares counts with their noun, and measures in their base unit. Hedges, rounding and converted units widen the interval of each number when it is read, so what remains apart cannot be rounding. Silent where scope, place or event may differ; things that go by two names are compared where both are of one sort, freighters and ships.",
	Example: [2]string{
		"The flood killed 41 people, the council said.",
		"The flood killed 64 people.",
	},
	Near: [2]string{
		"The flood killed about 40 people.",
		"The flood killed 41 people.",
	},
	Kinds:   []checker.Kind{checker.Quantity},
	Compare: measured,
}
