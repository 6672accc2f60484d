package voice

import (
	"testing"

	"crosscheck/rules/claims/names"
)

// BenchmarkRead reads the voices of a short article over and over.
func BenchmarkRead(b *testing.B) {
	sentences, trees, _ := read([]string{
		"“We shut the gates at nine,” Piet Lund told reporters. “Nobody was hurt.”",
		"Rita Sol, the mayor, said the bridge would open in spring, but inspectors found a crack, according to the ministry.",
	})
	table := names.Resolve(sentences, trees)
	size := 0
	for _, s := range sentences {
		size += len(s.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		Read(sentences, trees, table)
	}
}
