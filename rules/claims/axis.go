package claims

import (
	"strings"

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
	for i, t := range c.Tree.Tokens {
		lemmas[i] = strings.ToLower(t.Lemma)
	}
	c.axes = []checker.Claim{}
	for i := range lemmas {
		for _, s := range lexicon.NewsAxes().At(lemmas, i) {
			kind := checker.Status
			if s.Kind == "stance" {
				kind = checker.Stance
			}
			c.axes = append(c.axes, c.step(s, i, kind)...)
		}
	}
	return c.axes
}

// step makes the claims of the words from token i on, one for each thing that the sentence says they are said of.
func (c *Context) step(s lexicon.Step, i int, kind checker.Kind) []checker.Claim {
	top := c.top(i, i+s.Words)
	if !c.says(s, top) {
		return nil
	}
	verb := c.carrier(i, s.Words, top)
	if !c.holds(verb) && (kind != checker.Stance || !c.promised(verb)) || c.declines(verb) {
		return nil
	}
	theme, actor := c.roles(verb)
	if s.Noun && s.Axis == "custody" {
		if c.open(top) {
			return nil
		}
		if k := c.Tree.Child(top, "nmod:poss"); k >= 0 {
			theme = k // "his arrest"
		}
	}
	if kind == checker.Stance {
		if theme, actor = c.holder(s, verb); actor < 0 {
			return nil
		}
		if !s.Noun && theme >= 0 && c.meaning(theme) {
			return nil // the act that is meant says more
		}
	}
	loose := s.Axis == "custody" && s.At >= 0.4 && c.anyone(theme)
	if s.Axis != "expectation" && !loose && (theme < 0 || theme >= i && theme < i+s.Words) || theme >= 0 && s.Axis == "openness" && traded[c.concepts[theme]] {
		return nil
	}
	value := checker.Value{Text: s.Label, Unit: s.Axis, Admits: checker.Exactly(s.At), Stage: s.Kind == "stage"}
	if !strings.HasPrefix(s.Label, "no ") && !strings.HasPrefix(s.Label, "without ") && !strings.HasPrefix(s.Label, "not ") && c.refused(s, top, actor) {
		value.Text = "not " + s.Label
		value.Admits = opposite(s)
	}
	span := checker.Span{Start: c.Tree.Tokens[i].Start, End: c.Tree.Tokens[i+s.Words-1].End}
	var out []checker.Claim
	if s.Axis == "expectation" {
		return c.expected(s, top, span, value)
	}
	if loose {
		return []checker.Claim{c.taken(s, top, theme, span, value)}
	}
	matters := c.matters(s, top, theme)
	if s.Axis == "agreement" && s.At == 1 && !c.dealt(matters) {
		return nil
	}
	for _, m := range matters {
		f := c.frame(top, -1)
		f.Head, f.Pred = c.identity(m), s.Axis
		if kind == checker.Stance {
			f.Names = []string{c.identity(actor)}
			if c.Tree.Tokens[actor].Tag == grammar.PRON {
				f.Names[0], f.Terse = c.held(actor)
			}
		}
		out = append(out, c.claim(kind, span, top, f, value))
	}
	return out
}

// refused tells whether a step is denied, by the verb above it where it is a noun: "neither side has shown a willingness".
func (c *Context) refused(s lexicon.Step, top, actor int) bool {
	no := c.denied(top)
	if h := c.Tree.Tokens[top].Head; s.Noun && !no && h >= 0 && c.is(top, "obj") {
		no = c.denied(h)
	}
	return no || s.Kind == "stance" && c.none(actor)
}

// expected makes the claim that results beat or missed what was expected, where the sentence speaks of results at all.
func (c *Context) expected(s lexicon.Step, top int, span checker.Span, value checker.Value) []checker.Claim {
	for k := range c.Tree.Tokens {
		switch c.concepts[k] {
		case "estimate", "expectation", "forecast", "street", "analyst", "revenue", "profit", "consensus", "earnings":
			f := c.frame(top, -1)
			f.Head, f.Pred = "estimate", s.Axis
			return []checker.Claim{c.claim(checker.Status, span, top, f, value)}
		}
	}
	return nil
}

// dealt tells whether one of the things spoken of is what parties agree on: villages are reached otherwise than accords.
func (c *Context) dealt(matters []int) bool {
	for _, m := range matters {
		switch c.concepts[m] {
		case "deal", "ceasefire", "merger", "plan", "guarantee", "contract", "compromise", "consensus", "talks", "treaty":
			return true
		}
	}
	return false
}

// traded things open and close by the clock every day.
var traded = map[string]bool{"equity": true, "stock": true, "market": true, "election": true, "index": true, "share price": true, "poll": true, "trading": true}

// matters lists what a step is said of: its theme, and where the theme is a deal or talks what they are about, since "an agreement on
// guarantees was reached" and "talks stall over guarantees" both speak of guarantees.
func (c *Context) matters(s lexicon.Step, top, theme int) []int {
	var out []int
	if !c.empty(theme) {
		out = append(out, theme)
	}
	if s.Axis != "agreement" {
		return out
	}
	for _, from := range []int{theme, top} {
		for _, k := range c.Tree.Children(from) {
			switch c.Tree.Preposition(k) {
			case "on", "over", "about", "of", "for":
				if k != theme && !c.empty(k) && c.mention(k) == nil && c.content(k) {
					out = append(out, k)
				}
			}
		}
	}
	return out
}

// says tells whether the words stand as the part of speech that the lexicon means.
func (c *Context) says(s lexicon.Step, top int) bool {
	switch c.Tree.Tokens[top].Tag {
	case grammar.VERB, grammar.ADJ, grammar.ADV:
		return !s.Noun
	case grammar.NOUN, grammar.PROPN:
		return s.Noun || s.Words > 1 || c.Sentence.Part == checker.Title // headlines drop what tells their verbs from nouns
	}
	return false
}

// empty tells whether a word names nothing by itself: a pronoun that nothing explains, a number, a noun that only counts.
func (c *Context) empty(i int) bool {
	t := c.Tree.Tokens[i]
	return c.mention(i) == nil && (c.used[i] || t.Tag == grammar.PRON || t.Tag == grammar.NUM || t.Tag == grammar.SYM || c.generic(i))
}

// opposite is where a denied step leaves its subject: on the other side of a two-sided axis, before the step on one of stages.
func opposite(s lexicon.Step) checker.Interval {
	if s.Kind == "stage" {
		return checker.Below(s.At)
	}
	return checker.Exactly(-s.At)
}

// top returns the token of a run whose head lies outside it.
func (c *Context) top(from, to int) int {
	for i := from; i < to; i++ {
		if h := c.Tree.Tokens[i].Head; h < from || h >= to {
			return i
		}
	}
	return from
}

// carrier returns the verb of a phrase, which has the subject ("remain in force"), or its top where the phrase has none.
func (c *Context) carrier(i, words, top int) int {
	for k := i; k < i+words; k++ {
		if c.Tree.Tokens[k].Tag == grammar.VERB {
			return k
		}
	}
	return top
}

// roles returns what a predicate is said of and who does it; -1 for what the sentence does not tell.
func (c *Context) roles(p int) (theme, actor int) {
	s := c.Tree
	switch s.Tokens[p].Tag {
	case grammar.VERB:
		actor, theme = s.Agent(p), s.Patient(p)
		if theme < 0 {
			theme = s.Subject(p)
		}
	case grammar.NOUN, grammar.PROPN:
		theme, actor = c.complement(p, -1), s.Subject(p)
		if k := s.Child(p, "compound", "nsubj"); theme < 0 && k >= 0 {
			theme = k
		}
		if theme < 0 {
			theme = actor
		}
	default:
		theme = s.Subject(p)
		if h := s.Tokens[p].Head; h >= 0 && c.is(p, "xcomp") && s.Object(h) >= 0 {
			theme = s.Object(h) // "keep the libraries open"
		}
		actor = theme
	}
	return theme, actor
}

// complement returns the thing that a predicate's first complement names, or otherwise.
func (c *Context) complement(p, otherwise int) int {
	for _, k := range c.Tree.Children(p) {
		if c.is(k, "obl", "nmod", "xcomp", "ccomp") && c.mention(k) == nil && (c.content(k) || c.Tree.Tokens[k].Tag == grammar.VERB) {
			if c.covered(k) {
				continue
			}
			return k
		}
	}
	return otherwise
}

// covered tells whether a token belongs to a time.
func (c *Context) covered(i int) bool {
	for _, t := range c.Times {
		if t.Tok <= i && i < t.EndTok {
			return true
		}
	}
	return false
}

// identity names a thing: the entity where it is one, else its concept.
func (c *Context) identity(i int) string {
	if e := c.mention(i); e != nil {
		return e.ID
	}
	return c.concepts[i]
}
