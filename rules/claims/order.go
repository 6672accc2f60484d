package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
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
			}
		}
		return out
	},
}

// words between two events, and which of the two comes first.
var (
	beforeWords = map[string]bool{"before": true, "until": true, "ahead": true, "prior": true, "till": true}
	afterWords  = map[string]bool{"after": true, "once": true, "following": true, "since": true}
	conditions  = map[string]bool{"precondition": true, "condition": true, "prerequisite": true, "requirement": true}
	hinging     = map[string]bool{"hinge": true, "depend": true, "rest": true, "contingent": true, "conditional": true, "dependent": true}
)

// ordered returns the earlier and the later event that the word at i sets in order.
func (c *Context) ordered(i int) (first, then int, ok bool) {
	t := c.Tree.Tokens[i]
	lemma := strings.ToLower(t.Lemma)
	switch {
	case (beforeWords[lemma] || afterWords[lemma]) && c.is(i, "mark", "case") && t.Head >= 0:
		other := t.Head
		main := c.Tree.Tokens[other].Head
		if main < 0 || c.covered(other) || !c.is(other, "advcl", "obl", "nmod") {
			return 0, 0, false
		}
		if afterWords[lemma] || lemma == "until" && c.Tree.Negated(main) {
			return other, main, true
		}
		return main, other, true
	case conditions[lemma] && t.Tag == grammar.NOUN:
		goal := -1
		for _, k := range c.Tree.Children(i) {
			if p := c.Tree.Preposition(k); p == "for" || p == "of" || p == "to" {
				goal = k
			}
		}
		subject := c.Tree.Subject(i)
		if subject < 0 && c.is(i, "obj", "obl") {
			subject = c.Tree.Subject(c.Tree.Tokens[i].Head)
		}
		return subject, goal, subject >= 0 && goal >= 0
	case hinging[lemma] && (t.Tag == grammar.VERB || t.Tag == grammar.ADJ):
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

// order makes the claim that one event comes before another, where both have a name and the names differ.
func (c *Context) order(i, first, then int) []checker.Claim {
	a, b := c.matter(first), c.matter(then)
	if a == "" || b == "" || a == b {
		return nil
	}
	f := checker.Frame{Head: a, Pred: b}
	x, y := c.Tree.PhraseSpan(i)
	if lo, hi := c.Tree.PhraseSpan(max(first, then)); lo <= x && hi > x {
		x, y = min(x, lo), hi
	}
	unit := a + " " + b
	if b < a {
		unit = b + " " + a
	}
	v := checker.Value{Text: a + " before " + b, Unit: unit}
	return []checker.Claim{c.claim(checker.Order, checker.Span{Start: x, End: max(x, y)}, i, f, v)}
}

// matter names what an event is about: the noun itself, or what a verb is done to, or the verb.
func (c *Context) matter(i int) string {
	for range 4 {
		t := c.Tree.Tokens[i]
		if t.Tag == grammar.PRON || t.Tag == grammar.NUM {
			return ""
		}
		if e := c.mention(i); e != nil {
			return e.ID
		}
		if t.Tag == grammar.NOUN {
			if lexicon.Generic(t.Lemma) {
				return ""
			}
			return c.concepts[i]
		}
		next := c.Tree.Object(i)
		if next < 0 {
			next = c.Tree.Child(i, "xcomp", "ccomp")
		}
		if next < 0 && c.Tree.IsPassive(i) {
			next = c.Tree.Subject(i)
		}
		if next < 0 || next == i {
			if lexicon.Light(t.Lemma) {
				return ""
			}
			return c.concepts[i]
		}
		i = next
	}
	return ""
}
