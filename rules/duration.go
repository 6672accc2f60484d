package rules

import "crosscheck/checker"

// duration compares durations.
var duration = checker.Rule{
	Name:  "duration/conflict",
	Title: "one thing is said to last two different times",
	Doc:   "Compares how long one thing lasts, in seconds. Rounding widens a printed length, so almost four years meets four years.",
	Example: [2]string{
		"The owner was sentenced to 22 years in prison.",
		"The owner was sentenced to 27 years in prison.",
	},
	Near: [2]string{
		"The jury deliberated for nine hours.",
		"The trial lasted nine days.",
	},
	Kinds:   []checker.Kind{checker.Duration},
	Compare: measured,
}
