package checker

import (
	"fmt"
	"maps"
	"sort"
	"strings"
)

// edge is one verdict on two claims, a the older.
type edge struct {
	rule    string
	a, b    Claim
	verdict Verdict
}

// dispute is what a rule found in one article as a whole.
type dispute struct {
	rule Rule
	Dispute
}

// place identifies a claim within a run.
type place struct {
	article    string
	n          int
	kind       Kind
	start, end int
	text, unit string
}

func placeOf(c Claim) place {
	return place{c.Sentence.Article, c.Sentence.N, c.Kind, c.Span.Start, c.Span.End, c.Value.Text, c.Value.Unit}
}

// report closes the run.
func (r *run) report() Report {
	rep := Report{Findings: r.findings(), Near: r.near, Compared: r.compared}
	paths := make([]string, 0, len(r.readings))
	for p := range r.readings {
		paths = append(paths, p)
	}
	sort.Strings(paths)
	for _, p := range paths {
		rd := r.readings[p]
		rep.Articles = append(rep.Articles, rd.Article)
		rep.Sentences += len(rd.Article.Sentences)
		rep.Claims += len(rd.Claims)
	}
	sortNear(rep.Near)
	return rep
}

// findings gathers verdicts into disputed facts: edges of one rule and kind that hang together are one finding.
func (r *run) findings() []Finding {
	groups := map[string][]edge{}
	for _, e := range r.edges {
		k := e.rule + "\x00" + string(e.verdict.Kind)
		groups[k] = append(groups[k], e)
	}
	var out []Finding
	for _, k := range sortedKeys(groups) {
		for _, component := range components(groups[k]) {
			if f, ok := r.finding(component); ok {
				out = append(out, f)
			}
		}
	}
	for _, d := range r.disputes {
		sides := make([]Side, 0, len(d.Sides))
		for _, claims := range d.Sides {
			sides = append(sides, side(claims))
		}
		out = append(out, finish(d.rule.Name, d.Verdict, d.Sides[0][0], sides))
	}
	out = r.touching(dedupe(out))
	sort.SliceStable(out, func(i, j int) bool { return weightier(out[i], out[j]) })
	return out
}

// touching keeps the findings that have a passage in one of the articles asked about.
func (r *run) touching(fs []Finding) []Finding {
	if r.only == nil {
		return fs
	}
	out := fs[:0]
	for _, f := range fs {
		if f.touches(r.only) {
			out = append(out, f)
		}
	}
	return out
}

func (f Finding) touches(paths map[string]bool) bool {
	for _, s := range f.Sides {
		for _, p := range s.Passages {
			if paths[p.Article] {
				return true
			}
		}
	}
	return false
}

// components splits edges into connected groups, in the order of their first claims.
func components(edges []edge) [][]edge {
	number := map[place]int{}
	for _, e := range edges {
		for _, p := range []place{placeOf(e.a), placeOf(e.b)} {
			if _, ok := number[p]; !ok {
				number[p] = len(number)
			}
		}
	}
	sets := NewSets(len(number))
	for _, e := range edges {
		sets.Join(number[placeOf(e.a)], number[placeOf(e.b)])
	}
	at := map[int]int{}
	var out [][]edge
	for _, e := range edges {
		root := sets.Find(number[placeOf(e.a)])
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
func (r *run) finding(edges []edge) (Finding, bool) {
	best := edges[0]
	var claims []Claim
	have := map[place]bool{}
	add := func(c Claim) {
		if !have[placeOf(c)] {
			have[placeOf(c)] = true
			claims = append(claims, c)
		}
	}
	for _, e := range edges {
		add(e.a)
		add(e.b)
		if stronger(e, best) {
			best = e
		}
	}
	judged := maps.Clone(have) // who agrees with whom was met in the order of files, which must not matter
	for _, e := range r.agree {
		if e.rule == edges[0].rule && judged[placeOf(e.a)] != judged[placeOf(e.b)] {
			add(e.a)
			add(e.b)
		}
	}
	sort.SliceStable(claims, func(i, j int) bool { return later(claims[j], claims[i]) })
	sides := sidesOf(claims, edges)
	if len(sides) < 2 {
		return Finding{}, false
	}
	return finish(best.rule, best.verdict, best.a, sides), true
}

// stronger tells whether e should give a finding its reason rather than best; ties fall to the words, for the same bytes every time.
func stronger(e, best edge) bool {
	if e.verdict.Confidence != best.verdict.Confidence {
		return e.verdict.Confidence > best.verdict.Confidence
	}
	return e.verdict.Why < best.verdict.Why
}

func sortNear(ns []Near) {
	key := func(n Near) string {
		return fmt.Sprintf("%s\x00%s\x00%06d\x00%s\x00%06d\x00%s", n.Rule, n.Sides[0].Article, n.Sides[0].N, n.Sides[1].Article, n.Sides[1].N, n.Guard)
	}
	sort.SliceStable(ns, func(i, j int) bool { return key(ns[i]) < key(ns[j]) })
}

// fold reduces a sentence to its letters and digits, so that quotes and dashes do not tell two copies apart.
func fold(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r > 127 && r != '’' && r != '‘' && r != '“' && r != '”' && r != '—' && r != '–' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
