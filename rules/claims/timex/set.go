package timex

import "strconv"

// set reads what recurs: "every day", "each Monday at 4 p.m.", "every two weeks", "Thursdays", "once a week", "weekly".
func (p *parser) set(i int) (expr, int, bool) {
	w := p.at(i).lex
	if w.class != wEvery && w.class != wOnce && w.plural == 0 && w.every == 0 && w.part == 0 && w.weekday == 0 {
		return expr{}, i, false
	}
	e := newExpr(kSet, i)
	switch {
	case w.weekday > 0:
		e.weekday, e.part = int(w.weekday), p.manyParts(i+1)
		return e, i + 2, e.part > 0
	case p.is(i, wEvery):
		return p.everyAt(e, i+1)
	case w.plural > 0:
		e.weekday = int(w.plural)
		return p.setTime(e, i+1)
	case p.low(i) == "once" && p.is(i+1, wA):
		u := p.at(i + 2).lex.unit
		if u == noUnit || p.at(i+2).lex.short {
			return e, i, false
		}
		e.dur[0], e.durs = amount{n: 1, unit: u}, 1
		return e, i + 3, true
	case w.every > 0:
		e.every = int(w.every)
		return e, i + 1, !p.at(i).capital || i == 0
	}
	e.part = p.manyParts(i)
	return e, i + 1, e.part > 0 && p.at(i-1).lex.card < 0 && p.at(i-1).kind != figures && !p.is(i-1, wOther)
}

// manyParts reads "mornings", "nights": a part of the day in the plural, 0 where there is none.
func (p *parser) manyParts(i int) int {
	part := int(p.at(i).lex.part)
	if a := p.at(i); part > 0 && p.text[a.end-1] == 's' {
		return part
	}
	return 0
}

func trim(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// everyAt reads what follows "every" or "each".
func (p *parser) everyAt(e expr, j int) (expr, int, bool) {
	n := 1.0
	if p.is(j, wOther) {
		n, j = 2, j+1
	} else if a, k, ok := p.count(j); ok {
		n, j = a.n, k
	} else if o, k, ok := p.ordinal(j); ok && p.at(k).lex.unit != noUnit {
		n, j = float64(o), k
	}
	w := p.at(j).lex
	switch {
	case w.weekday > 0 && !w.short || w.plural > 0:
		e.weekday = int(max(w.weekday, w.plural))
		return p.setTime(e, j+1)
	case w.unit != noUnit && !(w.unit == night && w.part > 0):
		e.dur[0], e.durs = amount{n: n, unit: w.unit}, 1
		return p.setTime(e, j+1)
	case w.part > 0:
		e.part = int(w.part)
		return e, j + 1, true
	}
	return e, j, false
}

// setTime reads the time of day behind a recurring day.
func (p *parser) setTime(e expr, j int) (expr, int, bool) {
	e.to = j
	if w := p.at(j).lex; w.part > 0 && !p.at(j).tight {
		e.part, j = int(w.part), j+1
	}
	k := p.skip(j, wAt)
	if c, next, ok := p.clock(k, k > j); ok {
		e.hand, j = c.hand, next
	}
	return e, j, true
}
