package eval

import (
	"path/filepath"
	"strings"

	"crosscheck/checker"
)

// A StoryScore is how one report stands against one gold.
type StoryScore struct {
	Name     string
	Facts    []FactScore
	Alarms   []checker.Finding // findings of any kind that match no fact
	Tripped  []Trap            // traps of which two passages lie on different sides of an alarm
	Traps    int
	Findings []Match
}

// A FactScore tells with which kinds a fact was found, none where it was missed.
type FactScore struct {
	Fact  Fact
	Kinds []checker.FindingKind
}

// Found tells whether the fact counts as found: a serious one needs a serious kind.
func (f FactScore) Found() bool {
	for _, k := range f.Kinds {
		if k.Serious() || !f.Fact.Serious() {
			return true
		}
	}
	return false
}

// A Match is a finding and whether some fact of a serious kind matches it.
type Match struct {
	Finding checker.Finding
	Any     bool // matches some fact
	Right   bool // serious, and matches a serious fact
}

// Story scores a report. A finding matches a fact when passages from two of its sides lie on two sides of the fact; a hit on the same
// sentence alone counts only where no fact is hit by the quoted words themselves.
func Story(name string, g Gold, r checker.Report) StoryScore {
	s := StoryScore{Name: name, Traps: len(g.Agree)}
	for _, f := range g.Facts {
		s.Facts = append(s.Facts, FactScore{Fact: f})
	}
	for _, f := range r.Findings {
		m := Match{Finding: f}
		for _, i := range bestFacts(g, f) {
			s.Facts[i].Kinds = append(s.Facts[i].Kinds, f.Kind)
			m.Any = true
			m.Right = m.Right || f.Kind.Serious() && g.Facts[i].Serious()
		}
		if !m.Any {
			s.Alarms = append(s.Alarms, f)
		}
		s.Findings = append(s.Findings, m)
	}
	for _, t := range g.Agree {
		if trips(t, s.Alarms) {
			s.Tripped = append(s.Tripped, t)
		}
	}
	return s
}

// bestFacts returns the facts that a finding matches most strongly.
func bestFacts(g Gold, f checker.Finding) []int {
	best, out := 0, []int(nil)
	for i, fact := range g.Facts {
		groups := make([][]Passage, 0, len(fact.Sides))
		for _, side := range fact.Sides {
			groups = append(groups, side.Passages)
		}
		v := crosses(f, groups)
		switch {
		case v == 0 || v < best:
		case v > best:
			best, out = v, []int{i}
		default:
			out = append(out, i)
		}
	}
	return out
}

func trips(t Trap, alarms []checker.Finding) bool {
	groups := make([][]Passage, 0, len(t.Passages))
	for _, p := range t.Passages {
		groups = append(groups, []Passage{p})
	}
	for _, f := range alarms {
		if crosses(f, groups) == 2 {
			return true
		}
	}
	return false
}

// crosses returns the strength with which two sides of the finding lie on two different groups: 2 by the quoted words, 1 by the sentence.
func crosses(f checker.Finding, groups [][]Passage) int {
	hits := make([][]int, len(f.Sides))
	for i, side := range f.Sides {
		hits[i] = make([]int, len(groups))
		for _, p := range side.Passages {
			for gi, g := range groups {
				for _, gold := range g {
					hits[i][gi] = max(hits[i][gi], hit(p, gold))
				}
			}
		}
	}
	best := 0
	for i := range hits {
		for j := i + 1; j < len(hits); j++ {
			for gi, x := range hits[i] {
				for gj, y := range hits[j] {
					if gi != gj {
						best = max(best, min(x, y))
					}
				}
			}
		}
	}
	return best
}

// hit tells how a passage lies on a gold fragment: 2 where the quote overlaps it, 1 in the same sentence, 0 elsewhere.
func hit(p checker.Passage, gold Passage) int {
	if filepath.Base(p.Article) != gold.Article {
		return 0
	}
	sentence, fragment, quote := norm(p.Sentence), norm(gold.Text), norm(p.Quote)
	where := spans(sentence, fragment)
	if len(where) == 0 {
		return 0
	}
	for _, q := range spans(sentence, quote) {
		for _, w := range where {
			if q.Start < w.End && w.Start < q.End {
				return 2
			}
		}
	}
	return 1
}

// spans returns where needle stands in hay, without overlaps.
func spans(hay, needle string) []checker.Span {
	var out []checker.Span
	for from := 0; needle != ""; {
		i := strings.Index(hay[from:], needle)
		if i < 0 {
			break
		}
		out = append(out, checker.Span{Start: from + i, End: from + i + len(needle)})
		from += i + len(needle)
	}
	return out
}
