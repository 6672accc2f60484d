package desk

import (
	"cmp"
	"context"
	"math"
	"slices"
	"time"

	"crosscheck/checker"
	"crosscheck/rules/claims"
)

// An archive is a store that may hold years of articles. Names that half of them print say nothing of a story, so it proposes the
// articles that share enough rare ones with a draft: how rare is weighed as in any search, and shared names add up.
type archive struct {
	checker.Searcher
	articles int
	left     *int                 // counts the articles that were left out for want of room
	days     map[string]time.Time // of publication, of the drafts by path
}

// Of an archive of few articles all neighbours are read; of a large one those of the weeks around a draft that chance would bring together in
// one case of a hundred, and of these the nearest, since reading one takes milliseconds and a check has to be over in three hundred.
const (
	small   = 200
	rare    = 100.0
	nearest = 32
)

// ranker is a store that ranks articles itself, as ranked would.
type ranker interface {
	Nearest(ctx context.Context, self string, keys []string, worth float64, from, to time.Time) ([]string, error)
}

// Neighbours implements checker.Searcher.
func (a archive) Neighbours(ctx context.Context, self string, keys []string) ([]string, error) {
	if a.articles <= small {
		return a.Searcher.Neighbours(ctx, self, keys)
	}
	var from, to time.Time
	if day := a.days[self]; !day.IsZero() {
		from, to = day.Add(-claims.Span), day.Add(claims.Span)
	}
	var out []string
	var err error
	if r, ok := a.Searcher.(ranker); ok {
		out, err = r.Nearest(ctx, self, keys, math.Log(rare), from, to)
	} else {
		out, err = a.ranked(ctx, self, keys, math.Log(rare), from, to)
	}
	if err != nil {
		return nil, err
	}
	if len(out) > nearest {
		*a.left += len(out) - nearest
		out = out[:nearest]
	}
	slices.Sort(out)
	return out, nil
}

// ranked returns the articles that share what is worth it, the nearest first.
func (a archive) ranked(ctx context.Context, self string, keys []string, worth float64, from, to time.Time) ([]string, error) {
	weight := map[string]float64{}
	for _, k := range keys {
		paths, err := a.Searcher.Neighbours(ctx, self, []string{k})
		if err != nil {
			return nil, err
		}
		for _, p := range paths {
			weight[p] += math.Log(float64(a.articles) / float64(len(paths)))
		}
	}
	var out []string
	for p, w := range weight {
		if w < worth {
			continue
		}
		other, ok, err := a.Article(ctx, p)
		if err != nil {
			return nil, err
		}
		if day := other.Published; ok && (day.IsZero() || from.IsZero() || !day.Before(from) && !day.After(to)) {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(x, y string) int { return cmp.Or(cmp.Compare(weight[y], weight[x]), cmp.Compare(x, y)) })
	return out, nil
}

var _ checker.Searcher = archive{}
