package rules

import "crosscheck/checker"

// ordinal compares ordinals.
var ordinal = checker.Rule{
	Name:  "ordinal/conflict",
	Title: "one thing is given two places in a row",
	Doc:   "Compares places in a row of one kind: a second against a third term, round or walkout of the same actor.",
	Example: [2]string{
		"The mayor won a third term.",
		"The mayor won a second term.",
	},
	Near: [2]string{
		"The mayor won a third term.",
		"Her rival lost for the second time.",
	},
	Kinds:   []checker.Kind{checker.Ordinal},
	Compare: measured,
}
