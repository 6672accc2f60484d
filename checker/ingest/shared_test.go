package ingest

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v4"

	"crosscheck/checker"
)

var quotes = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "\u00a0", " ", "\u2011", "-")

// normed makes text comparable as the scorer does.
func normed(s string) string { return strings.Join(strings.Fields(quotes.Replace(s)), " ") }

type goldPassage struct{ Article, Text string }

type gold struct {
	Facts []struct {
		Sides []struct{ Passages []goldPassage }
	}
	Agree []struct{ Passages []goldPassage }
}

func (g gold) passages() []goldPassage {
	var out []goldPassage
	for _, f := range g.Facts {
		for _, s := range f.Sides {
			out = append(out, s.Passages...)
		}
	}
	for _, a := range g.Agree {
		out = append(out, a.Passages...)
	}
	return out
}

// Every fragment of the gold files lies inside one sentence that is read for claims.
func TestGoldFragmentsLieInOneSentence(t *testing.T) {
	var files []string
	for _, pattern := range []string{"gold/dev/*/gold.yaml", "gold/real/*/gold.yaml", "seeds/gold.yaml"} {
		found, err := filepath.Glob(filepath.Join(shared(t), pattern))
		require.NoError(t, err)
		files = append(files, found...)
	}
	require.NotEmpty(t, files)
	fragments, missed := 0, 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		var g gold
		require.NoError(t, yaml.Unmarshal(data, &g))
		c, err := Paths(context.Background(), []string{filepath.Dir(file)}, Options{})
		require.NoError(t, err)
		assert.Empty(t, c.Skipped)
		texts := map[string][]string{}
		for _, a := range c.Articles {
			for _, s := range a.Sentences {
				if s.Readable() {
					texts[a.Path] = append(texts[a.Path], normed(s.Text))
				}
			}
		}
		for _, p := range g.passages() {
			fragments++
			if !inOne(texts[p.Article], normed(p.Text)) {
				missed++
				t.Errorf("%s: %s: no one sentence holds %q", filepath.Base(filepath.Dir(file)), p.Article, p.Text)
			}
		}
	}
	t.Logf("%d fragments, %d missed", fragments, missed)
}

func inOne(texts []string, fragment string) bool {
	for _, text := range texts {
		if strings.Contains(text, fragment) {
			return true
		}
	}
	return false
}

var markupMarks = regexp.MustCompile(`\*\*|[*_]`)

// Every sentence is an exact run of its source with white space folded, and stands where it says.
func TestSentencesAreRunsOfTheirSource(t *testing.T) {
	for _, dir := range []string{"gold/dev", "gold/real", "seeds"} {
		root := shared(t, filepath.FromSlash(dir))
		c, err := Paths(context.Background(), []string{root}, Options{})
		require.NoError(t, err)
		for _, a := range c.Articles {
			data, err := os.ReadFile(filepath.Join(root, a.Path))
			require.NoError(t, err)
			text := strings.Join(strings.Fields(markupMarks.ReplaceAllString(string(data), "")), " ")
			for _, s := range a.Sentences {
				assert.Contains(t, text, markupMarks.ReplaceAllString(s.Text, ""), a.Path)
				assertPlaces(t, string(data), s)
			}
		}
	}
}

// assertPlaces checks that every byte of a sentence stands in the source where Position says, white space aside.
func assertPlaces(t *testing.T, source string, s checker.Sentence) {
	t.Helper()
	ls := linesOf(source)
	for i := 0; i < len(s.Text); i++ {
		if s.Text[i] == ' ' {
			continue
		}
		line, column := s.Position(i)
		if !assert.LessOrEqual(t, line, len(ls)) || !assert.LessOrEqual(t, column, len(ls[line-1].text), "%s: byte %d of %q at %d:%d", s.Article, i, s.Text, line, column) {
			return
		}
		if got := ls[line-1].text[column-1]; got != s.Text[i] {
			t.Errorf("%s: byte %d of %q: %q at %d:%d", s.Article, i, s.Text, got, line, column)
			return
		}
	}
}
