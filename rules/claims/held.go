package claims

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// held names what a predicate is said of: whom it means, "someone" for people whom nothing describes, or a concept; "" where nothing tells.
// Terse is what the sentences before have to explain.
func (c *Context) held(i int) (head string, terse bool) {
	for _, k := range c.Tree.Children(i) {
		if c.is(k, "appos") && c.mention(k) != nil && c.mention(i) == nil {
			return c.identity(k), false // "one of the gunmen, Ada Roe"
		}
	}
	one := c.word(i, "one")
	thing := c.meant(i)
	if one && thing != i {
		return "", false // "one of the gunmen" may be any of them
	}
	i = thing
	t := &c.Tree.Tokens[i]
	word := t.Lower()
	if k := c.spokenFor(i); k >= 0 {
		return c.held(k)
	}
	switch {
	case c.mention(i) != nil:
		return c.identity(i), t.Tag == grammar.PRON && c.crowded(i)
	case c.vague(i):
		return "", false
	case (t.Tag == grammar.PRON || t.Tag == grammar.DET) && (nobodies[word] || word == "one" || word == "two"), t.Tag == grammar.NUM, t.Tag == grammar.NOUN && folk[t.Lemma]:
		return "someone", false
	case t.Tag == grammar.PRON && (myself[word] || c.oneself(i)):
		return c.doc.voices.Speaker(c.Sentence.N, i), !c.surely(i)
	case t.Tag == grammar.PRON && (word == "it" || word == "they" || word == "them"):
		return c.lastSubject(i), true
	case (t.Tag == grammar.ADJ || t.Fine == "VBN") && states[c.concepts[i]] && c.Tree.Child(i, "det") >= 0:
		return c.concepts[i], false // "the wounded"
	case c.empty(i), t.Tag != grammar.NOUN && t.Tag != grammar.PROPN:
		return "", false
	}
	return c.place(i) + c.concepts[i], false
}

// place returns which in a row a noun is, where that tells it from the others: "2nd " of "a second suspect".
func (c *Context) place(i int) string {
	for _, n := range c.Numbers {
		if n.Class == number.Ordinal && n.UnitTok == i && n.Exact > 1 {
			text, _, _ := strings.Cut(n.Text, " ")
			return text + " "
		}
	}
	return ""
}

// lastSubject names what a pronoun most likely stands for: the subject of the nearest sentence before it that has one with a name, in the same paragraph.
func (c *Context) lastSubject(i int) string {
	if w := c.before(i); w != "" {
		return w
	}
	for n := c.Sentence.N - 2; n >= 0 && n >= c.Sentence.N-4; n-- {
		t := c.doc.trees[n]
		if t == nil || c.doc.article.Sentences[n].Paragraph != c.Sentence.Paragraph {
			break
		}
		root := t.Root()
		if root < 0 {
			continue
		}
		if j := t.Subject(root); j >= 0 && t.Tokens[j].Tag != grammar.PRON {
			if m, ok := c.doc.names.At(n, j); ok {
				return m.Entity.ID
			}
			return lexicon.News().Concept(t.Tokens[j].LowerLemma())
		}
	}
	return ""
}

// vague tells whether a noun means one of several, without saying which: "one party", "another guard", "some".
func (c *Context) vague(i int) bool {
	if c.Tree.Tokens[i].Tag != grammar.NOUN {
		return false
	}
	for _, k := range c.Tree.Children(i) {
		if c.is(k, "det", "nummod", "amod") && several[c.Tree.Tokens[k].Lower()] {
			return true
		}
	}
	return false
}

var several = map[string]bool{"one": true, "another": true, "some": true, "other": true, "each": true, "every": true, "many": true, "most": true, "few": true, "several": true}

// meant looks through a noun that only counts to the thing that it counts: the members of "all of the members", the walkout of "the
// second day of the walkout".
func (c *Context) meant(i int) int {
	t := &c.Tree.Tokens[i]
	if c.mention(i) != nil || t.Tag == grammar.PROPN || !c.generic(i) && t.Tag != grammar.PRON && t.Tag != grammar.NUM && t.Tag != grammar.DET {
		return i
	}
	for _, k := range c.Tree.Children(i) {
		if k > i && c.is(k, "nmod") && c.Tree.Preposition(k) == "of" && c.Tree.Tokens[k].Tag != grammar.PRON && !c.covered(k) {
			return k
		}
	}
	return i
}

// myself are the pronouns by which speakers call themselves.
var myself = map[string]bool{"i": true, "we": true, "me": true, "us": true}

// nobodies are pronouns for people whom nothing describes.
var nobodies = map[string]bool{"nobody": true, "somebody": true, "someone": true, "anyone": true, "anybody": true, "everyone": true, "everybody": true, "none": true,
	"both": true, "all": true, "neither": true}

// folk are the nouns that only count people.
var folk = map[string]bool{"people": true, "person": true, "man": true, "woman": true, "individual": true, "other": true, "adult": true, "civilian": true,
	"member": true, "citizen": true, "local": true, "human": true, "soul": true}

// surely tells whether nobody else can be the speaker of the quotation that token i stands in.
func (c *Context) surely(i int) bool {
	for _, q := range c.doc.voices.In(c.Sentence.N) {
		if q.Tok <= i && i < q.EndTok {
			return q.Sure
		}
	}
	return false
}
