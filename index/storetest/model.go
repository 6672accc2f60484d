package storetest

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/index"
)

// model is a store that looks at every key of every article.
type model map[string]checker.Entry

func (m model) neighbours(self string, keys []string) []string {
	var out []string
	for path, e := range m {
		if path != self && shares(e.Story, keys) {
			out = append(out, path)
		}
	}
	slices.Sort(out)
	return out
}

func (m model) peers(articles, keys []string) []checker.Sentence {
	var out []checker.Sentence
	for _, path := range slices.Compact(slices.Sorted(slices.Values(articles))) {
		for i, s := range m[path].Article.Sentences {
			if shares(m[path].Keys[i], keys) {
				out = append(out, s)
			}
		}
	}
	return out
}

func shares(a, b []string) bool {
	return slices.ContainsFunc(a, func(k string) bool { return slices.Contains(b, k) })
}

// hold asks the store and the model the same.
func (m model) hold(t *testing.T, s index.Store, rnd *rand.Rand) {
	t.Helper()
	var paths []string
	for p := range m {
		paths = append(paths, p)
	}
	slices.Sort(paths)
	n, err := s.Size(t.Context())
	require.NoError(t, err)
	require.Equal(t, len(m), n)
	items, err := s.List(t.Context())
	require.NoError(t, err)
	require.Len(t, items, len(m))
	for range 5 {
		if len(paths) == 0 {
			return
		}
		e := m[paths[rnd.IntN(len(paths))]]
		near, err := s.Neighbours(t.Context(), e.Article.Path, e.Story)
		require.NoError(t, err)
		require.Equal(t, m.neighbours(e.Article.Path, e.Story), near)
		var keys []string
		for _, k := range e.Keys {
			keys = append(keys, k...)
		}
		some := append([]string{"none"}, paths[:rnd.IntN(len(paths))]...)
		got, err := s.Peers(t.Context(), some, keys)
		require.NoError(t, err)
		require.Equal(t, m.peers(some, keys), got)
		a, ok, err := s.Article(t.Context(), e.Article.Path)
		require.NoError(t, err)
		require.True(t, ok)
		require.Equal(t, e.Article, a)
	}
}
