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
	switch {
	case w.season > 0:
		return p.seasonAt(i, j)
	case i != j:
	case w.holiday:
		if e, k, ok := p.holidayAt(i, j); ok || w.weekday == 0 && w.month == 0 {
			return e, k, ok
		}
		fallthrough
	case w.weekday > 0:
		if w.weekday > 0 {
			return p.weekdayAt(i, j)
		}
		fallthrough
	case w.month > 0:
		return p.monthFirst(i, j)
	}
	return expr{}, i, false
}

// relates tells whether the word at atom i can begin an expression that hangs on the document's time or on another event.
func (p *parser) relates(i int) bool {
	w := p.at(i).lex
	switch w.class {
	case wNone:
		return w.unit == day || w.unit == year || w.unit == weekend || w.card > 0 || p.at(i).kind == figures || p.is(i+1, wNow)
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

// month reads a month's name. "May", "March" and "August" begin as words too, so without figures beside them they need a capital.
func (p *parser) month(i int) (int, int, bool) {
	m := int(p.at(i).lex.month)
	if m == 0 {
		return 0, i, false
	}
	return m, p.dot(i + 1), true
}

// monthAlone tells whether a month without a day can be meant: "in May", "last March", "a June vote", but not "may", "March on" or "Sgt. May said".
func (p *parser) monthAlone(i, next int) bool {
	a := p.at(i)
	weak := p.at(i).lex.tense != tenseNone || a.lex.month == 3 || a.lex.month == 8 || a.lex.short
	if p.sign(i-1, '$') || p.sign(i-1, '#') || p.sign(i-1, '@') {
		return false
	}
	switch p.at(i - 1).lex.class {
	case wIn, wSince, wUntil, wBy, wLast, wNext, wThis, wPast, wEarly, wMid, wLate, wOf, wFrom, wBetween, wDuring, wPrevious, wComing, wThrough, wEnd, wBegin, wMiddle, wFollowing:
		return a.capital || !weak || a.lex.short && a.lex.month != 3
	case wBefore, wAfter, wTo, wAnd, wOr, wUp:
		return a.capital && !(weak && p.at(next).capital) || !weak
	}
	if p.sign(i-1, '-') && p.is(i-2, wMid) {
		return true
	}
	if weak || p.at(i-1).capital && i > 1 && p.at(i-1).lex == &noWord || p.at(next).capital && p.at(next).lex == &noWord {
		return false
	}
	return a.capital || !weak && p.is(i-1, wThe)
}

// dayNumber reads the day of a month: "30", "30th", "the 30th", "thirtieth", "thirty".
func (p *parser) dayNumber(i int) (int, int, bool) {
	i = p.skip(i, wThe)
	if n, j, ok := p.ordinal(i); ok {
		return n, j, n <= 31
	}
	n, j, ok := p.small(i)
	if !ok || n < 1 || n > 31 || p.sign(j, '%') || p.sign(j, ':') && p.at(j).tight && p.at(j+1).tight && p.at(j+1).kind == figures {
		return 0, i, false
	}
	if _, _, meridiem := p.meridiem(j); meridiem {
		return 0, i, false
	}
	return n, j, true
}

// yearAt reads the year behind a month or a day: "2025", ", 2025", "of 2025", "in 2025", "of '87", "of 87", "nineteen eighty-six".
func (p *parser) yearAt(i int) (int, int, bool) {
	j := p.comma(i)
	linked := p.is(j, wOf) || p.is(j, wIn)
	if linked {
		j++
	}
	if p.sign(j, '\'') && p.at(j+1).tight && p.at(j+1).digits() == 2 {
		return pivot(p.at(j + 1).num), j + 2, true
	}
	if n, ok := p.plain(j, 4); ok {
		switch {
		case p.at(j).digits() == 4 && n >= 1000 && n <= 2199 && !p.clockFollows(j+1):
			return n, j + 1, true
		case p.at(j).digits() == 2 && linked && p.is(i, wOf) && n > 31:
			return pivot(n), j + 1, true
		}
		return 0, i, false
	}
	if y, k, ok := p.yearWords(j); ok {
		return y, k, true
	}
	return 0, i, false
}

// clockFollows tells whether a zone or "hours" makes the figures before it a time of day.
func (p *parser) clockFollows(i int) bool {
	_, _, ok := p.zone(i)
	return ok && p.at(i).upper && i > 0 && p.low(i) != "et" || p.low(i) == "hours"
}

// pivot reads a year of two figures: the century of living memory.
func pivot(n int) int {
	if n < 40 {
		return 2000 + n
	}
	return 1900 + n
}

// monthFirst reads "Nov. 30", "November the 30th, 2025", "November 2025", "Dec-2018", and "May" alone.
func (p *parser) monthFirst(i, _ int) (expr, int, bool) {
	e := newExpr(kCal, i)
	m, j, ok := p.month(i)
	if !ok || p.at(i).tight && p.at(i-1).kind == figures {
		return e, i, false
	}
	e.month = m
	k := j
	if p.sign(k, '/') || p.sign(k, '-') && p.at(k).tight {
		k++
	} else if p.sign(k, ',') {
		if _, next, ok := p.ordinal(k + 1); ok && next > k+2 {
			k++
		}
	}
	if y, next, ok := p.yearWords(k); ok && y >= 1000 {
		e.year = y
		return e, next, true
	}
	if d, next, ok := p.dayNumber(k); ok && !p.countsOn(next, k) {
		if p.at(i).capital || p.at(k).kind == figures || p.at(i).lex.tense == tenseNone && m != 3 || p.at(k).lex.ord > 0 || p.at(next-1).lex.ord > 0 || p.at(next-1).lex.card > 0 && m != 5 || m == 5 && p.at(next-1).lex.card > 9 {
			e.day = d
			if n, after, ok := p.yearBeside(next); ok {
				e.unit, e.n, next = year, n, after
			} else if y, after, ok := p.yearAt(next); ok {
				e.year, next = y, after
			} else if y, ok := p.plain(next, 2); ok && p.at(k).lex.ord > 0 && p.at(next).kind == figures && p.at(next+1).kind == letters {
				e.year, next = pivot(y), next+1
			}
			return e, next, valid(2024, m, d) && (e.year == 0 || valid(e.year, m, d))
		}
	}
	if y, next, ok := p.yearAt(k); ok && (p.at(i).capital || p.at(k).kind == figures || p.at(next-1).kind == figures || m != 5) && !(p.is(k, wIn) && !p.at(i).capital && (m == 3 || m == 5)) {
		e.year = y
		return e, next, true
	}
	if n, after, ok := p.yearBeside(j); ok && p.at(i).capital {
		e.unit, e.n = year, n
		return e, after, true
	}
	return e, j, p.monthAlone(i, j)
}

// yearBeside reads "of last year", "this year", "next year" behind a month or a day.
func (p *parser) yearBeside(i int) (int, int, bool) {
	j := p.skip(i, wOf)
	if p.at(j+1).lex.unit != year || p.at(j+1).lex.short {
		return 0, i, false
	}
	switch p.at(j).lex.class {
	case wLast:
		return -1, j + 2, true
	case wThis:
		return 0, j + 2, true
	case wNext:
		return 1, j + 2, true
	}
	return 0, i, false
}

// countsOn tells whether the number before i counts something and is no day: "In May 12 people died" has it, as does "May 12,000".
func (p *parser) countsOn(i, from int) bool {
	if p.at(from).kind == figures && i == from+1 {
		if p.at(i).lex.unit != noUnit && !p.at(i).lex.short && !p.sign(i, ',') {
			return true
		}
		return p.is(i, wMeasure) || p.sign(i, '%')
	}
	return false
}

// dayFirst reads "30 November 2025", "the 29th of November", "30-Nov-2025", "the 15th day of June".
func (p *parser) dayFirst(i, j int) (expr, int, bool) {
	e := newExpr(kCal, i)
	if p.at(j).kind == figures && p.at(j).tight && p.sign(j-1, '/') && p.at(j-2).kind == figures {
		return e, i, false
	}
	if p.at(j).kind == figures && (p.money(j-1) || p.at(j).tight && p.sign(j-1, '-') && p.at(j-1).tight && p.at(j-2).kind == figures) {
		return e, i, false
	}
	return p.dayMonth(e, i, j)
}

// dayMonth reads a day number and the month behind it.
func (p *parser) dayMonth(e expr, i, j int) (expr, int, bool) {
	d, k, ok := p.dayNumber(j)
	if !ok || p.is(i, wThe) && p.is(j, wThe) {
		return e, i, false
	}
	named := k > j+1 || p.at(j).lex.ord > 0
	if p.at(k).lex.unit == day && named {
		k++
	}
	if p.is(k, wOf) || (p.sign(k, '-') || p.sign(k, '/')) && p.at(k).tight {
		k++
	}
	if !p.at(k).capital && !named && (p.at(k).lex.month == 5 || p.at(k).lex.month == 3) && p.at(j).kind != figures {
		return e, i, false
	}
	m, k, ok := p.month(k)
	if !ok || p.at(j).lex.card == 1 && p.at(k-1).lex.tense != tenseNone {
		return e, i, false
	}
	e.day, e.month = d, m
	next := k
	if (p.sign(next, '-') || p.sign(next, '/')) && p.at(next).tight && p.at(next+1).digits() == 4 {
		next++
	}
	if n, after, ok := p.yearBeside(k); ok {
		e.unit, e.n, k = year, n, after
	} else if y, after, ok := p.yearAt(next); ok {
		e.year, k = y, after
	} else if next = k; p.is(next, wOf) {
		if y, ok := p.plain(next+1, 2); ok && p.at(next+1).digits() == 2 {
			e.year, k = pivot(y), next+2
		}
	}
	return e, k, valid(2024, m, d) && (e.year == 0 || valid(e.year, m, d))
}

// weekdayAt reads "Sunday", "Wednesday, Nov. 7", "Friday the 29th of November", "Friday (Jun-15)", "Wednesday next week".
func (p *parser) weekdayAt(i, _ int) (expr, int, bool) {
	e := newExpr(kCal, i)
	wd := int(p.at(i).lex.weekday)
	if wd == 0 || p.sign(i-1, '$') {
		return e, i, false
	}
	j := p.dot(i + 1)
	if p.is(j, wMasthead) && p.at(j).capital {
		return e, i, false
	}
	if d, k, ok := p.weekdayDate(j); ok {
		d.weekday = wd
		return d, k, true
	}
	e.weekday = wd
	if r, k, ok := p.weekBehind(j); ok {
		e.rel, e.unit, e.n = r.rel, week, r.n
		if r.kind == kRel || r.kind == kEvent {
			return e, k, true
		}
	}
	if p.at(i).lex.short && !p.shortWeekday(i, j) {
		return e, i, false
	}
	return e, j, true
}

// weekdayDate reads the date that follows a weekday.
func (p *parser) weekdayDate(j int) (expr, int, bool) {
	k, bracket := j, false
	switch {
	case p.sign(k, '('):
		k, bracket = k+1, true
	case p.sign(k, ',') || p.sign(k, '-'):
		k++
	}
	from := p.skip(k, wThe)
	if d, next, ok := p.fullDate(from); ok {
		if bracket && !p.sign(next, ')') {
			return d, j, false
		}
		if bracket {
			next++
		}
		return d, next, true
	}
	if n, next, ok := p.ordinal(from); ok && n <= 31 && (from > j || next > from+1) && k == j && !p.ordinalNoun(next) {
		d := newExpr(kCal, j)
		d.day = n
		return d, next, true
	}
	if n, ok := p.plain(k, 2); ok && k == j && n > 12 && n <= 31 && p.at(k+1).kind != letters && !p.sign(k+1, '-') && !p.sign(k+1, ':') && !(p.sign(k+1, '.') && p.at(k+2).tight) {
		d := newExpr(kCal, j)
		d.day = n
		return d, k + 1, true
	}
	return expr{}, j, false
}

// fullDate reads a date with its day.
func (p *parser) fullDate(i int) (expr, int, bool) {
	d, next, ok := p.monthFirst(i, i)
	if !ok || d.day == 0 {
		d, next, ok = p.dayFirst(i, i)
	}
	if !ok || d.day == 0 {
		d, next, ok = p.numeric(i, i)
	}
	return d, next, ok && d.day > 0
}

// weekBehind reads the week that a weekday is of: "next week", "of last week", "of the following week".
func (p *parser) weekBehind(j int) (expr, int, bool) {
	k := p.skip(j, wOf, wIn)
	r, next, ok := p.relative(k, p.skip(k, wThe))
	if !ok || r.kind != kRel && r.kind != kEvent || r.unit != week {
		return r, j, false
	}
	return r, next, true
}

// shortWeekday tells whether "Sun", "Sat", "Wed" or the like can be a weekday here.
func (p *parser) shortWeekday(i, next int) bool {
	switch p.at(i).lex.weekday {
	case 2, 4:
		return p.at(i).capital || p.is(i-1, wOr) || p.is(i-1, wOn)
	}
	if p.at(i).upper && p.at(i+1).upper {
		return false
	}
	switch p.at(i - 1).lex.class {
	case wOn, wBy, wUntil, wSince, wLast, wNext, wThis, wBefore, wAfter, wFrom:
		return p.at(i).capital
	}
	if _, _, ok := p.clock(next, true); ok {
		return p.at(i).capital
	}
	return p.at(i).capital && next > i+1 && p.at(next).kind != noAtom
}

// bareDay reads "the 29th" where a day of the month is meant.
func (p *parser) bareDay(i, j int, loose bool) (expr, int, bool) {
	e := newExpr(kCal, i)
	n, k, ok := p.ordinal(j)
	on := p.is(i-1, wOn) || p.is(i-1, wBy) || p.is(i-1, wUntil) || p.is(i-1, wOf) && loose
	if !ok || n > 31 || !(on || loose) || i == j && !(on && k > j+1) || p.ordinalNoun(k) || p.at(j).lex.ord > 0 && !on {
		return e, i, false
	}
	e.day = n
	return e, k, true
}

// ordinalNoun tells whether a noun follows that the ordinal could count: "the 29th round".
func (p *parser) ordinalNoun(i int) bool {
	a := p.at(i)
	if _, _, ok := p.clock(i, false); ok {
		return false
	}
	if a.kind == sign {
		return a.sign == '-' && a.tight || a.sign == '%' || a.sign == '/'
	}
	switch a.lex.class {
	case wAt, wFrom, wTo, wAnd, wOr, wUntil, wThrough, wBy, wBefore, wAfter, wBetween, wFor, wIn, wOn, wThis, wLast, wNext:
		return false
	}
	return a.kind == letters || a.kind == figures && a.digits() > 2
}

// bareYear reads a year by itself where the words around it allow no count.
func (p *parser) bareYear(i int, loose bool) (expr, int, bool) {
	e := newExpr(kCal, i)
	j, said := i, false
	if p.is(j, wThe) && p.at(j+1).lex.unit == year {
		j += 2
		said = true
	} else if p.at(j).lex.unit == year && p.at(j+1).digits() == 4 {
		j++
		said = true
	}
	n, ok := p.plain(j, 4)
	if ok && p.at(j).digits() == 4 && n >= 1000 && n <= 2199 {
		e.year = n
		return e, j + 1, said || p.yearStands(j, n, loose)
	}
	if said || p.is(i-1, wIn) || loose {
		if y, k, ok := p.yearWords(j); ok && y >= 1500 && y < 2100 && (said || p.at(k).kind != letters || p.at(k).lex.class != wNone) {
			e.year = y
			return e, k, true
		}
	}
	return e, i, false
}

// yearStands tells a year from a count, a price, a house number and a hall of 1900 seats.
func (p *parser) yearStands(i, n int, loose bool) bool {
	next, prev := p.at(i+1), p.at(i-1)
	if p.at(i).tight && prev.kind == letters || (prev.lex.class == wOr || prev.lex.class == wAnd) && next.capital && next.lex == &noWord {
		return false // a 2005 or 2006 Toyota
	}
	if prev.kind == sign && p.at(i).tight && (prev.sign == '-' && prev.tight && p.at(i-2).kind != letters || prev.sign == '/' || prev.sign == '#' || prev.sign == '+' || prev.sign == '.') {
		return false
	}
	if next.tight && (next.kind == letters || next.kind == sign && (next.sign == '-' || next.sign == '/') && p.at(i+2).kind == letters && p.at(i+2).tight) {
		return false
	}
	if p.is(i+1, wMeasure) || p.clockFollows(i+1) || next.sign == '%' || next.lex.unit != noUnit && next.lex.unit != quarter && next.lex.unit != week && next.lex.unit != weekend {
		return false
	}
	switch prev.lex.class {
	case wIn, wSince, wUntil, wDuring, wThrough, wMid, wEarly, wLate, wBy, wBegin, wEnd, wMiddle, wThan, wFiscal, wCalendar:
		return n >= 1400
	case wBefore, wAfter, wOf, wFrom, wBetween, wTo, wThis, wAnd, wOr, wNot:
		return n >= 1700 && (n%100 != 0 || n == 2000 || n == 1900 || n == 1800)
	}
	if loose {
		return n >= 1700
	}
	if n < 1900 || n > 2070 {
		return false
	}
	if prev.lex.class == wThe || prev.tight && p.low(i-1) == "s" || prev.sign == '(' || prev.sign == '=' {
		return next.kind == letters && n%100 != 0 || prev.sign == '(' && (next.sign == ')' || next.sign == ',') || prev.sign == '='
	}
	return n > 1990 && n < 2050 && n != 2000 && (next.kind == noAtom || next.sign == ',' || next.sign == '.') && prev.kind == letters && prev.lex.card < 0 && prev.capital
}
