package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// statuses reads the state or stage of a thing off the axes of the lexicon: "the hospital stayed open", "talks stall". What is denied
// lies elsewhere on its axis.
var statuses = Extractor{
	Kind:  checker.Status,
	Title: "the state or stage of a thing: reached, stalled, in custody, stayed open",
	Extract: func(c *Context) []checker.Claim {
		return append(c.ofKind(checker.Status), c.completions()...)
	},
}

// stances reads where an actor stands to a thing: "Kyiv rejects the demand".
var stances = Extractor{
	Kind:  checker.Stance,
	Title: "where an actor stands to a thing: accepts, rejects, seeks, resists",
	Extract: func(c *Context) []checker.Claim {
		return c.ofKind(checker.Stance)
	},
}

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
	if !c.holds(verb) {
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
		if theme == actor || theme < 0 {
			theme = c.complement(verb, -1)
		}
		if actor < 0 {
			return nil
		}
	}
	loose := s.Axis == "custody" && s.At >= 0.4 && c.anyone(theme)
	if s.Axis != "expectation" && !loose && (theme < 0 || theme >= i && theme < i+s.Words) || theme >= 0 && s.Axis == "openness" && traded[c.concepts[theme]] {
		return nil
	}
	value := checker.Value{Text: s.Label, Unit: s.Axis, Admits: checker.Exactly(s.At), Stage: s.Kind == "stage"}
	if !strings.HasPrefix(s.Label, "no ") && !strings.HasPrefix(s.Label, "without ") && !strings.HasPrefix(s.Label, "not ") && c.denied(top) {
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
		}
		out = append(out, c.claim(kind, span, top, f, value))
	}
	return out
}

// open tells whether a noun is the subject of what leaves it to the future: "an arrest is pending".
func (c *Context) open(i int) bool {
	h := c.Tree.Tokens[i].Head
	return h >= 0 && c.is(i, "nsubj") && pending[strings.ToLower(c.Tree.Tokens[h].Lemma)]
}

var pending = map[string]bool{"pending": true, "pend": true, "expect": true, "imminent": true, "possible": true, "likely": true, "plan": true, "seek": true}

// anyone tells whether a token stands for people whom nothing describes, or for nobody at all.
func (c *Context) anyone(theme int) bool {
	if theme < 0 {
		return true
	}
	head, _ := c.held(theme)
	return head == "someone"
}

// taken makes the claim of a custody that does not tell whose it is: "no arrest yet", "two charged". They are suspects by what befalls them.
func (c *Context) taken(s lexicon.Step, top, theme int, span checker.Span, value checker.Value) checker.Claim {
	if c.none(theme) || c.none(top) {
		value.Text, value.Admits = "not "+s.Label, opposite(s)
	}
	f := c.frame(top, -1)
	f.Head, f.Pred = "suspect", s.Axis
	return c.claim(checker.Status, span, top, f, value)
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

// holds tells whether a predicate is put as a fact, not as an aim, a duty or a condition: a finite verb, a participle with its auxiliary, the
// present of a headline; adjectives and nouns hold as their sentence does.
func (c *Context) holds(p int) bool {
	t := c.Tree.Tokens[p]
	if t.Tag != grammar.VERB {
		return true
	}
	switch t.Fine {
	case "VBG":
		return c.Tree.Child(p, "aux", "aux:pass") >= 0
	case "VB":
		for _, k := range c.Tree.Children(p) {
			if c.is(k, "aux") && c.Tree.Tokens[k].Lemma == "do" {
				return true
			}
		}
		if h := t.Head; h >= 0 && c.is(p, "xcomp") && refusing[c.Tree.Tokens[h].Lemma] {
			return c.holds(h)
		}
		return c.Sentence.Part == checker.Title && c.Tree.Child(p, "mark", "aux") < 0
	}
	for _, k := range c.Tree.Children(p) {
		if c.is(k, "aux") && duties[strings.ToLower(c.Tree.Tokens[k].Lemma)] {
			return false
		}
	}
	return true
}

// duties are auxiliaries that put a predicate as a duty or a possibility.
var duties = map[string]bool{"must": true, "should": true, "could": true, "can": true, "may": true, "might": true, "would": true, "ought": true}

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

// refusing verbs deny what they govern.
var refusing = map[string]bool{"refuse": true, "decline": true, "fail": true, "deny": true}

// never tells whether an adverbial denies a predicate: "at no point", "in no way".
func (c *Context) never(p int) bool {
	for k := 0; k+2 < len(c.Tree.Tokens) && k < p; k++ {
		if strings.EqualFold(c.Tree.Tokens[k].Text, "at") && strings.EqualFold(c.Tree.Tokens[k+1].Text, "no") && nowhen[strings.ToLower(c.Tree.Tokens[k+2].Text)] {
			return true
		}
	}
	for _, k := range c.Tree.Children(p) {
		if !c.is(k, "obl", "nmod", "advmod") || c.Tree.Preposition(k) == "" {
			continue
		}
		if !nowhen[strings.ToLower(c.Tree.Tokens[k].Text)] {
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
	d := c.Tree.Negated(p) || c.never(p)
	if h := c.Tree.Tokens[p].Head; h >= 0 && c.is(p, "xcomp", "ccomp") && refusing[c.Tree.Tokens[h].Lemma] {
		d = !d
	}
	return d
}

// completing words say how far a thing has come when a share stands before them.
var completing = map[string]bool{"ready": true, "complete": true, "done": true, "finished": true, "agreed": true, "completed": true}

// completions reads a share of completion as a stage: "the pact is 95% ready" is short of a pact that has been reached.
func (c *Context) completions() []checker.Claim {
	var out []checker.Claim
	for _, n := range c.Numbers {
		if n.Class != number.Percent || n.EndTok >= len(c.Tree.Tokens) || !completing[strings.ToLower(c.Tree.Tokens[n.EndTok].Text)] {
			continue
		}
		at := n.EndTok
		theme := c.Tree.Subject(at)
		if theme < 0 || theme >= n.Tok {
			theme = c.Tree.Subject(c.Tree.Root())
		}
		if theme >= 0 && c.Tree.Tokens[theme].Tag == grammar.PRON {
			theme = c.referent(theme)
		}
		if theme < 0 || theme >= n.Tok || c.empty(theme) {
			continue
		}
		f := c.frame(at, -1)
		f.Head, f.Pred = c.identity(theme), "agreement"
		v := checker.Value{Text: n.Text + " " + c.Tree.Tokens[at].Text, Unit: "agreement", Stage: true, Admits: checker.Between(n.Admits.Low/100, n.Admits.High/100)}
		span := checker.Span{Start: n.Span.Start, End: c.Tree.Tokens[at].End}
		out = append(out, c.claim(checker.Status, span, at, f, v))
	}
	return out
}

// referent returns the noun of the sentence that a pronoun most likely stands for: the nearest one before it of its number; -1 where the
// sentence holds none.
func (c *Context) referent(i int) int {
	plural := strings.EqualFold(c.Tree.Tokens[i].Text, "they") || strings.EqualFold(c.Tree.Tokens[i].Text, "them")
	for k := i - 1; k >= 0; k-- {
		t := c.Tree.Tokens[k]
		if t.Tag == grammar.NOUN && !c.used[k] && !c.generic(k) && (t.Fine == "NNS") == plural && !c.is(k, "compound") {
			return k
		}
	}
	return -1
}
