package claims

import "crosscheck/rules/grammar"

// works are what a stance is set down in: it is that of whoever it belongs to.
var works = map[string]bool{"position": true, "stance": true, "statement": true, "speech": true, "address": true, "letter": true, "remark": true,
	"comment": true, "campaign": true, "policy": true, "message": true, "line": true, "view": true}

// author returns whose work a noun is, "Holm's position" or "the Ruvian stance", or the token itself where it is no work or nobody's.
func (c *Context) author(i int) int {
	if i >= 0 && c.word(i, "door") { // "my door is open"
		if k := c.Tree.Child(i, "nmod:poss"); k >= 0 && mine[c.lower(k)] {
			return k
		}
		return -1
	}
	if i < 0 || c.Tree.Tokens[i].Tag != grammar.NOUN || !works[c.Tree.Tokens[i].LowerLemma()] {
		return i
	}
	for _, k := range c.Tree.Children(i) {
		if c.is(k, "nmod:poss", "amod", "compound") && c.animate(k) || c.is(k, "nmod") && c.Tree.Preposition(k) == "of" && c.animate(k) {
			return k
		}
	}
	return i
}

// mine are the words by which speakers call a thing their own.
var mine = map[string]bool{"my": true, "our": true}

// sided are those who take a stance to whoever has them.
var sided = map[string]bool{"critic": true, "opponent": true, "foe": true, "backer": true, "supporter": true, "champion": true, "proponent": true, "advocate": true}

// owner returns whose stance a noun names: "her opposition", "Quist is a backer", "the union voiced its support".
func (c *Context) owner(noun int) int {
	if k := c.Tree.Child(noun, "nmod:poss"); k >= 0 && c.animate(k) {
		if sided[c.Tree.Tokens[noun].LowerLemma()] {
			return -1 // "his critics" are against him
		}
		return k
	}
	if c.Tree.Child(noun, "cop") >= 0 {
		return c.Tree.Subject(noun)
	}
	h := c.Tree.Tokens[noun].Head
	if h >= 0 && c.is(noun, "obj") {
		return c.Tree.Agent(h)
	}
	if h >= 0 && h < noun && c.is(noun, "nmod") && c.spell(h) && c.Tree.Tokens[h].Head >= 0 { // "made comments last month about the arguments"
		h = c.Tree.Object(c.Tree.Tokens[h].Head)
	}
	if h >= 0 && h < noun && c.is(noun, "nmod") && works[c.Tree.Tokens[h].LowerLemma()] && (c.Tree.Preposition(noun) == "about" || c.Tree.Preposition(noun) == "on") {
		return c.owner(h) // "made comments about the arguments against the levy"
	}
	if p := c.Tree.Preposition(noun); h >= 0 && c.is(noun, "obl") && (p == "with" || p == "in") && c.Tree.Tokens[h].Tag == grammar.VERB && !c.Tree.IsPassive(h) {
		return c.Tree.Subject(h) // "closed with a denunciation of the levy"
	}
	for _, k := range c.Tree.Children(noun) {
		if c.is(k, "compound", "amod", "nmod") && c.mention(k) != nil && (k < noun || c.Tree.Preposition(k) == "of" || c.Tree.Preposition(k) == "by") {
			return k
		}
	}
	return -1
}

// toward returns what the stance is about that a noun names: "opposition to the sale", "a willingness to sign the draft".
func (c *Context) toward(noun int) int {
	for _, at := range []int{noun, c.Tree.Tokens[noun].Head} {
		if at < 0 {
			continue
		}
		for _, k := range c.Tree.Children(at) {
			switch p := c.Tree.Preposition(k); {
			case k <= noun || c.covered(k):
			case c.is(k, "nmod", "obl") && (p == "to" || p == "for" || p == "against" || p == "toward" || p == "towards" || p == "of" && at == noun):
				return k
			case at == noun && c.is(k, "acl") && c.Tree.Tokens[k].Tag == grammar.VERB:
				if o := c.Tree.Object(k); o >= 0 {
					return o
				}
				return k
			}
		}
	}
	return -1
}
