package index

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"crosscheck/checker"
)

// Entry is an article with the keys under which it is found again.
type Entry = checker.Entry

// Added counts what became of the articles that were added.
type Added struct {
	New      int // paths that the index did not hold
	Replaced int // articles that the index held in another wording
	Same     int // articles that the index held already, for which nothing was done
}

// Add takes in articles. An article that the index holds in the same wording is left alone, one of the same path in another wording is
// replaced whole. When Add returns without an error, every article is on disk; after an error some of them may be.
func (x *Index) Add(ctx context.Context, entries []Entry) error {
	_, err := x.Feed(ctx, func(yield func(Entry, error) bool) {
		for _, e := range entries {
			if !yield(e, nil) {
				return
			}
		}
	})
	return err
}

// Feed takes in articles as Add does, as they come: it asks for no more of them than it can write and holds a few batches at most. It
// ends at the first error that the sequence yields; what came before is taken in.
func (x *Index) Feed(ctx context.Context, entries iter.Seq2[Entry, error]) (Added, error) {
	a, err := x.Adder(ctx)
	if err != nil {
		return Added{}, err
	}
	for e, err := range entries {
		if err == nil {
			err = a.Put(e)
		}
		if err != nil {
			added, cerr := a.Close()
			return added, errors.Join(err, cerr)
		}
	}
	return a.Close()
}

// Known tells whether the index holds this very article, so that its claims need not be read for keys.
func (x *Index) Known(ctx context.Context, a checker.Article) (bool, error) {
	p, same := pack(a), false
	err := x.view(ctx, func(v *view) error {
		h, ok, err := v.lookup(a.Path)
		same = ok && h.hash == p.hash
		return err
	})
	return same, x.named(err, "look up", a.Path)
}

func (x *Index) named(err error, doing, path string) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s %q in index %q: %w", doing, path, x.dir, err)
}
