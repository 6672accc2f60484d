package number

import "strconv"

// scalesDown are the scales of canonical texts.
var scalesDown = [...]struct {
	size int64
	name string
}{{1000000000000000, " quadrillion"}, {1000000000000, " trillion"}, {1000000000, " billion"}, {1000000, " million"}, {1000, " thousand"}}

// append writes the number of p canonically: in digits, with the scale that keeps its precision.
func (p *part) append(b []byte) []byte {
	if p.vague != "" {
		return append(b, p.vague...)
	}
	if p.scaled && !p.grain.zero() {
		if out, ok := appendScaled(b, p.val, p.grain); ok {
			return out
		}
	}
	return appendDecimal(b, p.val, p.grain)
}

// appendScaled writes "1.2 million": the greatest scale not above the number, but not below its grain.
func appendScaled(b []byte, val, grain ratio) ([]byte, bool) {
	for i := range scalesDown {
		s := scalesDown[i]
		last := i+1 == len(scalesDown) || whole(scalesDown[i+1].size).less(grain)
		if abs(val.n)/val.d < s.size && (!last || whole(s.size).less(grain)) {
			continue
		}
		m, ok := val.mul(ratio{1, s.size})
		if !ok {
			return b, false
		}
		g, ok := grain.mul(ratio{1, s.size})
		if !ok || g.n != 1 || m.d != 3 && m.d%3 == 0 { // a third of a lakh is no round part of a million
			return b, false
		}
		return append(appendDecimal(b, m, g), s.name...), true
	}
	return b, false
}

// appendDecimal writes a number with groups, with the decimals of its grain, or as a mixed fraction where it has no decimals.
func appendDecimal(b []byte, val, grain ratio) []byte {
	if val.n < 0 {
		b, val.n = append(b, '-'), -val.n
	}
	for places := 0; places <= maxDecimals; places++ {
		p := pow10(places)
		if p%val.d != 0 {
			continue
		}
		for grain.d > p && places < maxDecimals {
			places++
			p = pow10(places)
		}
		b = appendGrouped(b, val.n/val.d)
		if places == 0 {
			return b
		}
		b = append(b, '.')
		frac := val.n % val.d * (p / val.d)
		for q := p / 10; q > frac && q > 1; q /= 10 {
			b = append(b, '0')
		}
		return strconv.AppendInt(b, frac, 10)
	}
	if val.d != 3 { // thirds alone are printed as a fraction: not 1/7, not the twelfths of inches
		return append(appendGrouped(b, val.n/val.d), strconv.FormatFloat(float64(val.n%val.d)/float64(val.d), 'f', 4, 64)[1:]...)
	}
	if val.n > val.d {
		b = append(appendGrouped(b, val.n/val.d), ' ')
	}
	return append(strconv.AppendInt(b, val.n%val.d, 10), "/3"...)
}

// appendGrouped writes a whole number with commas.
func appendGrouped(b []byte, n int64) []byte {
	if n < 1000 {
		return strconv.AppendInt(b, n, 10)
	}
	b = append(appendGrouped(b, n/1000), ',')
	for q := int64(100); q > 1 && n%1000 < q; q /= 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, n%1000, 10)
}

// grainOf returns the unit of the last decimal of a number that has finitely many, 0 and false else.
func grainOf(r ratio) (ratio, bool) {
	for places := 0; places <= 6; places++ {
		if p := pow10(places); p%r.d == 0 {
			return ratio{1, p}, true
		}
	}
	return ratio{0, 1}, false
}
