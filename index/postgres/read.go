package postgres

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"crosscheck/checker"
	"crosscheck/index"
)

// Neighbours returns the paths of the articles that share a story key with the given keys, in order of path, without self.
func (s *Store) Neighbours(ctx context.Context, self string, keys []string) ([]string, error) {
	if len(keys) == 0 {
		return nil, nil
	}
	keys, buckets := cleaned(keys)
	rows, err := s.pool.Query(ctx, "select distinct path from story where bucket = any($1) and key = any($2)", buckets, keys)
	if err == nil {
		var out []string
		var path string
		_, err = pgx.ForEachRow(rows, []any{&path}, func() error {
			if path != self {
				out = append(out, path)
			}
			return nil
		})
		if err == nil {
			slices.Sort(out)
			return out, nil
		}
	}
	return nil, s.named(err, fmt.Sprintf("find articles beside %q in", self))
}

// Peers returns the sentences of the given articles that carry one of the claim keys, by article and place.
func (s *Store) Peers(ctx context.Context, articles []string, keys []string) ([]checker.Sentence, error) {
	articles = slices.DeleteFunc(slices.Clone(articles), func(p string) bool { return !holdable(p) })
	if len(articles) == 0 || len(keys) == 0 {
		return nil, nil
	}
	out, err := s.peers(ctx, articles, keys)
	return out, s.named(err, "find peers in")
}

func (s *Store) peers(ctx context.Context, articles, keys []string) ([]checker.Sentence, error) {
	keys, _ = cleaned(keys)
	rows, err := s.pool.Query(ctx, "select path, n from sentence where bucket = any($1) and path = any($2) and keys && $3", bucketsOf(articles), articles, keys)
	if err != nil {
		return nil, err
	}
	var found []place
	var p place
	if _, err := pgx.ForEachRow(rows, []any{&p.path, &p.n}, func() error { found = append(found, p); return nil }); err != nil {
		return nil, err
	}
	slices.SortFunc(found, func(a, b place) int { return cmp.Or(cmp.Compare(a.path, b.path), cmp.Compare(a.n, b.n)) })
	var out []checker.Sentence
	err = s.sentences(ctx, found, func(_ place, a checker.Article, l checker.Sentence) { out = append(out, l) })
	return out, err
}

// place is where a sentence stands.
type place struct {
	path string
	n    int
}

// sentences calls f with each of the sentences in the order given, and its article.
func (s *Store) sentences(ctx context.Context, places []place, f func(place, checker.Article, checker.Sentence)) error {
	var paths []string
	for _, p := range places {
		paths = append(paths, p.path)
	}
	slices.Sort(paths)
	paths = slices.Compact(paths)
	articles := map[string]checker.Article{}
	rows, err := s.pool.Query(ctx, "select path, stored from article where bucket = any($1) and path = any($2)", bucketsOf(paths), paths)
	if err != nil {
		return err
	}
	var path string
	var stored []byte
	_, err = pgx.ForEachRow(rows, []any{&path, &stored}, func() (err error) {
		articles[path], err = index.Unpack(path, stored)
		return err
	})
	if err != nil {
		return err
	}
	for _, p := range places {
		a, ok := articles[p.path]
		if !ok {
			continue // taken out since
		}
		if p.n >= len(a.Sentences) {
			return fmt.Errorf("%q has no sentence %d: %w", p.path, p.n, index.ErrCorrupt)
		}
		f(p, a, a.Sentences[p.n])
	}
	return nil
}

// Size returns the number of articles.
func (s *Store) Size(ctx context.Context) (int, error) {
	n, _, err := s.size(ctx)
	return n, s.named(err, "count")
}

func (s *Store) size(ctx context.Context) (articles, sentences int, err error) {
	err = s.pool.QueryRow(ctx, "select coalesce(sum(articles), 0), coalesce(sum(sentences), 0) from batch").Scan(&articles, &sentences)
	return articles, sentences, err
}

// List returns what the store holds, in order of path.
func (s *Store) List(ctx context.Context) ([]index.Item, error) {
	var out []index.Item
	err := s.each(ctx, "", func(a checker.Article) error {
		out = append(out, index.Item{Path: a.Path, Outlet: a.Outlet, Wire: a.Wire, Title: a.Title, Published: a.Published, Sentences: len(a.Sentences)})
		return nil
	})
	slices.SortFunc(out, func(a, b index.Item) int { return cmp.Compare(a.Path, b.Path) })
	return out, s.named(err, "list")
}

// each calls f with every article, in the order of a clause or, where that is "", in none.
func (s *Store) each(ctx context.Context, order string, f func(checker.Article) error) error {
	rows, err := s.pool.Query(ctx, "select path, stored from article "+order)
	if err != nil {
		return err
	}
	var path string
	var stored []byte
	_, err = pgx.ForEachRow(rows, []any{&path, &stored}, func() error {
		a, err := index.Unpack(path, stored)
		if err != nil {
			return fmt.Errorf("%q: %w", path, err)
		}
		return f(a)
	})
	return err
}

// Stats counts what the store holds. Segments are its servers, Bytes what lies on the coordinator.
func (s *Store) Stats(ctx context.Context) (index.Stats, error) {
	out := index.Stats{Schema: Schema}
	if _, err := fmt.Sscan(s.facts["keys"], &out.Keys); err != nil {
		return out, s.named(err, "count")
	}
	if _, err := fmt.Sscan(s.facts["servers"], &out.Segments); err != nil {
		return out, s.named(err, "count")
	}
	outlets := map[string]bool{}
	err := s.each(ctx, "", func(a checker.Article) error {
		out.Articles++
		out.Sentences += len(a.Sentences)
		outlets[a.Outlet] = true
		out.First, out.Last = earliest(out.First, a.Published), latest(out.Last, a.Published)
		return nil
	})
	out.Outlets = len(outlets)
	if err == nil {
		err = s.pool.QueryRow(ctx, "select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint from pg_class c where relnamespace = 'crosscheck'::regnamespace and relkind = 'r'").Scan(&out.Bytes)
	}
	return out, s.named(err, "count")
}

func earliest(a, b time.Time) time.Time {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

func latest(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// Articles calls f with every article, in order of path.
func (s *Store) Articles(ctx context.Context, f func(checker.Article) error) error {
	return s.named(s.each(ctx, "order by path", f), "read")
}
