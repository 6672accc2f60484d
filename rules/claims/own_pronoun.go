package claims

import (
	"strings"

	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/voice"
	"crosscheck/rules/grammar"
)

// spokenFor returns the noun by which the sentence itself names the speaker whom a pronoun in his words means, "Hale said he would appeal"; -1
// where the pronoun can mean somebody else, or where the speaker is written out in another sentence.
func (c *Context) spokenFor(i int) int {
	if c.Tree.Tokens[i].Tag != grammar.PRON || !c.oneself(i) {
		return -1
	}
	speaker := c.doc.voices.Speaker(c.Sentence.N, i)
	for _, a := range c.doc.voices.Attributions(c.Sentence.N) {
		if a.Speaker != speaker || a.At < a.Tok || a.At >= a.EndTok {
			continue
		}
		k := c.saidBy(a)
		if k < 0 || !c.fits(i, k) {
			return -1
		}
		from, to := a.EndTok, i
		if i < a.Tok { // "It would fight on, the union said"
			from = 0
		}
		for n := from; n < to; n++ {
			if c.rivals(n, i, a.At) {
				return -1
			}
		}
		return k
	}
	return -1
}

// saidBy returns the token of the noun by which an attribution names its speaker, -1 where it is a pronoun.
func (c *Context) saidBy(a voice.Attribution) int {
	k := c.Tree.Subject(a.At)
	if k >= a.Tok && k < a.EndTok && (c.Tree.Tokens[k].Tag == grammar.NOUN || c.Tree.Tokens[k].Tag == grammar.PROPN) {
		return k
	}
	return -1
}

// fits tells whether a pronoun can stand for a noun, by its number and by whether it is one person.
func (c *Context) fits(pronoun, noun int) bool {
	e := c.mention(noun)
	person := c.individual(noun) || e != nil && (e.Kind == names.Person || e.Kind != names.Place && c.Tree.Tokens[noun].Tag == grammar.PROPN)
	switch strings.ToLower(c.Tree.Tokens[pronoun].Text) {
	case "he", "she", "his", "her":
		return person
	case "they", "them", "their":
		return !c.individual(noun)
	case "it", "its":
		return c.Tree.Tokens[noun].Fine != "NNS" && !c.individual(noun)
	}
	return true
}

// rivals tells whether a token between a speaker and a pronoun in his words may be what the pronoun stands for: any noun but the day on which he spoke
// and those to whom he did.
func (c *Context) rivals(n, pronoun, said int) bool {
	t := &c.Tree.Tokens[n]
	if t.Tag != grammar.NOUN && t.Tag != grammar.PROPN || c.covered(n) {
		return false
	}
	if h := t.Head; h == said && c.is(n, "obj", "iobj", "obl") || h >= 0 && h != n && n < said {
		return c.fits(pronoun, n) && (c.individual(n) || c.mention(n) != nil)
	}
	return true
}

// crowded tells whether somebody else whom a pronoun can mean stands between it and the verb of saying above it: "Roe told Lund that he".
func (c *Context) crowded(i int) bool {
	for _, a := range c.doc.voices.Attributions(c.Sentence.N) {
		if a.At >= i {
			continue
		}
		for n := a.At + 1; n < i; n++ {
			if t := c.Tree.Tokens[n]; (t.Tag == grammar.NOUN || t.Tag == grammar.PROPN) && c.mention(n) != c.mention(i) && t.Fine != "NNS" && !c.covered(n) && (c.individual(n) || c.is(n, "nsubj")) {
				return true
			}
		}
	}
	return false
}
