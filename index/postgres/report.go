package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"crosscheck/checker"
)

// Reporting says how an archive is reported on.
type Reporting struct {
	Engine *checker.Engine
	// Window is the time beyond which two articles of known days are never of one story; 0 is none.
	Window time.Duration
	// Of names what reads and judges: a report that was broken off is taken up again only where it is the same, and the store too.
	Of string
	// Progress is told, from time to time, how many of the articles are judged, and of how many; nil tells nobody.
	Progress func(done, all int)
}

// Summary counts what a report is of.
type Summary struct {
	Articles  int
	Sentences int
	Claims    int
	Compared  int
}

// Report judges all that a store holds and keeps the findings in it, from which Findings gives them out. What is judged is kept as it goes:
// a report that is broken off, whoever's fault it was, goes on where it was. Memory is bounded by the window of the archive that can share a
// story and by the findings' claims, not by the archive. Nobody writes to the store meanwhile.
func (s *Store) Report(ctx context.Context, o Reporting) (Summary, error) {
	var out Summary
	err := s.locked(ctx, "pg_try_advisory_lock_shared", "pg_advisory_unlock_shared", func(*pgxpool.Conn) error {
		return s.lockedReport(ctx, func() error {
			if err := s.whole(ctx); err != nil {
				return err
			}
			r := &reporter{store: s, Reporting: o, window: newWindow(s, o.Engine)}
			if err := r.begin(ctx); err != nil {
				return err
			}
			if err := r.judge(ctx); err != nil {
				return err
			}
			out = r.sum
			return r.gather(ctx)
		})
	})
	return out, s.named(err, "report on")
}

// reportLock keeps two reports from writing to one set of tables.
const reportLock = lock + 1

func (s *Store) lockedReport(ctx context.Context, do func() error) error {
	db, err := s.pool.Acquire(ctx)
	if err != nil {
		return err
	}
	defer db.Release()
	var got bool
	if err := db.QueryRow(ctx, "select pg_try_advisory_lock($1)", reportLock).Scan(&got); err != nil {
		return err
	}
	if !got {
		return errors.New("another report is being made of it")
	}
	defer func() { _, _ = db.Exec(context.WithoutCancel(ctx), "select pg_advisory_unlock($1)", reportLock) }()
	return do()
}

// reporter makes one report.
type reporter struct {
	Reporting
	store  *Store
	window *window
	day    string // that was being judged, "" for none
	done   int    // articles of that day that are judged
	sum    Summary
}

// begin takes up the report that was broken off, or begins anew where it was of something else.
func (r *reporter) begin(ctx context.Context) error {
	var state string
	if err := r.store.pool.QueryRow(ctx, "select coalesce(max(id), 0)::text from batch").Scan(&state); err != nil {
		return err
	}
	of := r.Of + "; window " + r.Window.String() + "; batch " + state
	var have string
	err := r.store.pool.QueryRow(ctx, "select of, day, done, articles, sentences, claims, compared from run where id = 1").
		Scan(&have, &r.day, &r.done, &r.sum.Articles, &r.sum.Sentences, &r.sum.Claims, &r.sum.Compared)
	if err == nil && have == of {
		return nil
	}
	if err != nil && !errors.Is(err, pgx.ErrNoRows) {
		return err
	}
	r.day, r.done, r.sum = "", 0, Summary{}
	return pgx.BeginFunc(ctx, r.store.pool, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, "truncate edge, member, finding, run")
		if err == nil {
			_, err = tx.Exec(ctx, "insert into run (id, of) values (1, $1)", of)
		}
		return err
	})
}

// undated is the day of the articles whose day is unknown. They are judged first, and are near every other.
const undated = "unknown"

// judge goes through the archive by day and judges every article beside those before it that can tell its story.
func (r *reporter) judge(ctx context.Context) error {
	rows, err := r.store.pool.Query(ctx, "select coalesce(to_char(day, 'YYYY-MM-DD'), $1), count(*) from article group by day order by day nulls first", undated)
	if err != nil {
		return err
	}
	type dayOf struct {
		Day string
		N   int
	}
	days, err := pgx.CollectRows(rows, pgx.RowToStructByPos[dayOf])
	if err != nil {
		return err
	}
	all := 0
	for _, d := range days {
		all += d.N
	}
	over := r.day == ""
	for _, d := range days {
		if over = over || d.Day == r.day; !over {
			continue
		}
		if d.Day != r.day {
			r.day, r.done = d.Day, 0
		}
		if err := r.judgeDay(ctx, d.Day, all); err != nil {
			return fmt.Errorf("day %s: %w", d.Day, err)
		}
	}
	return nil
}

// A chunk is what is judged and kept in one step.
const (
	chunkArticles  = 128
	chunkSentences = 6_000
)

func (r *reporter) judgeDay(ctx context.Context, day string, all int) error {
	query, args := "select path, sentences from article where day is null order by path", []any(nil)
	if day != undated {
		query, args = "select path, sentences from article where day = $1 order by path", []any{day}
	}
	rows, err := r.store.pool.Query(ctx, query, args...)
	if err != nil {
		return err
	}
	type line struct {
		Path      string
		Sentences int
	}
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByPos[line])
	if err != nil {
		return err
	}
	for r.done < len(lines) {
		var paths []string
		for n := 0; r.done+len(paths) < len(lines) && len(paths) < chunkArticles && (n == 0 || n < chunkSentences); {
			l := lines[r.done+len(paths)]
			paths, n = append(paths, l.Path), n+l.Sentences
		}
		if err := r.judgeChunk(ctx, day, paths); err != nil {
			return err
		}
		if r.Progress != nil {
			r.Progress(r.sum.Articles, all)
		}
	}
	return nil
}
