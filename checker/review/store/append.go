package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"sync"
	"time"
)

// A stroke is what one caller wants written together.
type stroke struct {
	entries []Entry
	done    []Decision
	stale   []*StaleError
	err     error
	ended   bool
}

// A line is the strokes that wait to be written. Who comes to write takes all of them along, so that a crowd of editors costs one commit
// and not one each.
type line struct {
	mu      sync.Mutex
	waiting []*stroke
}

func (l *line) join(s *stroke) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting = append(l.waiting, s)
}

func (l *line) take() []*stroke {
	l.mu.Lock()
	defer l.mu.Unlock()
	taken := l.waiting
	l.waiting = nil
	return taken
}

// writeTime bounds one transaction. It does not end with its caller, who may be writing for others too.
const writeTime = 2 * time.Minute

// AppendAll writes many decisions in one stroke: they share a batch and reach the disk together. Findings that moved on since the editor
// saw them are left out and returned as stale. On an error nothing is written, unless ctx ended before the answer was there.
func (s *Store) AppendAll(ctx context.Context, entries []Entry) (done []Decision, stale []*StaleError, err error) {
	for _, e := range entries {
		if err := e.validate(); err != nil {
			return nil, nil, err
		}
	}
	mine := &stroke{entries: entries}
	s.line.join(mine)
	select {
	case s.writer <- struct{}{}:
		defer func() { <-s.writer }()
	case <-ctx.Done():
		return nil, nil, fmt.Errorf("keep the decision: %w", ctx.Err())
	}
	if !mine.ended {
		s.writeStrokes(context.WithoutCancel(ctx), s.line.take())
	}
	if mine.err != nil {
		return nil, nil, fmt.Errorf("keep the decision: %w", mine.err)
	}
	return mine.done, mine.stale, nil
}

// writeStrokes writes strokes in one transaction; should that fail, each in one of its own, so that none fails for another's fault.
func (s *Store) writeStrokes(ctx context.Context, strokes []*stroke) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	together := func(list []*stroke) error {
		return s.transact(ctx, func(tx *sql.Tx) error { return s.strokes(ctx, tx, list) })
	}
	err := together(strokes)
	for _, one := range strokes {
		one.err = err
		if err != nil && len(strokes) > 1 {
			one.err = together([]*stroke{one})
		}
		one.ended = true
	}
}

// strokes decides on every entry in its order, against what stands and what was written before it.
func (s *Store) strokes(ctx context.Context, tx *sql.Tx, list []*stroke) error {
	var findings []string
	for _, one := range list {
		one.done, one.stale = nil, nil
		for _, e := range one.entries {
			findings = append(findings, e.Finding)
		}
	}
	next, err := s.nextSeq(ctx, tx)
	if err != nil {
		return err
	}
	stands, err := s.latest(ctx, tx, findings)
	if err != nil {
		return err
	}
	var rows []Decision
	for _, one := range list {
		batch := next
		for _, e := range one.entries {
			last := stands[e.Finding]
			if last[0].Version != e.Seen {
				one.stale = append(one.stale, &StaleError{Finding: e.Finding, Seen: e.Seen, Current: last[0]})
				continue
			}
			d := e.after(last[0], last[1])
			d.Seq, d.Batch = next, batch
			next++
			stands[e.Finding] = [2]Decision{d, last[0]}
			one.done, rows = append(one.done, d), append(rows, d)
		}
	}
	return s.insert(ctx, tx, rows)
}

// chunk bounds the findings and rows of one statement.
const chunk = 400

// latest returns the last decision on each finding and the one before it, the zero Decision where there is none.
func (s *Store) latest(ctx context.Context, tx *sql.Tx, findings []string) (map[string][2]Decision, error) {
	stands := make(map[string][2]Decision, len(findings))
	for len(findings) > 0 {
		part := findings[:min(chunk, len(findings))]
		findings = findings[len(part):]
		args := make([]any, len(part))
		for i, f := range part {
			args[i] = f
		}
		rows, err := tx.QueryContext(ctx, s.bind("select "+columns+" from decisions where finding in ("+marks(len(part))+`) and version >
			(select max(m.version) - 2 from decisions m where m.finding = decisions.finding) order by finding, version`), args...)
		if err != nil {
			return nil, err
		}
		list, err := collect(rows)
		if err != nil {
			return nil, err
		}
		for _, d := range list {
			stands[d.Finding] = [2]Decision{d, stands[d.Finding][0]}
		}
	}
	return stands, nil
}

// insert adds rows to the record.
func (s *Store) insert(ctx context.Context, tx *sql.Tx, rows []Decision) error {
	for len(rows) > 0 {
		part := rows[:min(chunk, len(rows))]
		rows = rows[len(part):]
		var args []any
		for _, d := range part {
			args = append(args, d.Seq, d.Finding, d.Version, string(d.Action), string(d.Status), d.Cause, d.Assignee, d.Editor, d.Time.UnixMilli(), d.Note,
				d.Undoes, d.Batch, d.Rule, d.Summary)
		}
		values := strings.TrimSuffix(strings.Repeat("("+marks(len(args)/len(part))+"), ", len(part)), ", ")
		if _, err := tx.ExecContext(ctx, s.bind("insert into decisions ("+columns+") values "+values), args...); err != nil {
			return err
		}
	}
	return nil
}

// marks returns n question marks with commas between.
func marks(n int) string { return strings.TrimSuffix(strings.Repeat("?, ", n), ", ") }
