package number

import (
	"strconv"
	"strings"
)

// plainDigits writes a whole number without groups.
func plainDigits(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// scalesDown are the scales of canonical texts.
var scalesDown = [...]struct {
	size int64
	name string
}{{1000000000000, " trillion"}, {1000000000, " billion"}, {1000000, " million"}, {1000, " thousand"}}

// text writes the number of p canonically: in digits, with the scale that keeps its precision.
func (p *part) text() string {
	if p.vague != "" {
		return p.vague
	}
	val := p.val
	if p.small && p.class != Money {
		val, _ = val.mul(whole(100))
	}
	if p.scaled && !p.grain.zero() {
		if s, ok := scaledText(val, p.grain); ok {
			return s
		}
	}
	return decimalText(val, p.grain)
}

// scaledText writes "1.2 million": the greatest scale not above the number, but not below its grain.
func scaledText(val, grain ratio) (string, bool) {
	for i := range scalesDown {
		s := scalesDown[i]
		last := i+1 == len(scalesDown) || scalesDown[i+1].size*grain.d < grain.n
		if abs(val.n)/val.d < s.size && !(last && grain.n <= s.size*grain.d) {
			continue
		}
		m, ok := val.mul(ratio{1, s.size})
		if !ok {
			return "", false
		}
		g, ok := grain.mul(ratio{1, s.size})
		if !ok || g.n != 1 {
			return "", false
		}
		return decimalText(m, g) + s.name, true
	}
	return "", false
}

// decimalText writes a number with groups, with the decimals of its grain, or as a mixed fraction where it has no decimals.
func decimalText(val, grain ratio) string {
	sign := ""
	if val.n < 0 {
		sign, val.n = "-", -val.n
	}
	for places := 0; places <= 12; places++ {
		p := pow10(places)
		if p%val.d != 0 {
			continue
		}
		for grain.d > p && places < 12 {
			places++
			p = pow10(places)
		}
		digits := strconv.FormatInt(val.n/val.d, 10)
		s := sign + grouped(digits)
		if places > 0 {
			frac := strconv.FormatInt(val.n%val.d*(p/val.d), 10)
			s += "." + strings.Repeat("0", places-len(frac)) + frac
		}
		return s
	}
	frac := strconv.FormatInt(val.n%val.d, 10) + "/" + strconv.FormatInt(val.d, 10)
	if val.n < val.d {
		return sign + frac
	}
	return sign + grouped(strconv.FormatInt(val.n/val.d, 10)) + " " + frac
}

func grouped(digits string) string {
	var b strings.Builder
	for i := 0; i < len(digits); i++ {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(digits[i])
	}
	return b.String()
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
