package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// undo takes back a batch that a writer left half done: all that is held under its paths goes, and what they held before comes back. The
// writer's lock must be held. Undoing twice does no harm, so that it may be broken off, too.
func undo(ctx context.Context, db *pgxpool.Conn) error {
	var id int64
	var paths []string
	rows, err := db.Query(ctx, "select batch, paths from pending")
	if err != nil {
		return err
	}
	n, err := pgx.ForEachRow(rows, []any{&id, &paths}, func() error { return nil })
	if err != nil || n.RowsAffected() == 0 {
		return err
	}
	return pgx.BeginFunc(ctx, db, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, "delete from word where batch = $1", id); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, "delete from story where path = any($1)", paths); err != nil {
			return err
		}
		for _, t := range []string{"article", "sentence"} {
			if _, err := tx.Exec(ctx, "delete from "+t+" where bucket = any($1) and path = any($2)", bucketsOf(paths), paths); err != nil {
				return err
			}
			if _, err := tx.Exec(ctx, "insert into "+t+" select * from undo_"+t+" order by bucket"); err != nil {
				return err
			}
		}
		if err := restoreStories(ctx, tx); err != nil {
			return err
		}
		return forget(ctx, tx)
	})
}

func restoreStories(ctx context.Context, tx pgx.Tx) error {
	rows, err := tx.Query(ctx, "select key, path, day from undo_article, unnest(story) key")
	if err != nil {
		return err
	}
	var out [][]any
	for rows.Next() {
		v, err := rows.Values()
		if err != nil {
			return err
		}
		key, _ := v[0].(string)
		out = append(out, []any{bucket(key), v[0], v[1], v[2]})
	}
	if err := rows.Err(); err != nil || len(out) == 0 {
		return err
	}
	if _, err := tx.Exec(ctx, "create temporary table if not exists stage_story (bucket smallint, key text, path text, day date) on commit delete rows"); err != nil {
		return err
	}
	if _, err := tx.CopyFrom(ctx, pgx.Identifier{"stage_story"}, []string{"bucket", "key", "path", "day"}, pgx.CopyFromRows(out)); err != nil {
		return err
	}
	_, err = tx.Exec(ctx, "insert into story select * from stage_story order by bucket, key")
	return err
}
