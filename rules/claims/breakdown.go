package claims

import (
	"slices"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// A breakdown is a list of counts or sums that are the parts of one total.
type breakdown struct {
	sum   float64
	spent bool // the words say that nothing is left out
}

// A list of parts holds at least two, at most so many tokens apart.
const (
	fewestParts = 2
	partsApart  = 18
)

// breakdown returns the list of parts that a number opens: "14 of them went to the north ward and the other six to the south"; the zero breakdown
// where it opens none, or one whose parts may overlap.
func (c *Context) breakdown(n number.Number) breakdown {
	i, ok := slices.BinarySearchFunc(c.Numbers, n, func(x, n number.Number) int { return x.Span.Start - n.Span.Start })
	if !ok || !apportions(n) || c.reported(c.last(n)) || c.inclusive(n) || !c.opensParts(i) {
		return breakdown{}
	}
	parts, rest := c.parts(i)
	if len(parts) < fewestParts {
		return breakdown{}
	}
	out := breakdown{spent: rest || c.remainder(parts[1:]) || c.word(n.Tok-1, ":") || c.contest(parts)}
	back := c.backward(n)
	switch {
	case out.spent:
	case len(parts) > fewestParts:
		out.spent = back || n.UnitTok >= 0
	case n.UnitTok >= 0 && !back || !c.elliptical(parts[1]):
		return breakdown{} // those arrested may be among those hurt
	}
	for _, x := range parts {
		out.sum += x.Exact
	}
	return out
}

// parts lists the numbers of a list that the one at a place among the sentence's numbers opens, and whether nothing is said to be left; none where it
// is the total of the others, or where another number is no part of the list.
func (c *Context) parts(i int) (parts []number.Number, rest bool) {
	if i+1 < len(c.Numbers) && c.leads(c.Numbers[i+1:]) && !c.contest(c.Numbers[i:i+2]) {
		return nil, false
	}
	parts = c.Numbers[i : i+1 : i+1]
	for _, x := range c.Numbers[i+1:] {
		switch {
		case x.Negative:
			rest = true // "nobody is missing"
		case x.Whole && len(parts) > 1:
			return parts, true // "won 14 and lost nine, the count of all 22 shows"
		case !apportions(x) || x.Class != parts[0].Class || x.Class == number.Money && x.Unit != parts[0].Unit,
			c.reported(c.last(x)), c.inclusive(x), !c.nextPart(parts[len(parts)-1], x):
			return nil, false
		default:
			parts = append(parts, x)
		}
	}
	return parts, rest
}

// apportions tells whether a number can be a part of a total: a plain count or sum.
func apportions(n number.Number) bool {
	return n.Tok >= 0 && (n.Class == number.Count || n.Class == number.Money) && !n.Negative && !n.Hedged && !n.Range && !n.Whole && n.Rate == "" && n.Exact > 0
}

// opensParts tells whether the number at a place among the sentence's numbers can be the first of a list: no number stands before it, or the total
// does, and a colon or "of which" leads on.
func (c *Context) opensParts(i int) bool {
	before := 0
	for k := i - 1; k >= 0 && before < 2; k-- {
		if c.Numbers[k].Class == c.Numbers[i].Class {
			before++
		}
	}
	return before == 0 || before == 1 && c.leads(c.Numbers[i:])
}

// leads tells whether the first of some numbers is one of the parts of what was counted before it: "340, of which 190", "31 names: fourteen".
func (c *Context) leads(parts []number.Number) bool {
	return c.word(parts[0].Tok-1, ":") || c.backward(parts[0]) || c.contest(parts)
}

// nextPart tells whether a number is listed right behind another one: bare, or with the same noun, and behind a comma or an "and".
func (c *Context) nextPart(last, x number.Number) bool {
	if x.Tok-last.EndTok > partsApart {
		return false
	}
	if x.Class == number.Count && x.UnitTok >= 0 && last.UnitTok >= 0 && c.Tree.Tokens[x.UnitTok].Lemma != c.Tree.Tokens[last.UnitTok].Lemma && !c.contest([]number.Number{last, x}) {
		return false
	}
	for k := last.EndTok; k < x.Tok; k++ {
		switch c.lower(k) {
		case ",", ";", "and", "while", "but":
			return true
		}
	}
	return false
}

// inclusive tells whether a number is said to be of some among others, which are no part beside them: "including six children".
func (c *Context) inclusive(n number.Number) bool {
	if c.word(n.Tok-1, "than") || c.word(n.Tok-1, "from") {
		return true
	}
	for k := n.Tok - 1; k >= max(0, n.Tok-4); k-- {
		switch c.lower(k) {
		case "including", "among", "includes", "included", "besides", "another", "further", "additional":
			return true
		case ",", ";", ":":
			return false
		}
	}
	return c.word(n.EndTok, "more") || n.Additive
}

// reported tells whether a number is what somebody puts or says of the whole: "the stewards made it 45,000".
func (c *Context) reported(at int) bool {
	h := c.Tree.Tokens[at].Head
	if h < 0 || c.Tree.Tokens[h].Tag != grammar.VERB || c.Tree.Subject(h) == at {
		return false
	}
	return lexicon.Force(c.Tree.Tokens[h].Lemma) != "" || telling[c.Tree.Tokens[h].Lemma]
}

// remainder tells whether one of the parts is all the rest: "and the other six", "the remaining four".
func (c *Context) remainder(parts []number.Number) bool {
	return slices.ContainsFunc(parts, func(x number.Number) bool {
		return c.word(x.Tok-2, "the") && (c.word(x.Tok-1, "other") || c.word(x.Tok-1, "remaining") || c.word(x.Tok-1, "last"))
	})
}

// backward tells whether a number is of what was counted before: "fourteen of the injured", "$410m of that".
func (c *Context) backward(n number.Number) bool {
	if c.word(n.Tok-1, ",") && c.word(n.Tok-3, "of") {
		return backwards[c.lower(n.Tok-2)] // "Of these, 430"
	}
	if c.word(n.Tok-2, "of") && (c.word(n.Tok-1, "which") || c.word(n.Tok-1, "whom")) {
		return true
	}
	return c.word(n.EndTok, "of") && backwards[c.lower(n.EndTok+1)]
}

// backwards are the words behind "of" that point at what was counted before.
var backwards = map[string]bool{"them": true, "these": true, "those": true, "that": true, "this": true, "it": true, "the": true}

// elliptical tells whether a bare number takes up the predicate of the part before it: "the other six to the south ward".
func (c *Context) elliptical(x number.Number) bool {
	at := c.last(x)
	p := c.Tree.Tokens[at].Head
	return p < 0 || c.Tree.Tokens[p].Tag != grammar.VERB || c.Tree.Subject(p) != at
}

// contest tells whether counts are how many games one side won, lost and drew.
func (c *Context) contest(parts []number.Number) bool {
	if len(parts) < 2 {
		return false
	}
	for _, x := range parts {
		k := x.UnitTok
		if k < 0 {
			k = c.Tree.Tokens[c.last(x)].Head
		}
		if k < 0 || !outcomes[c.Tree.Tokens[k].Lemma] {
			return false
		}
	}
	return true
}

// outcomes are how a game ends for one side.
var outcomes = map[string]bool{"win": true, "victory": true, "draw": true, "tie": true, "lose": true, "loss": true, "defeat": true}
