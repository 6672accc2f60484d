package number

import (
	"strings"
)

// maxDigits is the most digits that a quantity has; longer runs are account numbers, codes and the like.
const maxDigits = 16

// maxDecimals is the most of them that stand after the point.
const maxDecimals = 12

// overlong tells whether a canonical text has a numeral of more digits.
func overlong(text string) bool {
	run := 0
	for i := 0; i < len(text) && run <= maxDigits; i++ {
		switch c := text[i]; {
		case isDigit(c):
			run++
		case c != ',' && c != '.':
			run = 0
		}
	}
	return run > maxDigits
}

// lexDigits reads a numeral that begins at i: plain, grouped by commas, thin spaces or (in European texts) points, or decimal.
func (sc *scanner) lexDigits(i int, glued bool) int {
	text := sc.text
	start := i
	for i < len(text) && isDigit(text[i]) {
		i++
	}
	end, sep := groups(text, start, i)
	n := numeral{grouped: end > i, plain: end == i}
	whole := text[start:end]
	i = end
	frac := ""
	if f := fractionEnd(text, i, sep); f > i {
		frac = text[i+1 : f]
		i = f
		n.plain = false
	}
	if i == start { // the point of ".2.3"
		sc.push(atom{start: int32(i), end: int32(i + 1), kind: mark, glued: glued}, nil)
		return i + 1
	}
	n.fill(whole, frac)
	sc.push(atom{start: int32(start), end: int32(i), kind: digits, glued: glued, numeral: n}, nil)
	return i
}

// groups extends a run of digits text[start:i] by groups of three (or Indian twos) and returns the separator that it found.
func groups(text string, start, i int) (int, string) {
	if i-start > 3 || i == start {
		return i, ""
	}
	for _, sep := range [...]string{",", "\u202f", "\u00a0", "\u2009", " ", "."} {
		end, threes, n := i, 0, 0
		for strings.HasPrefix(text[end:], sep) {
			d := runOfDigits(text[end+len(sep):])
			if d != 3 && !(d == 2 && sep == ",") {
				break
			}
			end += len(sep) + d
			n++
			if threes = 0; d == 3 {
				threes = 1
			}
		}
		if n == 0 || threes == 0 {
			continue
		}
		if sep == "." && n < 2 && !commaDecimals(text, end) || sep == "," && indianOdd(text[start:end]) || more(text, end, sep) {
			continue
		}
		if text[start] == '0' {
			continue
		}
		return end, sep
	}
	return i, ""
}

// commaDecimals tells whether one or two decimals after a comma prove European grouping: 1.111,11.
func commaDecimals(text string, end int) bool {
	if end >= len(text) || text[end] != ',' {
		return false
	}
	d := runOfDigits(text[end+1:])
	return d == 1 || d == 2
}

// more tells whether the grouping goes on in a way that groups do not: "22,240,26", "192.168.100.2".
func more(text string, end int, sep string) bool {
	return sep != " " && strings.HasPrefix(text[end:], sep) && runOfDigits(text[end+len(sep):]) > 0
}

// indianOdd refuses mixtures such as 1,234,56,789: in an Indian number all groups but the last have two digits.
func indianOdd(s string) bool {
	parts := strings.Split(s, ",")
	twos := 0
	for _, p := range parts[1 : len(parts)-1] {
		if len(p) == 2 {
			twos++
		}
	}
	return twos != 0 && (twos != len(parts)-2 || len(parts[0]) > 2)
}

func runOfDigits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// fractionEnd returns where the decimals end that begin with a point at i (or with a comma after European groups), or i.
func fractionEnd(text string, i int, sep string) int {
	if i >= len(text) {
		return i
	}
	d := runOfDigits(text[i+1:])
	after := i + 1 + d
	next := byte(' ')
	if after+1 < len(text) && (text[after] == '.' || text[after] == ',') && isDigit(text[after+1]) {
		next = text[after]
	}
	switch {
	case d == 0:
		return i
	case text[i] == '.' && sep != "." && next != '.':
		return after
	case text[i] == ',' && (sep == "." || sep == "" && d == 2) && next != ',':
		return after
	}
	return i
}

// fill computes the value of the digits of the whole part and of the decimals.
func (n *numeral) fill(wholePart, frac string) {
	v, count := int64(0), 0
	for i := 0; i < len(wholePart)+len(frac); i++ {
		var c byte
		if i < len(wholePart) {
			c = wholePart[i]
		} else {
			c = frac[i-len(wholePart)]
		}
		if !isDigit(c) {
			continue
		}
		if count++; count > maxDigits {
			n.bad = true
			break
		}
		v = v*10 + int64(c-'0')
	}
	n.wide = int8(min(count, maxDigits+1))
	if n.bad || len(frac) > maxDecimals {
		n.bad = true
		n.val = whole(0)
		return
	}
	n.decimals = int8(len(frac))
	n.val = reduce(v, pow10(len(frac)))
}
