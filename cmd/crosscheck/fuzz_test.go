package main

import (
	"bytes"
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/checker/report"
)

// FuzzReport cross-checks any two texts, through the reader, every extractor and every rule. A finding must quote what its
// articles print, have two sides, and be the same when the articles are given in the other order.
func FuzzReport(f *testing.F) {
	f.Add(ferry("Coast Wire", "41"), ferry("Harbor Ledger", "38"))
	f.Add("# A\n\nMayor Ada Bright, 46, said on Monday, March 5, 2031, the plan has 28 points.", "# A\n\nMayor Ada Brite, 64, said on Tuesday the plan has 20 points; 7.5% fell to $3 million.")
	f.Add("He “will” resign at 3 p.m., beat Ness 3-1 and was first.", "He resigned at 4 p.m., lost to Ness 1-3 and was third. \x00\u202e\xff")
	f.Add("The council backs the bridge. The fire began before the flood.", "The council opposes the bridge. The flood began before the fire. “We go,” said Bo.")
	e := theEngine()
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 20_000 {
			t.Skip("longer texts have tests of their own")
		}
		articles := []checker.Article{ingest.Text("a.md", a), ingest.Text("b.md", b)}
		for i := range articles {
			if articles[i].Published.IsZero() {
				articles[i].Published = time.Date(2031, 3, 5, 0, 0, 0, 0, time.UTC)
			}
			articles[i].Outlet = []string{"Coast Wire", "Harbor Ledger"}[i]
			for n := range articles[i].Sentences {
				articles[i].Sentences[n].Published, articles[i].Sentences[n].Outlet = articles[i].Published, articles[i].Outlet
			}
		}
		r := crossing(t, e, articles)
		for _, f := range r.Findings {
			require.GreaterOrEqual(t, len(f.Sides), 2, f.Summary)
			require.True(t, f.Confidence > 0 && f.Confidence <= 1, "confidence %v", f.Confidence)
			for _, s := range f.Sides {
				require.NotEmpty(t, s.Passages)
				for _, p := range s.Passages {
					require.True(t, p.Start >= 0 && p.Start+len(p.Quote) <= len(p.Sentence) && p.Sentence[p.Start:p.Start+len(p.Quote)] == p.Quote, "%+v", p)
				}
			}
		}
		var one, other bytes.Buffer
		require.NoError(t, report.JSON.Write(&one, r, report.Options{}))
		r2 := crossing(t, e, []checker.Article{articles[1], articles[0]})
		r2.Articles = r.Articles
		require.NoError(t, report.JSON.Write(&other, r2, report.Options{}))
		require.Equal(t, one.String(), other.String())
		_, _ = e.Compare(articles[0], articles[1])
	})
}

func crossing(t *testing.T, e *checker.Engine, articles []checker.Article) checker.Report {
	readings, err := e.Read(context.Background(), articles)
	require.NoError(t, err)
	r, err := e.Cross(context.Background(), readings, articlesOf(readings), nil)
	require.NoError(t, err)
	return r
}
