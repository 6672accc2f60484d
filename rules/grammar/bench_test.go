package grammar

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"crosscheck/rules/grammar/internal/engine"
	"github.com/stretchr/testify/require"
)

const sample = "The death toll from a 6.2-magnitude earthquake in the eastern province rose to 1,200 on Monday, officials said, as rescuers who had not slept for two days searched the ruins of 40 schools."

// BenchmarkParse goes from text to tree in memory used again.
func BenchmarkParse(b *testing.B) {
	var s Sentence
	ParseInto(&s, sample)
	b.ReportAllocs()
	for b.Loop() {
		ParseInto(&s, sample)
	}
	b.ReportMetric(float64(len(s.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkTokenize(b *testing.B) {
	var dst []Token
	b.SetBytes(int64(len(sample)))
	for b.Loop() {
		dst = appendTokens(dst[:0], sample)
	}
}

// BenchmarkParseAll goes from texts to trees, many at a time. Each text has a number of its own, since equal texts would share one tree.
func BenchmarkParseAll(b *testing.B) {
	texts := make([]string, 256)
	for i := range texts {
		texts[i] = strings.Replace(sample, "40", strconv.Itoa(40+i), 1)
	}
	b.ReportAllocs()
	tokens := 0
	for b.Loop() {
		tokens = 0
		for _, s := range ParseAll(texts) {
			tokens += len(s.Tokens)
		}
	}
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkLoad reads the model.
func BenchmarkLoad(b *testing.B) {
	data, err := os.ReadFile("internal/model/model.bin")
	require.NoError(b, err)
	for b.Loop() {
		_, err := engine.Decode(data)
		require.NoError(b, err)
	}
}
