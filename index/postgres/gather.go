package postgres

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/jackc/pgx/v5"

	"crosscheck/checker"
	"crosscheck/index"
)

// gather makes findings of the pairs that were judged.
func (r *reporter) gather(ctx context.Context) error {
	if _, err := r.store.pool.Exec(ctx, "truncate member"); err != nil {
		return err
	}
	if _, err := r.store.pool.Exec(ctx, "delete from finding where class = $1", conflict); err != nil {
		return err
	}
	if err := r.components(ctx); err != nil {
		return err
	}
	if _, err := r.store.pool.Exec(ctx, "analyze edge, member"); err != nil {
		return err
	}
	return r.findings(ctx)
}

// The order in which Cross meets pairs: an article's own before those with others.
const edgeOrder = "path, other_path <> path, i, other_path, other_i"

// component is the pairs that make one finding.
type component struct {
	n            int
	pairs, agree []checker.Pair
}

// findingsSQL gives the pairs of each component, and those that agree with one of its claims.
const findingsSQL = `
select component, agree, rule, kind, path, i, place, other_path, other_i, other_place from (
	select m.component, false as agree, e.* from member m join edge e on e.path = m.path and e.place = m.place and e.rule = m.rule and e.kind = m.kind
	union all
	select m.component, true, e.* from member m join edge e on e.path = m.path and e.place = m.place and e.rule = m.rule and e.kind = ''
	union all
	select m.component, true, e.* from member m join edge e on e.other_path = m.path and e.other_place = m.place and e.rule = m.rule and e.kind = ''
) pairs order by component, agree, ` + edgeOrder

// A block is how many components are made findings of at a time.
const (
	blockArticles = 512
	blockPairs    = 20_000
)

// findings makes a finding of each component and keeps it.
func (r *reporter) findings(ctx context.Context) error {
	rows, err := r.store.pool.Query(ctx, findingsSQL)
	if err != nil {
		return err
	}
	defer rows.Close()
	b := block{reporter: r, paths: map[string]bool{}}
	for rows.Next() {
		var n int
		var agree bool
		var p checker.Pair
		if err := rows.Scan(&n, &agree, &p.Rule, &p.Kind, &p.A.Path, &p.A.I, &p.A.First, &p.B.Path, &p.B.I, &p.B.First); err != nil {
			return err
		}
		if err := b.add(ctx, n, agree, p); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return b.write(ctx)
}

// block is some components, and the paths of their articles.
type block struct {
	*reporter
	components []component
	paths      map[string]bool
	pairs      int
}

func (b *block) add(ctx context.Context, n int, agree bool, p checker.Pair) error {
	if len(b.components) == 0 || b.components[len(b.components)-1].n != n {
		if len(b.paths) > blockArticles || b.pairs > blockPairs {
			if err := b.write(ctx); err != nil {
				return err
			}
		}
		b.components = append(b.components, component{n: n})
	}
	c := &b.components[len(b.components)-1]
	if agree {
		c.agree = append(c.agree, p)
	} else {
		c.pairs = append(c.pairs, p)
	}
	b.paths[p.A.Path], b.paths[p.B.Path] = true, true
	b.pairs++
	return nil
}

func (b *block) write(ctx context.Context) error {
	claims, err := b.claims(ctx)
	if err != nil {
		return err
	}
	var found [][]any
	for _, c := range b.components {
		f, ok := b.Engine.Gather(c.pairs, c.agree, func(x checker.Ref) checker.Claim { return claims[x] })
		if !ok {
			continue
		}
		row, err := findingRow(f, conflict, "", c.n)
		if err != nil {
			return err
		}
		found = append(found, row)
	}
	b.components, b.pairs = nil, 0
	clear(b.paths)
	_, err = b.store.pool.CopyFrom(ctx, pgx.Identifier{"finding"}, findingColumns, pgx.CopyFromRows(found))
	return err
}

// claims reads out the claims that the block's pairs name, an article at a time.
func (b *block) claims(ctx context.Context) (map[checker.Ref]checker.Claim, error) {
	out := map[checker.Ref]checker.Claim{}
	named := map[string][]checker.Ref{}
	name := func(x checker.Ref) {
		if _, ok := out[x]; !ok {
			out[x] = checker.Claim{}
			named[x.Path] = append(named[x.Path], x)
		}
	}
	for _, c := range b.components {
		for _, p := range slices.Concat(c.pairs, c.agree) {
			name(p.A)
			name(p.B)
		}
	}
	for paths := range slices.Chunk(slices.Sorted(maps.Keys(named)), blockArticles) {
		articles, err := b.window.fetch(ctx, paths)
		if err != nil {
			return nil, err
		}
		for _, path := range paths {
			rd, err := articles[path].reading()
			if err != nil {
				return nil, err
			}
			for _, x := range named[path] {
				if x.I >= len(rd.Claims) {
					return nil, fmt.Errorf("%q has no claim %d: %w", path, x.I, index.ErrCorrupt)
				}
				out[x] = rd.Claims[x.I]
			}
		}
	}
	return out, nil
}

// Findings calls f with the findings of the last report, in the order of a report, each once.
func (s *Store) Findings(ctx context.Context, f func(checker.Finding) error) error {
	rows, err := s.pool.Query(ctx, `select found from (
		select distinct on (id) id, kind, confidence, printed, found from finding order by id, class, path, n
	) once order by kind, confidence desc, printed desc, id`)
	if err != nil {
		return s.named(err, "report on")
	}
	var found []byte
	_, err = pgx.ForEachRow(rows, []any{&found}, func() error {
		var x checker.Finding
		if err := json.Unmarshal(found, &x); err != nil {
			return err
		}
		return f(x)
	})
	return s.named(err, "report on")
}
