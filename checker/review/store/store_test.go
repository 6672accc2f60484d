package store_test

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"crosscheck/checker/review/store"
	"crosscheck/checker/review/store/storetest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) { os.Exit(storetest.Main(m)) }

var noon = time.Date(2026, 3, 4, 12, 0, 0, 123e6, time.UTC)

func open(t testing.TB, address string) *store.Store {
	s, err := store.Open(context.Background(), address)
	require.NoError(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

func entry(finding string, seen int, action store.Action) store.Entry {
	e := store.Entry{Finding: finding, Seen: seen, Action: action, Editor: "Ann", Time: noon, Rule: "quantity/conflict", Summary: "38 or 41 dead"}
	if action == store.Dismiss {
		e.Cause = "update"
	}
	return e
}

// TestConformance holds both engines to the same words.
func TestConformance(t *testing.T) {
	storetest.Each(t, func(t *testing.T, address string) {
		s := open(t, address)
		ctx := context.Background()
		first, err := s.Append(ctx, entry("f1", 0, store.Confirm))
		require.NoError(t, err)
		assert.Equal(t, store.Decision{Seq: 1, Finding: "f1", Version: 1, Action: "confirm", Status: "confirmed", Editor: "Ann", Time: noon, Batch: 1,
			Rule: "quantity/conflict", Summary: "38 or 41 dead"}, first)

		t.Run("a lost race writes nothing and names the winner", func(t *testing.T) {
			late := entry("f1", 0, store.Dismiss)
			late.Editor = "Ben"
			_, err := s.Append(ctx, late)
			var stale *store.StaleError
			require.ErrorAs(t, err, &stale)
			assert.Equal(t, first, stale.Current)
			_, err = s.Append(ctx, entry("f1", 7, store.Dismiss))
			require.ErrorAs(t, err, &stale, "a version that never was")
		})
		t.Run("notes and assignments keep the status", func(t *testing.T) {
			e := entry("f1", 1, store.Note)
			e.Note = " two\r\nlines "
			noted, err := s.Append(ctx, e)
			require.NoError(t, err)
			assert.Equal(t, "two\nlines", noted.Note)
			assert.Equal(t, store.Confirmed, noted.Status)
			e = entry("f1", 2, store.Assign)
			e.Assignee = "Ben"
			assigned, err := s.Append(ctx, e)
			require.NoError(t, err)
			assert.Equal(t, store.Confirmed, assigned.Status)
			dismissed, err := s.Append(ctx, entry("f1", 3, store.Dismiss))
			require.NoError(t, err)
			assert.Equal(t, "Ben", dismissed.Assignee)
			assert.Equal(t, "update", dismissed.Cause)
		})
		t.Run("undo restores what stood before, undo again brings it back", func(t *testing.T) {
			undone, err := s.Append(ctx, entry("f1", 4, store.Undo))
			require.NoError(t, err)
			assert.Equal(t, store.Confirmed, undone.Status)
			assert.Empty(t, undone.Cause)
			assert.Equal(t, "Ben", undone.Assignee)
			assert.Equal(t, 4, undone.Undoes)
			redone, err := s.Append(ctx, entry("f1", 5, store.Undo))
			require.NoError(t, err)
			assert.Equal(t, store.Dismissed, redone.Status)
			assert.Equal(t, "update", redone.Cause)
		})
		t.Run("history and pages", func(t *testing.T) {
			history, err := s.History(ctx, "f1")
			require.NoError(t, err)
			require.Len(t, history, 6)
			for i, d := range history {
				assert.Equal(t, i+1, d.Version)
			}
			page, err := s.Since(ctx, 4, 10)
			require.NoError(t, err)
			assert.Equal(t, history[4:], page)
			recent, err := s.Recent(ctx, 1)
			require.NoError(t, err)
			assert.Equal(t, history[5:], recent)
		})
		t.Run("batches", func(t *testing.T) {
			done, stale, err := s.AppendAll(ctx, []store.Entry{entry("b1", 0, store.Confirm), entry("f1", 0, store.Confirm), entry("b2", 0, store.Confirm)})
			require.NoError(t, err)
			require.Len(t, done, 2)
			require.Len(t, stale, 1)
			assert.Equal(t, done[0].Batch, done[1].Batch)
			batch, ok, err := s.LastBatch(ctx, "Ann")
			require.NoError(t, err)
			require.True(t, ok)
			assert.Equal(t, done[0].Batch, batch)
			_, err = s.Append(ctx, entry("b2", 1, store.Reopen))
			require.NoError(t, err)
			done, stale, err = s.UndoBatch(ctx, batch, store.Entry{Editor: "Ann", Time: noon})
			require.NoError(t, err)
			require.Len(t, done, 1)
			assert.Equal(t, "b1", done[0].Finding)
			assert.Equal(t, store.Undecided, done[0].Status)
			assert.Len(t, stale, 1)
		})
		t.Run("bad entries", func(t *testing.T) {
			for name, e := range map[string]store.Entry{
				"no cause":    {Finding: "x", Action: store.Dismiss, Editor: "Ann"},
				"no note":     {Finding: "x", Action: store.Note, Editor: "Ann", Note: " "},
				"no editor":   {Finding: "x", Action: store.Confirm},
				"no action":   {Finding: "x", Action: "burn", Editor: "Ann"},
				"no history":  {Finding: "x", Action: store.Undo, Editor: "Ann"},
				"long note":   {Finding: "x", Action: store.Note, Editor: "Ann", Note: strings.Repeat("x", store.MaxNote+1)},
				"not unicode": {Finding: "x", Action: store.Note, Editor: "Ann", Note: "\xff"},
				"nul":         {Finding: "x", Action: store.Note, Editor: "Ann", Note: "a\x00b"},
			} {
				_, err := s.Append(ctx, e)
				assert.ErrorIs(t, err, store.ErrInvalid, name)
			}
		})
		t.Run("append-only for everybody", func(t *testing.T) {
			driver, name := "sqlite", strings.TrimPrefix(address, "sqlite:")
			if strings.HasPrefix(address, "postgres") {
				driver, name = "pgx", address
			}
			db, err := sql.Open(driver, name)
			require.NoError(t, err)
			defer db.Close()
			for _, statement := range []string{"update decisions set editor = 'Eve'", "delete from decisions"} {
				_, err := db.Exec(statement)
				assert.ErrorContains(t, err, "append-only", statement)
			}
		})
	})
}

func TestEditorsRace(t *testing.T) {
	storetest.Each(t, func(t *testing.T, address string) {
		s := open(t, address)
		const editors, findings = 8, 25
		var won, lost atomic.Int64
		var wg sync.WaitGroup
		for n := range editors {
			wg.Go(func() {
				for i := range findings {
					e := entry(fmt.Sprintf("f%d", i), 0, store.Confirm)
					e.Editor = fmt.Sprintf("editor %d", n)
					_, err := s.Append(context.Background(), e)
					var stale *store.StaleError
					switch {
					case err == nil:
						won.Add(1)
					case assert.ErrorAs(t, err, &stale):
						lost.Add(1)
					}
				}
			})
		}
		wg.Wait()
		assert.EqualValues(t, findings, won.Load())
		assert.EqualValues(t, findings*(editors-1), lost.Load())
		all, err := s.Since(context.Background(), 0, 1000)
		require.NoError(t, err)
		require.Len(t, all, findings)
		for i, d := range all {
			assert.EqualValues(t, i+1, d.Seq, "the record has no gap")
		}
	})
}

// TestManyAtOnce writes more in one stroke than one statement holds, some of it stale, some twice, and takes it back.
func TestManyAtOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, address string) {
		s := open(t, address)
		ctx := context.Background()
		_, err := s.Append(ctx, entry("f7", 0, store.FollowUp))
		require.NoError(t, err)
		var entries []store.Entry
		for i := range 1500 {
			entries = append(entries, entry(fmt.Sprintf("f%d", i), 0, store.Confirm))
		}
		entries = append(entries, entry("f9", 0, store.Confirm), entry("f9", 1, store.Dismiss))
		done, stale, err := s.AppendAll(ctx, entries)
		require.NoError(t, err)
		assert.Len(t, done, 1500)
		require.Len(t, stale, 2)
		assert.Equal(t, "f7", stale[0].Finding)
		assert.Equal(t, "f9", stale[1].Finding)
		first, n, err := s.Batch(ctx, done[0].Batch)
		require.NoError(t, err)
		assert.Equal(t, done[0], first)
		assert.Equal(t, 1500, n)
		undone, stale, err := s.UndoBatch(ctx, done[0].Batch, store.Entry{Editor: "Ann", Time: noon})
		require.NoError(t, err)
		assert.Len(t, undone, 1499, "f9 was decided on again in the same stroke: its last decision is taken back")
		assert.Len(t, stale, 1)
		history, err := s.History(ctx, "f9")
		require.NoError(t, err)
		assert.Equal(t, store.Confirmed, history[len(history)-1].Status)
	})
}

func TestEditors(t *testing.T) {
	storetest.Each(t, func(t *testing.T, address string) {
		s := open(t, address)
		ctx := context.Background()
		require.NoError(t, s.AddEditor(ctx, "Zoë Ó Sé", "correct horse", noon))
		assert.Error(t, s.AddEditor(ctx, "Ann", "short", noon))
		assert.Error(t, s.AddEditor(ctx, "Ann\n", "long enough, this", noon))
		assert.Error(t, s.AddEditor(ctx, " Ann", "long enough, this", noon))
		for password, want := range map[string]bool{"correct horse": true, "wrong horse": false, "": false, strings.Repeat("x", 5000): false} {
			ok, err := s.Login(ctx, "Zoë Ó Sé", password)
			require.NoError(t, err)
			assert.Equal(t, want, ok)
		}
		ok, err := s.Login(ctx, "nobody", "")
		require.NoError(t, err)
		assert.False(t, ok)

		token, err := s.StartSession(ctx, "Zoë Ó Sé", noon, time.Hour)
		require.NoError(t, err)
		who := func(at time.Time) string {
			name, err := s.Session(ctx, token, at)
			require.NoError(t, err)
			return name
		}
		assert.Equal(t, "Zoë Ó Sé", who(noon.Add(59*time.Minute)))
		assert.Empty(t, who(noon.Add(time.Hour)), "expired")
		require.NoError(t, s.EndSession(ctx, token))
		assert.Empty(t, who(noon))

		token, err = s.StartSession(ctx, "Zoë Ó Sé", noon, time.Hour)
		require.NoError(t, err)
		require.NoError(t, s.AddEditor(ctx, "Zoë Ó Sé", "another horse", noon))
		assert.Empty(t, who(noon), "a new password ends the sessions")
		names, err := s.Editors(ctx)
		require.NoError(t, err)
		assert.Equal(t, []string{"Zoë Ó Sé"}, names)
		gone, err := s.RemoveEditor(ctx, "Zoë Ó Sé")
		require.NoError(t, err)
		assert.True(t, gone)
		gone, err = s.RemoveEditor(ctx, "Zoë Ó Sé")
		require.NoError(t, err)
		assert.False(t, gone)
	})
}

func TestExportImport(t *testing.T) {
	storetest.Each(t, func(t *testing.T, address string) {
		s := open(t, address)
		ctx := context.Background()
		note := entry("f1", 1, store.Note)
		note.Note = "=HYPERLINK(\"x\")\nsecond, \"line\"\r\nعربي"
		for _, e := range []store.Entry{entry("f1", 0, store.Dismiss), note, entry("f2", 0, store.Confirm), entry("f2", 1, store.Undo)} {
			_, err := s.Append(ctx, e)
			require.NoError(t, err)
		}
		var lines, table, latest bytes.Buffer
		require.NoError(t, s.WriteJSONL(ctx, &lines, false))
		require.NoError(t, s.WriteCSV(ctx, &table, false))
		require.NoError(t, s.WriteJSONL(ctx, &latest, true))
		assert.Equal(t, 4, strings.Count(lines.String(), "\n"))
		assert.Equal(t, 2, strings.Count(latest.String(), "\n"))
		assert.Contains(t, table.String(), `"'=HYPERLINK`)

		for name, text := range map[string]string{"jsonl": lines.String(), "csv": table.String()} {
			other := open(t, storetest.SQLite(t))
			got, err := other.Import(ctx, strings.NewReader(text))
			require.NoError(t, err, name)
			assert.Equal(t, store.Imported{Added: 4, Conflicts: []string{}}, got, name)
			var back bytes.Buffer
			require.NoError(t, other.WriteCSV(ctx, &back, false))
			assert.Equal(t, table.String(), back.String(), name)
			got, err = other.Import(ctx, strings.NewReader(text))
			require.NoError(t, err)
			assert.Equal(t, 4, got.Known, "importing twice adds nothing")
		}
		got, err := s.Import(ctx, strings.NewReader(strings.ReplaceAll(lines.String(), "Ann", "Eve")))
		require.NoError(t, err)
		assert.Zero(t, got.Added)
		assert.Len(t, got.Conflicts, 4)
		_, err = s.Import(ctx, strings.NewReader("finding,status\nf1,open\n"))
		assert.ErrorContains(t, err, "columns")
		_, err = s.Import(ctx, strings.NewReader(`{"finding":"f9","version":1,"action":"confirm","status":"dismissed","cause":"update","editor":"Ann"}`))
		assert.ErrorContains(t, err, "decision 1")
	})
}

func TestOpen(t *testing.T) {
	ctx := context.Background()
	storetest.Each(t, func(t *testing.T, address string) {
		var wg sync.WaitGroup
		for range 4 { // several desks start at once
			wg.Go(func() {
				s, err := store.Open(ctx, address)
				if assert.NoError(t, err) {
					s.Close()
				}
			})
		}
		wg.Wait()
		driver, name := "sqlite", strings.TrimPrefix(address, "sqlite:")
		if strings.HasPrefix(address, "postgres") {
			driver, name = "pgx", address
		}
		db, err := sql.Open(driver, name)
		require.NoError(t, err)
		defer db.Close()
		_, err = db.Exec("insert into desk_schema (version) values (999)")
		require.NoError(t, err)
		_, err = store.Open(ctx, address)
		assert.ErrorContains(t, err, "use the newer program")
	})
	_, err := store.Open(ctx, "")
	assert.Error(t, err)
	dir := t.TempDir()
	odd := dir + "/50% of #1?.db"
	s, err := store.Open(ctx, odd)
	require.NoError(t, err)
	s.Close()
	info, err := os.Stat(odd)
	require.NoError(t, err)
	assert.EqualValues(t, 0o600, info.Mode().Perm())
	require.NoError(t, os.WriteFile(dir+"/news.db", []byte(strings.Repeat("this is no database ", 300)), 0o600))
	_, err = store.Open(ctx, dir+"/news.db")
	assert.ErrorContains(t, err, "news.db")
	_, err = store.Open(ctx, dir)
	assert.ErrorContains(t, err, "directory")
	_, err = store.Open(ctx, "postgres://ann:secret@127.0.0.1:1/x")
	require.Error(t, err)
	assert.NotContains(t, err.Error(), "secret")
}

func FuzzReadDecisions(f *testing.F) {
	f.Add(`{"finding":"f","version":1,"action":"confirm","status":"confirmed","editor":"Ann","time":"2026-03-04T12:00:00Z"}`)
	f.Add("finding,version,action,status,cause,assignee,editor,time,note,undoes,rule,summary\nf,1,confirm,confirmed,,,Ann,2026-03-04T12:00:00Z,'=x,0,,\n")
	f.Fuzz(func(t *testing.T, text string) {
		list, err := store.ReadDecisions(strings.NewReader(text))
		if err == nil {
			for _, d := range list {
				assert.NotEmpty(t, d.Finding)
				assert.Positive(t, d.Version)
			}
		}
	})
}
