package desk

import (
	"cmp"
	"context"
	"math"
	"slices"

	"crosscheck/checker"
	"crosscheck/index"
)

// An archive is a store that may hold years of articles. Names that half of them print say nothing of a story, so it proposes the
// articles that share enough rare ones with a draft: how rare is weighed as in any search, and shared names add up.
type archive struct {
	index.Store
	articles int
	left     *int // counts the articles that were left out for want of room
}

// Of an archive of few articles all neighbours are read; of a large one those that chance would bring together in one case of a hundred,
// and of these the nearest, since reading one takes four milliseconds and a check has to be over in three hundred.
const (
	small   = 200
	rare    = 100.0
	nearest = 32
)

// Neighbours implements checker.Searcher.
func (a archive) Neighbours(ctx context.Context, self string, keys []string) ([]string, error) {
	if a.articles <= small {
		return a.Store.Neighbours(ctx, self, keys)
	}
	weight := map[string]float64{}
	for _, k := range keys {
		paths, err := a.Store.Neighbours(ctx, self, []string{k})
		if err != nil {
			return nil, err
		}
		for _, p := range paths {
			weight[p] += math.Log(float64(a.articles) / float64(len(paths)))
		}
	}
	var out []string
	for p, w := range weight {
		if w >= math.Log(rare) {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(x, y string) int { return cmp.Or(cmp.Compare(weight[y], weight[x]), cmp.Compare(x, y)) })
	if len(out) > nearest {
		*a.left += len(out) - nearest
		out = out[:nearest]
	}
	slices.Sort(out)
	return out, nil
}

var _ checker.Searcher = archive{}
