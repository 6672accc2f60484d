package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// locatives are the prepositions of a place, and whether it is where a thing happens, where it comes from or where it goes to.
var locatives = grammar.NewWords(map[string]string{"in": "at", "at": "at", "on": "at", "near": "at", "outside": "at", "inside": "at", "off": "at", "along": "at", "under": "at",
	"beneath": "at", "behind": "at", "beside": "at", "over": "at", "above": "at", "across": "at", "within": "at", "around": "at", "throughout": "at",
	"from": "from", "to": "to", "into": "to", "onto": "to", "towards": "to", "toward": "to", "through": "at", "by": "at", "between": "at"})

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
	"outskirts": true, "foot": true, "part": true, "mouth": true, "entrance": true, "centre": true, "center": true, "heart": true, "step": true}

// spot reads the place that the preposition at token i governs.
func (c *Context) spot(i int) (spot, bool) {
	ts := c.Tree.Tokens
	relation := locatives.Of(ts[i].Lower())
	if home := c.resident(i); home != "" {
		relation = home
	}
	if relation == "" {
		relation = entering.Of(ts[i].LowerLemma())
	}
	if relation == "" || i+1 >= len(ts) || ts[i].Tag == grammar.PART || ts[i].Tag == grammar.SCONJ {
		return spot{}, false
	}
	s := spot{from: i, relation: relation, head: -1, beside: relation == "home" && strings.EqualFold(ts[i].Text, "from")}
	if !c.placed(&s, i+1) || s.head >= 0 && c.word(i, "by") && c.is(s.head, "obl:agent") { // "hit by a tram"
		return spot{}, false
	}
	for s.end+1 < len(ts) && len(s.words) < 6 { // "at a hotel in Stanway", "corner of Seventh and Liberty"
		w := ts[s.end].Lower()
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
var entering = grammar.NewWords(map[string]string{"enter": "to", "reach": "to", "visit": "at", "exit": "from", "evacuate": "from"})

// resident tells "Ann Roe, 25, of Baton Rouge" at the "of": where a person is from.
func (c *Context) resident(i int) string {
	if i < 1 || !c.word(i, "of") && !c.word(i, "from") {
		return ""
	}
	if c.dweller(i) != nil {
		return "home"
	}
	return ""
}

// dweller returns the person named before token i, an age between commas and what he is left out; nil where none is: "Ann Roe, a baker from Leeds".
func (c *Context) dweller(i int) *names.Entity {
	ts := c.Tree.Tokens
	k := i - 1
	if strings.EqualFold(ts[i].Text, "from") {
		j := k
		for j > 2 && j > i-5 && ts[j].Text != "," && ts[j].Tag != grammar.VERB {
			j--
		}
		if ts[j].Text != "," || !strings.EqualFold(ts[j+1].Text, "a") && !strings.EqualFold(ts[j+1].Text, "an") || ts[k].Tag != grammar.NOUN {
			return nil
		}
		k = j
	}
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
		switch w := t.Lower(); {
		case t.Tag == grammar.DET || t.Tag == grammar.PRON && k == i || isPossessive(t.Text) || t.Text == "-":
		case w == "the" || w == "a" || w == "an" || w == "his" || w == "her" || w == "their" || w == "its":
		case t.Tag == grammar.NOUN || t.Tag == grammar.PROPN || t.Tag == grammar.ADJ || t.Tag == grammar.NUM || t.Tag == grammar.X && plainWord(w):
			if t.Tag != grammar.ADJ || w == "local" {
				s.words = append(s.words, t.LowerLemma())
				s.head, s.end = k, k+1
				if lexicon.Spot(t.LowerLemma()) {
					place = true
				} else if k+1 < len(ts) && ts[k+1].Tag != grammar.NOUN && ts[k+1].Tag != grammar.PROPN && t.Tag == grammar.NOUN {
					place = false // "in the hospital budget"
				}
			} else {
				s.words = append(s.words, w)
			}
		case t.Tag == grammar.VERB && (t.Fine == "VBN" || t.Fine == "VBG") && c.is(k, "amod"):
		case w == "of" && s.head >= 0 && sides[ts[s.head].LowerLemma()]:
			s.beside, place = true, false
		case (w == "and" || w == ",") && place && k+1 < len(ts) && c.named(k+1):
		default:
			return place && s.head >= 0
		}
	}
	return place && s.head >= 0
}

func plainWord(w string) bool {
	return w != "" && w[0] >= 'a' && w[0] <= 'z' && locatives.Of(w) == "" && w != "of" && w != "and" && w != "that"
}

func isPossessive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }
