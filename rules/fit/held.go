package main

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

// held fits the samples with one group left out at a time and says how well the weights rank what they have not seen: the average
// precision, and how many conflicts stand above the place where nine, eight and seven in ten are right.
func held(samples []sample, decay float64) string {
	groups := map[string][]sample{}
	for _, s := range samples {
		groups[s.group] = append(groups[s.group], s)
	}
	names := make([]string, 0, len(groups))
	for g := range groups {
		names = append(names, g)
	}
	sort.Strings(names)
	var out []ranked
	for _, g := range names {
		var rest []sample
		for _, s := range samples {
			if s.group != g {
				rest = append(rest, s)
			}
		}
		w := fit(rest, decay)
		for _, s := range groups[g] {
			out = append(out, ranked{sigmoid(sum(w, lit(s.on))), s.right})
		}
	}
	return describe(out)
}

type ranked struct {
	p     float64
	right bool
}

func describe(rs []ranked) string {
	slices.SortStableFunc(rs, func(a, b ranked) int {
		switch {
		case a.p > b.p:
			return -1
		case a.p < b.p:
			return 1
		}
		return 0
	})
	all := 0
	for _, r := range rs {
		if r.right {
			all++
		}
	}
	hits, average := 0, 0.0
	above := [3]int{}
	at := [3]float64{}
	for i, r := range rs {
		if !r.right {
			continue
		}
		hits++
		precision := float64(hits) / float64(i+1)
		average += precision / float64(all)
		for k, least := range shares {
			if precision >= least {
				above[k], at[k] = hits, r.p
			}
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%d pairs, %d of one thing, average precision %.3f", len(rs), all, average)
	for k, least := range shares {
		fmt.Fprintf(&b, "; %d at %.1f (from %.2f)", above[k], least, at[k])
	}
	return b.String()
}

// shares are the precisions at which held counts conflicts.
var shares = [3]float64{0.9, 0.8, 0.7}
