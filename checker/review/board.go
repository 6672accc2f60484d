package review

import (
	"math"
	"slices"
	"sort"
	"strings"
	"time"

	"crosscheck/checker"
)

// A board is a report laid out for looking things up. It never changes after newBoard.
type board struct {
	report   checker.Report
	articles map[string]int // path -> place in report.Articles
	cards    []card         // one a finding, in the report's order
	byID     map[string]int
	stories  []story
	storyOf  map[string]int // id of any member article -> story
	orders   map[string][]int32
	outlets  []string // names of outlet numbers
	rules    []string // names of rule numbers
}

// A card is a finding with what queues sort and filter by.
type card struct {
	checker.Finding
	story   int // -1 for none
	rule    int32
	outlets []int32
	weight  float64
	first   time.Time // earliest and latest publication of its passages, zero where unknown
	last    time.Time
	words   string // everything that a word filter looks at, in lower case
}

// sorts names the orders of a queue; the first is the default.
var sorts = []string{"weight", "newest", "oldest", "confidence", "outlets"}

func newBoard(report checker.Report, group func(checker.Report) [][]string) *board {
	b := &board{report: report, articles: make(map[string]int, len(report.Articles)), byID: make(map[string]int, len(report.Findings)),
		cards: make([]card, len(report.Findings))}
	for i, a := range report.Articles {
		b.articles[a.Path] = i
	}
	outlets, rules := numbers{}, numbers{}
	for i, f := range report.Findings {
		b.cards[i] = newCard(f, outlets, rules)
		b.byID[f.ID] = i
	}
	b.outlets, b.rules = outlets.names(), rules.names()
	b.tell(group)
	b.sort()
	return b
}

// numbers gives each name a number, in order of appearance.
type numbers map[string]int32

func (n numbers) of(name string) int32 {
	i, ok := n[name]
	if !ok {
		i = int32(len(n))
		n[name] = i
	}
	return i
}

func (n numbers) names() []string {
	names := make([]string, len(n))
	for name, i := range n {
		names[i] = name
	}
	return names
}

func newCard(f checker.Finding, outlets, rules numbers) card {
	c := card{Finding: f, story: -1, rule: rules.of(f.Rule)}
	var words strings.Builder
	words.WriteString(f.Summary + "\n" + f.Why + "\n" + f.Rule + "\n" + f.ID)
	for _, side := range f.Sides {
		words.WriteString("\n" + side.Value)
		for _, name := range side.Outlets {
			if i := outlets.of(name); !slices.Contains(c.outlets, i) {
				c.outlets = append(c.outlets, i)
				words.WriteString("\n" + name)
			}
		}
		for _, p := range side.Passages {
			if p.CopyOf == "" && words.Len() < 4096 {
				words.WriteString("\n" + p.Sentence + "\n" + p.Speaker)
			}
			if !p.Published.IsZero() && (c.first.IsZero() || p.Published.Before(c.first)) {
				c.first = p.Published
			}
			if p.Published.After(c.last) {
				c.last = p.Published
			}
		}
	}
	c.words = strings.ToLower(words.String())
	c.weight = weigh(f, len(c.outlets))
	return c
}

// gravity is what a kind of finding weighs before its confidence and its spread.
var gravity = map[checker.FindingKind]float64{checker.Contradiction: 100, checker.Internal: 90, checker.Disputed: 70, checker.Update: 30,
	checker.Imprecise: 20, checker.Variant: 10}

// weigh says how urgent a finding is: how grave, how sure, and how widely printed.
func weigh(f checker.Finding, outlets int) float64 {
	w := gravity[f.Kind]
	switch f.Severity {
	case checker.Error:
		w += 20
	case checker.Warning:
		w += 10
	}
	w = w * (0.5 + f.Confidence/2) * (1 + math.Log1p(float64(outlets))/10)
	if f.Baseline != "" || f.Silenced != "" {
		w /= 10 // somebody has spoken on it already
	}
	return w
}

// sort prepares the orders in which queues are read. Ties fall back to the report's own order.
func (b *board) sort() {
	less := map[string]func(x, y *card) bool{
		"weight":     func(x, y *card) bool { return x.weight > y.weight },
		"newest":     func(x, y *card) bool { return x.last.After(y.last) },
		"oldest":     func(x, y *card) bool { return !x.first.IsZero() && (y.first.IsZero() || x.first.Before(y.first)) },
		"confidence": func(x, y *card) bool { return x.Confidence > y.Confidence },
		"outlets":    func(x, y *card) bool { return len(x.outlets) > len(y.outlets) },
	}
	b.orders = make(map[string][]int32, len(sorts))
	for _, name := range sorts {
		order := make([]int32, len(b.cards))
		for i := range order {
			order[i] = int32(i)
		}
		before := less[name]
		sort.SliceStable(order, func(i, j int) bool { return before(&b.cards[order[i]], &b.cards[order[j]]) })
		b.orders[name] = order
	}
}

// card returns a finding by its id.
func (b *board) card(id string) (*card, bool) {
	i, ok := b.byID[id]
	if !ok {
		return nil, false
	}
	return &b.cards[i], true
}

// article returns an article by its path.
func (b *board) article(path string) (*checker.Article, bool) {
	i, ok := b.articles[path]
	if !ok {
		return nil, false
	}
	return &b.report.Articles[i], true
}

// outletNames returns the card's outlets by name, sorted.
func (b *board) outletNames(c *card) []string {
	names := make([]string, len(c.outlets))
	for i, n := range c.outlets {
		names[i] = b.outlets[n]
	}
	sort.Strings(names)
	return names
}
