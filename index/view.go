package index

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	bindex "github.com/blevesearch/bleve_index_api"
)

// view is the index at one moment: what is written meanwhile is not seen.
type view struct {
	ctx  context.Context
	snap *scorch.IndexSnapshot
}

// view calls f with the index as it stands. A fault in the files, which the layers below meet with a panic, is an error here.
func (x *Index) view(ctx context.Context, f func(*view) error) (err error) {
	x.open.RLock()
	defer x.open.RUnlock()
	if x.closed {
		return ErrClosed
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	defer caught(&err)
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true)) // a file cut short under its mapping
	r, err := x.low.Reader()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	snap, ok := r.(*scorch.IndexSnapshot)
	if !ok {
		return fmt.Errorf("index reads as a %T", r)
	}
	return f(&view{ctx: ctx, snap: snap})
}

// caught turns a panic into an error that wraps ErrCorrupt.
func caught(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("%w: %v", ErrCorrupt, r)
	}
}

// postings returns the numbers of the documents that carry the term.
func (v *view) postings(field string, term []byte) (*roaring.Bitmap, error) {
	docs := roaring.New()
	return docs, v.postingsInto(docs, field, term)
}

func (v *view) postingsInto(docs *roaring.Bitmap, field string, term []byte) error {
	if err := v.ctx.Err(); err != nil {
		return err
	}
	t, err := v.snap.TermFieldReader(v.ctx, term, field, false, false, false)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	defer t.Close()
	var hit bindex.TermFieldDoc
	for {
		doc, err := t.Next(&hit)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrCorrupt, err)
		}
		if doc == nil {
			return nil
		}
		docs.Add(uint32(doc.ID.Value()))
	}
}

// id returns the id of a document.
func (v *view) id(doc uint32) (string, error) {
	id, err := v.snap.ExternalID(bindex.NewIndexInternalID(nil, uint64(doc)))
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	return id, nil
}

// stored returns the article that a head carries, as it is stored.
func (v *view) stored(doc uint32) ([]byte, error) {
	var segment *scorch.SegmentSnapshot
	at := uint64(doc)
	for _, s := range v.snap.Segments() {
		if n := s.Segment().Count(); at >= n {
			at -= n
			continue
		}
		segment = s
		break
	}
	if segment == nil {
		return nil, fmt.Errorf("document %d is out of range: %w", doc, ErrCorrupt)
	}
	var out []byte
	err := segment.VisitDocument(at, func(name string, _ byte, value []byte, _ []uint64) bool {
		if name != fieldArticle {
			return true
		}
		out = append(out, value...)
		return false
	})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	return out, nil
}

// head returns the number of the head of an article, and false where there is no article of that path.
func (v *view) head(path string) (uint32, bool, error) {
	docs, err := v.postings("_id", []byte(headOf(path)))
	if err != nil || docs.IsEmpty() {
		return 0, false, err
	}
	return docs.Maximum(), true, nil
}

// header returns what is known of the article whose head that is, and its path.
func (v *view) header(doc uint32) (header, string, error) {
	b, err := v.stored(doc)
	if err != nil {
		return header{}, "", err
	}
	h, path, _, err := unpackHeader(b)
	if err != nil {
		return header{}, "", fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	return h, path, nil
}

// nextOrdinal returns the first ordinal that no sentence has. That some sentence has at least a given ordinal is true up to the last and
// false from there, so it is found by halving.
func (v *view) nextOrdinal() (uint32, error) {
	lo, hi := uint64(0), uint64(1)<<32
	for lo < hi {
		mid := lo + (hi-lo)/2
		some, err := v.anyFrom(uint32(mid))
		if err != nil {
			return 0, err
		}
		if some {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo > 1<<32-1 {
		return 0, errors.New("index is full: it can tell four billion articles apart: compact it")
	}
	return uint32(lo), nil
}

// anyFrom tells whether a head or a sentence of that ordinal or of a later one was ever written and is not yet merged away.
func (v *view) anyFrom(ordinal uint32) (bool, error) {
	d, err := v.snap.FieldDictRange(fieldOrdinal, ordinalTerm(ordinal), ordinalTerm(1<<32-1))
	if err != nil {
		return false, fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	defer d.Close()
	e, err := d.Next()
	if err != nil {
		return false, fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	return e != nil, nil
}
