package checker

import (
	"context"
	"math"
)

// Agree returns what outlets say alike: of the claims given, those of different outlets that a rule finds to corroborate each other, a side
// for each fact, in the order of the claims. It stops after most comparisons with what it has found.
func (e *Engine) Agree(ctx context.Context, claims []Claim, most int) ([]Side, error) {
	r := newRun(e, []Reading{{Claims: claims}}, nil, nil)
	keys := r.keysOf(0)
	r.join.fill(keys, math.MaxInt)
	sets := NewSets(len(claims))
	for i := range claims {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for _, j := range r.join.partners(keys[i]) {
			if int(j) <= i || claims[j].Sentence.Outlet == claims[i].Sentence.Outlet || sets.Find(i) == sets.Find(int(j)) {
				continue
			}
			if r.compared >= most {
				return agreed(claims, sets), nil
			}
			if r.judge(ref{0, int32(i)}, ref{0, j}) == Corroborates {
				sets.Join(i, int(j))
			}
		}
	}
	return agreed(claims, sets), nil
}

// agreed makes sides of the sets that hold more than one claim.
func agreed(claims []Claim, sets Sets) []Side {
	members := make([][]*Claim, len(claims))
	var roots []int // in the order of their first claims
	for i := range claims {
		root := sets.Find(i)
		if members[root] == nil {
			roots = append(roots, root)
		}
		members[root] = append(members[root], &claims[i])
	}
	var out []Side
	for _, root := range roots {
		if len(members[root]) > 1 {
			out = append(out, side(members[root]))
		}
	}
	return out
}
