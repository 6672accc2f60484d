package rules

import (
	"fmt"
	"slices"
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
	Compare: func(a, b *checker.Claim) checker.Verdict {
		if a.Value.Unit != b.Value.Unit || sameArticle(a, b) || a.Frame.Head != b.Frame.Head {
			return checker.Verdict{}
		}
		x, y := a.Value.Text, b.Value.Text
		if x == "" || y == "" || onePerson(x, y) {
			return checker.Verdict{}
		}
		if v, ok := swapped(a, b); ok {
			return v
		}
		switch a.Value.Unit {
		case "speaker":
			if !a.Voice.Named || !b.Voice.Named || !full(a) || !full(b) || !told(a, b) {
				return checker.Verdict{}
			}
		default:
			if !sole[a.Frame.Head] && !prize(a, b) || a.Voice.Mode != checker.Asserted || b.Voice.Mode != checker.Asserted {
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

// oneWay are the deeds that nobody does in one story to whoever does them to him.
var oneWay = map[string]bool{"buy": true, "rescue": true, "stab": true, "kill": true, "shoot": true, "hit": true, "arrest": true, "replace": true, "win": true,
	"sack": true, "prosecute": true, "own": true, "steal": true, "appoint": true, "treat": true, "fund": true, "invite": true}

// returned deeds are done back by others of the same description: the police who shot the gunman who shot policemen.
var returned = map[string]bool{"stab": true, "kill": true, "shoot": true, "hit": true, "steal": true}

// named tells whether the doer of a deed is named.
func named(c *checker.Claim) bool { return len(c.Frame.Scope) > 0 }

// swapped judges two reports of one deed in which doer and sufferer have changed places.
func swapped(a, b *checker.Claim) (checker.Verdict, bool) {
	if a.Value.Unit != "doer" || !oneWay[a.Frame.Head] || !slices.Contains(a.Frame.Terms, b.Value.Text) || !slices.Contains(b.Frame.Terms, a.Value.Text) {
		return checker.Verdict{}, false
	}
	if a.Voice.Mode != checker.Asserted || b.Voice.Mode != checker.Asserted || a.Voice.Denied || b.Voice.Denied {
		return checker.Verdict{}, false
	}
	if returned[a.Frame.Head] && (!named(a) || !named(b)) {
		return checker.Verdict{Guard: "perhaps done back"}, true
	}
	if a.Frame.Head == "win" && common(a.Frame.Around, b.Frame.Around) == 0 {
		return checker.Verdict{Guard: "perhaps another match"}, true
	}
	if g := anotherTime(a, b); g != "" {
		return checker.Verdict{Guard: g}, true
	}
	kind, because := cause(a, b)
	return checker.Verdict{Relation: checker.Contradicts, Kind: kind, Confidence: 0.75,
		Why: fmt.Sprintf("%q (%s) against %q (%s): each did it to the other, and %s", a.Quote(), printer(a), b.Quote(), printer(b), because)}, true
}

// anotherTime names what makes two reports of one sort of deed those of two deeds, "" where nothing does.
func anotherTime(a, b *checker.Claim) string {
	switch {
	case otherTime(a, b):
		return "different time"
	case kin(a, b) < near[checker.Status]:
		return "perhaps another event"
	}
	return ""
}

// prizes are what one contestant alone wins.
var prizes = map[string]bool{"cup": true, "title": true, "election": true, "by-election": true, "race": true, "marathon": true, "final": true, "trophy": true,
	"championship": true, "runoff": true, "primary": true, "seat": true, "tournament": true, "mayoralty": true, "presidency": true, "derby": true, "contract": true}

// prize tells whether two people, or two bodies, are said to have won one prize.
func prize(a, b *checker.Claim) bool {
	x, y := &a.Frame, &b.Frame
	sorts := []string{"doer person", "doer body"}
	if x.Head != "win" || len(x.Terms) != 1 || len(y.Terms) != 1 || x.Terms[0] != y.Terms[0] || common(x.Scope, y.Scope) == 0 || common(x.Scope, sorts) == 0 && common(y.Scope, sorts) == 0 {
		return false
	}
	return prizes[x.Terms[0]] && common(x.Around, y.Around) > 0 && anotherTime(a, b) == ""
}

// told tells whether two reports of speech have nearly all their words in common.
func told(a, b *checker.Claim) bool {
	n := common(a.Frame.Terms, b.Frame.Terms)
	return n >= 4 && 10*n >= 6*max(len(a.Frame.Terms), len(b.Frame.Terms)) && a.Voice.Speaker == b.Voice.Speaker
}

// full tells whether the words name the speaker by more than one name, so that another name is another person.
func full(c *checker.Claim) bool {
	n := 0
	for _, w := range strings.Fields(c.Quote()) {
		if w[0] >= 'A' && w[0] <= 'Z' && !strings.HasSuffix(w, ".") {
			n++
		}
	}
	return n >= 2
}
