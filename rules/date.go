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
	Kinds: []checker.Kind{checker.Date},
	Compare: func(a, b *checker.Claim) checker.Verdict {
		if sameHappening(a, b) && !a.Value.Admits.Overlaps(b.Value.Admits) {
			return conflict(a, b, 0.6)
		}
		return measured(a, b)
	},
}

// sameHappening tells whether two days are those of what an article is about: in both openings the day stands right behind the one noun for it,
// "in a shooting early Monday".
func sameHappening(a, b *checker.Claim) bool {
	x := happening(a)
	return x != "" && x == happening(b) && a.Sentence.N <= opening && b.Sentence.N <= opening && kin(a, b) >= oneEvent && unsaid(a, b) == "" &&
		!elsewhere(&a.Frame, &b.Frame) && apart(a.Value.Admits, b.Value.Admits) < 3*day && printedApart(a, b) < 3*day &&
		(!sameArticle(a, b) || a.Sentence.N != b.Sentence.N)
}

// happening is the crime or the accident whose noun stands beside the words of a day, "" where none does.
func happening(c *checker.Claim) string {
	if i := c.Value.Admits; c.Value.Unit != "" || !i.Known || i.High-i.Low > 1.5*day || !incidents[c.Frame.Event] {
		return ""
	}
	return c.Frame.Event
}
