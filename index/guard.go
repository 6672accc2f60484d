package index

import (
	"context"
	"errors"
	"fmt"
	"time"

	bindex "github.com/blevesearch/bleve_index_api"
)

// Bleve writes and merges in the background. What fails there is tried again for ever, and whoever waits for it waits for ever. So
// everything that waits for the background is waited for here: once the background has met a fault, it has this long to be done.
const patience = time.Second

// errStuck is the cause where the background has met a fault and does not say which.
var errStuck = errors.New("bleve failed in the background: the disk is full or cannot be written, or a file is damaged")

// wait calls f and returns when f does, or else an error once the background is stuck, the index is broken by someone else, or ctx ends.
func (x *Index) wait(ctx context.Context, f func() error) error {
	done := make(chan error, 1)
	go func() {
		var err error
		defer func() { done <- err }()
		defer caught(&err)
		err = f()
	}()
	before, since := x.faults(), time.Time{}
	tick := time.NewTicker(patience / 4)
	defer tick.Stop()
	for {
		select {
		case err := <-done:
			return err
		case <-x.broken:
			return x.fault
		case <-ctx.Done():
			return ctx.Err()
		case now := <-tick.C:
			if x.faults() == before {
				continue
			}
			if since.IsZero() {
				since = now
			} else if now.Sub(since) > patience {
				return errStuck
			}
		}
	}
}

// faults returns how many faults the background has met.
func (x *Index) faults() uint64 {
	n, _ := x.low.StatsMap()["TotOnErrors"].(uint64)
	return n
}

// commit returns when the batch is on disk. After a failure nothing more is written: what is on disk is whole, and what is only in memory
// must not be taken for it.
func (x *Index) commit(b *bindex.Batch) error {
	if err := x.usable(); err != nil {
		return err
	}
	return x.fail(x.wait(context.Background(), func() error { return x.low.Batch(b) }))
}

// fail breaks the index where there is an error, and returns it.
func (x *Index) fail(err error) error {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	x.breaking.Do(func() {
		x.fault = err
		close(x.broken)
		go x.shutDown()
	})
	return err
}

// shutDown closes a broken index, or else Bleve would try for ever what it cannot do.
func (x *Index) shutDown() {
	x.open.Lock()
	defer x.open.Unlock()
	if !x.closed {
		x.closed = true
		_ = closeBleve(x.bleve)
	}
}

// usable tells why nothing can be read or written any more.
func (x *Index) usable() error {
	x.open.RLock()
	defer x.open.RUnlock()
	return x.shut()
}

// shut is usable for those who hold the lock.
func (x *Index) shut() error {
	select {
	case <-x.broken:
		return fmt.Errorf("an earlier write failed: %w", x.fault)
	default:
	}
	if x.closed {
		return ErrClosed
	}
	return nil
}

// closeBleve closes Bleve's part, and leaves it behind where that takes longer than can be had patience with.
func closeBleve(low interface{ Close() error }) error {
	done := make(chan error, 1)
	go func() {
		var err error
		defer func() { done <- err }()
		defer caught(&err)
		err = low.Close()
	}()
	select {
	case err := <-done:
		return err
	case <-time.After(10 * patience):
		return errors.New("it did not close")
	}
}
