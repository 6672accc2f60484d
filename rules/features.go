package rules

import (
	"math"

	"crosscheck/checker"
)

// A feature is one thing that speaks for or against two values being values of one thing.
type feature struct {
	name string
	of   func(p *likeness) bool
}

// features are what the likeness of two numeric claims is weighed by. Their weights stand in weights.go.
var features = []feature{
	{"same sure head", func(p *likeness) bool { return p.sure }},
	{"same head", func(p *likeness) bool { return p.headed && !p.sure }},
	{"a head is unknown", func(p *likeness) bool { return p.a.Frame.Head == "" || p.b.Frame.Head == "" }},
	{"two sure heads differ", func(p *likeness) bool { return p.a.Frame.Sure && p.b.Frame.Sure && !p.headed }},
	{"two names for things of one sort", func(p *likeness) bool { return otherThings(p.a, p.b) }},
	{"same predicate", func(p *likeness) bool { return p.governed }},
	{"same head and predicate", func(p *likeness) bool { return p.headed && p.governed }},
	{"predicates differ", func(p *likeness) bool { return !p.governed && p.a.Frame.Pred != "" && p.b.Frame.Pred != "" }},
	{"openings of both articles", func(p *likeness) bool { return p.a.Sentence.N <= 3 && p.b.Sentence.N <= 3 }},
	{"opening of one article", func(p *likeness) bool { return (p.a.Sentence.N <= 3) != (p.b.Sentence.N <= 3) }},
	{"no word shared", func(p *likeness) bool { return p.words == 0 }},
	{"two words shared", func(p *likeness) bool { return p.words >= 2 }},
	{"three words shared", func(p *likeness) bool { return p.words >= 3 }},
	{"terms of both, none shared", func(p *likeness) bool {
		return len(p.a.Frame.Terms) > 0 && len(p.b.Frame.Terms) > 0 && common(p.a.Frame.Terms, p.b.Frame.Terms) == 0
	}},
	{"terms of one", func(p *likeness) bool { return (len(p.a.Frame.Terms) > 0) != (len(p.b.Frame.Terms) > 0) }},
	{"terms of neither", func(p *likeness) bool { return len(p.a.Frame.Terms)+len(p.b.Frame.Terms) == 0 }},
	{"names of both, none shared", func(p *likeness) bool {
		return len(p.a.Frame.Names) > 0 && len(p.b.Frame.Names) > 0 && common(p.a.Frame.Names, p.b.Frame.Names) == 0
	}},
	{"a name shared", func(p *likeness) bool { return common(p.a.Frame.Names, p.b.Frame.Names) > 0 }},
	{"a place shared", func(p *likeness) bool { return common(p.a.Frame.Places, p.b.Frame.Places) > 0 }},
	{"articles with little in common", func(p *likeness) bool { return p.kin < 0.2 }},
	{"articles with much in common", func(p *likeness) bool { return p.kin >= 0.4 && !sameArticle(p.a, p.b) && !alone(p.a, p.b) }},
	{"four words of one story", func(p *likeness) bool { return alone(p.a, p.b) && p.story >= 4 }},
	{"six words of one story", func(p *likeness) bool { return alone(p.a, p.b) && p.story >= 6 }},
	{"a name of one story in lone sentences", func(p *likeness) bool { return alone(p.a, p.b) && p.story >= 1 }},
	{"sentences nearly the same", func(p *likeness) bool { return alone(p.a, p.b) && p.around >= 0.7 }},
	{"sentences alike", func(p *likeness) bool { return p.around >= 0.25 }},
	{"sentences much alike", func(p *likeness) bool { return p.around >= 0.5 }},
	{"a pronoun opens a lone sentence", func(p *likeness) bool { return alone(p.a, p.b) && (open(p.a) || open(p.b)) }},
	{"one subject, by name or pronoun", func(p *likeness) bool {
		return alone(p.a, p.b) && p.headed && (common(p.a.Frame.Names, p.b.Frame.Names) > 0 || open(p.a) != open(p.b))
	}},
	{"nothing of one story in lone sentences", func(p *likeness) bool { return alone(p.a, p.b) && evidence(p.a, p.b) == 0 }},
	{"little of one story in lone sentences", func(p *likeness) bool { return alone(p.a, p.b) && evidence(p.a, p.b) == 1 }},
	{"other names in lone sentences", func(p *likeness) bool { return alone(p.a, p.b) && others(p.a.Frame.Main, p.b.Frame.Main) }},
	{"other owners", func(p *likeness) bool { return otherOwners(p.a, p.b) }},
	{"a time beside the other article's day", func(p *likeness) bool { return offDay(p.a, p.b) }},
	{"one is a forecast", func(p *likeness) bool { return foretold(p.a, p.b) }},
	{"counted by different measures", func(p *likeness) bool { return p.a.Value.Rate != p.b.Value.Rate }},
	{"owners unknown in lone sentences", func(p *likeness) bool { return alone(p.a, p.b) && unowned(p.a, p.b) }},
	{"no event in lone sentences", func(p *likeness) bool {
		return alone(p.a, p.b) && p.a.Kind == checker.Date && (undated(p.a) || undated(p.b))
	}},
	{"scopes differ", func(p *likeness) bool {
		x, y := p.a.Frame.Scope, p.b.Frame.Scope
		return common(x, y) < max(len(x), len(y))
	}},
	{"one time", func(p *likeness) bool { return p.a.Frame.When.Known && p.b.Frame.When.Known }},
	{"one speaker", func(p *likeness) bool { return p.a.Voice.Speaker != "" && p.a.Voice.Speaker == p.b.Voice.Speaker }},
	{"two speakers", func(p *likeness) bool { return speakers(p.a, p.b) }},
	{"one speaker answers another", func(p *likeness) bool { return answering(p.a, p.b) }},
	{"two speakers in one text", func(p *likeness) bool { return sameArticle(p.a, p.b) && speakers(p.a, p.b) }},
	{"one is planned", func(p *likeness) bool {
		return (p.a.Voice.Mode == checker.Planned) != (p.b.Voice.Mode == checker.Planned)
	}},
	{"one is hedged", func(p *likeness) bool { return p.a.Value.Hedged != p.b.Value.Hedged }},
	{"one digit differs", func(p *likeness) bool { return slipped(p.a.Value.Exact, p.b.Value.Exact) }},
	{"transposed digits", func(p *likeness) bool { return transposed(p.a.Value.Exact, p.b.Value.Exact) }},
	{"near in size", func(p *likeness) bool { return p.ratio < 0.25 }},
	{"far in size", func(p *likeness) bool { return p.ratio > 0.7 }},
	{"very far in size", func(p *likeness) bool { return p.ratio > 1.6 }},
	{"first in both texts", func(p *likeness) bool { return p.a.Frame.First && p.b.Frame.First }},
	{"later in both texts", func(p *likeness) bool { return !p.a.Frame.First && !p.b.Frame.First }},
	{"alone in both texts", func(p *likeness) bool { return p.a.Frame.Alone && p.b.Frame.Alone }},
	{"alone in one text", func(p *likeness) bool { return p.a.Frame.Alone != p.b.Frame.Alone }},
	{"one text gives both numbers", func(p *likeness) bool { return p.prints[0] != p.prints[1] }},
	{"both texts give both numbers", func(p *likeness) bool { return p.prints[0] && p.prints[1] }},
	{"one article", func(p *likeness) bool { return sameArticle(p.a, p.b) }},
	{"a headline", func(p *likeness) bool { return head(p.a) || head(p.b) }},
	{"small number", func(p *likeness) bool { return p.a.Value.Exact < 5 || p.b.Value.Exact < 5 }},
	{"large numbers", func(p *likeness) bool { return p.a.Value.Exact >= 100 && p.b.Value.Exact >= 100 }},
	{"a toll", func(p *likeness) bool { return p.sure && tolls[p.a.Frame.Head] }},
	{"a toll, first in both texts", func(p *likeness) bool {
		return p.sure && tolls[p.a.Frame.Head] && p.a.Frame.First && p.b.Frame.First
	}},
	{"a magnitude", func(p *likeness) bool { return p.a.Value.Unit == "magnitude" }},
	{"a measure", func(p *likeness) bool {
		return p.a.Kind == checker.Quantity && p.a.Value.Unit != "" && p.a.Value.Unit != "magnitude"
	}},
	{"a measure of one sure head", func(p *likeness) bool {
		return p.a.Kind == checker.Quantity && p.a.Value.Unit != "" && p.sure
	}},
	{"money", func(p *likeness) bool { return p.a.Kind == checker.Money }},
	{"money of one sure head", func(p *likeness) bool { return p.a.Kind == checker.Money && p.sure }},
	{"score", func(p *likeness) bool { return p.a.Kind == checker.Score }},
	{"percent", func(p *likeness) bool { return p.a.Kind == checker.Percent }},
	{"percent of one head", func(p *likeness) bool { return p.a.Kind == checker.Percent && p.headed }},
	{"age", func(p *likeness) bool { return p.a.Kind == checker.Age }},
	{"duration", func(p *likeness) bool { return p.a.Kind == checker.Duration }},
	{"duration of one head", func(p *likeness) bool { return p.a.Kind == checker.Duration && p.headed }},
	{"date", func(p *likeness) bool { return p.a.Kind == checker.Date }},
	{"date of one sure head", func(p *likeness) bool { return p.a.Kind == checker.Date && p.sure }},
	{"date of one head and a term shared", func(p *likeness) bool {
		return p.a.Kind == checker.Date && p.headed && common(p.a.Frame.Terms, p.b.Frame.Terms) > 0
	}},
	{"planned dates of one head", func(p *likeness) bool {
		return p.a.Kind == checker.Date && p.headed && p.a.Voice.Mode == checker.Planned && p.b.Voice.Mode == checker.Planned
	}},
	{"time of day", func(p *likeness) bool { return p.a.Kind == checker.Clock }},
	{"ordinal", func(p *likeness) bool { return p.a.Kind == checker.Ordinal || p.a.Kind == checker.Rank }},
}

// likely is how likely two numeric claims speak of one thing: 0 to 1.
func likely(a, b *checker.Claim) float64 {
	in := 0
	if alone(a, b) {
		in = 1
	}
	p := liken(a, b)
	odds := bias[in]
	for i, f := range features {
		if w := weights[i].in[in]; w != 0 && f.of(p) {
			odds += w
		}
	}
	return 1 / (1 + math.Exp(-odds))
}

// Weigh returns what the likeness of two numeric claims is weighed by, in the order of FeatureNames, whether they stand in lone sentences,
// and whether their values can be compared and differ. It is there for those who fit the weights.
func Weigh(a, b *checker.Claim) (features []bool, lone, differ bool) {
	return weighed(a, b), alone(a, b), hard(a, b) == "" && (!agree(a, b) || outgrown(a, b))
}

func weighed(a, b *checker.Claim) []bool {
	p := liken(a, b)
	out := make([]bool, len(features))
	for i, f := range features {
		out[i] = f.of(p)
	}
	return out
}

// FeatureNames names what Weigh returns.
func FeatureNames() []string {
	var out []string
	for _, f := range features {
		out = append(out, f.name)
	}
	return out
}

// A weight is what a feature adds to the logarithm of the odds.
type weight struct {
	feature string
	in      [2]float64 // in articles of one story, in lone sentences
}

// Weights returns the present weights in articles (0) or in lone sentences (1), in the order of FeatureNames, the bias last.
func Weights(context int) []float64 {
	out := make([]float64, 0, len(weights)+1)
	for _, w := range weights {
		out = append(out, w.in[context])
	}
	return append(out, bias[context])
}
