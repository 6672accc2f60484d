package claims

import (
	"slices"
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// parts are nouns that count the parts of a whole, so that "a 28-point plan" and "a plan of 28 points" count one thing.
var parts = map[string]bool{"point": true, "page": true, "item": true, "article": true, "step": true, "part": true, "chapter": true,
	"member": true, "floor": true, "story": true, "storey": true, "stage": true, "bed": true, "seat": true, "room": true, "lane": true,
	"mile": true, "year": true, "party": true, "nation": true, "state": true, "country": true, "person": true, "man": true, "woman": true}

// whole returns the noun whose parts the noun at i counts: "a 28-point plan", "a framework of 20 points"; -1 where it counts no parts.
func (c *Context) whole(i int) int {
	if !parts[c.Tree.Tokens[i].LowerLemma()] {
		return -1
	}
	h := c.Tree.Tokens[i].Head
	if s := c.outfitted(i); s >= 0 {
		return s
	}
	if h < 0 || c.Tree.Tokens[h].Tag != grammar.NOUN || c.used[h] {
		return -1
	}
	if c.is(i, "compound") || c.is(i, "amod", "nmod") && h > i || c.is(i, "nmod") && c.Tree.Preposition(i) == "of" && c.concepts[c.kernel(h)] == "plan" {
		return c.kernel(h)
	}
	return -1
}

// outfitted returns the thing that is said to have the parts that the noun at i counts: "the hospital has 286 beds"; -1 for parts that people and
// bodies have too.
func (c *Context) outfitted(i int) int {
	h := c.Tree.Tokens[i].Head
	if h < 0 || !c.is(i, "obj") || c.Tree.Tokens[h].Lemma != "have" || !fixtures[c.Tree.Tokens[i].LowerLemma()] {
		return -1
	}
	if s := c.Tree.Subject(h); s >= 0 && c.Tree.Tokens[s].Tag == grammar.NOUN {
		return s
	}
	return -1
}

// fixtures are the parts that only things have.
var fixtures = map[string]bool{"bed": true, "room": true, "floor": true, "storey": true, "page": true, "chapter": true, "lane": true, "seat": true}

// kernel returns the noun that says what a document is: the framework of "a framework document".
func (c *Context) kernel(h int) int {
	if lexicon.News().Known(c.Tree.Tokens[h].LowerLemma()) {
		return h
	}
	for _, k := range c.Tree.Children(h) {
		if c.is(k, "compound") && lexicon.News().Known(c.Tree.Tokens[k].LowerLemma()) && !c.used[k] {
			return k
		}
	}
	return h
}

// earlier and later words tell at which stage of its life a thing is meant.
var stages = map[string]string{"initial": "earlier", "original": "earlier", "first": "earlier", "previous": "earlier", "old": "earlier",
	"earlier": "earlier", "former": "earlier", "new": "later", "revised": "later", "updated": "later", "latest": "later", "amended": "later",
	"current": "later", "final": "later"}

// stage returns "earlier" or "later" where the words around a noun say which version of the thing is meant.
func (c *Context) stage(i int) string {
	for _, at := range []int{i, c.Tree.Tokens[i].Head} {
		if at < 0 {
			continue
		}
		for _, k := range c.Tree.Children(at) {
			if s := stages[c.Tree.Tokens[k].Lower()]; s != "" && c.is(k, "amod") {
				return s
			}
		}
	}
	return ""
}

// outOf returns the noun of the whole of which a bare number is a part: the charges of "seven of the nine charges"; -1 where it is none.
func (c *Context) outOf(n number.Number) int {
	at := n.EndTok + 1
	if n.Class != number.Count || n.Tok < 0 || n.UnitTok >= 0 || !c.word(n.EndTok, "of") {
		return -1
	}
	if whole := c.wholeAt(at); whole != nil && whole.UnitTok > whole.Tok && whole.Exact > n.Exact {
		return whole.UnitTok
	}
	return -1
}

// wholeAt returns the count that begins at token k, or behind whoever has what it counts: "the nine charges", "the train's six cars"; nil where none does.
func (c *Context) wholeAt(k int) *number.Number {
	const reach = 5
	for end := k + reach; k < end && k < len(c.Tree.Tokens); k++ {
		for i := range c.Numbers {
			if x := &c.Numbers[i]; x.Tok == k && x.Class == number.Count {
				return x
			}
		}
		switch t := &c.Tree.Tokens[k]; {
		case owning[t.Lower()], t.Fine == "POS":
		case t.Tag == grammar.NOUN, t.Tag == grammar.PROPN:
			if !strings.HasPrefix(c.lower(k+1), "'") && !strings.HasPrefix(c.lower(k+1), "’") {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// owning are the words that may stand before the number of a whole.
var owning = map[string]bool{"the": true, "its": true, "their": true, "his": true, "her": true, "our": true, "my": true}

// entire tells whether a number is that of a whole of which another one before it is a part.
func (c *Context) entire(n number.Number) bool {
	if n.Class != number.Count || n.UnitTok < 0 {
		return false
	}
	return slices.ContainsFunc(c.Numbers, func(part number.Number) bool { return c.outOf(part) == n.UnitTok })
}
