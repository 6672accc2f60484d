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
	Doc: "Adds up a breakdown of three parts or more: \"19 names: nine in the port, seven in the hills, two at sea\", or a sentence on \"of them\" " +
		"right after the total. A sum that misses the total by little is reported; one that misses it by far was never meant as the whole.",
	Example: [2]string{
		"Thirty-one people died, the council said. Fourteen of them died in the port, nine in the hills and seven at sea.",
		"Fourteen, nine and seven are thirty.",
	},
	Near: [2]string{
		"Thirty-one people died, the council said. Fourteen of them died in the port, nine in the hills and eight at sea.",
		"Fourteen, nine and eight are thirty-one.",
	},
	Kinds: []checker.Kind{checker.Quantity},
	Within: func(claims []checker.Claim) []checker.Dispute {
		var out []checker.Dispute
		sentences := counts(claims)
		for i, s := range sentences {
			if total, rest, ok := listed(s); ok {
				out = append(out, missed(total, rest)...)
			} else if len(s) >= fewestParts && ofThem(&s[0]) && i > 0 {
				if total, ok := counted(sentences[i-1], s); ok {
					out = append(out, missed(total, s)...)
				}
			}
		}
		return out
	},
}

// A breakdown has at least three parts, and its sum lies within a fifth of the total that it breaks down.
const (
	fewestParts = 3
	slack       = 0.2
)

// counts gathers the plain counts of an article's running text by sentence, those of a sentence in order.
func counts(claims []checker.Claim) [][]checker.Claim {
	var out [][]checker.Claim
	for i := range claims {
		c := &claims[i]
		if c.Kind != checker.Quantity || c.Value.Unit != "" || c.Sentence.Part != checker.Body || !whole(c) {
			continue
		}
		if n := len(out); n > 0 && out[n-1][0].Sentence.N == c.Sentence.N {
			out[n-1] = append(out[n-1], *c)
			continue
		}
		out = append(out, []checker.Claim{*c})
	}
	return out
}

// whole tells whether a claim counts things one by one and as a fact.
func whole(c *checker.Claim) bool {
	return !c.Value.Hedged && !c.Value.Range && c.Value.Rate == "" && c.Value.Exact > 0 && c.Value.Exact == math.Trunc(c.Value.Exact) &&
		(c.Voice.Mode == checker.Asserted || c.Voice.Mode == checker.Planned) && !c.Voice.Denied
}

// listed splits the counts of a sentence into a total and its parts, where a colon stands between the total and the first part and the
// sentence gives each part a place or a group.
func listed(s []checker.Claim) (checker.Claim, []checker.Claim, bool) {
	if len(s) < fewestParts+1 || s[0].Span.End > s[1].Span.Start {
		return checker.Claim{}, nil, false
	}
	text := s[0].Sentence.Text
	if !strings.Contains(text[s[0].Span.End:s[1].Span.Start], ": ") && !ofThem(&s[1]) {
		return checker.Claim{}, nil, false
	}
	return s[0], s[1:], apportioned(s[1:])
}

// ofThem tells whether a count is one of those that the sentence before counted.
func ofThem(c *checker.Claim) bool {
	rest := c.Sentence.Text[c.Span.End:]
	return strings.HasPrefix(rest, " of them ") || strings.HasPrefix(rest, " of the ")
}

// counted returns the count right before a breakdown that counts the same: one alone in its sentence, of the head of the first part.
func counted(before, s []checker.Claim) (checker.Claim, bool) {
	t := before[0]
	ok := len(before) == 1 && t.Sentence.N == s[0].Sentence.N-1 && apportioned(s) && (t.Frame.Head == s[0].Frame.Head || t.Frame.Head == s[0].Frame.Pred)
	return t, ok
}

// apportioned tells whether every count of a list is followed by where or of what its things are.
func apportioned(s []checker.Claim) bool {
	for _, c := range s {
		rest := c.Sentence.Text[c.Span.End:]
		near := rest[:min(len(rest), 24)]
		if !strings.Contains(near, " in ") && !strings.Contains(near, " at ") && !strings.Contains(near, " from ") && !strings.Contains(near, " on ") {
			return false
		}
	}
	return true
}

// missed disputes a total that its parts miss by little.
func missed(total checker.Claim, parts []checker.Claim) []checker.Dispute {
	sum := 0.0
	for _, p := range parts {
		sum += p.Value.Exact
	}
	t := total.Value.Exact
	if sum == t || math.Abs(sum-t) > slack*t {
		return nil
	}
	return []checker.Dispute{{
		Sides: [][]checker.Claim{{total}, parts},
		Verdict: checker.Verdict{Relation: checker.Contradicts, Kind: checker.Internal, Confidence: 0.8,
			Why: fmt.Sprintf("%s in all, yet the parts make %g", total.Value.Text, sum)},
	}}
}
