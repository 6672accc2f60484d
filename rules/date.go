package rules

import "crosscheck/checker"

// date compares dates.
var date = checker.Rule{
	Name:  "date/conflict",
	Title: "one event is dated on two days",
	Doc:   "Compares the days, months and years of one event, resolved on the day of publication. A day inside the other's month or year agrees with it.",
	Example: [2]string{
		"The quake struck on Monday, November 3.",
		"The quake struck on Tuesday, November 4. Schools will open on Friday.",
	},
	Near: [2]string{
		"The quake struck on Monday.",
		"The quake struck on November 3.",
	},
	Kinds:   []checker.Kind{checker.Date},
	Compare: measured,
}
