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
	if p.is(k, wThis) || p.is(k, wLast) || p.is(k, wNext) && p.at(k+1).lex.part > 0 {
		return p.thisPart(e, j, k)
	}
	mod := NoMod
	if m, next := p.modAt(k); next == k+1 {
		mod, k = m, next
	}
	w := p.at(k)
	if (mod == Start || p.low(k) == "small" || p.low(k) == "wee") && (p.low(k) == "hours" || p.low(k+1) == "hours") {
		if p.low(k) != "hours" {
			k++
		}
		e.part, e.mod = p.partNamed("NI"), Start
		return k + 1, linked || p.is(k+1, wOf) || p.is(j, wThe)
	}
	switch {
	case p.is(k, wOvernight):
		e.part = p.partNamed("NI")
		return k + 1, !p.at(k).capital || k == 0
	case w.lex.part > 0 && w.lex.class == wNone && w.lex.unit == noUnit || w.lex.unit == night && p.low(k) == "night":
		part := int(w.lex.part)
		if low := p.low(k); low == "tonight" || low == "tonite" {
			if e.dated() {
				return j, false
			}
			p.today(e, 0)
			linked = true
		}
		e.part = part
		if mod != NoMod {
			e.mod = mod
		}
		name := p.lex.parts[part].code
		k++
		if p.sign(k, '-') && p.at(k+1).lex.class == wTime {
			k += 2
		}
		if p.low(k) == "hours" {
			k++
		}
		return k, linked && !(p.at(k).tight && p.sign(k, '-')) || name == "DA" && (p.is(k-2, wBefore) || p.is(k-2, wAfter))
	}
	return j, false
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

// thisPart reads "this morning", "last night" and "early this morning".
func (p *parser) thisPart(e *expr, j, k int) (int, bool) {
	m, next := p.modAt(k + 1)
	w := p.at(next).lex
	if w.part == 0 || p.low(next) == "nights" {
		return j, false
	}
	n := 0
	switch {
	case p.is(k, wLast):
		n = -1
	case p.is(k, wNext):
		n = 1
	}
	p.today(e, n)
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
		return map[bool]Mod{true: End, false: Start}[p.is(i, wLater)], i + 1
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
