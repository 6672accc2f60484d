package grammar

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// checkTree requires what every reader of a Sentence relies on.
func checkTree(t testing.TB, s *Sentence) {
	t.Helper()
	roots, end := 0, 0
	for i, tok := range s.Tokens {
		ok := s.Text[tok.Start:tok.End] == tok.Text && end <= tok.Start && tok.Rel != "" && tok.Fine != "" && tok.Head != i && tok.Head < len(s.Tokens)
		if !ok || tok.Head < 0 && tok.Rel != "root" {
			require.Fail(t, "a token that is not right", "%d of %q: %+v", i, s.Text, tok)
		}
		end = tok.End
		if tok.Head < 0 {
			roots++
		}
	}
	require.Equal(t, min(1, len(s.Tokens)), roots)
	reached := 0
	if root := s.Root(); root >= 0 {
		for open := []int{root}; len(open) > 0; reached++ {
			i := open[len(open)-1]
			open = append(open[:len(open)-1], s.Children(i)...)
		}
	}
	require.Equal(t, len(s.Tokens), reached, "tokens under the root")
}

var garbage = []string{
	"", " ", "\x00\xff\xfe\x80", "... --- !!! ???", "\"\"\"\"", "((((((((((", "$ $ $ 5 5 5 of of of - - -", "5 - 5 - 5 - 5 -old", "at least more than at least",
	"\u200b\u200d👍🏽", strings.Repeat("a", 5000), strings.Repeat("é-", 3000), strings.Repeat("1,", 3000), "\nJan. Feb. Mar. 3 4 5, 2020", "' ' ' s ' t n't n't",
}

func TestGarbageIsATree(t *testing.T) {
	for _, text := range garbage {
		checkTree(t, Parse(text))
	}
}

func TestLongLineIsATree(t *testing.T) {
	for _, unit := range []string{", ", "the man who saw 3 of the 5 dogs paid $ 5 - 6 , "} {
		s := Parse(strings.Repeat(unit, 100_000/len(strings.Fields(unit))))
		require.GreaterOrEqual(t, len(s.Tokens), 99_990)
		checkTree(t, s)
	}
}

// BenchmarkLongLine parses one line of 100,000 tokens: its time for each token must be that of a short line.
func BenchmarkLongLine(b *testing.B) {
	var s Sentence
	text := strings.Repeat(sample+" ", 3000)
	for b.Loop() {
		ParseInto(&s, text)
	}
	b.ReportMetric(float64(len(s.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func FuzzParse(f *testing.F) {
	for _, text := range append(garbage, sample) {
		if len(text) < 1000 {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) { checkTree(t, Parse(text)) })
}

func TestParseIsSafeForConcurrentUse(t *testing.T) {
	texts := append([]string{sample, "She said no.", "Two of the five suspects fled."}, garbage[:8]...)
	want := make([]string, len(texts))
	for i, text := range texts {
		want[i] = drawn(Parse(text))
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			var s Sentence
			for i, text := range texts {
				ParseInto(&s, text)
				assert.Equal(t, want[i], drawn(&s))
			}
		})
	}
	wg.Wait()
}

func drawn(s *Sentence) string {
	var b strings.Builder
	_ = s.Draw(&b)
	return b.String()
}

func TestDraw(t *testing.T) {
	out := drawn(Parse("The death toll rose to 41."))
	for _, word := range []string{"The", "toll", "rise", "VBD", "nsubj", "> rose"} {
		assert.Contains(t, out, word)
	}
}

// words names tokens by their text, "-" for none.
func words(s *Sentence, indexes ...int) string {
	var out []string
	for _, i := range indexes {
		if i < 0 {
			out = append(out, "-")
			continue
		}
		out = append(out, s.Tokens[i].Text)
	}
	return strings.Join(out, " ")
}

func find1(t *testing.T, s *Sentence, word string) int {
	t.Helper()
	for i := range s.Tokens {
		if s.Tokens[i].Text == word {
			return i
		}
	}
	require.Fail(t, fmt.Sprintf("no %q in %q", word, s.Text))
	return -1
}

// Words that the treebanks have as something else get the tag that grammar leaves them.
func TestTagsThatGrammarForbids(t *testing.T) {
	for _, c := range []struct{ text, word string }{
		{"Two of the five suspects fled.", "suspects"},
		{"The chief executive of Acme resigned.", "executive"},
	} {
		s := Parse(c.text)
		assert.Equal(t, NOUN, s.Tokens[find1(t, s, c.word)].Tag, "%s\n%s", c.text, drawn(s))
	}
	for text, fine := range map[string]string{"Two men were shot.": "VBN", "The officer shot the dog.": "VBD"} {
		s := Parse(text)
		assert.Equal(t, fine, s.Tokens[find1(t, s, "shot")].Fine, "%s\n%s", text, drawn(s))
	}
	s := Parse("The executive branch disagreed.")
	assert.Equal(t, ADJ, s.Tokens[find1(t, s, "executive")].Tag)
}

// Parsed together, sentences have the trees that they have alone.
func TestParseAllGivesTheSameTrees(t *testing.T) {
	texts := []string{sample, "", "PORT LATHROP, Ohio, March 3 (MW) — The mill closed on Friday.", "No.", sample[:40]}
	for range 7 {
		texts = append(texts, texts...)
	}
	for i, got := range ParseAll(texts) {
		want := Parse(texts[i])
		require.True(t, slices.Equal(want.Tokens, got.Tokens), texts[i])
		for k := range want.Tokens {
			require.Equal(t, want.Children(k), got.Children(k), texts[i])
		}
	}
}
