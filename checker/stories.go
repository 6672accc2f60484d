package checker

import (
	"context"
	"fmt"
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
	return out, nil
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
