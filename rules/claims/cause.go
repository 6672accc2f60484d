package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// causes reads what an event is put down to: "the airline blames a seal", "the fire was started by lightning". The unit is "cause", the
// value the concept of the thing.
var causes = Extractor{
	Kind:  checker.Status,
	Title: "what an event is put down to: blamed on, caused by, traced to",
	Extract: func(c *Context) []checker.Claim {
		var out []checker.Claim
		for i := range c.Tree.Tokens {
			t := &c.Tree.Tokens[i]
			if t.Tag != grammar.VERB && t.Tag != grammar.ADJ && t.Tag != grammar.NOUN {
				continue
			}
			if thing := c.origin(i); thing >= 0 && !c.empty(thing) && c.mention(thing) == nil {
				out = append(out, c.cause(i, thing))
			}
		}
		return out
	},
}

// origin returns the thing that the word at i makes a cause, -1 where it makes none.
func (c *Context) origin(i int) int {
	s := c.Tree
	switch s.Tokens[i].LowerLemma() {
	case "blame":
		if k := c.oblique(i, "on"); k >= 0 {
			return k
		}
		if k := s.Object(i); k >= 0 {
			return k
		}
		if i > 0 && strings.EqualFold(s.Tokens[i-1].Text, "to") { // "lightning was to blame"
			return s.Subject(i)
		}
	case "point", "attribute", "trace":
		return c.oblique(i, "to")
	case "cause", "trigger", "spark", "ignite":
		if s.Tokens[i].Tag == grammar.VERB {
			return s.Agent(i)
		}
	}
	return -1
}

// oblique returns the noun that a preposition ties to i.
func (c *Context) oblique(i int, preposition string) int {
	for _, k := range c.Tree.Children(i) {
		if c.is(k, "obl", "nmod") && c.Tree.Preposition(k) == preposition && c.Tree.Tokens[k].Tag == grammar.NOUN {
			return k
		}
	}
	return -1
}

func (c *Context) cause(i, thing int) checker.Claim {
	f := c.frame(i, -1)
	f.Head, f.Pred = "cause", "cause"
	start, end := c.Tree.PhraseSpan(thing)
	claim := c.claim(checker.Status, checker.Span{Start: start, End: end}, i, f, checker.Value{Text: c.concepts[thing], Unit: "cause"})
	if claim.Voice.Speaker == "" {
		if s := c.Tree.Subject(i); s >= 0 && s != thing {
			claim.Voice.Speaker = c.identity(s)
			claim.Voice.Role = c.Tree.Tokens[s].Text
		}
	}
	return claim
}
