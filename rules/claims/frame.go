package claims

import (
	"sort"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// clausal relations open a clause of their own.
var clausal = []string{"ccomp", "advcl", "acl:relcl", "parataxis", "csubj"}

// predicate returns the head of the clause that token i stands in: the nearest verb, or the nearest word with a copula or a subject, or
// the root.
func (c *Context) predicate(i int) int {
	for steps := 0; steps < len(c.Tree.Tokens); steps++ {
		t := c.Tree.Tokens[i]
		if t.Head < 0 || t.Tag == grammar.VERB && !c.is(i, "amod", "compound") || c.is(i, clausal...) || c.Tree.Child(i, "cop", "nsubj") >= 0 {
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

// frame describes what token i, the head of a value, is said of.
func (c *Context) frame(i int) checker.Frame {
	p := c.predicate(i)
	tokens := c.clause(p, i)
	f := checker.Frame{Scope: c.scope(i)}
	head := c.heading(i, p)
	f.Head = head
	f.Pred = c.pred(p)
	terms, people, places := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, k := range tokens {
		if e := c.mention(k); e != nil {
			if e.Kind == names.Place {
				places[e.ID] = true
			} else {
				people[e.ID] = true
			}
			continue
		}
		if k != i && c.content(k) {
			terms[c.concepts[k]] = true
		}
	}
	delete(terms, f.Head)
	delete(terms, f.Pred)
	f.Terms, f.Names, f.Places = sorted(terms), sorted(people), sorted(places)
	f.When = c.when(tokens)
	return f
}

// pred returns the concept of a predicate, "" for verbs that carry none.
func (c *Context) pred(p int) string {
	t := c.Tree.Tokens[p]
	if t.Tag != grammar.VERB && t.Tag != grammar.ADJ || lexicon.Light(t.Lemma) || lexicon.Force(t.Lemma) != "" {
		return ""
	}
	return c.concepts[p]
}

// when returns the time that the words of a clause give it.
func (c *Context) when(tokens []int) checker.Interval {
	if len(tokens) == 0 {
		return checker.Interval{}
	}
	in := map[int]bool{}
	for _, t := range tokens {
		in[t] = true
	}
	for _, x := range c.Times {
		if (x.Class == timex.Date || x.Class == timex.Weekday || x.Class == timex.Interval) && x.Admits.Known && (in[x.Tok] || in[x.EndTok-1]) {
			return x.Admits
		}
	}
	return checker.Interval{}
}

// states are the concepts that say what became of people, and so what a count of people counts.
var states = map[string]bool{"dead": true, "injured": true, "missing": true, "arrest": true, "evacuate": true, "displaced": true,
	"rescue": true, "hospitalize": true, "treat": true, "survivor": true, "hostage": true, "charge": true}

// heading names what a value counts or measures: the noun itself where it says something, else the state of the people counted, else
// what the value is a measure of.
func (c *Context) heading(i, p int) string {
	t := c.Tree.Tokens[i]
	if t.Tag == grammar.NOUN && !lexicon.Generic(t.Lemma) {
		return c.concepts[i]
	}
	for _, k := range c.Tree.Children(i) {
		if states[c.concepts[k]] {
			return c.concepts[k]
		}
	}
	if states[c.concepts[p]] {
		return c.concepts[p]
	}
	if h := c.attribute(i, p); h >= 0 {
		return c.concepts[h]
	}
	return ""
}

// attribute returns the noun or verb that a bare value measures: "turnout of 67.8%", "revenue rose to $3bn", "sentenced to 22 years"; -1
// where there is none.
func (c *Context) attribute(i, p int) int {
	for h := c.Tree.Tokens[i].Head; h >= 0; h = c.Tree.Tokens[h].Head {
		t := c.Tree.Tokens[h]
		if t.Tag == grammar.NOUN && !lexicon.Generic(t.Lemma) {
			return h
		}
		if t.Tag == grammar.VERB && !lexicon.Light(t.Lemma) && lexicon.Force(t.Lemma) == "" {
			return h
		}
		if h == p {
			break
		}
	}
	if s := c.Tree.Subject(p); s >= 0 && s != i && c.content(s) {
		return s
	}
	return -1
}

// narrowing words make a value speak of a part, a further part, or each.
var narrowing = map[string]string{"including": "part", "include": "part", "among": "part", "another": "more", "further": "more",
	"additional": "more", "more": "more", "other": "other", "each": "each", "apiece": "each", "per": "each", "first": "first", "remaining": "rest"}

// scope lists what narrows the value at token i.
func (c *Context) scope(i int) []string {
	out := map[string]bool{}
	for _, k := range c.Tree.Children(i) {
		if s := narrowing[strings.ToLower(c.Tree.Tokens[k].Lemma)]; s != "" {
			out[s] = true
		}
		if c.Tree.Preposition(k) == "of" && c.Tree.Tokens[k].Tag == grammar.PRON {
			out["part"] = true
		}
	}
	return sorted(out)
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
