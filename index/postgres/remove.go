package postgres

import (
	"context"
	"slices"

	"github.com/jackc/pgx/v5/pgxpool"

	"crosscheck/checker"
	"crosscheck/index"
)

// Remove takes articles out, all in one step, and returns how many of the paths were held.
func (s *Store) Remove(ctx context.Context, paths []string) (int, error) {
	n := 0
	err := s.alone(ctx, func(db *pgxpool.Conn) error {
		if err := undo(ctx, db); err != nil {
			return err
		}
		if _, err := db.Exec(ctx, stageSQL); err != nil {
			return err
		}
		f := feeder{db: db}
		var batch []packed
		for _, p := range paths {
			if holdable(p) {
				batch = append(batch, packed{entry: checker.Entry{Article: checker.Article{Path: p}}})
			}
		}
		old, err := f.held(ctx, batch)
		if err != nil || len(old) == 0 {
			return err
		}
		c := change{words: index.NewWords(), counts: map[string]int{}}
		for p := range old {
			c.gone = append(c.gone, p)
		}
		slices.Sort(c.gone)
		if err := c.commit(ctx, db); err != nil {
			return err
		}
		n = len(old)
		return nil
	})
	return n, s.named(err, "remove from")
}
