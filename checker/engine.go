package checker

import (
	"context"
	"fmt"
	"runtime"
	"sort"
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

// together is how many articles are handed to a Reader at once.
const together = 8

// Read reads articles side by side and returns them in the order given.
func (e *Engine) Read(ctx context.Context, articles []Article) ([]Reading, error) {
	out := make([]Reading, len(articles))
	next := make(chan int)
	var wg sync.WaitGroup
	workers := max(1, min(runtime.GOMAXPROCS(0), len(articles)))
	step := max(1, min(together, len(articles)/workers))
	for range workers {
		wg.Go(func() {
			for from := range next {
				copy(out[from:], e.Reader.ReadAll(articles[from:min(from+step, len(articles))]))
			}
		})
	}
	var err error
	for from := 0; from < len(articles); from += step {
		if err = ctx.Err(); err != nil {
			break
		}
		next <- from
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
	stories, err := run.stories(ctx)
	if err != nil {
		return Report{}, err
	}
	for _, articles := range stories {
		if err := run.story(ctx, articles); err != nil {
			return Report{}, err
		}
	}
	return run.report(), nil
}

// Compare judges two texts that are taken to be of one story. It returns the gravest finding between them, the corroborating pair of
// claims where there is no finding, or neither.
func (e *Engine) Compare(a, b Article) (*Finding, *[2]Claim) {
	run := newRun(e, nil, nil, nil)
	for _, x := range []Article{a, b} { // whose paths may be one
		rd := e.Reader.Read(x)
		run.held = append(run.held, &held{Reading: rd, open: rd.Claims})
	}
	var agree *[2]Claim
	for i := range run.claims(0) {
		for j := range run.claims(1) {
			x, y := ref{0, int32(i)}, ref{1, int32(j)}
			if run.judge(x, y) == Corroborates && agree == nil {
				agree = &[2]Claim{*run.claim(x), *run.claim(y)}
			}
		}
	}
	for _, f := range run.findings() {
		if f.Kind != Variant {
			return &f, nil
		}
	}
	return nil, agree
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
