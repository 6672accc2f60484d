package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// statuses reads the state or stage of a thing off the axes of the lexicon: "the hospital stayed open", "talks stall". What is denied
// lies elsewhere on its axis.
var statuses = Extractor{
	Kind:  checker.Status,
	Title: "the state or stage of a thing: reached, stalled, in custody, stayed open",
	Extract: func(c *Context) []checker.Claim {
		return append(c.ofKind(checker.Status), c.completions()...)
	},
}

// completing words say how far a thing has come when a share stands before them.
var completing = map[string]bool{"ready": true, "complete": true, "done": true, "finished": true, "agreed": true, "completed": true}

// completions reads a share of completion as a stage: "the pact is 95% ready" is short of a pact that has been reached.
func (c *Context) completions() []checker.Claim {
	var out []checker.Claim
	for _, n := range c.Numbers {
		if n.Class != number.Percent || n.EndTok >= len(c.Tree.Tokens) || !completing[strings.ToLower(c.Tree.Tokens[n.EndTok].Text)] {
			continue
		}
		at := n.EndTok
		theme := c.Tree.Subject(at)
		for h := c.Tree.Tokens[at].Head; h >= 0 && (theme < 0 || theme >= n.Tok); h = c.Tree.Tokens[h].Head {
			theme = c.Tree.Subject(h) // "the terms were discussed but remain 95% ready"
		}
		if theme < 0 || theme >= n.Tok {
			theme = c.Tree.Subject(c.Tree.Root())
		}
		if theme >= 0 && c.Tree.Tokens[theme].Tag == grammar.PRON {
			theme = c.referent(theme)
		}
		if theme < 0 || theme >= n.Tok || c.empty(theme) {
			continue
		}
		f := c.frame(at, -1)
		f.Head, f.Pred = c.identity(theme), "agreement"
		v := checker.Value{Text: n.Text + " " + c.Tree.Tokens[at].Text, Unit: "agreement", Stage: true, Admits: checker.Between(n.Admits.Low/100, n.Admits.High/100)}
		span := checker.Span{Start: n.Span.Start, End: c.Tree.Tokens[at].End}
		out = append(out, c.claim(checker.Status, span, at, f, v))
	}
	return out
}

// referent returns the noun of the sentence that a pronoun most likely stands for: the nearest one before it of its number; -1 where the
// sentence holds none.
func (c *Context) referent(i int) int {
	plural := strings.EqualFold(c.Tree.Tokens[i].Text, "they") || strings.EqualFold(c.Tree.Tokens[i].Text, "them")
	for k := i - 1; k >= 0; k-- {
		t := &c.Tree.Tokens[k]
		if t.Tag == grammar.NOUN && !c.used[k] && !c.generic(k) && (t.Fine == "NNS") == plural && !c.is(k, "compound") {
			return k
		}
	}
	return -1
}
