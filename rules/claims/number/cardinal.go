package number

// A cardinal is a number as read, before its unit.
type cardinal struct {
	val      ratio
	grain    ratio // the unit of the last printed digit, 0 where the number is printed to the last one
	from, to int   // atoms
	digits   bool  // begins with digits
	scaled   bool  // million and the like
	worded   bool  // has number words other than the scale
	article  bool  // begins with "a"
	half     bool  // half a million
	hundred  bool  // has "hundred" or "dozen"
	slash    bool  // 3/4
	negative bool
	low      float64 // of a vague number, with high
	high     float64
	vague    string // its words, lower case
}

// plainInt tells whether the number is nothing but digits.
func (sc *scanner) plainInt(c cardinal) bool {
	return c.digits && c.to == c.from+1 && sc.atoms[c.from].numeral.plain
}

func isUnitWord(e *entry) bool { return e.role == "unit" }

func isAnd(sc *scanner, i int) bool { return sc.is(i, "and") }

// cardinal reads a number at atom i. With money, "m" is a million; with and, "and" may join its parts.
func (sc *scanner) cardinal(i int, money, and bool) (cardinal, bool) {
	start, neg := i, false
	if k := sc.sign(i); k > i {
		i, neg = k, true
	}
	c, ok := sc.partOfScale(i)
	if !ok {
		if c, ok = sc.group(i, and); !ok {
			return c, false
		}
		c = sc.mixed(c, and)
		c = sc.scales(c, money, and)
	}
	if neg {
		c.from, c.negative = start, true
		c.val.n = -c.val.n
	}
	return c, ok
}

// sign returns the atom after "minus", "negative" or a minus sign at i, or i.
func (sc *scanner) sign(i int) int {
	if sc.is(i, "minus", "negative") {
		return i + 1
	}
	if sc.isDash(i) && sc.isDigits(i+1) && (!sc.joined(i) || sc.isOpening(i-1)) && sc.joined(i+1) {
		return i + 1
	}
	return i
}

func (sc *scanner) isOpening(i int) bool {
	switch sc.str(i) {
	case "(", "[", "“", "\"", "‘", "'", "$", "£", "€":
		return true
	}
	return false
}

// group reads what stands before a scale: "12,160", "3/4", "twenty-one", "a hundred and twelve", "three hundred and two dozen".
func (sc *scanner) group(i int, and bool) (cardinal, bool) {
	a := sc.at(i)
	c := cardinal{from: i, to: i + 1}
	w := sc.word(i)
	switch {
	case a.kind == digits:
		if a.numeral.bad {
			return c, false
		}
		c.val, c.digits = a.numeral.val, true
		if a.numeral.decimals > 0 {
			c.grain = ratio{1, pow10(int(a.numeral.decimals))}
		}
		c = sc.slashed(c)
	case w.role == "unit" || w.role == "teen" || w.role == "tens":
		c = sc.small(i)
	case w.article:
		next := sc.word(i + 1)
		if !next.hundred && next.scale == 0 && next.dozen == 0 || sc.is(i+1, "mil") || sc.is(i+1, "hundreds", "thousands", "millions", "billions", "dozens") {
			return c, false
		}
		c.val, c.article = whole(1), true
	default:
		return c, false
	}
	c = sc.dozens(c)
	if k := sc.hyphen(c.to); sc.word(k).hundred && !sc.is(k, "hundreds") || sc.is(k, "hundreds") && c.worded && sc.at(c.to-1).kind == letters {
		c = sc.hundreds(c, k, and)
	}
	return sc.pointed(c), true
}

// small reads a worded number below 100.
func (sc *scanner) small(i int) cardinal {
	w := sc.word(i)
	c := cardinal{from: i, to: i + 1, val: whole(w.value), worded: true}
	if w.role != "tens" {
		return c
	}
	k := i + 1
	if sc.isDash(k) {
		k++
	}
	if u := sc.word(k); isUnitWord(u) && u.value > 0 && (k > i+1 || !sc.is(k, "one") || !sc.is(k+1, "of")) {
		c.val.n += u.value
		c.to = k + 1
	}
	return c
}

func (sc *scanner) dozens(c cardinal) cardinal {
	k := sc.hyphen(c.to)
	if d := sc.word(k).dozen; d > 0 && (!sc.is(k, "dozens") || c.worded) {
		if v, ok := c.val.mul(whole(d)); ok {
			c.val, c.to, c.hundred = v, k+1, true
		}
	}
	return c
}

// hundreds reads "hundred" at atom k after c, and what is below a hundred after it.
func (sc *scanner) hundreds(c cardinal, k int, and bool) cardinal {
	v, ok := c.val.mul(whole(100))
	if !ok {
		return c
	}
	c.val, c.to, c.hundred = v, k+1, true
	c.grain = ratio{}
	j, joined := c.to, false
	if and && isAnd(sc, j) {
		j, joined = j+1, true
	} else if sc.isDash(j) && sc.joined(j) {
		j++
	}
	rest := cardinal{}
	switch a := sc.at(j); {
	case a.kind == digits && joined && a.numeral.plain && a.numeral.wide <= 2:
		rest = cardinal{val: a.numeral.val, to: j + 1}
	case sc.word(j).role == "unit" || sc.word(j).role == "teen" || sc.word(j).role == "tens":
		rest = sc.dozens(sc.small(j))
	default:
		return c
	}
	after := sc.hyphen(rest.to)
	if rest.val.n <= 0 || sc.word(after).hundred || sc.word(rest.to).scale >= 1000000 && !c.worded {
		return c
	}
	if sum, ok := c.val.add(rest.val); ok {
		c.val, c.to = sum, rest.to
	}
	return c
}

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
	c.val, c.to = v, k+1
	if w.scale > 0 {
		c.scaled = true
		c.grain, f = settle(f)
		c.grain, _ = c.grain.mul(whole(w.scale))
		c.val, _ = f.mul(whole(w.scale))
	}
	return c, true
}

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
	case "b", "B":
		return glued
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
	v, ok := c.val.mul(whole(size))
	if !ok {
		return c
	}
	grain := c.grain
	if grain.zero() {
		grain = whole(1)
	}
	g, ok := grain.mul(whole(size))
	if !ok {
		return c
	}
	c.val, c.grain, c.to, c.scaled = v, g, next, true
	for size > 1 {
		size = sc.below(&c, size, and)
	}
	return c
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
	c.val, c.to, c.grain = sum, next, whole(small)
	if small == 1 {
		c.grain, c.scaled = ratio{}, false
	}
	return small
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
	c.grain, _ = grain.mul(whole(size))
	return 0
}
