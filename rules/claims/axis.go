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
	c.axes = c.parted(lemmas)
	past := 0 // "find guilty" says it once
	for i := range lemmas {
		if i < past {
			continue
		}
		for _, s := range lexicon.NewsAxes().At(lemmas, i) {
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
		if v < 0 || k < v+4 || !c.is(k, "obl") || c.Tree.Tokens[v].Tag != grammar.VERB {
			continue
		}
		o, at := c.Tree.Object(v), c.Tree.Child(k, "case")
		if o < v || o > k || at != k-1 {
			continue
		}
		for _, s := range lexicon.NewsAxes().At([]string{lemmas[v], lemmas[at], lemmas[k]}, 0) {
			if s.Words == 3 && s.Kind != "stance" {
				s.Words = 1
				out = append(out, c.step(s, v, checker.Status)...)
			}
		}
	}
	return out
}

// step makes the claims of the words from token i on, one for each thing that the sentence says they are said of.
func (c *Context) step(s lexicon.Step, i int, kind checker.Kind) []checker.Claim {
	top := c.top(i, i+s.Words)
	if !c.says(s, top) {
		return nil
	}
	verb := c.carrier(i, s.Words, top)
	if !c.holds(verb) && !c.slated(verb) && !strings.HasPrefix(s.Label, "will ") && (kind != checker.Stance || !c.promised(verb) && !c.accompanies(verb)) || c.declines(verb) {
		return nil
	}
	theme, actor := c.roles(verb)
	if k := c.bearer(top); k >= 0 && (s.Axis == "condition" || s.Axis == "custody") && !c.human(theme) {
		theme = k
	}
	if s.Axis == "custody" {
		theme = c.captive(s, i, verb, theme)
		if s.At < 0.4 && !c.human(theme) {
			return nil // "seeking the identity", "looking for answers"
		}
	}
	if s.Noun && s.Axis == "custody" {
		if c.open(top) {
			return nil
		}
		if k := c.Tree.Child(top, "nmod:poss"); k >= 0 {
			theme = k // "his arrest"
		}
	}
	if kind == checker.Stance {
		if theme, actor = c.holder(s, verb, i); actor < 0 {
			return nil
		}
		if !s.Noun && theme >= 0 && c.meaning(theme) || s.Noun && c.aiming(verb) {
			return nil // the act that is meant says more
		}
	}
	own := theme >= i && theme < i+s.Words
	struck := own && s.Axis == "agreement" && s.At == 1 // "struck a deal" names what was reached itself
	if kind == checker.Status && own && s.Axis != "agreement" {
		theme = c.beyond(s, i, theme, actor)
	}
	loose := s.Axis == "custody" && s.At >= 0.4 && (c.anyone(theme) || s.Noun && !c.human(theme))
	if s.Axis != "expectation" && !loose && !struck && kind != checker.Stance && (theme < 0 || theme >= i && theme < i+s.Words) || theme >= 0 && s.Axis == "openness" && traded[c.concepts[theme]] {
		return nil
	}
	if kind == checker.Stance && theme >= i && theme < i+s.Words {
		theme = -1
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
	if kind == checker.Stance {
		span = c.stretched(span, top, verb, actor, matters)
	}
	if kind == checker.Stance && len(matters) > 0 {
		c.doc.stood = c.identity(matters[0])
	} else if kind == checker.Stance && c.doc.stood != "" && (theme < 0 || c.Tree.Tokens[theme].Tag != grammar.VERB) {
		f := c.frame(top, -1)
		f.Head, f.Pred, f.Terse, f.Names = c.doc.stood, s.Axis, true, []string{c.identity(actor)}
		return []checker.Claim{c.claim(kind, span, top, f, value)}
	}
	if s.Axis == "agreement" && s.At == 1 && !c.dealt(matters) {
		return nil
	}
	if len(matters) == 0 && kind == checker.Status && theme >= 0 && s.Axis != "agreement" {
		if head, terse := c.held(theme); head != "" {
			f := c.frame(top, -1)
			f.Head, f.Pred, f.Terse = c.befallen(s, theme, head), s.Axis, terse
			return []checker.Claim{c.claim(kind, span, top, f, value)}
		}
	}
	for _, m := range matters {
		f := c.frame(top, -1)
		f.Head, f.Pred = c.place(m)+c.identity(m), s.Axis
		f.Head = c.befallen(s, m, f.Head)
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

// beyond returns what the words from token i on are said of where their own object stands among them: whoever "concedes defeat", or what
// there is a "lack of progress" in.
func (c *Context) beyond(s lexicon.Step, i, theme, actor int) int {
	if actor >= 0 && (actor < i || actor >= i+s.Words) {
		return actor
	}
	for k := i; k < i+s.Words; k++ {
		if x := c.complement(k, -1); x >= i+s.Words || x >= 0 && x < i {
			return x
		}
	}
	return theme
}

// stretched widens the words of a stance to what it is about, and from whom it is said where a copula stands between: "was fine with it".
func (c *Context) stretched(span checker.Span, top, verb, actor int, matters []int) checker.Span {
	if len(matters) > 0 && matters[0] > top && matters[0]-top < 7 && c.Tree.Tokens[matters[0]].Tag == grammar.NOUN {
		span.End = max(span.End, c.Tree.Tokens[matters[0]].End)
	}
	if k := c.Tree.Child(verb, "cop"); k >= 0 && actor >= 0 && actor < k && verb-actor < 12 {
		span.Start = min(span.Start, c.Tree.Tokens[actor].Start)
	}
	return span
}

// accompanies tells whether a participle tells what its subject does beside the main verb: "closed, rejecting the demand", "was criticized for
// backing the levy".
func (c *Context) accompanies(p int) bool {
	t := c.Tree.Tokens[p]
	if t.Fine != "VBG" || t.Head < 0 || c.is(p, "amod", "compound", "csubj", "nsubj", "obj", "xcomp") || c.Tree.Negated(p) {
		return false
	}
	h := t.Head
	if c.is(p, "conj") && c.Tree.Tokens[h].Fine == "VBG" {
		return c.accompanies(h)
	}
	return c.is(p, "advcl", "acl") && (c.Tree.Tokens[h].Tag != grammar.VERB || c.holds(h)) && c.doc.voices.At(c.Sentence.N, p).Mode == checker.Asserted
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

// says tells whether the words stand as the part of speech that the lexicon means.
func (c *Context) says(s lexicon.Step, top int) bool {
	switch c.Tree.Tokens[top].Tag {
	case grammar.VERB, grammar.ADJ, grammar.ADV:
		return !s.Noun
	case grammar.ADP:
		return s.Words > 1 // "is off"
	case grammar.NOUN, grammar.PROPN:
		return s.Noun || s.Words > 1 || c.Sentence.Part == checker.Title // headlines drop what tells their verbs from nouns
	}
	return false
}

// opposite is where a denied step leaves its subject: on the other side of a two-sided axis, before the step on one of stages.
func opposite(s lexicon.Step) checker.Interval {
	if s.Kind == "stage" {
		return checker.Below(s.At)
	}
	return checker.Exactly(-s.At)
}
