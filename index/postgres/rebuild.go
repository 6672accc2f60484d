package postgres

import (
	"context"
	"errors"
	"strconv"

	"crosscheck/checker"
)

// Rebuild reads every article of a store anew and returns how many there are: after it the store has the keys and claims of the options,
// whatever it had before. One that is broken off is begun anew.
func Rebuild(ctx context.Context, address string, o Options, entry func(checker.Article) checker.Entry) (int, error) {
	s, err := OpenForWriting(ctx, address, Options{Batch: o.Batch})
	if err != nil {
		return 0, err
	}
	defer s.Close()
	stopped := errors.New("stopped")
	added, err := s.feed(ctx, func(yield func(checker.Entry, error) bool) {
		err := s.each(ctx, "", func(a checker.Article) error {
			if !yield(entry(a), nil) {
				return stopped
			}
			return nil
		})
		if err != nil && !errors.Is(err, stopped) {
			yield(checker.Entry{}, err)
		}
	}, true)
	if err != nil {
		return added.Replaced, err
	}
	for name, value := range map[string]string{"keys": strconv.Itoa(o.Keys), "claims": o.Claims} {
		if _, err := s.pool.Exec(ctx, "update meta set value = $2 where name = $1", name, value); err != nil {
			return added.Replaced, s.named(err, "rebuild")
		}
	}
	return added.Replaced, nil
}
