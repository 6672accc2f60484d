package rules

import "crosscheck/checker"

// All lists the rules in the order in which they judge.
var All = recorded([]checker.Rule{quantity, parts, percent, money, age, duration, ordinal, rank, score, date, weekday, clock, status, stance, order, variant,
	quoteAltered, quoteSpeaker, role, attribution, place, position, causeRule})

// recorded gives each rule what its findings were worth on the story sets.
func recorded(rules []checker.Rule) []checker.Rule {
	for i, r := range rules {
		rules[i].Record = records[r.Name]
	}
	return rules
}
