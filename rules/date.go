package rules

import "crosscheck/checker"

// date compares dates.
var date = checker.Rule{
	Name:  "date/conflict",
	Title: "one event is dated on two days",
	Doc:   "Compares the days, months and years of one event, resolved on the day of publication. A day inside the other's month or year agrees with it.",
	Example: [2]string{
		"Maria Keller died in Harwick on Monday, November 3.",
		"Maria Keller died in Harwick on Saturday, November 1.",
	},
	Near: [2]string{
		"Maria Keller died in Harwick on Monday.",
		"Maria Keller died in Harwick on November 3.",
	},
	Kinds:   []checker.Kind{checker.Date},
	Compare: measured,
}
