package review

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"crosscheck/checker"
)

// checks keeps the outcome of the last articles checked, so that their findings have pages and can be decided on. They are not part of
// the corpus and go when newer ones come, or with the program.
type checks struct {
	mu      sync.Mutex
	list    []*checked // the newest last
	running chan struct{}
}

// A checked is an article and what it contradicts.
type checked struct {
	id    string
	name  string
	board *board
	at    time.Time
}

// Bounds of the page for new articles.
const (
	keptChecks    = 32
	atOnce        = 2
	checkTime     = 2 * time.Minute
	maxCheckQueue = 10 * time.Second
)

func newChecks() *checks { return &checks{running: make(chan struct{}, atOnce)} }

// keep remembers a report under a new id that cannot be guessed.
func (c *checks) keep(name string, report checker.Report, now time.Time) *checked {
	var raw [8]byte
	rand.Read(raw[:])
	k := &checked{id: hex.EncodeToString(raw[:]), name: name, board: newBoard(report, nil), at: now}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.list = append(c.list, k)
	if len(c.list) > keptChecks {
		c.list = append([]*checked(nil), c.list[len(c.list)-keptChecks:]...)
	}
	return k
}

func (c *checks) find(id string) (*checked, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, k := range c.list {
		if k.id == id {
			return k, true
		}
	}
	return nil, false
}

// lookup returns a finding of a checked article, the newest first.
func (c *checks) lookup(id string) (*board, *card, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for i := len(c.list) - 1; i >= 0; i-- {
		if card, ok := c.list[i].board.card(id); ok {
			return c.list[i].board, card, true
		}
	}
	return nil, nil, false
}

func (c *checks) recent() []*checked {
	c.mu.Lock()
	defer c.mu.Unlock()
	list := make([]*checked, 0, 8)
	for i := len(c.list) - 1; i >= 0 && len(list) < 8; i-- {
		list = append(list, c.list[i])
	}
	return list
}

// run checks a draft, waiting for a place among the few that run at once, and tells of every step.
func (s *Server) runCheck(ctx context.Context, draft Draft, address string, tell func(string)) (*checked, error) {
	ctx, cancel := context.WithTimeout(ctx, checkTime)
	defer cancel()
	select {
	case s.checks.running <- struct{}{}:
	default:
		tell("Waiting for another article")
		select {
		case s.checks.running <- struct{}{}:
		case <-time.After(maxCheckQueue):
			return nil, errBusy
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	defer func() { <-s.checks.running }()
	if address != "" {
		tell("Fetching " + clip(visible(address), 200))
		fetched, err := s.desk.Fetch(ctx, address)
		if err != nil {
			return nil, err
		}
		fetched.Outlet, fetched.Published = either(draft.Outlet, fetched.Outlet), draft.Published
		draft = fetched
	}
	report, err := s.safely(ctx, draft, tell)
	if err != nil {
		return nil, err
	}
	name := draft.Name
	if len(report.Articles) > 0 && report.Articles[0].Title != "" {
		name = report.Articles[0].Title
	}
	return s.checks.keep(either(name, "Pasted article"), report, s.config.Now()), nil
}

// safely keeps a text that breaks a rule from breaking more than its own check.
func (s *Server) safely(ctx context.Context, draft Draft, tell func(string)) (report checker.Report, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			s.config.Log.Error("a check failed", "fault", fmt.Sprint(fault), "stack", string(debug.Stack()))
			err = errors.New("the program failed on this text; nothing else is touched")
		}
	}()
	return s.desk.Check(ctx, draft, tell)
}

// either returns x, or y where x is empty.
func either(x, y string) string {
	if x != "" {
		return x
	}
	return y
}
