package rules

import (
	"fmt"

	"crosscheck/checker"
)

// order compares which of two things comes first.
var order = checker.Rule{
	Name:  "order/reversed",
	Title: "two texts put the same two things in opposite orders",
	Doc: "Compares statements that one thing comes before another, or is a condition of it. Flags two texts that name the same two things the " +
		"other way round.",
	Example: [2]string{"The union wants an apology before any talks.", "Talks are a precondition for an apology."},
	Near:    [2]string{"The union wants an apology before any talks.", "After the talks the minister left."},
	Kinds:   []checker.Kind{checker.Order},
	Compare: func(a, b *checker.Claim) checker.Verdict {
		if sameArticle(a, b) || a.Frame.Terse || b.Frame.Terse {
			return checker.Verdict{}
		}
		if a.Frame.Head == b.Frame.Head && a.Frame.Pred == b.Frame.Pred {
			return checker.Verdict{Relation: checker.Corroborates, Confidence: 0.8}
		}
		if a.Frame.Head != b.Frame.Pred || a.Frame.Pred != b.Frame.Head {
			return checker.Verdict{}
		}
		kind, because := cause(a, b)
		return checker.Verdict{Relation: checker.Contradicts, Kind: kind, Confidence: 0.75,
			Why: fmt.Sprintf("%s (%s) against %s (%s): the same two things in opposite orders, and %s", a.Value.Text, printer(a), b.Value.Text, printer(b), because)}
	},
}
