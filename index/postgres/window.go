package postgres

import (
	"container/list"
	"context"
	"fmt"
	"slices"
	"time"
	"unique"

	"github.com/jackc/pgx/v5"

	"crosscheck/checker"
	"crosscheck/index"
)

// teller is what tells the story of an article.
type teller struct {
	path      string
	published time.Time
	story     []string
}

// light is a reading that tells its story and nothing else.
func (t *teller) light() checker.Reading {
	return checker.Reading{Article: checker.Article{Path: t.path, Published: t.published}, Story: t.story}
}

// held is an article as it is stored, so that many can be held.
type held struct {
	*teller
	stored []byte
	claims []byte
}

// reading reads out what is stored.
func (h *held) reading() (checker.Reading, error) {
	a, err := index.Unpack(h.path, h.stored)
	if err != nil {
		return checker.Reading{}, fmt.Errorf("%q: %w", h.path, err)
	}
	claims, err := unpackClaims(a, h.claims)
	if err != nil {
		return checker.Reading{}, fmt.Errorf("%q: %w: %w", h.path, err, index.ErrCorrupt)
	}
	return checker.Reading{Article: a, Claims: claims, Story: h.story}, nil
}

// Bounds of what a window holds, whatever the archive's size.
const (
	tellerBytes    = 24 << 20
	heldBytes      = 24 << 20
	preparedClaims = 10_000
)

// window gives out articles of a store and keeps those that were asked for last: what tells their story of most, the articles as they are
// stored of fewer, and a few read out.
type window struct {
	store    *Store
	engine   *checker.Engine
	tellers  recent[*teller]
	held     recent[*held]
	prepared recent[*checker.Prepared]
}

func newWindow(s *Store, e *checker.Engine) *window {
	return &window{store: s, engine: e, tellers: newRecent[*teller](tellerBytes), held: newRecent[*held](heldBytes), prepared: newRecent[*checker.Prepared](preparedClaims)}
}

// tell returns what tells the stories of articles, by path.
func (w *window) tell(ctx context.Context, paths []string) (map[string]*teller, error) {
	return look(paths, &w.tellers, func(missing []string, put func(*teller, string, int)) error {
		rows, err := w.store.pool.Query(ctx, "select path, published, story from article where bucket = any($1) and path = any($2)", bucketsOf(missing), missing)
		if err != nil {
			return err
		}
		var t teller
		var published *time.Time
		_, err = pgx.ForEachRow(rows, []any{&t.path, &published, &t.story}, func() error {
			one := told(t.path, published, t.story)
			put(one, one.path, 150+len(one.path)+16*len(one.story))
			return nil
		})
		return err
	})
}

func told(path string, published *time.Time, story []string) *teller {
	t := &teller{path: path, story: make([]string, len(story))}
	if published != nil {
		t.published = published.UTC()
	}
	for i, k := range story {
		t.story[i] = unique.Make(k).Value() // names come again and again
	}
	return t
}

// fetch returns articles, by path. One that is gone since is an error: nothing may be taken out while a report is made.
func (w *window) fetch(ctx context.Context, paths []string) (map[string]*held, error) {
	return look(paths, &w.held, func(missing []string, put func(*held, string, int)) error {
		rows, err := w.store.pool.Query(ctx, "select path, published, story, stored, claims from article where bucket = any($1) and path = any($2)", bucketsOf(missing), missing)
		if err != nil {
			return err
		}
		var path string
		var published *time.Time
		var story []string
		var stored, claims []byte
		_, err = pgx.ForEachRow(rows, []any{&path, &published, &story, &stored, &claims}, func() error {
			one := &held{told(path, published, story), slices.Clone(stored), slices.Clone(claims)}
			put(one, path, 200+len(path)+16*len(story)+len(stored)+len(claims))
			return nil
		})
		return err
	})
}

// look takes what is asked for from what is kept, and the rest from the store, some hundreds at a time.
func look[V any](paths []string, from *recent[V], ask func(missing []string, put func(V, string, int)) error) (map[string]V, error) {
	out := make(map[string]V, len(paths))
	wanted := map[string]bool{}
	var missing []string
	for _, p := range paths {
		if v, ok := from.get(p); ok {
			out[p] = v
		} else if !wanted[p] {
			wanted[p] = true
			missing = append(missing, p)
		}
	}
	for part := range slices.Chunk(missing, 1000) {
		err := ask(part, func(v V, path string, size int) {
			out[path] = v
			from.put(path, v, size)
		})
		if err != nil {
			return nil, err
		}
	}
	for _, p := range missing {
		if _, ok := out[p]; !ok {
			return nil, fmt.Errorf("%q is there no more: %w", p, index.ErrCorrupt)
		}
	}
	return out, nil
}

// prepare reads out an article, unless it was lately.
func (w *window) prepare(h *held) (*checker.Prepared, error) {
	if p, ok := w.prepared.get(h.path); ok {
		return p, nil
	}
	r, err := h.reading()
	if err != nil {
		return nil, err
	}
	p := w.engine.Prepare(r)
	w.prepared.put(h.path, p, 1+len(r.Claims))
	return p, nil
}

// recent keeps the values that were used last, up to a sum of sizes.
type recent[V any] struct {
	at    map[string]*list.Element
	order *list.List // of kept, the last used first
	room  int
}

type kept[V any] struct {
	key   string
	value V
	size  int
}

func newRecent[V any](room int) recent[V] {
	return recent[V]{at: map[string]*list.Element{}, order: list.New(), room: room}
}

func (r *recent[V]) get(key string) (v V, ok bool) {
	e, ok := r.at[key]
	if !ok {
		return v, false
	}
	r.order.MoveToFront(e)
	return e.Value.(kept[V]).value, true
}

func (r *recent[V]) put(key string, v V, size int) {
	if _, ok := r.at[key]; ok {
		return
	}
	r.at[key] = r.order.PushFront(kept[V]{key, v, size})
	for r.room -= size; r.room < 0 && r.order.Len() > 1; {
		last := r.order.Back()
		k := r.order.Remove(last).(kept[V])
		delete(r.at, k.key)
		r.room += k.size
	}
}
