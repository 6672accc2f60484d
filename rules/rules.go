package rules

import "crosscheck/checker"

// All lists the rules in the order in which they judge.
var All = []checker.Rule{quantity, percent, money, age, duration, ordinal, rank, score, date, weekday, clock, status, stance, order, variant,
	quoteAltered, quoteSpeaker, role, attribution, place, causeRule}
