package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"
)

// node is a claim of a pair.
type node struct {
	path  string
	first int
}

// components finds out which pairs that contradict hang together, and writes it down by claim. The components of one rule and kind are held
// in memory at a time, some sixty bytes a claim.
func (r *reporter) components(ctx context.Context) error {
	rows, err := r.store.pool.Query(ctx, "select rule, kind, path, place, other_path, other_place from edge where kind <> '' order by rule, kind, "+edgeOrder)
	if err != nil {
		return err
	}
	defer rows.Close()
	g := group{store: r.store}
	for rows.Next() {
		var rule, kind string
		var a, b node
		if err := rows.Scan(&rule, &kind, &a.path, &a.first, &b.path, &b.first); err != nil {
			return err
		}
		if rule != g.rule || kind != g.kind {
			if err := g.write(ctx); err != nil {
				return err
			}
			g.rule, g.kind = rule, kind
		}
		g.join(g.number(a), g.number(b))
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return g.write(ctx)
}

// group holds the components of one rule and kind.
type group struct {
	store      *Store
	rule, kind string
	numbers    map[node]int
	paths      map[string]string // one copy of each
	nodes      []node
	roots      []int
	before     int // components of groups before
}

func (g *group) number(n node) int {
	if g.numbers == nil {
		g.numbers, g.paths = map[node]int{}, map[string]string{}
	}
	i, ok := g.numbers[n]
	if !ok {
		if one, ok := g.paths[n.path]; ok {
			n.path = one
		} else {
			g.paths[n.path] = n.path
		}
		i = len(g.nodes)
		g.numbers[n], g.nodes, g.roots = i, append(g.nodes, n), append(g.roots, i)
	}
	return i
}

func (g *group) find(i int) int {
	for g.roots[i] != i {
		g.roots[i] = g.roots[g.roots[i]]
		i = g.roots[i]
	}
	return i
}

// join makes two components one, under the claim that was met first, so that components are in the order of their first pairs.
func (g *group) join(a, b int) {
	a, b = g.find(a), g.find(b)
	g.roots[max(a, b)] = min(a, b)
}

// write writes to which component each claim belongs, and forgets.
func (g *group) write(ctx context.Context) error {
	component, i := map[int]int{}, 0
	_, err := g.store.pool.CopyFrom(ctx, pgx.Identifier{"member"}, []string{"rule", "kind", "path", "place", "component"},
		pgx.CopyFromFunc(func() ([]any, error) {
			if i == len(g.nodes) {
				return nil, nil
			}
			root := g.find(i)
			c, ok := component[root]
			if !ok {
				g.before++
				c = g.before
				component[root] = c
			}
			n := g.nodes[i]
			i++
			return []any{g.rule, g.kind, n.path, n.first, c}, nil
		}))
	g.numbers, g.paths, g.nodes, g.roots = nil, nil, nil, nil
	return err
}
