package timex

// expression reads the longest expression that begins at atom i.
func (p *parser) expression(i int) (expr, int, bool) {
	if e, k, ok := p.set(i); ok {
		return e, k, true
	}
	if e, k, ok := p.span(i); ok {
		return e, k, true
	}
	if b, j := p.boundAt(i); b != NoBound {
		if e, k, ok := p.bounded(i, j, b); ok {
			return e, k, true
		}
	}
	if p.is(i, wIn) {
		if e, k, ok := p.ahead(i); ok {
			return e, k, true
		}
	}
	if h, j := p.hedgeAt(i); j > i {
		if e, k, ok := p.hedged(i, j, h); ok {
			return e, k, true
		}
	}
	if e, k, ok := p.counting(i); ok {
		return e, k, true
	}
	e, k, ok := p.point(i, p.is(i-1, wFrom))
	if !ok {
		return e, i, false
	}
	if e.daily() && !e.timed() {
		if r, next, ok := p.timeRange(&e, k); ok {
			return r, next, true
		}
		k = p.boundClock(&e, k)
	}
	if next := p.orSo(&e, k); next > k {
		if k = next; !e.dated() {
			if after, ok := p.pieceDay(&e, k, true, false, NoMod); ok {
				k = after
			}
		}
	}
	return e, k, true
}

// boundClock reads the limit that stands behind a day: "Thursday before 5 p.m.".
func (p *parser) boundClock(e *expr, k int) int {
	b, j := p.boundAt(k)
	if e.bound != NoBound || j != k+1 || b != Before && b != After && b != Since && b != Until {
		return k
	}
	c, next, ok := p.clock(j, false)
	if !ok {
		return k
	}
	*e = e.withTime(c)
	e.bound = b
	return next
}

// bounded reads what follows a bounding word.
func (p *parser) bounded(i, j int, b Bound) (expr, int, bool) {
	h, k := p.hedgeAt(j)
	if h == Soon || h == Just {
		h, k = NoMod, j
	}
	if e, next, ok := p.counting(k); ok && e.kind == kShift {
		e.bound, e.from, e.hedge = b, i, h
		return e, next, true
	}
	e, next, ok := p.point(k, true)
	if !ok || e.kind == kEvent && e.anchor == AnchorSame || e.kind == kNow && (b != Until || p.is(i, wThrough)) {
		return e, i, false
	}
	if p.possessive(next) > next {
		return e, i, false // after Sunday's vote: the vote is the bound
	}
	if e.daily() && !e.timed() {
		if r, after, ok := p.timeRange(&e, next); ok {
			return r, after, true
		}
	}
	e.bound, e.from = b, i
	if h != NoMod {
		e.hedge = h
	}
	if (b == Before || b == Until) && p.denied(i) {
		e.bound = NotBefore
	}
	return e, next, true
}

// hedged reads what follows a hedge.
func (p *parser) hedged(i, j int, h hedge) (expr, int, bool) {
	if e, k, ok := p.counting(j); ok {
		if h == Soon || h == Just {
			return e, i, false
		}
		e.from = i
		if h != NoMod {
			e.hedge = h
		}
		return e, k, true
	}
	if h != Approx && h != Soon && h != Just && h != Nearly {
		if h == Over || h == Under {
			return p.hedgedYear(i, j, h)
		}
		return expr{}, i, false
	}
	if h == Soon || h == Just || h == Nearly {
		c, k, ok := p.point(j, false)
		if !ok && h != Nearly {
			c, k, ok = p.hourAlone(j)
		}
		if !ok || !c.timed() && (h == Nearly || c.part == 0) {
			return c, i, false
		}
		c.hedge, c.from = h, i
		return c, k, true
	}
	e, k, ok := p.point(j, true)
	if ok && !e.timed() && !p.is(i, wOn) && p.low(j-1) != "around" && p.low(j-1) != "circa" {
		return e, i, false // they spoke about Tuesday
	}
	if !ok {
		var c expr
		if c, k, ok = p.clock(j, true); ok {
			e, ok = c, c.minutes || p.is(i-1, wAt)
		}
	}
	e.hedge, e.from = h, i
	if ok && e.timed() {
		k = p.orSo(&e, k)
	}
	return e, k, ok
}

// hedgedYear reads "greater than 2015".
func (p *parser) hedgedYear(i, j int, h hedge) (expr, int, bool) {
	e, k, ok := p.point(j, false)
	if !ok || !e.bareYear() || !p.is(j-1, wThan) {
		return e, i, false
	}
	e.bound, e.from = After, i
	if h == Under {
		e.bound = Before
	}
	return e, k, true
}

// ahead reads "in two weeks" as a date where the clause looks ahead. Elsewhere, as in "killed in two days", it is a length of time.
func (p *parser) ahead(i int) (expr, int, bool) {
	h, j := p.hedgeAt(i + 1)
	e, k, ok := p.duration(j)
	if !ok || e.anchor != NoAnchor || p.at(k-1).tight && p.sign(k-2, '-') || p.is(k, wOf) || p.sign(k, '-') || p.ranked(i) || p.tenseAt(i, k) != tenseFuture || p.is(k, wAgo) || p.is(k, wLater) || p.is(k, wEarlier) || p.is(k, wBefore) || p.is(k, wAfter) {
		return e, i, false
	}
	e.kind, e.hedge = kShift, h
	return e, k, true
}

// ranked tells whether the words before atom i count occurrences, as in "the third race in two years".
func (p *parser) ranked(i int) bool {
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		if p.at(j).lex.ord > 0 || p.is(j, wTime) || p.is(j, wLast) || p.at(j).kind == sign && !p.sign(j, '\'') && !p.sign(j, '-') {
			return p.at(j).kind != sign
		}
	}
	return false
}

// uncounted reads "hours later", "months ago": some units, nobody says how many.
func (p *parser) uncounted(i int) (expr, int, bool) {
	a := p.at(i)
	if a.lex.unit == noUnit || a.lex.short || p.text[a.end-1] != 's' || !p.is(i+1, wAgo) && !p.is(i+1, wLater) && !p.is(i+1, wEarlier) {
		return expr{}, i, false
	}
	e := newExpr(kDur, i)
	e.dur[0], e.durs, e.to = amount{n: 3, vague: true, unit: a.lex.unit}, 1, i+1
	return e, i + 1, true
}

// counting reads a duration, alone or counted from another time: "four years", "four years ago", "two weeks after Christmas".
func (p *parser) counting(i int) (expr, int, bool) {
	if e, k, ok := p.race(i); ok {
		return e, k, true
	}
	if m, j, told, ok := p.minutesTold(i); ok && told && p.is(j, wTo) {
		if _, k, ok := p.hourTold(j + 1); ok && p.minuteHand(i, j, k, m, true) {
			return expr{}, i, false // seven minutes to four
		}
	}
	if e, k, ok := p.fromTo(i); ok {
		return e, k, true
	}
	if u := p.at(i).lex.long; u != noUnit {
		e := newExpr(kDur, i)
		e.dur[0], e.durs, e.to = amount{n: 1, unit: u}, 1, i+1
		return e, i + 1, true
	}
	e, j, ok := p.duration(i)
	if !ok {
		e, j, ok = p.uncounted(i)
	}
	if !ok {
		return e, i, false
	}
	if c, k, ok := p.minutesBeside(&e, j); ok {
		return c, k, true
	}
	shifted := e
	if k, ok := p.shift(&shifted, j); ok {
		shifted.to = k
		return shifted, k, true
	}
	if !p.bareDuration(&e, i) {
		return e, i, false
	}
	k := p.orSo(&e, j)
	e.to = k
	return e, k, true
}
