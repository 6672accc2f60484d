package index

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"crosscheck/checker"
)

// Hit is a sentence that carries words one searched for.
type Hit struct {
	Sentence checker.Sentence
	Title    string         // of its article
	Spans    []checker.Span // of the words found, in bytes of Sentence.Text, in order, none touching another
	Score    float64        // the rarer the words and the more of them, the higher; comparable within one answer only
}

// Search returns the sentences that carry the words, at most limit of them, or all where limit is 0. The words are words and nothing else:
// no sign in them commands anything. Rare words weigh more than frequent ones, words that no sentence carries weigh nothing; a sentence
// that carries less than half of the weight is left out. The heaviest come first, those of one weight in order of path and place. Furniture is not searched.
func (x *Index) Search(ctx context.Context, words string, limit int) ([]Hit, error) {
	if !x.shape.words {
		return nil, errors.New("search index: it keeps no words")
	}
	z := x.zs.Get().(*analyzer)
	defer x.zs.Put(z)
	wanted := map[string]bool{}
	var terms []string
	z.each(words, func(t string, _, _ int) {
		if !wanted[t] {
			wanted[t] = true
			terms = append(terms, t)
		}
	})
	var out []Hit
	err := x.view(ctx, func(v *view) error {
		best, err := v.best(terms, limit)
		if err != nil {
			return err
		}
		if limit > 0 && len(best) > limit {
			best = best[:limit]
		}
		out, err = v.hits(best)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("search index %q: %w", x.dir, err)
	}
	for i := range out {
		out[i].Spans = z.spans(out[i].Sentence.Text, wanted)
	}
	return out, nil
}

// spans returns where the wanted terms stand in a text.
func (z *analyzer) spans(text string, wanted map[string]bool) []checker.Span {
	var out []checker.Span
	z.each(text, func(t string, start, end int) {
		if !wanted[t] {
			return
		}
		if n := len(out); n > 0 && start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, end)
			return
		}
		out = append(out, checker.Span{Start: start, End: end})
	})
	return out
}

// scored is a sentence on its way to be a hit.
type scored struct {
	part  *part
	doc   uint32
	score float32
	path  string
	head  uint32
	n     int
}

// best returns the sentences that weigh most, in the order of Search.
func (v *view) best(terms []string, limit int) ([]scored, error) {
	found, err := v.weigh(terms)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(found, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	if limit > 0 && len(found) > limit { // those that weigh as much as the last stay until their order is known
		last := found[limit-1].score
		for limit < len(found) && found[limit].score == last {
			limit++
		}
		found = found[:limit]
	}
	if found, err = locate(found); err != nil {
		return nil, err
	}
	slices.SortFunc(found, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.path, b.path), cmp.Compare(a.n, b.n))
	})
	return found, nil
}

// weigh returns the sentences that carry at least half of the weight of the terms.
func (v *view) weigh(terms []string) ([]scored, error) {
	postings := make([][]*roaring.Bitmap, len(terms)) // by term and part
	weights, sum := make([]float32, len(terms)), float32(0)
	for i, t := range terms {
		docs, all := uint64(0), uint64(0)
		for _, p := range v.parts {
			b, err := p.docs(fieldWords, []byte(t))
			if err != nil {
				return nil, err
			}
			postings[i] = append(postings[i], b)
			all += p.live()
			if b != nil {
				docs += b.GetCardinality()
			}
		}
		if docs > 0 {
			weights[i] = float32(math.Log1p(float64(all) / float64(docs)))
		}
		sum += weights[i]
	}
	var out []scored
	for i, p := range v.parts {
		if err := v.ctx.Err(); err != nil {
			return nil, err
		}
		column := make([]*roaring.Bitmap, len(terms))
		for j := range terms {
			column[j] = postings[j][i]
		}
		out = p.weigh(column, weights, sum/2, out)
	}
	return out, nil
}

// weigh appends the sentences whose weight is at least the least. It adds up in the order of the terms, so that equal sets weigh equal.
func (p *part) weigh(postings []*roaring.Bitmap, weights []float32, least float32, out []scored) []scored {
	var sums []float32
	for i, docs := range postings {
		if docs == nil || docs.IsEmpty() {
			continue
		}
		if sums == nil {
			sums = make([]float32, p.Count())
		}
		for it := docs.Iterator(); it.HasNext(); {
			sums[it.Next()] += weights[i]
		}
	}
	for doc, w := range sums {
		if w > 0 && w >= least*0.9999 {
			out = append(out, scored{part: p, doc: uint32(doc), score: w})
		}
	}
	return out
}

// locate finds out to which article each sentence belongs, and where it stands there.
func locate(found []scored) ([]scored, error) {
	type article struct {
		head uint32
		path string
	}
	articles := map[uint32]article{}
	for i := range found {
		s := &found[i]
		ordinal, n, err := s.part.place(s.doc)
		if err != nil {
			return nil, err
		}
		a, known := articles[ordinal]
		if !known {
			docs, err := s.part.docs(fieldOrdinal, ordinalTerm(ordinal))
			if err != nil {
				return nil, err
			}
			if docs == nil || docs.IsEmpty() {
				return nil, fmt.Errorf("a sentence has no article: %w", ErrCorrupt)
			}
			a.head = docs.Minimum()
			if a.path, err = s.part.path(a.head); err != nil {
				return nil, err
			}
			articles[ordinal] = a
		}
		s.n, s.head, s.path = n, a.head, a.path
	}
	return found, nil
}

// hits fetches the sentences.
func (v *view) hits(best []scored) ([]Hit, error) {
	out := make([]Hit, 0, len(best))
	for _, b := range best {
		a, err := v.article(b.part, b.head)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", b.path, err)
		}
		if b.n >= len(a.Sentences) {
			return nil, fmt.Errorf("%q has no sentence %d: %w", b.path, b.n, ErrCorrupt)
		}
		out = append(out, Hit{Sentence: own(a.Sentences[b.n]), Title: a.Title, Score: float64(b.score)})
	}
	return out, nil
}
