package claims

import (
	"crosscheck/rules/claims/lexicon"
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
