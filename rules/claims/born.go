package claims

import (
	"fmt"
	"math"

	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/timex"
)

// eldest is an age in years from which a birth is rather that of somebody long dead.
const eldest = 95

// born reads how old somebody is in print who was born on a day, in a month or in a year that is told: "who was born in the spring of 1977".
func (c *Context) born() []checker.Claim {
	var out []checker.Claim
	for _, t := range c.Times {
		least, most, ok := c.elapsed(t)
		if !ok || least < 0 || most > eldest {
			continue
		}
		p := c.event(t)
		who := c.bornOne(p)
		if who == nil {
			continue
		}
		id := surname(who)
		f := checker.Frame{Head: id, Names: []string{id}, Label: who.Full, Sure: true}
		v := checker.Value{Unit: "year", Timex: t.Value, Text: fmt.Sprintf("%.0f years old, born %s", most, timex.Format(t)), Exact: most, Admits: checker.Between(least, most)}
		claim := c.claim(checker.Age, checker.Span{Start: t.Start, End: t.End}, p, f, v)
		claim.Voice.Mode = checker.Asserted // it is his age in print, however long ago he was born
		out = append(out, claim)
	}
	return out
}

// elapsed returns how many whole years at least and at most lie between a day, a month or a year that is told outright and print; false where they differ
// by more than two, or where the publication is not known.
func (c *Context) elapsed(t timex.Timex) (least, most float64, ok bool) {
	at := c.Sentence.Published
	if at.IsZero() || t.Class != timex.Date || t.Tok < 0 || !t.Known() || t.Hedged || t.Bound != timex.NoBound {
		return 0, 0, false
	}
	least = math.Floor((float64(at.Unix()) - t.Admits.High) / yearLong)
	most = math.Floor((float64(at.Unix()) - t.Admits.Low) / yearLong)
	return least, most, most-least <= 2
}

// bornOne returns the person of whom the predicate at token p says that he was born; nil where it says so of nobody whom a name tells.
func (c *Context) bornOne(p int) *names.Entity {
	if p < 0 || c.Tree.Tokens[p].LowerLemma() != "bear" || !c.word(p, "born") || c.denied(p) {
		return nil
	}
	s := c.Tree.Subject(p)
	if h := c.Tree.Tokens[p].Head; s < 0 && h >= 0 && c.is(p, "acl") {
		s = h
	} else if s >= 0 && h >= 0 && c.is(p, "acl:relcl") && (c.word(s, "who") || c.word(s, "that")) {
		s = h
	}
	if s < 0 {
		return nil
	}
	m, ok := c.doc.names.At(c.Sentence.N, s)
	if !ok || m.Entity.Kind == names.Place || m.Entity.Kind == names.Body || m.Entity.Full == "" {
		return nil
	}
	return m.Entity
}
