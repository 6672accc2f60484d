package claims

import "crosscheck/rules/grammar"

// nextRound returns the noun for another round of talks that the predicate p says is planned, begins or is held; -1 where it says so of none.
func (c *Context) nextRound(p int) int {
	if lemma := c.Tree.Tokens[p].LowerLemma(); c.phase(p) == fuller && lemma != "open" && lemma != "follow" && lemma != "convene" && lemma != "agree" {
		return -1
	}
	for _, k := range [...]int{c.Tree.Subject(p), c.Tree.Object(p)} {
		if k < 0 || c.Tree.Tokens[k].Tag != grammar.NOUN || !c.oneMore(k) {
			continue
		}
		switch c.Tree.Tokens[k].LowerLemma() {
		case "talk", "negotiation":
			return k
		case "round", "session", "meeting":
			if c.ofTalks(k) {
				return k
			}
		}
	}
	return -1
}

// oneMore tells whether a noun is of one more of its sort: "a second round", "fresh talks".
func (c *Context) oneMore(k int) bool {
	for _, m := range c.Tree.Children(k) {
		switch c.lower(m) {
		case "second", "third", "next", "new", "another", "further", "fresh", "more":
			return true
		}
	}
	return false
}

// ofTalks tells whether a round is one of talks: it says so, or says nothing and the article's opening tells of talks.
func (c *Context) ofTalks(k int) bool {
	for _, m := range c.Tree.Children(k) {
		if c.is(m, "nmod", "compound") {
			return c.concepts[m] == "talks"
		}
	}
	for n, o := range c.doc.read {
		if n == opening {
			break
		}
		for _, w := range o.concepts {
			if w == "talks" || w == "ceasefire" {
				return true
			}
		}
	}
	return false
}
