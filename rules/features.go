package rules

import (
	"math"
	"strconv"

	"crosscheck/checker"
)

// A feature is one thing that speaks for or against two values being values of one thing.
type feature struct {
	name   string
	weight float64 // logarithm of the odds that it adds
	of     func(a, b checker.Claim) float64
}

// bias is the logarithm of the odds that two values of one kind and unit in one story belong to one thing, before anything is known of them.
const bias = -4.23

// features are what the likeness of two numeric claims is weighed by. The weights are a logistic regression over the pairs of claims of
// the story sets and sentence pairs that the project is measured on.
var features = []feature{
	{"same sure head", 2.52, func(a, b checker.Claim) float64 { return yes(headed(a, b) && a.Frame.Sure) }},
	{"same head", 1.36, func(a, b checker.Claim) float64 { return yes(headed(a, b) && !a.Frame.Sure) }},
	{"a head is unknown", 1.36, func(a, b checker.Claim) float64 { return yes(a.Frame.Head == "" || b.Frame.Head == "") }},
	{"two sure heads differ", -0.35, func(a, b checker.Claim) float64 {
		return yes(a.Frame.Sure && b.Frame.Sure && a.Frame.Head != b.Frame.Head)
	}},
	{"same predicate", -0.01, func(a, b checker.Claim) float64 { return yes(a.Frame.Pred != "" && a.Frame.Pred == b.Frame.Pred) }},
	{"two words shared", -0.06, func(a, b checker.Claim) float64 { return yes(sharedWords(a, b) >= 2) }},
	{"sentences without their articles", -0.16, func(a, b checker.Claim) float64 { return yes(lonely(a, b)) }},
	{"same head and predicate in articles", 0.73, func(a, b checker.Claim) float64 {
		return yes(!lonely(a, b) && headed(a, b) && a.Frame.Pred != "" && a.Frame.Pred == b.Frame.Pred)
	}},
	{"opening of both articles", 0.99, func(a, b checker.Claim) float64 {
		return yes(!lonely(a, b) && a.Sentence.N <= 3 && b.Sentence.N <= 3)
	}},
	{"no word shared between articles", -1.05, func(a, b checker.Claim) float64 { return yes(!lonely(a, b) && sharedWords(a, b) == 0) }},
	{"three words shared between sentences", -0.49, func(a, b checker.Claim) float64 { return yes(lonely(a, b) && sharedWords(a, b) >= 3) }},
	{"one digit differs", 0.07, func(a, b checker.Claim) float64 { return yes(slipped(a.Value.Exact, b.Value.Exact)) }},
	{"terms of both, none shared", -0.02, func(a, b checker.Claim) float64 {
		return yes(len(a.Frame.Terms) > 0 && len(b.Frame.Terms) > 0 && common(a.Frame.Terms, b.Frame.Terms) == 0)
	}},
	{"transposed digits", 3.8, func(a, b checker.Claim) float64 { return yes(transposed(a.Value.Exact, b.Value.Exact)) }},
	{"one sum", 0, func(a, b checker.Claim) float64 { return yes(oneSum(a, b)) }},
	{"near in size", 0.27, func(a, b checker.Claim) float64 { return yes(ratio(a, b) < 0.7) }},
	{"far in size", -1.57, func(a, b checker.Claim) float64 { return yes(ratio(a, b) > 1.6) }},
	{"first in both texts", 1.46, func(a, b checker.Claim) float64 { return yes(a.Frame.First && b.Frame.First) }},
	{"later in both texts", 0.52, func(a, b checker.Claim) float64 { return yes(!a.Frame.First && !b.Frame.First) }},
	{"alone in both texts", -0.11, func(a, b checker.Claim) float64 { return yes(a.Frame.Alone && b.Frame.Alone) }},
	{"alone in one text", 0.25, func(a, b checker.Claim) float64 { return yes(a.Frame.Alone != b.Frame.Alone) }},
	{"one article", -0.3, func(a, b checker.Claim) float64 { return yes(a.Sentence.Article == b.Sentence.Article) }},
	{"small number", -0.76, func(a, b checker.Claim) float64 { return yes(a.Value.Exact < 5 || b.Value.Exact < 5) }},
	{"a kind told in figures of its own", 0.08, func(a, b checker.Claim) float64 { return yes(a.Kind == checker.Score || a.Value.Unit == "magnitude") }},
	{"a measure", -0.27, func(a, b checker.Claim) float64 {
		return yes(a.Kind == checker.Quantity && a.Value.Unit != "" && a.Value.Unit != "magnitude")
	}},
	{"percent", 0.05, func(a, b checker.Claim) float64 { return yes(a.Kind == checker.Percent) }},
	{"duration", 1.68, func(a, b checker.Claim) float64 { return yes(a.Kind == checker.Duration) }},
	{"date", -0.82, func(a, b checker.Claim) float64 { return yes(a.Kind == checker.Date) }},
	{"ordinal", 2.07, func(a, b checker.Claim) float64 { return yes(a.Kind == checker.Ordinal || a.Kind == checker.Rank) }},
}

func yes(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// lonely tells whether both claims stand in sentences without their articles, with no names of places and people that show one story.
func lonely(a, b checker.Claim) bool {
	return a.Frame.Lone && b.Frame.Lone && common(a.Frame.Story, b.Frame.Story) < 4
}

func headed(a, b checker.Claim) bool { return a.Frame.Head != "" && a.Frame.Head == b.Frame.Head }

// ratio is the natural logarithm of how many times one number is the other, 0 for dates and clocks.
func ratio(a, b checker.Claim) float64 {
	x, y := a.Value.Exact, b.Value.Exact
	if a.Kind == checker.Date || a.Kind == checker.Clock || x <= 0 || y <= 0 {
		return 0
	}
	return math.Abs(math.Log(x / y))
}

// sharedWords counts the words, names and places that two frames have in common, whatever part they play in each.
func sharedWords(a, b checker.Claim) int {
	n := 0
	seen := words(a)
	for w := range words(b) {
		if seen[w] {
			n++
		}
	}
	return n
}

func words(c checker.Claim) map[string]bool {
	f := c.Frame
	out := make(map[string]bool, len(f.Terms)+len(f.Names)+len(f.Places)+2)
	for _, list := range [][]string{{f.Head, f.Pred}, f.Terms, f.Names, f.Places} {
		for _, w := range list {
			if w != "" {
				out[w] = true
			}
		}
	}
	return out
}

// misprint tells whether two long numbers differ in one digit, or in the order of their digits, and stand beside the same words: $5,687.75
// and $5,587.75 of one bill. Chance does not bring that about, whatever else the two sentences tell.
func misprint(a, b checker.Claim) bool {
	x, y := a.Value.Exact, b.Value.Exact
	if len(digits(x)) < 5 || len(digits(y)) < 5 || sharedWords(a, b) == 0 {
		return false
	}
	return slipped(x, y) || transposed(x, y)
}

// slipped tells whether two numbers of four digits or more are written alike but for one digit.
func slipped(x, y float64) bool {
	p, q := strconv.FormatFloat(x, 'f', -1, 64), strconv.FormatFloat(y, 'f', -1, 64)
	if len(p) != len(q) || len(digits(x)) < 4 && len(digits(y)) < 4 {
		return false
	}
	n := 0
	for i := range p {
		if p[i] != q[i] {
			n++
		}
	}
	return n == 1
}

// likely is how likely two numeric claims speak of one thing: 0 to 1.
func likely(a, b checker.Claim) float64 {
	odds := bias
	for _, f := range features {
		if v := f.of(a, b); v != 0 {
			odds += f.weight * v
		}
	}
	return 1 / (1 + math.Exp(-odds))
}

// oneSum tells whether two outcomes of a vote have as many votes in all: two counts of one ballot.
func oneSum(a, b checker.Claim) bool {
	if a.Kind != checker.Score || a.Frame.Head != "vote" || b.Frame.Head != "vote" {
		return false
	}
	sum := func(x float64) int { return int(x)/1000 + int(x)%1000 }
	return sum(a.Value.Exact) == sum(b.Value.Exact)
}

// Weigh returns the features of two claims by name; for fitting and explaining.
func Weigh(a, b checker.Claim) map[string]float64 {
	out := map[string]float64{}
	for _, f := range features {
		if v := f.of(a, b); v != 0 {
			out[f.name] = v
		}
	}
	return out
}

// Hard tells what keeps two claims from being compared at all.
func Hard(a, b checker.Claim) string { return hard(a, b) }

func hard(a, b checker.Claim) string {
	switch {
	case a.Value.Unit != b.Value.Unit || a.Value.Unit == "weekday":
		return "different units"
	case a.Sentence.Article == b.Sentence.Article && a.Sentence.N == b.Sentence.N && !staged(a, b):
		return "one sentence tells of both"
	case own(a, b) && !staged(a, b) && !answering(a, b):
		return "one text's own account"
	case misprint(a, b):
		return ""
	case a.Voice.Mode == checker.Question || b.Voice.Mode == checker.Question:
		return "question"
	case a.Voice.Mode == checker.Hypothetical || b.Voice.Mode == checker.Hypothetical:
		return "hypothetical"
	case a.Voice.Mode == checker.Past || b.Voice.Mode == checker.Past:
		return "comparison with another time"
	case a.Value.Rate != b.Value.Rate:
		return "counted by different measures"
	case a.Voice.Denied != b.Voice.Denied:
		return "one is denied"
	case narrowed(a, b):
		return "different scope"
	case otherTime(a, b):
		return "different time"
	case a.Frame.Event != "" && b.Frame.Event != "" && a.Frame.Event != b.Frame.Event:
		return "different events"
	case (a.Voice.Mode == checker.Planned) != (b.Voice.Mode == checker.Planned) && forecast[a.Kind]:
		return "one is a forecast"
	case addsUp(a, b):
		return "parts of one total"
	case (a.Frame.Lone || b.Frame.Lone) && evidence(a, b) < 2 && !unique(a, b):
		return "nothing shows that they tell one story"
	case len(a.Frame.Places) > 0 && len(b.Frame.Places) > 0 && common(a.Frame.Places, b.Frame.Places) == 0:
		return "different place"
	case a.Kind == checker.Date && ownDays(a, b):
		return "each text dates its own days"
	case momentary[a.Frame.Head] && dayOf(a) != dayOf(b):
		return "a level of another day"
	case personal[a.Kind] && !(a.Value.Range && b.Value.Range && headed(a, b)) && !shareOwner(a, b):
		return "perhaps different subjects"
	case owned[a.Kind] && !(a.Kind == checker.Duration && headed(a, b) && a.Frame.Sure) && (stranger(a, b) || stranger(b, a)):
		return "different names"
	}
	return ""
}

// addsUp tells whether one count is the sum that the other's sentence gives in parts.
func addsUp(a, b checker.Claim) bool {
	if a.Frame.Toll > 0 && b.Value.Admits.Holds(a.Frame.Toll) && b.Frame.Toll == 0 || b.Frame.Toll > 0 && a.Value.Admits.Holds(b.Frame.Toll) && a.Frame.Toll == 0 {
		return true
	}
	return a.Frame.Total > 0 && b.Value.Admits.Holds(a.Frame.Total) || b.Frame.Total > 0 && a.Value.Admits.Holds(b.Frame.Total)
}

// evidence counts what two texts have in common beside the thing that is compared: names anywhere, and words around the value.
func evidence(a, b checker.Claim) int {
	if a.Sentence.Article == b.Sentence.Article {
		return 2
	}
	n := common(a.Frame.Story, b.Frame.Story) + common(a.Frame.Terms, b.Frame.Terms) + common(a.Frame.Around, b.Frame.Around)
	if a.Frame.Pred != "" && a.Frame.Pred == b.Frame.Pred && a.Frame.Pred != a.Frame.Head {
		n++
	}
	return n
}

// answering tells whether one text sets two speakers' bare numbers side by side: "police say 12,000. The organisers say 45,000."
func answering(a, b checker.Claim) bool {
	return a.Sentence.Article == b.Sentence.Article && (a.Frame.Terse || b.Frame.Terse) && speakers(a, b) &&
		b.Sentence.N-a.Sentence.N <= 2 && a.Sentence.N-b.Sentence.N <= 2
}

// ownDays tells whether two texts printed more than a week apart each date something of the days around it.
func ownDays(a, b checker.Claim) bool {
	p, q := a.Sentence.Published, b.Sentence.Published
	if p.IsZero() || q.IsZero() || math.Abs(q.Sub(p).Hours()) < 7*24 {
		return false
	}
	near := func(c checker.Claim) bool {
		at := float64(c.Sentence.Published.Unix())
		return apart(c.Value.Admits, checker.Between(at, at)) < 8*day
	}
	return near(a) && near(b)
}

// momentary are the levels that hold for a moment only.
var momentary = map[string]bool{"water level": true, "temperature": true, "share price": true, "index": true, "rate": true}

// dayOf is the day that a claim speaks of: the one it names, else the one on which it was published; 0 where neither is known.
func dayOf(c checker.Claim) int {
	switch {
	case c.Frame.When.Known && !math.IsInf(c.Frame.When.Low, 0):
		return int(c.Frame.When.Low / day)
	case !c.Sentence.Published.IsZero():
		return int(c.Sentence.Published.Unix() / day)
	}
	return 0
}

// forecast are the kinds of which a planned value is no report of the present one.
var forecast = map[checker.Kind]bool{checker.Money: true, checker.Percent: true, checker.Score: true}

// stranger tells whether a value belongs to somebody named of whom the other's text, or the value itself, does not speak.
func stranger(a, b checker.Claim) bool {
	if len(a.Frame.Names) == 0 || common(a.Frame.Names, b.Frame.Names) > 0 {
		return false
	}
	return len(b.Frame.Names) > 0 || len(b.Frame.Main) > 0 && common(a.Frame.Names, b.Frame.Main) == 0 && common(a.Frame.Names, a.Frame.Main) == 0
}

// personal are the kinds whose values belong to one person or thing, and tell nothing without it; owned those whose values belong to
// whoever is named beside them.
var (
	personal = map[checker.Kind]bool{checker.Age: true, checker.Ordinal: true}
	owned    = map[checker.Kind]bool{checker.Percent: true, checker.Money: true, checker.Duration: true, checker.Rank: true, checker.Score: true}
)

// shareOwner tells whether two values surely belong to one owner: one name, or one part that a story has once.
func shareOwner(a, b checker.Claim) bool {
	if a.Kind == checker.Ordinal && !rows[a.Frame.Head] {
		return false
	}
	if len(a.Frame.Names) > 0 && len(b.Frame.Names) > 0 {
		return common(a.Frame.Names, b.Frame.Names) > 0
	}
	return headed(a, b) && (single[a.Frame.Head] || a.Kind == checker.Ordinal)
}

// rows are the things of which somebody has one after the other, so that two places in the row exclude each other.
var rows = map[string]bool{"term": true, "round": true, "strike action": true, "win": true, "title": true, "edition": true, "attempt": true,
	"season": true, "anniversary": true, "marriage": true, "minute": true, "goal": true, "match": true, "phase": true, "year": true,
	"reading": true, "vote": true, "stage": true, "generation": true, "walkout": true, "consecutive": true, "straight": true, "championship": true}

// single are the parts that a story usually has once.
var single = map[string]bool{"victim": true, "suspect": true, "driver": true, "pilot": true, "captain": true, "mayor": true, "teenager": true,
	"aircraft": true, "ship": true, "sample": true, "gunman": true, "winner": true, "owner": true, "child": false}

// narrowed tells whether one value is of a part, a change or a further number and the other is not.
func narrowed(a, b checker.Claim) bool {
	for _, s := range []string{"part", "change", "more", "other", "each", "first", "rest", "earlier", "average", "most", "least", "interim",
		"in the constituency", "in the precinct", "in the district", "in the municipality", "in the village", "in the neighborhood", "in the neighbourhood"} {
		if has(a.Frame.Scope, s) != has(b.Frame.Scope, s) {
			return true
		}
	}
	return false
}
