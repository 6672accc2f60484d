package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"crosscheck/checker"
	"crosscheck/checker/eval"
	"crosscheck/checker/ingest"
	"crosscheck/rules"
	"crosscheck/rules/claims"
)

// A sample is a pair of claims whose values differ, with what a careful reader said of it.
type sample struct {
	on      []bool  // the features, in the order of rules.FeatureNames
	right   bool    // the values are values of one thing
	weight  float64 // how much the pair counts
	context int     // place in contexts
	group   string  // what must not be parted between fitting and measuring
}

// numeric are the kinds whose claims are compared by likeness.
var numeric = []checker.Kind{checker.Quantity, checker.Percent, checker.Money, checker.Age, checker.Duration, checker.Ordinal, checker.Rank,
	checker.Score, checker.Date, checker.Clock}

func gather(ctx context.Context, path string) ([]sample, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("read samples: %w", err)
	}
	if !info.IsDir() {
		return ofPairs(path)
	}
	stories, err := eval.Stories(path)
	if err != nil {
		return nil, err
	}
	var out []sample
	for _, dir := range stories {
		s, err := ofStory(ctx, dir)
		if err != nil {
			return nil, err
		}
		out = append(out, s...)
	}
	return out, nil
}

type couple struct{ a, b *checker.Claim }

// collector is an engine that judges nothing and hands over the pairs of claims that it would have judged.
func collector(take func(couple)) *checker.Engine {
	collect := checker.Rule{Name: "fit/collect", Kinds: numeric, Compare: func(a, b *checker.Claim) checker.Verdict {
		take(couple{a, b})
		return checker.Verdict{}
	}}
	return &checker.Engine{Reader: claims.Reader{}, Rules: []checker.Rule{collect}, Stories: claims.SameStory}
}

// ofStory labels the pairs of one story by its gold. A pair with the values of a conflict that the gold marks elsewhere is left out: it
// tells of the same matter, in passages that nobody listed.
func ofStory(ctx context.Context, dir string) ([]sample, error) {
	gold, err := eval.Read(dir)
	if err != nil {
		return nil, err
	}
	corpus, err := ingest.Paths(ctx, []string{dir}, ingest.Options{})
	if err != nil {
		return nil, err
	}
	var pairs []couple
	e := collector(func(c couple) { pairs = append(pairs, c) })
	readings, err := e.Read(ctx, corpus.Articles)
	if err != nil {
		return nil, err
	}
	if _, err := e.Cross(ctx, readings, checker.Exhaustive(corpus.Articles), nil); err != nil {
		return nil, err
	}
	facts := make([]string, len(pairs))
	size, known := map[string]int{}, map[string]bool{}
	for i, p := range pairs {
		if _, _, differ := rules.Weigh(p.a, p.b); differ {
			facts[i] = gold.Apart(passage(p.a), passage(p.b))
		}
		if facts[i] != "" {
			size[facts[i]]++
			known[values(p)] = true
		}
	}
	var out []sample
	for i, p := range pairs {
		on, lone, differ := rules.Weigh(p.a, p.b)
		if !differ || facts[i] == "" && (known[values(p)] || gold.Together(passage(p.a), passage(p.b)) != "") {
			continue
		}
		s := sample{on: on, right: facts[i] != "", weight: 1, group: dir, context: column(lone)}
		if s.right {
			s.weight = 2 / (1 + float64(size[facts[i]])/2)
		}
		out = append(out, s)
	}
	return out, nil
}

func values(p couple) string {
	x, y := p.a.Value.Text, p.b.Value.Text
	if x > y {
		x, y = y, x
	}
	return string(p.a.Kind) + "\x00" + x + "\x00" + y
}

func passage(c *checker.Claim) checker.Passage {
	return checker.Passage{Article: c.Sentence.Article, Sentence: c.Sentence.Text, Quote: c.Quote()}
}

func column(lone bool) int {
	if lone {
		return 1
	}
	return 0
}

// ofPairs takes the claims of sentence pairs. A pair that a reader calls a conflict does not say which claims conflict; it is used where
// only one pair of claims can.
func ofPairs(path string) ([]sample, error) {
	pairs, err := eval.ReadPairs(path)
	if err != nil {
		return nil, err
	}
	var found []couple
	e := collector(func(c couple) { found = append(found, c) })
	var out []sample
	for i, p := range pairs {
		found = found[:0]
		a, err := ingest.Running("a", p.A, p.PublishedA)
		if err != nil {
			return nil, fmt.Errorf("%s: pair %q: %w", path, p.ID, err)
		}
		b, err := ingest.Running("b", p.B, p.PublishedB)
		if err != nil {
			return nil, fmt.Errorf("%s: pair %q: %w", path, p.ID, err)
		}
		e.Compare(a, b)
		var of []sample
		for _, c := range found {
			if on, lone, differ := rules.Weigh(c.a, c.b); differ {
				of = append(of, sample{on: on, weight: 1, context: column(lone), group: fmt.Sprintf("%s %d", filepath.Base(path), i%10)})
			}
		}
		if eval.Conflicts(p) {
			if len(of) != 1 {
				continue
			}
			of[0].right = true
		}
		out = append(out, of...)
	}
	rarefy(out)
	return out, nil
}

// rarity is how many pairs of one thing a file may hold for each of two things. Files of pairs are written so that half of them conflict, which news
// does not.
const rarity = 0.6

// rarefy lowers the weight of the pairs of one thing where a file has more than its share of them.
func rarefy(of []sample) {
	right := 0
	for _, s := range of {
		if s.right {
			right++
		}
	}
	share := rarity * float64(len(of)-right) / float64(max(right, 1))
	for i := range of {
		if of[i].right {
			of[i].weight = min(1, share)
		}
	}
}
