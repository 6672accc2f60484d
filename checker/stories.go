package checker

import (
	"context"
	"fmt"
	"time"
)

// A run looks at one story and gathers what the rules say into findings before it begins the next, so that what it remembers of pairs of
// claims grows with the largest story, not with the archive.

// looked is an article that is looked at.
type looked struct {
	at   int32   // place in the order of looking, by path over all stories
	self int32   // place in held
	near []int32 // the articles that it is compared with
}

// stories parts the articles to start from into those that hang together, in the order of their first articles.
func (r *run) stories(ctx context.Context) ([][]looked, error) {
	var all []looked
	done := map[[2]int32]bool{}
	for i, path := range r.paths() {
		self := r.byPath[path]
		near, err := r.beside(ctx, self, done)
		if err != nil {
			return nil, err
		}
		all = append(all, looked{int32(i), self, near})
	}
	sets := NewSets(len(r.held))
	for _, l := range all {
		for _, n := range l.near {
			sets.Join(int(l.self), int(n))
		}
	}
	var out [][]looked
	at := map[int]int{}
	for _, l := range all {
		root := sets.Find(int(l.self))
		n, ok := at[root]
		if !ok {
			n, at[root] = len(out), len(out)
			out = append(out, nil)
		}
		out[n] = append(out[n], l)
	}
	for _, articles := range out {
		r.closed(articles, done)
	}
	return out, nil
}

// fewArticles is how many articles that hang together are taken to tell of one event at most. A year of local news hangs together, too.
const fewArticles = 8

// newsDays is the time in which most outlets tell of one event.
const newsDays = 4 * 24 * time.Hour

// gap is the time between the publications of two articles, 0 where one of them is unknown.
func (r *run) gap(a, b int32) time.Duration {
	p, q := r.held[a].Article.Published, r.held[b].Article.Published
	if p.IsZero() || q.IsZero() {
		return 0
	}
	return p.Sub(q).Abs()
}

// closed has every two articles of a small story compared, though they share no names: both tell of what a third one tells.
func (r *run) closed(articles []looked, done map[[2]int32]bool) {
	if len(articles) > fewArticles {
		return
	}
	for i := range articles {
		a := &articles[i]
		for _, b := range articles[i+1:] {
			if r.gap(a.self, b.self) <= newsDays && !done[[2]int32{a.self, b.self}] && !done[[2]int32{b.self, a.self}] {
				done[[2]int32{a.self, b.self}] = true
				a.near = append(a.near, b.self)
			}
		}
	}
}

// story compares the articles of one story, in order of path, each with itself and with those beside it, and gathers what the rules say.
func (r *run) story(ctx context.Context, articles []looked) error {
	for _, l := range articles {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("compare articles: %w", err)
		}
		r.at = l.at
		r.within(l.self)
		if len(l.near) == 0 {
			continue
		}
		if err := r.peers(ctx, l.self, l.near); err != nil {
			return err
		}
	}
	r.gather()
	r.join.forget()
	for _, l := range articles {
		r.forget(l.self)
		for _, n := range l.near {
			r.forget(n)
		}
	}
	r.opened, r.inOpen = r.opened[:0], 0
	return nil
}

// forget drops what was made of a reading, and its packed claims: no other story asks for them.
func (r *run) forget(n int32) {
	h := r.held[n]
	h.keys, h.open = nil, h.Claims
	if h.packed != nil {
		h.packed.claims = nil
	}
}
