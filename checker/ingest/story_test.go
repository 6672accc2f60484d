package ingest

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
)

// Every file of testdata/story holds one and the same story in one of the formats: it must be read to the same sentences and facts.
func TestEveryFormatReadsTheSameStory(t *testing.T) {
	dir := filepath.Join("testdata", "story")
	plain, err := Paths(context.Background(), []string{filepath.Join(dir, "story.txt")}, Options{})
	require.NoError(t, err)
	require.Len(t, plain.Articles, 1)
	want := plain.Articles[0]
	require.Len(t, want.Sentences, 12)
	c, err := Paths(context.Background(), []string{dir}, Options{})
	require.NoError(t, err)
	assert.Empty(t, c.Skipped)
	read := map[string]bool{}
	for _, a := range c.Articles {
		name, _, _ := strings.Cut(a.Path, "#")
		name, _, _ = strings.Cut(name, "/")
		f, _ := formatFor(name, mustRead(t, filepath.Join(dir, name)))
		read[f.Name] = true
		t.Run(a.Path, func(t *testing.T) {
			assert.Equal(t, told(want), told(a))
			assert.Equal(t, "Harbour Ledger", a.Outlet)
			assert.Equal(t, want.Title, a.Title)
			assert.Equal(t, time.Date(2024, 3, 4, 21, 30, 0, 0, time.UTC), a.Published.UTC())
			if f.Name != EML.Name {
				assert.Equal(t, "Ann Marr", a.Author)
				assert.Equal(t, time.Date(2024, 3, 5, 6, 10, 0, 0, time.UTC), a.Modified.UTC())
			}
			assert.Equal(t, "en", a.Language)
			if strings.HasPrefix(a.URL, "http") {
				assert.Equal(t, want.URL, a.URL)
			}
			assertStandsThere(t, dir, a)
		})
	}
	for _, f := range formats() {
		if f.Name != JSON.Name {
			assert.True(t, read[f.Name], "no file of the format %s", f.Name)
		}
	}
}

func mustRead(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return data
}

// told are the sentences of an article that are read for claims.
func told(a checker.Article) []string {
	var out []string
	for _, s := range a.Sentences {
		if s.Readable() {
			out = append(out, s.Part.String()+": "+s.Text)
		}
	}
	return out
}

// assertStandsThere checks that the first word of every sentence stands at its line and column, for files that people read as lines.
func assertStandsThere(t *testing.T, dir string, a checker.Article) {
	t.Helper()
	name, _, _ := strings.Cut(a.Path, "#")
	switch filepath.Ext(name) {
	case ".pdf", ".docx", ".gz":
		return
	}
	if strings.Contains(name, ".zip") {
		return
	}
	ls := strings.Split(string(mustRead(t, filepath.Join(dir, name))), "\n")
	for _, s := range a.Sentences {
		word, _, _ := strings.Cut(s.Text, " ")
		word = strings.Trim(word, "“”")
		rest := ls[s.Line-1][s.Column-1:]
		assert.Contains(t, rest[:min(len(rest), len(word)+24)], word, "%d:%d", s.Line, s.Column)
		if at := strings.Index(s.Text, "Harbour"); at >= 0 {
			line, column := s.Position(at)
			assert.True(t, strings.HasPrefix(ls[line-1][column-1:], "Harb"), "%d:%d", line, column)
		}
	}
}

// The table, its documentation and its extensions agree with each other.
func TestFormatTable(t *testing.T) {
	names := map[string]bool{}
	for _, f := range All {
		assert.NotEmpty(t, f.Doc, f.Name)
		assert.NotNil(t, f.Read, f.Name)
		assert.False(t, names[f.Name], f.Name)
		names[f.Name] = true
		require.NotEmpty(t, f.Extensions, f.Name)
		for _, e := range f.Extensions {
			assert.True(t, strings.HasPrefix(e, ".") && e == strings.ToLower(e), e)
		}
	}
}
