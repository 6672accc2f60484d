// Package store keeps what editors decided: an append-only record, the editors' accounts and their sessions, in SQLite or PostgreSQL
// behind one address. Nothing is ever changed or removed in the record; an acknowledged decision is on disk.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	_ "modernc.org/sqlite" // the driver "sqlite"
)

// A Store is the desk's memory. Its methods are safe for concurrent use, also by several programs at once.
type Store struct {
	db       *sql.DB // connections of readers
	out      *sql.DB // the one connection that writes, so that no crowd of readers keeps it waiting
	postgres bool
	writer   chan struct{} // holds one while this program writes
	line     line
}

// Open opens the store at an address: a PostgreSQL URL (postgres://...), or the path of an SQLite file, with or without "sqlite:"
// before it. It creates the file and its folder where they are missing, and brings the schema up to date. A store that a newer program
// wrote is an error.
func Open(ctx context.Context, address string) (*Store, error) {
	s, err := connect(address)
	if err != nil {
		return nil, err
	}
	if err := s.migrate(ctx); err != nil {
		s.Close()
		return nil, fmt.Errorf("open the desk's store %q: %w", Redact(address), err)
	}
	return s, nil
}

func connect(address string) (*Store, error) {
	if strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://") {
		return connectPostgres(address)
	}
	return connectSQLite(strings.TrimPrefix(address, "sqlite:"))
}

// connectSQLite keeps a write-ahead log that is flushed at every commit, waits for other writers, and takes the writer's lock at the
// start of a transaction, so that no transaction fails half-way.
func connectSQLite(path string) (*Store, error) {
	if path == "" {
		return nil, fmt.Errorf("open the desk's store: the path is empty")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("open the desk's store: %w", err)
	}
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600) // it holds password hashes
	if err != nil {
		return nil, fmt.Errorf("open the desk's store: %w", err)
	}
	file.Close()
	query := url.Values{"_txlock": {"immediate"}, "_pragma": {"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)"}}
	name := url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: query.Encode()}
	open := func() (*sql.DB, error) { return sql.Open("sqlite", name.String()) }
	s, err := newStore(open, 8)
	if err != nil {
		return nil, fmt.Errorf("open the desk's store %q: %w", path, err)
	}
	return s, nil
}

// connectPostgres notices a cut link within seconds; by default it would hang for ever.
func connectPostgres(address string) (*Store, error) {
	config, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, fmt.Errorf("open the desk's store %q: not a PostgreSQL address", Redact(address))
	}
	dialer := &net.Dialer{Timeout: 5 * time.Second, KeepAliveConfig: net.KeepAliveConfig{Enable: true, Idle: 5 * time.Second, Interval: 2 * time.Second, Count: 3}}
	config.DialFunc = dialer.DialContext
	s, err := newStore(func() (*sql.DB, error) { return stdlib.OpenDB(*config), nil }, 12)
	if err == nil {
		s.postgres = true
	}
	return s, err
}

// newStore opens connections for so many readers and for one writer.
func newStore(open func() (*sql.DB, error), readers int) (*Store, error) {
	db, err := open()
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(readers)
	db.SetMaxIdleConns(readers)
	out, err := open()
	if err != nil {
		db.Close()
		return nil, err
	}
	out.SetMaxOpenConns(1)
	return &Store{db: db, out: out, writer: make(chan struct{}, 1)}, nil
}

// Close ends the store's connections after the work under way.
func (s *Store) Close() error { return errors.Join(s.out.Close(), s.db.Close()) }

// Ping tells whether the store answers.
func (s *Store) Ping(ctx context.Context) error { return s.db.PingContext(ctx) }

// Engine names what the store runs on: SQLite or PostgreSQL.
func (s *Store) Engine() string {
	if s.postgres {
		return "PostgreSQL"
	}
	return "SQLite"
}

// Redact returns an address without its password, for logs and errors.
func Redact(address string) string {
	if !strings.Contains(address, "://") {
		return address
	}
	u, err := url.Parse(address)
	if err != nil {
		return "postgres://..."
	}
	return u.Redacted()
}

// bind writes a statement's question marks as the store's engine wants them.
func (s *Store) bind(query string) string {
	if !s.postgres {
		return query
	}
	var b strings.Builder
	n := 0
	for _, r := range query {
		if r != '?' {
			b.WriteRune(r)
			continue
		}
		n++
		b.WriteString("$" + strconv.Itoa(n))
	}
	return b.String()
}

// write runs fn in a transaction that no other writer overlaps, so that the record's numbers appear in their order. Writers of this program
// queue up here, in order of arrival: those of SQLite would poll for the lock, those of PostgreSQL would wait on connections that readers need.
func (s *Store) write(ctx context.Context, fn func(*sql.Tx) error) error {
	select {
	case s.writer <- struct{}{}:
		defer func() { <-s.writer }()
	case <-ctx.Done():
		return ctx.Err()
	}
	return s.transact(ctx, fn)
}

// transact runs fn in a transaction that no other program's writer overlaps. The caller holds the writer's place.
func (s *Store) transact(ctx context.Context, fn func(*sql.Tx) error) error {
	tx, err := s.out.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if s.postgres {
		if _, err := tx.ExecContext(ctx, "select pg_advisory_xact_lock($1)", writerLock); err != nil {
			return err
		}
	}
	if err := fn(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// writerLock is the advisory lock that writers of one PostgreSQL store share.
const writerLock = 0x63726f7373
