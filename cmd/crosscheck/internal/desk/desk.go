// Package desk keeps what was printed at hand and checks drafts against it, again and again: for a check, a watched folder, an editor's
// language server.
package desk

import (
	"context"
	"fmt"
	"time"

	"crosscheck/checker"
	"crosscheck/index"
)

// A Desk holds sources: articles that were read, in an index in memory, and stores. It is used by one goroutine at a time.
type Desk struct {
	engine   *checker.Engine
	memory   *index.Index // of the sources that were read
	readings map[string]checker.Reading
	archives []archive
	archived int // articles in the archives
	left     int
}

// New makes a desk of sources. The archives are not closed by it.
func New(ctx context.Context, e *checker.Engine, sources []checker.Reading, archives []index.Store) (*Desk, error) {
	d := &Desk{engine: e, readings: map[string]checker.Reading{}}
	for _, x := range archives {
		n, err := x.Size(ctx)
		if err != nil {
			return nil, err
		}
		d.archived += n
		d.archives = append(d.archives, archive{Searcher: x, articles: n, left: &d.left})
	}
	if len(sources) == 0 {
		return d, nil
	}
	return d, d.Put(ctx, sources...)
}

// Put adds sources, or puts them in the place of those with their paths.
func (d *Desk) Put(ctx context.Context, sources ...checker.Reading) error {
	if d.memory == nil {
		memory, err := index.Memory()
		if err != nil {
			return err
		}
		d.memory = memory
	}
	entries := make([]checker.Entry, len(sources))
	for i, r := range sources {
		entries[i] = d.engine.Entry(r)
		d.readings[r.Article.Path] = r
	}
	if err := d.memory.Add(ctx, entries); err != nil {
		return fmt.Errorf("index articles: %w", err)
	}
	return nil
}

// Drop forgets sources.
func (d *Desk) Drop(ctx context.Context, paths ...string) error {
	for _, p := range paths {
		delete(d.readings, p)
	}
	if d.memory == nil {
		return nil
	}
	_, err := d.memory.Remove(ctx, paths)
	return err
}

// Size is the number of articles on the desk and in its archives.
func (d *Desk) Size() int { return len(d.readings) + d.archived }

// LeftOut counts the articles of archives that may tell a draft's story and that were not read, as nearer ones were enough to fill the room
// there is. It is never silently more than none: whoever reports tells it.
func (d *Desk) LeftOut() int { return d.left }

// Sources lists the paths of the sources that were read, in no order.
func (d *Desk) Sources() []string {
	out := make([]string, 0, len(d.readings))
	for p := range d.readings {
		out = append(out, p)
	}
	return out
}

// Check checks drafts against the sources and each other, and reports what touches one of the paths in only; where only is nil, any draft.
// A source with a draft's path is an earlier version of it and says nothing.
func (d *Desk) Check(ctx context.Context, drafts []checker.Reading, only map[string]bool) (checker.Report, error) {
	searcher := union{}
	if d.memory != nil {
		searcher = append(searcher, without{d.memory, drafts})
	}
	days := make(map[string]time.Time, len(drafts))
	for _, r := range drafts {
		days[r.Article.Path] = r.Article.Published
	}
	for _, x := range d.archives {
		x.days = days
		searcher = append(searcher, without{x, drafts})
	}
	var own checker.Exhaustive
	readings := make([]checker.Reading, 0, len(d.readings)+len(drafts))
	taken := map[string]bool{}
	for _, r := range drafts {
		own = append(own, r.Article)
		taken[r.Article.Path] = true
		readings = append(readings, r)
	}
	for p, r := range d.readings {
		if !taken[p] {
			readings = append(readings, r)
		}
	}
	if only == nil {
		only = taken
	}
	return d.engine.Cross(ctx, readings, append(searcher, own), only)
}

// Close forgets everything.
func (d *Desk) Close() error {
	if d.memory == nil {
		return nil
	}
	return d.memory.Close()
}
