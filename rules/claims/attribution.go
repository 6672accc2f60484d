package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// attributions reads who said or did a thing where that is the fact: "told the court", "brokered by the ministry", "blamed on the driver".
var attributions = Extractor{
	Kind:  checker.Attribution,
	Title: "who said or did a thing: brokered by, blamed on, said",
	Extract: func(c *Context) []checker.Claim {
		out := c.sayings()
		past := 0 // bytes that a singled-out doer's claim covers
		for i := range c.Tree.Tokens {
			t := &c.Tree.Tokens[i]
			if claim := c.cleft(i); claim != nil {
				out = append(out, *claim)
				past = claim.Span.End
			} else if claim := c.deed(i); claim != nil && t.Start >= past {
				out = append(out, *claim)
			}
		}
		return out
	},
}

// sayings attributes words to speakers: one claim for each verb of saying, and one for each utterance, by what is said.
func (c *Context) sayings() []checker.Claim {
	var out []checker.Claim
	ts := c.Tree.Tokens
	for _, a := range c.doc.voices.Attributions(c.Sentence.N) {
		if a.Speaker == "" || a.Verb == "accord" {
			continue
		}
		frame := checker.Frame{Head: "say", Terms: c.said(a.Tok, a.EndTok)}
		span := checker.Span{Start: ts[a.Tok].Start, End: ts[a.EndTok-1].End}
		out = append(out, c.claim(checker.Attribution, span, a.At, frame, checker.Value{Text: a.Speaker, Unit: "speaker"}))
	}
	for _, q := range c.doc.voices.In(c.Sentence.N) {
		if !q.Direct || q.Speaker == "" {
			continue
		}
		frame := checker.Frame{Head: "say", Terms: c.terms(q.Tok, q.EndTok)}
		claim := c.claim(checker.Attribution, checker.Span{Start: q.Start, End: q.End}, q.Tok, frame, checker.Value{Text: q.Speaker, Unit: "speaker"})
		claim.Voice = c.uttered(q)
		out = append(out, claim)
	}
	return out
}

// said lists the terms of a sentence outside an attribution.
func (c *Context) said(from, to int) []string {
	out := append(c.terms(0, from), c.terms(to, len(c.Tree.Tokens))...)
	m := make(map[string]bool, len(out))
	for _, w := range out {
		m[w] = true
	}
	return sorted(m)
}

// deed reads who did what the verb or noun at token i says, where it is one of which that is asked; nil where it tells nothing.
func (c *Context) deed(i int) *checker.Claim {
	t := &c.Tree.Tokens[i]
	if t.Tag != grammar.NOUN && t.Tag != grammar.VERB {
		return nil
	}
	concept := lexicon.Deed(t.LowerLemma())
	if concept == "" {
		return nil
	}
	actor, theme := -1, -1
	switch {
	case t.Tag == grammar.NOUN:
		actor = c.doing(i)
	case t.Fine == "VB" && i > 0 && strings.EqualFold(c.Tree.Tokens[i-1].Text, "to"):
	case strings.EqualFold(t.Lemma, "lose"): // whoever loses to another is beaten by him
		if actor, theme = c.towhat(i), c.Tree.Subject(i); c.Tree.IsPassive(i) {
			return nil
		}
	case concept == "blame" || concept == "thank":
		actor = c.faulted(i)
	default:
		actor, theme = c.Tree.Agent(i), c.Tree.Patient(i)
		if concept == "lead" && theme < 0 {
			if theme = c.towhat(i); theme >= 0 {
				concept = "cause" // "an argument led to a shooting"
			}
		}
		if theme < 0 && !c.Tree.IsPassive(i) && turning[concept] {
			return nil
		}
	}
	if actor < 0 || actor == theme || !c.actor(actor) {
		return nil
	}
	f := c.frame(i, theme)
	f.Head, f.Pred, f.Terms = concept, "", nil
	if theme >= 0 {
		f.Terms = []string{c.identity(theme)}
	}
	if e := c.mention(actor); e != nil {
		f.Scope = []string{"doer " + e.Kind.String()}
	}
	span := checker.Span{Start: t.Start, End: t.End}
	if a := c.Tree.Tokens[actor]; abs(actor-i) < 12 {
		span = checker.Span{Start: min(t.Start, a.Start), End: max(t.End, a.End)}
	}
	return c.found(checker.Attribution, span, i, f, checker.Value{Text: c.doer(actor), Unit: "doer"})
}

// turning deeds happen to their subject where they have no object: "the gate opened", "the war ended".
var turning = map[string]bool{"launch": true, "ignite": true, "break": true, "end": true, "close": true, "fire": true, "drive": true, "leave": true, "hit": true,
	"lead": true, "build": true, "sell": true, "carry out": true, "draft": true, "record": true}

// towhat returns what stands behind "to" under the verb at token i.
func (c *Context) towhat(i int) int {
	for _, k := range c.Tree.Children(i) {
		if c.is(k, "obl", "nmod") && c.Tree.Preposition(k) == "to" {
			return k
		}
	}
	return -1
}

// cleft reads "it was the union that left": what is singled out is the doer.
func (c *Context) cleft(i int) *checker.Claim {
	ts := c.Tree.Tokens
	if i+3 >= len(ts) || !strings.EqualFold(ts[i].Text, "it") {
		return nil
	}
	switch ts[i+1].Lower() {
	case "was", "is", "'s", "’s":
	default:
		return nil
	}
	for k := i + 3; k+1 < len(ts) && k < i+14; k++ {
		w := ts[k].Lower()
		if ts[k].Tag == grammar.PUNCT && w != "-" || ts[k].Tag == grammar.VERB {
			break
		}
		if w != "who" && w != "that" || ts[k-1].Tag != grammar.NOUN && ts[k-1].Tag != grammar.PROPN {
			continue
		}
		for v := k + 1; v < len(ts) && v < k+5; v++ {
			if ts[v].Tag != grammar.VERB {
				continue
			}
			f := c.frame(v, c.Tree.Object(v))
			f.Head, f.Pred = c.concepts[v], ""
			span := checker.Span{Start: ts[i+2].Start, End: ts[v].End}
			return c.found(checker.Attribution, span, v, f, checker.Value{Text: c.doer(k - 1), Unit: "doer"})
		}
	}
	return nil
}

// doing returns who does what a noun says: "the mediation of the society".
func (c *Context) doing(i int) int {
	for _, k := range c.Tree.Children(i) {
		if p := c.Tree.Preposition(k); c.is(k, "nmod") && (p == "of" || p == "by") || c.is(k, "nmod:poss") {
			if c.mention(k) != nil {
				return k
			}
		}
	}
	return -1
}

// organs act for whom they belong to.
var organs = map[string]bool{"ministry": true, "government": true, "military": true, "army": true, "force": true, "troop": true, "official": true, "diplomat": true,
	"side": true, "leadership": true, "delegation": true, "authority": true, "police": true, "administration": true, "department": true, "office": true, "team": true}

// doer names who did a thing: an entity, the one whose organ acts, or the noun's concept.
func (c *Context) doer(i int) string {
	if e := c.mention(i); e != nil {
		return e.ID
	}
	if e := c.styled(i); e != nil {
		return e.ID
	}
	if organs[c.Tree.Tokens[i].Lemma] {
		for _, k := range c.Tree.Children(i) {
			if e := c.mention(k); e != nil && c.is(k, "nmod", "amod", "compound") {
				return e.ID
			}
		}
	}
	return c.concepts[i]
}

// faulted returns who is blamed, credited or thanked: the object, or what stands behind "on".
func (c *Context) faulted(i int) int {
	for _, k := range c.Tree.Children(i) {
		if c.is(k, "obl") && c.Tree.Preposition(k) == "on" {
			return k
		}
	}
	o := c.Tree.Patient(i)
	if o >= 0 {
		for _, k := range c.Tree.Children(o) { // "blamed the crash on the driver"
			if c.is(k, "nmod") && c.Tree.Preposition(k) == "on" {
				return k
			}
		}
	}
	return o
}

// actor tells whether a token can name a doer: an entity that is no mere place, or a noun that is no pronoun.
func (c *Context) actor(i int) bool {
	if e := c.mention(i); e != nil {
		return e.Kind != names.Place || i+1 < len(c.Tree.Tokens) && organs[c.Tree.Tokens[i+1].Lemma] // "Hayward police"
	}
	return c.Tree.Tokens[i].Tag == grammar.NOUN && !lexicon.Generic(c.Tree.Tokens[i].Lemma)
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}
