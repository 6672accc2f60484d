package checker

import (
	"slices"
	"strings"
)

// edge is what a rule says of two claims, a the older.
type edge struct {
	rule    int32 // place in the engine's rules
	from    int32 // place of the claim that was looked at, in its reading
	a, b    ref
	verdict *Verdict // nil where it corroborates
}

// backed is a pair of claims that was held back, and the place of the claim that was looked at.
type backed struct {
	Near
	from int32
}

// judge has every rule of the kind compare two claims, the older first, and keeps what they say. The first claim is the one that is
// looked at.
func (r *run) judge(x, y ref) Relation {
	a, b := r.claim(x), r.claim(y)
	if a.Kind != b.Kind {
		return Unknown
	}
	from := x.claim
	r.compared++
	rules := r.rules[a.Kind]
	if len(rules) == 0 {
		return Unknown
	}
	if later(a, b) {
		a, b, x, y = b, a, y, x
	}
	best := Unknown
	for _, n := range rules {
		v := r.engine.Rules[n].Compare(*a, *b)
		best = max(best, v.Relation)
		switch {
		case v.Relation == Contradicts:
			r.edges = append(r.edges, edge{n, from, x, y, &v})
		case v.Relation == Corroborates:
			r.agree = append(r.agree, edge{n, from, x, y, nil})
		case v.Guard != "" && r.engine.Explain:
			r.near = append(r.near, backed{Near{Rule: r.engine.Rules[n].Name, Guard: v.Guard, Sides: [2]Passage{passage(a), passage(b)}}, from})
		}
	}
	return best
}

// mark remembers how much was said so far.
func (r *run) mark() [3]int { return [3]int{len(r.edges), len(r.agree), len(r.near)} }

// settle puts what was said since a mark in the order of the claims that were looked at, whatever the order of looking.
func (r *run) settle(from [3]int) {
	order := func(a, b edge) int { return int(a.from - b.from) }
	slices.SortStableFunc(r.edges[from[0]:], order)
	slices.SortStableFunc(r.agree[from[1]:], order)
	slices.SortStableFunc(r.near[from[2]:], func(a, b backed) int { return int(a.from - b.from) })
}

// later tells whether x was published after y. Ties fall to what was printed, never to file names, so that renaming changes nothing.
func later(x, y *Claim) bool {
	a, b := &x.Sentence, &y.Sentence
	if !a.Published.Equal(b.Published) {
		return a.Published.After(b.Published)
	}
	if a.Article == b.Article {
		return a.N > b.N || a.N == b.N && x.Span.Start > y.Span.Start
	}
	if c := strings.Compare(a.Outlet, b.Outlet); c != 0 {
		return c > 0
	}
	return strings.Compare(a.Text, b.Text) > 0
}
