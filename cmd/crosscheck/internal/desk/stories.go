package desk

import (
	"context"
	"fmt"
	"maps"
	"math"
	"slices"
	"time"

	"crosscheck/checker"
	"crosscheck/index"
)

// Stories proposes, of articles that were all read, those that may tell one story: they share a name, and none was published longer
// before the other than a story runs. It holds the articles' names alone, since whoever has read them has their claims at hand.
type Stories struct {
	index     *index.Index
	span      time.Duration
	published map[string]time.Time // by path
	windows   []string             // in which something was published, in order
}

// undated is the window of articles whose day is not known.
const undated = "?"

// NewStories makes an index in memory of readings; span is the time that a story runs, above zero. It must be closed.
func NewStories(ctx context.Context, readings []checker.Reading, span time.Duration) (*Stories, error) {
	x, err := index.Keyed()
	if err != nil {
		return nil, err
	}
	s := &Stories{index: x, span: span, published: make(map[string]time.Time, len(readings))}
	entries, windows := make([]checker.Entry, len(readings)), map[string]bool{}
	for i, r := range readings {
		path, p := r.Article.Path, r.Article.Published
		w := s.window(p)
		s.published[path], windows[w] = p, true
		entries[i] = checker.Entry{Article: checker.Article{Path: path}, Story: within(r.Story, w)}
	}
	s.windows = slices.Sorted(maps.Keys(windows))
	if err := x.Add(ctx, entries); err != nil {
		return nil, fmt.Errorf("index articles: %w", err)
	}
	return s, nil
}

// window names the span of time in which a moment lies.
func (s *Stories) window(t time.Time) string {
	if t.IsZero() {
		return undated
	}
	return fmt.Sprint(math.Floor(float64(t.Unix()) / s.span.Seconds()))
}

// within puts the window behind each key.
func within(keys []string, windows ...string) []string {
	out := make([]string, 0, len(keys)*len(windows))
	for _, k := range keys {
		for _, w := range windows {
			out = append(out, k+"\x1f"+w)
		}
	}
	return out
}

// Neighbours implements checker.Searcher for the paths of the readings.
func (s *Stories) Neighbours(ctx context.Context, self string, keys []string) ([]string, error) {
	windows := s.windows
	if p := s.published[self]; !p.IsZero() {
		windows = []string{s.window(p.Add(-s.span)), s.window(p), s.window(p.Add(s.span)), undated} // of which some may not be
	}
	return s.index.Neighbours(ctx, self, within(keys, windows...))
}

// Peers implements checker.Searcher; it proposes nothing, as whoever asks has read everything.
func (s *Stories) Peers(context.Context, []string, []string) ([]checker.Sentence, error) {
	return nil, nil
}

// Article implements checker.Searcher; it holds none.
func (s *Stories) Article(context.Context, string) (checker.Article, bool, error) {
	return checker.Article{}, false, nil
}

// Close forgets everything.
func (s *Stories) Close() error { return s.index.Close() }

var _ checker.Searcher = (*Stories)(nil)
