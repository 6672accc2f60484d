package number

import (
	"math"
	"strconv"
)

// appendEnd writes one end of a range, or the whole of another number; coded with its currency.
func appendEnd(b []byte, n *Number, p part, coded bool) []byte {
	if coded {
		if p.val.n < 0 {
			b, p.val.n = append(b, '-'), -p.val.n
		}
		b = append(append(b, n.Unit...), ' ')
	}
	if n.Class == Fraction {
		return appendShare(b, p.share)
	}
	return p.append(b)
}

// appendFeet writes a length told in feet and inches; false for other numbers.
func appendFeet(b []byte, n *Number, p *part) ([]byte, bool) {
	inches, ok := p.val.mul(whole(12))
	if !ok || !inches.isInt() || p.grain != inchOfFoot || n.Range {
		return b, false
	}
	if inches.n < 0 {
		b, inches.n = append(b, '-'), -inches.n
	}
	b = strconv.AppendInt(b, inches.n/12, 10)
	b = strconv.AppendInt(append(b, " feet "...), inches.n%12, 10)
	return append(b, " inches"...), true
}

// appendScore writes both sides of a score, the greater first.
func appendScore(b []byte, n *Number) []byte {
	b = strconv.AppendFloat(b, math.Max(n.Exact, n.To), 'f', -1, 64)
	if n.Exact == 50 && n.To == 50 { // 50-50 is a word
		return append(b, " votes to 50"...)
	}
	return strconv.AppendFloat(append(b, '-'), math.Min(n.Exact, n.To), 'f', -1, 64)
}

// appendShare writes a share as one number out of another: "3 in 4".
func appendShare(b []byte, share ratio) []byte {
	return appendGrouped(append(appendGrouped(b, share.n), linkOf(share)...), share.d)
}

// linkOf is what joins the two numbers of a share so that they are read as one.
func linkOf(share ratio) string {
	switch {
	case share.d >= 1000 && share.n > 1:
		return " per "
	case usualShare(share.n, share.d):
		return " in "
	}
	return " out of "
}
