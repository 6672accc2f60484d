package rules

import "crosscheck/checker"

// date compares dates.
var date = checker.Rule{
	Name:  "date/conflict",
	Title: "one event is dated on two days",
	Doc:   "Compares the days, months and years of one event, resolved on the day of publication. A day inside the other's month or year agrees with it.",
	Example: [2]string{
		"The talks were held on Sunday, November 30.",
		"The talks were held on Saturday, November 29.",
	},
	Near: [2]string{
		"The talks were held on Sunday.",
		"The talks were held on November 30.",
	},
	Kinds:   []checker.Kind{checker.Date},
	Compare: measured,
}
