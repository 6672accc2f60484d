package checker

import (
	"slices"
	"sort"
)

// A gatherer makes findings of edges.
type gatherer struct {
	*run
	first  map[int32][]int32 // of the readings with edges: for each claim the first one that stands at its place
	agrees map[ref][]int32   // places in agree, by the claims of edges
}

// position is where a claim stands in its article, and what it says there: a text that says one thing twice in the same words of a
// sentence, as two extractors may have it, says it once, and the pieces of one utterance stand together.
type position struct {
	n          int
	kind       Kind
	start, end int
	text, unit string
}

func newGatherer(r *run) *gatherer {
	g := &gatherer{run: r, first: map[int32][]int32{}, agrees: map[ref][]int32{}}
	for _, e := range r.edges {
		g.agrees[g.at(e.a)] = nil
		g.agrees[g.at(e.b)] = nil
	}
	for i, e := range r.agree {
		for _, x := range []ref{g.known(e.a), g.known(e.b)} {
			if list, ok := g.agrees[x]; ok {
				g.agrees[x] = append(list, int32(i))
			}
		}
	}
	return g
}

// at returns the claim that stands for all at one place.
func (g *gatherer) at(x ref) ref {
	if g.first[x.reading] == nil {
		g.first[x.reading] = firsts(g.claims(x.reading))
	}
	return ref{x.reading, g.first[x.reading][x.claim]}
}

// firsts returns for each claim the place of the first one that stands at its place.
func firsts(claims []Claim) []int32 {
	out, seen := make([]int32, len(claims)), make(map[position]int32, len(claims))
	for i := range claims {
		c := &claims[i]
		p := position{c.Sentence.N, c.Kind, c.Span.Start, c.Span.End, c.Value.Text, c.Value.Unit}
		if c.Kind == Quote && c.Frame.Event != "" {
			p = position{kind: Quote, text: c.Frame.Event}
		}
		if _, ok := seen[p]; !ok {
			seen[p] = int32(i)
		}
		out[i] = seen[p]
	}
	return out
}

// known is at, for a claim of any reading: none of a reading without edges is in one.
func (g *gatherer) known(x ref) ref {
	if g.first[x.reading] == nil {
		return x
	}
	return g.at(x)
}

// components splits edges into connected groups, in the order of their first claims.
func (g *gatherer) components(edges []edge) [][]edge {
	number := map[ref]int{}
	for _, e := range edges {
		for _, p := range []ref{g.at(e.a), g.at(e.b)} {
			if _, ok := number[p]; !ok {
				number[p] = len(number)
			}
		}
	}
	sets := NewSets(len(number))
	for _, e := range edges {
		sets.Join(number[g.at(e.a)], number[g.at(e.b)])
	}
	at := map[int]int{}
	var out [][]edge
	for _, e := range edges {
		root := sets.Find(number[g.at(e.a)])
		n, ok := at[root]
		if !ok {
			n, at[root] = len(out), len(out)
			out = append(out, nil)
		}
		out[n] = append(out[n], e)
	}
	return out
}

// finding makes one finding of a connected group of edges, with every claim that corroborates a side.
func (g *gatherer) finding(edges []edge) (Finding, bool) {
	best := edges[0]
	var claims []ref
	have := map[ref]bool{}
	add := func(x ref) {
		if p := g.at(x); !have[p] {
			have[p] = true
			claims = append(claims, x)
		}
	}
	for _, e := range edges {
		add(e.a)
		add(e.b)
		if stronger(e, best) {
			best = e
		}
	}
	for _, e := range g.agreeing(edges[0].rule, have) {
		add(e.a)
		add(e.b)
	}
	sort.SliceStable(claims, func(i, j int) bool { return later(g.claim(claims[j]), g.claim(claims[i])) })
	sides := g.sides(claims, edges)
	if len(sides) < 2 {
		return Finding{}, false
	}
	return finish(g.engine.Rules[best.rule].Name, settled(*best.verdict, sides), g.claim(best.a), sides), true
}

// agreeing returns the pairs of which one claim is in a finding and the other is not, in the order in which they were judged.
func (g *gatherer) agreeing(rule int32, judged map[ref]bool) []tie {
	var places []int32
	for p := range judged {
		places = append(places, g.agrees[p]...)
	}
	slices.Sort(places)
	var out []tie
	for _, i := range slices.Compact(places) {
		if e := g.agree[i]; e.rule == rule && judged[g.known(e.a)] != judged[g.known(e.b)] {
			out = append(out, e)
		}
	}
	return out
}

// stronger tells whether e should give a finding its reason rather than best; ties fall to the words, for the same bytes every time.
func stronger(e, best edge) bool {
	if e.verdict.Confidence != best.verdict.Confidence {
		return e.verdict.Confidence > best.verdict.Confidence
	}
	return e.verdict.Why < best.verdict.Why
}
