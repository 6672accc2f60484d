package main

import (
	"bytes"
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/pgtest"
	"crosscheck/checker/report"
	"crosscheck/index/postgres"
	"crosscheck/rules/claims"
)

// onThreeServers returns the address of a new store whose buckets lie on three servers.
func onThreeServers(t testing.TB, servers []*pgtest.Server) string {
	t.Helper()
	address := servers[0].Database(t)
	var shares []string
	for _, s := range servers {
		shares = append(shares, s.Database(t))
	}
	require.NoError(t, postgres.Create(context.Background(), address, shares, storeOptions()))
	return address
}

func storeOptions() postgres.Options {
	return postgres.Options{Keys: claims.Version, Claims: postgres.Layout()}
}

// stored puts readings into a store.
func stored(t testing.TB, address string, readings []checker.Reading) *postgres.Store {
	t.Helper()
	s, err := postgres.OpenForWriting(context.Background(), address, storeOptions())
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, s.Close()) })
	_, err = s.Feed(context.Background(), func(yield func(checker.Entry, error) bool) {
		for _, r := range readings {
			e := theEngine().Entry(r)
			e.Claims = r.Claims
			if !yield(e, nil) {
				return
			}
		}
	})
	require.NoError(t, err)
	return s
}

// asJSON is the report as programs read it.
func asJSON(t testing.TB, r checker.Report) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, report.JSON.Write(&b, r, report.Options{}))
	return b.String()
}

// everyStory reads the stories of the sets, each below its own folder.
func everyStory(t *testing.T, sets ...string) []checker.Reading {
	t.Helper()
	var all []checker.Reading
	for _, set := range sets {
		for name, readings := range storyReadings(t, set) {
			for _, r := range readings {
				all = append(all, renamed(r, set+"/"+name+"/"+r.Article.Path))
			}
		}
	}
	return all
}

// streamed is the report that an archive gives out piece by piece.
func streamed(t testing.TB, s *postgres.Store) string {
	t.Helper()
	ctx := context.Background()
	sum, err := s.Report(ctx, postgres.Reporting{Engine: theEngine(), Window: claims.Span, Of: "test"})
	require.NoError(t, err)
	var b bytes.Buffer
	out := report.NewStream(&b, report.Options{})
	require.NoError(t, s.Articles(ctx, func(a checker.Article) error { out.Article(a); return nil }))
	require.NoError(t, s.Findings(ctx, func(f checker.Finding) error { out.Finding(f); return nil }))
	require.NoError(t, out.Close(checker.Report{Sentences: sum.Sentences, Claims: sum.Claims, Compared: sum.Compared}))
	return b.String()
}

// A store on three servers leads to the same bytes as the embedded index: asked by the engine, and as an archive.
func TestStoresAgreeToTheByte(t *testing.T) {
	servers := pgtest.Start(t, 3, pgtest.Options{})
	ctx, e := t.Context(), theEngine()
	for _, set := range []string{"seeds", "gold/dev", "gold/real"} {
		all := everyStory(t, set)
		s := stored(t, onThreeServers(t, servers), all)
		want, err := e.Cross(ctx, all, indexed(t, e, all), nil)
		require.NoError(t, err)
		require.NotEmpty(t, want.Findings)
		got, err := e.Cross(ctx, all, s, nil)
		require.NoError(t, err)
		require.Equal(t, asJSON(t, want), asJSON(t, got), set)
		require.Equal(t, asJSON(t, want), streamed(t, s), set)
		require.Equal(t, asJSON(t, want), streamed(t, s), "%s, again", set)
	}
}
