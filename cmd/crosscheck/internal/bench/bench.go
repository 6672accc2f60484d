package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// A Runner measures the program from outside: every measurement is a process of its own, start included, so that its processor time and
// its peak memory are those that a user pays.
type Runner struct {
	Exe   string    // the program
	Dir   string    // where the corpora are written and left
	Count int       // measurements of each task, from 1
	Tasks []string  // names of tasks; none for all
	Out   io.Writer // takes lines that benchstat reads
	costs map[string]map[int]time.Duration
}

// A task is one command on a corpus of invented articles.
type task struct {
	name string
	args func(c corpus) []string
	size func(c corpus) (int64, error) // bytes on disk that it leaves; nil for none
}

// tasks are in an order in which each finds what it needs.
var tasks = []task{
	{name: "start", args: func(corpus) []string { return []string{"version"} }},
	{name: "claims", args: func(c corpus) []string { return []string{"claims", "--format", "json", c.articles} }},
	{name: "index", args: func(c corpus) []string { return []string{"index", "add", "--index", c.index, c.articles} }, size: func(c corpus) (int64, error) { return size(c.index) }},
	{name: "open", args: func(c corpus) []string { return []string{"search", "--index", c.index, "nothing"} }},
	{name: "search", args: func(c corpus) []string { return []string{"search", "--index", c.index, "worst avalanche"} }},
	{name: "check", args: func(c corpus) []string {
		return []string{"check", c.draft, "--against", c.index, "--fail-on", "never", "--format", "json"}
	}},
	{name: "report", args: func(c corpus) []string { return []string{"report", c.articles, "--format", "json"} }},
}

// Names lists the tasks.
func Names() []string {
	var out []string
	for _, t := range tasks {
		out = append(out, t.name)
	}
	return out
}

// corpus is where the articles of one size are.
type corpus struct {
	sentences              int
	articles, index, draft string
}

// Run measures every task on corpora of so many sentences each, and tells how the processor time grows with them.
func (r *Runner) Run(ctx context.Context, sizes []int) error {
	r.costs = map[string]map[int]time.Duration{}
	fmt.Fprintf(r.Out, "goos: %s\ngoarch: %s\npkg: crosscheck\n", runtime.GOOS, runtime.GOARCH)
	for _, n := range sizes {
		c, err := write(r.Dir, n)
		if err != nil {
			return fmt.Errorf("write a corpus of %d sentences: %w", n, err)
		}
		for _, t := range tasks {
			if err := r.measure(ctx, t, c); err != nil {
				return err
			}
		}
	}
	return r.growth(sizes)
}

// measure runs a task as often as asked for, where it is asked for or another needs what it leaves.
func (r *Runner) measure(ctx context.Context, t task, c corpus) error {
	wanted := len(r.Tasks) == 0 || slices.Contains(r.Tasks, t.name)
	if !wanted && (t.name != "index" || !slices.ContainsFunc(r.Tasks, func(s string) bool { return s == "open" || s == "search" || s == "check" })) {
		return nil
	}
	for range max(1, r.Count) {
		if t.size != nil {
			if err := os.RemoveAll(c.index); err != nil {
				return err
			}
		}
		from := time.Now()
		cmd := exec.CommandContext(ctx, r.Exe, t.args(c)...)
		var said strings.Builder
		cmd.Stderr = &said
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("measure %s on %d sentences: %w: %s", t.name, c.sentences, err, strings.TrimSpace(said.String()))
		}
		if !wanted {
			return nil
		}
		cpu := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		if err := r.print(t, c, time.Since(from), cpu, peak(cmd.ProcessState)); err != nil {
			return err
		}
	}
	return nil
}

func (r *Runner) print(t task, c corpus, wall, cpu time.Duration, peak int64) error {
	line := fmt.Sprintf("Benchmark%s/sentences=%d 1 %d ns/op %.1f cpu-ms/op", capital(t.name), c.sentences, wall.Nanoseconds(), cpu.Seconds()*1000)
	if peak > 0 {
		line += fmt.Sprintf(" %.1f peak-MB", float64(peak)/1e6)
	}
	if t.size != nil {
		bytes, err := t.size(c)
		if err != nil {
			return err
		}
		line += fmt.Sprintf(" %.1f B/sentence", float64(bytes)/float64(c.sentences))
	}
	if r.costs[t.name] == nil {
		r.costs[t.name] = map[int]time.Duration{}
	}
	if best, ok := r.costs[t.name][c.sentences]; !ok || cpu < best {
		r.costs[t.name][c.sentences] = cpu
	}
	_, err := fmt.Fprintln(r.Out, line)
	return err
}

// growth tells with which power of the sentences the processor time grows, from the first size of 10,000 and more to the largest.
func (r *Runner) growth(sizes []int) error {
	sizes = slices.Clone(sizes)
	slices.Sort(sizes)
	from := slices.IndexFunc(sizes, func(n int) bool { return n >= 10_000 })
	if from < 0 || sizes[from] == sizes[len(sizes)-1] {
		return nil
	}
	a, b := sizes[from], sizes[len(sizes)-1]
	for _, t := range tasks {
		if costs := r.costs[t.name]; len(costs) > 0 {
			exponent := math.Log(costs[b].Seconds()/costs[a].Seconds()) / math.Log(float64(b)/float64(a))
			if _, err := fmt.Fprintf(r.Out, "# %s: processor time grows from %d to %d sentences with an exponent of %.2f\n", t.name, a, b, exponent); err != nil {
				return err
			}
		}
	}
	return nil
}

// perFile is how many articles a file of the corpus holds.
const perFile = 500

// write makes up a corpus of so many sentences in a folder of its own under dir, as files of one article a line, and an article that is
// new to it. What is there already is not written again.
func write(dir string, sentences int) (corpus, error) {
	root := filepath.Join(dir, fmt.Sprint(sentences))
	c := corpus{sentences: sentences, articles: filepath.Join(root, "articles"), index: filepath.Join(root, "index"), draft: filepath.Join(root, "draft.md")}
	if _, err := os.Stat(c.draft); err == nil {
		return c, nil
	}
	if err := os.MkdirAll(c.articles, 0o755); err != nil {
		return c, err
	}
	n := max(1, sentences/PerArticle)
	for from := 0; from < n; from += perFile {
		if err := writeFile(filepath.Join(c.articles, fmt.Sprintf("%06d.jsonl", from/perFile)), from, min(from+perFile, n)); err != nil {
			return c, err
		}
	}
	draft := Invent(n / 2)
	draft.Outlet = "The New Reader"
	return c, os.WriteFile(c.draft, []byte(draft.Markdown()), 0o644)
}

func writeFile(path string, from, to int) error {
	var b strings.Builder
	for i := from; i < to; i++ {
		a := Invent(i)
		line, err := json.Marshal(map[string]string{"outlet": a.Outlet, "published": a.Published.Format(time.DateOnly), "title": a.Title, "text": a.Text})
		if err != nil {
			return err
		}
		b.Write(line)
		b.WriteByte('\n')
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// size returns the bytes of all files under a folder.
func size(dir string) (int64, error) {
	var n int64
	err := filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			n += info.Size()
		}
		return err
	})
	return n, err
}
