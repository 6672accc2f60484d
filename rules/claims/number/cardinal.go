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
	if sc.isDash(i) && sc.isDigits(i+1) && !sc.isDigits(i-1) && (!sc.joined(i) || sc.isOpening(i-1)) && sc.joined(i+1) {
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
		} else if !c.val.isInt() { // ½
			c.grain, c.val = settle(c.val)
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
	c.grain, c.val = settle(c.val)
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
