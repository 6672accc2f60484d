package number_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

func FuzzScan(f *testing.F) {
	paths, err := filepath.Glob("testdata/*.corpus")
	require.NoError(f, err)
	for _, path := range paths {
		for _, m := range readCorpus(&testing.T{}, path) {
			for _, text := range m.phrasings {
				f.Add(text)
			}
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkSound(t, text, scan(text))
		checkReadsBack(t, text)
	})
}

// article is a page of our own with the usual density of numbers.
const article = `The storm killed at least 41 people, including nine children, and left about 1,200 homes without power, the governor said on Tuesday.
Winds of 190 kilometres an hour (118 mph) tore the roof off a school in Port Lathrop, 14 miles from the coast, where 260 soldiers were sent.
The state has promised $3.4 billion for repairs, a fifth of it this year, and unemployment rose to 4.5% from 4.1 per cent in the spring.
Edmund Hale, 54, said he had never seen anything like it in nineteen years, and nobody in the town had been told to leave before 4 a.m.
It was the deadliest storm since 2003, the third this year, and forecasters gave it no more than a one in five chance of turning back.
Talks between the two sides will go on in the capital, officials said, although there was little hope of an agreement before the weekend.
`

func BenchmarkScan(b *testing.B) {
	var sentences []grammar.Sentence
	for _, line := range strings.Split(article, "\n") {
		sentences = append(sentences, grammar.Sentence{Text: line, Tokens: grammar.Tokenize(line)})
	}
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range sentences {
			number.Scan(&sentences[i])
		}
	}
}
