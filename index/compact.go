package index

import (
	"context"
	"fmt"
	"math"
	"path/filepath"
	"time"

	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/index/scorch/mergeplan"
	bindex "github.com/blevesearch/bleve_index_api"
)

// onePart is the plan of merging everything there is.
func onePart() *mergeplan.MergePlanOptions {
	return &mergeplan.MergePlanOptions{MaxSegmentsPerTier: 1, MaxSegmentSize: math.MaxInt32, MaxSegmentFileSize: 1 << 50, TierGrowth: 1,
		SegmentsPerMergeTask: 1 << 20, FloorSegmentSize: 1 << 30, FloorSegmentFileSize: 1 << 40, ReclaimDeletesWeight: 2}
}

// Compact writes the index anew in one part, without what was removed or replaced, which makes it smallest and fastest to read. When it is
// interrupted, even by a crash, the index is as it was.
func (x *Index) Compact(ctx context.Context) error {
	if x.readOnly {
		return fmt.Errorf("compact index %q: %w", x.dir, ErrReadOnly)
	}
	x.writing.Lock()
	defer x.writing.Unlock()
	if err := x.compact(ctx); err != nil {
		return fmt.Errorf("compact index %q: %w", x.dir, err)
	}
	return nil
}

func (x *Index) compact(ctx context.Context) error {
	if err := x.usable(); err != nil {
		return err
	}
	s, ok := x.low.(*scorch.Scorch)
	if !ok || x.dir == "" {
		return ctx.Err()
	}
	if err := x.split(ctx); err != nil {
		return err
	}
	if err := x.fail(x.wait(ctx, func() error { return s.ForceMerge(ctx, onePart()) })); err != nil {
		return err
	}
	return x.purge(ctx)
}

// compactionMark is the id of a document that belongs to no article.
const compactionMark = "compacted"

// split adds a part that holds nothing to speak of where there is one part with deletions: no plan merges a part by itself.
func (x *Index) split(ctx context.Context) error {
	alone := false
	err := x.view(ctx, func(v *view) error {
		alone = len(v.parts) == 1 && v.parts[0].deleted != nil
		return nil
	})
	if err != nil || !alone {
		return err
	}
	b := bindex.NewBatch()
	b.Update(&document{id: compactionMark})
	return x.commit(b)
}

// settle is called after articles were taken in. When they are a good part of the index, it is compacted, which then costs little beside
// them; otherwise the background merges what has gathered when it is time.
func (x *Index) settle(ctx context.Context, sentences int) error {
	if x.dir == "" || sentences < x.options.batch() {
		return nil
	}
	var parts, all uint64
	err := x.view(ctx, func(v *view) error {
		for _, p := range v.parts {
			parts++
			all += p.live()
		}
		return nil
	})
	if err != nil || parts < 3 || uint64(sentences) < all/4 {
		return err
	}
	return x.compact(ctx)
}

// purgeKey is written to no end but that Bleve, which takes away the files of earlier states after a write, takes them away.
var purgeKey = []byte("crosscheck/purge")

// purge waits a moment for the files of earlier states to go. That they stay longer, since someone still reads them, is no fault.
func (x *Index) purge(ctx context.Context) error {
	for range 10 {
		if err := x.fail(x.wait(ctx, func() error { return x.low.SetInternal(purgeKey, nil) })); err != nil {
			return err
		}
		files, err := filepath.Glob(filepath.Join(x.dir, x.manifest.Data, "store", "*.zap"))
		if err != nil {
			return err
		}
		parts := 0
		if err := x.view(ctx, func(v *view) error { parts = len(v.parts); return nil }); err != nil || len(files) <= parts {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(10 * time.Millisecond):
		}
	}
	return nil
}
