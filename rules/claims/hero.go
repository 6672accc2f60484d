package claims

import (
	"strings"

	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/number"
)

// person returns the one person whom the headline names, or else the first sentence; nil where they name none or several.
func (d *document) person() *names.Entity {
	for i := 0; i < len(d.read) && i < 3; i++ {
		var found *names.Entity
		for _, m := range d.names.In(d.read[i].Sentence.N) {
			if m.Named && m.Entity.Kind == names.Person {
				if found != nil && found != m.Entity {
					return nil
				}
				found = m.Entity
			}
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// severalAges tells whether an article speaks of two whom it calls by their ages alone: "the 8-year-old" and "the 11-year-old".
func severalAges(contexts []*Context) bool {
	first := ""
	for _, c := range contexts {
		for k := 1; k < len(c.Tree.Tokens); k++ {
			word, rest, ok := strings.Cut(c.Tree.Tokens[k].Lower(), "-year")
			if !ok && k+2 < len(c.Tree.Tokens) && c.Tree.Tokens[k+1].Text == "-" && strings.HasPrefix(c.Tree.Tokens[k+2].Lower(), "year") {
				word, rest, ok = c.Tree.Tokens[k].Lower(), "-old", true
			}
			if !ok || !strings.HasPrefix(rest, "-old") || !c.definite(k) || word == first {
				continue
			}
			if first != "" {
				return true
			}
			first = word
		}
	}
	return false
}

// introduced tells whether a sentence before, or this one, brings in somebody of this age: "an 11-year-old cousin", of whom "the 11-year-old" is then
// told. An apposition to a name brings in nobody else.
func (v *valued) introduced() bool {
	for _, c := range v.doc.read {
		for _, n := range c.Numbers {
			if c == v.Context && n.Tok >= v.n.Tok {
				return false
			}
			if n.Class == number.Age && n.Exact == v.n.Exact && c.fresh(n.Tok-1) && c.lower(n.Tok-2) != "," {
				return true
			}
		}
		if c == v.Context {
			break
		}
	}
	return false
}

// fresh tells whether token k is an article or the owner of somebody who is named for the first time.
func (c *Context) fresh(k int) bool {
	if k < 0 {
		return false
	}
	t := &c.Tree.Tokens[k]
	return c.word(k, "a") || c.word(k, "an") || t.Fine == "PRP$" || t.Fine == "POS"
}
