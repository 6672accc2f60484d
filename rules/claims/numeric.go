package claims

import (
	"crosscheck/checker"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
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
	Kind:    checker.Age,
	Title:   "how old somebody or something is: a 57-year-old, aged 4 to 16",
	Extract: numeric(checker.Age, number.Age),
}

var ordinals = Extractor{
	Kind:    checker.Ordinal,
	Title:   "a place in a row: the third round, a second term",
	Extract: numeric(checker.Ordinal, number.Ordinal),
}

var ranks = Extractor{
	Kind:    checker.Rank,
	Title:   "a place by size or merit: second-largest, deadliest since",
	Extract: numeric(checker.Rank, number.Rank),
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

// number makes the claim of one number; a bare one whose sense nothing tells is no claim.
func (c *Context) number(kind checker.Kind, n number.Number) (checker.Claim, bool) {
	at, thing := c.last(n), -1
	switch {
	case kind == checker.Age:
		thing = c.aged(n, at)
	case n.Class == number.Count && n.UnitTok >= 0:
		at = n.UnitTok
		thing = c.counted(at)
	default:
		thing = c.measured(at)
	}
	if thing < 0 && n.Class == number.Count && n.UnitTok < 0 {
		return checker.Claim{}, false
	}
	f := c.frame(at, thing)
	if kind == checker.Age && thing >= 0 {
		f.Head = c.identity(thing)
		f.Names = nil
		if e := c.mention(thing); e != nil {
			f.Names = []string{e.ID}
		}
	}
	if n.Additive {
		f.Scope = sorted(asSet(append(f.Scope, "more")))
	}
	if c.change(at, n.EndTok) {
		f.Scope = sorted(asSet(append(f.Scope, "change")))
	}
	if n.Class == number.Measure && (n.Unit == "magnitude" || f.Head == "") {
		f.Head, f.Sure = n.Unit, n.Unit == "magnitude" // some units tell what they measure
	}
	v := checker.Value{Text: n.Text, Unit: n.Unit, Admits: n.Admits, Exact: n.Exact, Hedged: n.Hedged, Rate: n.Rate, Negative: n.Negative}
	if n.Class == number.Count {
		v.Unit = "" // what is counted is the frame's head
	}
	claim := c.claim(kind, n.Span, at, f, v)
	if c.compared(n.Tok, n.EndTok) {
		claim.Voice.Mode = checker.Past
	}
	return claim, true
}

// aged returns the token of whose age a number is: the name before it, or the noun that it modifies.
func (c *Context) aged(n number.Number, at int) int {
	if n.UnitTok >= 0 && c.Tree.Tokens[n.UnitTok].Tag == grammar.NOUN && !c.used[n.UnitTok] {
		return n.UnitTok
	}
	if k := n.Tok - 1; k > 0 && c.Tree.Tokens[k].Text == "," && c.mention(k-1) != nil {
		return k - 1
	}
	if k := n.EndTok; k < len(c.Tree.Tokens) {
		if h := c.Tree.Tokens[at].Head; h >= k && c.is(at, "amod", "compound", "nummod", "nmod") {
			if e := c.mention(k); e != nil && k > h {
				return k
			}
			return h
		}
	}
	return c.measured(at)
}

// last returns the token of a number that governs the others.
func (c *Context) last(n number.Number) int {
	for i := n.Tok; i < n.EndTok; i++ {
		if h := c.Tree.Tokens[i].Head; h < n.Tok || h >= n.EndTok {
			return i
		}
	}
	return n.EndTok - 1
}

func asSet(s []string) map[string]bool {
	out := map[string]bool{}
	for _, x := range s {
		out[x] = true
	}
	return out
}
