package claims

import (
	"slices"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/number"
)

// quantities reads counts with their noun and measures with their unit.
var quantities = Extractor{
	Kind:    checker.Quantity,
	Title:   "a count with its noun, or a measure: 41 dead, 6.4 magnitude, 190 km",
	Extract: numeric(checker.Quantity, number.Count, number.Measure, number.Times),
}

var percents = Extractor{
	Kind:    checker.Percent,
	Title:   "a share or a rate of change: 95%, a fifth, one in four, two percentage points",
	Extract: numeric(checker.Percent, number.Percent, number.Points, number.Fraction),
}

var money = Extractor{
	Kind:    checker.Money,
	Title:   "an amount of money in its currency: $3.4bn, Rs 50 crore, 95 cents",
	Extract: numeric(checker.Money, number.Money),
}

var ages = Extractor{
	Kind:  checker.Age,
	Title: "how old somebody or something is: a 57-year-old, aged 4 to 16, born in March 1960",
	Extract: func(c *Context) []checker.Claim {
		return slices.Concat(numeric(checker.Age, number.Age)(c), c.born(), c.made())
	},
}

var ordinals = Extractor{
	Kind:  checker.Ordinal,
	Title: "a place in a row: the third round, a second term",
	Extract: func(c *Context) []checker.Claim {
		var out []checker.Claim
		for _, n := range c.Numbers {
			if n.Class == number.Ordinal && n.Tok >= 0 && c.placing(n) < 0 {
				n = c.inRow(n)
				if claim, ok := c.number(checker.Ordinal, n); ok {
					claim.Frame.Scope = without(claim.Frame.Scope, strings.ToLower(n.Words.Of(c.Tree.Text))) // it is the value
					out = append(out, claim)
				}
			}
		}
		return out
	},
}

// ordinalWords are the scopes that an ordinal gives.
var ordinalWords = map[string]bool{"first": true, "second": true, "last": true}

// without copies a set without one member.
func without(set []string, member string) []string {
	return slices.DeleteFunc(slices.Clone(set), func(s string) bool { return s == member })
}

var ranks = Extractor{
	Kind:  checker.Rank,
	Title: "a place by size or merit: second-largest, deadliest since, finished third",
	Extract: func(c *Context) []checker.Claim {
		out := numeric(checker.Rank, number.Rank)(c)
		for i := range out {
			f := &out[i].Frame
			f.Scope = slices.DeleteFunc(slices.Clone(f.Scope), func(s string) bool { return ordinalWords[s] }) // "the second-largest bank": it is the value
		}
		return slices.Concat(out, c.placings(), c.podium(), c.graded())
	},
}

var scores = Extractor{
	Kind:    checker.Score,
	Title:   "a score or the outcome of a vote: 3-1, 52 to 48",
	Extract: numeric(checker.Score, number.Score),
}

// numeric makes an extractor of the numbers of some classes.
func numeric(kind checker.Kind, classes ...number.Class) func(*Context) []checker.Claim {
	return func(c *Context) []checker.Claim {
		var out []checker.Claim
		for _, n := range c.Numbers {
			for _, class := range classes {
				if n.Class == class && n.Tok >= 0 {
					if claim, ok := c.number(kind, n); ok {
						out = append(out, claim)
					}
				}
			}
		}
		return out
	}
}

// each tells whether a predicate speaks of every one of its subjects by itself.
func (c *Context) each(p int) bool {
	for k := 0; k < p; k++ { // "each of the dead will receive"
		if strings.EqualFold(c.Tree.Tokens[k].Text, "each") && k+1 < p && strings.EqualFold(c.Tree.Tokens[k+1].Text, "of") {
			return true
		}
	}
	for _, k := range c.Tree.Children(p) {
		if strings.EqualFold(c.Tree.Tokens[k].Text, "each") && !c.word(k+1, "with") && c.is(k, "nsubj", "advmod", "det", "obj", "obl", "dep", "nmod") {
			return true
		}
	}
	return false
}

// partitive tells whether "of" follows: "none of the wounded".
func (c *Context) partitive(at int) bool {
	for _, k := range c.Tree.Children(at) {
		if c.Tree.Preposition(k) == "of" {
			return true
		}
	}
	return false
}
