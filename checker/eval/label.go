package eval

import "crosscheck/checker"

// Apart names the fact on two sides of which two passages lie by their quoted words, "" where there is none.
func (g Gold) Apart(a, b checker.Passage) string {
	return g.fact(a, b, func(x, y int) bool { return x != y })
}

// Together names the fact on one side of which two passages lie by their quoted words, "" where there is none.
func (g Gold) Together(a, b checker.Passage) string {
	return g.fact(a, b, func(x, y int) bool { return x == y })
}

func (g Gold) fact(a, b checker.Passage, fits func(x, y int) bool) string {
	for _, f := range g.Facts {
		xs, ys := f.on(a), f.on(b)
		for _, x := range xs {
			for _, y := range ys {
				if fits(x, y) {
					return f.ID
				}
			}
		}
	}
	return ""
}

// on lists the sides of a fact that a passage lies on.
func (f Fact) on(p checker.Passage) []int {
	var out []int
	for i, side := range f.Sides {
		for _, q := range side.Passages {
			if hit(p, q) == 2 {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

// Conflicts tells whether a reader finds the two sentences at odds, for whatever reason.
func Conflicts(p Pair) bool {
	return p.Label == "conflict" || p.Label == "update" || p.Label == "imprecise"
}
