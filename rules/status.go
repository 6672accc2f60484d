package rules

import "crosscheck/checker"

// status compares states and stages.
var status = checker.Rule{
	Name:  "status/conflict",
	Title: "one thing is said to be in two states that exclude each other",
	Doc:   "Compares where two texts put one thing on an axis of states: open or closed, in force or lifted, reached or stalled. A later stage printed later is an update.",
	Example: [2]string{
		"The hospital stayed open through the night.",
		"The hospital was closed through the night.",
	},
	Near: [2]string{
		"The hospital stayed open.",
		"The school was closed.",
	},
	Kinds:   []checker.Kind{checker.Status},
	Compare: opposed,
}
