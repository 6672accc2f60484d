package desk

import (
	"context"
	"slices"
	"strings"

	"crosscheck/checker"
)

// union asks several searchers as if they were one; what the first knows by a path, it is.
type union []checker.Searcher

// Neighbours implements checker.Searcher.
func (u union) Neighbours(ctx context.Context, self string, keys []string) ([]string, error) {
	var out []string
	for _, s := range u {
		paths, err := s.Neighbours(ctx, self, keys)
		if err != nil {
			return nil, err
		}
		out = append(out, paths...)
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// Peers implements checker.Searcher.
func (u union) Peers(ctx context.Context, articles []string, keys []string) ([]checker.Sentence, error) {
	var out []checker.Sentence
	for _, s := range u {
		sentences, err := s.Peers(ctx, articles, keys)
		if err != nil {
			return nil, err
		}
		out = append(out, sentences...)
	}
	place := func(a, b checker.Sentence) int {
		if c := strings.Compare(a.Article, b.Article); c != 0 {
			return c
		}
		return a.N - b.N
	}
	slices.SortStableFunc(out, place)
	return slices.CompactFunc(out, func(a, b checker.Sentence) bool { return place(a, b) == 0 }), nil
}

// Article implements checker.Searcher.
func (u union) Article(ctx context.Context, path string) (checker.Article, bool, error) {
	for _, s := range u {
		a, ok, err := s.Article(ctx, path)
		if ok || err != nil {
			return a, ok, err
		}
	}
	return checker.Article{}, false, nil
}

// without is a searcher that keeps earlier versions of drafts to itself. An index knows an article by its path from the folder that was
// indexed, so that one is an earlier version when its path is the end of the draft's, and the outlet is the same.
type without struct {
	checker.Searcher
	drafts []checker.Reading
}

// Neighbours implements checker.Searcher.
func (w without) Neighbours(ctx context.Context, self string, keys []string) ([]string, error) {
	paths, err := w.Searcher.Neighbours(ctx, self, keys)
	if err != nil {
		return nil, err
	}
	out := paths[:0:0]
	for _, p := range paths {
		earlier, err := w.earlier(ctx, p)
		if err != nil {
			return nil, err
		}
		if !earlier {
			out = append(out, p)
		}
	}
	return out, nil
}

// Peers implements checker.Searcher.
func (w without) Peers(ctx context.Context, articles []string, keys []string) ([]checker.Sentence, error) {
	var others []string
	for _, p := range articles {
		if !slices.ContainsFunc(w.drafts, func(d checker.Reading) bool { return d.Article.Path == p }) {
			others = append(others, p)
		}
	}
	if len(others) == 0 {
		return nil, nil
	}
	return w.Searcher.Peers(ctx, others, keys)
}

func (w without) earlier(ctx context.Context, path string) (bool, error) {
	for _, d := range w.drafts {
		if d.Article.Path == path {
			return true, nil
		}
		if !strings.HasSuffix("/"+d.Article.Path, "/"+path) {
			continue
		}
		a, ok, err := w.Searcher.Article(ctx, path)
		if err != nil {
			return false, err
		}
		if ok && a.Outlet == d.Article.Outlet {
			return true, nil
		}
	}
	return false, nil
}
