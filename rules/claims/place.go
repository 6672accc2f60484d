package claims

import (
	"sort"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// locatives are the prepositions of a place, and whether it is where a thing happens, where it comes from or where it goes to.
var locatives = map[string]string{"in": "at", "at": "at", "on": "at", "near": "at", "outside": "at", "inside": "at", "off": "at", "along": "at", "under": "at",
	"beneath": "at", "behind": "at", "beside": "at", "over": "at", "above": "at", "across": "at", "within": "at", "around": "at", "throughout": "at",
	"from": "from", "to": "to", "into": "to", "onto": "to", "towards": "to", "toward": "to", "through": "at", "by": "at", "between": "at"}

// places reads where something happened: "at an airport hotel in Stanway", "off the Tilora bridge". What happened is the frame.
var places = Extractor{
	Kind:  checker.Place,
	Title: "where an event happened",
	Extract: func(c *Context) []checker.Claim {
		var out []checker.Claim
		for i := 0; i < len(c.Tree.Tokens); i++ {
			if s, ok := c.spot(i); ok {
				out = append(out, c.located(s))
				i = s.end - 1
			}
		}
		return out
	},
}

// A spot is a place as a preposition puts it.
type spot struct {
	from, end int    // tokens, the preposition included
	head      int    // the noun or name that the preposition governs
	relation  string // at, from, to
	words     []string
	chain     []string
	beside    bool // "in front of", "at the end of": what follows is a place whatever it is
}

// sides are parts of a place, or what is beside it.
var sides = map[string]bool{"front": true, "side": true, "end": true, "edge": true, "corner": true, "middle": true, "top": true, "bottom": true, "back": true,
	"outskirts": true, "foot": true, "part": true, "entrance": true, "centre": true, "center": true, "heart": true, "step": true}

// spot reads the place that the preposition at token i governs.
func (c *Context) spot(i int) (spot, bool) {
	ts := c.Tree.Tokens
	relation := locatives[strings.ToLower(ts[i].Text)]
	if relation == "" {
		relation = c.resident(i)
	}
	if relation == "" {
		relation = entering[strings.ToLower(ts[i].Lemma)]
	}
	if relation == "" || i+1 >= len(ts) || ts[i].Tag == grammar.PART || ts[i].Tag == grammar.SCONJ {
		return spot{}, false
	}
	s := spot{from: i, relation: relation, head: -1}
	if !c.placed(&s, i+1) {
		return spot{}, false
	}
	for s.end+1 < len(ts) && len(s.words) < 6 { // "at a hotel in Stanway", "corner of Seventh and Liberty"
		w := strings.ToLower(ts[s.end].Text)
		if w != "of" && w != "in" && w != "at" && w != "near" && w != "on" && w != "," {
			break
		}
		inner := spot{head: -1}
		if !c.placed(&inner, s.end+1) || w == "," && (len(inner.chain) == 0 || !c.named(s.end+1)) {
			break
		}
		s.end, s.words, s.chain = inner.end, append(s.words, inner.words...), append(s.chain, inner.chain...)
	}
	return s, true
}

// entering verbs have a place for their object.
var entering = map[string]string{"enter": "to", "reach": "to", "visit": "at", "exit": "from", "evacuate": "from"}

// resident tells "Ann Roe, 25, of Baton Rouge" at the "of": where a person is from.
func (c *Context) resident(i int) string {
	ts := c.Tree.Tokens
	if i < 1 || !strings.EqualFold(ts[i].Text, "of") {
		return ""
	}
	if c.dweller(i) != nil {
		return "home"
	}
	return ""
}

// dweller returns the person named before token i, an age between commas left out; nil where none is.
func (c *Context) dweller(i int) *names.Entity {
	ts := c.Tree.Tokens
	k := i - 1
	if ts[k].Text == "," {
		k--
		if k > 1 && ts[k].Text[0] >= '0' && ts[k].Text[0] <= '9' && ts[k-1].Text == "," {
			k -= 2
		}
	}
	if k < 0 {
		return nil
	}
	if m, ok := c.doc.names.At(c.Sentence.N, k); ok && m.Named && m.Entity.Kind == names.Person {
		return m.Entity
	}
	return nil
}

func (c *Context) named(i int) bool { return c.mention(i) != nil }

// placed reads the noun phrase of a place from token i on, and fails where it is none.
func (c *Context) placed(s *spot, i int) bool {
	ts := c.Tree.Tokens
	place := false
	k := i
	for ; k < len(ts) && k < i+9; k++ {
		if c.covered(k) {
			break
		}
		if m, ok := c.doc.names.At(c.Sentence.N, k); ok && m.Named {
			if m.Entity.Kind == names.Person && !(m.EndTok < len(ts) && isPossessive(ts[m.EndTok].Text)) {
				break
			}
			if m.Entity.Kind == names.Place || m.Entity.Kind == names.Unknown && (strings.EqualFold(ts[i-1].Text, "on") || s.beside) {
				place = true
				s.chain = append(append(s.chain, m.Entity.ID), m.Entity.Within...)
			}
			s.words = append(s.words, m.Entity.ID)
			s.head, s.end = m.EndTok-1, m.EndTok
			k = m.EndTok - 1
			continue
		}
		t := &ts[k]
		switch w := strings.ToLower(t.Text); {
		case t.Tag == grammar.DET || t.Tag == grammar.PRON && k == i || isPossessive(t.Text) || t.Text == "-":
		case w == "the" || w == "a" || w == "an" || w == "his" || w == "her" || w == "their" || w == "its":
		case t.Tag == grammar.NOUN || t.Tag == grammar.PROPN || t.Tag == grammar.ADJ || t.Tag == grammar.NUM || t.Tag == grammar.X && plainWord(w):
			if t.Tag != grammar.ADJ || w == "local" {
				s.words = append(s.words, strings.ToLower(t.Lemma))
				s.head, s.end = k, k+1
				if lexicon.Spot(strings.ToLower(t.Lemma)) {
					place = true
				} else if k+1 < len(ts) && ts[k+1].Tag != grammar.NOUN && ts[k+1].Tag != grammar.PROPN && t.Tag == grammar.NOUN {
					place = false // "in the hospital budget"
				}
			} else {
				s.words = append(s.words, w)
			}
		case t.Tag == grammar.VERB && (t.Fine == "VBN" || t.Fine == "VBG") && c.is(k, "amod"):
		case w == "of" && s.head >= 0 && sides[strings.ToLower(ts[s.head].Lemma)]:
			s.beside, place = true, false
		case (w == "and" || w == ",") && place && k+1 < len(ts) && c.named(k+1):
		default:
			return place && s.head >= 0
		}
	}
	return place && s.head >= 0
}

func plainWord(w string) bool {
	return w != "" && w[0] >= 'a' && w[0] <= 'z' && locatives[w] == "" && w != "of" && w != "and" && w != "that"
}

func isPossessive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }

// located makes the claim of a spot: what happened there is what the preposition depends on.
func (c *Context) located(s spot) checker.Claim {
	p := c.occurs(s)
	theme, _ := c.roles(p)
	if theme >= s.from && theme < s.end || p >= s.from && p < s.end {
		theme = c.Tree.Subject(p)
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
	f.Event = c.occasion(p, theme)
	if seats[f.Head] {
		unit = "seat"
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
	if of := lexicon.SpotSort(strings.ToLower(t.Lemma)); of != "" {
		return of
	}
	return lexicon.SpotSort(strings.ToLower(strings.TrimSuffix(t.Text, ".")))
}

// occasion is the concept of what happened: the predicate, or its subject where the predicate only says that it took place.
func (c *Context) occasion(p, theme int) string {
	if w := c.concepts[p]; lexicon.Event(w) {
		return w
	}
	if theme >= 0 && lexicon.Event(c.concepts[theme]) {
		return c.concepts[theme]
	}
	return c.happening(p)
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
	return lexicon.News().Concept(strings.ToLower(t.Tokens[j].Lemma))
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
