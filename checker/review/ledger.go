package review

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"crosscheck/checker/review/store"
)

// A state is how a finding stands, read from the record.
type state struct {
	status   store.Status
	cause    string
	assignee string
	version  int
	seq      int64     // of the last decision, of any kind
	by       string    // who gave it its status
	at       time.Time // when
	notes    int
}

// A ledger holds the state of every finding that was ever decided on. It follows the record, so that several programs may write to it.
type ledger struct {
	store  *store.Store
	mu     sync.RWMutex
	states map[string]state
	seq    int64 // how far the record has been read
	reads  sync.Mutex
	begun  atomic.Int64 // reads begun
	ended  int64        // the last read that ended well, by its number; guarded by reads
}

func newLedger(s *store.Store) *ledger { return &ledger{store: s, states: map[string]state{}} }

// refresh reads what was added to the record since the last time. One reads at a time; who waited while a whole read was made is content
// with it, so that two hundred requests at once cost a few reads.
func (l *ledger) refresh(ctx context.Context) error {
	arrived := l.begun.Load()
	l.reads.Lock()
	defer l.reads.Unlock()
	if l.ended > arrived {
		return nil
	}
	number := l.begun.Add(1)
	if err := l.read(ctx); err != nil {
		return err
	}
	l.ended = number
	return nil
}

func (l *ledger) read(ctx context.Context) error {
	const page = 5000
	for {
		list, err := l.store.Since(ctx, l.seq, page)
		if err != nil {
			return err
		}
		if len(list) > 0 {
			l.mu.Lock()
			for _, d := range list {
				l.apply(d)
			}
			l.mu.Unlock()
		}
		if len(list) < page {
			return nil
		}
	}
}

func (l *ledger) apply(d store.Decision) {
	s := at(l.states, d.Finding)
	if s.status != d.Status || s.cause != d.Cause || d.Action != store.Note && d.Action != store.Assign {
		s.by, s.at = d.Editor, d.Time
	}
	s.status, s.cause, s.assignee, s.version, s.seq = d.Status, d.Cause, d.Assignee, d.Version, d.Seq
	if d.Note != "" {
		s.notes++
	}
	l.states[d.Finding] = s
	l.seq = d.Seq
}

// view calls fn with the states and how far the record has been read; fn must not keep or change the map.
func (l *ledger) view(fn func(states map[string]state, seq int64)) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	fn(l.states, l.seq)
}

// of returns a finding's state; an undecided one has version 0.
func (l *ledger) of(id string) state {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return at(l.states, id)
}

func at(states map[string]state, id string) state {
	s, ok := states[id]
	if !ok {
		s.status = store.Undecided
	}
	return s
}
