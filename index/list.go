package index

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"time"
)

// Item is a line of the index's list.
type Item struct {
	Path      string
	Outlet    string
	Wire      string
	Title     string
	Published time.Time // zero where unknown
	Sentences int
}

// List returns what the index holds, in order of path.
func (x *Index) List(ctx context.Context) ([]Item, error) {
	var out []Item
	err := x.view(ctx, func(v *view) error {
		for _, p := range v.parts {
			heads, err := p.heads()
			if err != nil {
				return err
			}
			for it := heads.Iterator(); it.HasNext(); {
				doc := it.Next()
				h, err := p.header(doc)
				if err != nil {
					return err
				}
				path, err := p.path(doc)
				if err != nil {
					return err
				}
				out = append(out, Item{Path: path, Outlet: h.outlet, Wire: h.wire, Title: h.title, Published: h.published, Sentences: h.sentences})
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("list index %q: %w", x.dir, err)
	}
	slices.SortFunc(out, func(a, b Item) int { return cmp.Compare(a.Path, b.Path) })
	return out, nil
}

// Stats are the figures of an index.
type Stats struct {
	Schema    int
	Keys      int // version of the keys
	Articles  int
	Sentences int
	Outlets   int
	First     time.Time // day of the oldest article, zero where no day is known
	Last      time.Time // day of the newest
	Segments  int       // parts on disk or in memory; a compacted index has one
	Bytes     int64     // on disk, 0 in memory
}

// Stats counts what the index holds.
func (x *Index) Stats(ctx context.Context) (Stats, error) {
	items, err := x.List(ctx)
	if err != nil {
		return Stats{}, err
	}
	s := Stats{Schema: x.manifest.Schema, Keys: x.manifest.Keys, Articles: len(items)}
	outlets := map[string]bool{}
	for _, i := range items {
		s.Sentences += i.Sentences
		outlets[i.Outlet] = true
		if i.Published.IsZero() {
			continue
		}
		if s.First.IsZero() || i.Published.Before(s.First) {
			s.First = i.Published
		}
		if i.Published.After(s.Last) {
			s.Last = i.Published
		}
	}
	s.Outlets = len(outlets)
	err = x.view(ctx, func(v *view) error { s.Segments = len(v.parts); return nil })
	if err == nil && x.dir != "" {
		s.Bytes, err = size(x.dir)
	}
	return s, x.named(err, "count", "")
}

// size returns the bytes of the files in a folder.
func size(dir string) (n int64, err error) {
	err = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if i, err := d.Info(); err == nil { // a merge may have taken the file away
			n += i.Size()
		}
		return nil
	})
	return n, err
}
