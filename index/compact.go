package index

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/index/scorch/mergeplan"
)

// Compact writes the index anew in one part, without what was removed or replaced, which makes it smallest and fastest to read. It can be
// interrupted at any moment and is then as it was.
func (x *Index) Compact(ctx context.Context) error {
	if x.readOnly {
		return fmt.Errorf("compact index %q: %w", x.dir, ErrReadOnly)
	}
	x.writing.Lock()
	defer x.writing.Unlock()
	if err := x.usable(); err != nil {
		return fmt.Errorf("compact index %q: %w", x.dir, err)
	}
	if err := x.compact(ctx); err != nil {
		return fmt.Errorf("compact index %q: %w", x.dir, err)
	}
	return nil
}

func (x *Index) compact(ctx context.Context) (err error) {
	x.open.RLock()
	defer x.open.RUnlock()
	s, ok := x.low.(*scorch.Scorch)
	if x.closed || !ok || x.dir == "" {
		return ctx.Err()
	}
	defer caught(&err)
	if err := s.ForceMerge(ctx, &mergeplan.SingleSegmentMergePlanOptions); err != nil {
		return err
	}
	return x.purge(ctx)
}

// purge has the files of earlier states taken away, which happens after a write only.
func (x *Index) purge(ctx context.Context) error {
	for range 20 {
		if err := x.low.SetInternal([]byte("purge"), nil); err != nil {
			return err
		}
		files, err := filepath.Glob(filepath.Join(x.dir, x.manifest.Data, "store", "*.zap"))
		if err != nil {
			return err
		}
		if len(files) <= len(x.segments()) {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
	return nil
}

func (x *Index) segments() []*scorch.SegmentSnapshot {
	r, err := x.low.Reader()
	if err != nil {
		return nil
	}
	defer r.Close()
	return r.(*scorch.IndexSnapshot).Segments()
}
