package index

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// perArticle is how many sentences an invented article has.
const perArticle = 25

// sizes are the numbers of sentences that the benchmarks index. A million takes minutes and is left out unless asked for.
func sizes() []int {
	s := []int{1_000, 10_000, 100_000}
	if os.Getenv("CROSSCHECK_BENCH_MILLION") != "" {
		s = append(s, 1_000_000)
	}
	return s
}

// cpu returns the processor time that the process has used.
func cpu(tb testing.TB) time.Duration {
	var u syscall.Rusage
	require.NoError(tb, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkAdd takes text in to disk. Making the text up is not counted.
func BenchmarkAdd(b *testing.B) {
	for _, n := range sizes() {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			v := newInventor(1)
			var used time.Duration
			for range b.N {
				dir := filepath.Join(b.TempDir(), "i")
				x, err := Open(dir, Options{})
				require.NoError(b, err)
				used += fill(b, x, v, n)
				from := cpu(b)
				require.NoError(b, x.Close())
				used += cpu(b) - from
				bytes, err := size(dir)
				require.NoError(b, err)
				b.ReportMetric(float64(bytes)/float64(n), "B/sentence")
			}
			b.ReportMetric(float64(n)*float64(b.N)/used.Seconds(), "sentences/cpu-s")
		})
	}
}

// fill adds n invented sentences and returns the processor time that the index took for them.
func fill(tb testing.TB, x *Index, v *inventor, n int) time.Duration {
	var used time.Duration
	ctx := context.Background()
	for done := 0; done < n; {
		entries := make([]Entry, 0, 400)
		for len(entries) < cap(entries) && done < n {
			entries = append(entries, v.entry(done/perArticle, n/perArticle/40+1))
			done += perArticle
		}
		from := cpu(tb)
		require.NoError(tb, x.Add(ctx, entries))
		used += cpu(tb) - from
	}
	return used
}
