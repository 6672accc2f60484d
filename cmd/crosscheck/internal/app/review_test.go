package app

import (
	"bytes"
	"context"
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
	write("archive/a.md", "Ness Echo", "# Ferry sinks off Port Ness\n\nThe ferry sank off Port Ness on Tuesday.\n\nThe sinking killed 41 passengers, the coast guard said.\n\nThe ferry carried 120 passengers.")
	write("archive/b.md", "Lewis Post", "# Ferry sinks off Port Ness\n\nThe ferry sank off Port Ness on Tuesday.\n\nThe sinking killed 38 passengers, the coast guard said.\n\nThe ferry carried 120 passengers.")
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
	page := get(t, desk+"/story/"+story)
	assert.Contains(t, page, "Who printed what")
	assert.Contains(t, page, "<span class=\"kind agree\">Agreed</span>", "what both outlets print alike stands in the matrix too")

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
