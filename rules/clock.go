package rules

import "crosscheck/checker"

// clock compares times of day.
var clock = checker.Rule{
	Name:  "time/conflict",
	Title: "one event is put at two times of day",
	Doc:   "Compares the times of day of one event. Vague words such as dawn or shortly after widen the minutes.",
	Example: [2]string{
		"The quake struck at 4:12 a.m.",
		"The quake struck at 4:21 a.m.",
	},
	Near: [2]string{
		"The quake struck at 4:12 a.m.",
		"The quake struck shortly after four in the morning.",
	},
	Kinds:   []checker.Kind{checker.Clock},
	Compare: measured,
}
