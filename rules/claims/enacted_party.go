package claims

import (
	"slices"
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// participants lists what takes part in what the verb p tells: to what it is done, or else who does it, and aside what stands behind a preposition. Words of
// phrase, which make one sense with the verb, are none of them.
func (c *Context) participants(p int, phrase []string) []string {
	theme, _ := c.roles(p)
	if theme >= 0 && (c.among(phrase, theme) || c.covered(theme) || c.goes(p)) {
		if theme = c.Tree.Subject(p); theme >= 0 && c.among(phrase, theme) {
			theme = -1 // "sentence was passed"
		}
	}
	var out bag
	if k := c.Tree.Child(p, "csubj"); k >= 0 { // "trawling in the bay was banned"
		out.add(c.concepts[k])
	}
	if theme >= 0 {
		if c.Tree.Tokens[theme].Tag == grammar.PRON {
			out.add(c.before(theme))
		}
		c.partake(theme, &out, 0)
		if c.Tree.Tokens[theme].Tag == grammar.NOUN && c.mention(theme) == nil {
			out.add("^" + c.concepts[theme])
		}
	}
	for k := p + 1; len(phrase) > 0 && k < len(c.Tree.Tokens) && k < p+4; k++ { // "found Roe guilty": the tree may have it that she is
		if c.is(k, "nsubj", "obj") && !c.among(phrase, k) {
			c.partake(k, &out, 0)
		}
	}
	c.dependents(p, theme, phrase, &out)
	return out.set()
}

// dependents adds what hangs on the verb p beside its theme: in its own right what a phrase with the verb is done to ("broke into the office"), aside the rest.
func (c *Context) dependents(p, theme int, phrase []string, out *bag) {
	var beside bag
	for _, k := range c.Tree.Children(p) {
		switch {
		case k == theme:
		case len(phrase) > 0 && c.is(k, "nsubj:pass") && c.among(phrase, k): // the sentence that is passed
		case c.is(k, "iobj", "nsubj:pass"), c.is(k, "obl") && len(phrase) > 0 && c.among(phrase, c.caseOf(k)):
			c.partake(k, out, 0)
		case c.is(k, "obl") && !c.is(k, "obl:agent", "obl:unmarked"), c.is(k, "obj"):
			c.partake(k, &beside, 0)
		}
	}
	*out = append(*out, asides(beside)...)
}

// asides marks words as taking part only at the side. What a thing stands to is none of them and stays as it is.
func asides(words bag) bag {
	for i, w := range words {
		if w[0] != '%' {
			words[i] = "+" + w
		}
	}
	return words
}

// goes tells whether a verb tells of its subject, who comes, goes or wins, rather than of its object: "the monks left the island".
func (c *Context) goes(p int) bool {
	return departing[strings.ToLower(c.Tree.Tokens[p].Lemma)] && !c.Tree.IsPassive(p)
}

// departing are the verbs of coming, going and winning that have an object.
var departing = map[string]bool{"leave": true, "reach": true, "enter": true, "flee": true, "quit": true, "cross": true, "join": true, "depart": true, "exit": true, "vacate": true, "win": true,
	"board": true}

// caseOf returns the preposition that token k stands behind, k itself where there is none.
func (c *Context) caseOf(k int) int {
	if p := c.Tree.Child(k, "case"); p >= 0 {
		return p
	}
	return k
}

// among tells whether token k is one of some words.
func (c *Context) among(words []string, k int) bool {
	return slices.Contains(words, c.lower(k)) || slices.Contains(words, strings.ToLower(c.Tree.Tokens[k].Lemma))
}

// takingPart lists what takes part in the event whose noun token i is, by the words that hang on it.
func (c *Context) takingPart(i int) []string {
	var out bag
	for _, k := range c.Tree.Children(i) {
		if c.is(k, "compound", "nmod", "amod") {
			c.partake(k, &out, 0)
		}
	}
	return out.set()
}

// besideEvent lists who does what the predicate p tells, aside, unless that is the event at token i itself.
func (c *Context) besideEvent(p, i int) []string {
	var out bag
	for _, k := range [...]int{c.Tree.Subject(p), c.Tree.Agent(p)} {
		if k >= 0 && k != i {
			c.partake(k, &out, 0)
		}
	}
	return asides(out).set()
}

// partake adds what the noun phrase of token k names, down to the names and nouns three phrases inside it; depth counts them.
func (c *Context) partake(k int, out *bag, depth int) {
	if c.covered(k) || c.Tree.Tokens[k].Tag == grammar.NUM {
		return
	}
	t := &c.Tree.Tokens[k]
	switch e := c.mention(k); {
	case e != nil && e.Kind == names.Place:
		out.add("@" + e.ID)
	case e != nil:
		out.add(e.ID)
	case t.Tag == grammar.NOUN && kinsfolk[t.Lemma]:
		out.add("?kin " + t.Lemma)
	case t.Tag == grammar.NOUN && (anybody[t.Lemma] || lexicon.Generic(t.Lemma)):
		out.add("?")
	case t.Tag == grammar.NOUN:
		out.add(c.concepts[k])
	}
	if depth > 2 {
		return
	}
	c.relate(k, out)
	for _, m := range c.Tree.Children(k) {
		if c.is(m, "compound", "nmod", "appos", "flat") {
			c.partake(m, out, depth+1)
		}
	}
}

// relate adds what a noun phrase stands to by its preposition: "from Leeds", "to cars".
func (c *Context) relate(k int, out *bag) {
	if d := c.eventOf(k); d != "" && c.Tree.Preposition(k) != "" {
		out.add("%event " + d)
	}
	if p := c.Tree.Preposition(k); relating[p] && !c.covered(k) && (c.mention(k) != nil || c.content(k)) {
		out.add("%" + p + " " + c.identity(k))
	}
}

// relating are the prepositions behind which what stands may tell one thing from another of its name.
var relating = map[string]bool{"from": true, "to": true, "for": true, "of": true, "against": true, "between": true, "on": true, "with": true}

var (
	// anybody are the people of whom a story has several, so that the noun tells nobody.
	anybody = map[string]bool{"man": true, "woman": true, "boy": true, "girl": true, "child": true, "baby": true, "person": true, "friend": true, "neighbour": true, "neighbor": true,
		"police": true, "officer": true, "official": true, "government": true, "court": true, "judge": true, "jury": true,
		"hacker": true, "thief": true, "robber": true, "raider": true, "burglar": true, "intruder": true, "gang": true, "attacker": true, "kidnapper": true, "criminal": true}
	// kinsfolk are relatives and companions of somebody, and his dog.
	kinsfolk = map[string]bool{"brother": true, "sister": true, "son": true, "daughter": true, "father": true, "mother": true, "husband": true, "wife": true, "widow": true, "parent": true,
		"relative": true, "uncle": true, "aunt": true, "cousin": true, "dog": true, "colleague": true, "accomplice": true, "co-defendant": true, "companion": true}
)
