package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"crosscheck/checker"
)

// Neighbours returns the paths of the articles that share a story key with the given keys, in order of path, without self.
func (x *Index) Neighbours(ctx context.Context, self string, keys []string) ([]string, error) {
	var out []string
	err := x.view(ctx, func(v *view) error {
		for _, p := range v.parts {
			heads, err := p.union(fieldStory, keys, nil)
			if err != nil {
				return err
			}
			for it := heads.Iterator(); it.HasNext(); {
				path, err := p.path(it.Next())
				if err != nil {
					return err
				}
				if path != self {
					out = append(out, path)
				}
			}
		}
		return nil
	})
	slices.Sort(out)
	return out, x.named(err, "find articles beside", self)
}

// Peers returns the sentences of the given articles that carry one of the claim keys, by article and place.
func (x *Index) Peers(ctx context.Context, articles []string, keys []string) ([]checker.Sentence, error) {
	var out []checker.Sentence
	err := x.view(ctx, func(v *view) error {
		chosen, err := v.choose(articles)
		if err != nil {
			return err
		}
		for _, p := range v.parts {
			if c := chosen[p]; c != nil {
				if out, err = v.peers(p, c, keys, out); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("find peers in index %q: %w", x.dir, err)
	}
	slices.SortStableFunc(out, func(a, b checker.Sentence) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.N, b.N))
	})
	return out, nil
}

// chosen are articles of one part.
type chosen struct {
	heads     map[uint32]uint32 // by ordinal
	sentences *roaring.Bitmap
}

// choose finds the articles of the given paths. Paths that the index does not hold are passed over.
func (v *view) choose(paths []string) (map[*part]*chosen, error) {
	out := map[*part]*chosen{}
	for _, path := range paths {
		if err := v.ctx.Err(); err != nil {
			return nil, err
		}
		p, head, ok, err := v.head(path)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		h, err := p.header(head)
		if err != nil {
			return nil, err
		}
		c := out[p]
		if c == nil {
			c = &chosen{heads: map[uint32]uint32{}, sentences: roaring.New()}
			out[p] = c
		}
		docs, err := p.docs(fieldMember, ordinalTerm(h.ordinal))
		if err != nil {
			return nil, err
		}
		if docs != nil {
			c.heads[h.ordinal] = head
			c.sentences.Or(docs)
		}
	}
	return out, nil
}

// peers appends the sentences of the chosen articles that carry one of the keys.
func (v *view) peers(p *part, c *chosen, keys []string, out []checker.Sentence) ([]checker.Sentence, error) {
	hits, err := p.union(fieldKeys, keys, c.sentences)
	if err != nil {
		return nil, err
	}
	places := map[uint32][]int{}
	for it := hits.Iterator(); it.HasNext(); {
		ordinal, n, err := p.place(it.Next())
		if err != nil {
			return nil, err
		}
		head := c.heads[ordinal]
		places[head] = append(places[head], n)
	}
	for head, ns := range places {
		slices.Sort(ns)
		if err := v.ctx.Err(); err != nil {
			return nil, err
		}
		a, err := v.article(p, head)
		if err != nil {
			return nil, err
		}
		for _, n := range ns {
			if n >= len(a.Sentences) {
				return nil, fmt.Errorf("%q has no sentence %d: %w", a.Path, n, ErrCorrupt)
			}
			out = append(out, own(a.Sentences[n]))
		}
	}
	return out, nil
}

// place returns the ordinal of a sentence's article and its place there.
func (p *part) place(doc uint32) (ordinal uint32, n int, err error) {
	id, err := p.id(doc)
	if err != nil {
		return 0, 0, err
	}
	ordinal, n, ok := parseSentence(id)
	if !ok {
		return 0, 0, fmt.Errorf("document %d is no sentence: %w", doc, ErrCorrupt)
	}
	return ordinal, n, nil
}

// Article returns a whole article as it was put in, and false where there is none of that path.
func (x *Index) Article(ctx context.Context, path string) (a checker.Article, ok bool, err error) {
	err = x.view(ctx, func(v *view) error {
		p, doc, found, err := v.head(path)
		if err != nil || !found {
			return err
		}
		a, err = v.article(p, doc)
		a, ok = owned(a), err == nil
		return err
	})
	return a, ok, x.named(err, "fetch", path)
}

// article returns the article whose head that is, from the cache where it is there. It is shared: what is given away must be owned.
func (v *view) article(p *part, doc uint32) (checker.Article, error) {
	h, err := p.header(doc)
	if err != nil {
		return checker.Article{}, err
	}
	if a, ok := v.articles.get(h.hash); ok {
		return a, nil
	}
	a, err := p.article(doc)
	if err == nil {
		v.articles.put(h.hash, a)
	}
	return a, err
}

// article returns the article whose head that is.
func (p *part) article(doc uint32) (a checker.Article, err error) {
	path, err := p.path(doc)
	if err != nil {
		return a, err
	}
	err = p.stored(doc, func(b []byte) (err error) {
		a, err = unpack(path, b)
		return err
	})
	return a, err
}
