package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
)

// open tells whether a noun is the subject of what leaves it to the future: "an arrest is pending".
func (c *Context) open(i int) bool {
	h := c.Tree.Tokens[i].Head
	return h >= 0 && c.is(i, "nsubj") && pending[strings.ToLower(c.Tree.Tokens[h].Lemma)]
}

var pending = map[string]bool{"pending": true, "pend": true, "expect": true, "imminent": true, "possible": true, "likely": true, "plan": true, "seek": true}

// anyone tells whether a token stands for people whom nothing describes, or for nobody at all.
func (c *Context) anyone(theme int) bool {
	if theme < 0 {
		return true
	}
	head, _ := c.held(theme)
	return head == "someone"
}

// taken makes the claim of a custody that does not tell whose it is: "no arrest yet", "two charged". They are suspects by what befalls them.
func (c *Context) taken(s lexicon.Step, top, theme int, span checker.Span, value checker.Value) checker.Claim {
	if c.none(theme) || c.none(top) {
		value.Text, value.Admits = "not "+s.Label, opposite(s)
	}
	f := c.frame(top, -1)
	f.Head, f.Pred = "suspect", s.Axis
	return c.claim(checker.Status, span, top, f, value)
}
