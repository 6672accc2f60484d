package seeds

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v4"
)

// A retelling is one embedded article: its front matter, and its lines with the title as the first.
type retelling struct {
	name string
	head struct {
		Outlet, Wire, Title, Author, Published, Source string
	}
	lines []string
}

func retellings(t *testing.T) []retelling {
	t.Helper()
	names, err := fs.Glob(FS, "*.md")
	require.NoError(t, err)
	require.Len(t, names, 5)
	var out []retelling
	for _, name := range names {
		data, err := FS.ReadFile(name)
		require.NoError(t, err)
		parts := strings.SplitN(string(data), "---\n", 3)
		require.Len(t, parts, 3, "%s: no front matter", name)
		r := retelling{name: name}
		require.NoError(t, yaml.Unmarshal([]byte(parts[1]), &r.head), name)
		r.lines = printed(r.head.Title + "\n" + parts[2])
		out = append(out, r)
	}
	return out
}

func printed(text string) []string {
	var out []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

func TestFrontMatter(t *testing.T) {
	for _, r := range retellings(t) {
		assert.Regexp(t, `^2025-12-\d\d$`, r.head.Published, r.name)
		assert.Regexp(t, `^`+r.name[:3]+`_[0-9a-f]{16}\.txt$`, r.head.Source, r.name)
	}
}

func TestQuotationsAreShort(t *testing.T) {
	for _, r := range retellings(t) {
		for _, line := range r.lines {
			line = markers.Replace(line)
			assert.Zero(t, strings.Count(line, `"`)%2, "%s: a quotation is left open in %q", r.name, line)
			for _, q := range quotation.FindAllString(line, -1) {
				assert.Less(t, len(strings.Fields(q)), 10, "%s: %s", r.name, q)
			}
		}
	}
}

func TestGoldLiesInItsArticle(t *testing.T) {
	data, err := os.ReadFile("gold.yaml")
	require.NoError(t, err)
	g := readGold(t, data)
	articles := map[string][]string{}
	for _, r := range retellings(t) {
		articles[r.name] = r.lines
	}
	for _, p := range g.passages() {
		assert.Contains(t, strings.Join(articles[p.Article], "\n"), p.Text, p.Article)
		in := 0
		for _, line := range articles[p.Article] {
			for _, s := range sentences(line) {
				in += strings.Count(s, fold(p.Text))
			}
		}
		assert.Equal(t, 1, in, "%q must lie in one sentence of %s", p.Text, p.Article)
	}
	assert.Len(t, g.Facts, 12)
	assert.Len(t, g.Agree, 13)
}

type passage struct{ Article, Text string }

type gold struct {
	Facts []struct {
		ID, Type, Kind, Tier string
		Sides                []struct {
			Value    string
			Passages []passage
		}
	}
	Agree []struct {
		ID, Trap string
		Passages []passage
	}
}

func readGold(t *testing.T, data []byte) gold {
	t.Helper()
	var g gold
	require.NoError(t, yaml.Unmarshal(data, &g))
	return g
}

func (g *gold) passages() []*passage {
	var out []*passage
	for _, f := range g.Facts {
		for _, s := range f.Sides {
			for i := range s.Passages {
				out = append(out, &s.Passages[i])
			}
		}
	}
	for _, a := range g.Agree {
		for i := range a.Passages {
			out = append(out, &a.Passages[i])
		}
	}
	return out
}
