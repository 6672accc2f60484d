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
			} else if claim, ok := c.during(i); ok {
				out = append(out, claim)
			} else if claim, ok := c.led(i); ok {
				out = append(out, claim)
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
	case (beforeWords[lemma] || afterWords[lemma] || lemma == "when" && c.word(i-1, "only")) && c.is(i, "mark", "case", "advmod") && t.Head >= 0:
		return c.subordinated(i, lemma)
	case lemma == "time" && c.word(i-1, "the") && c.word(i-2, "by") && t.Head >= 0:
		if k := c.Tree.Child(i, "acl:relcl", "acl"); k >= 0 { // "by the time he spoke the vote was over"
			return t.Head, k, true
		}
	case (lemma == "then" || lemma == "afterwards" || lemma == "afterward" || lemma == "later") && c.is(i, "advmod") && t.Head >= 0:
		if h := t.Head; c.is(h, "conj") && c.Tree.Tokens[h].Tag == grammar.VERB && c.Tree.Tokens[c.Tree.Tokens[h].Head].Tag == grammar.VERB {
			return c.Tree.Tokens[h].Head, h, true
		}
	case (lemma == "follow" || lemma == "precede") && t.Tag == grammar.VERB && c.holds(i):
		actor, theme := c.Tree.Agent(i), c.Tree.Patient(i)
		if lemma == "follow" {
			actor, theme = theme, actor
		}
		return actor, theme, actor >= 0 && theme >= 0 && actor != theme
	case conditions[lemma] && t.Tag == grammar.NOUN:
		return c.conditioned(i)
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

// subordinated reads the order of the clause or noun that the conjunction at i opens and the one it depends on.
func (c *Context) subordinated(i int, lemma string) (first, then int, ok bool) {
	other := c.Tree.Tokens[i].Head
	main := c.Tree.Tokens[other].Head
	if main < 0 || c.covered(other) || c.Tree.Tokens[other].Tag == grammar.NUM || !c.is(other, "advcl", "obl", "nmod") && !(c.is(i, "mark") && c.is(other, "ccomp", "conj") && main < i) {
		return 0, 0, false
	}
	if c.Tree.Tokens[other].Tag == grammar.PRON && c.matter(other, main) == "" {
		if other = c.clauseOf(other, main); other < 0 {
			return 0, 0, false
		}
	}
	if c.Tree.Tokens[other].Fine == "VBG" && main > other && !c.comma(other, main) {
		return 0, 0, false // "after neighboring Ruvia had left"
	}
	if lemma == "ahead" && c.berthed(main) {
		return 0, 0, false // "in third place, ahead of the Lions"
	}
	denied := c.Tree.Negated(main) || c.word(i-1, "not")
	if lemma == "when" || afterWords[lemma] || lemma == "until" && denied {
		return other, main, true
	}
	return main, other, !denied || lemma != "before" || c.word(i-1, "not")
}

// clauseOf returns the verb of the clause that a pronoun begins, where the tree parts them: "before anyone in the cabin heard it"; -1 where
// none is near.
func (c *Context) clauseOf(pronoun, main int) int {
	for k := pronoun + 1; k < len(c.Tree.Tokens) && k < pronoun+7; k++ {
		t := c.Tree.Tokens[k]
		if t.Tag == grammar.PUNCT {
			break
		}
		if t.Tag == grammar.VERB && (t.Head == main || t.Head == pronoun) && c.is(k, "advcl", "acl") {
			return k
		}
	}
	return -1
}

// conditioned reads "an apology is a precondition for talks".
func (c *Context) conditioned(i int) (first, then int, ok bool) {
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
}

// comma tells whether a comma stands between two tokens.
func (c *Context) comma(from, to int) bool {
	for k := from; k < to; k++ {
		if c.word(k, ",") {
			return true
		}
	}
	return false
}

// berthed tells whether a token is a place in a row.
func (c *Context) berthed(i int) bool { return berths[strings.ToLower(c.Tree.Tokens[i].Lemma)] }

// word tells whether a word stands at token i.
func (c *Context) word(i int, w string) bool {
	return i >= 0 && i < len(c.Tree.Tokens) && strings.EqualFold(c.Tree.Tokens[i].Text, w)
}

// during reads what happened while another thing did: "the shooting happened during a chase".
func (c *Context) during(i int) (checker.Claim, bool) {
	t := c.Tree.Tokens[i]
	if !c.word(i, "during") || !c.is(i, "case") || t.Head < 0 || c.Tree.Tokens[t.Head].Head < 0 {
		return checker.Claim{}, false
	}
	main := c.Tree.Tokens[t.Head].Head
	a, b := c.matter(main, t.Head), c.matter(t.Head, main)
	if a == "" || b == "" || a == b || c.covered(t.Head) {
		return checker.Claim{}, false
	}
	f := c.frame(i, -1)
	f.Head, f.Pred = min(a, b)+" "+max(a, b), "during"
	v := checker.Value{Text: a + " during " + b, Unit: f.Head}
	return c.claim(checker.Order, checker.Span{Start: min(c.Tree.Tokens[main].Start, t.Start), End: c.Tree.Tokens[max(t.Head, main)].End}, i, f, v), true
}

// led reads who did a thing first, where others did it, too: "the Varenians were let go first".
func (c *Context) led(i int) (checker.Claim, bool) {
	t := c.Tree.Tokens[i]
	if !strings.EqualFold(t.Text, "first") && !strings.EqualFold(t.Text, "last") || !c.is(i, "advmod", "xcomp", "obl", "amod") || t.Head < 0 || t.Head > i || i-t.Head > 3 {
		return checker.Claim{}, false
	}
	p := t.Head
	if k := i + 1; c.Tree.Tokens[p].Tag != grammar.VERB || placed[strings.ToLower(c.Tree.Tokens[p].Lemma)] || k < len(c.Tree.Tokens) && c.Tree.Tokens[k].Tag != grammar.PUNCT && c.Tree.Tokens[k].Tag != grammar.CCONJ {
		return checker.Claim{}, false
	}
	who := c.Tree.Patient(p)
	if who < 0 {
		who = c.Tree.Subject(p)
	}
	if who < 0 {
		return checker.Claim{}, false
	}
	head, terse := c.held(who)
	if head == "" {
		return checker.Claim{}, false
	}
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Terse = head, c.concepts[p], terse
	word := strings.ToLower(t.Text)
	v := checker.Value{Text: head + " " + word, Unit: word + " to " + c.concepts[p]}
	return c.claim(checker.Order, checker.Span{Start: c.Tree.Tokens[p].Start, End: t.End}, p, f, v), true
}

// order makes the claim that one event comes before another, where both have a name and the names differ.
func (c *Context) order(i, first, then int) []checker.Claim {
	a, b := c.matter(first, then), c.matter(then, first)
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

// matter names what an event is about, but for the other event: the noun itself, or what a verb is done to, or the verb, or its subject where the verb says nothing.
func (c *Context) matter(i, but int) string {
	for range 4 {
		t := c.Tree.Tokens[i]
		if e := c.mention(i); e != nil {
			return e.ID
		}
		if t.Tag == grammar.PRON || t.Tag == grammar.NUM || t.Tag == grammar.NOUN || t.Tag == grammar.DET {
			if i = c.meant(i); c.empty(i) || c.Tree.Tokens[i].Tag != grammar.NOUN {
				return ""
			}
			return c.concepts[i]
		}
		next := c.Tree.Object(i)
		if next < 0 {
			next = c.Tree.Child(i, "xcomp", "ccomp")
		}
		if next == but {
			next = -1
		}
		subject := c.Tree.Subject(i)
		if subject >= 0 && (next < 0 && (c.Tree.IsPassive(i) || lexicon.Light(t.Lemma) || !c.animate(subject) && c.Tree.Tokens[subject].Tag == grammar.NOUN) ||
			next >= 0 && c.Tree.Tokens[next].Lemma == "place") {
			next = subject
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
