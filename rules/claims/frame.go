package claims

import (
	"slices"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

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

// framed makes the frame that frame hands out.
func (c *Context) framed(i, thing int) checker.Frame {
	p := c.predicate(i)
	tokens := c.clause(p, i)
	f := checker.Frame{Pred: c.pred(p), Scope: c.scope(i, thing, tokens), When: c.when(p, tokens), Lead: c.lead()}
	if own := c.contact(thing); own.Known {
		f.When = own
	}
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

// lead is the day of the event that a sentence tells of: the one that it names, in whichever of its clauses, else the one that the article's opening
// gives its event.
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
	out := []string{}
	for _, t := range c.carriers() {
		if (t.named || !in[t.tok]) && (len(out) == 0 || out[len(out)-1] != t.word) {
			out = append(out, t.word)
		}
	}
	return out
}

// A carrier is a token that stands for a name or for content, with the word for it.
type carrier struct {
	word  string
	tok   int
	named bool
}

// carriers lists the names and the content of the sentence in the order of their words.
func (c *Context) carriers() []carrier {
	if c.carrying != nil {
		return c.carrying
	}
	c.carrying = make([]carrier, 0, len(c.Tree.Tokens))
	for k := range c.Tree.Tokens {
		t := carrier{word: c.concepts[k], tok: k}
		if e := c.mention(k); e != nil {
			t.word, t.named = e.ID, true
		} else if !c.content(k) {
			continue
		}
		if t.word != "" {
			c.carrying = append(c.carrying, t)
		}
	}
	slices.SortFunc(c.carrying, func(a, b carrier) int { return strings.Compare(a.word, b.word) })
	return c.carrying
}
