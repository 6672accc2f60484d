package rules

import "crosscheck/checker"

// stance compares stances.
var stance = checker.Rule{
	Name:  "stance/conflict",
	Title: "one actor is said to be for and against one thing",
	Doc:   "Compares where one actor stands to one thing. Who wavers over days is an update.",
	Example: [2]string{
		"The mayor supports the sale.",
		"The mayor opposes the sale.",
	},
	Near: [2]string{
		"The mayor supports the sale.",
		"The council opposes the sale.",
	},
	Kinds:   []checker.Kind{checker.Stance},
	Compare: opposed,
}
