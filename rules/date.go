package rules

import (
	"slices"
	"strings"

	"crosscheck/checker"
)

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
	Kinds: []checker.Kind{checker.Date},
	Compare: func(a, b checker.Claim) checker.Verdict {
		if sameHappening(a, b) && !a.Value.Admits.Overlaps(b.Value.Admits) {
			return conflict(a, b, 0.6)
		}
		return measured(a, b)
	},
}

// sameHappening tells whether two days are those of what an article is about: in both openings the day stands right behind the one noun for it,
// "in a shooting early Monday".
func sameHappening(a, b checker.Claim) bool {
	x := happening(a)
	return x != "" && x == happening(b) && a.Sentence.N <= opening && b.Sentence.N <= opening && kin(a, b) >= oneEvent && unsaid(a, b) == "" &&
		!elsewhere(a.Frame, b.Frame) && apart(a.Value.Admits, b.Value.Admits) < 3*day && printedApart(a, b) < 3*day &&
		(!sameArticle(a, b) || a.Sentence.N != b.Sentence.N)
}

// happening is the noun for a crime or an accident right before the words of a day, "" where none stands there.
func happening(c checker.Claim) string {
	if i := c.Value.Admits; c.Value.Unit != "" || !i.Known || i.High-i.Low > 1.5*day {
		return ""
	}
	words := strings.Fields(strings.ToLower(c.Sentence.Text[:c.Span.Start]))
	for len(words) > 0 && (words[len(words)-1] == "on" || words[len(words)-1] == "early" || words[len(words)-1] == "late" || words[len(words)-1] == "that") {
		words = words[:len(words)-1]
	}
	if n := len(words); n > 1 && happenings[words[n-1]] && slices.ContainsFunc(words[max(0, n-4):n-1], func(w string) bool { return articles[w] }) {
		return words[n-1]
	}
	return ""
}

var happenings = map[string]bool{"shooting": true, "stabbing": true, "crash": true, "collision": true, "attack": true, "robbery": true, "fire": true,
	"explosion": true, "blast": true, "accident": true}

var articles = map[string]bool{"a": true, "an": true, "the": true}
