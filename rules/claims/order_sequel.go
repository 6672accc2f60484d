package claims

import (
	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// sequels are verbs of what somebody does only when something else is over.
var sequels = map[string]bool{"return": true, "resume": true}

// sequel reads what somebody did before he went back to something: "was treated at the scene and returned to the game".
func (c *Context) sequel(i int) *checker.Claim {
	t := &c.Tree.Tokens[i]
	h := t.Head
	if t.Tag != grammar.VERB || !sequels[t.LowerLemma()] || !c.is(i, "conj") || h < 0 || h > i || c.Tree.Child(i, "nsubj", "nsubj:pass") >= 0 {
		return nil
	}
	if c.Tree.Tokens[h].Tag != grammar.VERB || !c.holds(h) || !c.holds(i) || c.denied(h) || c.denied(i) {
		return nil
	}
	a, b, who := c.plainly(h), c.plainly(i), c.Tree.Subject(h)
	if a == "" || b == "" || a == b || who < 0 {
		return nil
	}
	name, _ := c.held(who)
	if name == "" {
		return nil
	}
	f := c.frame(i, -1)
	f.Head, f.Pred, f.Names, f.Terse = a, b, []string{name}, true // others may be treated and return
	v := checker.Value{Text: a + " before " + b, Unit: min(a, b) + " " + max(a, b)}
	return c.found(checker.Order, checker.Span{Start: c.Tree.Tokens[h].Start, End: t.End}, i, f, v)
}

// asked are what somebody responds to, which then came first.
var asked = map[string]bool{"request": true, "demand": true, "call": true, "letter": true, "complaint": true, "appeal": true, "inquiry": true, "enquiry": true,
	"subpoena": true, "question": true, "threat": true, "offer": true, "alert": true, "alarm": true, "warning": true, "report": true}

// response reads what came first where somebody responds to it: "responded to a request", "was sent in response to a complaint".
func (c *Context) response(i int) (first, then int, ok bool) {
	then = i
	if c.Tree.Tokens[i].Tag == grammar.NOUN {
		if then = c.Tree.Tokens[i].Head; then < 0 || c.Tree.Preposition(i) != "in" || c.Tree.Tokens[then].Tag != grammar.VERB {
			return 0, 0, false
		}
	}
	for k := i + 1; k < len(c.Tree.Tokens) && k < i+8; k++ {
		if h := c.Tree.Tokens[k].Head; (h == i || h == then) && c.Tree.Preposition(k) == "to" && asked[c.Tree.Tokens[k].LowerLemma()] {
			return k, then, !c.denied(then)
		}
	}
	return 0, 0, false
}
