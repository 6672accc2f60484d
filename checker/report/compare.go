package report

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strings"

	"crosscheck/checker"
)

// A Comparison is what was said of two sentences.
type Comparison struct {
	ID         string  `json:"id,omitempty"`
	Relation   string  `json:"relation"` // contradicts, corroborates or unrelated
	Kind       string  `json:"kind"`
	Rule       string  `json:"rule"`
	Confidence float64 `json:"confidence"`
	QuoteA     string  `json:"quote_a"`
	QuoteB     string  `json:"quote_b"`
	Why        string  `json:"why"`
}

// NewComparison puts an engine's answer on the articles "a" and "b" into the contract's words.
func NewComparison(id string, f *checker.Finding, agree *[2]checker.Claim) Comparison {
	c := Comparison{ID: id, Relation: "unrelated"}
	switch {
	case f != nil:
		c.Relation, c.Kind, c.Rule, c.Why = "contradicts", string(f.Kind), f.Rule, f.Why
		c.Confidence = math.Round(f.Confidence*100) / 100
		c.QuoteA, c.QuoteB = quoteIn(*f, "a"), quoteIn(*f, "b")
	case agree != nil:
		c.Relation = "corroborates"
		for _, claim := range agree {
			if claim.Sentence.Article == "a" {
				c.QuoteA = claim.Quote()
			} else {
				c.QuoteB = claim.Quote()
			}
		}
	}
	return c
}

func quoteIn(f checker.Finding, article string) string {
	for _, s := range f.Sides {
		for _, p := range s.Passages {
			if p.Article == article {
				return p.Quote
			}
		}
	}
	return ""
}

// JSON writes a comparison as one line.
func (c Comparison) JSON(w io.Writer) error { return encode(w, c, "") }

// Text writes a comparison to be read, under the two sentences with the deciding words marked.
func (c Comparison) Text(w io.Writer, a, b string, o Options) error {
	t := texter{w: bufio.NewWriter(w), paint: paint{o.Color}, width: min(max(orDefault(o.Width), 40), 100)}
	kind := checker.FindingKind(c.Kind)
	head := strings.ToUpper(c.Relation)
	if c.Kind != "" {
		head += t.paint.with(faint, fmt.Sprintf(": %s (%s, confidence %.2f)", c.Kind, c.Rule, c.Confidence))
	}
	fmt.Fprintln(t.w, t.paint.with(kindColors[kind], head))
	for i, s := range []struct{ text, quote string }{{a, c.QuoteA}, {b, c.QuoteB}} {
		before, quote, after := cut(checker.Passage{Sentence: s.text, Quote: s.quote, Start: -1})
		line := clean(before)
		if quote != "" {
			line += markOn + clean(quote) + markOff + clean(after)
		}
		t.lines(t.paint.with(faint, "  "+[]string{"A", "B"}[i]+"  "), 5, line)
	}
	if c.Why != "" {
		t.lines("  "+t.paint.with(faint, "Why "), 6, clean(c.Why))
	}
	return t.w.Flush()
}
