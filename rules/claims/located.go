package claims

import (
	"sort"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// located makes the claim of a spot: what happened there is what the preposition depends on.
func (c *Context) located(s spot) checker.Claim {
	p := c.occurs(s)
	theme, _ := c.roles(p)
	if theme >= s.from && theme < s.end || p >= s.from && p < s.end {
		theme = c.Tree.Subject(p)
	}
	if theme == p+1 && c.word(theme, "place") {
		theme = c.Tree.Subject(p) // "took place in"
	}
	f := c.frame(p, theme)
	unit := s.relation
	switch {
	case unit == "home":
		m := c.dweller(s.from)
		f.Head, f.Label, f.Pred = m.ID, m.Full, "home"
	case theme < 0 || theme >= s.from && theme < s.end:
		f.Head = c.concepts[p]
	case c.Tree.Tokens[theme].Tag == grammar.PRON:
		f.Head, f.Terse = c.before(theme), true
	default:
		f.Head = c.identity(theme)
	}
	if t := &c.Tree.Tokens[p]; t.Tag == grammar.VERB && lexicon.Event(f.Head) && resting[t.LowerLemma()] {
		f.Pred = "happen"
	}
	if met := c.concepts[p]; c.Tree.Tokens[p].Tag == grammar.VERB && met == "talks" {
		f.Head, f.Pred = met, met // where people met is where the talks were
	} else if f.Head == "talks" && c.light(p) {
		f.Pred = f.Head
	}
	if seats[f.Head] || unit == "at" && c.based(p) {
		f.Head, f.Pred, unit = seated(f.Head), "", "seat"
	} else if p := c.Tree.Tokens[p].LowerLemma(); unit == "at" && settling[p] && len(s.chain) > 0 && c.lived(s) {
		unit = "town"
		f.Pred = p
	} else if unit == "at" {
		unit = c.kept(s)
	}
	sort.Strings(s.chain)
	f.Places = distinct(s.chain)
	f.Terms = c.outside(s, f.Terms)
	ts := c.Tree.Tokens
	span := checker.Span{Start: ts[s.from].Start, End: ts[s.end-1].End}
	return c.claim(checker.Place, span, s.head, f, checker.Value{Text: strings.Join(s.words, " "), Unit: unit})
}

// based tells whether a verb says where a body sits: "will be based in Leeds".
func (c *Context) based(p int) bool {
	t := c.Tree.Subject(p)
	return c.word(p, "based") && c.Tree.IsPassive(p) && t >= 0 && bodies[c.Tree.Tokens[t].LowerLemma()]
}

var bodies = map[string]bool{"company": true, "group": true, "firm": true, "business": true, "bank": true, "agency": true, "airline": true}

// seated is the head of the claim where a body sits.
func seated(head string) string {
	if seats[head] {
		return head
	}
	return "headquarters"
}

// settling verbs tell of a person what happens in one town: one is born once, and arrested once in a story.
var settling = map[string]bool{"bear": true, "live": true, "bury": true, "arrest": true, "capture": true, "reside": true}

// lived tells whether a spot is the town of a person who is named, and the only one of which the sentence tells: "was born in Leeds".
func (c *Context) lived(s spot) bool {
	p := c.occurs(s)
	theme, _ := c.roles(p)
	if theme < 0 || !c.word(s.from, "in") {
		return false
	}
	for k := s.from + 1; k < s.end; k++ {
		if c.sort(k) != "" || c.Tree.Tokens[k].Tag == grammar.NUM {
			return false // a house or a street is in the town that another text names
		}
	}
	for _, k := range c.Tree.Children(p) {
		if since[c.lower(k)] {
			return false
		}
	}
	e := c.mention(theme)
	return e != nil && e.Kind == names.Person
}

// since are words by which somebody lives or lived elsewhere at another time.
var since = map[string]bool{"once": true, "formerly": true, "previously": true, "then": true, "later": true, "originally": true, "also": true, "now": true, "used": true,
	"temporarily": true, "briefly": true, "again": true, "before": true}

// seats are things that stand in one place.
var seats = map[string]bool{"headquarters": true, "birthplace": true, "capital": true}

// kept is the unit of a place where a thing is or happens: a structure or a street with a name of its own is compared with its like only.
func (c *Context) kept(s spot) string {
	if len(s.chain) == 0 {
		return "at"
	}
	sorts := "at"
	for k := s.from; k < s.end; k++ {
		switch c.sort(k) {
		case "street":
			return "at street"
		case "structure":
			sorts = "at structure"
		}
	}
	return sorts
}

// sort is the sort of place that the word at token k names, by itself or at the end of a name.
func (c *Context) sort(k int) string {
	t := &c.Tree.Tokens[k]
	if of := lexicon.SpotSort(t.LowerLemma()); of != "" {
		return of
	}
	return lexicon.SpotSort(strings.ToLower(strings.TrimSuffix(t.Text, ".")))
}

// occurs returns the predicate of what happens at a spot; for "it was at the causeway that the bus was swept away" the one behind "that".
func (c *Context) occurs(s spot) int {
	ts := c.Tree.Tokens
	if s.end < len(ts) && s.from > 1 && strings.EqualFold(ts[s.from-2].Text, "it") && (ts[s.end].Text == "that" || ts[s.end].Text == "where") {
		for k := s.end + 1; k < len(ts) && k < s.end+14; k++ {
			if ts[k].Tag == grammar.VERB {
				return k
			}
		}
	}
	return c.predicate(s.head)
}

// before names what a pronoun that opens a sentence stands for: the person it means, or the subject of the sentence before; "" where there is
// neither.
func (c *Context) before(i int) string {
	if e := c.mention(i); e != nil {
		return e.ID
	}
	n := c.Sentence.N - 1
	if n < 0 || c.doc.trees[n] == nil {
		return ""
	}
	t := c.doc.trees[n]
	root := t.Root()
	if root < 0 {
		return ""
	}
	j := t.Subject(root)
	if j < 0 || t.Tokens[j].Tag == grammar.PRON {
		return ""
	}
	if m, ok := c.doc.names.At(n, j); ok {
		return m.Entity.ID
	}
	return lexicon.News().Concept(t.Tokens[j].LowerLemma())
}

// outside drops the words of a spot from the terms of its frame: they are the value.
func (c *Context) outside(s spot, terms []string) []string {
	out := terms[:0:0]
next:
	for _, w := range terms {
		for k := s.from; k < s.end; k++ {
			if c.concepts[k] == w {
				continue next
			}
		}
		out = append(out, w)
	}
	return out
}
