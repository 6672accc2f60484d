package index

import (
	"cmp"
	"context"
	"math"
	"slices"
	"time"

	"github.com/RoaringBitmap/roaring/v2"
)

// Nearest returns the paths of articles by how much of the given story keys they share, the most first and then in order of path, without
// self. A key weighs the logarithm of how many articles there are to one that carries it, so that what half of them print weighs next to
// nothing; an article that shares less than worth is left out. Where from and to are not zero, so is one that is known to be published
// before or after.
func (x *Index) Nearest(ctx context.Context, self string, keys []string, worth float64, from, to time.Time) ([]string, error) {
	var out []string
	err := x.view(ctx, func(v *view) error {
		q, err := v.rarity(self, keys)
		if err != nil {
			return err
		}
		found, err := q.nearest(worth, from, to)
		if err != nil {
			return err
		}
		slices.SortFunc(found, func(a, b neighbour) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.path, b.path)) })
		for _, n := range found {
			if n.path != self {
				out = append(out, n.path)
			}
		}
		return nil
	})
	return out, x.named(err, "find articles beside", self)
}

// neighbour is an article that shares keys.
type neighbour struct {
	path   string
	weight float64
}

// rarity is what a view knows of keys.
type rarity struct {
	parts   []*part
	docs    [][]*roaring.Bitmap // by part and key; nil where no article has it
	weights []float64           // by key
}

// rarity weighs keys by the articles that carry them, other than self.
func (v *view) rarity(self string, keys []string) (*rarity, error) {
	q := &rarity{parts: v.parts, docs: make([][]*roaring.Bitmap, len(v.parts)), weights: make([]float64, len(keys))}
	own, head, known, err := v.head(self)
	if err != nil {
		return nil, err
	}
	counts, all := make([]uint64, len(keys)), 0
	for i, p := range v.parts {
		n, err := p.articles()
		if err != nil {
			return nil, err
		}
		all += n
		q.docs[i] = make([]*roaring.Bitmap, len(keys))
		for k, key := range keys {
			docs, err := p.docs(fieldStory, []byte(key))
			if err != nil {
				return nil, err
			}
			if docs == nil {
				continue
			}
			q.docs[i][k] = docs
			counts[k] += docs.GetCardinality()
			if known && own == p && docs.Contains(head) {
				counts[k]--
			}
		}
	}
	for k, n := range counts {
		if n > 0 {
			q.weights[k] = math.Log(float64(all) / float64(n))
		}
	}
	return q, nil
}

// nearest finds the articles that share what is worth it. Keys that all together are not worth it make no article a candidate, which spares
// a look at the many that carry them.
func (q *rarity) nearest(worth float64, from, to time.Time) ([]neighbour, error) {
	order := make([]int, len(q.weights))
	for k := range order {
		order[k] = k
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(q.weights[a], q.weights[b]) })
	sum, common := 0.0, 0
	for common < len(order) && sum+q.weights[order[common]] < worth-1e-9 {
		sum += q.weights[order[common]]
		common++
	}
	var out []neighbour
	for i, p := range q.parts {
		candidates := roaring.New()
		for _, k := range order[common:] {
			if docs := q.docs[i][k]; docs != nil {
				candidates.Or(docs)
			}
		}
		for it := candidates.Iterator(); it.HasNext(); {
			doc, weight := it.Next(), 0.0
			for k, docs := range q.docs[i] {
				if docs != nil && docs.Contains(doc) {
					weight += q.weights[k]
				}
			}
			if weight < worth {
				continue
			}
			h, err := p.header(doc)
			if err != nil {
				return nil, err
			}
			if !h.published.IsZero() && (!from.IsZero() && h.published.Before(from) || !to.IsZero() && h.published.After(to)) {
				continue
			}
			path, err := p.path(doc)
			if err != nil {
				return nil, err
			}
			out = append(out, neighbour{path, weight})
		}
	}
	return out, nil
}

// Size returns the number of articles.
func (x *Index) Size(ctx context.Context) (n int, err error) {
	err = x.view(ctx, func(v *view) error {
		for _, p := range v.parts {
			articles, err := p.articles()
			if err != nil {
				return err
			}
			n += articles
		}
		return nil
	})
	return n, x.named(err, "count", "")
}

// articles returns how many articles there are in the part. Where nothing is deleted the dictionary of ordinals tells, which is of one for
// each.
func (p *part) articles() (int, error) {
	if p.deleted == nil {
		d, err := p.dictionary(fieldOrdinal)
		if err != nil {
			return 0, err
		}
		return d.Cardinality(), nil
	}
	heads, err := p.heads()
	if err != nil {
		return 0, err
	}
	return int(heads.GetCardinality()), nil
}
