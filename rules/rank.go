package rules

import "crosscheck/checker"

// rank compares ranks.
var rank = checker.Rule{
	Name:  "rank/conflict",
	Title: "one thing is given two ranks",
	Doc:   "Compares places by size or merit among the same things.",
	Example: [2]string{
		"It is the third-largest fire in the state this year.",
		"It is the second-largest fire in the state this year.",
	},
	Near: [2]string{
		"It is the third-largest fire in the state this year.",
		"It is the second-largest city in the county.",
	},
	Kinds:   []checker.Kind{checker.Rank},
	Compare: measured,
}
