package postgres

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"time"
	"unicode/utf8"

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
