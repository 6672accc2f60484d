package rules

import (
	"fmt"

	"crosscheck/checker"
)

// order compares which of two things comes first.
var order = checker.Rule{
	Name:  "order/reversed",
	Title: "two texts put the same two things in opposite orders",
	Doc: "Compares statements that one thing comes before another, or is a condition of it, and of who did a thing first or last. Flags two texts " +
		"that name the same two things the other way round, or two who were the first.",
	Example: [2]string{"The union wants an apology before any talks.", "Talks are a precondition for an apology."},
	Near:    [2]string{"The union wants an apology before any talks.", "After the talks the minister left."},
	Kinds:   []checker.Kind{checker.Order},
	Compare: func(a, b *checker.Claim) checker.Verdict {
		if sameArticle(a, b) || a.Frame.Terse || b.Frame.Terse {
			return checker.Verdict{}
		}
		if a.Value.Admits.Known && b.Value.Admits.Known {
			return foremost(a, b)
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

// foremost compares who did a thing first or last: two cannot both be the first, and one is not the first and the last.
func foremost(a, b *checker.Claim) checker.Verdict {
	x, y := &a.Frame, &b.Frame
	one, end := x.Head == y.Head, a.Value.Admits == b.Value.Admits
	switch {
	case a.Value.Unit != b.Value.Unit || a.Voice.Denied || b.Voice.Denied || x.Part != "" && y.Part != "" && x.Part != y.Part:
		return checker.Verdict{}
	case one && (others(x.Terms, y.Terms) || others(x.Names, y.Names)):
		return checker.Verdict{} // two wards
	case one && end:
		return checker.Verdict{Relation: checker.Corroborates, Confidence: 0.8}
	case one == end || !one && (effects[a.Value.Unit] || a.Value.Admits.Holds(-1) && x.Pred == "shooting") || end && (gathers[x.Head] || gathers[y.Head] || common(x.Names, y.Names) > 0):
		return checker.Verdict{}
	}
	kind, because := cause(a, b)
	return checker.Verdict{Relation: checker.Contradicts, Kind: kind, Confidence: 0.7,
		Why: fmt.Sprintf("%s (%s) against %s (%s): both speak of who came first, and %s", a.Value.Text, printer(a), b.Value.Text, printer(b), because)}
}

// effects are the units of what a goal did, of which a match has several.
var effects = map[string]bool{"to goal": true, "to comeback": true}

// gathers are words for people who may go by another name, too.
var gathers = map[string]bool{"someone": true, "crew": true, "group": true, "police": true, "rescue worker": true, "people": true, "man": true, "woman": true, "side": true,
	"party": true, "unit": true, "family": true, "victim": true, "resident": true, "worker": true, "country": true, "company": true}
