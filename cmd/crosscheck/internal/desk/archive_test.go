package desk

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/index"
	"crosscheck/rules/claims"
)

// told are articles that print names of their own and names that many print, some without a day.
func told(n int) []checker.Entry {
	rnd := rand.New(rand.NewPCG(5, 6))
	day := time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)
	out := make([]checker.Entry, n)
	for i := range out {
		a := checker.Article{Path: fmt.Sprintf("%04d.md", i), Outlet: "Coast Wire"}
		if i%17 > 0 {
			a.Published = day.AddDate(0, 0, i/4)
		}
		out[i].Article = a
		for k := range 6 {
			out[i].Story = append(out[i].Story, fmt.Sprintf("place %d", i/5*3+k+rnd.IntN(2)), fmt.Sprintf("person %d", rnd.IntN(200)))
		}
		out[i].Story = append(out[i].Story, "the capital")
		if i%2 == 0 {
			out[i].Story = append(out[i].Story, "the agency")
		}
	}
	return out
}

func TestArchiveProposesTheNearestOfTheWeeksAround(t *testing.T) {
	x, err := index.Memory()
	require.NoError(t, err)
	defer x.Close()
	entries := told(1200)
	require.NoError(t, x.Add(t.Context(), entries))
	gone := []string{"0003.md", "0500.md", "0501.md"}
	_, err = x.Remove(t.Context(), gone)
	require.NoError(t, err)
	days := map[string]time.Time{}
	for _, e := range entries {
		days[e.Article.Path] = e.Article.Published
	}
	size, err := x.Size(t.Context())
	require.NoError(t, err)
	assert.Equal(t, 1197, size)
	var left, slow int
	fast := archive{Searcher: x, articles: size, left: &left, days: days}
	plain := archive{Searcher: struct{ checker.Searcher }{x}, articles: size, left: &slow, days: days}
	most := 0
	for i := 0; i < len(entries); i += 40 {
		e := entries[i]
		got, err := fast.Neighbours(context.Background(), e.Article.Path, e.Story)
		require.NoError(t, err)
		want, err := plain.Neighbours(context.Background(), e.Article.Path, e.Story)
		require.NoError(t, err)
		assert.Equal(t, want, got, e.Article.Path)
		for _, p := range got {
			if d := days[p]; !d.IsZero() && !e.Article.Published.IsZero() {
				assert.LessOrEqual(t, d.Sub(e.Article.Published).Abs(), claims.Span)
			}
		}
		assert.NotContains(t, got, e.Article.Path)
		assert.NotSubset(t, got, gone)
		most = max(most, len(got))
	}
	assert.Equal(t, slow, left)
	assert.Positive(t, most)
	assert.Less(t, most, 100, "names that everybody prints bring nobody together")
}
