package number

// guarded returns the atom after a run at i that holds no quantity although it has a number in it, or i.
func (sc *scanner) guarded(i int) int {
	a := sc.at(i)
	if a.kind == digits {
		for _, g := range digitGuards {
			if next := g(sc, i); next > i {
				return next
			}
		}
		return i
	}
	if a.word == nil && a.kind == letters {
		return i
	}
	for _, g := range wordGuards {
		if next := g(sc, i); next > i {
			return next
		}
	}
	return i
}

// The guards of words and of digits, in the order in which they are asked.
var (
	wordGuards  = [...]func(*scanner, int) int{(*scanner).afterName, (*scanner).compoundAt, (*scanner).dateWords}
	digitGuards = [...]func(*scanner, int) int{(*scanner).code, (*scanner).clock, (*scanner).clockWords, (*scanner).chain, (*scanner).dateDigits, (*scanner).address,
		(*scanner).yearAt, (*scanner).listMark, (*scanner).emergency}
)

// afterName passes over a name and its number: "Flight TM 447", "Phase 3", "World War Two", "No. 2", "Group of 20".
func (sc *scanner) afterName(i int) int {
	w := sc.word(i)
	if !w.is(nameAny|nameCapital) || !w.is(nameAny) && !sc.atoms[i].capital {
		if sc.str(i) == "#" && sc.isDigits(i+1) {
			return i + 2
		}
		return i
	}
	k := i + 1
	if sc.str(k) == "." && sc.joined(k) {
		k++
	} else if sc.is(i, "no") && !sc.atoms[i].capital {
		return i // "no 10 people" is a negation
	}
	if sc.is(k, "number", "of") && sc.atoms[i].capital && sc.is(i, "group", "flight") {
		k++
	}
	if sc.isWord(k) && sc.atoms[k].caps && sc.isDigits(k+1) {
		k++ // "Flight TM 447"
	}
	if sc.is(i, "number", "numbers", "item", "figure", "extension") && !sc.isDigits(k) && !sc.is(k, "one") {
		return i
	}
	next := sc.bareNumber(k)
	if next == k || sc.capitalOnly(i) && sc.countedAfter(next) {
		return i
	}
	for { // "Articles 5 and 6", "Nos. 2, 3"
		if (isAnd(sc, next) || sc.str(next) == "-" || sc.str(next) == "–") && sc.isDigits(next+1) && !sc.countedAfter(next+2) && sc.str(next+2) != "%" {
			next += 2
			continue
		}
		return next
	}
}

// capitalOnly tells whether the word at i names by its capital alone, which the first word of a sentence has anyway.
func (sc *scanner) capitalOnly(i int) bool { return !sc.guard(i, nameAny) }

func (sc *scanner) countedAfter(i int) bool {
	return sc.isWord(i) && !sc.atoms[i].capital && sc.looksPlural(i)
}

// bareNumber returns the atom after an ungrouped integer, in digits with a letter or two glued to it, or in words up to twenty.
func (sc *scanner) bareNumber(i int) int {
	if sc.str(i) == "-" && sc.joined(i) {
		i++
	}
	if sc.isDigits(i) {
		k := i + 1
		for sc.joined(k) && (sc.isWord(k) || sc.str(k) == "-" && sc.isDigits(k+1)) || sc.joined(k) && sc.isDigits(k) {
			k++
		}
		if !sc.atoms[i].numeral.plain && k == i+1 && sc.atoms[i].numeral.grouped {
			return i
		}
		return k
	}
	if w := sc.word(i); w.role == "unit" || w.role == "teen" {
		return i + 1
	}
	return i
}

// compoundAt passes over compounds such as "one-time" and "first-degree", and over "hat-trick"'s like that are no numbers.
func (sc *scanner) compoundAt(i int) int {
	if next := sc.clockWords(i); next > i {
		return next
	}
	if p, next := sc.phrase(i, compound); p != nil {
		return next
	}
	return i
}

// isMonth tells whether atom i names a month.
func (sc *scanner) isMonth(i int) bool {
	w := sc.word(i)
	return w.is(month) || w.is(maybe) && (sc.atoms[i].capital || sc.is(i, "may"))
}

// dateWords passes over "Nov. 7", "June 3 to 5", "May twenty nine", "November 30th, 2025", "March 2021".
func (sc *scanner) dateWords(i int) int {
	if !sc.isMonth(i) {
		return i
	}
	k := i + 1
	if sc.str(k) == "." && sc.joined(k) {
		k++
	}
	if sc.str(k) == "," || sc.is(k, "the") {
		k++
	}
	next := sc.dayNumber(k)
	if next == k {
		if y := sc.year(k); y > k {
			return y
		}
		return i
	}
	return sc.dateTail(next)
}

// dateTail passes over more days, a year, after the day of a date.
func (sc *scanner) dateTail(i int) int {
	for {
		k := i
		if sc.isDash(k) || sc.is(k, "to", "and", "through", "until", "or") {
			k++
		}
		if sc.isMonth(k) {
			k++
			if sc.str(k) == "." {
				k++
			}
		}
		next := sc.dayNumber(k)
		if k == i || next == k || sc.countedAfter(next) || sc.str(next) == "%" {
			break
		}
		i = next
	}
	k := i
	if sc.str(k) == "," {
		k++
	}
	if y := sc.year(k); y > k {
		return y
	}
	return i
}

// dayNumber returns the atom after a day of the month at i, or i.
func (sc *scanner) dayNumber(i int) int {
	a := sc.at(i)
	if a.kind == digits {
		n := a.numeral
		if !n.plain || n.wide > 2 || n.val.n < 1 || n.val.n > 31 || sc.joined(i+1) && (sc.str(i+1) == ":" && sc.isDigits(i+2) && sc.joined(i+2) || sc.str(i+1) == "%") {
			return i
		}
		if sc.ordinalSuffix(i+1) && sc.joined(i+1) {
			return i + 2
		}
		if sc.countedAfter(i+1) && !sc.isMonth(i+1) {
			return i
		}
		return i + 1
	}
	if o, next, ok := sc.ordinalWords(i); ok && o <= 31 {
		return next
	}
	if w := sc.word(i); w.role == "unit" || w.role == "teen" || w.role == "tens" {
		c := sc.small(i)
		if c.val.n > 0 && c.val.n <= 31 && !sc.countedAfter(c.to) {
			return c.to
		}
	}
	return i
}

func (sc *scanner) ordinalSuffix(i int) bool { return sc.is(i, "st", "nd", "rd", "th") }

// year returns the atom after a year at i, or i.
func (sc *scanner) year(i int) int {
	n := sc.at(i).numeral
	if !sc.isDigits(i) || !n.plain || n.wide != 4 || n.val.n < 1000 || n.val.n > 2199 {
		return i
	}
	if sc.countedAfter(i+1) && !sc.guard(i+1, stop) {
		return i
	}
	return i + 1
}

// dateDigits passes over "30 November 2025", "3-5 June", "the 30th of November", "2025-11-30", "22/04".
func (sc *scanner) dateDigits(i int) int {
	k := sc.dayNumber(i)
	if k == i {
		return i
	}
	end := k
	if (sc.isDash(k) || sc.is(k, "to", "and")) && sc.dayNumber(k+1) > k+1 {
		end = sc.dayNumber(k + 1)
	}
	if sc.is(end, "of") {
		end++
	}
	if !sc.isMonth(end) || sc.word(end).is(maybe) && sc.is(end, "may") && !sc.atoms[end].capital {
		return i
	}
	end++
	if sc.str(end) == "." && sc.joined(end) && sc.isDigits(end+1) {
		end++
	}
	return sc.dateTail(end)
}

// code passes over digits that are part of a name: "A320", "F-16", "COVID-19", "TM 447", "24703L202".
func (sc *scanner) code(i int) int {
	if sc.joined(i) {
		if sc.str(i-1) == "#" {
			return i + 1
		}
		if sc.isWord(i-1) && !sc.isCurrency(i-1) {
			return sc.bareNumber(i)
		}
		if sc.str(i-1) == "-" && sc.joined(i-1) && sc.isWord(i-2) && !(sc.joined(i-2) && sc.isDigits(i-3)) && sc.namesWithHyphen(i-2) {
			return sc.bareNumber(i)
		}
	}
	if i > 0 && sc.isWord(i-1) && sc.atoms[i-1].caps && sc.acronym(i-1) && sc.atoms[i].numeral.plain && !sc.countedAfter(i+1) {
		return sc.bareNumber(i)
	}
	if sc.isWord(i+1) && sc.joined(i+1) && sc.joined(i+2) && sc.isDigits(i+2) && !sc.is(i+1, "x", "e", "m", "km", "cm") && !sc.isCurrency(i+1) {
		return sc.bareNumber(i)
	}
	return i
}

func (sc *scanner) isCurrency(i int) bool {
	p, _ := sc.phrase(i, prefix)
	return p != nil
}

// acronym tells whether the capitals at i are a short name and no currency, country or body that acts.
func (sc *scanner) acronym(i int) bool {
	n := len(sc.str(i))
	if n < 2 || n > 4 || sc.isCurrency(i) || sc.word(i).numeric || sc.word(i).is(stop) {
		return false
	}
	return !sc.guard(i, actor)
}

// namesWithHyphen tells whether a word with a hyphen before digits makes a name of them: any but hedges, magnitudes and months.
func (sc *scanner) namesWithHyphen(i int) bool {
	w := sc.word(i)
	for _, p := range w.starts {
		if p.kind == before || p.kind == prefix {
			return false
		}
	}
	return !w.is(quake) && !w.numeric && !sc.is(i, "top", "mid", "sub", "to") && (sc.atoms[i].capital || len(sc.str(i)) <= 4)
}

// clock passes over times of day: "4:12 a.m.", "6pm", "10 o'clock", "0600 GMT".
func (sc *scanner) clock(i int) int {
	n := sc.at(i).numeral
	k := i + 1
	if sc.str(k) == ":" && sc.joined(k) && sc.isDigits(k+1) && sc.joined(k+1) {
		for sc.str(k) == ":" && sc.isDigits(k+1) {
			k += 2
		}
		return sc.meridiem(k)
	}
	if n.plain && sc.is(k, "bus", "tram", "train", "express") && sc.is(i-1, "the") {
		return k + 1
	}
	if n.val.n > 24*n.val.d && !(n.plain && n.wide == 4) || n.grouped {
		return i
	}
	if m := sc.meridiem(k); m > k {
		return m
	}
	if n.plain && n.wide == 4 && sc.word(k).is(zone) || sc.is(k, "o") && (sc.str(k+1) == "'" || sc.str(k+1) == "’") {
		return k + 1
	}
	return sc.pointClock(i)
}

// pointClock passes over "21.45" where it is a time: at the head of a line, after "at", before a train.
func (sc *scanner) pointClock(i int) int {
	n, a := sc.at(i).numeral, sc.at(i)
	if n.decimals != 2 || a.end-a.start > 5 || a.end-a.start < 4 || n.val.float() >= 24 || minutesOf(sc.str(i)) > 59 {
		return i
	}
	head := true
	for k := 0; k < i; k++ {
		head = head && sc.at(k).kind == mark && !sc.isCurrency(k)
	}
	if head && (sc.str(i+1) == "*" || sc.isDash(i+1) && !sc.joined(i+1) || sc.str(i+1) == ":" || sc.at(i+1).capital) {
		return i + 1
	}
	if sc.is(i-1, "at", "by", "until", "the", "before", "after") && sc.is(i+1, "crossing", "ferry", "train", "bus", "flight", "service", "on", "in", "yesterday", "today", "this", "tonight") {
		return i + 1
	}
	return i
}

func minutesOf(s string) int {
	if len(s) < 2 {
		return 99
	}
	return int(s[len(s)-2]-'0')*10 + int(s[len(s)-1]-'0')
}

// hourAt returns the atom after an hour of the clock at i, in digits or words, or i.
func (sc *scanner) hourAt(i int) int {
	n := sc.at(i).numeral
	if sc.isDigits(i) && n.plain && n.val.n >= 1 && n.val.n <= 12 {
		return i + 1
	}
	if w := sc.word(i); (w.role == "unit" || w.role == "teen") && w.value >= 1 && w.value <= 12 {
		return i + 1
	}
	return i
}

// clockWords passes over times told in words: "five o'clock", "half past one", "a quarter to six", "at eleven", "six in the evening".
func (sc *scanner) clockWords(i int) int {
	k := i
	switch {
	case sc.word(k).article && sc.is(k+1, "quarter"):
		k += 2
	case sc.is(k, "half", "quarter"):
		k++
	default:
		k = sc.hourAt(k)
		if k == i {
			if sc.word(i).role == "tens" {
				k = sc.small(i).to
			} else {
				return i
			}
		}
	}
	if sc.is(k, "minutes") {
		k++
	}
	if sc.is(k, "past") || sc.is(k, "to") && sc.is(k-1, "quarter") {
		if next := sc.hourAt(k + 1); next > k+1 {
			return next
		}
	}
	if k != sc.hourAt(i) || sc.guard(i-1, change) {
		return i
	}
	if sc.is(k, "o") && (sc.str(k+1) == "'" || sc.str(k+1) == "’") && sc.is(k+2, "clock") {
		return k + 3
	}
	if sc.is(k, "in") && sc.is(k+1, "the") && sc.is(k+2, "morning", "afternoon", "evening") && (sc.is(i-1, "at", "by", "until", "from", "since", "before", "after", "around", "about") || i == 0) {
		return k + 3
	}
	if sc.is(k, "at", "in") && sc.is(k+1, "night") {
		return k + 2
	}
	if sc.is(i-1, "at") && (k >= len(sc.atoms) || sc.at(k).kind == mark && !sc.isDash(k) && !sc.isMarkOfValue(k)) && !sc.is(i-2, "stands", "stood", "put", "remains", "remained", "age", "aged", "estimated", "stays", "level") {
		return k
	}
	return i
}

func (sc *scanner) isMarkOfValue(i int) bool {
	switch sc.str(i) {
	case "%", "$", "£", "€", "°", "+", "/":
		return true
	}
	return false
}

// meridiem returns the atom after "a.m.", "pm" at i, or i.
func (sc *scanner) meridiem(i int) int {
	if sc.is(i, "am", "pm") && !(sc.is(i+1, "is") && sc.isDigits(i+2) && false) {
		return i + 1
	}
	if sc.is(i, "a", "p") && sc.str(i+1) == "." && sc.is(i+2, "m") {
		if sc.str(i+3) == "." {
			return i + 4
		}
		return i + 3
	}
	return i
}

// chain passes over telephone numbers, ISO dates, addresses of machines, seasons and years with a stroke or hyphen between.
func (sc *scanner) chain(i int) int {
	k, links, mixed := i+1, 0, false
	if sc.str(i-1) == "(" && sc.str(k) == ")" && sc.at(i).numeral.wide == 3 && sc.isDigits(k+1) && sc.isDash(k+2) && sc.isDigits(k+3) {
		return k + 4 // (202) 555-0143
	}
	for sc.joined(k) && sc.joined(k+1) && sc.isDigits(k+1) && (sc.isDash(k) || sc.str(k) == "/" || sc.str(k) == "." || sc.str(k) == ",") {
		mixed = mixed || sc.str(k) != "-" && !sc.isDash(k)
		k += 2
		links++
	}
	if links == 0 {
		return i
	}
	a, b := sc.at(i).numeral, sc.at(i+2).numeral
	plain := a.plain && b.plain
	switch {
	case links >= 2:
		return k
	case sc.str(i+1) == "/":
		if _, _, ok := sc.slash(i); ok {
			return i
		}
		return k
	case sc.isDash(i+1) && plain && a.wide == 3 && b.wide == 4: // 555-0143
		return k
	case sc.isDash(i+1) && plain && a.wide == 4 && b.wide == 2 && a.val.n > 1900 && a.val.n < 2100: // 2025-26, 2025-11
		return k
	case sc.isDash(i+1) && plain && a.wide == 4 && b.wide == 4 && sc.year(i) > i && sc.year(i+2) > i+2 && a.val.n > 1500 && !sc.joined(i): // 1914-1918
		if a.val.n%100 != 0 || b.val.n%100 != 0 {
			return k
		}
	case sc.isDash(i+1) && plain && a.val.n == 50 && b.val.n == 50:
		return k
	}
	return i
}

// address passes over "412 Main St", "2400 block of", "25th Street".
func (sc *scanner) address(i int) int {
	if !sc.at(i).numeral.plain {
		return i
	}
	k := i + 1
	if sc.joined(k) && sc.ordinalSuffix(k) {
		k++
	} else if sc.is(k, "block") {
		return k + 1
	}
	for n := 0; n < 4 && sc.isWord(k) && sc.atoms[k].capital; n++ {
		if sc.guard(k, street) && (n > 0 || k == i+2) {
			return k + 1
		}
		k++
		if sc.str(k) == "." && sc.joined(k) && len(sc.str(k-1)) <= 2 {
			k++
		}
	}
	return i
}

// yearAt passes over years: "in 2026", "the 1990s", "2026's", "summer 2025".
func (sc *scanner) yearAt(i int) int {
	n := sc.at(i).numeral
	if n.plain && n.wide == 4 && sc.joined(i+1) && sc.is(i+1, "s") && n.val.n%10 == 0 {
		return i + 2
	}
	if (sc.str(i-1) == "'" || sc.str(i-1) == "’") && n.plain && n.wide == 2 && sc.joined(i) {
		if sc.is(i+1, "s") {
			return i + 2
		}
		return i + 1
	}
	if !n.plain || n.wide != 4 || n.val.n < 1500 || n.val.n > 2199 || sc.joined(i) && sc.isCurrency(i-1) {
		return i
	}
	if sc.isCurrency(i-1) || sc.isCurrency(i+1) || sc.str(i+1) == "%" {
		return i
	}
	if p, _ := sc.phrase(i+1, measured); p != nil {
		return i
	}
	if p, _ := sc.phrase(i+1, suffix); p != nil {
		return i
	}
	if sc.guard(i-1, yearly) &&
		(n.val.n >= 1800 && n.val.n < 2100) && !(sc.is(i-1, "of", "by", "to", "for", "from") && sc.looksPlural(i+1)) {
		return i + 1
	}
	if n.val.n < 1900 || n.val.n >= 2100 || i == 0 || sc.sign(i-1) > i-1 || sc.isDigits(i-1) {
		return i
	}
	if sc.is(i-1, "between") && isAnd(sc, i+1) && sc.isDigits(i+2) && sc.at(i+2).numeral.plain && sc.at(i+2).numeral.wide == 4 && !sc.looksPlural(i+3) {
		return i + 3
	}
	switch {
	case sc.str(i+1) == "'" || sc.str(i+1) == "’":
		return i + 1
	case sc.looksPlural(i+1) && n.val.n%50 == 0:
		if sc.guard(i-1, whose) {
			return i + 1 // the 2010 elections
		}
		return i
	case sc.guard(i-1, bent), sc.joined(i+1) && !sc.isMarkEnd(i+1):
		return i
	case sc.word(i-1).role != "":
		return i
	}
	return i + 1
}

// isMarkEnd tells whether the mark at i closes a clause or a bracket.
func (sc *scanner) isMarkEnd(i int) bool {
	switch sc.str(i) {
	case ".", ",", ";", ":", ")", "]", "?", "!", "\"", "”", "’", "—", "–":
		return true
	}
	return false
}

// listMark passes over "1." and "2)" that number a list.
func (sc *scanner) listMark(i int) int {
	n := sc.at(i).numeral
	if !n.plain || n.val.n > 30 {
		return i
	}
	if sc.str(i+1) == ")" && sc.joined(i+1) && sc.str(i-1) != "(" && (i == 0 || !sc.isWord(i-1) || !sc.atoms[i-1].capital) && sc.isWord(i+2) && !sc.openBefore(i) {
		return i + 2
	}
	if i == 0 && sc.str(1) == "." && len(sc.atoms) > 2 && !sc.joined(2) {
		return 2
	}
	return i
}

// openBefore tells whether a bracket is open at i.
func (sc *scanner) openBefore(i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch sc.str(k) {
		case "(":
			return true
		case ")":
			return false
		}
	}
	return false
}

// emergency passes over 911, 999 and 112 as numbers to call.
func (sc *scanner) emergency(i int) int {
	n := sc.at(i).numeral
	if n.plain && n.val.n == 911 && !sc.isWord(i+1) {
		return i + 1
	}
	if !n.plain || n.val.n != 911 && n.val.n != 999 && n.val.n != 112 && n.val.n != 101 {
		return i
	}
	if sc.guard(i+1, calls) ||
		sc.guard(i-1, calls) {
		return i + 1
	}
	return i
}
