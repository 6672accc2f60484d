package rules

import (
	"math"

	"crosscheck/checker"
)

// agree tells whether both values can hold: their intervals meet, and two ranges that are printed as such have the same ends.
func agree(a, b *checker.Claim) bool {
	x, y := a.Value, b.Value
	if unscaled(x) && unscaled(y) {
		return close(x.Admits.High, y.Admits.High) || close(x.Admits.Low, y.Admits.High) || close(x.Admits.High, y.Admits.Low)
	}
	if x.Range && y.Range && a.Kind == checker.Age {
		return math.Abs(x.Admits.Low-y.Admits.Low) < 1 && math.Abs(x.Admits.High-y.Admits.High) < 1
	}
	return x.Admits.Overlaps(y.Admits) || x.Exact == y.Exact && a.Kind != checker.Date && a.Kind != checker.Score && !x.Range && !y.Range
}

// unscaled tells whether a temperature does not tell its scale, so that it admits all from one reading to the other. Two such are most likely given in one
// scale, or one is the other in another scale.
func unscaled(v checker.Value) bool {
	const least = 10
	return v.Unit == "Cel" && !v.Range && v.Admits.High-v.Admits.Low > least && !math.IsInf(v.Admits.High, 0)
}

func close(x, y float64) bool { return math.Abs(x-y) < 1 }

// slight tells whether one number is hedged and the two differ by less than a tenth.
func slight(a, b *checker.Claim) bool {
	x, y := a.Value.Exact, b.Value.Exact
	if !a.Value.Hedged && !b.Value.Hedged || x == 0 || y == 0 || a.Kind == checker.Date {
		return false
	}
	if a.Kind == checker.Clock {
		return math.Abs(x-y) <= quarter
	}
	d := x/y - 1
	return d > -0.12 && d < 0.12
}
