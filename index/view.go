package index

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// view is the index at one moment: what is written meanwhile is not seen. It reads the postings themselves, which is ten times as fast as a
// query and gives every match, not the best few.
type view struct {
	ctx      context.Context
	parts    []*part
	articles *cache
}

// part is one segment of the index. The documents of an article are always in the same one.
type part struct {
	segment.Segment
	deleted      *roaring.Bitmap // nil where none is
	dictionaries map[string]segment.TermDictionary
}

func newPart(s segment.Segment, deleted *roaring.Bitmap) *part {
	if deleted != nil && deleted.IsEmpty() {
		deleted = nil
	}
	return &part{Segment: s, deleted: deleted, dictionaries: map[string]segment.TermDictionary{}}
}

// live returns how many documents are not deleted.
func (p *part) live() uint64 {
	if p.deleted == nil {
		return p.Count()
	}
	return p.Count() - p.deleted.GetCardinality()
}

// view calls f with the index as it stands. A fault in the files, which the layers below meet with a panic, is an error here.
func (x *Index) view(ctx context.Context, f func(*view) error) (err error) {
	x.open.RLock()
	defer x.open.RUnlock()
	if err := x.shut(); err != nil {
		return err
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
	snapshot, ok := r.(*scorch.IndexSnapshot)
	if !ok {
		return fmt.Errorf("index reads as a %T", r)
	}
	v := &view{ctx: ctx, articles: &x.articles}
	for _, s := range snapshot.Segments() {
		v.parts = append(v.parts, newPart(s.Segment(), s.Deleted()))
	}
	return f(v)
}

// caught turns a panic into an error that wraps ErrCorrupt.
func caught(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("%w: %v", ErrCorrupt, r)
	}
}

func corrupt(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: %w", ErrCorrupt, err)
}

func (p *part) dictionary(field string) (segment.TermDictionary, error) {
	d, ok := p.dictionaries[field]
	if !ok {
		var err error
		if d, err = p.Dictionary(field); err != nil {
			return nil, corrupt(err)
		}
		p.dictionaries[field] = d
	}
	return d, nil
}

// docs returns the documents that carry the term, nil where none does. They are the index's own and must not be changed.
func (p *part) docs(field string, term []byte) (*roaring.Bitmap, error) {
	d, err := p.dictionary(field)
	if err != nil {
		return nil, err
	}
	list, err := d.PostingsList(term, p.deleted, nil)
	if err != nil {
		return nil, corrupt(err)
	}
	it, ok := list.Iterator(false, false, false, nil).(segment.OptimizablePostingsIterator)
	if !ok {
		return nil, fmt.Errorf("postings read as a %T", list)
	}
	if n, ok := it.DocNum1Hit(); ok {
		return roaring.BitmapOf(uint32(n)), nil
	}
	return it.ActualBitmap(), nil
}

// union returns the documents that carry one of the terms and, where within is not nil, are in it.
func (p *part) union(field string, terms []string, within *roaring.Bitmap) (*roaring.Bitmap, error) {
	all := roaring.New()
	for _, t := range terms {
		docs, err := p.docs(field, []byte(t))
		if err != nil {
			return nil, err
		}
		switch {
		case docs == nil:
		case within == nil:
			all.Or(docs)
		case docs.Intersects(within):
			all.Or(roaring.And(docs, within))
		}
	}
	return all, nil
}

// id returns the id of a document.
func (p *part) id(doc uint32) (string, error) {
	id, err := p.DocID(uint64(doc))
	if err == nil && len(id) < 2 {
		err = fmt.Errorf("document %d has no id", doc)
	}
	return string(id), corrupt(err)
}

// stored calls f with the article that a head carries, as it is stored. The bytes are lent.
func (p *part) stored(doc uint32, f func([]byte) error) error {
	err := fmt.Errorf("document %d carries no article", doc)
	verr := p.VisitStoredFields(uint64(doc), func(name string, _ byte, value []byte, _ []uint64) bool {
		if name != fieldArticle {
			return true
		}
		err = f(value)
		return false
	})
	return corrupt(errors.Join(verr, err))
}

// header returns what is known of the article whose head that is.
func (p *part) header(doc uint32) (h header, err error) {
	err = p.stored(doc, func(b []byte) (err error) {
		h, _, err = unpackHeader(b)
		return err
	})
	return h, err
}

// head returns where the head of an article is, and false where there is no article of that path.
func (v *view) head(path string) (*part, uint32, bool, error) {
	id := []byte(headOf(path))
	for _, p := range v.parts {
		docs, err := p.docs("_id", id)
		if err != nil {
			return nil, 0, false, err
		}
		if docs != nil && !docs.IsEmpty() {
			return p, docs.Minimum(), true, nil
		}
	}
	return nil, 0, false, nil
}

// lookup returns the header of the article of that path.
func (v *view) lookup(path string) (header, bool, error) {
	p, doc, ok, err := v.head(path)
	if err != nil || !ok {
		return header{}, false, err
	}
	h, err := p.header(doc)
	return h, err == nil, err
}

// path returns the path of the article whose head that is.
func (p *part) path(doc uint32) (string, error) {
	id, err := p.id(doc)
	if err == nil && id[0] != headID {
		err = corrupt(fmt.Errorf("document %d is no head", doc))
	}
	return id[min(1, len(id)):], err
}

// heads returns the documents that are heads, in no order.
func (p *part) heads() (*roaring.Bitmap, error) {
	all := roaring.New()
	err := p.terms("_id", []byte{headID}, []byte{headID + 1}, func(id string) error {
		docs, err := p.docs("_id", []byte(id))
		if docs != nil {
			all.Or(docs)
		}
		return err
	})
	return all, err
}

// terms calls f with the terms of a field from one up to another, those of documents that were deleted included.
func (p *part) terms(field string, from, to []byte, f func(string) error) error {
	d, err := p.dictionary(field)
	if err != nil {
		return err
	}
	for it := d.AutomatonIterator(nil, from, to); ; {
		e, err := it.Next()
		if err != nil {
			return corrupt(err)
		}
		if e == nil {
			return nil
		}
		if err := f(e.Term); err != nil {
			return err
		}
	}
}
