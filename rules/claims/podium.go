package claims

import (
	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// medals are the metals by which a place among the first three is told.
var medals = grammar.NewWords(map[string]float64{"gold": 1, "silver": 2, "bronze": 3})

// winning verbs have a medal as their object.
var winning = map[string]bool{"win": true, "take": true, "claim": true, "earn": true, "collect": true, "secure": true, "bag": true, "land": true, "get": true}

// podium reads places that no ordinal tells: "was runner-up", "took silver in the slalom".
func (c *Context) podium() []checker.Claim {
	var out []checker.Claim
	for i := range c.Tree.Tokens {
		place, p := 0.0, -1
		switch t := &c.Tree.Tokens[i]; {
		case t.Lower() == "runner" && c.word(i+1, "-") && c.word(i+2, "up"):
			place, p = 2, c.secondly(i)
		case medals.Of(t.Lower()) > 0 && t.Tag != grammar.PROPN:
			place, p = medals.Of(t.Lower()), c.rewarded(i)
		}
		if p < 0 {
			continue
		}
		who := c.Tree.Subject(p)
		if who < 0 || who > i {
			continue
		}
		head, terse := c.held(who)
		if head == "" {
			continue
		}
		f := c.frame(p, -1)
		f.Head, f.Pred, f.Terse, f.Names = head, "place", terse, []string{head}
		span := checker.Span{Start: c.Tree.Tokens[i].Start, End: c.Tree.Tokens[i].End}
		if place == 2 && c.word(i+1, "-") {
			span.End = c.Tree.Tokens[i+2].End
		}
		v := checker.Value{Text: placeNames[int(place)], Unit: "place", Admits: checker.Between(place, place), Exact: place}
		out = append(out, c.claim(checker.Rank, span, p, f, v))
	}
	return out
}

// placeNames are the texts of places, by number.
var placeNames = [...]string{"", "1st place", "2nd place", "3rd place"}

// secondly returns the predicate by which somebody is called the runner-up, which begins at token i; -1 where nobody is.
func (c *Context) secondly(i int) int {
	for k := i; k >= 0 && k <= i+2; k++ {
		if c.Tree.Child(k, "cop") >= 0 {
			return k
		}
		if h := c.Tree.Tokens[k].Head; h >= 0 && h < i && c.Tree.Tokens[h].Tag == grammar.VERB && placed[c.Tree.Tokens[h].LowerLemma()] {
			return h
		}
	}
	return -1
}

// rewarded returns the verb by which somebody wins the medal of token i; -1 where the metal is none.
func (c *Context) rewarded(i int) int {
	if h := c.Tree.Tokens[i].Head; h == i+1 && c.word(h, "medal") {
		i = h
	}
	h := c.Tree.Tokens[i].Head
	if h < 0 || h > i || !c.is(i, "obj") || !winning[c.Tree.Tokens[h].LowerLemma()] || c.Tree.Child(i, "nummod") >= 0 {
		return -1
	}
	switch {
	case c.word(i, "medal"):
		return h
	case c.Tree.Child(i, "det", "amod", "compound", "nmod:poss", "conj") >= 0: // "took the silver", "took gold and watches"
		return -1
	case c.Tree.Tokens[h].LowerLemma() == "win", c.word(i+1, "in"), c.word(i+1, "at"):
		return h
	}
	return -1
}
