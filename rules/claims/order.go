package claims

import (
	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// orders reads which of two things comes first, or is a condition of the other: "an agreement before guarantees", "guarantees are a
// precondition for any agreement".
var orders = Extractor{
	Kind:  checker.Order,
	Title: "what came first, or is a condition of what",
	Extract: func(c *Context) []checker.Claim {
		var out []checker.Claim
		for i := range c.Tree.Tokens {
			if first, then, ok := c.ordered(i); ok {
				out = append(out, c.order(i, first, then)...)
			} else if claim := c.during(i); claim != nil {
				out = append(out, *claim)
			} else if claim := c.led(i); claim != nil {
				out = append(out, *claim)
			} else if claim := c.goal(i); claim != nil {
				out = append(out, *claim)
			} else if claim := c.sequel(i); claim != nil {
				out = append(out, *claim)
			}
		}
		return out
	},
}

// words between two events, and which of the two comes first.
var (
	beforeWords = grammar.NewWords(map[string]bool{"before": true, "until": true, "ahead": true, "prior": true, "till": true})
	afterWords  = grammar.NewWords(map[string]bool{"after": true, "once": true, "following": true, "since": true})
	conditions  = map[string]bool{"precondition": true, "condition": true, "prerequisite": true, "requirement": true}
	hinging     = map[string]bool{"hinge": true, "depend": true, "rest": true, "contingent": true, "conditional": true, "dependent": true}
)

// ordered returns the earlier and the later event that the word at i sets in order.
func (c *Context) ordered(i int) (first, then int, ok bool) {
	t := &c.Tree.Tokens[i]
	lemma := t.LowerLemma()
	switch {
	case t.Head >= 0 && c.is(i, "mark", "case", "advmod") && (beforeWords.Of(lemma) || afterWords.Of(lemma) || lemma == "when" && c.word(i-1, "only")):
		return c.subordinated(i, lemma)
	case lemma == "when" && c.is(i, "advmod", "mark") && t.Head >= 0:
		return c.whenDone(i)
	case lemma == "time" && c.word(i-1, "the") && c.word(i-2, "by") && t.Head >= 0:
		if k := c.Tree.Child(i, "acl:relcl", "acl"); k >= 0 { // "by the time he spoke the vote was over"
			return t.Head, k, true
		}
	case (lemma == "then" || lemma == "afterwards" || lemma == "afterward" || c.word(i, "later")) && c.is(i, "advmod") && t.Head >= 0:
		if h := t.Head; c.is(h, "conj", "ccomp", "parataxis") && c.Tree.Tokens[h].Tag == grammar.VERB && c.Tree.Tokens[c.Tree.Tokens[h].Head].Tag == grammar.VERB && c.Tree.Tokens[h].Head < h {
			return c.Tree.Tokens[h].Head, h, true
		}
	case lemma == "follow" && t.Tag == grammar.VERB && c.holds(i) && c.later(i):
		if c.is(i, "parataxis", "conj") && t.Head < i && c.Tree.Tokens[t.Head].Tag == grammar.VERB {
			return t.Head, c.Tree.Subject(i), c.Tree.Child(i, "nsubj") >= 0
		}
	case t.Tag == grammar.VERB && causing.Of(lemma) != "" && c.holds(i) && !c.Tree.IsPassive(i):
		return c.caused(i, causing.Of(lemma))
	case lemma == "without" && c.is(i, "case") && t.Head >= 0 && c.Tree.Tokens[t.Head].Tag == grammar.NOUN:
		if h := c.Tree.Tokens[t.Head].Head; h >= 0 && c.none(h) && c.Tree.Tokens[h].Tag == grammar.NOUN && lexicon.Event(c.concepts[h]) {
			return t.Head, h, true // "no talks without a ceasefire"
		}
	case (lemma == "follow" || lemma == "precede") && t.Tag == grammar.VERB && c.holds(i):
		actor, theme := c.Tree.Agent(i), c.Tree.Patient(i)
		if lemma == "follow" {
			actor, theme = theme, actor
		}
		if actor < 0 || theme < 0 || actor == theme {
			return 0, 0, false
		}
		return actor, theme, lemma == "precede" || c.Tree.IsPassive(i) || c.body(actor) == c.body(theme) && !lexicon.NewsAxes().Of("compliance", c.concepts[actor])
	case lemma == "respond" || lemma == "reply" || lemma == "response":
		return c.response(i)
	case t.Tag == grammar.NOUN && conditions[lemma]:
		return c.conditioned(i)
	case (t.Tag == grammar.VERB || t.Tag == grammar.ADJ) && hinging[lemma]:
		goal := c.Tree.Subject(i)
		for _, k := range c.Tree.Children(i) {
			if p := c.Tree.Preposition(k); (p == "on" || p == "upon") && goal >= 0 {
				return k, goal, true
			}
			if c.is(k, "advcl") && goal >= 0 {
				return k, goal, true
			}
		}
	}
	return 0, 0, false
}

// causing verbs bring what comes after their subject, as an object or behind a preposition.
var causing = grammar.NewWords(map[string]string{"lead": "to", "result": "in", "trigger": "obj", "spark": "obj", "prompt": "obj", "precipitate": "obj"})

// caused returns the cause and the effect that the verb at i names, where one of them is an event.
func (c *Context) caused(i int, by string) (first, then int, ok bool) {
	first, then = c.Tree.Subject(i), c.Tree.Object(i)
	if by != "obj" {
		then = -1
		for _, k := range c.Tree.Children(i) {
			if c.is(k, "obl") && c.Tree.Preposition(k) == by {
				then = k
			}
		}
	}
	if first < 0 || then < 0 || c.mention(first) != nil || c.mention(then) != nil || c.animate(first) {
		return 0, 0, false
	}
	return first, then, lexicon.Event(c.concepts[first]) || lexicon.Event(c.concepts[then])
}

// body tells whether a token stands for people, who follow things otherwise than things do one another: "failed to follow the law".
func (c *Context) body(i int) bool {
	if e := c.mention(i); e != nil {
		return e.Kind != names.Place
	}
	return c.animate(i)
}

// later tells whether a verb says only how long after something else it happened: "followed a minute later".
func (c *Context) later(i int) bool {
	if c.Tree.IsPassive(i) {
		return false
	}
	if o := c.Tree.Object(i); o >= 0 {
		return c.covered(o) || c.spell(o)
	}
	return c.Tree.Child(i, "obl:unmarked") >= 0
}

// spell tells whether a noun is a stretch of time.
func (c *Context) spell(i int) bool {
	switch c.Tree.Tokens[i].LowerLemma() {
	case "second", "minute", "hour", "day", "night", "week", "month", "year", "moment":
		return true
	}
	return false
}

// word tells whether a word stands at token i.
func (c *Context) word(i int, w string) bool {
	return i >= 0 && i < len(c.Tree.Tokens) && c.Tree.Tokens[i].Lower() == w
}

// during reads what happened while another thing did: "the shooting happened during a chase".
func (c *Context) during(i int) *checker.Claim {
	t := &c.Tree.Tokens[i]
	if !c.word(i, "during") || !c.is(i, "case") || t.Head < 0 || c.Tree.Tokens[t.Head].Head < 0 {
		return nil
	}
	main := c.Tree.Tokens[t.Head].Head
	a, b := c.matter(main, t.Head), c.matter(t.Head, main)
	terse := a == ""
	if terse {
		a = c.plainly(main)
	}
	if a == "" || b == "" || a == b || c.covered(t.Head) {
		return nil
	}
	f := c.frame(i, -1)
	f.Terse = terse
	f.Head, f.Pred = min(a, b)+" "+max(a, b), "during"
	v := checker.Value{Text: a + " during " + b, Unit: f.Head}
	return c.found(checker.Order, checker.Span{Start: min(c.Tree.Tokens[main].Start, t.Start), End: c.Tree.Tokens[max(t.Head, main)].End}, i, f, v)
}

// order makes the claim that one event comes before another, where both have a name and the names differ.
func (c *Context) order(i, first, then int) []checker.Claim {
	a, b := c.matter(first, then), c.matter(then, first)
	f := checker.Frame{Terse: a == "" || b == ""}
	if f.Terse && (!c.is(i, "case") || c.cutClause(c.Tree.Tokens[i].Head) >= 0) {
		f.Terse = a == "" && !c.crowd(first) || b == "" && !c.crowd(then)
		if a == "" {
			a = c.plainly(first)
		}
		if b == "" {
			b = c.plainly(then)
		}
	}
	if a == "" || b == "" || a == b {
		return nil
	}
	f.Head, f.Pred = a, b
	x, y := c.Tree.PhraseSpan(i)
	if lo, hi := c.Tree.PhraseSpan(max(first, then)); lo <= x && hi > x {
		x, y = min(x, lo), hi
	}
	x, y = min(x, c.Tree.Tokens[min(first, then, i)].Start), max(y, c.Tree.Tokens[max(first, then, i)].End)
	unit := a + " " + b
	if b < a {
		unit = b + " " + a
	}
	v := checker.Value{Text: a + " before " + b, Unit: unit}
	return []checker.Claim{c.claim(checker.Order, checker.Span{Start: x, End: max(x, y)}, i, f, v)}
}
