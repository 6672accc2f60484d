package app

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/rules/claims"
)

// A page is a stream that a test reads while the program writes to it.
type page struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (p *page) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.text.Write(b)
}

func (p *page) String() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.text.String()
}

var deskAddress = regexp.MustCompile(`http://[0-9.:]+/`)

// TestReview starts the desk as an editor does, decides on what it shows, and has the next check know of it.
func TestReview(t *testing.T) {
	t.Chdir(t.TempDir())
	write := func(name, outlet, text string) {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte("---\noutlet: "+outlet+"\npublished: 2031-03-05\n---\n\n"+text+"\n"), 0o644))
	}
	write("archive/a.md", "Ness Echo", "# Ferry sinks off Port Ness\n\nThe ferry sank off Port Ness on Tuesday.\n\nThe sinking killed 41 passengers, the coast guard said.")
	write("archive/b.md", "Lewis Post", "# Ferry sinks off Port Ness\n\nThe ferry sank off Port Ness on Tuesday.\n\nThe sinking killed 38 passengers, the coast guard said.")
	ctx, cancel := context.WithCancel(t.Context())
	var out, errs page
	done := make(chan int, 1)
	go func() {
		done <- Run(ctx, []string{"review", "--listen", "127.0.0.1:0", "--no-browser", "--editor", "ada", "archive"}, Streams{In: strings.NewReader(""), Out: &out, Err: &errs})
	}()
	require.Eventually(t, func() bool { return deskAddress.MatchString(errs.String()) }, 30*time.Second, 20*time.Millisecond, "no address: %s", errs.String())
	desk := strings.TrimSuffix(deskAddress.FindString(errs.String()), "/")

	findings := get(t, desk+"/api/v1/findings")
	require.Contains(t, findings, `"rule":"quantity`, "the desk shows what a report finds")
	id := regexp.MustCompile(`"id":"([^"]+)"`).FindStringSubmatch(findings)[1]
	assert.Contains(t, get(t, desk+"/finding/"+id), "passengers, the coast guard said")
	assert.Contains(t, post(t, desk+"/api/v1/findings/"+id+"/decisions", `{"action":"dismiss","cause":"update","note":"the toll rose","seen":0}`), `"status":"dismissed"`)
	checked := post(t, desk+"/api/v1/check", `{"name":"new.md","outlet":"Isle Herald","published":"2031-03-05","text":"# Ferry sinks off Port Ness\n\nThe ferry sank off Port Ness on Tuesday.\n\nThe sinking killed 55 passengers, the coast guard said."}`)
	assert.Contains(t, checked, `"step":"Comparing with 2 articles"`)
	assert.Contains(t, checked, "Isle Herald")
	story := regexp.MustCompile(`"story":"([^"]+)"`).FindStringSubmatch(findings)[1]
	assert.Contains(t, get(t, desk+"/story/"+story), "Who printed what")

	cancel()
	assert.Equal(t, Clean, <-done, errs.String())
	assert.Empty(t, out.String(), "data only on standard output")
	var file bytes.Buffer
	require.Equal(t, Clean, Run(t.Context(), []string{"review", "export", "--format", "baseline"}, Streams{In: strings.NewReader(""), Out: &file, Err: io.Discard}))
	require.NoError(t, os.WriteFile("base.yaml", file.Bytes(), 0o644))
	var report bytes.Buffer
	Run(t.Context(), []string{"report", "archive", "--baseline", "base.yaml", "--format", "json"}, Streams{In: strings.NewReader(""), Out: &report, Err: io.Discard})
	assert.Contains(t, report.String(), `"baseline": "known"`)
}

// TestAgree: what outlets print alike becomes one row, in the words of print; what one outlet repeats does not.
func TestAgree(t *testing.T) {
	same := checker.Rule{Name: "quantity/same", Kinds: []checker.Kind{checker.Quantity}, Compare: func(x, y *checker.Claim) checker.Verdict {
		if x.Value.Exact == y.Value.Exact {
			return checker.Verdict{Relation: checker.Corroborates}
		}
		return checker.Verdict{}
	}}
	r := &reviewCorpus{engine: &checker.Engine{Reader: claims.Reader{}, Rules: []checker.Rule{same}}, readings: map[string]checker.Reading{}}
	var articles []checker.Article
	for _, text := range [][2]string{{"Ness Echo", "The ferry carried 120 passengers."}, {"Lewis Post", "The ferry carried 120 passengers and sank within an hour of leaving the harbour."},
		{"Isle Herald", "The ferry carried 130 passengers."}, {"Isle Herald", "The ferry carried 130 passengers."}} {
		a := ingest.Text(fmt.Sprintf("%d.txt", len(articles)), text[1])
		a.Outlet = text[0]
		for i := range a.Sentences {
			a.Sentences[i].Outlet = text[0]
		}
		articles = append(articles, a)
		r.readings[a.Path] = r.engine.Reader.Read(a)
	}
	got, err := r.agree(t.Context(), articles)
	require.NoError(t, err)
	require.Len(t, got, 1)
	assert.Equal(t, "The ferry carried 120 passengers.", got[0].Subject)
	assert.Equal(t, "120 passengers", got[0].Value)
	require.Len(t, got[0].Passages, 2)
	assert.Equal(t, "Lewis Post", got[0].Passages[1].Outlet)
	assert.Equal(t, "120", got[0].Passages[1].Quote)
}

func get(t *testing.T, url string) string {
	t.Helper()
	answer, err := http.Get(url)
	require.NoError(t, err)
	return body(t, answer)
}

func post(t *testing.T, url, text string) string {
	t.Helper()
	answer, err := http.Post(url, "application/json", strings.NewReader(text))
	require.NoError(t, err)
	return body(t, answer)
}

func body(t *testing.T, answer *http.Response) string {
	t.Helper()
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	return string(text)
}
