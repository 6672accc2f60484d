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
