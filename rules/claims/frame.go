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
		t := c.Tree.Tokens[i]
		if t.Head < 0 || t.Tag == grammar.VERB && !c.is(i, "amod", "compound", "case") || c.is(i, clausal...) || c.Tree.Child(i, "cop", "nsubj") >= 0 {
			return i
		}
		i = t.Head
	}
	return i
}

// clause returns the tokens of the clause that a predicate heads, without the clauses inside it, except the one that keep stands in.
func (c *Context) clause(p, keep int) []int {
	inside := make([]bool, len(c.Tree.Tokens))
	for i := keep; i >= 0; i = c.Tree.Tokens[i].Head {
		inside[i] = true
	}
	var out []int
	var walk func(i int)
	walk = func(i int) {
		out = append(out, i)
		for _, k := range c.Tree.Children(i) {
			if inside[k] || !c.opens(k) {
				walk(k)
			}
		}
	}
	walk(p)
	sort.Ints(out)
	return out
}

// opens tells whether token i heads another clause than its head's.
func (c *Context) opens(i int) bool {
	if c.is(i, clausal...) {
		return true
	}
	return c.is(i, "conj") && (c.Tree.Tokens[i].Tag == grammar.VERB || c.Tree.Child(i, "nsubj", "cop") >= 0)
}

// frame describes what a value at token i is said of; thing is the token that names it, -1 where none does.
func (c *Context) frame(i, thing int) checker.Frame {
	p := c.predicate(i)
	tokens := c.clause(p, i)
	f := checker.Frame{Pred: c.pred(p), Scope: c.scope(i, thing, tokens), When: c.when(p, tokens), Lead: c.doc.lead}
	f.Event = c.happening(i)
	if thing >= 0 {
		f.Head = c.concepts[thing]
		f.Sure = states[f.Head] || lexicon.Attribute(f.Head)
	}
	terms, places, lands := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, k := range tokens {
		switch e := c.mention(k); {
		case e != nil && e.Kind == names.Place:
			places[e.ID] = true
			for _, land := range e.Within {
				lands[land] = true
			}
		case e != nil || c.used[k] || k == i || !c.content(k):
		default:
			terms[c.concepts[k]] = true
		}
	}
	if len(places) == 0 && c.is(p, "conj") {
		c.placesBefore(p, places)
	}
	delete(terms, f.Head)
	delete(terms, f.Pred)
	f.Terms, f.Places, f.Lands = sorted(terms), sorted(places), sorted(lands)
	f.Names = c.parties(i, thing, p)
	f.Around = c.around(tokens)
	return f
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
func (c *Context) placesBefore(p int, places map[string]bool) {
	first := c.Tree.Tokens[p].Head
	for _, k := range c.Tree.Children(first) {
		if k < first && c.is(k, "obl") {
			if e := c.mention(k); e != nil && e.Kind == names.Place {
				places[e.ID] = true
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
	out := map[string]bool{}
	for k := range c.Tree.Tokens {
		if e := c.mention(k); e != nil {
			out[e.ID] = true
		} else if !in[k] && c.content(k) {
			out[c.concepts[k]] = true
		}
	}
	return sorted(out)
}

// pred returns the concept of a predicate, "" for verbs that carry none.
func (c *Context) pred(p int) string {
	t := c.Tree.Tokens[p]
	if t.Tag != grammar.VERB && t.Tag != grammar.ADJ || c.light(p) {
		return ""
	}
	return c.concepts[p]
}

// light tells whether a verb says nothing of its own: be, have, rise, and the verbs of saying.
func (c *Context) light(i int) bool {
	t := c.Tree.Tokens[i]
	return t.Tag == grammar.AUX || c.verb(i, lexicon.Light) || lexicon.Force(t.Lemma) != ""
}

// verb looks a verb up by its lemma and, since a lemma may be wrong, by the word without its ending.
func (c *Context) verb(i int, in func(string) bool) bool {
	t := c.Tree.Tokens[i]
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
	out := map[string]bool{}
	add := func(k int) {
		if k < 0 {
			return
		}
		for _, m := range append([]int{k}, c.owners(k)...) {
			if e := c.mention(m); e != nil && e.Kind != names.Place {
				out[e.ID] = true
			}
		}
	}
	add(i)
	add(thing)
	add(c.Tree.Subject(p))
	add(c.Tree.Object(p))
	add(c.Tree.Agent(p))
	return sorted(out)
}

// owners lists the modifiers of a noun that can name whose it is.
func (c *Context) owners(i int) []int {
	var out []int
	for _, k := range c.Tree.Children(i) {
		if c.is(k, "compound", "nmod", "amod", "appos", "flat") && !c.used[k] {
			out = append(out, k)
		}
	}
	return out
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
