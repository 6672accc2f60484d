package review

import (
	"sort"

	"crosscheck/checker/review/store"
)

// A queue is one page of the findings that a filter lets through, with how many each other choice would show.
type queue struct {
	Total    int // that the filter lets through
	Pages    int
	Page     int
	cards    []*card // of the page
	states   []state
	seq      int64 // how far the record had been read
	Status   map[string]int
	Kind     map[string]int
	Severity map[string]int
	Rule     []count
	Outlet   []count
	Story    []count
	Progress progress
}

// A count is a choice of a filter and how many findings it shows.
type count struct {
	Value string
	Label string
	N     int
}

// A progress says how far the desk has come with everything that must be decided.
type progress struct {
	Serious   int `json:"serious"` // findings of a serious kind
	Decided   int `json:"decided"` // of them confirmed or dismissed
	Following int `json:"following"`
	All       int `json:"findings"`
	Touched   int `json:"touched"` // of all, confirmed or dismissed
}

// facets are the parts of a filter that are counted apart.
const (
	facetStatus = 1 << iota
	facetKind
	facetSeverity
	facetRule
	facetOutlet
	facetStory
	facetRest
)

// queue reads all findings once, in the filter's order. A finding that fails one facet only is counted among that facet's choices.
func (s *Server) queue(b *board, f filter) queue {
	q := queue{Status: map[string]int{}, Kind: map[string]int{}, Severity: map[string]int{}, Page: f.Page}
	m := b.matcher(f)
	rules, outlets, stories := make([]int, len(b.rules)), make([]int, len(b.outlets)), make([]int, len(b.stories))
	s.ledger.view(func(states map[string]state, seq int64) {
		q.seq = seq
		for _, i := range b.orders[f.Sort] {
			c := &b.cards[i]
			st := at(states, c.ID)
			q.Progress.add(c, st)
			failed := m.failed(c, st)
			if failed == 0 {
				if at := q.Total - (f.Page-1)*perPage; at >= 0 && at < perPage {
					q.cards, q.states = append(q.cards, c), append(q.states, st)
				}
				q.Total++
			}
			q.tally(c, st, failed, rules, outlets, stories)
		}
	})
	q.Pages = (q.Total + perPage - 1) / perPage
	q.Rule = top(rules, func(i int) (string, string) { return b.rules[i], b.rules[i] })
	q.Outlet = top(outlets, func(i int) (string, string) { return b.outlets[i], b.outlets[i] })
	q.Story = top(stories, func(i int) (string, string) { return b.stories[i].id, b.stories[i].title })
	return q
}

func (q *queue) tally(c *card, st state, failed int, rules, outlets, stories []int) {
	only := func(facet int) bool { return failed&^facet == 0 }
	if only(facetStatus) {
		q.Status[string(st.status)]++
		q.Status["all"]++
	}
	if only(facetKind) {
		q.Kind[string(c.Kind)]++
		if c.Kind.Serious() {
			q.Kind["serious"]++
		}
	}
	if only(facetSeverity) {
		q.Severity[string(c.Severity)]++
	}
	if only(facetRule) {
		rules[c.rule]++
	}
	if only(facetOutlet) {
		for _, o := range c.outlets {
			outlets[o]++
		}
	}
	if only(facetStory) && c.story >= 0 {
		stories[c.story]++
	}
}

func (p *progress) add(c *card, st state) {
	done := st.status == store.Confirmed || st.status == store.Dismissed
	p.All++
	if done {
		p.Touched++
	}
	if !c.Kind.Serious() {
		return
	}
	p.Serious++
	if done {
		p.Decided++
	}
	if st.status == store.Following {
		p.Following++
	}
}

// Percent returns how much is done, from 0 to 100, and 100 only when all is.
func (p progress) Percent() int {
	if p.Serious == 0 {
		return 100
	}
	return p.Decided * 100 / p.Serious
}

// maxChoices bounds the choices that a page lists for a facet.
const maxChoices = 40

// top returns the choices that show anything, the fullest first.
func top(counts []int, name func(int) (value, label string)) []count {
	var list []count
	for i, n := range counts {
		if n > 0 {
			value, label := name(i)
			list = append(list, count{value, clip(label, 60), n})
		}
	}
	sort.SliceStable(list, func(i, j int) bool {
		if list[i].N != list[j].N {
			return list[i].N > list[j].N
		}
		return list[i].Label < list[j].Label
	})
	if len(list) > maxChoices {
		list = list[:maxChoices]
	}
	return list
}
