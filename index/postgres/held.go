package postgres

import (
	"context"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"

	"crosscheck/checker"
	"crosscheck/index"
)

// asker is a connection or a pool of them.
type asker interface {
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
}

// held returns the hashes of the batch's articles that the store holds, by path.
func (f *feeder) held(ctx context.Context, batch []packed) (map[string][]byte, error) {
	paths := make([]string, len(batch))
	for i, p := range batch {
		paths[i] = p.entry.Article.Path
	}
	return hashes(ctx, f.db, paths)
}

func hashes(ctx context.Context, db asker, paths []string) (map[string][]byte, error) {
	rows, err := db.Query(ctx, "select path, hash from article where bucket = any($1) and path = any($2)", bucketsOf(paths), paths)
	if err != nil {
		return nil, err
	}
	out := map[string][]byte{}
	var path string
	var hash []byte
	_, err = pgx.ForEachRow(rows, []any{&path, &hash}, func() error { out[path] = slices.Clone(hash); return nil })
	return out, err
}

// bucketsOf returns the buckets of paths, each once.
func bucketsOf(paths []string) []int16 {
	held := map[int16]bool{}
	var out []int16
	for _, p := range paths {
		if b := bucket(p); !held[b] {
			held[b] = true
			out = append(out, b)
		}
	}
	return out
}

// Known tells whether the store holds this very article.
func (s *Store) Known(ctx context.Context, a checker.Article) (bool, error) {
	if !holdable(a.Path) {
		return false, nil
	}
	hash, _ := index.Pack(a)
	var same bool
	err := s.pool.QueryRow(ctx, "select exists (select from article where bucket = $1 and path = $2 and hash = $3)", bucket(a.Path), a.Path, hash).Scan(&same)
	return same, s.named(err, fmt.Sprintf("look up %q in", a.Path))
}

// Unknown returns those of the articles that the store does not hold as they are, in their order.
func (s *Store) Unknown(ctx context.Context, articles []checker.Article) ([]checker.Article, error) {
	var paths []string
	for _, a := range articles {
		if holdable(a.Path) {
			paths = append(paths, a.Path)
		}
	}
	old, err := hashes(ctx, s.pool, paths)
	if err != nil {
		return nil, s.named(err, "look up articles in")
	}
	var out []checker.Article
	for _, a := range articles {
		if have, ok := old[a.Path]; ok {
			if hash, _ := index.Pack(a); string(hash) == string(have) {
				continue
			}
		}
		out = append(out, a)
	}
	return out, nil
}
