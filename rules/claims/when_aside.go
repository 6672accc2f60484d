package claims

import (
	"crosscheck/checker"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// aside tells whether a time dates what is only added about somebody, not what predicate p tells of him: "the bank, founded in 1871, has", "the second
// woman to hold it, after Ann Roe in the 1970s". Words are looked at, since such additions are hung anywhere.
func (c *Context) aside(x timex.Timex, p int) bool {
	const reach = 8
	name := false
	for k := x.Tok - 1; k >= 0 && k > x.Tok-reach && k != p; k-- {
		switch t := &c.Tree.Tokens[k]; {
		case t.Tag == grammar.PROPN:
			name = true
		case name:
			return c.word(k, "after") || c.word(k, "like") || c.word(k, "unlike")
		case t.Tag == grammar.VERB:
			for k--; k > 0 && (c.is(k, "aux", "cop") || c.Tree.Tokens[k].Tag == grammar.PRON); k-- {
			}
			return beginnings[t.LowerLemma()] && c.lower(k) == "," && c.lower(x.EndTok) == "," && p > x.EndTok
		case t.Tag != grammar.ADP && t.Tag != grammar.DET && t.Tag != grammar.ADV && t.Tag != grammar.ADJ && t.Tag != grammar.NOUN:
			return false
		}
	}
	return false
}

// beginnings are verbs that tell since when somebody or something is what it is, which dates nothing else that is told of it.
var beginnings = map[string]bool{"found": true, "establish": true, "bear": true, "build": true, "open": true, "form": true, "create": true, "launch": true,
	"set": true, "start": true, "elect": true, "appoint": true, "buy": true, "acquire": true, "complete": true, "design": true, "inaugurate": true,
	"incorporate": true, "turn": true, "join": true, "marry": true, "retire": true, "list": true}

// contact returns the time of a clause that tells of the noun at k with no more than a pronoun before it: "the £18m fine it was handed in 2022".
func (c *Context) contact(k int) checker.Interval {
	const reach = 9
	if k < 0 || k+1 >= len(c.Tree.Tokens) || c.Tree.Tokens[k].Tag == grammar.VERB || c.Tree.Tokens[k+1].Tag != grammar.PRON {
		return checker.Interval{}
	}
	end := k + 1
	for end < len(c.Tree.Tokens) && end < k+reach && c.Tree.Tokens[end].Tag != grammar.PUNCT && c.Tree.Tokens[end].Tag != grammar.CCONJ {
		end++
	}
	for _, x := range c.Times {
		if dated(x) && x.Tok > k && x.Tok < end {
			return x.Admits
		}
	}
	return checker.Interval{}
}
