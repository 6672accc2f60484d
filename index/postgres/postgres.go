// Package postgres is the memory past one machine: articles, their sentences, their stories' keys and their claims in PostgreSQL, on one
// server or on several behind one address.
//
// It is the second implementation of index.Store, the smallest interface that carries both: whatever reports, checks and searches asks a
// store for neighbours by story key, for peers by claim key, for articles by path and for sentences by words, and takes what it is given in
// the order of path and place. The engine and the rules are the same, so the findings are, to the byte. What only an archive needs lies
// beside that interface: Days, Fetch and Candidates give out readings in groups of bounded size, with their claims as they were read when
// the article was taken in, so that a report of any size reads no text again and holds a window of the archive, never the whole.
//
// Rows lie in 64 buckets by a hash: those of an article, its sentences and claims by its path, those of a story's key by the key, those of a
// word's count by the word. A partition holds some of the buckets. On several servers each has the partitions of its buckets, and the
// coordinator one foreign partition for each server, by postgres_fdw. Every statement that can names its buckets, so that it goes where they
// are; an extension that distributes tables by the column bucket, as Citus does, finds the same layout and needs no other statements.
//
// Articles are taken in a batch at a time, each in one transaction. Several servers do not commit as one, so a batch is first noted on the
// coordinator with what it replaces; whoever next opens the store for writing undoes what was left half done, and until then nobody reads.
package postgres

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"crosscheck/checker"
	"crosscheck/index"
)

// Schema is the version of what a store holds and how.
const Schema = 1

// ErrBroken says that a writer was broken off, so that the store may hold half of a batch.
var ErrBroken = errors.New("a load was broken off half-way: load again, which puts it right first")

// ErrBusy says that another process writes to the store, or reports on it.
var ErrBusy = errors.New("another process writes to the store or reports on it")

// Options are what a store is opened with.
type Options struct {
	// Keys is the version of the keys and claims that entries carry, as for an index in a folder; 0 asks for none.
	Keys int
	// Claims is the layout of the claims, see Layout; "" asks for none.
	Claims string
	// Batch is how many sentences are written in one transaction, at 0 it is 10,000.
	Batch int
}

// Store is a memory of articles in PostgreSQL. It is safe for concurrent use, also by several programs, of which one writes at a time.
type Store struct {
	address string
	pool    *pgxpool.Pool
	options Options
	facts   map[string]string
}

var _ index.Store = (*Store)(nil)

// Open opens the store at an address for reading and writing. It errs with index.ErrMissing where there is none, with a *index.VersionError
// where it is of another version, and with ErrBroken where it may hold half of a batch and nobody is at work on it.
func Open(ctx context.Context, address string, o Options) (*Store, error) {
	if !Is(address) {
		return nil, fmt.Errorf("open store %q: not a PostgreSQL address", Redact(address))
	}
	pool, err := connect(ctx, address)
	if err != nil {
		return nil, err
	}
	s := &Store{address: address, pool: pool, options: o}
	if err := s.check(ctx); err != nil {
		pool.Close()
		return nil, named(err, "open", address)
	}
	return s, nil
}

// OpenForWriting opens a store as Open does, makes it where there is none and a version of keys is given, and puts right what a writer before
// left half done.
func OpenForWriting(ctx context.Context, address string, o Options) (*Store, error) {
	s, err := Open(ctx, address, o)
	if errors.Is(err, index.ErrMissing) && o.Keys != 0 {
		if err = Create(ctx, address, nil, o); err == nil {
			s, err = Open(ctx, address, o)
		}
	}
	if !errors.Is(err, ErrBroken) {
		return s, err
	}
	pool, err := connect(ctx, address)
	if err != nil {
		return nil, err
	}
	s = &Store{address: address, pool: pool, options: o}
	if err := s.alone(ctx, func(db *pgxpool.Conn) error { return undo(ctx, db) }); err != nil {
		pool.Close()
		return nil, named(err, "put right", address)
	}
	pool.Close()
	return Open(ctx, address, o)
}

// check holds the store's versions against those asked for, and asks whether it is whole.
func (s *Store) check(ctx context.Context) (err error) {
	if s.facts, err = s.meta(ctx); err != nil {
		return err
	}
	for _, v := range []struct {
		what string
		want int
	}{{"schema", Schema}, {"keys", s.options.Keys}} {
		have, err := strconv.Atoi(s.facts[v.what])
		if err != nil {
			return fmt.Errorf("its version of %s is %q: %w", v.what, s.facts[v.what], index.ErrCorrupt)
		}
		if v.want != 0 && have != v.want {
			return &index.VersionError{Dir: Redact(s.address), What: v.what, Have: have, Want: v.want}
		}
	}
	if s.options.Claims != "" && s.facts["claims"] != s.options.Claims {
		return errors.New("its claims were read by another version of this program: rebuild it")
	}
	return s.whole(ctx)
}

// whole errs with ErrBroken where a batch is half done and nobody is at work on it.
func (s *Store) whole(ctx context.Context) error {
	var pending bool
	if err := s.pool.QueryRow(ctx, "select exists (select from pending)").Scan(&pending); err != nil || !pending {
		return err
	}
	err := s.locked(ctx, "pg_try_advisory_lock_shared", "pg_advisory_unlock_shared", func(db *pgxpool.Conn) error {
		return db.QueryRow(ctx, "select exists (select from pending)").Scan(&pending)
	})
	if errors.Is(err, ErrBusy) {
		return nil // it is being written just now
	}
	if err == nil && pending {
		err = ErrBroken
	}
	return err
}

// lock is the advisory lock that writers hold alone and reports hold together.
const lock = 0x636c61696d73

func (s *Store) alone(ctx context.Context, do func(*pgxpool.Conn) error) error {
	return s.locked(ctx, "pg_try_advisory_lock", "pg_advisory_unlock", do)
}

func (s *Store) locked(ctx context.Context, take, leave string, do func(*pgxpool.Conn) error) error {
	db, err := s.pool.Acquire(ctx)
	if err != nil {
		return err
	}
	defer db.Release()
	var got bool
	if err := db.QueryRow(ctx, "select "+take+"($1)", lock).Scan(&got); err != nil {
		return err
	}
	if !got {
		return ErrBusy
	}
	defer func() { // a connection that is lost has let go of its locks
		_, _ = db.Exec(context.WithoutCancel(ctx), "select "+leave+"($1)", lock)
	}()
	return do(db)
}

// Close ends the connections.
func (s *Store) Close() error {
	s.pool.Close()
	return nil
}

// named says what could not be done with which store. A server's own words stay in the message, the address's password does not.
func named(err error, doing, address string) error {
	if err == nil {
		return nil
	}
	var p *pgconn.PgError
	if errors.As(err, &p) && p.Detail != "" {
		return fmt.Errorf("%s store %q: %w (%s)", doing, Redact(address), err, p.Detail)
	}
	return fmt.Errorf("%s store %q: %w", doing, Redact(address), err)
}

func (s *Store) named(err error, doing string) error { return named(err, doing, s.address) }

// Article returns a whole article as it was put in, and false where there is none of that path.
func (s *Store) Article(ctx context.Context, path string) (checker.Article, bool, error) {
	if !holdable(path) {
		return checker.Article{}, false, nil
	}
	var stored []byte
	err := s.pool.QueryRow(ctx, "select stored from article where bucket = $1 and path = $2", bucket(path), path).Scan(&stored)
	if errors.Is(err, pgx.ErrNoRows) {
		return checker.Article{}, false, nil
	}
	var a checker.Article
	if err == nil {
		a, err = index.Unpack(path, stored)
	}
	if err != nil {
		return checker.Article{}, false, s.named(err, fmt.Sprintf("fetch %q from", path))
	}
	return a, true, nil
}
