package checker

import (
	"slices"
	"strings"
)

// tie is two claims that a rule says something of, a the older. There are very many of those that corroborate.
type tie struct {
	rule int32 // place in the engine's rules
	at   int32 // when its article was looked at
	from int32 // place of the claim that was looked at, in its reading
	a, b ref
}

// edge is a tie that contradicts.
type edge struct {
	tie
	verdict *Verdict // shared between the edges of which the same is said
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
		v := r.engine.Rules[n].Compare(a, b)
		best = max(best, v.Relation)
		switch {
		case v.Relation == Contradicts:
			r.edges = append(r.edges, edge{tie{n, r.at, from, x, y}, r.shared(v)})
		case v.Relation == Corroborates:
			r.agree = append(r.agree, tie{n, r.at, from, x, y})
		case v.Guard != "" && r.engine.Explain:
			r.near = append(r.near, backed{Near{Rule: r.engine.Rules[n].Name, Guard: v.Guard, Sides: [2]Passage{passage(a), passage(b)}}, from})
		}
	}
	return best
}

// shared returns the verdict in the one copy of the run.
func (r *run) shared(v Verdict) *Verdict {
	one, ok := r.verdicts[v]
	if !ok {
		one = new(Verdict)
		*one = v
		r.verdicts[v] = one
	}
	return one
}

// mark remembers how much was said so far.
func (r *run) mark() [3]int { return [3]int{len(r.edges), len(r.agree), len(r.near)} }

// settle puts what was said since a mark in the order of the claims that were looked at, whatever the order of looking.
func (r *run) settle(from [3]int) {
	slices.SortStableFunc(r.edges[from[0]:], func(a, b edge) int { return int(a.from - b.from) })
	slices.SortStableFunc(r.agree[from[1]:], func(a, b tie) int { return int(a.from - b.from) })
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
