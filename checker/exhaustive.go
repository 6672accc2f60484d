package checker

import (
	"context"
	"sort"
)

// Exhaustive is the Searcher that proposes everything. It is what an index is held against: both must lead to the same findings.
type Exhaustive []Article

// Neighbours returns every other path.
func (e Exhaustive) Neighbours(_ context.Context, self string, _ []string) ([]string, error) {
	var out []string
	for _, a := range e {
		if a.Path != self {
			out = append(out, a.Path)
		}
	}
	sort.Strings(out)
	return out, nil
}

// Peers returns every sentence of the given articles.
func (e Exhaustive) Peers(_ context.Context, articles []string, _ []string) ([]Sentence, error) {
	want := make(map[string]bool, len(articles))
	for _, p := range articles {
		want[p] = true
	}
	var out []Sentence
	for _, a := range e {
		if want[a.Path] {
			out = append(out, a.Sentences...)
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		return out[i].Article < out[j].Article || out[i].Article == out[j].Article && out[i].N < out[j].N
	})
	return out, nil
}

// Article returns the article of that path.
func (e Exhaustive) Article(_ context.Context, path string) (Article, bool, error) {
	for _, a := range e {
		if a.Path == path {
			return a, true, nil
		}
	}
	return Article{}, false, nil
}
