package timex

// duration reads an amount of time with its parts: "four years", "1 hour and 30 minutes", "four-hour", "an hour and a half".
func (p *parser) duration(i int) (expr, int, bool) {
	e := newExpr(kDur, i)
	j := i
	for e.durs < len(e.dur) {
		a, k, ok := p.quantity(j)
		if !ok {
			break
		}
		if p.sign(k, '-') && p.at(k).tight && p.at(k+1).tight {
			k++
		}
		if p.is(k, wBusiness) && p.at(k+1).lex.unit == day {
			e.business = true
			k++
		}
		if whole[p.low(k)] && a.n > 0 && k > j && p.at(k+1).lex.unit != noUnit {
			k++ // "two full days"
		}
		u, k, ok := p.unit(k)
		if !ok || e.durs > 0 && u >= e.dur[e.durs-1].unit || u == quarter && !p.is(i, wThe) && a.n == 1 {
			break
		}
		a.unit = u
		if n, next := p.andHalf(k); next > k && p.at(next).lex.unit == noUnit {
			a.n, a.half, k = a.n+n, true, next
		}
		e.dur[e.durs], e.durs, j = a, e.durs+1, k
		next := j
		next = p.comma(next)
		next = p.skip(next, wAnd)
		if _, _, ok := p.figures(next); !ok && p.at(next).lex.card < 0 && !p.is(next, wA) {
			break
		}
		if q, k2, ok := p.quantity(next); !ok || q.n == 0 || !p.smaller(k2, u) {
			break
		}
		j = next
	}
	if e.durs == 0 {
		return e, i, false
	}
	if p.is(j-1, wAnd) || p.sign(j-1, ',') {
		j--
	}
	e.to = j
	return e, j, p.durationStands(i, j, &e)
}

// whole are the adjectives between a number and its unit of time that leave the length as it is.
var whole = map[string]bool{"full": true, "whole": true, "straight": true, "consecutive": true, "solid": true, "long": true, "entire": true, "successive": true}

func (p *parser) smaller(i int, u unit) bool {
	v, _, ok := p.unit(i)
	return ok && v < u
}

// durationStands refuses what only looks like a length of time: ages, rates, sport's minutes and idle "a day".
func (p *parser) durationStands(i, j int, e *expr) bool {
	k := j
	if p.sign(k, '-') && p.at(k).tight {
		k++
	}
	if p.at(i).digits() == 4 && e.dur[0].unit == hour && (p.is(i-1, wAt) || p.is(i-1, wBy)) {
		return false // at 2230 hours
	}
	if p.is(k, wOld) || p.sign(j, '%') || p.is(j, wPast) && p.at(j+1).lex.card > 0 || p.is(j, wPast) && p.at(j+1).kind == figures {
		return false
	}
	if e.dur[0].unit >= day && p.sign(j, '-') && p.at(j).tight && p.at(j+1).kind == letters && !p.is(j+1, wLong) && !p.at(j-1).tight {
		return false // two night-shift workers
	}
	if u := e.dur[0].unit; u == second && p.at(j-1).lex.ord == 2 && e.dur[0].n == 1 && p.is(i, wA) {
		return false // "a second attempt"
	}
	return true
}

// article tells whether the duration is a bare "a day", "one day", "an hour", which is often a rate or an idle word.
func (p *parser) article(e *expr) bool {
	return e.durs == 1 && e.dur[0].n == 1 && !e.dur[0].half && p.at(e.from).kind == letters
}

// bareDuration accepts a duration that stands by itself.
func (p *parser) bareDuration(e *expr, i int) bool {
	if p.at(i).tight && p.sign(i-1, '-') && p.at(i-1).tight && p.at(i-2).kind == figures {
		return false // the end of a code or a score
	}
	if e.dur[0].unit == year && p.aged(i) {
		return false
	}
	if e.dur[0].unit == quarter || e.dur[0].unit == weekend && p.article(e) || e.dur[0].unit == night && p.article(e) {
		return false
	}
	if !p.article(e) || p.at(e.to).tight && p.sign(e.to, '-') {
		return !p.rate(e, i)
	}
	if p.is(i-1, wNone) && p.at(i-1).kind == letters {
		switch p.low(i - 1) {
		case "took", "lasted", "lasting", "take", "takes", "taking", "last", "lasts", "spent", "spend", "spending", "waited", "serve", "served":
			return true
		}
		return false
	}
	if p.is(i-1, wOf) {
		_, j := p.wordHedge(i - 2)
		return j == i || p.low(i-2) == "part"
	}
	switch p.at(i - 1).lex.class {
	case wLast: // will last a fortnight
		return p.is(i, wA)
	case wFor, wWithin, wAfter, wThan, wAbout, wAlmost, wHalf, wOver, wUnder, wLeast, wTo, wOnly, wUp, wIn, wOther:
		return true
	}
	return p.is(e.from, wOther)
}

// rate tells whether the amount counts how often or how fast: "three times a day" never comes here, "per 24 hours" does.
func (p *parser) rate(_ *expr, i int) bool { return p.is(i-1, wPer) || p.is(i-1, wEvery) }
