package postgres

import (
	"context"
	"maps"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"crosscheck/index"
)

// change is what one transaction does to a store.
type change struct {
	words     index.Words
	put       []packed
	gone      []string       // paths that go, or make room
	counts    map[string]int // sentences that carry a term: more, or fewer
	sentences int
	id        int64
}

// Rows are copied to tables of the session first and go to their buckets from there, in order: copied through the coordinator one by one
// they would take ten times as long.
const stageSQL = `
create temporary table if not exists stage_article (bucket smallint, path text, day date, published timestamptz, sentences integer, hash bytea, stored bytea, story text[], claims bytea) on commit delete rows;
create temporary table if not exists stage_sentence (bucket smallint, path text, n integer, keys text[], words text[]) on commit delete rows;
create temporary table if not exists stage_story (bucket smallint, key text, path text, day date) on commit delete rows;
create temporary table if not exists stage_word (bucket smallint, term text, sentences integer) on commit delete rows`

// commit makes the change. It is noted before it is begun, and the note goes with it.
func (c *change) commit(ctx context.Context, db *pgxpool.Conn) error {
	if len(c.put) == 0 && len(c.gone) == 0 {
		return nil
	}
	if err := pgx.BeginFunc(ctx, db, func(tx pgx.Tx) error { return c.note(ctx, tx) }); err != nil {
		return err
	}
	return pgx.BeginFunc(ctx, db, func(tx pgx.Tx) error {
		if err := c.make(ctx, tx); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, "insert into batch (id, articles, sentences) values ($1, $2, $3)", c.id, len(c.put)-len(c.gone), c.sentences); err != nil {
			return err
		}
		return forget(ctx, tx)
	})
}

// make takes out what goes and puts in what comes.
func (c *change) make(ctx context.Context, tx pgx.Tx) error {
	if err := c.remove(ctx, tx); err != nil {
		return err
	}
	if err := c.stage(ctx, tx); err != nil {
		return err
	}
	return c.insert(ctx, tx)
}

// insert moves what is staged to where it belongs, in the order of buckets.
func (c *change) insert(ctx context.Context, tx pgx.Tx) error {
	for _, statement := range []string{
		"insert into article select * from stage_article order by bucket, path",
		"insert into sentence select bucket, path, n, keys, array_to_tsvector(words) from stage_sentence order by bucket, path, n",
		"insert into story select * from stage_story order by bucket, key, path",
	} {
		if _, err := tx.Exec(ctx, statement); err != nil {
			return err
		}
	}
	_, err := tx.Exec(ctx, "insert into word select bucket, term, sentences, $1 from stage_word order by bucket, term", c.id)
	return err
}

// note writes down which paths will change, and what they hold now.
func (c *change) note(ctx context.Context, tx pgx.Tx) error {
	if err := tx.QueryRow(ctx, "select nextval('batch_id')").Scan(&c.id); err != nil {
		return err
	}
	paths := slices.Clone(c.gone)
	for _, p := range c.put {
		paths = append(paths, p.entry.Article.Path)
	}
	if _, err := tx.Exec(ctx, "insert into pending values ($1, $2)", c.id, paths); err != nil || len(c.gone) == 0 {
		return err
	}
	for _, t := range []string{"article", "sentence"} {
		if _, err := tx.Exec(ctx, "insert into undo_"+t+" select * from "+t+" where bucket = any($1) and path = any($2)", bucketsOf(c.gone), c.gone); err != nil {
			return err
		}
	}
	return nil
}

// remove takes out what goes.
func (c *change) remove(ctx context.Context, tx pgx.Tx) error {
	if len(c.gone) == 0 {
		return nil
	}
	rows, err := tx.Query(ctx, "select tsvector_to_array(words) from undo_sentence")
	if err != nil {
		return err
	}
	var terms []string
	_, err = pgx.ForEachRow(rows, []any{&terms}, func() error {
		c.sentences--
		for _, t := range terms {
			c.counts[t]--
		}
		return nil
	})
	if err != nil {
		return err
	}
	var keys []string
	err = tx.QueryRow(ctx, "select coalesce(array_agg(distinct k), '{}') from undo_article, unnest(story) k").Scan(&keys)
	if err != nil {
		return err
	}
	_, buckets := cleaned(keys)
	if _, err := tx.Exec(ctx, "delete from story where bucket = any($1) and key = any($2) and path = any($3)", buckets, keys, c.gone); err != nil {
		return err
	}
	for _, t := range []string{"article", "sentence"} {
		if _, err := tx.Exec(ctx, "delete from "+t+" where bucket = any($1) and path = any($2)", bucketsOf(c.gone), c.gone); err != nil {
			return err
		}
	}
	return nil
}

// stage copies the rows of what is put.
func (c *change) stage(ctx context.Context, tx pgx.Tx) error {
	var articles, sentences, stories, words [][]any
	for _, p := range c.put {
		a := p.entry.Article
		keys, _ := cleaned(p.entry.Story)
		articles = append(articles, []any{bucket(a.Path), a.Path, day(a.Published), instant(a.Published), len(a.Sentences), p.hash, p.stored, some(keys), p.claims})
		for _, k := range keys {
			stories = append(stories, []any{bucket(k), k, a.Path, day(a.Published)})
		}
		for i := range a.Sentences {
			sentences = append(sentences, c.sentence(p, i))
		}
	}
	for _, term := range slices.Sorted(maps.Keys(c.counts)) {
		if n := c.counts[term]; n != 0 {
			words = append(words, []any{bucket(term), term, n})
		}
	}
	for _, t := range []struct {
		name    string
		columns []string
		rows    [][]any
	}{
		{"stage_article", []string{"bucket", "path", "day", "published", "sentences", "hash", "stored", "story", "claims"}, articles},
		{"stage_sentence", []string{"bucket", "path", "n", "keys", "words"}, sentences},
		{"stage_story", []string{"bucket", "key", "path", "day"}, stories},
		{"stage_word", []string{"bucket", "term", "sentences"}, words},
	} {
		if _, err := tx.CopyFrom(ctx, pgx.Identifier{t.name}, t.columns, pgx.CopyFromRows(t.rows)); err != nil {
			return err
		}
	}
	return nil
}

// mostWords bounds the words of one sentence that can be searched for, in bytes: PostgreSQL takes a megabyte.
const mostWords = 500_000

// sentence makes the row of a sentence and counts its terms.
func (c *change) sentence(p packed, i int) []any {
	a := p.entry.Article
	var terms, keys []string
	if a.Sentences[i].Readable() {
		size := 0
		for _, t := range c.words.Terms(a.Sentences[i].Text) {
			if size += len(t); size > mostWords {
				break
			}
			terms = append(terms, t)
			c.counts[t]++
		}
	}
	if i < len(p.entry.Keys) {
		keys, _ = cleaned(p.entry.Keys[i])
	}
	c.sentences++
	return []any{bucket(a.Path), a.Path, i, some(keys), some(terms)}
}

// some is a list that is never null.
func some(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// forget drops the note of a change.
func forget(ctx context.Context, tx pgx.Tx) error {
	_, err := tx.Exec(ctx, "delete from pending; delete from undo_article; delete from undo_sentence")
	return err
}
