package number

// fractionAt reads a share in words at atom i: "half of", "a fifth", "two-thirds", "three-quarters", "half an acre".
func (sc *scanner) fractionAt(i int) (part, bool) {
	if _, ok := sc.partOfScale(i); ok {
		return part{}, false
	}
	if p, ok := sc.improper(i); ok {
		return p, true
	}
	if p, ok := sc.halfA(i); ok {
		return p, true
	}
	f, k, ok := sc.fractionWords(i)
	switch {
	case ok && sc.noShare(i, k, f):
		return part{}, false
	case !ok && sc.is(i, "half") && sc.halfShares(i):
		f, k = ratio{1, 2}, i+1
	case !ok, f.n >= f.d: // two halves of a match, four quarters
		return part{}, false
	}
	p := sharePart(f, i, k)
	if sc.measure(&p) {
		return p, true
	}
	if ph, _ := sc.phrase(k, measured); ph == nil && sc.is(k, "of") && sc.word(k+1).article { // a quarter of a mile
		q := p
		q.end = k + 2
		if sc.measure(&q) {
			return q, true
		}
	}
	return p, true
}

// sharePart is the part of a fraction f whose words are atoms from up to to.
func sharePart(f ratio, from, to int) part {
	return part{cardinal: cardinal{val: f, from: from, to: to, worded: true}, class: Fraction, first: from, end: to, wordsEnd: to, share: f, unitAt: -1}
}

// halfA reads "half an acre", and "half a per cent" up to its percentage.
func (sc *scanner) halfA(i int) (part, bool) {
	if !sc.is(i, "half", "quarter") || !sc.word(i+1).article {
		return part{}, false
	}
	p := sharePart(ratio{1, sc.word(i).fraction}, i, i+1)
	if sc.is(i+2, "percent", "per", "percentage") {
		return p, true
	}
	if ph, _ := sc.phrase(i+2, measured); ph == nil || sc.guard(i+2, timeUnit) {
		return part{}, false
	}
	p.end = i + 2
	return p, sc.measure(&p)
}

// noShare tells whether the words of the fraction f from atom i up to k mean another thing: a third man, a year and a half, a quarter to six.
func (sc *scanner) noShare(i, k int, f ratio) bool {
	half, quarter := sc.is(k-1, "half"), sc.is(k-1, "quarter")
	after := sc.hyphen(k)
	switch {
	case sc.end(k-1, compound) != nil: // a half-brother
		return true
	case f.n == 1 && !half && !sc.shareFollows(k):
		return true
	case isAnd(sc, i-1) && sc.guard(i-2, timeUnit) && sc.word(i-2).fraction == 0, sc.isDigits(k): // not "a quarter and a half"
		return true
	case sc.is(k, "past", "to") && sc.hourAt(k+1) > k+1:
		return true
	case half || quarter:
		return sc.guard(after, timeUnit) || sc.is(after, "an", "century") || sc.is(k, "of") && sc.is(k+1, "an", "a") && sc.guard(k+2, timeUnit)
	}
	return false
}

// shareFollows tells whether what stands at k lets "a third" before it be a part, not the third of something.
func (sc *scanner) shareFollows(k int) bool {
	if k >= len(sc.atoms) || sc.atoms[k].kind == mark && !(sc.str(k) == "-" && sc.joined(k)) {
		return true
	}
	if sc.is(k, "person", "time", "one", "term", "place") {
		return false
	}
	if sc.guard(k, share) {
		return true
	}
	ph, _ := sc.phrase(k, measured)
	return ph != nil
}

// halfShares tells whether "half" at i is a share: half of them, half the voters, more than half.
func (sc *scanner) halfShares(i int) bool {
	if sc.guard(i-1, playHalf) || sc.is(i-1, "the") && !sc.is(i+1, "of") {
		return false
	}
	if sc.word(i-1).article || sc.str(i+1) == "-" && sc.joined(i+1) || sc.str(i-1) == "-" && sc.joined(i) || sc.word(i+1).article || sc.guard(i+1, timeUnit) {
		return false
	}
	if sc.is(i-1, "in", "and") || sc.is(i+1, "past", "time") || sc.is(i-1, "his", "her", "their", "its", "our", "s") && !sc.is(i+1, "of") { // cut in half, half past one, in their half
		return false
	}
	if sc.is(i+1, "of") {
		return !sc.isDigits(i+2) && !sc.is(i+2, "year")
	}
	return true
}

// outOf reads "one in five", "one train in four", "three of four children", "seven out of ten" after the cardinal of p.
func (sc *scanner) outOf(p *part) bool {
	if !p.val.isInt() || p.val.n < 1 || p.scaled || p.negative || p.article {
		return false
	}
	k, noun := p.to, false
	if sc.is(k, "points", "marks") {
		return false // "eight points out of 11" are eight
	}
	if sc.isWord(k) && !sc.guard(k, stop|timeUnit|state) && !sc.word(k).numeric && !sc.atoms[k].capital && !sc.joined(k) {
		k, noun = k+1, true
	}
	link := k
	every := false
	switch {
	case sc.is(k, "in") || sc.is(k, "of"):
		link = k + 1
	case sc.is(k, "per") && sc.isDigits(k+1) && sc.at(k+1).numeral.val.n >= 1000:
		link, every = k+1, true
	case sc.is(k, "out") && sc.is(k+1, "of"):
		link, every = k+2, true
	case sc.str(k) == "-" && sc.is(k+1, "in") && sc.str(k+2) == "-":
		link, every = k+3, true
	default:
		return false
	}
	if sc.is(link, "every", "each") {
		link, every = link+1, true
	}
	q, ok := sc.cardinal(link, false, true)
	if !ok || !q.val.isInt() || q.negative || q.digits && sc.joined(q.to) && sc.isWord(q.to) || p.val.n >= q.val.n || q.val.n > 1e12 {
		return false
	}
	if !every && !sc.proportion(p, q, k, noun) {
		return false
	}
	p.class, p.share = Fraction, reduce(p.val.n, q.val.n)
	if q.val.n > 100 && p.val.n > 1 {
		p.share = ratio{p.val.n, q.val.n}
	}
	p.val, p.to, p.end, p.wordsEnd, p.grain = p.share, q.to, q.to, q.to, ratio{}
	return true
}

// proportion tells whether "N in M", "N noun in M" or "N of M" is a share and not a count with a place, time or total after it.
func (sc *scanner) proportion(p *part, q cardinal, link int, noun bool) bool {
	if q.digits && (sc.year(q.from) > q.from && q.val.n > 1500 || sc.at(q.from).numeral.grouped && p.val.n > 9) || sc.guard(sc.hyphen(q.to), timeUnit) {
		return p.val.n == 1 && !noun && !sc.guard(sc.hyphen(q.to), timeUnit) && sc.at(q.from).numeral.grouped
	}
	round := roundTotal(q.val.n)
	if sc.is(link, "of") {
		return round && q.val.n <= 10 && sc.hedgedBefore(p.first) && !noun
	}
	if noun {
		return p.val.n < 10 && round && !sc.isWord(q.to) || p.val.n < 10 && round && sc.guard(q.to, stop)
	}
	if ph, _ := sc.phrase(q.to, measured); ph != nil {
		return false
	}
	return usualShare(p.val.n, q.val.n)
}

// usualShare tells whether "n in d" is likelier a share than a count with a place or a time after it: 1 in 30, 3 in 7, not 3 in 30.
func usualShare(n, d int64) bool {
	return roundTotal(d) && (n == 1 || d <= 10 || d%100 == 0)
}

// roundTotal tells whether shares are told of so many.
func roundTotal(d int64) bool {
	return d <= 10 || d == 12 || d%10 == 0
}

// hedgedBefore tells whether a bending word ends right before atom i: "about three of four children".
func (sc *scanner) hedgedBefore(i int) bool {
	return sc.guard(i-1, bent)
}

// improper reads a fraction whose numerator is no single word: "twenty-three fifths".
func (sc *scanner) improper(i int) (part, bool) {
	if w := sc.word(i); w.role == "" || sc.isDigits(i) {
		return part{}, false
	}
	c, ok := sc.cardinal(i, false, true)
	if !ok || c.digits || !c.val.isInt() || c.val.n < 20 {
		return part{}, false
	}
	k := sc.hyphen(c.to)
	d := sc.word(k).fraction
	if d < 3 || k > c.to || !sc.isPluralFraction(k) {
		return part{}, false
	}
	v := reduce(c.val.n, c.val.d*d)
	c.to = k + 1
	c.grain, c.val = settle(v)
	c.scaled = false
	p := part{cardinal: c, first: i, end: k + 1, wordsEnd: k + 1, unitAt: -1}
	if v.n < v.d {
		p.class, p.share = Fraction, v
	}
	return p, true
}

// ofPercent multiplies "a tenth" and the percentage after it: "a tenth of 1%", "half a per cent".
func (sc *scanner) ofPercent(p *part) {
	if p.class != Fraction || p.share.n >= p.share.d {
		return
	}
	k := p.end
	if sc.is(k, "of") {
		k++
	}
	q, ok := sc.cardinal(k, false, false)
	if !ok && sc.is(k, "a", "one") {
		q, ok = cardinal{val: whole(1), from: k, to: k + 1}, true
	}
	if !ok || q.scaled {
		return
	}
	whole := part{cardinal: q, first: k, end: q.to, wordsEnd: q.to}
	if !sc.percent(&whole) {
		return
	}
	val, ok := p.share.mul(whole.val)
	if !ok {
		return
	}
	p.class, p.unitAt, p.end, p.wordsEnd = whole.class, whole.unitAt, whole.end, whole.wordsEnd
	p.share = ratio{}
	p.grain, p.val = settle(val)
}
