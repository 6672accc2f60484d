package claims

import (
	"fmt"

	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// making are verbs for how a thing comes to be, from which its age is counted.
var making = map[string]bool{"build": true, "deliver": true, "open": true, "launch": true, "complete": true, "construct": true, "erect": true, "commission": true, "inaugurate": true}

// youngest is the least age in years that is told of things in years.
const youngest = 3

// made reads how old a thing is in print that was built, delivered or opened in a year that is told: "the bridge, which opened in 1968".
func (c *Context) made() []checker.Claim {
	var out []checker.Claim
	for _, t := range c.Times {
		least, most, ok := c.elapsed(t)
		if !ok || least < youngest {
			continue
		}
		p := c.event(t)
		f, ok := c.madeOne(p)
		if !ok {
			continue
		}
		v := checker.Value{Unit: "year", Timex: t.Value, Text: fmt.Sprintf("%.0f years old, of %s", most, timex.Format(t)), Exact: most, Admits: checker.Between(least-1, most+1)}
		claim := c.claim(checker.Age, checker.Span{Start: t.Start, End: t.End}, p, f, v)
		claim.Voice.Mode = checker.Asserted
		out = append(out, claim)
	}
	return out
}

// madeOne makes the frame of the thing of which the predicate at token p says that it was made.
func (c *Context) madeOne(p int) (checker.Frame, bool) {
	if p < 0 || !making[c.Tree.Tokens[p].LowerLemma()] || c.denied(p) || c.voice(p).Mode == checker.Planned {
		return checker.Frame{}, false
	}
	s := c.Tree.Subject(p)
	if h := c.Tree.Tokens[p].Head; s < 0 && h >= 0 && c.is(p, "acl") {
		s = h
	}
	if s < 0 || c.Tree.Object(p) >= 0 {
		return checker.Frame{}, false // a firm that built another thing
	}
	f := checker.Frame{Deed: "making"}
	if m, ok := c.doc.names.At(c.Sentence.N, s); ok {
		f.Names = []string{m.Entity.ID} // a ship goes by a name like a woman's
		return f, m.Entity.Kind != names.Place
	}
	if c.Tree.Tokens[s].Tag != grammar.NOUN || c.Tree.Tokens[s].Fine == "NNS" {
		return checker.Frame{}, false
	}
	f.Head = c.concepts[s]
	return f, true
}
