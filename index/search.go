package index

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

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
// no sign in them commands anything. Rare words weigh more than frequent ones; a sentence that carries less than half of that weight is
// left out. The heaviest come first, those of one weight in order of path and place. Furniture is not searched.
func (x *Index) Search(ctx context.Context, words string, limit int) ([]Hit, error) {
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
	score float64
	path  string
	head  uint32
	n     int
}

// best returns the sentences that weigh most, in the order of Search.
func (v *view) best(terms []string, limit int) ([]scored, error) {
	total := float64(v.count())
	weights := map[uint32]float64{}
	sum := 0.0
	for _, t := range terms {
		docs, err := v.postings(fieldWords, []byte(t))
		if err != nil {
			return nil, err
		}
		w := math.Log1p(total / (1 + float64(docs.GetCardinality())))
		sum += w
		for it := docs.Iterator(); it.HasNext(); {
			weights[it.Next()] += w
		}
	}
	docs := make([]uint32, 0, len(weights))
	for d, w := range weights {
		if w*2 >= sum-1e-9 {
			docs = append(docs, d)
		}
	}
	slices.SortFunc(docs, func(a, b uint32) int { return cmp.Compare(weights[b], weights[a]) })
	if limit > 0 && len(docs) > limit { // those of the last one's weight stay until their order is known
		last := weights[docs[limit-1]]
		n, _ := slices.BinarySearchFunc(docs, last, func(d uint32, last float64) int {
			if weights[d] >= last {
				return -1
			}
			return 1
		})
		docs = docs[:n]
	}
	out, err := v.place(docs, weights)
	if err != nil {
		return nil, err
	}
	if limit > 0 && len(out) > limit {
		out = out[:limit]
	}
	return out, nil
}

func (v *view) count() uint64 {
	var n uint64
	for _, s := range v.snap.Segments() {
		n += s.Count()
	}
	return n
}

// place finds out to which article each sentence belongs, and orders them.
func (v *view) place(docs []uint32, weights map[uint32]float64) ([]scored, error) {
	type article struct {
		path string
		head uint32
	}
	articles := map[uint32]article{}
	out := make([]scored, 0, len(docs))
	for _, d := range docs {
		id, err := v.id(d)
		if err != nil {
			return nil, err
		}
		ordinal, n, ok := parseSentence(id)
		if !ok {
			continue
		}
		a, known := articles[ordinal]
		if !known {
			heads, err := v.postings(fieldOrdinal, ordinalTerm(ordinal))
			if err != nil {
				return nil, err
			}
			if !heads.IsEmpty() {
				a.head = heads.Maximum()
				if a.path, err = v.id(a.head); err != nil {
					return nil, err
				}
			}
			articles[ordinal] = a
		}
		if a.path != "" { // a sentence without a head is none
			out = append(out, scored{weights[d], a.path[1:], a.head, n})
		}
	}
	slices.SortFunc(out, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.path, b.path), cmp.Compare(a.n, b.n))
	})
	return out, nil
}

// hits fetches the sentences.
func (v *view) hits(best []scored) ([]Hit, error) {
	articles := map[uint32]checker.Article{}
	out := make([]Hit, 0, len(best))
	for _, b := range best {
		a, ok := articles[b.head]
		if !ok {
			var err error
			if a, err = v.article(b.head); err != nil {
				return nil, fmt.Errorf("%q: %w", b.path, err)
			}
			articles[b.head] = a
		}
		if b.n < len(a.Sentences) {
			out = append(out, Hit{Sentence: a.Sentences[b.n], Title: a.Title, Score: b.score})
		}
	}
	return out, nil
}
