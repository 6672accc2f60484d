package rules

import (
	"fmt"
	"math"
	"strings"

	"crosscheck/checker"
)

// parts holds a total of one article against the breakdown that the article gives of it.
var parts = checker.Rule{
	Name:  "quantity/parts",
	Title: "the parts that a text gives do not add up to its total",
	Doc: "Adds up a breakdown: \"19 names: nine in the port, seven in the hills, two at sea\", or a sentence on \"of them\" or \"the other six\" right " +
		"after the total. A sum below the total counts where the words leave nothing out. A sum that misses the total by little is reported; one " +
		"that misses it by far was never meant as the whole.",
	Example: [2]string{
		"Thirty-one people died, the council said. Fourteen of them died in the port, nine in the hills and seven at sea.",
		"Fourteen, nine and seven are thirty.",
	},
	Near: [2]string{
		"Thirty-one people died, the council said. Fourteen of them died in the port, nine in the hills and eight at sea.",
		"Fourteen, nine and eight are thirty-one.",
	},
	Kinds: []checker.Kind{checker.Quantity, checker.Money},
	Within: func(claims []checker.Claim) []checker.Dispute {
		var out []checker.Dispute
		for i := range claims {
			if claims[i].Frame.Sum == 0 || claims[i].Sentence.Part != checker.Body || !plainFact(&claims[i]) {
				continue
			}
			if total := brokenDown(claims, i); total != nil {
				out = append(out, missed(total, &claims[i], claims[i].Frame.Spent || closed(claims, i))...)
			}
		}
		return out
	},
}

const (
	slack     = 0.2 // by how much of the total the parts may miss it and still be meant as the whole
	roundness = 0.1 // by how much they may miss a total that is hedged
	nearby    = 2   // how many sentences before its parts a total stands that shares no noun with them
)

// plainFact tells whether a claim gives a number as a fact or as a plan that stands.
func plainFact(c *checker.Claim) bool {
	return (c.Voice.Mode == checker.Asserted || c.Voice.Mode == checker.Planned) && !c.Voice.Denied && !c.Value.Negative && !c.Value.Range && c.Value.Rate == ""
}

// brokenDown returns the total whose parts the claim at a place opens: the count before it in its sentence, else the last one of the same things,
// else the greatest of the sentence before; nil where there is none, or where the parts add up to something that the text tells.
func brokenDown(claims []checker.Claim, at int) *checker.Claim {
	part := &claims[at]
	if all := wholeBehind(claims, at); all != nil {
		return all
	}
	var close, named *checker.Claim
	for i := at - 1; i >= 0; i-- {
		c := &claims[i]
		if c.Kind != part.Kind || c.Value.Unit != part.Value.Unit || !plainFact(c) || c.Sentence.Part == checker.Furniture {
			continue
		}
		if c.Value.Exact == part.Frame.Sum {
			return nil
		}
		if c.Value.Exact <= part.Value.Exact || has(c.Frame.Scope, "part") {
			continue
		}
		gap := part.Sentence.N - c.Sentence.N
		if gap == 0 {
			return c
		}
		if named == nil && c.Frame.Head == part.Frame.Head && c.Frame.Head != "" {
			named = c
		}
		if gap <= nearby && (close == nil || close.Sentence.N == c.Sentence.N && c.Value.Exact > close.Value.Exact) {
			close = c
		}
	}
	if named != nil {
		return named
	}
	return close
}

// wholeBehind returns a count of all that stands in the sentence behind its parts: "the count of all 22 wards".
func wholeBehind(claims []checker.Claim, at int) *checker.Claim {
	for i := at + 1; i < len(claims) && claims[i].Sentence.N == claims[at].Sentence.N; i++ {
		if c := &claims[i]; c.Kind == claims[at].Kind && strings.HasPrefix(c.Value.Text, "all ") && plainFact(c) {
			return c
		}
	}
	return nil
}

// closed tells whether the text says right behind a list that it leaves nobody out.
func closed(claims []checker.Claim, at int) bool {
	n := claims[at].Sentence.N
	for i := at; i < len(claims) && claims[i].Sentence.N <= n+nearby; i++ {
		if claims[i].Sentence.N == n {
			continue
		}
		text := strings.ToLower(claims[i].Sentence.Text)
		for _, end := range [...]string{"that's everybody", "that's everyone", "that is everybody", "that is everyone", "that is all", "that's all", "no one else", "nobody else", "nowhere else", "nothing else", "no other "} {
			if strings.Contains(strings.ReplaceAll(text, "’", "'"), end) {
				return true
			}
		}
	}
	return false
}

// missed disputes a total that its parts miss by little; parts that make less than the total only where they are spent.
func missed(total, first *checker.Claim, spent bool) []checker.Dispute {
	sum, t := first.Frame.Sum, total.Value.Exact
	off := math.Abs(sum - t)
	if off == 0 || off > slack*t || sum < t && !spent || total.Value.Hedged && off <= roundness*t {
		return nil
	}
	return []checker.Dispute{{
		Sides: [][]checker.Claim{{*total}, {*first}},
		Verdict: checker.Verdict{Relation: checker.Contradicts, Kind: checker.Internal, Confidence: 0.8,
			Why: fmt.Sprintf("%s in all, yet the parts make %g", strings.TrimPrefix(total.Value.Text, "all "), sum)},
	}}
}
