package rules

import "crosscheck/checker"

// score compares scores and votes.
var score = checker.Rule{
	Name:  "score/conflict",
	Title: "one match or vote has two outcomes",
	Doc:   "Compares scores and the outcomes of votes of one match or ballot, whichever side is named first.",
	Example: [2]string{
		"The council voted 7-4 to approve the plan, and the mayor left early.",
		"The council voted 8-3 to approve the plan.",
	},
	Near: [2]string{
		"Rovers won 3-2.",
		"Rovers led 2-1 at half time.",
	},
	Kinds:   []checker.Kind{checker.Score},
	Compare: measured,
}
