package names

import "testing"

// BenchmarkResolve reads the names of a short article over and over.
func BenchmarkResolve(b *testing.B) {
	sentences := article([]string{
		"HARWICK, Ohio — The Dock Workers' Union (DWU) walked out on Monday, its general secretary, Marta Kern, told Harbour Radio.",
		"Kern said the union had waited long enough. \"We have waited,\" she said. President Ola Brandt and the French ambassador met in Geneva.",
	})
	trees := parse(sentences)
	size := 0
	for _, s := range sentences {
		size += len(s.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		Resolve(sentences, trees)
	}
}
