package claims

import (
	"slices"
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// An enactment is what happened at a time or a place, and what took part in it.
//
// What takes part is a concept or an identity, and may stand behind a mark: "@" a place, "^" the noun that the rest is said of, "!" what begins, ends or is
// voted on, "+" what takes part only at the side (see asides), "%" a preposition and what stands behind it ("%from leeds"), or an event that stands behind
// one ("%event vote"), "~" a word that tells one thing from another of its name (see contrasting), "?" somebody without a name, and "?kin" somebody's
// relative or companion.
type enactment struct {
	deed  string   // the happening's name, "" where no word tells
	party []string // what takes part, sorted: with the marks above
	first bool     // the words for it say that it was the first time: "first seen"
}

// enacted names what happened at a time or a place that hangs on token i, or no more than what took part where no word tells; the zero enactment for a
// token before the first.
func (c *Context) enacted(i int) enactment {
	if i < 0 {
		return enactment{}
	}
	p := c.predicate(i)
	if i != p && c.Tree.Tokens[i].Tag == grammar.NOUN && !c.is(i, "nsubj", "obj") {
		if d := c.eventOf(i); d != "" && c.phase(p) == fuller {
			return enactment{deed: d, party: c.takingPart(i)}
		}
	}
	for {
		if e := c.enactedBy(p); e.deed != "" {
			return e
		}
		up := c.Tree.Tokens[p].Head
		if up < 0 || !c.is(p, "xcomp", "advcl", "acl") || c.is(p, "advcl") && !c.mainless(p) {
			return enactment{party: c.participants(p, nil)}
		}
		p = c.predicate(up)
	}
}

// mainless tells whether the clause that p heads has neither subject nor conjunction of its own, so that it is told of its main clause.
func (c *Context) mainless(p int) bool {
	return c.Tree.Child(p, "nsubj") < 0 && c.Tree.Child(p, "mark") < 0
}

// enactedBy names what the predicate p tells of.
func (c *Context) enactedBy(p int) enactment {
	switch tag := c.Tree.Tokens[p].Tag; {
	case tag == grammar.NOUN:
		return enactment{deed: c.eventOf(p), party: c.takingPart(p)}
	case tag == grammar.ADJ && closing[c.lower(p)]:
		return enactment{deed: "closure", party: c.participants(p, nil)}
	case tag == grammar.VERB || tag == grammar.ADJ:
		return c.enactedByVerb(p)
	}
	return enactment{}
}

// enactedByVerb names what the verb p, or a participle tagged as an adjective, tells of. What says most goes first: what began, a phrase with the verb,
// what is no longer taken or kept shut, the event that a light verb carries, the verb alone.
func (c *Context) enactedByVerb(p int) enactment {
	phase := c.phase(p)
	if s := c.Tree.Subject(p); phase != fuller && phase != "" && s >= 0 && c.eventOf(s) != "" && c.onset(p) == "collapse" {
		return c.bareEvent(p, phase) // a truce that collapsed is no roof
	}
	told := c.toldBy(p)
	if e := c.stolen(p); e.deed != "" {
		return e
	}
	if o := c.onset(p); o != "" && o != "end" && told.Name != "arrival" { // a plane that touches down hits nothing
		return enactment{deed: o, party: c.participants(p, nil)}
	}
	if e := c.turnOf(p, told.Name); e.deed != "" {
		return e
	}
	if len(told.Rest) > 0 || told.Before != "" {
		e := enact(told, c.participants(p, told.Rest))
		e.first = told.Before == "first" || firstly[told.Name] && (c.word(p-1, "first") || c.word(p-2, "first"))
		return e
	}
	if e := c.cutOff(p); e.deed != "" {
		return e
	}
	if c.keptShut(p) {
		return enactment{deed: "closure", party: c.participants(p, nil)}
	}
	if phase != fuller {
		if e := c.bareEvent(p, phase); e.deed != "" {
			return e
		}
	}
	if told.Name == "" {
		return c.attended(p)
	}
	e := enact(told, c.participants(p, nil))
	e.first = firstly[told.Name] && (c.word(p-1, "first") || c.word(p-2, "first"))
	return e
}

// firstly are the happenings of which the first time is the one that a story tells of.
var firstly = map[string]bool{"discovery": true, "intrusion": true}

// keptShut tells whether a verb says of something that it is closed: "keep the tunnel shut".
func (c *Context) keptShut(p int) bool {
	for _, k := range c.Tree.Children(p) {
		t := &c.Tree.Tokens[k]
		if c.is(k, "xcomp") && (t.Tag == grammar.ADJ || t.Fine == "VBN" || staying[c.Tree.Tokens[p].LowerLemma()]) && closing[c.lower(k)] {
			return true
		}
	}
	return false
}

// closing are the verbs and adjectives for what is shut, be it a road or a list of entries.
var closing = map[string]bool{"close": true, "shut": true, "closed": true}

// enact makes the enactment that a happening of the lexicon tells of. The beginning of a strike is a beginning in which the strike takes part.
func enact(h lexicon.Happening, party []string) enactment {
	if phase, what, ok := strings.Cut(h.Name, " "); ok && (phase == "begin" || phase == "end" || phase == "resume") {
		return enactment{deed: phase, party: with(party, "!"+what)}
	}
	return enactment{deed: h.Name, party: party}
}

// toldBy returns what the verb at token p tells of, by the words before and behind it; no happening of the lexicon is the zero one.
func (c *Context) toldBy(p int) lexicon.Happening {
	const reach = 6
	var before, behind []string
	for k := p - 1; k >= max(0, p-4); k-- {
		before = append(before, c.lower(k))
	}
	for k := p + 1; k < len(c.Tree.Tokens) && k <= p+reach; k++ {
		t := &c.Tree.Tokens[k]
		if t.Tag == grammar.PUNCT || k > p+1 && t.Tag == grammar.VERB {
			break
		}
		if t.Tag == grammar.PRON {
			continue // "gave himself up"
		}
		w := c.lower(k)
		behind = append(behind, w)
		if l := t.LowerLemma(); l != w {
			behind = append(behind, l)
		}
	}
	lemma, all := c.Tree.Tokens[p].LowerLemma(), lexicon.NewsHappenings()
	if s := c.Tree.Subject(p); s >= 0 && c.Tree.IsPassive(p) {
		what := c.Tree.Tokens[s].LowerLemma() // "sentence was passed": to pass sentence
		for _, words := range [][]string{append(slices.Clone(behind), what), append([]string{what}, behind...)} {
			if told := all.Told(lemma, before, words); len(told.Rest) > 0 {
				return told
			}
		}
	}
	return all.Told(lemma, before, behind)
}

// lastSight is what "was last seen on Monday" and "has not been seen since Monday" tell of.
const lastSight = "last sight"

// unseen reads since when somebody has not been seen or heard of.
func (c *Context) unseen(t timex.Timex) enactment {
	p := c.predicate(t.Tok)
	if v := c.Tree.Tokens[p].LowerLemma(); t.Bound != timex.Since || v != "see" && v != "hear" || !c.Tree.Negated(p) {
		return enactment{}
	}
	return enactment{deed: lastSight, party: c.participants(p, nil)}
}
