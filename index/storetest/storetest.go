// Package storetest holds every implementation of index.Store to one behaviour: what goes in comes out, and what is asked for is answered
// as by one that looks at every key of every article.
package storetest

import (
	"context"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/index"
)

// Run runs the suite on the stores that open makes, each of them empty; opening one again gives what the one before was left with.
func Run(t *testing.T, open func(t *testing.T) (again func() index.Store)) {
	t.Run("what goes in comes out", func(t *testing.T) { roundTrip(t, open(t)) })
	t.Run("at random against a model", func(t *testing.T) { random(t, open(t)) })
	t.Run("it is idempotent", func(t *testing.T) { idempotent(t, open(t)) })
	t.Run("searching", func(t *testing.T) { searching(t, open(t)) })
	t.Run("strange text", func(t *testing.T) { strange(t, open(t)) })
	t.Run("a sequence that errs", func(t *testing.T) { errs(t, open(t)) })
}

func sequence(entries []checker.Entry, end error) iter.Seq2[checker.Entry, error] {
	return func(yield func(checker.Entry, error) bool) {
		for _, e := range entries {
			if !yield(e, nil) {
				return
			}
		}
		if end != nil {
			yield(checker.Entry{}, end)
		}
	}
}

func feed(t *testing.T, s index.Store, entries ...checker.Entry) index.Added {
	t.Helper()
	added, err := s.Feed(t.Context(), sequence(entries, nil))
	require.NoError(t, err)
	return added
}

func roundTrip(t *testing.T, open func() index.Store) {
	s, v := open(), newInventor(1)
	var entries []checker.Entry
	for i := range 40 {
		entries = append(entries, v.entry(i, 3))
	}
	feed(t, s, entries...)
	require.NoError(t, s.Close())
	s = open()
	defer s.Close()
	for _, e := range entries {
		a, ok, err := s.Article(t.Context(), e.Article.Path)
		require.NoError(t, err)
		require.True(t, ok)
		require.Equal(t, e.Article, a)
	}
	_, ok, err := s.Article(t.Context(), "none")
	require.NoError(t, err)
	assert.False(t, ok)
	items, err := s.List(t.Context())
	require.NoError(t, err)
	require.Len(t, items, len(entries))
	assert.True(t, slices.IsSortedFunc(items, func(a, b index.Item) int { return compare(a.Path, b.Path) }))
	for _, item := range items {
		i := slices.IndexFunc(entries, func(e checker.Entry) bool { return e.Article.Path == item.Path })
		a := entries[i].Article
		assert.Equal(t, index.Item{Path: a.Path, Outlet: a.Outlet, Wire: a.Wire, Title: a.Title, Published: a.Published, Sentences: len(a.Sentences)}, item)
	}
	stats, err := s.Stats(t.Context())
	require.NoError(t, err)
	assert.Equal(t, len(entries), stats.Articles)
	sentences := 0
	for _, e := range entries {
		sentences += len(e.Article.Sentences)
	}
	assert.Equal(t, sentences, stats.Sentences)
}

func compare(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// random adds, replaces, removes and opens again, and asks the store and a model the same all the while.
func random(t *testing.T, open func() index.Store) {
	s, v, rnd, want := open(), newInventor(5), rand.New(rand.NewPCG(5, 5)), model{}
	defer func() { require.NoError(t, s.Close()) }()
	for range 20 {
		switch op := rnd.IntN(10); {
		case op < 6:
			var entries []checker.Entry
			for range 1 + rnd.IntN(20) {
				e := v.entry(rnd.IntN(80), 4)
				e = cut(e, rnd.IntN(len(e.Article.Sentences)+1))
				e = under(e, fmt.Sprintf("article %02d", rnd.IntN(50)))
				entries = append(entries, e)
				want[e.Article.Path] = e
			}
			feed(t, s, entries...)
		case op < 8:
			paths := []string{fmt.Sprintf("article %02d", rnd.IntN(50)), fmt.Sprintf("article %02d", rnd.IntN(50)), "none"}
			held := 0
			for _, p := range paths {
				if _, ok := want[p]; ok {
					held++
				}
				delete(want, p)
			}
			n, err := s.Remove(t.Context(), paths)
			require.NoError(t, err)
			require.Equal(t, held, n)
		default:
			require.NoError(t, s.Close())
			s = open()
		}
		want.hold(t, s, rnd)
	}
}

func idempotent(t *testing.T, open func() index.Store) {
	s, v := open(), newInventor(7)
	defer s.Close()
	var entries []checker.Entry
	for i := range 12 {
		entries = append(entries, v.entry(i, 2))
	}
	assert.Equal(t, index.Added{New: 12}, feed(t, s, entries...))
	assert.Equal(t, index.Added{Same: 12}, feed(t, s, entries...))
	changed := cut(entries[3], 2)
	assert.Equal(t, index.Added{New: 1, Replaced: 1, Same: 1}, feed(t, s, changed, entries[4], under(entries[5], "a fresh one")))
	for _, e := range []checker.Entry{changed, entries[4]} {
		same, err := s.Known(t.Context(), e.Article)
		require.NoError(t, err)
		assert.True(t, same)
	}
	same, err := s.Known(t.Context(), entries[3].Article)
	require.NoError(t, err)
	assert.False(t, same, "it was replaced")
	n, err := s.Size(t.Context())
	require.NoError(t, err)
	assert.Equal(t, 13, n)
}

func searching(t *testing.T, open func() index.Store) {
	s, v := open(), newInventor(9)
	defer s.Close()
	reference, err := index.Memory()
	require.NoError(t, err)
	defer reference.Close()
	var entries []checker.Entry
	for i := range 60 {
		entries = append(entries, v.entry(i, 4))
	}
	feed(t, s, entries...)
	feed(t, reference, entries...)
	queries := []string{"", "none of these is there zzxq", "the", "not", entries[0].Article.Title}
	for i := range 30 {
		a := entries[i].Article
		text := a.Sentences[i%len(a.Sentences)].Text
		queries = append(queries, text, text[:len(text)/2], text[:len(text)/4], text+" "+entries[i+1].Article.Title)
	}
	found := 0
	for _, q := range queries {
		for _, limit := range []int{0, 1, 7} {
			want, err := reference.Search(t.Context(), q, limit)
			require.NoError(t, err)
			got, err := s.Search(t.Context(), q, limit)
			require.NoError(t, err)
			if len(want) == 0 {
				require.Empty(t, got, "%q", q)
				continue
			}
			require.Equal(t, want, got, "%q, at most %d", q, limit)
			found += len(got)
		}
	}
	assert.Positive(t, found)
}

// strange feeds what articles of this world do not hold, or hold by mistake.
func strange(t *testing.T, open func() index.Store) {
	s := open()
	defer s.Close()
	day := time.Date(2031, 3, 5, 23, 30, 0, 0, time.FixedZone("", -5*3600))
	a := checker.Article{Path: "folder's \\ name/ä «1».txt", Outlet: "O'Hara \"Daily\" \\ Post", Title: "nul \x00 and \xff", Published: day}
	texts := []string{"", "It's a 'quoted' word \\ with & | ! : * ( ) <-> signs", "zero \x00 byte and broken \xff\xfe", "one two one two", "Ҡазан İstanbul straße 東京", "$ 12 % 3.5"}
	for n, text := range texts {
		a.Sentences = append(a.Sentences, checker.Sentence{Article: a.Path, N: n, Line: n + 1, Column: 1, Outlet: a.Outlet, Published: day, Text: text,
			Part: checker.Part(n % 5), Breaks: []checker.Break{{At: 1, Line: 2, Column: 3}}[:n%2], Silence: []checker.Silence{{Rule: "r", Line: 1}}[:n%2]})
		if n%2 == 0 {
			a.Sentences[n].Breaks, a.Sentences[n].Silence = nil, nil
		}
	}
	long := string(make([]byte, 5000))
	e := checker.Entry{Article: a, Story: []string{"o'hara", "zero\x00key", "bad\xffkey", long, "{a,b}", ""}, Keys: [][]string{{"quantity|\x00"}, {"\\", "'"}, nil, {long}}}
	empty := checker.Entry{Article: checker.Article{Path: "empty"}}
	assert.Equal(t, index.Added{New: 2}, feed(t, s, e, empty))
	got, ok, err := s.Article(t.Context(), a.Path)
	require.NoError(t, err)
	require.True(t, ok)
	assert.Equal(t, a, got)
	for _, key := range e.Story {
		paths, err := s.Neighbours(t.Context(), "", []string{key})
		require.NoError(t, err)
		assert.Equal(t, []string{a.Path}, paths, "%.20q", key)
	}
	for n, keys := range e.Keys {
		for _, key := range keys {
			peers, err := s.Peers(t.Context(), []string{a.Path, "none", "bad \xff path"}, []string{key})
			require.NoError(t, err)
			assert.Equal(t, []checker.Sentence{a.Sentences[n]}, peers, "%.20q", key)
		}
	}
	for _, q := range []string{"quoted signs", "& | ! <->", "ҡазан", "東京", "$", "%", "' \\", "zero\x00"} {
		_, err := s.Search(t.Context(), q, 5)
		require.NoError(t, err, q)
	}
	_, ok, err = s.Article(t.Context(), "bad \xff path")
	require.NoError(t, err)
	assert.False(t, ok)
	same, err := s.Known(t.Context(), a)
	require.NoError(t, err)
	assert.True(t, same)
}

func errs(t *testing.T, open func() index.Store) {
	s, v := open(), newInventor(3)
	defer s.Close()
	a, b := v.entry(1, 1), v.entry(2, 1)
	added, err := s.Feed(t.Context(), sequence([]checker.Entry{a, b}, context.DeadlineExceeded))
	require.ErrorIs(t, err, context.DeadlineExceeded)
	assert.Equal(t, index.Added{New: 2}, added, "what came before is taken in")
	n, err := s.Size(t.Context())
	require.NoError(t, err)
	assert.Equal(t, 2, n)
	_, err = s.Feed(t.Context(), sequence([]checker.Entry{{}}, nil))
	require.ErrorContains(t, err, "has no path")
}
