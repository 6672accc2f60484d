package rules

import "crosscheck/checker"

// percent compares percentages and fractions.
var percent = checker.Rule{
	Name:  "percent/conflict",
	Title: "two shares of one thing share no number",
	Doc:   "Compares shares, a fraction as the percentage that it is. Percentage points never meet percent, and a rate of change never meets a level.",
	Example: [2]string{
		"Turnout was 71.8%, the commission said.",
		"Turnout was 67.8 percent.",
	},
	Near: [2]string{
		"Turnout was 71.8%.",
		"Nearly three in four voters turned out.",
	},
	Kinds:   []checker.Kind{checker.Percent},
	Compare: measured,
}
