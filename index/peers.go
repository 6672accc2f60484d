package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sort"

	"github.com/RoaringBitmap/roaring/v2"

	"crosscheck/checker"
)

// Neighbours returns the paths of the articles that share a story key with the given keys, in order of path, without self.
func (x *Index) Neighbours(ctx context.Context, self string, keys []string) ([]string, error) {
	var out []string
	err := x.view(ctx, func(v *view) error {
		heads, err := v.union(fieldStory, keys)
		if err != nil {
			return err
		}
		for it := heads.Iterator(); it.HasNext(); {
			id, err := v.id(it.Next())
			if err != nil {
				return err
			}
			if path := id[1:]; path != self {
				out = append(out, path)
			}
		}
		return nil
	})
	sort.Strings(out)
	return out, x.named(err, "find articles beside", self)
}

// union returns the documents that carry one of the keys.
func (v *view) union(field string, keys []string) (*roaring.Bitmap, error) {
	docs := roaring.New()
	for _, k := range keys {
		if err := v.postingsInto(docs, field, []byte(k)); err != nil {
			return nil, err
		}
	}
	return docs, nil
}

// Peers returns the sentences of the given articles that carry one of the claim keys, by article and place.
func (x *Index) Peers(ctx context.Context, articles []string, keys []string) ([]checker.Sentence, error) {
	var out []checker.Sentence
	err := x.view(ctx, func(v *view) error {
		hits, err := v.union(fieldKeys, keys)
		if err != nil || hits.IsEmpty() {
			return err
		}
		places := map[uint32][]int{}
		for it := hits.Iterator(); it.HasNext(); {
			id, err := v.id(it.Next())
			if err != nil {
				return err
			}
			if ordinal, n, ok := parseSentence(id); ok {
				places[ordinal] = append(places[ordinal], n)
			}
		}
		for _, path := range slices.Compact(slices.Sorted(slices.Values(articles))) {
			ss, err := v.sentences(path, places)
			if err != nil {
				return fmt.Errorf("%q: %w", path, err)
			}
			out = append(out, ss...)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("find peers in index %q: %w", x.dir, err)
	}
	slices.SortStableFunc(out, byPlace)
	return out, nil
}

func byPlace(a, b checker.Sentence) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.N, b.N))
}

// sentences returns those of an article that stand at the places noted for its ordinal.
func (v *view) sentences(path string, places map[uint32][]int) ([]checker.Sentence, error) {
	doc, ok, err := v.head(path)
	if err != nil || !ok {
		return nil, err
	}
	b, err := v.stored(doc)
	if err != nil {
		return nil, err
	}
	h, _, _, err := unpackHeader(b)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	ns := places[h.ordinal]
	if len(ns) == 0 {
		return nil, nil
	}
	a, err := unpack(b)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	out := make([]checker.Sentence, 0, len(ns))
	for _, n := range ns {
		if n < len(a.Sentences) {
			out = append(out, a.Sentences[n])
		}
	}
	return out, nil
}

// Article returns a whole article as it was put in, and false where there is none of that path.
func (x *Index) Article(ctx context.Context, path string) (a checker.Article, ok bool, err error) {
	err = x.view(ctx, func(v *view) error {
		doc, found, err := v.head(path)
		if err != nil || !found {
			return err
		}
		a, err = v.article(doc)
		ok = err == nil
		return err
	})
	return a, ok, x.named(err, "fetch", path)
}

// article returns the article whose head that is.
func (v *view) article(doc uint32) (checker.Article, error) {
	b, err := v.stored(doc)
	if err != nil {
		return checker.Article{}, err
	}
	a, err := unpack(b)
	if err != nil {
		return checker.Article{}, fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	return a, nil
}
