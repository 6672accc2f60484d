package postgres

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"crosscheck/checker"
	"crosscheck/index"
)

// What is written in one transaction where nothing else is asked for.
const (
	batchSentences = 10_000
	batchArticles  = 2_000
)

func (o Options) batch() int {
	if o.Batch > 0 {
		return o.Batch
	}
	return batchSentences
}

// packed is an article made ready to be stored.
type packed struct {
	entry  checker.Entry // without its claims, which take most room
	hash   []byte
	stored []byte
	claims []byte
}

func pack(e checker.Entry) (packed, error) {
	hash, stored := index.Pack(e.Article)
	claims, err := packClaims(e.Claims)
	e.Claims = nil
	return packed{e, hash, stored, claims}, err
}

// feeder takes in articles on the connection that holds the writer's lock.
type feeder struct {
	db        *pgxpool.Conn
	words     index.Words
	added     index.Added
	batch     []packed
	paths     map[string]bool // of the batch
	sentences int
	most      int
	renew     bool // take in what is held in the same wording, too
}

// Feed takes in articles as they come, a batch in a transaction. When it returns without an error all of them are on disk; after an error
// those of the batches before are, and Added counts no others.
func (s *Store) Feed(ctx context.Context, entries iter.Seq2[checker.Entry, error]) (index.Added, error) {
	return s.feed(ctx, entries, false)
}

func (s *Store) feed(ctx context.Context, entries iter.Seq2[checker.Entry, error], renew bool) (index.Added, error) {
	f := &feeder{words: index.NewWords(), paths: map[string]bool{}, most: s.options.batch(), renew: renew}
	err := s.alone(ctx, func(db *pgxpool.Conn) error {
		f.db = db
		if err := undo(ctx, db); err != nil {
			return err
		}
		if _, err := db.Exec(ctx, stageSQL); err != nil {
			return err
		}
		for e, err := range entries {
			if err == nil {
				err = f.put(ctx, e)
			}
			if err != nil {
				return errors.Join(err, f.flush(context.WithoutCancel(ctx)))
			}
		}
		return f.flush(ctx)
	})
	return f.added, s.named(err, "add to")
}

func (f *feeder) put(ctx context.Context, e checker.Entry) error {
	path := e.Article.Path
	if path == "" {
		return fmt.Errorf("article of %q has no path", e.Article.Outlet)
	}
	if !holdable(path) {
		return fmt.Errorf("path %q is no text that PostgreSQL holds", path)
	}
	if f.paths[path] {
		if err := f.flush(ctx); err != nil {
			return err
		}
	}
	p, err := pack(e)
	if err != nil {
		return fmt.Errorf("%q: %w", path, err)
	}
	f.paths[path] = true
	f.batch = append(f.batch, p)
	f.sentences += len(e.Article.Sentences)
	if f.sentences < f.most && len(f.batch) < batchArticles {
		return nil
	}
	return f.flush(ctx)
}

// holdable tells whether PostgreSQL holds a text as it is.
func holdable(s string) bool { return utf8.ValidString(s) && !slices.Contains([]byte(s), 0) }

// flush writes the batch: first the note of what is about to change, then the change.
func (f *feeder) flush(ctx context.Context) error {
	batch := f.batch
	f.batch, f.sentences = nil, 0
	clear(f.paths)
	if len(batch) == 0 {
		return nil
	}
	old, err := f.held(ctx, batch)
	if err != nil {
		return err
	}
	c := change{words: f.words, counts: map[string]int{}}
	added := f.added
	for _, p := range batch {
		path := p.entry.Article.Path
		hash, there := old[path]
		switch {
		case there && !f.renew && string(hash) == string(p.hash):
			added.Same++
			continue
		case there:
			added.Replaced++
			c.gone = append(c.gone, path)
		default:
			added.New++
		}
		c.put = append(c.put, p)
	}
	if err := c.commit(ctx, f.db); err != nil {
		return err
	}
	f.added = added
	return nil
}

// asker is a connection or a pool of them.
type asker interface {
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
}

// held returns the hashes of the batch's articles that the store holds, by path.
func (f *feeder) held(ctx context.Context, batch []packed) (map[string][]byte, error) {
	paths := make([]string, len(batch))
	for i, p := range batch {
		paths[i] = p.entry.Article.Path
	}
	return hashes(ctx, f.db, paths)
}

func hashes(ctx context.Context, db asker, paths []string) (map[string][]byte, error) {
	rows, err := db.Query(ctx, "select path, hash from article where bucket = any($1) and path = any($2)", bucketsOf(paths), paths)
	if err != nil {
		return nil, err
	}
	out := map[string][]byte{}
	var path string
	var hash []byte
	_, err = pgx.ForEachRow(rows, []any{&path, &hash}, func() error { out[path] = slices.Clone(hash); return nil })
	return out, err
}

// bucketsOf returns the buckets of paths, each once.
func bucketsOf(paths []string) []int16 {
	held := map[int16]bool{}
	var out []int16
	for _, p := range paths {
		if b := bucket(p); !held[b] {
			held[b] = true
			out = append(out, b)
		}
	}
	return out
}

// Known tells whether the store holds this very article.
func (s *Store) Known(ctx context.Context, a checker.Article) (bool, error) {
	if !holdable(a.Path) {
		return false, nil
	}
	hash, _ := index.Pack(a)
	var same bool
	err := s.pool.QueryRow(ctx, "select exists (select from article where bucket = $1 and path = $2 and hash = $3)", bucket(a.Path), a.Path, hash).Scan(&same)
	return same, s.named(err, fmt.Sprintf("look up %q in", a.Path))
}

// Unknown returns those of the articles that the store does not hold as they are, in their order.
func (s *Store) Unknown(ctx context.Context, articles []checker.Article) ([]checker.Article, error) {
	var paths []string
	for _, a := range articles {
		if holdable(a.Path) {
			paths = append(paths, a.Path)
		}
	}
	old, err := hashes(ctx, s.pool, paths)
	if err != nil {
		return nil, s.named(err, "look up articles in")
	}
	var out []checker.Article
	for _, a := range articles {
		if have, ok := old[a.Path]; ok {
			if hash, _ := index.Pack(a); string(hash) == string(have) {
				continue
			}
		}
		out = append(out, a)
	}
	return out, nil
}

// Remove takes articles out, all in one step, and returns how many of the paths were held.
func (s *Store) Remove(ctx context.Context, paths []string) (int, error) {
	n := 0
	err := s.alone(ctx, func(db *pgxpool.Conn) error {
		if err := undo(ctx, db); err != nil {
			return err
		}
		if _, err := db.Exec(ctx, stageSQL); err != nil {
			return err
		}
		f := feeder{db: db}
		var batch []packed
		for _, p := range paths {
			if holdable(p) {
				batch = append(batch, packed{entry: checker.Entry{Article: checker.Article{Path: p}}})
			}
		}
		old, err := f.held(ctx, batch)
		if err != nil || len(old) == 0 {
			return err
		}
		c := change{words: index.NewWords(), counts: map[string]int{}}
		for p := range old {
			c.gone = append(c.gone, p)
		}
		slices.Sort(c.gone)
		if err := c.commit(ctx, db); err != nil {
			return err
		}
		n = len(old)
		return nil
	})
	return n, s.named(err, "remove from")
}

// day returns the day of publication, by which a report goes: nil where it is unknown.
func day(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	t = t.UTC()
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// instant returns the time of publication, nil where it is unknown.
func instant(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UTC()
}
