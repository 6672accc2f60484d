package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// Since returns the decisions after a place in the record, in order, at most limit of them.
func (s *Store) Since(ctx context.Context, seq int64, limit int) ([]Decision, error) {
	return s.list(ctx, "where seq > ? order by seq limit ?", seq, limit)
}

// Recent returns the last decisions of all editors, the newest first.
func (s *Store) Recent(ctx context.Context, limit int) ([]Decision, error) {
	return s.list(ctx, "order by seq desc limit ?", limit)
}

// History returns all decisions on a finding, the oldest first.
func (s *Store) History(ctx context.Context, finding string) ([]Decision, error) {
	return s.list(ctx, "where finding = ? order by version", finding)
}

// Each calls fn for every decision in the order of the record, until it fails.
func (s *Store) Each(ctx context.Context, fn func(Decision) error) error {
	const page = 1000
	for seq := int64(0); ; {
		list, err := s.Since(ctx, seq, page)
		if err != nil {
			return err
		}
		for _, d := range list {
			if err := fn(d); err != nil {
				return err
			}
			seq = d.Seq
		}
		if len(list) < page {
			return nil
		}
	}
}

// EachLatest calls fn with every finding's last decision, in the order of their findings' ids.
func (s *Store) EachLatest(ctx context.Context, fn func(Decision) error) error {
	const page = 1000
	for after := ""; ; {
		list, err := s.list(ctx, `where finding > ? and not exists (select 1 from decisions n where n.finding = decisions.finding
			and n.version > decisions.version) order by finding limit ?`, after, page)
		if err != nil {
			return err
		}
		for _, d := range list {
			if err := fn(d); err != nil {
				return err
			}
			after = d.Finding
		}
		if len(list) < page {
			return nil
		}
	}
}

func (s *Store) list(ctx context.Context, tail string, args ...any) ([]Decision, error) {
	rows, err := s.db.QueryContext(ctx, s.bind("select "+columns+" from decisions "+tail), args...)
	if err != nil {
		return nil, fmt.Errorf("read the decisions: %w", err)
	}
	list, err := collect(rows)
	if err != nil {
		return nil, fmt.Errorf("read the decisions: %w", err)
	}
	return list, nil
}

func collect(rows *sql.Rows) ([]Decision, error) {
	defer rows.Close()
	var list []Decision
	for rows.Next() {
		var d Decision
		var at int64
		err := rows.Scan(&d.Seq, &d.Finding, &d.Version, &d.Action, &d.Status, &d.Cause, &d.Assignee, &d.Editor, &at, &d.Note, &d.Undoes, &d.Batch, &d.Rule, &d.Summary)
		if err != nil {
			return nil, err
		}
		d.Time = time.UnixMilli(at).UTC()
		list = append(list, d)
	}
	return list, rows.Err()
}

// Batch returns the first decision of a batch and how many it holds, 0 where there is none.
func (s *Store) Batch(ctx context.Context, batch int64) (first Decision, n int, err error) {
	list, err := s.list(ctx, "where batch = ? order by seq limit 1", batch)
	if err != nil || len(list) == 0 {
		return first, 0, err
	}
	err = s.db.QueryRowContext(ctx, s.bind("select count(*) from decisions where batch = ?"), batch).Scan(&n)
	return list[0], n, err
}
