package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgconn"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

const columns = "seq, finding, version, action, status, cause, assignee, editor, at, note, undoes, batch, rule, summary"

// Append writes one decision and returns it as it stands on disk. The error is a *StaleError where the finding has moved on since the
// editor saw it, and wraps ErrInvalid where the entry is wrong in itself; nothing is written in either case.
func (s *Store) Append(ctx context.Context, e Entry) (Decision, error) {
	done, stale, err := s.AppendAll(ctx, []Entry{e})
	if err != nil {
		return Decision{}, err
	}
	if len(stale) > 0 {
		return Decision{}, stale[0]
	}
	return done[0], nil
}

// AppendAll writes many decisions in one stroke: they share a batch and reach the disk together. Findings that moved on since the editor
// saw them are left out and returned as stale. On an error nothing is written.
func (s *Store) AppendAll(ctx context.Context, entries []Entry) (done []Decision, stale []*StaleError, err error) {
	for _, e := range entries {
		if err := e.validate(); err != nil {
			return nil, nil, err
		}
	}
	err = s.write(ctx, func(tx *sql.Tx) error {
		next, err := s.nextSeq(ctx, tx)
		if err != nil {
			return err
		}
		batch := next
		for _, e := range entries {
			now, before, err := s.latest(ctx, tx, e.Finding)
			if err != nil {
				return err
			}
			if now.Version != e.Seen {
				stale = append(stale, &StaleError{Finding: e.Finding, Seen: e.Seen, Current: now})
				continue
			}
			d := e.after(now, before)
			d.Seq, d.Batch = next, batch
			if err := s.insert(ctx, tx, d); err != nil {
				return err
			}
			next++
			done = append(done, d)
		}
		return nil
	})
	if err != nil {
		return nil, nil, fmt.Errorf("keep the decision: %w", err)
	}
	return done, stale, nil
}

func (s *Store) nextSeq(ctx context.Context, tx *sql.Tx) (int64, error) {
	var last int64
	err := tx.QueryRowContext(ctx, "select coalesce(max(seq), 0) from decisions").Scan(&last)
	return last + 1, err
}

// latest returns a finding's last decision and the one before it, the zero Decision where there is none.
func (s *Store) latest(ctx context.Context, tx *sql.Tx, finding string) (now, before Decision, err error) {
	rows, err := tx.QueryContext(ctx, s.bind("select "+columns+" from decisions where finding = ? order by version desc limit 2"), finding)
	if err != nil {
		return now, before, err
	}
	list, err := collect(rows)
	if len(list) > 0 {
		now = list[0]
	}
	if len(list) > 1 {
		before = list[1]
	}
	return now, before, err
}

func (s *Store) insert(ctx context.Context, tx *sql.Tx, d Decision) error {
	_, err := tx.ExecContext(ctx, s.bind("insert into decisions ("+columns+") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
		d.Seq, d.Finding, d.Version, string(d.Action), string(d.Status), d.Cause, d.Assignee, d.Editor, d.Time.UnixMilli(), d.Note,
		d.Undoes, d.Batch, d.Rule, d.Summary)
	if duplicate(err) { // the last guard, should a writer have passed by the lock
		return &StaleError{Finding: d.Finding, Seen: d.Version - 1, Current: d}
	}
	return err
}

// duplicate tells whether an insert broke a unique constraint.
func duplicate(err error) bool {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Code == "23505"
	}
	var lite *sqlite.Error
	return errors.As(err, &lite) && (lite.Code() == sqlite3.SQLITE_CONSTRAINT_UNIQUE || lite.Code() == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY)
}

// UndoBatch takes back every decision of a batch that is still its finding's latest; the others are returned as stale.
func (s *Store) UndoBatch(ctx context.Context, batch int64, undo Entry) (done []Decision, stale []*StaleError, err error) {
	rows, err := s.db.QueryContext(ctx, s.bind("select "+columns+" from decisions where batch = ? order by seq"), batch)
	if err != nil {
		return nil, nil, fmt.Errorf("read the batch: %w", err)
	}
	list, err := collect(rows)
	if err != nil {
		return nil, nil, fmt.Errorf("read the batch: %w", err)
	}
	if len(list) == 0 {
		return nil, nil, fmt.Errorf("%w: nothing to undo", ErrInvalid)
	}
	entries := make([]Entry, len(list))
	for i, d := range list {
		entries[i] = Entry{Finding: d.Finding, Seen: d.Version, Action: Undo, Editor: undo.Editor, Time: undo.Time, Note: undo.Note, Rule: d.Rule, Summary: d.Summary}
	}
	return s.AppendAll(ctx, entries)
}

// LastBatch returns the editor's latest batch that is no undo, and false where there is none.
func (s *Store) LastBatch(ctx context.Context, editor string) (int64, bool, error) {
	var batch int64
	err := s.db.QueryRowContext(ctx, s.bind(`select d.batch from decisions d where d.editor = ? and d.action <> 'undo' and not exists
		(select 1 from decisions u where u.finding = d.finding and u.version > d.version) order by d.seq desc limit 1`), editor).Scan(&batch)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return batch, err == nil, err
}
