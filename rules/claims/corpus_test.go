package claims

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
)

// A meaning is a value with the sentences that give it; the meaning "nothing" has those that give none.
type meaning struct {
	value     string
	sentences []string
}

// meanings reads a corpus: a value stands at the start of its line, its sentences below it behind a tab.
func meanings(t testing.TB, path string) []meaning {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	var out []meaning
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		switch line := lines.Text(); {
		case line == "" || line[0] == '#':
		case line[0] == '\t':
			require.NotEmpty(t, out, "%s:%d: a sentence without a value", path, n)
			last := &out[len(out)-1]
			last.sentences = append(last.sentences, strings.TrimSpace(line))
		default:
			out = append(out, meaning{value: line})
		}
	}
	require.NoError(t, lines.Err())
	return out
}

// printedOn is the day on which the sentences of the corpora are printed, a Wednesday.
var printedOn = time.Date(2031, time.March, 5, 0, 0, 0, 0, time.UTC)

// printed makes an article of one text.
func printed(text string) checker.Article {
	a := spokenArticle([]string{text})
	a.Published = printedOn
	for i := range a.Sentences {
		a.Sentences[i].Published = printedOn
	}
	return a
}

// valueOf writes a claim as the corpora do: states and stances by their thing and their place on the axis, all others by their value.
func valueOf(c checker.Claim) string {
	if (c.Kind == checker.Status || c.Kind == checker.Stance) && c.Value.Admits.Known {
		return fmt.Sprintf("%s: %s [%g, %g]", c.Frame.Head, c.Value.Unit, c.Value.Admits.Low, c.Value.Admits.High)
	}
	return c.Value.Text
}

func corpora(t testing.TB) []string {
	paths, err := filepath.Glob("testdata/*.corpus")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	return paths
}

func kindOf(path string) checker.Kind {
	return checker.Kind(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
}

// Every sentence of a corpus gives the value above it, and those under "nothing" no claim of the kind.
func TestCorpora(t *testing.T) {
	for _, path := range corpora(t) {
		for _, m := range meanings(t, path) {
			t.Run(string(kindOf(path))+"/"+m.value, func(t *testing.T) {
				for _, text := range m.sentences {
					var got []string
					for _, c := range (Reader{}).Read(printed(text)).Claims {
						if c.Kind == kindOf(path) {
							got = append(got, valueOf(c))
						}
					}
					if m.value == "nothing" {
						assert.Empty(t, got, "%q", text)
					} else {
						assert.Contains(t, got, m.value, "%q", text)
					}
				}
			})
		}
	}
}

// Every extractor says what it reads, is of a known kind, and has a corpus of its kind with near misses, or blocks of paragraphs; no corpus
// is left over.
func TestExtractorsAreWhole(t *testing.T) {
	kinds := map[checker.Kind]bool{}
	for _, e := range All {
		kinds[e.Kind] = true
		assert.NotEmpty(t, e.Title, e.Kind)
		assert.NotContains(t, e.Title, "\n", e.Kind)
		assert.NotNil(t, e.Extract, e.Kind)
		assert.Contains(t, checker.Kinds, e.Kind)
		fixtures, err := filepath.Glob("testdata/" + string(e.Kind) + ".*")
		require.NoError(t, err)
		assert.NotEmpty(t, fixtures, "%s has no fixture", e.Kind)
	}
	assert.Len(t, kinds, len(checker.Kinds), "a kind that nothing reads")
	for _, path := range corpora(t) {
		assert.True(t, kinds[kindOf(path)], "%s is of no kind", path)
		misses := 0
		for _, m := range meanings(t, path) {
			assert.NotEmpty(t, m.sentences, "%s: %s has no sentence", path, m.value)
			if m.value == "nothing" {
				misses += len(m.sentences)
			}
		}
		assert.GreaterOrEqual(t, misses, 4, "%s has too few near misses", path)
	}
}
