package rules

import (
	"strconv"
	"strings"

	"crosscheck/checker"
)

// oneWhole tells whether two counts say of how many of the same things one is told: three of the six cars derailed, or four of the six did, or all six.
func oneWhole(a, b *checker.Claim) bool {
	if a.Kind != checker.Quantity || a.Value.Unit != "" || !headed(a, b) || a.Frame.Pred == "" || fate(a) != fate(b) {
		return false
	}
	x, y := outOf(a), outOf(b)
	return x != "" && y != "" && x == y || allOf(a, y) || allOf(b, x)
}

// otherParts tells whether two counts are of parts of which two different things are told: three of the six cars derailed, two of the six burned.
func otherParts(a, b *checker.Claim) bool {
	x, y := fate(a), fate(b)
	return headed(a, b) && x != "" && y != "" && x != y && outOf(a) != "" && outOf(a) == outOf(b)
}

// fate is what is told of the things that a claim counts. Whoever is convicted of a thing and on a count of it is told of in two words.
func fate(c *checker.Claim) string {
	if c.Frame.Pred == "convict" {
		return "verdict"
	}
	return c.Frame.Pred
}

// outOf is of how many a count is a part, "" where it is of none.
func outOf(c *checker.Claim) string {
	for _, t := range c.Frame.Terms {
		if n, ok := strings.CutPrefix(t, "of "); ok {
			return n
		}
	}
	return ""
}

// allOf tells whether a claim counts all of so many: "all six cars".
func allOf(c *checker.Claim, whole string) bool {
	return whole != "" && strings.HasPrefix(c.Value.Text, "all ") && strconv.FormatFloat(c.Value.Exact, 'f', -1, 64) == whole
}
