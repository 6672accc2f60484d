package index

import (
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// perArticle is how many sentences an invented article has.
const perArticle = 25

// benched are the indexes that the benchmarks share.
var benched = struct {
	sync.Mutex
	dirs map[int]string
}{dirs: map[int]string{}}

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

// BenchmarkAdd takes text in to disk, until the index is closed, with garbage collected as seldom as the program does it then. What making the text
// up takes is measured apart and not counted.
func BenchmarkAdd(b *testing.B) {
	if os.Getenv("GOGC") == "" {
		defer debug.SetGCPercent(debug.SetGCPercent(250))
	}
	for _, n := range sizes() {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			from := cpu(b)
			for e := range inventedFeed(n) {
				_ = e
			}
			inventing, used := cpu(b)-from, time.Duration(0)
			for range b.N {
				dir := filepath.Join(b.TempDir(), "index")
				from := cpu(b)
				fill(b, dir, n)
				used += cpu(b) - from - inventing
				bytes, err := size(dir)
				require.NoError(b, err)
				b.ReportMetric(float64(bytes)/float64(n), "B/sentence")
			}
			b.ReportMetric(float64(n)*float64(b.N)/used.Seconds(), "sentences/cpu-s")
		})
	}
}

// inventedFeed yields articles of n sentences in all.
func inventedFeed(n int) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		v := newInventor(1)
		for i := range n / perArticle {
			if !yield(v.entry(i, n/perArticle/40+1), nil) {
				return
			}
		}
	}
}

// fill makes an index of n sentences.
func fill(b *testing.B, dir string, n int) {
	x, err := Open(dir, Options{})
	require.NoError(b, err)
	_, err = x.Feed(context.Background(), inventedFeed(n))
	require.NoError(b, err)
	require.NoError(b, x.Close())
}

// filled returns the folder of an index of n invented sentences, made once for all benchmarks of the run, and an article of its stories
// that it does not hold.
func filled(b *testing.B, n int) (string, Entry) {
	benched.Lock()
	defer benched.Unlock()
	v := newInventor(1)
	dir, ok := benched.dirs[n]
	if !ok {
		parent, err := os.MkdirTemp("", "crosscheck-bench")
		require.NoError(b, err)
		benched.dirs[n] = filepath.Join(parent, "index")
		dir = benched.dirs[n]
		fill(b, dir, n)
	}
	e := v.entry(1, n/perArticle/40+1)
	return dir, at(e, "new article")
}

// BenchmarkCheck is what the index does in a check of one article: it is opened, and the neighbours of the article and the peers of its
// claims are found.
func BenchmarkCheck(b *testing.B) {
	for _, n := range sizes() {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir, e := filled(b, n)
			from, near, peers := cpu(b), 0, 0
			for b.Loop() {
				x, err := OpenReadOnly(dir, Options{})
				require.NoError(b, err)
				near, peers = look(b, x, e)
				require.NoError(b, x.Close())
			}
			b.ReportMetric((cpu(b)-from).Seconds()*1000/float64(b.N), "cpu-ms/op")
			b.ReportMetric(float64(near), "neighbours")
			b.ReportMetric(float64(peers), "peers")
		})
	}
}

// look finds the neighbours and the peers of an article.
func look(b *testing.B, x *Index, e Entry) (neighbours, peers int) {
	near, err := x.Neighbours(context.Background(), e.Article.Path, e.Story)
	require.NoError(b, err)
	found, err := x.Peers(context.Background(), near, slices.Concat(e.Keys...))
	require.NoError(b, err)
	return len(near), len(found)
}

// BenchmarkPeers is the same of an index that is open.
func BenchmarkPeers(b *testing.B) {
	for _, n := range sizes() {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir, e := filled(b, n)
			x, err := OpenReadOnly(dir, Options{})
			require.NoError(b, err)
			for b.Loop() {
				look(b, x, e)
			}
			require.NoError(b, x.Close())
		})
	}
}

// BenchmarkSearch looks for a rare word, and for a frequent one.
func BenchmarkSearch(b *testing.B) {
	for _, n := range sizes() {
		dir, e := filled(b, n)
		x, err := OpenReadOnly(dir, Options{})
		require.NoError(b, err)
		words := newInventor(1).words
		for name, query := range map[string]string{"rare": words[20_000] + " " + words[9_000], "frequent": words[45], "sentence": e.Article.Sentences[2].Text} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				for b.Loop() {
					_, err := x.Search(context.Background(), query, 20)
					require.NoError(b, err)
				}
			})
		}
		require.NoError(b, x.Close())
	}
}

// BenchmarkArticle fetches whole articles.
func BenchmarkArticle(b *testing.B) {
	dir, _ := filled(b, 10_000)
	x, err := OpenReadOnly(dir, Options{})
	require.NoError(b, err)
	items, err := x.List(context.Background())
	require.NoError(b, err)
	for i := 0; b.Loop(); i++ {
		_, _, err := x.Article(context.Background(), items[i%len(items)].Path)
		require.NoError(b, err)
	}
	require.NoError(b, x.Close())
}
