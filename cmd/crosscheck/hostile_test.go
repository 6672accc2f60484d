package main

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/checker/report"
)

// A weight is a text that wants to be read for ever, in a size of so many bytes.
type weight struct {
	name  string
	bytes int
	unit  func(i int) string // its i-th piece
}

// weights are what careless readers take the square of the time for.
var weights = []weight{
	{"an article of 10 MB", 10 << 20, func(i int) string {
		return fmt.Sprintf("The fire in Halmar killed %d people on Monday, mayor Ada Bright said.\n\n", i)
	}},
	{"100,000 numbers", 600_000, func(i int) string { return fmt.Sprintf("%d ", 10_000+i%89_999) + strings.Repeat("\n", i%12/11) }},
	{"100,000 numbers in sentences", 1_200_000, func(i int) string { return fmt.Sprintf("%d died. ", 10_000+i) }},
	{"a sentence of a million words", 6_000_000, func(i int) string {
		return []string{"the ", "mayor ", "said ", "and\n", "on ", "fire "}[i%6]
	}},
	{"sentences as long as they are read", 2 << 20, func(i int) string {
		if i%300 == 299 {
			return "end.\n\n"
		}
		return []string{"the man ", "who saw ", "5 of ", "12 ", "dogs, ", "and "}[i%6]
	}},
	{"names without end", 2 << 20, func(i int) string {
		return fmt.Sprintf("%s %s met in Halmar.\n\n", syllables(i*7919), syllables(i))
	}},
	{"quotes that never close", 1 << 20, func(i int) string { return []string{"“he said ", "\"it ", "(was ", "[so, "}[i%4] }},
	{"dots", 1 << 20, func(i int) string { return []string{"a.", "U.S.", "3.", "...", "p.m. "}[i%5] }},
	{"dates", 1 << 20, func(i int) string {
		return []string{"on 5 March ", "Monday to ", "between ", "2031 and ", "12/11/10 "}[i%5]
	}},
	{"markup", 1 << 20, func(i int) string { return []string{"[", "](", "<a ", "**", "<!--", "&amp;", "`", "| "}[i%8] }},
	{"every script", 1 << 20, func(i int) string { return everyScript[i%len(everyScript)] }},
	{"bidi", 1 << 20, func(i int) string {
		return []string{"\u202e41 ", "\u2066died\u2069 ", "\u200f38. ", "שלום ", "سلام 41 "}[i%5]
	}},
	{"marks without a letter", 1 << 20, func(i int) string { return []string{"\u0301", "\u200d", "\ufe0f", "\U000e0041"}[i%4] }},
}

// syllables names number n, another for each.
func syllables(n int) string {
	var b strings.Builder
	b.WriteString("Ba")
	for ; n > 0; n /= 60 {
		b.WriteByte("bdfgklmnprstvz"[n%14])
		b.WriteByte("aeiou"[n/14%5])
	}
	return b.String()
}

// everyScript has a word with a number for every script of Unicode that Go knows.
var everyScript = func() (out []string) {
	for _, table := range unicode.Scripts {
		var word []rune
		for _, r := range table.R16 {
			for c := rune(r.Lo); c <= rune(r.Hi) && len(word) < 6; c += rune(r.Stride) {
				word = append(word, c)
			}
		}
		for _, r := range table.R32 {
			for c := rune(r.Lo); c <= rune(r.Hi) && len(word) < 6; c += rune(r.Stride) {
				word = append(word, c)
			}
		}
		out = append(out, string(word)+" 41. ")
	}
	return out
}()

func (w weight) text(bytes int) string {
	var b strings.Builder
	b.WriteString("# A headline\n\n")
	for i := 0; b.Len() < bytes; i++ {
		b.WriteString(w.unit(i))
	}
	return b.String()
}

// read reads a hostile text to the end, as a new article against one that was printed, and returns what it allocated.
func (w weight) read(t testing.TB, bytes int) (allocated uint64) {
	text := w.text(bytes)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	ctx, e := context.Background(), theEngine()
	readings, err := e.Read(ctx, []checker.Article{ingest.Text("hostile.md", text), ingest.Text("printed.md", ferry("Coast Wire", "41"))})
	require.NoError(t, err)
	r, err := e.Cross(ctx, readings, articlesOf(readings), map[string]bool{"printed.md": true})
	require.NoError(t, err)
	require.NoError(t, report.Text.Write(&strings.Builder{}, r, report.Options{}))
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestHostileTextsTakeMemoryInProportion reads each hostile text at two sizes: four times the text allocates no more than six times as
// much, and what takes time with the square of the length shows as a test that does not end.
func TestHostileTextsTakeMemoryInProportion(t *testing.T) {
	for _, w := range weights {
		t.Run(w.name, func(t *testing.T) {
			size := w.bytes
			if raced {
				size /= 64 // to show that nothing breaks; proportions are measured without the detector
			}
			quarter, whole := w.read(t, size/4), w.read(t, size)
			assert.Less(t, whole, 6*quarter+32<<20, "allocations grow faster than the text")
			assert.Less(t, whole, uint64(size)*1200+128<<20, "bytes allocated for %d bytes of text", size)
			t.Logf("%d kB of text: %d MB allocated, %d MB for a quarter", size>>10, whole>>20, quarter>>20)
		})
	}
}

// BenchmarkHostile reports the time for each megabyte of each hostile text, at its size and at a quarter of it.
func BenchmarkHostile(b *testing.B) {
	for _, w := range weights {
		for _, part := range []int{4, 1} {
			b.Run(fmt.Sprintf("%s/%dkB", w.name, w.bytes/part>>10), func(b *testing.B) {
				b.SetBytes(int64(w.bytes / part))
				for b.Loop() {
					w.read(b, w.bytes/part)
				}
			})
		}
	}
}

// TestALongArticleSaysWhatIsNotRead: what lies beyond the bounds is told, never left out in silence.
func TestALongArticleSaysWhatIsNotRead(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "long.md", strings.Repeat("The mayor of Ness spoke.\n\n", checker.MostSentences+5))
	put(t, dir, "wide.md", "A short one.\n\n"+strings.Repeat("and the mayor\n", checker.MostBytes/10)+"spoke.\n")
	c, err := ingest.Paths(context.Background(), []string{dir}, ingest.Options{})
	require.NoError(t, err)
	require.Len(t, c.Articles, 2)
	require.Len(t, c.Skipped, 2)
	assert.Equal(t, fmt.Sprintf("has %d sentences; claims are read from the first %d", checker.MostSentences+5, checker.MostSentences), c.Skipped[0].Reason)
	assert.Contains(t, c.Skipped[1].Reason, "line 3: a sentence of 3 kB is not read for claims")
	assert.False(t, c.Skipped[0].Failed || c.Skipped[1].Failed)
}
