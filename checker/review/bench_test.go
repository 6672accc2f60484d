package review_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"crosscheck/checker"
	"crosscheck/checker/review"
	"crosscheck/checker/review/store"
	"crosscheck/checker/review/store/storetest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// archive is a report of n findings in stories of forty outlets each, thirty findings a story.
func archive(n int) checker.Report {
	p := newPress()
	const outlets, each = 40, 30
	for story := 0; story*each < n; story++ {
		for o := range outlets {
			p.article(fmt.Sprintf("s%d/o%d.md", story, o), fmt.Sprintf("Outlet %d", o), "", time.Date(2026, 1, 1+story%300, o%24, 0, 0, 0, time.UTC), fmt.Sprintf("Story %d as outlet %d tells it", story, o),
				"The river rose by 12 metres overnight.\nOfficials counted 41 boats adrift and 7 bridges closed.")
		}
		for f := range each {
			quote := []string{"12 metres", "41 boats", "7 bridges"}[f%3]
			at := func(o int) checker.Passage { return p.passage(fmt.Sprintf("s%d/o%d.md", story, o%outlets), quote) }
			p.finding(fmt.Sprintf("s%df%d", story, f), fmt.Sprintf("quantity/rule%d", f%9), checker.FindingKinds[f%6], fmt.Sprintf("Count %d of story %d", f, story),
				side(fmt.Sprint(10+f), at(f), at(f+1), at(f+2)), side(fmt.Sprint(20+f), at(f+3), at(f+4)))
		}
	}
	p.report.Findings = p.report.Findings[:n]
	return p.report
}

// standing opens a desk without a listener, a tenth of its findings decided.
func standing(b testing.TB, report checker.Report) *review.Server {
	s, err := store.Open(context.Background(), storetest.SQLite(b))
	require.NoError(b, err)
	b.Cleanup(func() { s.Close() })
	var entries []store.Entry
	for i, f := range report.Findings {
		if i%10 == 0 {
			entries = append(entries, store.Entry{Finding: f.ID, Action: store.Confirm, Editor: "Ann", Time: noon})
		}
	}
	if len(entries) > 0 {
		_, _, err = s.AppendAll(context.Background(), entries)
		require.NoError(b, err)
	}
	server, err := review.New(desk(report), review.Config{Store: s, Editor: "Ann"})
	require.NoError(b, err)
	require.NoError(b, server.Load(context.Background()))
	return server
}

func ask(server *review.Server, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	server.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w
}

// BenchmarkQueue opens pages of a queue of 50,000 findings: they must take less than 200 ms.
func BenchmarkQueue(b *testing.B) {
	server := standing(b, archive(50000))
	for name, path := range map[string]string{"open": "/", "words": "/?status=all&q=story+77", "last": "/?sort=newest&page=900", "finding": "/finding/s3f4", "bulk": "/bulk?kind=serious"} {
		b.Run(name, func(b *testing.B) {
			size := 0
			for b.Loop() {
				w := ask(server, path)
				require.Equal(b, http.StatusOK, w.Code)
				size = w.Body.Len()
			}
			b.ReportMetric(float64(size)/1000, "kB")
		})
	}
}

// BenchmarkStory opens a story of forty outlets: it must take less than 200 ms.
func BenchmarkStory(b *testing.B) {
	server := standing(b, crowd())
	stories := ask(server, "/api/v1/stories").Body.String()
	story := between(stories, `"id":"`, `"`)
	for name, path := range map[string]string{"matrix": "/story/" + story, "read": "/story/" + story + "/read"} {
		b.Run(name, func(b *testing.B) {
			size := 0
			for b.Loop() {
				w := ask(server, path)
				require.Equal(b, http.StatusOK, w.Code)
				size = w.Body.Len()
			}
			b.ReportMetric(float64(size)/1000, "kB")
		})
	}
}

// BenchmarkDecide writes decisions one by one, each on disk before the next.
func BenchmarkDecide(b *testing.B) {
	storetestEach(b, func(b *testing.B, address string) {
		s, err := store.Open(context.Background(), address)
		require.NoError(b, err)
		defer s.Close()
		for i := 0; b.Loop(); i++ {
			_, err := s.Append(context.Background(), store.Entry{Finding: fmt.Sprint(i), Action: store.Confirm, Editor: "Ann", Time: noon})
			require.NoError(b, err)
		}
	})
}

func storetestEach(b *testing.B, run func(b *testing.B, address string)) {
	b.Run("sqlite", func(b *testing.B) { run(b, storetest.SQLite(b)) })
	b.Run("postgres", func(b *testing.B) { run(b, storetest.Postgres(b)) })
}

// TestPagesStaySmall: no page is over 300 kB, whatever it has to show.
func TestPagesStaySmall(t *testing.T) {
	const most = 300_000
	check := func(server *review.Server, paths ...string) {
		for _, path := range paths {
			w := ask(server, path)
			assert.Equal(t, http.StatusOK, w.Code, path)
			assert.Less(t, w.Body.Len(), most, path)
		}
	}
	full := standing(t, crowd())
	story := between(ask(full, "/api/v1/stories").Body.String(), `"id":"`, `"`)
	check(full, "/", "/?status=all", "/finding/roofs", "/finding/roofs?sides=190", "/finding/longword", "/story/"+story, "/story/"+story+"?page=2", "/story/"+story+"/read", "/stories", "/bulk", "/record")
	wide := standing(t, strained())
	story = between(ask(wide, "/api/v1/stories").Body.String(), `"id":"`, `"`)
	check(wide, "/", "/finding/w0", "/finding/w1", "/finding/sides", "/story/"+story, "/story/"+story+"/read", "/story/"+story+"/read?a="+story, "/stories")
}

// strained is a report in which everything is long: articles of 400 kB, sentences of 50 kB, values, names and summaries without end, a
// thousand copies of a thousand passages.
func strained() checker.Report {
	p := newPress()
	long := func(word string, n int) string {
		text := ""
		for len(text) < n {
			text += word + " "
		}
		return text
	}
	for i := range 3 {
		text := ""
		for n := range 400 {
			text += fmt.Sprintf("%s It counted %d ships.\n%s\n\n", long("before", 900), n, long("after", 300))
		}
		p.article(fmt.Sprintf("l%d.md", i), fmt.Sprintf("%d %s", i, long("Courier", 900)), long("Wire", 300), noon, long("Headline", 3000), text)
	}
	p.article("line.md", "Line", "", noon, "", long("word", 50000)+"seven ships "+long("word", 50000))
	for i := range 60 {
		at := p.passage("l0.md", fmt.Sprintf("counted %d ships", i))
		copies := []checker.Passage{at}
		for range 1000 {
			again := p.passage("l1.md", fmt.Sprintf("counted %d ships", i))
			again.CopyOf = "l0.md"
			copies = append(copies, again, p.passage("l2.md", fmt.Sprintf("counted %d ships", i)))
		}
		p.finding(fmt.Sprintf("w%d", i), "quantity/conflict", checker.Contradiction, long("summary", 5000), side(long("value", 2000), copies...), side("seven ships", p.passage("line.md", "seven ships")))
	}
	var sides []checker.Side
	for i := range 40 {
		side := p.report.Findings[i].Sides[0]
		side.Value = fmt.Sprint(i, side.Value)
		sides = append(sides, side)
	}
	p.finding("sides", "quantity/conflict", checker.Contradiction, "Everything at once", sides...)
	return p.report
}
