package claims

import (
	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// ofKind returns the claims of a kind that the axes give.
func (c *Context) ofKind(kind checker.Kind) []checker.Claim {
	var out []checker.Claim
	for _, claim := range c.axial() {
		if claim.Kind == kind {
			out = append(out, claim)
		}
	}
	return out
}

// axial reads the states and stances that the axes of the lexicon give, once for all that ask.
func (c *Context) axial() []checker.Claim {
	if c.axes != nil {
		return c.axes
	}
	lemmas := make([]string, len(c.Tree.Tokens))
	for i := range c.Tree.Tokens {
		t := &c.Tree.Tokens[i]
		lemmas[i] = t.LowerLemma()
	}
	c.axes = c.parted(lemmas)
	past := 0 // "find guilty" says it once
	for i := range lemmas {
		if i < past {
			continue
		}
		for _, s := range c.worded(lemmas, i) {
			kind := checker.Status
			if s.Kind == "stance" {
				kind = checker.Stance
			}
			if made := c.step(s, i, kind); len(made) > 0 {
				c.axes = append(c.axes, made...)
				past = i + s.Words
			}
		}
	}
	return c.axes
}

// parted reads set phrases with their object between verb and preposition: "took two others into custody", "put the curfew in place".
func (c *Context) parted(lemmas []string) []checker.Claim {
	out := []checker.Claim{}
	for k := range c.Tree.Tokens {
		v := c.Tree.Tokens[k].Head
		if v >= 0 && c.is(k, "xcomp") && c.Tree.Tokens[k].Tag == grammar.ADJ {
			out = append(out, c.resultative(lemmas, v, k)...)
		}
		if v >= 0 && c.is(k, "nmod") && c.Tree.Preposition(k) == "of" && c.is(v, "obj") && c.mention(v) != nil {
			v = c.Tree.Tokens[v].Head // "cleared Roe of fraud"
		}
		if v < 0 || k < v+3 || !c.is(k, "obl", "nmod") || c.Tree.Tokens[v].Tag != grammar.VERB {
			continue
		}
		o, at := c.Tree.Object(v), c.Tree.Child(k, "case")
		if o < v || o > k || at != k-1 {
			continue
		}
		for _, s := range lexicon.NewsAxes().At([]string{lemmas[v], lemmas[at], lemmas[k]}, 0) {
			if s.Words >= 2 && s.Kind != "stance" { // "took two men into custody", "cleared him of fraud"
				s.Words = 1
				out = append(out, c.step(s, v, checker.Status)...)
			}
		}
	}
	return out
}

// resultative reads a set phrase of a verb and an adjective with the object between them: "found the man guilty".
func (c *Context) resultative(lemmas []string, v, k int) []checker.Claim {
	var out []checker.Claim
	if o := c.Tree.Object(v); o < v || o > k {
		return nil
	}
	for _, s := range lexicon.NewsAxes().At([]string{lemmas[v], lemmas[k]}, 0) {
		if s.Words == 2 && s.Kind != "stance" {
			s.Words = 1
			out = append(out, c.step(s, v, checker.Status)...)
		}
	}
	return out
}

// accompanies tells whether a participle tells what its subject does beside the main verb: "closed, rejecting the demand", "was criticized for
// backing the levy".
func (c *Context) accompanies(p int) bool {
	t := &c.Tree.Tokens[p]
	if t.Fine != "VBG" || t.Head < 0 || c.is(p, "amod", "compound", "csubj", "nsubj", "obj", "xcomp") || c.Tree.Negated(p) {
		return false
	}
	h := t.Head
	if c.is(p, "conj") && c.Tree.Tokens[h].Fine == "VBG" {
		return c.accompanies(h)
	}
	return c.is(p, "advcl", "acl") && (c.Tree.Tokens[h].Tag != grammar.VERB || c.holds(h)) && c.voice(p).Mode == checker.Asserted
}

// refused tells whether a step is denied, by the verb above it where it is a noun: "neither side has shown a willingness".
func (c *Context) refused(s lexicon.Step, top, actor int) bool {
	no := c.denied(top)
	if h := c.Tree.Tokens[top].Head; s.Noun && !no && h >= 0 && c.is(top, "obj") {
		no = c.denied(h)
	}
	return no || s.Kind == "stance" && c.none(actor)
}

// says tells whether the words stand as the part of speech that the lexicon means.
func (c *Context) says(s lexicon.Step, top int) bool {
	if s.Axis == "warning" && s.Label == "sound" && c.Tree.Tokens[top].Tag != grammar.VERB {
		return false // a door is sound, a siren sounds
	}
	switch c.Tree.Tokens[top].Tag {
	case grammar.VERB, grammar.ADJ, grammar.ADV:
		return !s.Noun
	case grammar.ADP:
		return s.Words > 1 || lexicon.NewsAxes().Limited(s.Axis) && c.Tree.Child(top, "cop") >= 0 // "is off"
	case grammar.NOUN, grammar.PROPN:
		return s.Noun || s.Words > 1 || lexicon.NewsAxes().Limited(s.Axis) && c.Tree.Child(top, "cop") >= 0 || c.Sentence.Part == checker.Title // headlines drop what tells their verbs from nouns
	}
	return false
}
