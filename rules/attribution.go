package rules

import (
	"fmt"
	"strings"

	"crosscheck/checker"
)

// attribution compares who is said to have told or done one thing.
var attribution = checker.Rule{
	Name:  "attribution/conflict",
	Title: "one statement or one deed is given to two people",
	Doc: "Compares who is reported to have said a thing, where two reports of it share nearly all their words, and who did a thing that only " +
		"one can have done, such as brokering an agreement. Two names of one actor are left alone.",
	Example: [2]string{"The truce was brokered by Norway, officials said.", "The truce was brokered by Qatar."},
	Near:    [2]string{"The truce was brokered by Norway, officials said.", "The truce was welcomed by Qatar."},
	Kinds:   []checker.Kind{checker.Attribution},
	Compare: func(a, b checker.Claim) checker.Verdict {
		if a.Value.Unit != b.Value.Unit || sameArticle(a, b) || a.Frame.Head != b.Frame.Head {
			return checker.Verdict{}
		}
		x, y := a.Value.Text, b.Value.Text
		if x == "" || y == "" || onePerson(x, y) {
			return checker.Verdict{}
		}
		switch a.Value.Unit {
		case "speaker":
			if !a.Voice.Named || !b.Voice.Named || !full(a) || !full(b) || !told(a, b) {
				return checker.Verdict{}
			}
		default:
			if !sole[a.Frame.Head] || a.Voice.Mode != checker.Asserted || b.Voice.Mode != checker.Asserted {
				return checker.Verdict{}
			}
		}
		kind, because := cause(a, b)
		return checker.Verdict{Relation: checker.Contradicts, Kind: kind, Confidence: 0.75,
			Why: fmt.Sprintf("%q (%s) against %q (%s): one of them did it, and %s", a.Quote(), printer(a), b.Quote(), printer(b), because)}
	},
}

// sole are the deeds that have one doer in a story.
var sole = map[string]bool{"broker": true, "mediate": true, "found": true, "invent": true, "author": true, "captain": true}

// told tells whether two reports of speech have nearly all their words in common.
func told(a, b checker.Claim) bool {
	n := common(a.Frame.Terms, b.Frame.Terms)
	return n >= 4 && 10*n >= 6*max(len(a.Frame.Terms), len(b.Frame.Terms)) && a.Voice.Speaker == b.Voice.Speaker
}

// full tells whether the words name the speaker by more than one name, so that another name is another person.
func full(c checker.Claim) bool {
	n := 0
	for _, w := range strings.Fields(c.Quote()) {
		if w[0] >= 'A' && w[0] <= 'Z' && !strings.HasSuffix(w, ".") {
			n++
		}
	}
	return n >= 2
}
