package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
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

func (s *Store) nextSeq(ctx context.Context, tx *sql.Tx) (int64, error) {
	var last int64
	err := tx.QueryRowContext(ctx, "select coalesce(max(seq), 0) from decisions").Scan(&last)
	return last + 1, err
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
