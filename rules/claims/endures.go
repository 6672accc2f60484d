package claims

import (
	"strings"

	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// endures names what takes as long as a duration: the noun that it stands before, what took that long, or what was done for so long.
func (c *Context) endures(t timex.Timex, at int) enactment {
	last := t.EndTok - 1
	if h := c.Tree.Tokens[last].Head; h >= 0 && h >= t.EndTok && c.is(last, "compound", "amod", "nmod", "nummod") && c.Tree.Tokens[h].Tag == grammar.NOUN {
		return c.lengthOf(h)
	}
	if s := c.Tree.Subject(last); s >= 0 && c.Tree.Child(last, "cop") >= 0 && c.Tree.Tokens[s].Tag == grammar.NOUN { // "the sentence is two years"
		return c.lengthOf(s)
	}
	p := c.predicate(last)
	switch lemma := strings.ToLower(c.Tree.Tokens[p].Lemma); {
	case c.Tree.Tokens[p].Tag != grammar.VERB:
	case consuming[lemma]:
		for _, k := range [...]int{c.Tree.Child(p, "csubj"), c.Tree.Child(p, "xcomp", "advcl"), c.Tree.Subject(p)} {
			if k < 0 || c.covered(k) {
				continue
			}
			if c.Tree.Tokens[k].Tag == grammar.NOUN {
				return c.lengthOf(k)
			}
			h := c.toldBy(k)
			if h.Name == "" {
				h.Name = c.concepts[k]
			}
			return completed(enact(h, c.participants(k, h.Rest)))
		}
	case lasts[lemma]:
		if s := c.Tree.Subject(p); s >= 0 && c.Tree.Tokens[s].Tag == grammar.NOUN {
			return c.lengthOf(s)
		}
	}
	return completed(c.enacted(at))
}

// lengthOf names what the noun at token i says lasts.
func (c *Context) lengthOf(i int) enactment {
	e := enactment{deed: c.eventOf(i), party: c.takingPart(i)}
	if e.deed == "" {
		e.deed = c.concepts[i]
	}
	return completed(e)
}

// completed takes what is finished for what is built: both take the same time.
func completed(e enactment) enactment {
	if e.deed == "completion" {
		e.deed = "building"
	}
	return e
}

// consuming verbs say how long it takes to do a thing; lasts those of how long their subject goes on.
var (
	consuming = map[string]bool{"take": true, "need": true, "require": true, "spend": true}
	lasts     = map[string]bool{"last": true, "run": true, "go": true, "continue": true, "endure": true, "drag": true, "stand": true, "average": true}
)
