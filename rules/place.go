package rules

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/checker"
)

// place compares where one event happened, somebody lives or a body has its seat.
var place = checker.Rule{
	Name:  "place/conflict",
	Title: "one event, home or seat is put in two places",
	Doc: "Compares the home of a person, the seat of a body such as a head office, and where one thing happened to one thing or person: at a " +
		"structure or in a street with a name of its own. A place inside the other agrees with it, and so may a place that the gazetteer " +
		"does not know.",
	Example: [2]string{"The headquarters move to Lyon, France, the company said.", "The headquarters move to Turin, Italy."},
	Near:    [2]string{"The talks were held in Lyon.", "The talks were held in France."},
	Kinds:   []checker.Kind{checker.Place},
	Compare: func(a, b *checker.Claim) checker.Verdict {
		if a.Value.Unit != b.Value.Unit || sameArticle(a, b) || !settled(a, b) {
			return checker.Verdict{}
		}
		if a.Value.Text == b.Value.Text || within(a, b) {
			return checker.Verdict{Relation: checker.Corroborates, Confidence: 0.7}
		}
		if g := unplaced(a, b); g != "" {
			return checker.Verdict{Guard: g}
		}
		kind, because := cause(a, b)
		return checker.Verdict{Relation: checker.Contradicts, Kind: kind, Confidence: 0.7,
			Why: fmt.Sprintf("%s (%s) against %s (%s): both speak of where %s is, and %s", upper(a.Quote()), printer(a), b.Quote(), printer(b),
				topic(a, b), because)}
	},
}

// settled tells whether two claims are of what can be in one place only: somebody's home, the seat of a body, one event.
func settled(a, b *checker.Claim) bool {
	switch a.Value.Unit {
	case "home", "seat":
		return headed(a, b)
	case "town":
		return onePerson(a.Frame.Head, b.Frame.Head) && a.Frame.Pred == b.Frame.Pred && kin(a, b) >= oneEvent && !namesakes(a, b)
	case "at street":
		if misnamed(a, b) && kin(a, b) >= oneEvent && dwells(a) == dwells(b) {
			return true
		}
		fallthrough
	case "at structure":
		return headed(a, b) && a.Frame.Pred != "" && a.Frame.Pred == b.Frame.Pred
	}
	return headed(a, b) && a.Frame.Sure && b.Frame.Sure
}

// dwells tells whether a place is where somebody lives.
func dwells(c *checker.Claim) bool { return c.Frame.Pred == "live" || c.Frame.Pred == "reside" }

// within tells whether one place holds the other or is the other, as far as their names show: Dorn Mill Road and N. Dorn-Mill Road are one
// street, Marlow Street and Marlow Road are two.
func within(a, b *checker.Claim) bool {
	x, y := a.Frame.Places, b.Frame.Places
	if len(x) == 0 || len(y) == 0 || common(x, y) >= min(len(x), len(y)) {
		return len(x) > 0 && len(y) > 0
	}
	if a.Value.Unit != "at street" && a.Value.Unit != "at structure" {
		return false
	}
	for _, p := range x {
		for _, q := range y {
			if k, l := proper(p), proper(q); slices.ContainsFunc(k, func(w string) bool { return slices.Contains(l, w) }) && !parallel(p, q) {
				return true
			}
		}
	}
	return false
}

// proper are the words of a place's name without directions, numbers and the noun behind it.
func proper(name string) []string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == '.' })
	if len(words) > 1 {
		words = words[:len(words)-1]
	}
	return slices.DeleteFunc(words, func(w string) bool { return directions[w] || w[0] >= '0' && w[0] <= '9' && len(words) > 1 })
}

var directions = map[string]bool{"n": true, "s": true, "e": true, "w": true, "ne": true, "nw": true, "se": true, "sw": true, "north": true, "south": true,
	"east": true, "west": true, "northeast": true, "northwest": true, "southeast": true, "southwest": true}

// misnamed tells whether two streets have one name and are of two sorts.
func misnamed(a, b *checker.Claim) bool {
	return slices.ContainsFunc(a.Frame.Places, func(p string) bool {
		return slices.ContainsFunc(b.Frame.Places, func(q string) bool { return parallel(p, q) && slices.Equal(proper(p), proper(q)) })
	})
}

// parallel tells whether two names end in two sorts of street.
func parallel(p, q string) bool {
	k, l := ways[p[strings.LastIndexByte(p, ' ')+1:]], ways[q[strings.LastIndexByte(q, ' ')+1:]]
	return k != "" && l != "" && k != l
}

var ways = map[string]string{"street": "street", "st": "street", "st.": "street", "road": "road", "rd": "road", "rd.": "road", "avenue": "avenue", "ave": "avenue",
	"ave.": "avenue", "lane": "lane", "drive": "drive", "dr.": "drive", "boulevard": "boulevard", "blvd.": "boulevard", "court": "court", "place": "place"}

// unplaced names what keeps two places from excluding each other, "" where nothing does.
func unplaced(a, b *checker.Claim) string {
	if g := unsaid(a, b); g != "" {
		return g
	}
	switch {
	case len(a.Frame.Places) == 0 || len(b.Frame.Places) == 0:
		return "a place without a name"
	case (a.Value.Unit == "seat" || a.Value.Unit == "at") && (len(a.Frame.Places) < 2 || len(b.Frame.Places) < 2):
		return "perhaps one inside the other" // without a place around it, a name may lie anywhere
	case a.Value.Unit == "town" && (len(a.Frame.Places) > 1) != (len(b.Frame.Places) > 1):
		return "perhaps one inside the other"
	case a.Value.Unit == "town" && common(a.Frame.Places, b.Frame.Story)+common(b.Frame.Places, a.Frame.Story) > 0:
		return "one text names both places"
	case otherTime(a, b):
		return "different time"
	case a.Value.Unit != "home" && kin(a, b) < near[checker.Place]:
		return "perhaps another event"
	case stranger(a, b) && stranger(b, a):
		return "different names"
	case a.Value.Unit == "at structure" && slices.ContainsFunc(strings.Fields(a.Value.Text), func(w string) bool { return slices.Contains(strings.Fields(b.Value.Text), w) }):
		return "perhaps one place by two names" // the Sessia County courthouse, a Halmar courthouse
	case a.Value.Unit == "at street" && !misnamed(a, b) && (common(a.Frame.Places, b.Frame.Story)+common(b.Frame.Places, a.Frame.Story) > 0 || written(a, b) || written(b, a)):
		return "one text names both places"
	}
	return ""
}

// written tells whether a name of a's place stands in b's sentence too, were it in another spelling: Oak and Elm streets are where Elm Street is.
func written(a, b *checker.Claim) bool {
	other := strings.Fields(strings.ToLower(b.Sentence.Text))
	for _, w := range strings.Fields(a.Quote()) {
		l := strings.ToLower(strings.Trim(w, ".,"))
		if len(l) < 4 || l == w || directions[l] || ways[l] != "" {
			continue
		}
		if slices.ContainsFunc(other, func(o string) bool { return strings.HasPrefix(o, l[:4]) }) {
			return true
		}
	}
	return false
}

// upper writes the first letter of a preposition large.
func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
