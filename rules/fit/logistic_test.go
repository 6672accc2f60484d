package main

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/rules"
)

// drawn makes samples of which the first feature decides most and the second nothing.
func drawn(n int) []sample {
	r := rand.New(rand.NewPCG(1, 2))
	var out []sample
	for range n {
		on := []bool{r.IntN(2) == 0, r.IntN(2) == 0}
		odds := 0.1
		if on[0] {
			odds = 0.8
		}
		out = append(out, sample{on: on, right: r.Float64() < odds, weight: 1, group: string(rune('a' + r.IntN(5)))})
	}
	return out
}

func TestFitFindsWhatDecides(t *testing.T) {
	w := fit(drawn(4000), 1)
	require.Len(t, w, 3)
	assert.InDelta(t, 3.6, w[0], 0.3, "logit(0.8) - logit(0.1)")
	assert.InDelta(t, 0, w[1], 0.2)
	assert.InDelta(t, -2.2, w[2], 0.3, "logit(0.1)")
}

func TestFitPullsRareFeaturesTowardsZero(t *testing.T) {
	s := append(drawn(400), sample{on: []bool{false, true}, right: true, weight: 1})
	for i := range s {
		s[i].on = append(s[i].on, i == len(s)-1)
	}
	free, held := fit(s, 0.01), fit(s, 2)
	assert.Greater(t, free[2], held[2])
	assert.Greater(t, held[2], 0.0)
}

func TestDescribeCountsWhatStandsAbove(t *testing.T) {
	got := describe([]ranked{{0.9, true}, {0.8, true}, {0.7, false}, {0.6, true}, {0.1, false}})
	assert.Equal(t, "5 pairs, 3 of one thing, average precision 0.917; 2 at 0.9 (from 0.80); 2 at 0.8 (from 0.80); 3 at 0.7 (from 0.60)", got)
}

func TestSourceNamesEveryFeature(t *testing.T) {
	w := make([]float64, len(rules.FeatureNames())+1)
	code := string(source([2][]float64{w, w}))
	for _, name := range rules.FeatureNames() {
		assert.Contains(t, code, "\""+name+"\"")
	}
}
