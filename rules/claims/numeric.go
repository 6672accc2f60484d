package claims

import (
	"slices"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
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
	Kind:    checker.Age,
	Title:   "how old somebody or something is: a 57-year-old, aged 4 to 16",
	Extract: numeric(checker.Age, number.Age),
}

var ordinals = Extractor{
	Kind:  checker.Ordinal,
	Title: "a place in a row: the third round, a second term",
	Extract: func(c *Context) []checker.Claim {
		var out []checker.Claim
		for _, n := range c.Numbers {
			if n.Class == number.Ordinal && n.Tok >= 0 && c.placing(n) < 0 {
				if claim, ok := c.number(checker.Ordinal, n); ok {
					claim.Frame.Scope = without(claim.Frame.Scope, strings.ToLower(n.Words.Of(c.Tree.Text))) // it is the value
					out = append(out, claim)
				}
			}
		}
		return out
	},
}

// without copies a set without one member.
func without(set []string, member string) []string {
	return slices.DeleteFunc(slices.Clone(set), func(s string) bool { return s == member })
}

var ranks = Extractor{
	Kind:  checker.Rank,
	Title: "a place by size or merit: second-largest, deadliest since, finished third",
	Extract: func(c *Context) []checker.Claim {
		return append(numeric(checker.Rank, number.Rank)(c), c.placings()...)
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

// number makes the claim of one number; a bare one whose sense nothing tells is no claim.
func (c *Context) number(kind checker.Kind, n number.Number) (checker.Claim, bool) {
	at, thing := c.last(n), -1
	switch {
	case kind == checker.Age:
		if n.Tok > 0 && c.Tree.Tokens[n.Tok-1].Text == "-" && c.Tree.Tokens[n.Tok-1].End == n.Span.Start {
			return checker.Claim{}, false // the end of a number whose beginning is misspelt
		}
		thing = c.aged(n, at)
	case n.Class == number.Count && n.UnitTok >= 0:
		at = n.UnitTok
		thing = c.counted(at)
	case kind == checker.Ordinal && n.UnitTok >= 0:
		thing = n.UnitTok
	default:
		thing = c.measured(at)
	}
	if n.Class == number.Count && n.UnitTok < 0 && c.apart(n, at) {
		thing = c.predicate(at)
	}
	if n.Class == number.Count && n.UnitTok < 0 && (c.titled(at) || c.aging(n)) {
		return checker.Claim{}, false
	}
	if strings.EqualFold(n.Words.Of(c.Tree.Text), "both") || c.labelled(n) { // it counts again what was named before
		return checker.Claim{}, false
	}
	item := c.itemized(n)
	if item >= 0 {
		thing = item
	}
	told := item < 0 && n.Class == number.Count && n.UnitTok < 0 && (c.told(at, thing) || c.tallied(at) || c.ourselves(n))
	elliptic := thing < 0 && !told && n.Class == number.Count && n.UnitTok < 0
	if elliptic {
		thing = c.uncounted(n, at)
	}
	if thing < 0 && !told && n.Class == number.Count && n.UnitTok < 0 {
		return checker.Claim{}, false
	}
	if told {
		thing = -1
	}
	if !told && kind == checker.Money && c.answers(at, thing) {
		thing = -1
	}
	f := c.frame(at, thing)
	if !told && kind == checker.Money && thing < 0 {
		f.Terse = c.answers(at, thing)
	}
	if told {
		f.Head, f.Terse = c.doc.counted, true
		switch {
		case c.ourselves(n) && !people[f.Head]:
			f.Head = "person"
		case f.Head == "" && c.tallied(at):
			f.Head = "count"
		}
		f.Sure = states[f.Head]
	} else if n.Class == number.Count && f.Head != "" && !elliptic && kind == checker.Quantity {
		c.doc.counted = f.Head
	}
	if whole := c.whole(at); n.Class == number.Count && n.UnitTok >= 0 && whole >= 0 {
		f.Head, f.Sure = c.concepts[whole]+" "+c.concepts[at], true
		f.Stage = c.stage(whole)
	}
	if kind == checker.Age && thing >= 0 {
		f.Head = c.identity(thing)
		f.Names = nil
		if e := c.mention(thing); e != nil && e.Kind != names.Place && e.Kind != names.Body {
			f.Names = []string{surname(e)}
			f.Head = f.Names[0]
		} else if id := c.doc.hero; id != "" && !n.Range && c.definite(n.Tok) {
			f.Head, f.Names = id, []string{id}
		}
	}
	if kind == checker.Age && n.Unit == "year" && !n.Range {
		f.Part = c.part(at, thing)
	}
	if kind == checker.Percent && c.averts(n) {
		f.Head, f.Sure = "efficacy", true
	}
	if kind == checker.Percent && f.Head == "efficacy" && c.partial(at) {
		f.Scope = with(f.Scope, "part")
	}
	f.Sure = f.Sure || kind == checker.Age && len(f.Names) > 0 // somebody has one age
	if n.Unit == "goal" {
		f.Head, f.Sure = "goal", true
	}
	if kind == checker.Percent {
		f.Scope = with(f.Scope, c.asked(at)...)
	}
	if n.Additive {
		f.Scope = with(f.Scope, "more")
	}
	if item >= 0 || c.fraction(n) {
		f.Scope = with(f.Scope, "part")
	}
	if n.Negative && n.UnitTok >= 0 && c.lower(n.Tok) == "none" && states[c.concepts[n.UnitTok]] {
		return checker.Claim{}, false // "none of the injuries is grave" denies what follows, not the injuries
	}
	if n.Negative && c.partitive(at) {
		f.Scope = with(f.Scope, "part")
	}
	if n.UnitTok >= 0 && strings.EqualFold(c.Tree.Tokens[n.UnitTok].Lemma, "other") {
		f.Scope = with(f.Scope, "other")
	}
	if f.Head != "efficacy" && c.change(at, n.EndTok, n.Class == number.Measure) {
		f.Scope = with(f.Scope, "change")
	}
	if n.Class == number.Measure && (n.Unit == "magnitude" || f.Head == "") {
		f.Head, f.Sure = n.Unit, n.Unit == "magnitude" // some units tell what they measure
	}
	if n.Rate == "" && c.each(c.predicate(at)) {
		n.Rate = "each"
	}
	if kind == checker.Score {
		f.Head, f.Sure = "score", true
		f.Names = with(f.Names, append(c.teams(n), f.Places...)...)
		f.Names = with(f.Names, firstWords(f.Names)...)
		if c.interim(n) {
			f.Scope = with(f.Scope, "interim")
		}
		if c.balloted(n, at) {
			f.Head = "vote"
		}
	}
	if n.Class == number.Measure && n.Unit == "m" && !lexicon.Attribute(f.Head) && n.Exact >= 1000 && c.Tree.Preposition(at) == "at" {
		f.Head, f.Sure = "height", true
	}
	v := checker.Value{Text: n.Text, Unit: n.Unit, Admits: n.Admits, Exact: n.Exact, Hedged: n.Hedged, Rate: n.Rate, Negative: n.Negative, Range: n.Range}
	if n.Class == number.Count {
		v.Unit = "" // what is counted is the frame's head
	}
	claim := c.claim(kind, n.Span, at, f, v)
	if c.compared(n.Tok, n.EndTok) {
		claim.Voice.Mode = checker.Past
	}
	if claim.Voice.Mode == checker.Asserted && kind == checker.Money && c.foreseen(at) {
		claim.Voice.Mode = checker.Planned
	}
	return claim, true
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
