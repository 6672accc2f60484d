package claims

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// clausal are the relations that open a clause of their own.
var clausal = []string{"ccomp", "advcl", "acl:relcl", "parataxis", "csubj"}

// predicate returns the head of the clause that token i stands in: the nearest verb, or the nearest word with a copula or a subject, or
// the root.
func (c *Context) predicate(i int) int {
	for range c.Tree.Tokens {
		t := &c.Tree.Tokens[i]
		if t.Head < 0 || t.Tag == grammar.VERB && !c.is(i, "amod", "compound", "case") || c.is(i, clausal...) || c.Tree.Child(i, "cop", "nsubj") >= 0 {
			return i
		}
		i = t.Head
	}
	return i
}

// clause returns the tokens of the clause that a predicate heads, without the clauses inside it, except the one that keep stands in.
func (c *Context) clause(p, keep int) []int {
	n := len(c.Tree.Tokens)
	marks := make([]bool, 2*n)
	inside, in := marks[:n], marks[n:]
	for i := keep; i >= 0; i = c.Tree.Tokens[i].Head {
		inside[i] = true
	}
	out := make([]int, 0, n)
	c.walk(p, inside, in)
	for i, yes := range in {
		if yes {
			out = append(out, i)
		}
	}
	return out
}

// walk marks the tokens under one, without other clauses but those that lead inside.
func (c *Context) walk(i int, inside, in []bool) {
	in[i] = true
	for _, k := range c.Tree.Children(i) {
		if inside[k] || !c.opens(k) {
			c.walk(k, inside, in)
		}
	}
}

// opens tells whether token i heads another clause than its head's.
func (c *Context) opens(i int) bool { return c.known(&c.opening, i, (*Context).clauseHead) }

func (c *Context) clauseHead(i int) bool {
	if c.is(i, clausal...) {
		return true
	}
	return c.is(i, "conj") && (c.Tree.Tokens[i].Tag == grammar.VERB || c.Tree.Child(i, "nsubj", "cop") >= 0)
}

// pred returns the concept of the predicate p, "" where it is a light verb, or neither verb nor adjective.
func (c *Context) pred(p int) string {
	t := &c.Tree.Tokens[p]
	if t.Tag != grammar.VERB && t.Tag != grammar.ADJ || c.light(p) {
		return ""
	}
	return c.concepts[p]
}

// light tells whether a verb says nothing of its own: be, have, rise, and the verbs of saying.
func (c *Context) light(i int) bool { return c.known(&c.lights, i, (*Context).empties) }

func (c *Context) empties(i int) bool {
	t := &c.Tree.Tokens[i]
	return t.Tag == grammar.AUX || c.verb(i, lexicon.Light) || lexicon.Force(t.Lemma) != ""
}

// known puts a question to token i, the first time that anybody asks it.
func (c *Context) known(answers *[]answer, i int, question func(*Context, int) bool) bool {
	if *answers == nil {
		*answers = make([]answer, len(c.Tree.Tokens))
	}
	of := *answers
	if of[i] == unasked {
		of[i] = no
		if question(c, i) {
			of[i] = yes
		}
	}
	return of[i] == yes
}

// An answer is kept for a question that many ask of a token.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

// verb tells whether a list has the verb at token i: by its lemma and, since a lemma may be wrong, by the word as it stands and without its ending.
func (c *Context) verb(i int, in func(string) bool) bool {
	t := &c.Tree.Tokens[i]
	word := t.Lower()
	if in(t.LowerLemma()) || in(word) {
		return true
	}
	for _, ending := range []string{"s", "ed", "d", "ing"} {
		if stem, ok := strings.CutSuffix(word, ending); ok && len(stem) > 2 && in(stem) {
			return true
		}
	}
	return false
}
