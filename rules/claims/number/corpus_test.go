package number_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/rules/claims/number"
)

// A meaning is a canonical value of a corpus with its phrasings.
type meaning struct {
	canonical string
	interval  []float64
	phrasings []string
	line      int
}

// readCorpus reads a corpus file: a canonical line, an interval line at will, then the phrasings, indented by a tab.
func readCorpus(t *testing.T, path string) []meaning {
	t.Helper()
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	var out []meaning
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "\t"):
			require.NotEmpty(t, out, "%s:%d: a phrasing without a value", path, n)
			last := &out[len(out)-1]
			last.phrasings = append(last.phrasings, strings.TrimSpace(line))
		case strings.HasPrefix(line, "interval "):
			last := &out[len(out)-1]
			for _, field := range strings.Fields(line)[1:] {
				v, err := strconv.ParseFloat(field, 64)
				require.NoError(t, err)
				last.interval = append(last.interval, v)
			}
		default:
			out = append(out, meaning{canonical: line, line: n})
		}
	}
	require.NoError(t, lines.Err())
	return out
}

func TestCorpora(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.corpus")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		for _, m := range readCorpus(t, path) {
			t.Run(fmt.Sprintf("%s/%d_%s", filepath.Base(path), m.line, m.canonical), func(t *testing.T) {
				for _, text := range m.phrasings {
					checkPhrasing(t, m, text)
				}
			})
		}
	}
}

func checkPhrasing(t *testing.T, m meaning, text string) {
	found := scan(text)
	if m.canonical == "nothing" {
		assert.Empty(t, texts(found), "%q", text)
		return
	}
	if !assert.Contains(t, texts(found), m.canonical, "%q", text) {
		return
	}
	n := found[slices.Index(texts(found), m.canonical)]
	if len(m.interval) == 2 {
		assert.InDelta(t, m.interval[0], n.Admits.Low, 1e-6*(1+abs(m.interval[0])), "%q: low", text)
		assert.InDelta(t, m.interval[1], n.Admits.High, 1e-6*(1+abs(m.interval[1])), "%q: high", text)
	}
	checkSound(t, text, found)
	back := scan(m.canonical)
	if assert.Equal(t, []string{m.canonical}, texts(back), "the canonical text must read back as itself") {
		assert.Equal(t, n.Class, back[0].Class)
		assert.Equal(t, n.Unit, back[0].Unit)
		assert.Equal(t, n.Admits, back[0].Admits)
	}
}

func abs(x float64) float64 {
	if x < 0 {
		return -x
	}
	return x
}

func texts(found []number.Number) []string {
	out := []string{}
	for _, n := range found {
		out = append(out, n.Text)
	}
	return out
}

// checkSound asserts what holds of any scan: spans inside the text, in order, one within the other.
func checkSound(t *testing.T, text string, found []number.Number) {
	t.Helper()
	last := 0
	for _, n := range found {
		require.LessOrEqual(t, last, n.Span.Start, "%q", text)
		require.Less(t, n.Span.Start, n.Span.End, "%q", text)
		require.LessOrEqual(t, n.Span.End, len(text), "%q", text)
		require.LessOrEqual(t, n.Span.Start, n.Amount.Start, "%q", text)
		require.LessOrEqual(t, n.Amount.Start, n.Words.Start, "%q", text)
		require.Less(t, n.Words.Start, n.Words.End, "%q", text)
		require.LessOrEqual(t, n.Words.End, n.Span.End, "%q %q", text, n.Text)
		require.LessOrEqual(t, n.Amount.End, n.Span.End, "%q", text)
		require.True(t, n.Admits.Known, "%q", text)
		require.LessOrEqual(t, n.Admits.Low, n.Admits.High, "%q %q", text, n.Text)
		require.Less(t, n.Tok, n.EndTok, "%q", text)
		last = n.Span.End
	}
}
