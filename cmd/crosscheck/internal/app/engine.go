package app

import (
	"context"
	"fmt"

	"crosscheck/checker"
	"crosscheck/checker/config"
	"crosscheck/index"
	"crosscheck/rules"
	"crosscheck/rules/claims"
)

// newEngine wires the reader of claims and the rules that the configuration leaves on.
func newEngine(conf config.Config, explain bool) *checker.Engine {
	return &checker.Engine{Reader: claims.Reader{}, Rules: conf.Enabled(rules.All), Stories: claims.SameStory, Explain: explain}
}

func ruleNames() []string {
	var out []string
	for _, r := range rules.All {
		out = append(out, r.Name)
	}
	return out
}

// remember puts readings into an index in memory, which serves comparisons and no search for words.
func remember(ctx context.Context, e *checker.Engine, readings []checker.Reading) (*index.Index, error) {
	x, err := index.Keyed()
	if err != nil {
		return nil, err
	}
	entries := make([]checker.Entry, len(readings))
	for i, r := range readings {
		entries[i] = e.Entry(r)
	}
	if err := x.Add(ctx, entries); err != nil {
		return nil, fmt.Errorf("index articles: %w", err)
	}
	return x, nil
}

// openIndex opens an index on disk for reading.
func openIndex(dir string) (*index.Index, error) {
	return index.OpenReadOnly(dir, index.Options{Keys: claims.Version})
}
