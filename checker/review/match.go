package review

import (
	"strings"

	"crosscheck/checker"
)

// A matcher is a filter with its names looked up; -1 is no bound, -2 a name that no finding has.
type matcher struct {
	filter
	rule, outlet int32
	story        int
}

func (b *board) matcher(f filter) matcher {
	m := matcher{filter: f, rule: find(b.rules, f.Rule), outlet: find(b.outlets, f.Outlet), story: -1}
	if f.Story != "" {
		m.story = -2
		if n, ok := b.storyOf[f.Story]; ok {
			m.story = n
		}
	}
	return m
}

func find(names []string, name string) int32 {
	if name == "" {
		return -1
	}
	for i, n := range names {
		if n == name {
			return int32(i)
		}
	}
	return -2
}

// failed returns the facets of the filter that the finding does not fit, 0 where it fits all.
func (m *matcher) failed(c *card, st state) int {
	failed := 0
	fail := func(facet int, yes bool) {
		if yes {
			failed |= facet
		}
	}
	fail(facetStatus, m.Status != "all" && m.Status != string(st.status))
	fail(facetKind, m.Kind != "" && m.Kind != string(c.Kind) && !(m.Kind == "serious" && c.Kind.Serious()))
	fail(facetSeverity, m.Severity != "" && checker.Severity(m.Severity) != c.Severity)
	fail(facetRule, m.rule != -1 && m.rule != c.rule)
	fail(facetOutlet, m.outlet != -1 && !has(c.outlets, m.outlet))
	fail(facetStory, m.story != -1 && m.story != c.story)
	fail(facetRest, m.Assignee != "" && m.Assignee != st.assignee)
	fail(facetRest, !m.From.IsZero() && c.last.Before(m.From))
	fail(facetRest, !m.To.IsZero() && (c.first.IsZero() || !c.first.Before(m.To.AddDate(0, 0, 1))))
	if failed == 0 || failed&(failed-1) == 0 { // words cost most: look only where it can matter
		for _, w := range m.lower {
			fail(facetRest, !strings.Contains(c.words, w))
		}
	}
	return failed
}

func has(list []int32, n int32) bool {
	for _, x := range list {
		if x == n {
			return true
		}
	}
	return false
}

// neighbours returns the findings before and after one in a filter's order, "" where there is none, and its place from 1 (0 where the
// filter leaves it out).
func (s *Server) neighbours(b *board, f filter, id string) (before, after string, place, total int) {
	m := b.matcher(f)
	passed := false
	s.ledger.view(func(states map[string]state, _ int64) {
		for _, i := range b.orders[f.Sort] {
			c := &b.cards[i]
			fits := m.failed(c, at(states, c.ID)) == 0
			if fits {
				total++
			}
			switch {
			case c.ID == id:
				passed = true
				if fits {
					place = total
				}
			case fits && !passed:
				before = c.ID
			case fits && after == "":
				after = c.ID
			}
		}
	})
	return before, after, place, total
}
