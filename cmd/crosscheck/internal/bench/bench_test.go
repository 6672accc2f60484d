package bench

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker/ingest"
)

func TestInventedArticles(t *testing.T) {
	a := Invent(12)
	assert.Equal(t, a, Invent(12))
	assert.NotEqual(t, a.Text, Invent(13).Text)
	got := ingest.Text("a.md", a.Markdown())
	assert.Equal(t, a.Outlet, got.Outlet)
	assert.Equal(t, a.Published, got.Published)
	assert.Len(t, got.Sentences, PerArticle)
}

func TestWriteIsTheSameEveryTime(t *testing.T) {
	one, err := write(t.TempDir(), 30_000)
	require.NoError(t, err)
	two, err := write(t.TempDir(), 30_000)
	require.NoError(t, err)
	files, err := filepath.Glob(filepath.Join(one.articles, "*.jsonl"))
	require.NoError(t, err)
	require.Len(t, files, 3)
	lines := 0
	for _, f := range files {
		a, err := os.ReadFile(f)
		require.NoError(t, err)
		b, err := os.ReadFile(filepath.Join(two.articles, filepath.Base(f)))
		require.NoError(t, err)
		assert.Equal(t, string(a), string(b))
		lines += strings.Count(string(a), "\n")
	}
	assert.Equal(t, 30_000/PerArticle, lines)
}
