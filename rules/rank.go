package rules

import "crosscheck/checker"

// rank compares ranks.
var rank = checker.Rule{
	Name:  "rank/conflict",
	Title: "one thing is given two ranks",
	Doc:   "Compares places by size or merit among the same things.",
	Example: [2]string{
		"It is the third-largest quarry in the county this year.",
		"It is the second-largest quarry in the county this year.",
	},
	Near: [2]string{
		"It is the third-largest quarry in the county this year.",
		"It is the second-largest town in the valley.",
	},
	Kinds:   []checker.Kind{checker.Rank},
	Compare: measured,
}
