package claims

import (
	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// walkouts reads that a strike is on, or is to come, out of what the strikers do: "drivers will walk out for 48 hours". It lies across from a strike that is
// called off.
var walkouts = Extractor{
	Kind:  checker.Status,
	Title: "that people strike or will: they walk out",
	Extract: func(c *Context) []checker.Claim {
		var out []checker.Claim
		for p, t := range c.Tree.Tokens {
			if t.Tag != grammar.VERB || c.concepts[p] != "strike action" || !c.clausal(p) || !c.holds(p) && !c.promised(p) || c.denied(p) {
				continue
			}
			who := c.Tree.Subject(p)
			if who < 0 || !c.animate(who) || !c.asserted(p) {
				continue
			}
			if e := c.mention(who); e != nil && e.Kind == names.Person {
				continue // one man does not strike: "Reyes walked out of court"
			}
			f := c.frame(p, -1)
			f.Head, f.Pred = "strike action", "force"
			v := checker.Value{Text: "walk out", Unit: "force", Admits: checker.Exactly(1)}
			out = append(out, c.claim(checker.Status, c.across(p, happening{theme: who, also: -1}), p, f, v))
		}
		return out
	},
}
