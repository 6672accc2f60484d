package claims

import (
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// dealt tells whether one of the things spoken of is what parties agree on: villages are reached otherwise than accords.
func (c *Context) dealt(matters []int) bool {
	for _, m := range matters {
		switch c.concepts[m] {
		case "deal", "ceasefire", "merger", "plan", "guarantee", "contract", "compromise", "consensus", "talks", "treaty":
			return true
		}
	}
	return false
}

// traded things open and close by the clock every day.
var traded = map[string]bool{"equity": true, "stock": true, "market": true, "election": true, "index": true, "share price": true, "poll": true, "trading": true}

// matters lists what a step is said of: its theme, and where the theme is a deal or talks what they are about, since "an agreement on
// guarantees was reached" and "talks stall over guarantees" both speak of guarantees.
func (c *Context) matters(s lexicon.Step, top, theme int) []int {
	var out []int
	if theme < 0 && s.Kind == "stance" {
		return nil
	}
	if !c.empty(theme) {
		out = append(out, theme)
	}
	if s.Axis != "agreement" {
		return out
	}
	for _, from := range []int{theme, top} {
		for _, k := range c.Tree.Children(from) {
			switch c.Tree.Preposition(k) {
			case "on", "over", "about", "of", "for":
				if k != theme && !c.empty(k) && c.mention(k) == nil && c.content(k) {
					out = append(out, k)
				}
			}
		}
	}
	return out
}

// empty tells whether a word names nothing by itself: a pronoun that nothing explains, a number, a noun that only counts.
func (c *Context) empty(i int) bool {
	t := &c.Tree.Tokens[i]
	return c.mention(i) == nil && (c.used[i] || t.Tag == grammar.PRON || t.Tag == grammar.NUM || t.Tag == grammar.SYM || c.generic(i))
}

// top returns the token of a run whose head lies outside it.
func (c *Context) top(from, to int) int {
	for i := from; i < to; i++ {
		if h := c.Tree.Tokens[i].Head; h < from || h >= to {
			return i
		}
	}
	return from
}

// carrier returns the verb of a phrase, which has the subject ("remain in force"), or its top where the phrase has none or one that only
// completes it: "safe to drink".
func (c *Context) carrier(i, words, top int) int {
	for k := i; k < i+words; k++ {
		if c.Tree.Tokens[k].Tag == grammar.VERB && (k == top || !c.is(k, "xcomp", "ccomp", "advcl", "acl", "amod", "csubj")) {
			return k
		}
	}
	return top
}

// roles returns what a predicate is said of and who does it; -1 for what the sentence does not tell.
func (c *Context) roles(p int) (theme, actor int) {
	s := c.Tree
	switch s.Tokens[p].Tag {
	case grammar.VERB:
		actor, theme = s.Agent(p), s.Patient(p)
		if theme < 0 {
			theme = s.Subject(p)
		}
	case grammar.NOUN, grammar.PROPN:
		theme, actor = c.complement(p, -1), s.Subject(p)
		if k := s.Child(p, "compound", "nsubj"); theme < 0 && k >= 0 {
			theme = k
		}
		if theme < 0 {
			theme = actor
		}
	default:
		theme = s.Subject(p)
		if h := s.Tokens[p].Head; h >= 0 && c.is(p, "xcomp") && s.Object(h) >= 0 {
			theme = s.Object(h) // "keep the libraries open"
		}
		if h := s.Tokens[p].Head; h >= 0 && theme < 0 && c.is(p, "obl") && staying[s.Tokens[h].Lemma] {
			theme = s.Subject(h) // "remains at large"
		}
		actor = theme
	}
	return theme, actor
}

// complement returns the thing that a predicate's first complement names, or otherwise.
func (c *Context) complement(p, otherwise int) int {
	for _, k := range c.Tree.Children(p) {
		if c.is(k, "obl", "nmod", "xcomp", "ccomp") && c.mention(k) == nil && (c.content(k) || c.Tree.Tokens[k].Tag == grammar.VERB) {
			if c.covered(k) {
				continue
			}
			return k
		}
	}
	return otherwise
}

// covered tells whether a token belongs to a time.
func (c *Context) covered(i int) bool {
	for _, t := range c.Times {
		if t.Tok <= i && i < t.EndTok {
			return true
		}
	}
	return false
}

// identity names a thing: the entity where it is one or stands before its name, "coach Ada Holm", else its concept.
func (c *Context) identity(i int) string {
	e := c.mention(i)
	if e == nil {
		e = c.styled(i)
	}
	if e != nil {
		return e.ID
	}
	return c.concepts[i]
}

// styled returns the person or body whose name stands right behind what it is, nil where none does.
func (c *Context) styled(i int) *names.Entity {
	ts := c.Tree.Tokens
	if e := c.introduced(i); e != nil {
		return e
	}
	if i+1 >= len(ts) || ts[i].Tag != grammar.NOUN || ts[i+1].Tag != grammar.PROPN || ts[i].Fine == "NNS" || c.is(i, "obj") && ts[i+1].Head != i {
		return nil
	}
	if e := c.mention(i + 1); e != nil && (e.Kind == names.Person && (c.individual(i) || ts[i+1].Head == i && c.is(i+1, "flat")) || e.Kind != names.Place && ts[i+1].Head == i && c.is(i+1, "flat", "appos")) {
		return e
	}
	return nil
}

// introduced returns the person whose name stands between commas behind what he is: "the firm's finance director, Ann Roe,", nil where none does.
func (c *Context) introduced(i int) *names.Entity {
	ts := c.Tree.Tokens
	if ts[i].Tag != grammar.NOUN || ts[i].Fine == "NNS" || !c.individual(i) && lexicon.Sex(ts[i].LowerLemma()) == "" && c.Tree.Child(i, "nmod:poss") < 0 {
		return nil
	}
	k := c.Tree.Child(i, "appos")
	first := k
	for first > i+1 && ts[first].Tag == grammar.PROPN && ts[first-1].Tag == grammar.PROPN {
		first--
	}
	if k < i+2 || ts[first-1].Text != "," || ts[k].Tag != grammar.PROPN {
		return nil
	}
	if e := c.mention(k); e != nil && e.Kind == names.Person {
		return e
	}
	return nil
}
