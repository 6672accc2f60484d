package checker

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"path"
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
	parent := map[place]place{}
	var find func(p place) place
	find = func(p place) place {
		if q, ok := parent[p]; ok && q != p {
			root := find(q)
			parent[p] = root
			return root
		}
		return p
	}
	for _, e := range edges {
		a, b := find(placeOf(e.a)), find(placeOf(e.b))
		if a != b {
			parent[b] = a
		}
	}
	byRoot := map[place][]edge{}
	var roots []place
	for _, e := range edges {
		root := find(placeOf(e.a))
		if byRoot[root] == nil {
			roots = append(roots, root)
		}
		byRoot[root] = append(byRoot[root], e)
	}
	out := make([][]edge, 0, len(roots))
	for _, root := range roots {
		out = append(out, byRoot[root])
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

// sidesOf parts claims into sides: claims of one canonical value share a side, and so do claims that no verdict sets apart and whose
// values can be the same.
func sidesOf(claims []Claim, edges []edge) []Side {
	apart := map[[2]place]bool{}
	for _, e := range edges {
		apart[[2]place{placeOf(e.a), placeOf(e.b)}] = true
		apart[[2]place{placeOf(e.b), placeOf(e.a)}] = true
	}
	var groups [][]Claim
next:
	for _, c := range claims {
		for i, g := range groups {
			if joins(c, g, apart) {
				groups[i] = append(g, c)
				continue next
			}
		}
		groups = append(groups, []Claim{c})
	}
	sides := make([]Side, 0, len(groups))
	for _, g := range groups {
		sides = append(sides, side(g))
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

func joins(c Claim, group []Claim, apart map[[2]place]bool) bool {
	for _, o := range group {
		if apart[[2]place{placeOf(c), placeOf(o)}] {
			return false
		}
	}
	for _, o := range group {
		if c.Value.Text == o.Value.Text || c.Value.Admits.Known && o.Value.Admits.Known && c.Value.Admits.Overlaps(o.Value.Admits) {
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

// side makes a side of claims that agree; a passage whose sentence repeats an earlier one of another article is named a copy of it.
func side(claims []Claim) Side {
	s := Side{Value: claims[0].Value.Text}
	if claims[0].Kind == Attribution { // its value is an identity
		s.Value = claims[0].Quote()
	}
	first := map[string]Passage{}
	for _, c := range claims {
		p := passage(c)
		key := fold(p.Sentence)
		if o, ok := first[key]; !ok {
			first[key] = p
		} else if o.Article != p.Article {
			p.CopyOf = o.Article
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

func passage(c Claim) Passage {
	s := c.Sentence
	line, column := s.Position(c.Span.Start)
	speaker := c.Voice.Role
	if speaker == "" {
		speaker = c.Voice.Speaker
	}
	return Passage{Article: s.Article, Outlet: s.Outlet, Wire: s.Wire, Published: s.Published, Line: line, Column: column, N: s.N,
		Part: s.Part, Sentence: s.Text, Quote: c.Quote(), Start: c.Span.Start, Speaker: speaker}
}

// subject identifies what a claim speaks of.
func subject(c Claim) string {
	if c.Frame.Head == "" {
		return string(c.Kind)
	}
	return c.Frame.Head
}

// finish grades and names a finding.
func finish(rule string, v Verdict, c Claim, sides []Side) Finding {
	f := Finding{Rule: rule, Kind: v.Kind, Confidence: v.Confidence, Why: v.Why, Sides: sides, Severity: severity(v.Kind)}
	values := make([]string, 0, len(sides))
	for _, s := range sides {
		values = append(values, s.Value)
	}
	named := c.Frame.Label
	switch {
	case named == "" && c.Kind == Name:
		named = c.Value.Text
	case named == "":
		named = subject(c)
	}
	f.Summary = fmt.Sprintf("%s: %s", named, strings.Join(values, " against "))
	f.ID = identity(rule, subject(c), sides)
	return f
}

func severity(k FindingKind) Severity {
	switch k {
	case Contradiction, Internal:
		return Error
	case Disputed:
		return Warning
	}
	return Note
}

// identity hashes what stays while the fact stands: rule, subject, values and who printed them.
func identity(rule, subject string, sides []Side) string {
	lines := make([]string, 0, len(sides))
	for _, s := range sides {
		lines = append(lines, s.Value+"\x01"+strings.Join(witnesses(s), "\x02"))
	}
	sort.Strings(lines)
	sum := sha256.Sum256([]byte(rule + "\x00" + subject + "\x00" + strings.Join(lines, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// witnesses names who printed a side: the outlets, and for an article whose outlet is only its file's name the sentence itself, so that a
// file under a new name keeps its findings.
func witnesses(s Side) []string {
	var out []string
	for _, p := range s.Passages {
		if base := path.Base(p.Article); p.Outlet == strings.TrimSuffix(base, path.Ext(base)) {
			out = append(out, p.Sentence)
		} else {
			out = append(out, p.Outlet)
		}
	}
	return unique(out)
}

// dedupe drops findings that say the same twice.
func dedupe(fs []Finding) []Finding {
	seen := map[string]bool{}
	out := fs[:0]
	for _, f := range fs {
		if !seen[f.ID] {
			seen[f.ID] = true
			out = append(out, f)
		}
	}
	return out
}

var gravity = map[FindingKind]int{Contradiction: 0, Internal: 1, Disputed: 2, Update: 3, Imprecise: 4, Variant: 5}

// weightier orders findings for an editor: the gravest kind first, then the surest, then the most printed.
func weightier(a, b Finding) bool {
	if gravity[a.Kind] != gravity[b.Kind] {
		return gravity[a.Kind] < gravity[b.Kind]
	}
	if a.Confidence != b.Confidence {
		return a.Confidence > b.Confidence
	}
	if x, y := printers(a), printers(b); x != y {
		return x > y
	}
	return a.ID < b.ID
}

// printers counts the outlets of a finding, the copies of one text once.
func printers(f Finding) int {
	n := 0
	for _, s := range f.Sides {
		seen := map[string]bool{}
		for _, p := range s.Passages {
			if p.CopyOf == "" {
				seen[p.Outlet] = true
			}
		}
		n += len(seen)
	}
	return n
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
