package eval

import (
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"crosscheck/checker"
)

// Figures are the scores of a set of stories, added up.
type Figures struct {
	Stories           int
	Grave, GraveFound int // serious facts, and those found with a serious kind
	Notes, NotesFound int // updates, imprecisions and variants, and those found with any kind
	Any, KindRight    int // found facts, and those found with the gold's kind
	Serious, Right    int // serious findings, and those that match a serious fact
	Findings, Alarms  int
	Traps, Tripped    int
	By                map[string][2]int // found and all by kind, tier and type
	Scores            []StoryScore
	Calibration       [10][2]int // right and all findings by tenth of confidence
	Rules             map[string]checker.Record
}

// Add adds the score of one story.
func (g *Figures) Add(s StoryScore) {
	if g.By == nil {
		g.By, g.Rules = map[string][2]int{}, map[string]checker.Record{}
	}
	g.Stories++
	g.Scores = append(g.Scores, s)
	for _, f := range s.Facts {
		g.fact(f)
	}
	for _, m := range s.Findings {
		g.Findings++
		tenth := min(9, int(m.Finding.Confidence*10+1e-9))
		g.Calibration[tenth][1]++
		if m.Finding.Kind.Serious() {
			g.Serious++
			if m.Right {
				g.Right++
			}
		}
		right := one(m.Right || m.Any && !m.Finding.Kind.Serious())
		g.Calibration[tenth][0] += right
		r := g.Rules[m.Finding.Rule]
		g.Rules[m.Finding.Rule] = checker.Record{Right: r.Right + right, Findings: r.Findings + 1}
	}
	g.Alarms += len(s.Alarms)
	g.Traps += s.Traps
	g.Tripped += len(s.Tripped)
}

func (g *Figures) fact(f FactScore) {
	found := f.Found()
	if f.Fact.Serious() {
		g.Grave, g.GraveFound = g.Grave+1, g.GraveFound+one(found)
	} else {
		g.Notes, g.NotesFound = g.Notes+1, g.NotesFound+one(found)
	}
	if len(f.Kinds) > 0 {
		g.Any++
		right := false
		for _, k := range f.Kinds {
			right = right || string(k) == f.Fact.Kind
		}
		g.KindRight += one(right)
	}
	for _, key := range []string{"kind:" + f.Fact.Kind, "tier:" + f.Fact.Tier, "type:" + f.Fact.Type} {
		v := g.By[key]
		g.By[key] = [2]int{v[0] + one(found), v[1] + 1}
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Precision is the share of serious findings that match a serious fact.
func (g Figures) Precision() float64 { return ratio(g.Right, g.Serious) }

// Recall is the share of serious facts found with a serious kind.
func (g Figures) Recall() float64 { return ratio(g.GraveFound, g.Grave) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func fraction(a, b int) string {
	if b == 0 {
		return fmt.Sprintf("%d/%d", a, b)
	}
	return fmt.Sprintf("%d/%d = %.3f", a, b, ratio(a, b))
}

// Write prints the figures; verbose lists every miss, alarm and tripped trap first.
func (g Figures) Write(w io.Writer, verbose bool) {
	if verbose {
		for _, s := range g.Scores {
			s.list(w)
		}
	}
	keys := make([]string, 0, len(g.By))
	for k := range g.By {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		fmt.Fprintf(w, "  %-24s %3d/%-3d\n", k, g.By[k][0], g.By[k][1])
	}
	fmt.Fprintf(w, "stories %d, findings %d\n", g.Stories, g.Findings)
	fmt.Fprintln(w, "recall    ", fraction(g.GraveFound, g.Grave))
	fmt.Fprintln(w, "precision ", fraction(g.Right, g.Serious))
	p, r := g.Precision(), g.Recall()
	f1 := 0.0
	if p+r > 0 {
		f1 = 2 * p * r / (p + r)
	}
	fmt.Fprintf(w, "F1         %.3f\n", f1)
	fmt.Fprintln(w, "kind      ", fraction(g.KindRight, g.Any))
	fmt.Fprintln(w, "noted     ", fraction(g.NotesFound, g.Notes))
	fmt.Fprintf(w, "alarms     %d of %d findings\n", g.Alarms, g.Findings)
	fmt.Fprintln(w, "traps     ", fraction(g.Tripped, g.Traps), "tripped")
	for i, c := range g.Calibration {
		if c[1] > 0 {
			fmt.Fprintf(w, "confidence %.1f to %.1f: right %s\n", float64(i)/10, float64(i+1)/10, fraction(c[0], c[1]))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(g.Rules)) {
		fmt.Fprintf(w, "rule %s: right %s\n", name, fraction(g.Rules[name].Right, g.Rules[name].Findings))
	}
}

func (s StoryScore) list(w io.Writer) {
	for _, f := range s.Facts {
		if !f.Found() {
			got := "nothing"
			if len(f.Kinds) > 0 {
				got = fmt.Sprint(f.Kinds)
			}
			fmt.Fprintf(w, "MISS  %s/%s [%s %s %s] got %s\n", s.Name, f.Fact.ID, f.Fact.Kind, f.Fact.Type, f.Fact.Tier, got)
		}
	}
	for _, f := range s.Alarms {
		fmt.Fprintf(w, "ALARM %s [%s %s %.2f] %s\n", s.Name, f.Kind, f.Rule, f.Confidence, both(f))
	}
	for _, m := range s.Findings {
		if m.Any && m.Finding.Kind.Serious() && !m.Right {
			fmt.Fprintf(w, "GRADE %s [%s %s %.2f] matches a note only: %s\n", s.Name, m.Finding.Kind, m.Finding.Rule, m.Finding.Confidence, both(m.Finding))
		}
	}
	for _, t := range s.Tripped {
		fmt.Fprintf(w, "TRAP  %s/%s [%s]\n", s.Name, t.ID, t.Trap)
	}
}

// both shows the first passages of a finding's first two sides.
func both(f checker.Finding) string {
	var parts []string
	for _, side := range f.Sides {
		if len(side.Passages) > 0 && len(parts) < 2 {
			p := side.Passages[0]
			text := []rune(norm(p.Sentence))
			if len(text) > 110 {
				text = text[:110]
			}
			parts = append(parts, fmt.Sprintf("%s: «%s» in %s", filepath.Base(p.Article), p.Quote, string(text)))
		}
	}
	return strings.Join(parts, " <> ")
}
