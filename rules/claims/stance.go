package claims

import (
	"slices"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// stances reads where an actor stands to a thing or an act: "Kyiv rejects the demand", "her opposition to the sale", "she will not sign".
var stances = Extractor{
	Kind:  checker.Stance,
	Title: "where an actor stands to a thing: accepts, rejects, seeks, will not sign",
	Extract: func(c *Context) []checker.Claim {
		out := c.ofKind(checker.Stance)
		stepped := c.stepped()
		for p := range c.Tree.Tokens {
			if c.used[p] {
				continue
			}
			if claim := c.course(p); claim != nil {
				out = append(slices.DeleteFunc(out, func(o checker.Claim) bool { // who wants a plant closed is not for the plant
					return o.Value.Unit == "support" && o.Span.Start < claim.Span.End && claim.Span.Start < o.Span.End
				}), *claim)
				continue
			}
			for _, read := range [...]func(*Context, int) *checker.Claim{(*Context).against, (*Context).position, (*Context).will, (*Context).urges} {
				if claim := read(c, p); claim != nil && (!stepped[p] || claim.Value.Unit == "support") {
					out = append(out, *claim)
					break
				}
			}
		}
		return out
	},
}

// holder returns who has the stance that the words from token i on say, and towards what; -1 for what the sentence does not tell or who can have none.
func (c *Context) holder(s lexicon.Step, verb, i int) (theme, actor int) {
	if s.Noun {
		theme, actor = c.toward(verb), c.owner(verb)
	} else {
		theme, actor = c.roles(verb)
		if theme == actor || theme < 0 {
			theme = c.complement(verb, -1)
		}
		for k := i; k < i+s.Words && theme >= i && theme < i+s.Words; k++ { // "took aim at the sale"
			if x := c.complement(k, -1); x >= i+s.Words {
				theme = x
			}
		}
	}
	if actor = c.author(c.inverted(actor)); actor < 0 || !c.animate(actor) {
		return -1, -1
	}
	return theme, actor
}

// inverted returns whom a sentence names behind "among those who voted against it was", for "those"; any other token is returned as it is.
func (c *Context) inverted(i int) int {
	if i < 0 || !c.word(i, "those") || !c.word(i-1, "among") {
		return i
	}
	for k := i + 2; k < len(c.Tree.Tokens); k++ {
		if h := c.Tree.Tokens[k].Head; c.is(k, "cop") && h > k && c.mention(h) != nil {
			return h
		}
	}
	return i
}

// works are what a stance is set down in: it is that of whoever it belongs to.
var works = map[string]bool{"position": true, "stance": true, "statement": true, "speech": true, "address": true, "letter": true, "remark": true,
	"comment": true, "campaign": true, "policy": true, "message": true, "line": true, "view": true}

// author returns whose work a noun is, "Holm's position" or "the Ruvian stance", or the token itself where it is no work or nobody's.
func (c *Context) author(i int) int {
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

// owner returns whose stance a noun names: "her opposition", "Quist is a backer", "the union voiced its support".
func (c *Context) owner(noun int) int {
	if k := c.Tree.Child(noun, "nmod:poss"); k >= 0 && c.animate(k) {
		return k
	}
	if c.Tree.Child(noun, "cop") >= 0 {
		return c.Tree.Subject(noun)
	}
	h := c.Tree.Tokens[noun].Head
	if h >= 0 && c.is(noun, "obj") {
		return c.Tree.Agent(h)
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

// animate tells whether a token names somebody who can want a thing: whoever has a name, a speaker, or a noun for people and their bodies.
func (c *Context) animate(i int) bool {
	t := &c.Tree.Tokens[i]
	if c.mention(i) != nil || t.Tag == grammar.PROPN {
		return true
	}
	if t.Tag == grammar.PRON {
		word := t.Lower()
		return myself[word] || word == "he" || word == "she" || c.oneself(i)
	}
	lemma := t.LowerLemma()
	return t.Tag == grammar.NOUN && (lexicon.Actor(lemma) || lexicon.Sex(lemma) != "" || names.RoleWord(lemma) || kindred[lemma])
}

// oneself tells whether a pronoun in somebody's words stands for whoever speaks: "the union said it backed the plan".
func (c *Context) oneself(i int) bool {
	switch c.Tree.Tokens[i].Lower() {
	case "it", "they", "he", "she", "his", "her", "its", "their":
		v := c.voice(i)
		return v.Speaker != "" && !v.Quoted
	}
	return false
}

// against reads "the union is against the plan" and "the union is for the plan".
func (c *Context) against(p int) *checker.Claim {
	word := c.Tree.Preposition(p)
	if word != "against" && (word != "for" || c.Tree.Child(p, "det") < 0) || c.Tree.Child(p, "cop") < 0 || c.empty(p) {
		return nil
	}
	actor := c.Tree.Subject(p)
	if actor < 0 || !c.animate(actor) {
		return nil
	}
	value := checker.Value{Text: word, Unit: "support", Admits: checker.Exactly(-1)}
	if c.denied(p) {
		value.Text = "not " + word
	}
	if (word == "for") != c.denied(p) {
		value.Admits = checker.Exactly(1)
	}
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Names = c.identity(p), "support", []string{c.identity(actor)}
	at := c.Tree.Child(p, "case")
	return c.found(checker.Stance, checker.Span{Start: c.Tree.Tokens[at].Start, End: c.Tree.Tokens[p].End}, p, f, value)
}
