package index

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
)

// kinds are the ways to open an empty index.
var kinds = map[string]func(t testing.TB) *Index{
	"memory": func(t testing.TB) *Index { x, err := Memory(); require.NoError(t, err); return x },
	"keyed":  func(t testing.TB) *Index { x, err := Keyed(); require.NoError(t, err); return x },
	"disk": func(t testing.TB) *Index {
		x, err := Open(filepath.Join(t.TempDir(), "index"), Options{Batch: 150})
		require.NoError(t, err)
		return x
	},
}

func TestWhatGoesInComesOut(t *testing.T) {
	for name, open := range kinds {
		t.Run(name, func(t *testing.T) {
			x := open(t)
			defer func() { require.NoError(t, x.Close()) }()
			ctx := context.Background()
			entries := invent(1, 60)
			require.NoError(t, x.Add(ctx, entries))
			for _, e := range entries {
				a, ok, err := x.Article(ctx, e.Article.Path)
				require.NoError(t, err)
				require.True(t, ok)
				require.Equal(t, e.Article, a)
			}
			// What is given away is the taker's: to change it changes nothing here.
			a, _, err := x.Article(ctx, entries[0].Article.Path)
			require.NoError(t, err)
			a.Sentences[0] = checker.Sentence{}
			again, _, err := x.Article(ctx, entries[0].Article.Path)
			require.NoError(t, err)
			assert.Equal(t, entries[0].Article, again)
			_, ok, err := x.Article(ctx, "none")
			require.NoError(t, err)
			assert.False(t, ok)
		})
	}
}

// exhaustive is the Searcher that looks at every key of every article. The index is held against it.
type exhaustive map[string]Entry

func (e exhaustive) Neighbours(_ context.Context, self string, keys []string) ([]string, error) {
	var out []string
	for path, entry := range e {
		if path != self && shares(entry.Story, keys) {
			out = append(out, path)
		}
	}
	slices.Sort(out)
	return out, nil
}

func shares(a, b []string) bool {
	return slices.ContainsFunc(a, func(k string) bool { return slices.Contains(b, k) })
}

func (e exhaustive) Peers(_ context.Context, articles []string, keys []string) ([]checker.Sentence, error) {
	var out []checker.Sentence
	for _, path := range slices.Compact(slices.Sorted(slices.Values(articles))) {
		for i, s := range e[path].Article.Sentences {
			if shares(e[path].Keys[i], keys) {
				out = append(out, s)
			}
		}
	}
	return out, nil
}

func (e exhaustive) Article(_ context.Context, path string) (checker.Article, bool, error) {
	entry, ok := e[path]
	return entry.Article, ok, nil
}

var _ checker.Searcher = exhaustive(nil)

// TestAgainstExhaustive adds, replaces, removes, compacts and opens again at random, and asks both the same all the while.
func TestAgainstExhaustive(t *testing.T) {
	for name, open := range kinds {
		t.Run(name, func(t *testing.T) {
			x, want, rnd, ctx := open(t), exhaustive{}, rand.New(rand.NewPCG(5, 5)), context.Background()
			defer func() { require.NoError(t, x.Close()) }()
			v := newInventor(5)
			for range 25 {
				switch op := rnd.IntN(10); {
				case op < 6:
					var entries []Entry
					for range 1 + rnd.IntN(20) {
						e := v.entry(rnd.IntN(80), 4)
						e.Article.Sentences = e.Article.Sentences[:rnd.IntN(perArticle+1)]
						e.Keys = e.Keys[:len(e.Article.Sentences)]
						entries = append(entries, at(e, fmt.Sprintf("article %02d", rnd.IntN(50))))
						want[entries[len(entries)-1].Article.Path] = entries[len(entries)-1]
					}
					require.NoError(t, x.Add(ctx, entries))
				case op < 8:
					paths := []string{fmt.Sprintf("article %02d", rnd.IntN(50)), fmt.Sprintf("article %02d", rnd.IntN(50)), "none"}
					held := 0
					for _, p := range paths {
						if _, ok := want[p]; ok {
							held++
						}
						delete(want, p)
					}
					n, err := x.Remove(ctx, paths)
					require.NoError(t, err)
					require.Equal(t, held, n)
				case op < 9:
					require.NoError(t, x.Compact(ctx))
				case x.dir != "":
					require.NoError(t, x.Close())
					var err error
					x, err = Open(x.dir, x.options)
					require.NoError(t, err)
				}
				compareSearchers(t, want, x)
			}
		})
	}
}

// at puts an entry under another path.
func at(e Entry, path string) Entry {
	e.Article.Path = path
	e.Article.Sentences = slices.Clone(e.Article.Sentences)
	for i := range e.Article.Sentences {
		e.Article.Sentences[i].Article = path
	}
	return e
}

func compareSearchers(t *testing.T, want exhaustive, x *Index) {
	ctx := context.Background()
	items, err := x.List(ctx)
	require.NoError(t, err)
	require.Len(t, items, len(want))
	for i, item := range items {
		e, ok := want[item.Path]
		require.True(t, ok)
		a := e.Article
		require.Equal(t, Item{Path: a.Path, Outlet: a.Outlet, Wire: a.Wire, Title: a.Title, Published: a.Published, Sentences: len(a.Sentences)}, item)
		require.True(t, i == 0 || items[i-1].Path < item.Path)
		got, ok, err := x.Article(ctx, item.Path)
		require.NoError(t, err)
		require.True(t, ok)
		if len(a.Sentences) == 0 {
			a.Sentences = nil
		}
		require.Equal(t, a, got)
		wantNear, _ := want.Neighbours(ctx, item.Path, e.Story)
		near, err := x.Neighbours(ctx, item.Path, e.Story)
		require.NoError(t, err)
		require.Equal(t, wantNear, near)
		var keys []string
		for _, k := range e.Keys {
			keys = append(keys, k...)
		}
		wantPeers, _ := want.Peers(ctx, append(near, "none", item.Path), keys)
		peers, err := x.Peers(ctx, append(near, "none", item.Path), keys)
		require.NoError(t, err)
		require.Equal(t, wantPeers, peers)
	}
	none, err := x.Neighbours(ctx, "", []string{"no such key", ""})
	require.NoError(t, err)
	require.Empty(t, none)
}

func TestAddingTheSameIsNoWork(t *testing.T) {
	for name, open := range kinds {
		t.Run(name, func(t *testing.T) {
			x, ctx := open(t), context.Background()
			defer func() { require.NoError(t, x.Close()) }()
			entries := invent(6, 20)
			feed := func(es ...Entry) Added {
				added, err := x.Feed(ctx, func(yield func(Entry, error) bool) {
					for _, e := range es {
						if !yield(e, nil) {
							return
						}
					}
				})
				require.NoError(t, err)
				return added
			}
			known, err := x.Known(ctx, entries[0].Article)
			require.NoError(t, err)
			assert.False(t, known)
			assert.Equal(t, Added{New: 20}, feed(entries...))
			assert.Equal(t, Added{Same: 20}, feed(entries...))
			known, err = x.Known(ctx, entries[0].Article)
			require.NoError(t, err)
			assert.True(t, known)

			// A correction that drops a sentence and its key leaves nothing of the old text behind.
			old := entries[0]
			corrected := old
			corrected.Article.Sentences = slices.Clone(old.Article.Sentences[:3])
			corrected.Article.Sentences[2].Text = "A corrigendum stands here."
			corrected.Keys = [][]string{nil, nil, {"corrected"}}
			corrected.Story = []string{"corrected story"}
			known, err = x.Known(ctx, corrected.Article)
			require.NoError(t, err)
			assert.False(t, known)
			assert.Equal(t, Added{Replaced: 1}, feed(corrected))
			for _, s := range old.Article.Sentences[2:] {
				if !x.shape.words {
					break
				}
				hits, err := x.Search(ctx, s.Text, 0)
				require.NoError(t, err)
				for _, h := range hits {
					assert.NotEqual(t, old.Article.Path, h.Sentence.Article, "a ghost")
				}
			}
			peers, err := x.Peers(ctx, []string{old.Article.Path}, slices.Concat(old.Keys...))
			require.NoError(t, err)
			assert.Empty(t, peers)
			peers, err = x.Peers(ctx, []string{old.Article.Path}, []string{"corrected"})
			require.NoError(t, err)
			assert.Equal(t, corrected.Article.Sentences[2:], peers)

			// The same path twice in one go: the last counts.
			assert.Equal(t, Added{Replaced: 2}, feed(old, corrected))
			a, _, err := x.Article(ctx, old.Article.Path)
			require.NoError(t, err)
			assert.Equal(t, corrected.Article, a)
			stats, err := x.Stats(ctx)
			require.NoError(t, err)
			assert.Equal(t, 20, stats.Articles)
			assert.Equal(t, 19*perArticle+3, stats.Sentences)
		})
	}
}

func TestStats(t *testing.T) {
	x, err := Open(filepath.Join(t.TempDir(), "index"), Options{Keys: 4})
	require.NoError(t, err)
	defer func() { require.NoError(t, x.Close()) }()
	ctx := context.Background()
	s, err := x.Stats(ctx)
	require.NoError(t, err)
	assert.Equal(t, Stats{Schema: Schema, Keys: 4, Bytes: s.Bytes}, s)
	day := func(d int) time.Time { return time.Date(2026, 5, d, 0, 0, 0, 0, time.UTC) }
	require.NoError(t, x.Add(ctx, []Entry{
		{Article: checker.Article{Path: "a", Outlet: "A", Published: day(3), Sentences: []checker.Sentence{{Text: "One."}}}},
		{Article: checker.Article{Path: "b", Outlet: "B", Published: day(1)}},
		{Article: checker.Article{Path: "c", Outlet: "B"}},
	}))
	s, err = x.Stats(ctx)
	require.NoError(t, err)
	assert.Positive(t, s.Bytes)
	assert.Equal(t, Stats{Schema: Schema, Keys: 4, Articles: 3, Sentences: 1, Outlets: 2, First: day(1), Last: day(3), Segments: 1, Bytes: s.Bytes}, s)
}

func TestFeedStopsWhereItShould(t *testing.T) {
	x := kinds["disk"](t)
	defer func() { require.NoError(t, x.Close()) }()
	entries, broken := invent(7, 10), errors.New("broken source")
	added, err := x.Feed(context.Background(), func(yield func(Entry, error) bool) {
		for _, e := range entries {
			if !yield(e, nil) {
				return
			}
		}
		yield(Entry{}, broken)
	})
	assert.ErrorIs(t, err, broken)
	assert.Equal(t, Added{New: 10}, added)
	items, err := x.List(context.Background())
	require.NoError(t, err)
	assert.Len(t, items, 10, "what came before is taken in")
	assert.ErrorContains(t, x.Add(context.Background(), []Entry{{Article: checker.Article{Outlet: "Herald"}}}), "Herald")

	ctx, cancel := context.WithCancel(context.Background())
	more := newInventor(8)
	_, err = x.Feed(ctx, func(yield func(Entry, error) bool) {
		for i := 0; yield(at(more.entry(i, 9), fmt.Sprint("more ", i)), nil); i++ {
			if i == 30 {
				cancel()
			}
		}
	})
	assert.ErrorIs(t, err, context.Canceled)
	_, err = x.List(ctx)
	assert.ErrorIs(t, err, context.Canceled)
	require.NoError(t, x.Add(context.Background(), entries), "an interrupted feed breaks nothing")
}

// TestReadersBesideAWriter reads while articles come, change and go: every answer is of one moment.
func TestReadersBesideAWriter(t *testing.T) {
	x, ctx := kinds["disk"](t), context.Background()
	defer func() { require.NoError(t, x.Close()) }()
	require.NoError(t, x.Add(ctx, []Entry{version(0, 1)}))
	done := make(chan struct{})
	var readers sync.WaitGroup
	for range 3 {
		readers.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				a, ok, err := x.Article(ctx, version(0, 1).Article.Path)
				if assert.NoError(t, err) && assert.True(t, ok) {
					var v int
					_, err = fmt.Sscanf(a.Title, "Version %d", &v)
					assert.NoError(t, err)
					assert.Equal(t, version(0, v).Article, a)
				}
				hits, err := x.Search(ctx, "sentence article0", 0)
				assert.NoError(t, err)
				for _, h := range hits {
					assert.Equal(t, h.Title, hits[0].Title)
				}
			}
		})
	}
	for v := range 10 {
		assert.NoError(t, x.Add(ctx, []Entry{version(0, v), version(1, v)}))
		_, err := x.Remove(ctx, []string{version(1, v).Article.Path})
		assert.NoError(t, err)
	}
	close(done)
	readers.Wait()
}

func TestSearch(t *testing.T) {
	for name, open := range kinds {
		t.Run(name, func(t *testing.T) {
			x, ctx := open(t), context.Background()
			defer func() { require.NoError(t, x.Close()) }()
			if name == "keyed" {
				_, err := x.Search(ctx, "plan", 0)
				assert.ErrorContains(t, err, "no words")
				return
			}
			texts := map[string][]string{
				"b.md": {"The plan has 28 points.", "Erdoğan's army, the U.S. said, didn't move."},
				"a.md": {"The plan has 20 points.", "A mayor called the plan \"finished\"."},
				"c.md": {"Nothing of the sort.", "Subscribe to the plan of the day."},
			}
			for path, lines := range texts {
				a := checker.Article{Path: path, Title: "Title of " + path}
				for n, text := range lines {
					a.Sentences = append(a.Sentences, checker.Sentence{Article: path, N: n, Text: text})
				}
				if path == "c.md" {
					a.Sentences[1].Part = checker.Furniture
				}
				require.NoError(t, x.Add(ctx, []Entry{{Article: a}}))
			}
			for words, want := range map[string]string{
				"plan":                   "a.md:0[plan] a.md:1[plan] b.md:0[plan]",
				"points of plans":        "a.md:0[plan points] b.md:0[plan points]",
				"28 points":              "b.md:0[28 points]",
				"ERDOGAN":                "b.md:1[Erdoğan]",
				"us army not moving":     "b.md:1[army didn’t move]",
				"US army not moving":     "b.md:1[army U.S. didn’t move]",
				"didn't":                 "b.md:1[didn’t]",
				"the of":                 "",
				"":                       "",
				"absent":                 "",
				`+plan -"x" n:>3 ~~ ( /`: "a.md:0[plan] a.md:1[plan] b.md:0[plan]",
			} {
				hits, err := x.Search(ctx, words, 0)
				require.NoError(t, err)
				var got []string
				for _, h := range hits {
					var spans []string
					for _, s := range h.Spans {
						spans = append(spans, s.Of(h.Sentence.Text))
					}
					assert.Equal(t, "Title of "+h.Sentence.Article, h.Title)
					got = append(got, fmt.Sprintf("%s:%d[%s]", h.Sentence.Article, h.Sentence.N, strings.Join(spans, " ")))
				}
				assert.Equal(t, strings.ReplaceAll(want, "’", "'"), strings.Join(got, " "), "%q", words)
			}
			hits, err := x.Search(ctx, "plan", 2)
			require.NoError(t, err)
			require.Len(t, hits, 2)
			assert.Equal(t, "a.md", hits[1].Sentence.Article)
		})
	}
}
