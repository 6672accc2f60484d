package index

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"

	bindex "github.com/blevesearch/bleve_index_api"
)

// An Adder takes in articles one by one, for as long as it is open no one else writes. It is used by one goroutine.
type Adder struct {
	x       *Index
	ctx     context.Context
	added   Added
	batch   *change
	batches chan *change
	busy    sync.WaitGroup  // batches under way
	done    sync.WaitGroup  // writers
	paths   map[string]bool // articles of batches that are not yet written
	failure
	sentences int // that were taken in
	ended     bool
}

// failure keeps the first error of several goroutines.
type failure struct {
	mu  sync.Mutex
	err error
}

func (f *failure) set(err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.err == nil {
		f.err = err // which may be none
	}
}

func (f *failure) get() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.err
}

// change is what is written in one step.
type change struct {
	entries   []Entry
	packed    []packed
	old       []header // of articles that go, or make room
	removed   []string // paths of articles that go
	sentences int
}

// Adder opens the index for taking in articles. It waits until another Adder or Remove has ended, and must be closed.
func (x *Index) Adder(ctx context.Context) (*Adder, error) {
	if x.readOnly {
		return nil, fmt.Errorf("add to index %q: %w", x.dir, ErrReadOnly)
	}
	x.writing.Lock()
	if err := x.usable(); err != nil {
		x.writing.Unlock()
		return nil, fmt.Errorf("add to index %q: %w", x.dir, err)
	}
	a := &Adder{x: x, ctx: ctx, batch: &change{}, batches: make(chan *change), paths: map[string]bool{}}
	for range x.options.writers() {
		a.done.Go(a.write)
	}
	return a, nil
}

func (o Options) writers() int {
	if o.Writers > 0 {
		return o.Writers
	}
	return min(4, runtime.GOMAXPROCS(0))
}

// Sentences that are written at once where nothing else is asked for. What is in memory is never merged, so its parts are large.
const (
	diskBatch   = 8_000
	memoryBatch = 25_000
)

func (o Options) batch() int {
	if o.Batch > 0 {
		return o.Batch
	}
	return diskBatch
}

// Put takes in an article. It returns when there is room for the next, which is before the article is on disk, and errs where an earlier
// one could not be written.
func (a *Adder) Put(e Entry) error {
	if err := errors.Join(a.get(), a.ctx.Err()); err != nil {
		return err
	}
	if e.Article.Path == "" {
		return fmt.Errorf("add to index %q: article of %q has no path", a.x.dir, e.Article.Outlet)
	}
	if a.paths[e.Article.Path] {
		if err := a.flush(); err != nil {
			return err
		}
		a.busy.Wait()
		clear(a.paths)
	}
	p := pack(e.Article)
	h, ok, err := a.x.find(a.ctx, e.Article.Path)
	switch {
	case err != nil:
		return a.x.named(err, "add", e.Article.Path)
	case ok && h.hash == p.hash:
		a.added.Same++
		return nil
	case ok:
		a.added.Replaced++
		a.batch.old = append(a.batch.old, h)
	default:
		a.added.New++
	}
	return a.take(e, p)
}

func (x *Index) find(ctx context.Context, path string) (h header, ok bool, err error) {
	err = x.view(ctx, func(v *view) error {
		h, ok, err = v.lookup(path)
		return err
	})
	return h, ok, err
}

// take puts an article into the batch, under an ordinal of its own.
func (a *Adder) take(e Entry, p packed) error {
	p.ordinal = a.x.next
	a.x.next++
	a.paths[p.path] = true
	a.batch.entries = append(a.batch.entries, e)
	a.batch.packed = append(a.batch.packed, p)
	a.batch.sentences += 1 + p.sentences
	a.sentences += 1 + p.sentences
	if a.batch.sentences < a.x.options.batch() {
		return nil
	}
	return a.flush()
}

// flush hands the batch to a writer, and waits where all are at work.
func (a *Adder) flush() error {
	if len(a.batch.entries) == 0 {
		return a.get()
	}
	a.busy.Add(1)
	select {
	case a.batches <- a.batch:
	case <-a.ctx.Done():
		a.busy.Done()
		return a.ctx.Err()
	}
	a.batch = &change{}
	return a.get()
}

// write is a writer: it makes batches ready and writes them until there are no more. After a failure it lets them pass.
func (a *Adder) write() {
	z := newAnalyzer()
	for c := range a.batches {
		if a.get() == nil {
			if err := a.x.apply(c, z); err != nil {
				a.set(fmt.Errorf("add to index %q: %w", a.x.dir, err))
			}
		}
		a.busy.Done()
	}
}

// Close writes what is left and returns when all is on disk. It may be called again, to no effect.
func (a *Adder) Close() (Added, error) {
	if a.ended {
		return a.added, a.get()
	}
	a.ended = true
	defer a.x.writing.Unlock()
	err := a.flush()
	close(a.batches)
	a.done.Wait()
	if err == nil {
		err = a.get()
	}
	if err == nil {
		err = a.x.settle(a.ctx, a.sentences)
	}
	a.set(err)
	return a.added, err
}

// apply writes a change in one step: all of it is seen, and outlives a crash, or none of it.
func (x *Index) apply(c *change, z *analyzer) error {
	b := bindex.NewBatch()
	for _, path := range c.removed {
		b.Delete(headOf(path))
	}
	for _, h := range c.old {
		for n := range h.sentences {
			b.Delete(sentenceOf(h.ordinal, n))
		}
	}
	for i, e := range c.entries {
		for _, d := range z.documents(e, c.packed[i], x.shape) {
			b.Update(d)
		}
	}
	return x.commit(b)
}
