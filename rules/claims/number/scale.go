package number

// scaleAt returns the scale that begins at atom i after the number c, and the atom after it.
func (sc *scanner) scaleAt(i int, c cardinal, money bool) (int64, int) {
	k := sc.hyphen(i)
	w := sc.word(k)
	if w.scale > 0 && sc.isWord(k) {
		if sc.is(k, "mil") && !c.digits {
			return 0, i
		}
		return w.scale, k + 1
	}
	if w.suffix == 0 || !c.digits || k != i || i != c.from+1 || !sc.isWord(i) {
		return 0, i
	}
	if sc.suffixIsScale(i, c, money) {
		return w.suffix, i + 1
	}
	return 0, i
}

// suffixIsScale decides whether a short suffix is a scale: "m" may be metres, "g" grams, "b" a flat.
func (sc *scanner) suffixIsScale(i int, c cardinal, money bool) bool {
	glued := sc.joined(i)
	switch s := sc.str(i); s {
	case "k", "K":
		return glued || !sc.isWord(i+1) && !money
	case "bn", "BN", "Bn", "tn", "trn":
		return true
	case "mn":
		return glued || money
	case "b", "B": // not seat 12B
		return glued && (money || sc.at(c.from).numeral.decimals > 0 || sc.looksPlural(i+1))
	case "m", "M":
		return (glued || money) && (money || sc.millions(i, c))
	case "mm", "MM", "cr", "Cr":
		return money || s[0]|0x20 == 'c' && glued
	}
	return false
}

// millions tells whether "m" at i after c is a million although no currency stands before it: a counted noun or a currency follows.
func (sc *scanner) millions(i int, c cardinal) bool {
	if p, _ := sc.phrase(i+1, suffix); p != nil {
		return true
	}
	if c.val.n == c.val.d {
		return false
	}
	return sc.looksPlural(i+1) && !sc.guard(i+1, metric) && !sc.guard(i+1, stop)
}

// scales multiplies by the scale after c and adds what is told below it: "4 thousand 3 hundred and 21".
func (sc *scanner) scales(c cardinal, money, and bool) cardinal {
	size, next := sc.scaleAt(c.to, c, money)
	if size == 0 {
		return c
	}
	if !c.scaleBy(size) {
		return c
	}
	c.to = next
	for size > 1 {
		size = sc.below(&c, size, and)
	}
	return c
}

// scaleBy makes c a number of thousands, of millions; false, and c as it was, where it would be too great.
func (c *cardinal) scaleBy(size int64) bool {
	grain := c.grain
	if grain.zero() {
		grain = whole(1)
	}
	v, ok := c.val.mul(whole(size))
	g, fine := grain.mul(whole(size))
	if !ok || !fine {
		return false
	}
	c.val, c.grain, c.scaled = v, g, true
	return true
}

// below adds to c one part smaller than size and returns that part's size, or 0 where nothing follows.
func (sc *scanner) below(c *cardinal, size int64, and bool) int64 {
	j, joined := c.to, false
	if isAnd(sc, j) {
		if !and {
			return 0
		}
		j, joined = j+1, true
		if f, to, ok := sc.fractionWords(j); ok {
			return sc.addPart(c, f, size, to)
		}
	}
	g, ok := sc.group(j, and)
	if !ok || g.val.n <= 0 || g.article && !joined || g.val.d != 1 || sc.joined(j) {
		return 0
	}
	small, next := sc.scaleAt(g.to, g, false)
	if small >= size || small == 0 && (g.digits && !g.hundred || g.val.n >= size || !c.worded && !g.hundred) || small > 0 && !joined && g.digits != c.digits {
		return 0
	}
	if small == 0 {
		small, next = 1, g.to
	}
	v, ok := g.val.mul(whole(small))
	if !ok {
		return 0
	}
	sum, ok := c.val.add(v)
	if !ok {
		return 0
	}
	c.val, c.to = sum, next
	c.finer(whole(small))
	if small == 1 {
		c.grain, c.scaled = ratio{}, false
	}
	return small
}

// finer makes the grain finer where a part that was added is.
func (c *cardinal) finer(grain ratio) {
	if grain.less(c.grain) {
		c.grain = grain
	}
}

// addPart adds "and a half" of the scale, or of a smaller scale that follows.
func (sc *scanner) addPart(c *cardinal, f ratio, size int64, to int) int64 {
	if s := sc.word(to).scale; s > 0 && s < size {
		size, to = s, to+1
	}
	grain, f := settle(f)
	v, ok := f.mul(whole(size))
	if !ok {
		return 0
	}
	sum, ok := c.val.add(v)
	if !ok {
		return 0
	}
	c.val, c.to = sum, to
	grain, _ = grain.mul(whole(size))
	c.finer(grain)
	return 0
}
