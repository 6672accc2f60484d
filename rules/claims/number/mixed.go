package number

// slashed reads "3/4" and "10 1/2"; other slashes are dates or names.
func (sc *scanner) slashed(c cardinal) cardinal {
	if v, to, ok := sc.slash(c.from); ok {
		c.grain, c.val = settle(v)
		c.to, c.slash = to, true
		return c
	}
	n := sc.at(c.to).numeral
	if sc.isDigits(c.to) && n.val.d > 1 && !n.plain && n.decimals == 0 && c.val.isInt() { // 10½
		if v, ok := c.val.add(n.val); ok {
			c.grain, c.val = settle(v)
			c.to++
		}
		return c
	}
	if sc.isDigits(c.to) && !sc.joined(c.to) {
		if v, to, ok := sc.slash(c.to); ok {
			if sum, ok := c.val.add(v); ok {
				c.grain, c.val = settle(sum)
				c.to = to
			}
		}
	}
	return c
}

// settle returns the grain of a number and the number itself; one without finitely many decimals is rounded to four unless it is in thirds.
func settle(v ratio) (ratio, ratio) {
	if g, ok := grainOf(v); ok {
		if g.d == 1 {
			g = ratio{0, 1}
		}
		return g, v
	}
	if v.d == 3 {
		return ratio{1, 10}, v
	}
	n, ok := times64(v.n, 10000)
	if !ok {
		return ratio{0, 1}, v
	}
	return ratio{1, 10000}, reduce((n+v.d/2)/v.d, 10000)
}

func (sc *scanner) slash(i int) (ratio, int, bool) {
	if sc.str(i+1) != "/" || !sc.isDigits(i) || !sc.isDigits(i+2) || !sc.joined(i+1) || !sc.joined(i+2) || sc.str(i+3) == "/" {
		return ratio{}, i, false
	}
	n, d := sc.at(i).numeral, sc.at(i+2).numeral
	if !n.plain || !d.plain || n.val.n >= d.val.n || n.val.n == 0 || gcd(n.val.n, d.val.n) != 1 {
		return ratio{}, i, false
	}
	switch d.val.n {
	case 2, 3, 4, 5, 8, 16:
		return ratio{n.val.n, d.val.n}, i + 3, true
	}
	return ratio{}, i, false
}

// pointed reads "point" and the digits said after it: "zero point zero eight", "nought point eleven".
func (sc *scanner) pointed(c cardinal) cardinal {
	if !c.worded || !sc.is(c.to, "point") {
		return c
	}
	k, v, p := c.to+1, int64(0), int64(1)
	if w := sc.word(k); w.role == "tens" || w.role == "teen" {
		s := sc.small(k)
		v, p, k = s.val.n, 100, s.to
	} else {
		for isUnitWord(sc.word(k)) && p < 1e9 {
			v, p, k = v*10+sc.word(k).value, p*10, k+1
		}
	}
	if p == 1 {
		return c
	}
	if sum, ok := c.val.add(ratio{v, p}); ok {
		c.val, c.to, c.grain = sum, k, ratio{1, p}
	}
	return c
}

// mixed adds "and a half", "and three quarters".
func (sc *scanner) mixed(c cardinal, and bool) cardinal {
	if !and || !isAnd(sc, sc.hyphenAnd(c.to)) || !c.val.isInt() {
		return c
	}
	f, to, ok := sc.fractionWords(sc.hyphen(sc.hyphenAnd(c.to) + 1))
	if !ok {
		return c
	}
	if sum, ok := c.val.add(f); ok {
		c.val, c.to, c.worded = sum, to, true
		c.grain, c.val = settle(c.val)
	}
	return c
}

// hyphenAnd passes the hyphen of "four-and-a-half".
func (sc *scanner) hyphenAnd(i int) int {
	if sc.isDash(i) && sc.joined(i) && isAnd(sc, i+1) {
		return i + 1
	}
	return i
}

// fractionWords reads "a half", "three quarters", "two-thirds", "fifty-four hundredths" at atom i.
func (sc *scanner) fractionWords(i int) (ratio, int, bool) {
	n, k := int64(1), i+1
	switch w := sc.word(i); {
	case w.article:
	case w.role == "unit" || w.role == "teen" || w.role == "tens":
		s := sc.small(i)
		n, k = s.val.n, s.to
	default:
		return ratio{}, i, false
	}
	if sc.isDash(k) {
		k++
	}
	w := sc.word(k)
	if w.fraction == 0 || n == 0 || n == 1 == sc.isPluralFraction(k) {
		return ratio{}, i, false
	}
	return reduce(n, w.fraction), k + 1, true
}

func (sc *scanner) isPluralFraction(k int) bool {
	s := sc.str(k)
	return s != "" && s[len(s)-1]|0x20 == 's'
}

// partOfScale reads "half a million", "a quarter million", "three quarters billion", "half a dozen".
func (sc *scanner) partOfScale(i int) (cardinal, bool) {
	c := cardinal{from: i, half: true, worded: true}
	f, k := ratio{}, i
	if sc.is(i, "half", "quarter") {
		f, k = ratio{1, sc.word(i).fraction}, i+1
	} else if v, to, ok := sc.fractionWords(i); ok && v.n < v.d {
		f, k = v, to
	} else {
		return c, false
	}
	k = sc.hyphen(k)
	if sc.is(k, "of") && sc.word(k+1).article {
		k++
	}
	if sc.word(k).article {
		k++
	}
	w := sc.word(k)
	size := w.scale
	if w.hundred {
		size = 100
	} else if w.dozen > 0 {
		size = w.dozen
	}
	v, ok := f.mul(whole(size))
	if size == 0 || !ok || sc.is(k, "mil", "hundreds", "thousands", "millions", "dozens") {
		return c, false
	}
	c.to = k + 1
	c.grain, c.val = settle(v)
	if w.scale > 0 {
		c.scaled = true
		c.grain, f = settle(f)
		c.grain, _ = c.grain.mul(whole(w.scale))
		c.val, _ = f.mul(whole(w.scale))
	}
	return c, true
}
