package claims

import (
	"sort"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// clausal relations open a clause of their own.
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
func (c *Context) opens(i int) bool {
	if c.is(i, clausal...) {
		return true
	}
	return c.is(i, "conj") && (c.Tree.Tokens[i].Tag == grammar.VERB || c.Tree.Child(i, "nsubj", "cop") >= 0)
}

// frame describes what a value at token i is said of; thing is the token that names it, -1 where none does. The sets of a frame are shared
// and must not be changed.
func (c *Context) frame(i, thing int) checker.Frame {
	if thing >= 0 {
		return c.framed(i, thing)
	}
	if f, ok := c.frames[i]; ok {
		return f
	}
	if c.frames == nil {
		c.frames = map[int]checker.Frame{}
	}
	f := c.framed(i, thing)
	c.frames[i] = f
	return f
}

func (c *Context) framed(i, thing int) checker.Frame {
	p := c.predicate(i)
	tokens := c.clause(p, i)
	f := checker.Frame{Pred: c.pred(p), Scope: c.scope(i, thing, tokens), When: c.when(p, tokens), Lead: c.lead()}
	f.Event = c.happening(i)
	if thing >= 0 {
		f.Head = c.concepts[thing]
		f.Sure = states[f.Head] || lexicon.Attribute(f.Head)
	}
	var terms, places, lands bag
	for _, k := range tokens {
		switch e := c.mention(k); {
		case e != nil && e.Kind == names.Place:
			places.add(e.ID)
			for _, land := range e.Within {
				lands.add(land)
			}
		case e != nil || c.used[k] || k == i || !c.content(k):
		case c.concepts[k] != f.Head && c.concepts[k] != f.Pred:
			terms.add(c.concepts[k])
		}
	}
	if k := c.antecedent(p); k >= 0 && c.mention(k) == nil && c.content(k) && c.concepts[k] != f.Head {
		terms.add(c.concepts[k])
	}
	if len(places) == 0 && c.is(p, "conj") {
		c.placesBefore(p, &places)
	}
	f.Terms, f.Places, f.Lands = terms.set(), places.set(), lands.set()
	f.Names = c.parties(i, thing, p)
	f.Around = c.around(tokens)
	return f
}

// antecedent returns the noun of which a relative clause is told, -1 where the clause is no such: the statue of "the statue, which stood 18 metres high".
func (c *Context) antecedent(p int) int {
	s := c.Tree.Subject(p)
	switch {
	case s >= 0 && !relative[c.lower(s)]:
	case c.is(p, "acl:relcl"), s >= 0 && c.is(p, "appos"):
		return c.Tree.Tokens[p].Head
	}
	return -1
}

// relative are the pronouns that open a relative clause.
var relative = map[string]bool{"who": true, "which": true, "that": true}

// lead is the day that the opening gives its event. A sentence that names a day itself tells of that one, whichever of its clauses does.
func (c *Context) lead() checker.Interval {
	for _, x := range c.Times {
		if dated(x) && x.Admits.High-x.Admits.Low < 2*24*3600 && !c.contrasted(x.Tok) {
			return x.Admits
		}
	}
	return c.doc.lead
}

// happening names the event that a value is of, where a noun above it does: "an aftershock of magnitude 5.2".
func (c *Context) happening(i int) string {
	for h := c.Tree.Tokens[i].Head; h >= 0; h = c.Tree.Tokens[h].Head {
		if c.Tree.Tokens[h].Tag != grammar.NOUN {
			if s := c.Tree.Subject(h); s >= 0 && s != i && lexicon.Event(c.concepts[s]) {
				return c.concepts[s]
			}
			return ""
		}
		if lexicon.Event(c.concepts[h]) {
			return c.concepts[h]
		}
	}
	return ""
}

// placesBefore adds the places that open a sentence and hold for every clause joined to its first: "In Rome 300 marched and four were held".
func (c *Context) placesBefore(p int, places *bag) {
	first := c.Tree.Tokens[p].Head
	for _, k := range c.Tree.Children(first) {
		if k < first && c.is(k, "obl") {
			if e := c.mention(k); e != nil && e.Kind == names.Place {
				places.add(e.ID)
			}
		}
	}
}

// around lists the content of the sentence outside a clause: what else it tells.
func (c *Context) around(clause []int) []string {
	in := make([]bool, len(c.Tree.Tokens))
	for _, k := range clause {
		in[k] = true
	}
	var out bag
	for k := range c.Tree.Tokens {
		if e := c.mention(k); e != nil {
			out.add(e.ID)
		} else if !in[k] && c.content(k) {
			out.add(c.concepts[k])
		}
	}
	return out.set()
}

// pred returns the concept of a predicate, "" for verbs that carry none.
func (c *Context) pred(p int) string {
	t := &c.Tree.Tokens[p]
	if t.Tag != grammar.VERB && t.Tag != grammar.ADJ || c.light(p) {
		return ""
	}
	return c.concepts[p]
}

// light tells whether a verb says nothing of its own: be, have, rise, and the verbs of saying.
func (c *Context) light(i int) bool {
	if c.lights == nil {
		c.lights = make([]answer, len(c.Tree.Tokens))
	}
	if c.lights[i] == unasked {
		c.lights[i] = no
		if t := &c.Tree.Tokens[i]; t.Tag == grammar.AUX || c.verb(i, lexicon.Light) || lexicon.Force(t.Lemma) != "" {
			c.lights[i] = yes
		}
	}
	return c.lights[i] == yes
}

// An answer to a question that many ask of a token is kept.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

// verb looks a verb up by its lemma and, since a lemma may be wrong, by the word without its ending.
func (c *Context) verb(i int, in func(string) bool) bool {
	t := &c.Tree.Tokens[i]
	word := strings.ToLower(t.Text)
	if in(strings.ToLower(t.Lemma)) || in(word) {
		return true
	}
	for _, ending := range []string{"s", "ed", "d", "ing"} {
		if stem, ok := strings.CutSuffix(word, ending); ok && len(stem) > 2 && in(stem) {
			return true
		}
	}
	return false
}

// parties lists the identities that take part in what is said: who or what modifies the thing counted, and the subject and object of its
// predicate. Who is named further off does not tell one subject from another.
func (c *Context) parties(i, thing, p int) []string {
	var out bag
	for _, k := range [...]int{i, thing, c.Tree.Subject(p), c.Tree.Object(p), c.Tree.Agent(p), c.antecedent(p)} {
		if k < 0 {
			continue
		}
		out.add(c.party(k))
		for _, m := range c.Tree.Children(k) {
			if c.owns(m) {
				out.add(c.party(m))
			}
		}
	}
	return out.set()
}

// party returns the identity of whom a token names, "" where it is nobody who can take part.
func (c *Context) party(k int) string {
	if e := c.mention(k); e != nil && e.Kind != names.Place {
		return e.ID
	}
	return ""
}

// owns tells whether a modifier of a noun can name whose it is.
func (c *Context) owns(k int) bool {
	return c.is(k, "compound", "nmod", "amod", "appos", "flat") && !c.used[k]
}

func sorted(m map[string]bool) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		if k != "" {
			out = append(out, k)
		}
	}
	sort.Strings(out)
	return out
}
