package timex

import (
	"testing"

	"crosscheck/rules/grammar"
)

var sentences = []string{
	"The harbour office put the first wave at 3:47 a.m. (0247 GMT) on Tuesday, some nine kilometers off the old lighthouse.",
	"A judge gave him 19 years on Friday after a trial that began in March and lasted almost four weeks.",
	"Revenue rose to $3.42 billion in the three months ended Sept. 30 from $3.05 billion a year earlier, the company said.",
	"The mayor told reporters that the bridge, which was built by her grandfather's firm, would not be closed again.",
	"\"Bring us blankets first, the rest can wait,\" she said, standing in the yard of the school where families slept.",
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
