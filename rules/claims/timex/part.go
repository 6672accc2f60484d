package timex

// piecePart reads a part of the day. With no day before it, only "this morning", "tonight", "in the morning", "at night", "overnight" and the
// like are times; a bare "morning" is not.
func (p *parser) piecePart(e *expr, j int, have bool) (int, bool) {
	k, linked := j, have
	switch {
	case (p.is(k, wIn) || p.is(k, wDuring)) && (p.is(k+1, wThe) || p.at(k+1).lex.part > 0):
		k, linked = k+1, true
	case p.is(k, wAt) && p.at(k+1).lex.part > 0:
		k, linked = k+1, true
	case p.sign(k, ',') && have:
		return j, false
	}
	if p.is(k, wThe) {
		k++
		if !linked {
			linked = p.partOfDay(k)
		}
	}
	switch p.at(k).lex.class {
	case wThis, wLast, wNext, wFollowing, wPrevious, wSame, wThat:
		return p.thisPart(e, j, k)
	}
	mod := NoMod
	if m, next := p.modAt(k); next == k+1 {
		mod, k = m, next
	}
	if next, ok := p.smallHours(k, mod); ok {
		e.part, e.mod = p.partNamed("NI"), Start
		return next, linked || p.is(next, wOf) || p.is(j, wThe)
	}
	if p.is(k, wOvernight) {
		e.part = p.partNamed("NI")
		return k + 1, !p.at(k).capital || k == 0
	}
	if low := p.low(k); low == "tonight" || low == "tonite" {
		if e.dated() {
			return j, false
		}
		p.today(e, 0)
		linked = true
	}
	return p.partWord(e, j, k, mod, linked)
}

// smallHours reads "hours" behind "early", "small hours", "wee hours".
func (p *parser) smallHours(k int, mod Mod) (int, bool) {
	switch low := p.low(k); {
	case mod == Start && low == "hours":
		return k + 1, true
	case mod == Start || low == "small" || low == "wee":
		return k + 2, p.low(k+1) == "hours"
	}
	return k, false
}

// partWord reads the name of a part of the day, "morning hours", "night-time". One that nothing links to a day counts only as a dawn that
// something comes before or after.
func (p *parser) partWord(e *expr, j, k int, mod Mod, linked bool) (int, bool) {
	w := p.at(k).lex
	if w.part == 0 || w.class != wNone || w.unit != noUnit && p.low(k) != "night" {
		return j, false
	}
	e.part = int(w.part)
	if mod != NoMod {
		e.mod = mod
	}
	bound := p.is(k-1, wBefore) || p.is(k-1, wAfter)
	k++
	if p.sign(k, '-') && p.is(k+1, wTime) {
		k += 2
	}
	if p.low(k) == "hours" {
		k++
	}
	return k, linked && !(p.at(k).tight && p.sign(k, '-')) || bound && p.lex.parts[w.part].code == "DA"
}

// partOfDay tells whether a part of the day is said to be that of a date: "the morning of March 12", "the night of the vote" is not.
func (p *parser) partOfDay(k int) bool {
	_, k = p.modAt(k)
	k++
	if p.low(k) == "hours" {
		k++
	}
	if !p.is(k, wOf) && !p.is(k, wOn) {
		return false
	}
	_, _, ok := p.day(k+1, true)
	return ok
}

// today makes e the day n days from the document's, unless it has a day.
func (p *parser) today(e *expr, n int) {
	if !e.dated() {
		e.kind, e.unit, e.n, e.rel = kRel, day, n, relThis
	}
}

// thisPart reads "this morning", "last night", "early this morning", and the parts of another event's day: "that evening", "the next morning".
func (p *parser) thisPart(e *expr, j, k int) (int, bool) {
	m, next := p.modAt(k + 1)
	w := p.at(next).lex
	if w.part == 0 || p.low(next) == "nights" {
		return j, false
	}
	switch p.at(k).lex.class {
	case wThis:
		p.today(e, 0)
	case wLast:
		p.today(e, -1)
	case wNext, wFollowing:
		if p.is(k, wNext) && !p.is(k-1, wThe) {
			p.today(e, 1)
			break
		}
		e.anchor = AnchorAfter
	case wPrevious:
		e.anchor = AnchorBefore
	default:
		e.anchor = AnchorSame
	}
	e.part = int(w.part)
	if m != NoMod {
		e.mod = m
	}
	return next + 1, true
}

func (p *parser) partNamed(code string) int {
	for n, part := range p.lex.parts {
		if part.code == code {
			return n
		}
	}
	return 0
}

// modAt reads "early", "late", "mid-", "the end of", "the beginning of".
func (p *parser) modAt(i int) (Mod, int) {
	switch p.at(i).lex.class {
	case wEarly:
		return Start, p.skip(i+1, wOn)
	case wLate:
		return End, p.skip(i+1, wOn)
	case wMid:
		if p.sign(i+1, '-') && p.at(i+1).tight {
			return Mid, i + 2
		}
		if p.at(i+1).lex.part > 0 && p.low(i+1) == "night" {
			return NoMod, i
		}
		return Mid, i + 1
	case wLater:
		if p.is(i+1, wOn) {
			return End, i + 2
		}
	}
	if (p.is(i, wLater) || p.is(i, wEarlier)) && (p.is(i+1, wThis) && p.at(i+2).lex.part > 0 || p.is(i+1, wIn) && p.is(i+2, wThe) && p.at(i+3).lex.part > 0) {
		return either(p.is(i, wLater), End, Start), i + 1
	}
	j := p.skip(i, wThe)
	m := NoMod
	switch p.at(j).lex.class {
	case wBegin:
		m = Start
	case wMiddle:
		m = Mid
	case wEnd:
		m = End
	}
	if p.low(j) == "beginning" {
		m = Start
	}
	if m != NoMod && p.is(j+1, wOf) {
		return m, j + 2
	}
	if m == End && i == j && p.at(j+1).lex.unit >= week {
		return NoMod, i
	}
	return NoMod, i
}
