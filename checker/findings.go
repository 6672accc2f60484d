package checker

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
)

// dispute is what a rule found in one article as a whole.
type dispute struct {
	rule Rule
	at   int32 // when the article was looked at
	Dispute
}

// found is a finding of a story that is done. Of two that say the same the first in this order is kept.
type found struct {
	rank string // rule and kind; those of one article as a whole come last
	at   int32  // when the article of its first pair was looked at
	Finding
}

// report closes the run.
func (r *run) report() Report {
	rep := Report{Findings: r.findings(), Compared: r.compared}
	for _, n := range r.near {
		rep.Near = append(rep.Near, n.Near)
	}
	for _, p := range sortedKeys(r.byPath) {
		rd := r.held[r.byPath[p]]
		a := rd.article()
		rep.Articles = append(rep.Articles, a)
		rep.Sentences += len(a.Sentences)
		rep.Claims += rd.size()
	}
	sortNear(rep.Near)
	return rep
}

// gather makes findings of what was said since it was last called: edges of one rule and kind that hang together are one finding.
func (r *run) gather() {
	groups := map[string][]edge{}
	for _, e := range r.edges {
		k := r.engine.Rules[e.rule].Name + "\x00" + string(e.verdict.Kind)
		groups[k] = append(groups[k], e)
	}
	g := newGatherer(r)
	for _, k := range sortedKeys(groups) {
		for _, component := range g.components(groups[k]) {
			if f, ok := g.finding(component); ok {
				r.found = append(r.found, found{k, component[0].at, f})
			}
		}
	}
	for _, d := range r.disputes {
		r.found = append(r.found, found{last, d.at, d.finding()})
	}
	r.edges, r.agree, r.disputes, r.verdicts = r.edges[:0], r.agree[:0], nil, map[Verdict]*Verdict{}
}

// last ranks behind the name of any rule.
const last = "\xff"

// findings returns the disputed facts, the weightiest first.
func (r *run) findings() []Finding {
	r.gather()
	slices.SortStableFunc(r.found, func(a, b found) int { return cmp.Or(strings.Compare(a.rank, b.rank), cmp.Compare(a.at, b.at)) })
	var out []Finding
	for _, f := range r.found {
		out = append(out, f.Finding)
	}
	r.found = nil
	out = r.touching(dedupe(out))
	sort.SliceStable(out, func(i, j int) bool { return weightier(out[i], out[j]) })
	return out
}

func (d dispute) finding() Finding {
	sides := make([]Side, 0, len(d.Sides))
	for _, claims := range d.Sides {
		sides = append(sides, side(pointers(claims)))
	}
	return finish(d.rule.Name, d.Verdict, &d.Sides[0][0], sides)
}

func pointers(claims []Claim) []*Claim {
	out := make([]*Claim, len(claims))
	for i := range claims {
		out[i] = &claims[i]
	}
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
