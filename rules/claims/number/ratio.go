package number

import (
	"math"
	"math/bits"
)

// A ratio is an exact rational number; d is positive. The arithmetic reports overflow instead of rounding, so that 3.42bn and 3,420
// million are one number.
type ratio struct{ n, d int64 }

func whole(n int64) ratio { return ratio{n, 1} }

func (a ratio) float() float64 { return float64(a.n) / float64(a.d) }

func (a ratio) zero() bool { return a.n == 0 }

func (a ratio) isInt() bool { return a.d == 1 }

func (a ratio) less(b ratio) bool { return a.float() < b.float() }

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

func reduce(n, d int64) ratio {
	if g := gcd(abs(n), d); g > 1 {
		return ratio{n / g, d / g}
	}
	return ratio{n, d}
}

// times64 multiplies, false on overflow.
func times64(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(abs(a)), uint64(abs(b)))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

func (a ratio) mul(b ratio) (ratio, bool) {
	if a.n == 0 || b.n == 0 {
		return ratio{0, 1}, true
	}
	x, y := reduce(a.n, b.d), reduce(b.n, a.d)
	n, ok1 := times64(x.n, y.n)
	d, ok2 := times64(x.d, y.d)
	return ratio{n, d}, ok1 && ok2
}

func (a ratio) add(b ratio) (ratio, bool) {
	g := gcd(a.d, b.d)
	x, ok1 := times64(a.n, b.d/g)
	y, ok2 := times64(b.n, a.d/g)
	d, ok3 := times64(a.d, b.d/g)
	sum := x + y
	if !ok1 || !ok2 || !ok3 || (x > 0 && y > 0 && sum < 0) || (x < 0 && y < 0 && sum >= 0) {
		return ratio{}, false
	}
	return reduce(sum, d), true
}

// pow10 is ten to the e, for e from 0 to 18.
func pow10(e int) int64 {
	p := int64(1)
	for ; e > 0; e-- {
		p *= 10
	}
	return p
}
