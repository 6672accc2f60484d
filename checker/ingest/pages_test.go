package ingest

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// bodyOfPage is what an article says of its own: body, takeaways and headings, without its title.
func bodyOfPage(t testing.TB, file string) string {
	t.Helper()
	data := mustRead(t, file)
	articles, err := readHTML(Source{Path: file, Data: data})
	require.NoError(t, err, file)
	var b strings.Builder
	for _, s := range articles[0].Sentences {
		if s.Readable() && s.Part.String() != "title" && s.Part.String() != "caption" {
			b.WriteString(s.Text + "\n")
		}
	}
	return b.String()
}

// Every page of testdata/pages has its body's text beside it. The mean of the token F1 is what counts; no page may be lost.
func TestPageBodies(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "pages", "*.html"))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 12)
	sum := 0.0
	for _, file := range files {
		want := string(mustRead(t, strings.TrimSuffix(file, ".html")+".txt"))
		precision, recall, f1 := tokenF1(bodyOfPage(t, file), want)
		t.Logf("%.3f  precision %.3f  recall %.3f  %s", f1, precision, recall, filepath.Base(file))
		assert.GreaterOrEqual(t, f1, 0.9, file)
		sum += f1
	}
	mean := sum / float64(len(files))
	t.Logf("mean %.4f of %d pages", mean, len(files))
	assert.GreaterOrEqual(t, mean, 0.95)
}

func BenchmarkPage(b *testing.B) {
	data := mustRead(b, filepath.Join("testdata", "pages", "wordpress.html"))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		_, err := readHTML(Source{Path: "a.html", Data: data})
		require.NoError(b, err)
	}
}
