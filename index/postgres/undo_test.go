package postgres

import (
	"fmt"
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/pgtest"
	"crosscheck/index"
)

// council is an article in which a place is named.
func council(path, place string) checker.Entry {
	a := checker.Article{Path: path, Outlet: "Harbor Ledger", Title: "The council of " + place}
	for n, text := range []string{a.Title, "The council of " + place + " met on the bridge.", "Nothing was said of the ferry."} {
		a.Sentences = append(a.Sentences, checker.Sentence{Article: path, N: n, Line: n + 1, Column: 1, Outlet: a.Outlet, Text: text})
	}
	return checker.Entry{Article: a, Story: []string{place}, Keys: [][]string{{"quantity|bridge"}, nil, {"status|ferry"}}}
}

func fed(t *testing.T, s *Store, entries ...checker.Entry) {
	t.Helper()
	_, err := s.Feed(t.Context(), func(yield func(checker.Entry, error) bool) {
		for _, e := range entries {
			if !yield(e, nil) {
				return
			}
		}
	})
	require.NoError(t, err)
}

// state is what a store answers.
func state(t *testing.T, s *Store) string {
	t.Helper()
	var out string
	for _, place := range []string{"Ness", "Tarn", "Wendle"} {
		near, err := s.Neighbours(t.Context(), "", []string{place})
		require.NoError(t, err)
		hits, err := s.Search(t.Context(), "council "+place, 0)
		require.NoError(t, err)
		peers, err := s.Peers(t.Context(), near, []string{"status|ferry"})
		require.NoError(t, err)
		out += fmt.Sprintln(place, near, hits, peers)
	}
	items, err := s.List(t.Context())
	require.NoError(t, err)
	return out + fmt.Sprint(items)
}

// Several servers do not commit as one. Whichever of them had, and whichever not: what was there before is there again.
func TestABrokenBatchIsTakenBack(t *testing.T) {
	ctx, address := t.Context(), pgtest.Database(t)
	s := opener(t, address, nil)().(*Store)
	defer s.Close()
	fed(t, s, council("a.md", "Ness"), council("b.md", "Ness"), council("c.md", "Tarn"))
	want := state(t, s)
	for _, done := range [][]string{
		{}, {"article"}, {"sentence", "article"}, {"story"}, {"word"}, {"story", "word"}, {"article", "sentence", "story", "word"},
	} {
		require.NoError(t, s.alone(ctx, func(db *pgxpool.Conn) error { return tear(t, s, db, done) }))
		_, err := Open(ctx, address, Options{})
		require.ErrorIs(t, err, ErrBroken, "%s", done)
		again, err := OpenForWriting(ctx, address, Options{})
		require.NoError(t, err, "%s", done)
		assert.Equal(t, want, state(t, again), "after %s", done)
		require.NoError(t, again.Close())
	}
}

// tear replaces one article, takes out another and adds a third, but commits the given tables only.
func tear(t *testing.T, s *Store, db *pgxpool.Conn, done []string) error {
	ctx := t.Context()
	if _, err := db.Exec(ctx, stageSQL); err != nil {
		return err
	}
	ready := func(e checker.Entry) packed {
		p, err := pack(e)
		require.NoError(t, err)
		return p
	}
	c := change{words: index.NewWords(), counts: map[string]int{}, gone: []string{"a.md", "c.md"},
		put: []packed{ready(council("a.md", "Wendle")), ready(council("d.md", "Tarn"))}}
	if err := pgx.BeginFunc(ctx, db, func(tx pgx.Tx) error { return c.note(ctx, tx) }); err != nil {
		return err
	}
	return pgx.BeginFunc(ctx, db, func(tx pgx.Tx) error {
		for _, name := range tables { // what must not be seen is kept aside
			if _, err := tx.Exec(ctx, "create temporary table aside_"+name+" on commit drop as select * from "+name); err != nil {
				return err
			}
		}
		if err := c.make(ctx, tx); err != nil {
			return err
		}
		for _, name := range tables {
			if !slices.Contains(done, name) {
				if _, err := tx.Exec(ctx, "delete from "+name+"; insert into "+name+" select * from aside_"+name); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// A store of another version of keys or claims is refused, and rebuilt from the articles that it holds.
func TestAStoreIsRebuilt(t *testing.T) {
	ctx, address := t.Context(), pgtest.Database(t)
	s := opener(t, address, nil)().(*Store)
	fed(t, s, council("a.md", "Ness"), council("b.md", "Tarn"))
	require.NoError(t, s.Close())
	newer := Options{Keys: 2, Claims: "of another form"}
	var version *index.VersionError
	_, err := Open(ctx, address, newer)
	require.ErrorAs(t, err, &version)
	_, err = Open(ctx, address, Options{Keys: 1, Claims: newer.Claims})
	require.ErrorContains(t, err, "rebuild it")
	n, err := Rebuild(ctx, address, newer, func(a checker.Article) checker.Entry { return council(a.Path, "Wendle") })
	require.NoError(t, err)
	assert.Equal(t, 2, n)
	s, err = Open(ctx, address, newer)
	require.NoError(t, err)
	defer s.Close()
	near, err := s.Neighbours(ctx, "", []string{"Wendle"})
	require.NoError(t, err)
	assert.Equal(t, []string{"a.md", "b.md"}, near)
}

// A store that could not be made leaves nothing behind, so that it can be made when the fault is gone.
func TestCreateCanBeTriedAgain(t *testing.T) {
	ctx, o := t.Context(), Options{Keys: 1, Claims: Layout()}
	taken, share := pgtest.Database(t), pgtest.Database(t)
	require.NoError(t, Create(ctx, taken, nil, o))
	require.ErrorContains(t, Create(ctx, taken, []string{share}, o), "holds a store already")
	require.ErrorContains(t, Create(ctx, pgtest.Database(t), []string{share, taken}, o), "holds a store already")
	address := pgtest.Database(t)
	_, err := OpenForWriting(ctx, address, Options{})
	require.ErrorIs(t, err, index.ErrMissing, "a store without a version of keys")
	require.NoError(t, Create(ctx, address, []string{share}, o))
}
