package rules

import (
	"fmt"
	"strings"

	"crosscheck/checker"
)

// place compares where one event happened or one thing stands.
var place = checker.Rule{
	Name:  "place/conflict",
	Title: "one event is put in two places",
	Doc: "Compares the places of one event, or of one seat such as a head office. A place inside the other agrees with it, and so may a place " +
		"that the gazetteer does not know.",
	Example: [2]string{"The headquarters move to Lyon, France, the company said.", "The headquarters move to Turin, Italy."},
	Near:    [2]string{"The talks were held in Lyon.", "The talks were held in France."},
	Kinds:   []checker.Kind{checker.Place},
	Compare: func(a, b checker.Claim) checker.Verdict {
		if a.Value.Unit != b.Value.Unit || a.Frame.Head == "" || a.Frame.Head != b.Frame.Head || sameArticle(a, b) {
			return checker.Verdict{}
		}
		if !seats[a.Frame.Head] && !(a.Frame.Sure && b.Frame.Sure) {
			return checker.Verdict{}
		}
		if g := unsaid(a, b); g != "" {
			return checker.Verdict{Guard: g}
		}
		if otherTime(a, b) {
			return checker.Verdict{Guard: "different time"}
		}
		if stranger(a, b) && stranger(b, a) {
			return checker.Verdict{Guard: "different names"}
		}
		x, y := a.Frame.Places, b.Frame.Places
		if len(x) < 2 || len(y) < 2 { // without a place around it, a name may lie anywhere
			return checker.Verdict{}
		}
		if has(x, a.Value.Text) && has(x, b.Value.Text) || has(y, a.Value.Text) || a.Value.Text == b.Value.Text {
			return checker.Verdict{Relation: checker.Corroborates, Confidence: 0.7}
		}
		if common(x, y) >= min(len(x), len(y)) {
			return checker.Verdict{Relation: checker.Corroborates, Confidence: 0.6}
		}
		kind, because := cause(a, b)
		return checker.Verdict{Relation: checker.Contradicts, Kind: kind, Confidence: 0.7,
			Why: fmt.Sprintf("%s (%s) against %s (%s): both speak of where %s is, and %s", strings.ToUpper(a.Value.Text[:1])+a.Value.Text[1:], printer(a),
				strings.ToUpper(b.Value.Text[:1])+b.Value.Text[1:], printer(b), topic(a, b), because)}
	},
}

// seats are things that stand in one place.
var seats = map[string]bool{"head office": true, "headquarters": true, "birthplace": true, "capital": true}
