package claims

import (
	"crosscheck/rules/claims/timex"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// holds tells whether a predicate is put as a fact, not as an aim, a duty or a condition: a finite verb, a participle with its auxiliary, the
// present of a headline; adjectives and nouns hold as their sentence does.
func (c *Context) holds(p int) bool {
	t := &c.Tree.Tokens[p]
	if t.Tag != grammar.VERB {
		return true
	}
	switch t.Fine {
	case "VBG":
		return c.Tree.Child(p, "aux", "aux:pass") >= 0 || c.without(p)
	case "VB":
		for _, k := range c.Tree.Children(p) {
			if c.is(k, "aux") && c.Tree.Tokens[k].Lemma == "do" {
				return true
			}
		}
		if h := t.Head; h >= 0 && c.is(p, "xcomp") && (refusing[c.Tree.Tokens[h].Lemma] || c.yetTo(p, h)) {
			return c.holds(h)
		}
		return c.Sentence.Part == checker.Title && c.Tree.Child(p, "mark", "aux") < 0
	}
	if t.Fine == "VBN" && c.wishedFor(p) {
		return false
	}
	for _, k := range c.Tree.Children(p) {
		if c.is(k, "aux") && duties[c.Tree.Tokens[k].LowerLemma()] {
			return false
		}
	}
	return true
}

// wishedFor tells whether a participle is what somebody wants done: "wants the plant closed", "called for it to be closed".
func (c *Context) wishedFor(p int) bool {
	if c.Tree.Child(p, "aux:pass") >= 0 && !c.infinitive(p) {
		return false
	}
	h := c.Tree.Tokens[p].Head
	if h >= 0 && c.is(p, "acl") && !c.is(p, "acl:relcl") && c.is(h, "obj") {
		h = c.Tree.Tokens[h].Head
	}
	return h >= 0 && h < p && c.is(p, "xcomp", "ccomp", "advcl", "acl") && wants[c.Tree.Tokens[h].LowerLemma()] &&
		(c.infinitive(p) || c.is(p, "xcomp", "acl"))
}

// duties are auxiliaries that put a predicate as a duty or a possibility.
var duties = map[string]bool{"must": true, "should": true, "could": true, "can": true, "may": true, "might": true, "would": true, "ought": true}

// yetTo tells whether a verb denies what it governs by the words around it: "police have yet to solve the murder".
func (c *Context) yetTo(p, h int) bool {
	return c.Tree.Tokens[h].Lemma == "have" && p > h+2 && c.word(h+1, "yet") && c.word(h+2, "to")
}

// refusing verbs deny what they govern.
var refusing = map[string]bool{"refuse": true, "decline": true, "fail": true, "deny": true}

// never tells whether an adverbial denies a predicate: "at no point", "in no way".
func (c *Context) never(p int) bool {
	for k := 0; k+2 < len(c.Tree.Tokens) && k < p; k++ {
		if strings.EqualFold(c.Tree.Tokens[k].Text, "at") && strings.EqualFold(c.Tree.Tokens[k+1].Text, "no") && nowhen[c.Tree.Tokens[k+2].Lower()] {
			return true
		}
	}
	for _, k := range c.Tree.Children(p) {
		if !c.is(k, "obl", "nmod", "advmod") || c.Tree.Preposition(k) == "" {
			continue
		}
		if !nowhen[c.Tree.Tokens[k].Lower()] {
			continue
		}
		for _, d := range c.Tree.Children(k) {
			if c.is(d, "det") && strings.EqualFold(c.Tree.Tokens[d].Text, "no") {
				return true
			}
		}
	}
	return false
}

var nowhen = map[string]bool{"point": true, "time": true, "stage": true, "moment": true, "way": true, "circumstances": true, "means": true, "case": true}

// denied tells whether a predicate is negated, by a word of its own or by the verb above it.
func (c *Context) denied(p int) bool {
	d := c.Tree.Negated(p) || c.never(p) || c.without(p)
	if h := c.Tree.Tokens[p].Head; h >= 0 && c.is(p, "xcomp", "ccomp") && (refusing[c.Tree.Tokens[h].Lemma] || c.yetTo(p, h)) {
		d = !d
	}
	return d
}

// without tells whether a predicate is told of as what did not happen: "without gas being used", "without contesting it".
func (c *Context) without(p int) bool {
	if c.Tree.Tokens[p].Tag != grammar.VERB {
		return false
	}
	for _, k := range c.Tree.Children(p) {
		if k < p && (c.is(k, "mark", "case") && c.word(k, "without") || c.is(k, "nsubj", "nsubj:pass") && c.Tree.Preposition(k) == "without") {
			return true
		}
	}
	h := c.Tree.Tokens[p].Head
	return h >= 0 && h < p && c.is(p, "acl") && c.word(p-1, "being") && c.Tree.Preposition(h) == "without"
}

// bereft tells whether token i belongs to those who are without something: that 300,000 were without power denies the power, not the number.
func (c *Context) bereft(i int) bool {
	p := c.predicate(i)
	if p < 0 || c.Tree.Preposition(p) != "without" {
		return false
	}
	s := c.Tree.Subject(p)
	return s >= 0 && (s == i || c.Tree.Ancestor(s, i)) || c.Tree.Child(p, "cop") > i // "56 per cent of homes are without a roof" has no subject in some trees
}

// lacking tells whether a length of time is that of a lack: what ran no trains for five hours was without them that long.
func (c *Context) lacking(t timex.Timex) bool {
	return c.word(t.Tok-1, "for") && !lasts[c.Tree.Tokens[c.predicate(t.EndTok-1)].LowerLemma()]
}

// declines tells whether a verb only denies the one below it: "refused to sign".
func (c *Context) declines(p int) bool {
	return refusing[c.Tree.Tokens[p].LowerLemma()] && c.Tree.Child(p, "xcomp") >= 0
}

// promised tells whether a verb is put as something to come: "will vote".
func (c *Context) promised(p int) bool {
	return c.Tree.Tokens[p].Tag == grammar.VERB && c.future(p) && c.voice(p).Mode == checker.Planned
}
