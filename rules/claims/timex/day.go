package timex

// day reads one place on the calendar, the most telling reading first.
func (p *parser) day(i int, loose bool) (expr, int, bool) {
	a := p.at(i)
	if a.kind == noAtom || a.kind == sign && a.sign != '\'' {
		return expr{}, i, false
	}
	j := p.skip(i, wThe)
	e, k, ok := p.named(i, j)
	if !ok {
		e, k, ok = p.numbered(i, j, loose)
	}
	if !ok {
		return e, i, false
	}
	if n, next, ok := p.possessed(e, k); ok {
		e, k = n, next
	}
	e.from, e.to = i, k
	return e, k, true
}

// named reads what begins with a word of its own. Each reader is asked only where the lexicons say that its words can begin here; j lies
// behind an article at i.
func (p *parser) named(i, j int) (expr, int, bool) {
	w := p.at(j).lex
	if w.ord > 0 || w.class == wLast || w.class == wFinal || w.class == wOpening || p.at(j).kind == figures || w.card >= 20 || p.coding(j) {
		if e, k, ok := p.nth(i, j); ok {
			return e, k, true
		}
	}
	if p.relates(j) {
		if e, k, ok := p.relative(i, j); ok {
			return e, k, true
		}
	}
	if w.holiday && i == j {
		if e, k, ok := p.holidayAt(i, j); ok {
			return e, k, true
		}
	}
	switch {
	case w.season > 0:
		return p.seasonAt(i, j)
	case w.weekday > 0 && i == j:
		return p.weekdayAt(i, j)
	case w.month > 0 && i == j:
		return p.monthFirst(i, j)
	}
	return expr{}, i, false
}

// relates tells whether the word at atom i can begin an expression that hangs on the document's time or on another event.
func (p *parser) relates(i int) bool {
	w := p.at(i).lex
	switch w.class {
	case wNone:
		return w.unit >= day || w.card > 0 || p.at(i).kind == figures || p.is(i+1, wNow)
	case wToday, wTomorrow, wYesterday, wNow, wAt, wEarlier, wLater, wLast, wPast, wPrevious, wThis, wCurrent, wNext, wComing, wFollowing, wSame, wThat:
		return true
	}
	return false
}

// coding tells whether a letter and a figure may be a coded quarter: "Q3", "H1".
func (p *parser) coding(i int) bool { return p.at(i+1).tight && p.at(i+1).digits() == 1 }

// numbered reads what begins with a number or stands on one.
func (p *parser) numbered(i, j int, loose bool) (expr, int, bool) {
	w := p.at(j).lex
	if p.at(j).kind == figures || w.ord > 0 || w.card > 0 || w.class == wThe {
		if i == j {
			if e, k, ok := p.numeric(i, j); ok {
				return e, k, true
			}
		}
		if e, k, ok := p.dayFirst(i, j); ok {
			return e, k, true
		}
	}
	if p.at(j).kind == figures || w.decade > 0 || p.sign(j, '\'') {
		if e, k, ok := p.decadeAt(i, j); ok {
			return e, k, true
		}
	}
	if w.unit == week {
		if e, k, ok := p.weekOf(i, j); ok {
			return e, k, true
		}
	}
	if w.class == wFiscal || p.at(j).upper || p.at(j).kind == figures {
		if e, k, ok := p.fiscal(i, j); ok {
			return e, k, true
		}
	}
	if e, k, ok := p.bareDay(i, j, loose); ok {
		return e, k, true
	}
	return p.bareYear(i, loose)
}

// possessed reads the part of a year that is named by it: "next year's first quarter", "last year's final three months".
func (p *parser) possessed(e expr, i int) (expr, int, bool) {
	if e.kind != kRel || e.unit != year || !p.sign(i, '\'') {
		return e, i, false
	}
	j := p.possessive(i)
	n, k, ok := p.nth(j, j)
	if !ok || n.kind != kNth || n.of >= 0 || n.weekday > 0 {
		return e, i, false
	}
	n.of = p.keep(e)
	return n, k, true
}
