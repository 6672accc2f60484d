package timex

import (
	"testing"

	"crosscheck/rules/grammar"
)

var sentences = []string{
	"The National Survey said the tremor struck at 4:12 a.m. (0112 GMT) on Tuesday, 14 kilometers northeast of the market town.",
	"He was sentenced Friday to 22 years in prison after a trial that began in March and lasted almost four weeks.",
	"Revenue rose to $3.42 billion in the three months ended Sept. 30 from $3.05 billion a year earlier, the company said.",
	"The mayor told reporters that the bridge, which was built by her grandfather's firm, would not be closed again.",
	"\"We need tents before we need anything else,\" she said, standing in the yard of the school where families slept.",
	"The workers will walk out for 48 hours from Wednesday unless an offer is made by the end of June, the union said.",
}

// BenchmarkScan reads six sentences of news, of which two hold no time.
func BenchmarkScan(b *testing.B) {
	size := 0
	var trees []*grammar.Sentence
	for _, s := range sentences {
		trees = append(trees, &grammar.Sentence{Text: s, Tokens: grammar.Tokenize(s)})
		size += len(s)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range trees {
			Scan(s, monday)
		}
	}
}
