package postgres

import (
	"context"
	"encoding/json"
	"maps"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"

	"crosscheck/checker"
)

// judgeChunk judges articles of one day beside each other and those before them, and keeps what is said with how far it came.
func (r *reporter) judgeChunk(ctx context.Context, day string, paths []string) error {
	near, err := r.partners(ctx, day, paths)
	if err != nil {
		return err
	}
	judged := make([]checker.Judged, len(paths))
	for from := 0; from < len(paths); {
		to, asked := from, []string(nil)
		for ; to < len(paths) && len(asked) < stepArticles; to++ {
			asked = append(append(asked, paths[to]), near[to]...)
		}
		articles, err := r.window.fetch(ctx, asked)
		if err == nil {
			err = r.judgeAll(ctx, paths[from:to], near[from:to], articles, judged[from:to])
		}
		if err != nil {
			return err
		}
		from = to
	}
	return r.keep(ctx, day, paths, judged)
}

// stepArticles is how many articles, those beside which others are judged included, are fetched at a time, but for one with more.
const stepArticles = 1500

// partners returns, for each article of a chunk, the paths of those that come before it and tell its story.
func (r *reporter) partners(ctx context.Context, day string, paths []string) ([][]string, error) {
	own, err := r.window.tell(ctx, paths)
	if err != nil {
		return nil, err
	}
	p, err := r.postings(ctx, day, paths, own)
	if err != nil {
		return nil, err
	}
	tellers, err := r.window.tell(ctx, p.paths)
	if err != nil {
		return nil, err
	}
	lights := make([]checker.Reading, len(p.paths))
	for i, path := range p.paths {
		lights[i] = tellers[path].light()
	}
	out := make([][]string, len(paths))
	met := make([]int, len(p.paths)) // the article, from 1, that met it last
	for i, path := range paths {
		light := own[path].light()
		for _, k := range own[path].story {
			for _, at := range p.carriers[k] {
				if met[at] == i+1 || !p.before[at] && p.paths[at] >= path {
					continue
				}
				met[at] = i + 1
				if r.Engine.Stories == nil || r.Engine.Stories(light, lights[at]) {
					out[i] = append(out[i], p.paths[at])
				}
			}
		}
	}
	return out, nil
}

// postings are the articles that carry some story keys, up to a day.
type postings struct {
	paths    []string
	before   []bool             // by path: of a day before, not of the same
	carriers map[string][]int32 // by key, places in paths
}

// postings looks up the story keys of articles, up to their day and back to the first that can share a story with it.
func (r *reporter) postings(ctx context.Context, day string, paths []string, own map[string]*teller) (postings, error) {
	p := postings{carriers: map[string][]int32{}}
	for _, path := range paths {
		for _, k := range own[path].story {
			p.carriers[k] = nil
		}
	}
	if len(p.carriers) == 0 {
		return p, nil
	}
	keys, buckets := cleaned(slices.Collect(maps.Keys(p.carriers)))
	query, args := "select key, path, false from story where bucket = any($1) and key = any($2) and day is null", []any{buckets, keys}
	if day != undated {
		query = "select key, path, coalesce(day < $4, true) from story where bucket = any($1) and key = any($2) and (day is null or day >= $3 and day <= $4)"
		args = append(args, r.from(day), day)
	}
	rows, err := r.store.pool.Query(ctx, query, args...)
	if err != nil {
		return p, err
	}
	numbers := map[string]int32{}
	var key, path string
	var before bool
	_, err = pgx.ForEachRow(rows, []any{&key, &path, &before}, func() error {
		n, ok := numbers[path]
		if !ok {
			n = int32(len(p.paths))
			numbers[path] = n
			p.paths, p.before = append(p.paths, path), append(p.before, before)
		}
		p.carriers[key] = append(p.carriers[key], n)
		return nil
	})
	return p, err
}

// from returns the first day that can share a story with a day.
func (r *reporter) from(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil || r.Window <= 0 {
		return "0001-01-01"
	}
	return t.Add(-r.Window).AddDate(0, 0, -1).Format(time.DateOnly)
}

// judgeAll judges articles side by side, each beside those that come before it.
func (r *reporter) judgeAll(ctx context.Context, paths []string, near [][]string, articles map[string]*held, out []checker.Judged) error {
	type job struct {
		i      int
		own    *checker.Prepared
		others []*checker.Prepared
	}
	next := make(chan job)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for j := range next {
				out[j.i] = r.Engine.Judge(j.own, j.others)
			}
		})
	}
	defer wg.Wait()
	defer close(next)
	for i, path := range paths {
		own, err := r.window.prepare(articles[path])
		if err != nil {
			return err
		}
		j := job{i: i, own: own}
		for _, o := range near[i] {
			p, err := r.window.prepare(articles[o])
			if err != nil {
				return err
			}
			j.others = append(j.others, p)
		}
		r.sum.Articles++
		r.sum.Sentences += len(own.Article.Sentences)
		r.sum.Claims += len(own.Claims)
		if err := ctx.Err(); err != nil {
			return err
		}
		next <- j
	}
	return nil
}

var edgeColumns = []string{"rule", "kind", "path", "i", "place", "other_path", "other_i", "other_place"}

// keep writes what was said of a chunk and how far the report has come, in one step.
func (r *reporter) keep(ctx context.Context, day string, paths []string, judged []checker.Judged) error {
	var pairs []checker.Pair
	var disputes [][]any
	for i, j := range judged {
		r.sum.Compared += j.Compared
		pairs = append(pairs, j.Pairs...)
		for n, f := range j.Disputes {
			row, err := findingRow(f, dispute, paths[i], n)
			if err != nil {
				return err
			}
			disputes = append(disputes, row)
		}
	}
	r.done += len(paths)
	return pgx.BeginFunc(ctx, r.store.pool, func(tx pgx.Tx) error {
		edges := pgx.CopyFromSlice(len(pairs), func(i int) ([]any, error) {
			p := &pairs[i]
			return []any{p.Rule, string(p.Kind), p.A.Path, p.A.I, p.A.First, p.B.Path, p.B.I, p.B.First}, nil
		})
		if _, err := tx.CopyFrom(ctx, pgx.Identifier{"edge"}, edgeColumns, edges); err != nil {
			return err
		}
		if _, err := tx.CopyFrom(ctx, pgx.Identifier{"finding"}, findingColumns, pgx.CopyFromRows(disputes)); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, "update run set day = $1, done = $2, articles = $3, sentences = $4, claims = $5, compared = $6",
			day, r.done, r.sum.Articles, r.sum.Sentences, r.sum.Claims, r.sum.Compared)
		return err
	})
}

// The classes of findings: of two that say the same the first of the first class stays.
const (
	conflict = iota // pairs that hang together, by component
	dispute         // what a rule says of an article as a whole, by path
)

var findingColumns = []string{"id", "class", "path", "n", "kind", "confidence", "printed", "found"}

func findingRow(f checker.Finding, class int, path string, n int) ([]any, error) {
	found, err := json.Marshal(f)
	if err != nil {
		return nil, err
	}
	kind, confidence, printed := f.Weight()
	return []any{f.ID, class, path, n, kind, confidence, printed, found}, nil
}
