package main

import (
	"math"
)

// rounds of Newton's method; the log-likelihood is concave and a dozen steps settle it.
const rounds = 25

// fit returns the weights of a logistic regression with a quadratic penalty, the bias last, by Newton's method (iteratively reweighted
// least squares). The bias is not penalised.
func fit(samples []sample, decay float64) []float64 {
	n := len(samples[0].on) + 1
	w := make([]float64, n)
	w[n-1] = -2
	for range rounds {
		grad, hess := make([]float64, n), make([][]float64, n)
		for i := range hess {
			hess[i] = make([]float64, n)
		}
		for _, s := range samples {
			on := lit(s.on)
			p := sigmoid(sum(w, on))
			miss := -p
			if s.right {
				miss++
			}
			for _, i := range on {
				grad[i] += s.weight * miss
				for _, j := range on {
					hess[i][j] += s.weight * p * (1 - p)
				}
			}
		}
		for i := range n - 1 {
			grad[i] -= decay * w[i]
			hess[i][i] += decay
		}
		hess[n-1][n-1] += 1e-9
		for i, d := range solve(hess, grad) {
			w[i] += max(-2, min(2, d))
		}
	}
	return w
}

// lit lists the features that hold, and the bias, which always does.
func lit(on []bool) []int {
	var out []int
	for i, v := range on {
		if v {
			out = append(out, i)
		}
	}
	return append(out, len(on))
}

func sum(w []float64, on []int) float64 {
	s := 0.0
	for _, i := range on {
		s += w[i]
	}
	return s
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// solve returns x with a x = b, by Gaussian elimination with pivots. It changes a and b.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		p := i
		for r := i + 1; r < n; r++ {
			if math.Abs(a[r][i]) > math.Abs(a[p][i]) {
				p = r
			}
		}
		a[i], a[p], b[i], b[p] = a[p], a[i], b[p], b[i]
		for r := i + 1; r < n; r++ {
			f := a[r][i] / a[i][i]
			for c := i; c < n; c++ {
				a[r][c] -= f * a[i][c]
			}
			b[r] -= f * b[i]
		}
	}
	for i := n - 1; i >= 0; i-- {
		for c := i + 1; c < n; c++ {
			b[i] -= a[i][c] * b[c]
		}
		b[i] /= a[i][i]
	}
	return b
}
