package rules

import "crosscheck/checker"

// money compares amounts of money.
var money = checker.Rule{
	Name:  "money/conflict",
	Title: "two amounts of money for one thing differ",
	Doc:   "Compares amounts in one currency; two currencies are never converted, since the day's rate is not in the text. A sum a year never meets a sum in all.",
	Example: [2]string{
		"The council passed a budget of $1.86 billion.",
		"The council passed a budget of $1.68 billion.",
	},
	Near: [2]string{
		"The council passed a budget of $1.86 billion.",
		"The council passed a budget of nearly $1.9 billion.",
	},
	Kinds:   []checker.Kind{checker.Money},
	Compare: measured,
}
