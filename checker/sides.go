package checker

import (
	"fmt"
)

// sides parts claims into sides: claims of one canonical value share a side, and so do claims that no verdict sets apart and whose
// values can be the same.
func (g *gatherer) sides(claims []ref, edges []edge) []Side {
	apart := map[[2]ref]bool{}
	for _, e := range edges {
		a, b := g.at(e.a), g.at(e.b)
		apart[[2]ref{a, b}] = true
		apart[[2]ref{b, a}] = true
	}
	var groups [][]ref
next:
	for _, c := range claims {
		for i, group := range groups {
			if g.joins(c, group, apart) {
				groups[i] = append(group, c)
				continue next
			}
		}
		groups = append(groups, []ref{c})
	}
	sides := make([]Side, 0, len(groups))
	for _, group := range groups {
		list := make([]*Claim, len(group))
		for i, c := range group {
			list[i] = g.claim(c)
		}
		sides = append(sides, side(list))
	}
	return distinct(spoken(sides))
}

// spoken names the speakers of sides whose values read the same, as two who are given one utterance.
func spoken(sides []Side) []Side {
	n := map[string]int{}
	for _, s := range sides {
		n[s.Value]++
	}
	for i, s := range sides {
		if who := s.Passages[0].Speaker; n[s.Value] > 1 && who != "" {
			sides[i].Value = fmt.Sprintf("%s (%s)", s.Value, who)
		}
	}
	return sides
}

func (g *gatherer) joins(x ref, group []ref, apart map[[2]ref]bool) bool {
	at := g.at(x)
	for _, o := range group {
		if apart[[2]ref{at, g.at(o)}] {
			return false
		}
	}
	c := g.claim(x)
	for _, o := range group {
		if o := g.claim(o); c.Value.Text == o.Value.Text || c.Value.Admits.Known && o.Value.Admits.Known && c.Value.Admits.Overlaps(o.Value.Admits) {
			return true
		}
	}
	return false
}

// distinct merges sides whose values read the same, as a report promises that they differ.
func distinct(sides []Side) []Side {
	var out []Side
	at := map[string]int{}
	for _, s := range sides {
		if i, ok := at[s.Value]; ok {
			out[i].Passages = append(out[i].Passages, s.Passages...)
			out[i].Outlets = outletsOf(out[i].Passages)
			continue
		}
		at[s.Value] = len(out)
		out = append(out, s)
	}
	return out
}

// side makes a side of claims that agree; a passage whose sentence is that of an earlier one in another article, but for an edit here and
// there, is named a copy of it.
func side(claims []*Claim) Side {
	s := Side{Value: claims[0].Value.Text}
	if k := claims[0].Kind; k == Attribution || k == Place { // their values are made of identities
		s.Value = claims[0].Quote()
	}
	known := copies{exact: map[string]int{}}
	for n, c := range claims {
		p := passage(c)
		if o := known.origin(n, p); o >= 0 && s.Passages[o].Article != p.Article {
			p.CopyOf = s.Passages[o].Article
		}
		s.Passages = append(s.Passages, p)
	}
	s.Outlets = outletsOf(s.Passages)
	return s
}

func outletsOf(ps []Passage) []string {
	var out []string
	for _, p := range ps {
		if p.Outlet != "" {
			out = append(out, p.Outlet)
		}
	}
	return unique(out)
}

func passage(c *Claim) Passage {
	s := c.Sentence
	line, column := s.Position(c.Span.Start)
	speaker := c.Voice.Role
	if speaker == "" {
		speaker = c.Voice.Speaker
	}
	return Passage{Article: s.Article, Outlet: s.Outlet, Wire: s.Wire, Published: s.Published, Line: line, Column: column, N: s.N,
		Part: s.Part, Sentence: s.Text, Quote: c.Quote(), Start: c.Span.Start, Speaker: speaker}
}
