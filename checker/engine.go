package checker

import (
	"context"
	"fmt"
	"runtime"
	"sort"
	"strings"
	"sync"
)

// An Engine cross-checks articles: it reads their claims, asks a searcher for peers, has the rules judge each pair and gathers the
// verdicts into findings. It holds no state of a run and is safe for concurrent use.
type Engine struct {
	Reader  Reader
	Rules   []Rule
	Stories func(a, b Reading) bool // whether two articles tell one story; nil takes any two for one
	Explain bool                    // also report the pairs that a guard held back
}

// Read reads articles side by side and returns them in the order given.
func (e *Engine) Read(ctx context.Context, articles []Article) ([]Reading, error) {
	out := make([]Reading, len(articles))
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), max(1, len(articles))) {
		wg.Go(func() {
			for i := range next {
				out[i] = e.Reader.Read(articles[i])
			}
		})
	}
	var err error
	for i := range articles {
		if err = ctx.Err(); err != nil {
			break
		}
		next <- i
	}
	close(next)
	wg.Wait()
	if err != nil {
		return nil, fmt.Errorf("read articles: %w", err)
	}
	return out, nil
}

// Entry makes what an index stores of a reading.
func (e *Engine) Entry(r Reading) Entry {
	keys := make([][]string, len(r.Article.Sentences))
	for _, c := range r.Claims {
		if n := c.Sentence.N; n < len(keys) {
			keys[n] = append(keys[n], e.Reader.ClaimKeys(c)...)
		}
	}
	for n := range keys {
		keys[n] = unique(keys[n])
	}
	return Entry{Article: r.Article, Story: r.Story, Keys: keys}
}

// Cross cross-checks readings with each other and with what the searcher proposes. Where only is not nil, findings are limited to those
// that touch one of the paths in it; articles that the searcher proposes and the readings do not hold are fetched from it.
func (e *Engine) Cross(ctx context.Context, readings []Reading, s Searcher, only map[string]bool) (Report, error) {
	run := newRun(e, readings, s, only)
	for _, path := range run.paths() {
		if err := run.article(ctx, path); err != nil {
			return Report{}, err
		}
	}
	return run.report(), nil
}

// Compare judges two texts that are taken to be of one story. It returns the gravest finding between them, the corroborating pair of
// claims where there is no finding, or neither.
func (e *Engine) Compare(a, b Article) (*Finding, *[2]Claim) {
	ra, rb := e.Reader.Read(a), e.Reader.Read(b)
	run := newRun(e, []Reading{ra, rb}, nil, nil)
	var agree *[2]Claim
	for _, x := range ra.Claims {
		for _, y := range rb.Claims {
			if run.judge(x, y) == Corroborates && agree == nil {
				agree = &[2]Claim{x, y}
			}
		}
	}
	for _, f := range run.findings() {
		if f.Kind != Variant && f.Confidence >= lone {
			return &f, nil
		}
	}
	return nil, agree
}

// lone is the confidence that two sentences without their articles must reach, since nothing around them shows that they tell one story.
// Two spellings of a name contradict nothing.
const lone = 0.7

// run is the state of one cross-check.
type run struct {
	engine   *Engine
	searcher Searcher
	only     map[string]bool
	readings map[string]Reading
	given    int // readings given by the caller
	edges    []edge
	agree    []edge
	disputes []dispute
	near     []Near
	compared int
	seen     map[[2]string]bool // pairs of articles already compared
}

func newRun(e *Engine, readings []Reading, s Searcher, only map[string]bool) *run {
	r := &run{engine: e, searcher: s, only: only, readings: make(map[string]Reading, len(readings)), seen: map[[2]string]bool{}}
	for _, rd := range readings {
		r.readings[rd.Article.Path] = rd
	}
	r.given = len(readings)
	return r
}

// paths returns the articles to start from, in order.
func (r *run) paths() []string {
	var out []string
	for p := range r.readings {
		if r.only == nil || r.only[p] {
			out = append(out, p)
		}
	}
	sort.Strings(out)
	return out
}

// article compares one article with itself and with its neighbours.
func (r *run) article(ctx context.Context, path string) error {
	rd := r.readings[path]
	r.within(rd)
	neighbours, err := r.searcher.Neighbours(ctx, path, rd.Story)
	if err != nil {
		return fmt.Errorf("find articles beside %q: %w", path, err)
	}
	near := neighbours[:0:0]
	for _, p := range neighbours {
		if r.seen[[2]string{p, path}] {
			continue
		}
		r.seen[[2]string{path, p}] = true
		other, ok, err := r.reading(ctx, p)
		if err != nil {
			return err
		}
		if ok && (r.engine.Stories == nil || r.engine.Stories(rd, other)) {
			near = append(near, p)
		}
	}
	if len(near) == 0 {
		return nil
	}
	return r.peers(ctx, rd, near)
}

// reading returns the reading of a path, read now when only the searcher holds the article.
func (r *run) reading(ctx context.Context, path string) (Reading, bool, error) {
	if rd, ok := r.readings[path]; ok {
		return rd, true, nil
	}
	a, ok, err := r.searcher.Article(ctx, path)
	if err != nil || !ok {
		return Reading{}, false, wrap(err, "fetch article", path)
	}
	rd := r.engine.Reader.Read(a)
	r.readings[path] = rd
	return rd, true, nil
}

// within has the rules read one article: claim against claim, and as a whole.
func (r *run) within(rd Reading) {
	blocks := r.blocks(rd.Claims)
	for i, x := range rd.Claims {
		for _, j := range r.partners(blocks, x) {
			if j > i {
				r.judge(x, rd.Claims[j])
			}
		}
	}
	for _, rule := range r.engine.Rules {
		if rule.Within == nil {
			continue
		}
		for _, d := range rule.Within(rd.Claims) {
			r.disputes = append(r.disputes, dispute{rule: rule, Dispute: d})
		}
	}
}

// peers has the searcher propose sentences for the claims of an article and judges the claims found there.
func (r *run) peers(ctx context.Context, rd Reading, articles []string) error {
	var keys []string
	for _, c := range rd.Claims {
		keys = append(keys, r.engine.Reader.ClaimKeys(c)...)
	}
	sentences, err := r.searcher.Peers(ctx, articles, unique(keys))
	if err != nil {
		return fmt.Errorf("find peers of %q: %w", rd.Article.Path, err)
	}
	places := map[string]map[int]bool{}
	for _, s := range sentences {
		if places[s.Article] == nil {
			places[s.Article] = map[int]bool{}
		}
		places[s.Article][s.N] = true
	}
	var others []Claim
	for _, p := range articles {
		for _, c := range r.readings[p].Claims {
			if places[p][c.Sentence.N] {
				others = append(others, c)
			}
		}
	}
	blocks := r.blocks(others)
	for _, x := range rd.Claims {
		for _, j := range r.partners(blocks, x) {
			r.judge(x, others[j])
		}
	}
	return nil
}

// blocks groups claims by key, so that only claims which share one are compared.
func (r *run) blocks(claims []Claim) map[string][]int {
	out := map[string][]int{}
	for i, c := range claims {
		for _, k := range r.engine.Reader.ClaimKeys(c) {
			out[k] = append(out[k], i)
		}
	}
	return out
}

// partners returns the places of the claims that share a key with c, each once, in order.
func (r *run) partners(blocks map[string][]int, c Claim) []int {
	keys := r.engine.Reader.ClaimKeys(c)
	if len(keys) == 1 {
		return blocks[keys[0]]
	}
	var out []int
	seen := map[int]bool{}
	for _, k := range keys {
		for _, i := range blocks[k] {
			if !seen[i] {
				seen[i] = true
				out = append(out, i)
			}
		}
	}
	sort.Ints(out)
	return out
}

// judge has every rule of the kind compare two claims, the older first, and keeps what they say.
func (r *run) judge(x, y Claim) Relation {
	if x.Kind != y.Kind {
		return Unknown
	}
	if later(x, y) {
		x, y = y, x
	}
	r.compared++
	best := Unknown
	for _, rule := range r.engine.Rules {
		if rule.Compare == nil || !rule.Reads(x.Kind) {
			continue
		}
		v := rule.Compare(x, y)
		best = max(best, v.Relation)
		e := edge{rule: rule.Name, a: x, b: y, verdict: v}
		switch {
		case v.Relation == Contradicts:
			r.edges = append(r.edges, e)
		case v.Relation == Corroborates:
			r.agree = append(r.agree, e)
		case v.Guard != "" && r.engine.Explain:
			r.near = append(r.near, Near{Rule: rule.Name, Guard: v.Guard, Sides: [2]Passage{passage(x), passage(y)}})
		}
	}
	return best
}

// later tells whether x was published after y. Ties fall to what was printed, never to file names, so that renaming changes nothing.
func later(x, y Claim) bool {
	a, b := x.Sentence, y.Sentence
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

func wrap(err error, what, path string) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s %q: %w", what, path, err)
}

// unique sorts and drops repetitions in place.
func unique(s []string) []string {
	sort.Strings(s)
	out := s[:0]
	for i, x := range s {
		if i == 0 || x != s[i-1] {
			out = append(out, x)
		}
	}
	return out
}
