package claims

import (
	"strings"

	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// numbered tells whether a predicate says how much or how many, which the claims about numbers tell: "was 67% effective", "lasted two days".
func (c *Context) numbered(p int) bool {
	for _, k := range c.Tree.Children(p) {
		if c.used[k] && c.is(k, "nummod", "advmod", "amod", "nmod", "obl:unmarked") && !c.dated(k) {
			return true
		}
	}
	return measuring[c.Tree.Tokens[p].LowerLemma()]
}

var measuring = map[string]bool{"last": true, "cost": true, "weigh": true, "measure": true, "equal": true, "average": true}

// dated tells whether a token belongs to a day or an hour.
func (c *Context) dated(i int) bool {
	for _, t := range c.Times {
		if t.Tok <= i && i < t.EndTok {
			return dated(t)
		}
	}
	return false
}

// none tells whether a noun is counted as none: "no siren", "zero cases", "none of the dead".
func (c *Context) none(i int) bool {
	if i < 0 {
		return false
	}
	switch c.Tree.Tokens[i].Lower() {
	case "none", "nobody", "nothing", "neither", "nought":
		return true
	}
	if c.Tree.Negated(i) {
		return true
	}
	for _, k := range c.Tree.Children(i) {
		if c.is(k, "nummod", "det") && strings.EqualFold(c.Tree.Tokens[k].Text, "zero") {
			return true
		}
	}
	return false
}

// restrictions list what narrows a predicate, beside its time and place, and the nouns it is said of: what is denied with them is not
// denied without.
func (c *Context) restrictions(p int, h happening) []string {
	var out bag
	for _, k := range c.Tree.Children(p) {
		if k == h.theme || k == h.actor || k == h.also || c.covered(k) || c.sited(k) || c.cut(p, k) {
			continue
		}
		switch {
		case c.is(k, "obl:agent"):
		case c.is(k, "obl", "nmod", "obj", "iobj"):
			out.add(strings.TrimSpace(c.Tree.Preposition(k) + " " + c.identity(k)))
		case c.is(k, "advmod") && slack[c.Tree.Tokens[k].Lower()]:
		case c.is(k, "amod", "advmod", "ccomp", "xcomp", "acl", "compound"), c.is(k, "advcl") && k > p:
			out.add(c.concepts[k])
		}
	}
	for _, noun := range []int{h.theme, h.also} {
		if noun < 0 || c.mention(noun) != nil {
			continue
		}
		for _, k := range c.Tree.Children(noun) {
			if k != h.actor && c.is(k, "amod", "compound", "nmod", "acl", "nummod") && !c.covered(k) && !c.sited(k) && c.Tree.Tokens[k].Tag != grammar.PRON {
				out.add(c.identity(k))
			}
		}
	}
	return out.set()
}

// cut tells whether a colon parts two tokens: "the car was not stolen: police".
func (c *Context) cut(p, k int) bool {
	for i := min(p, k); i < max(p, k); i++ {
		if c.Tree.Tokens[i].Text == ":" {
			return true
		}
	}
	return false
}

// sited tells whether a token names a place.
func (c *Context) sited(i int) bool {
	e := c.mention(i)
	return e != nil && e.Kind == names.Place
}

// slack are adverbs that do not narrow what they stand with.
var slack = map[string]bool{"not": true, "n't": true, "n’t": true, "never": true, "no": true, "longer": true, "also": true, "still": true, "already": true,
	"yet": true, "just": true, "ever": true, "even": true, "then": true, "later": true, "now": true, "once": true, "really": true, "actually": true,
	"there": true, "here": true, "however": true, "thus": true, "therefore": true, "indeed": true, "when": true, "where": true, "reportedly": true,
	"allegedly": true, "apparently": true, "simply": true, "at": true, "in": true, "that": true, "so": true, "too": true, "soon": true, "earlier": true}
