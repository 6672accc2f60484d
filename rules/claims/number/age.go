package number

// ages makes ages of numbers whose neighbours say so: "aged 4 to 16", "age 87", "ages 6 and 14", "John Smith, 51,".
func (sc *scanner) ages(e *expression) {
	if e.class == Duration && !e.lo.marked && yearsIn[e.lo.noun] > 0 && sc.agedBefore(e.first) { // "aged four years"
		e.class, e.lo.aged, e.hi.aged = Age, true, true
		return
	}
	if e.class != Count || e.lo.scaled || e.lo.negative || e.hi.val.float() > 125 || !e.lo.val.isInt() {
		return
	}
	switch {
	case sc.agedBefore(e.lo.first), sc.agedBefore(e.first):
		if sc.is(e.first-1, "age") && !sc.taken(e.first-1) {
			e.first, e.lo.first = e.first-1, e.first-1
		}
	case sc.is(e.end, "age") && sc.is(e.end+1, "group", "bracket", "range"), sc.boundedAge(e):
	case sc.decades(e), sc.something(e):
	case sc.cohort(e):
	case sc.listed(e):
	case e.found || e.isRange:
		return
	case sc.apposed(e), sc.personWas(e), sc.turned(e), sc.theOther(e), sc.ofYears(e), sc.youngest(e):
	default:
		return
	}
	e.class = Age
	for _, p := range []*part{&e.lo, &e.hi} {
		p.class, p.noun, p.aged = Age, "year", true
	}
}

// list is how many words a list of ages has at most.
const list = 40

// listed tells whether the number goes on a list of ages: "ages 22, 26 and 29".
func (sc *scanner) listed(e *expression) bool {
	if e.found || e.isRange || !sc.plainInt(e.lo.cardinal) || sc.isWord(e.end) && !sc.guard(e.end, stop) {
		return false
	}
	j, seen := e.lo.first-1, 0
	for least := j - list; j >= max(0, least); j-- {
		switch {
		case sc.isDigits(j):
			seen++
		case sc.str(j) == "," || sc.is(j, "and"):
		default:
			return seen > 0 && sc.is(j, "aged", "ages", "age") && (sc.str(e.lo.first-1) == "," || sc.is(e.lo.first-1, "and"))
		}
	}
	return false
}

// agedBefore tells whether atom i follows "aged" or "age".
func (sc *scanner) agedBefore(i int) bool {
	if sc.is(i-1, "of") && sc.is(i-2, "age", "ages") || sc.is(i-1, "at") && sc.is(i-2, "aged") {
		return true
	}
	return sc.is(i-1, "aged", "age", "ages") && !sc.is(i-2, "middle")
}

// apposed tells whether the number stands between commas or brackets after a name: "John Smith, 51, of".
func (sc *scanner) apposed(e *expression) bool {
	p := e.lo
	if !sc.plainInt(p.cardinal) && !sc.spelledAfterName(p) || p.val.n < 1 || p.val.n > 110 {
		return false
	}
	before, after, who := sc.str(p.from-1), sc.str(p.to), p.from-2
	if sc.is(p.from-1, "now", "then", "just", "only") && sc.str(p.from-2) == "," {
		before, who = ",", p.from-3
	}
	if sc.is(p.from-1, "both") && sc.str(who) == "," {
		return after == "." || after == "," || after == ""
	}
	if before == "," && sc.str(who) == "." && sc.is(who-1, "Jr", "Sr") {
		return after == ","
	}
	if isAnd(sc, p.from-1) && sc.isDigits(p.from-2) && (sc.str(p.from-3) == "," && sc.guard(p.from-4, human) || sc.is(p.from-3, "ages", "aged")) {
		return true // "two men, 25 and 30, were"
	}
	if isAnd(sc, p.to) && sc.isDigits(p.to+1) && before == "," && sc.guard(who, human) && sc.str(p.to+2) == "," {
		return true
	}
	name := sc.isWord(who) && (sc.at(who).capital && !sc.isMonth(who) && len(sc.str(who)) > 1 || sc.guard(who, human))
	if !name && !sc.parent(who) {
		return false
	}
	if before == "(" {
		return after == ")"
	}
	if before != "," {
		return false
	}
	return after == "," || after == ";" || sc.isDash(p.to) || after == "—" || (after == "." || after == "") && sc.at(p.from-3).capital
}

// spelledAfterName tells whether a number in a word stands between commas behind a name in full: "Posy Hale, six, is missing".
func (sc *scanner) spelledAfterName(p part) bool {
	full := sc.at(p.from-2).capital && sc.at(p.from-3).capital && sc.isWord(p.from-2) && sc.isWord(p.from-3)
	return p.worded && p.to == p.from+1 && full && sc.str(p.from-1) == "," && sc.str(p.to) == ","
}

// parent tells whether the words up to atom i tell how many children somebody has: "a father of two", "the mum-of-three".
func (sc *scanner) parent(i int) bool {
	if !sc.is(i, "one", "two", "three", "four", "five", "six", "seven") {
		return false
	}
	who := i - 2
	if sc.isDash(i-1) && sc.isDash(i-3) {
		i, who = i-1, i-4
	}
	return sc.is(i-1, "of") && (sc.guard(who, human) || sc.is(who, "dad", "mum", "mom"))
}

// theOther tells whether the number is the age of the second of two: "one aged 61 and the other 28".
func (sc *scanner) theOther(e *expression) bool {
	k := e.lo.first
	if !sc.plainInt(e.lo.cardinal) || !sc.is(k-1, "other") || !sc.is(k-2, "the") || sc.isWord(e.end) && !sc.guard(e.end, stop) {
		return false
	}
	for j := k - 3; j > k-7; j-- {
		if sc.isDigits(j) {
			return sc.is(j-1, "age", "aged", "was", "is") && sc.is(j-2, "one", "is", "was", "man", "woman", "boy", "girl") ||
				sc.is(j+1, "and", ",", "-", "–", "—") && sc.is(j-1, "aged", "age")
		}
	}
	return false
}

// personWas tells whether the number says how old somebody was: "She was 51."
func (sc *scanner) personWas(e *expression) bool {
	p := e.lo
	if sc.is(p.from-1, "at") && sc.is(p.from-2, "dies", "died") && p.val.isInt() && !sc.isWord(p.to) {
		return true
	}
	if sc.is(p.from-1, "am") && sc.is(p.from-2, "i") {
		return !sc.isWord(p.to) || sc.is(p.to, "and", "now")
	}
	if !sc.is(p.from-1, "was", "is", "turned", "turns") || p.val.n < 3 || p.negative {
		return false
	}
	if sc.isWord(p.from-2) && sc.at(p.from-2).capital && !sc.guard(p.from-2, person) {
		full := p.val.n >= 13 && sc.isWord(p.from-3) && sc.at(p.from-3).capital && !sc.is(p.from-3, "the") && !sc.is(p.from-4, "the") && (sc.str(p.to) == "." || sc.str(p.to) == "") // "Ann Roe was 61."
		return p.val.n < 100 && (full || sc.is(p.to, "now", "when", "she", "he"))
	}
	if sc.str(p.from-2) == "," && p.val.n >= 13 {
		return p.val.n <= 110 && sc.is(p.to, "when") && sc.is(p.to+1, "he", "she") // "Roe, a writer, was 91 when she died"
	}
	if !sc.guard(p.from-2, person) {
		return false
	}
	s := sc.str(p.to)
	return s == "" || s == "." || s == "," || s == ";" || sc.is(p.to, "when", "and", "at") || sc.isDash(p.to)
}

// ofYears tells whether the number says how old somebody is whom a noun names: "a girl of 13".
func (sc *scanner) ofYears(e *expression) bool {
	p := e.lo
	if !sc.plainInt(p.cardinal) || p.val.n < 1 || p.val.n > 110 || !sc.is(p.from-1, "of") || !sc.guard(p.from-2, human) {
		return false
	}
	if !sc.is(p.from-3, "a", "an") && !(sc.is(p.from-4, "a", "an") && sc.isWord(p.from-3)) {
		return false
	}
	return !sc.isWord(p.to) || sc.guard(p.to, stop) || sc.is(p.to, "was", "is", "who", "has", "had", "from")
}

// youngest tells whether the number is the age of somebody who has it by comparison: "The youngest of the group is 16."
func (sc *scanner) youngest(e *expression) bool {
	const reach = 8
	p := e.lo
	if !sc.plainInt(p.cardinal) || p.val.n < 1 || p.val.n > 115 || !sc.is(p.from-1, "is", "was") || sc.isWord(p.to) && !sc.guard(p.to, stop) {
		return false
	}
	for k := p.from - 2; k >= 0 && k > p.from-reach && sc.isWord(k); k-- {
		if sc.is(k, "youngest", "oldest", "eldest") {
			return sc.is(k-1, "the", "whose", "their")
		}
	}
	return false
}

// turned tells whether the number is how old somebody became: "Ann Roe turned 17 on the day", "until they are 67".
func (sc *scanner) turned(e *expression) bool {
	p := e.lo
	if !sc.plainInt(p.cardinal) || p.val.n < 10 || p.val.n > 110 || sc.isWord(p.to) && !sc.guard(p.to, stop) {
		return false
	}
	who := p.from - 2
	switch {
	case sc.is(p.from-1, "turned", "turns", "turning", "turn"):
		return sc.isWord(who) && (sc.at(who).capital || sc.guard(who, person) || sc.guard(who, human) || sc.is(who, "who", "they"))
	case sc.is(p.from-1, "are", "were"):
		return sc.is(who, "they", "we", "you") && sc.is(who-1, "until", "till", "when", "before", "once")
	}
	return false
}

// cohort reads "over-65s", "under-18s", "75s and over": ages beyond a bound.
func (sc *scanner) cohort(e *expression) bool {
	if !e.lo.digits || !sc.joined(e.lo.to) || !sc.is(e.lo.to, "s") || !e.found || e.lo.to != e.end {
		return false
	}
	e.end, e.spanEnd = e.lo.to+1, e.lo.to+1
	e.lo.end, e.lo.wordsEnd = e.end, e.end
	e.hi = e.lo
	return true
}

// boundedAge tells whether a bound is one of age: "children under five", "adults over 65".
func (sc *scanner) boundedAge(e *expression) bool {
	if !e.found || e.hedges.sense < Over || e.hedges.sense > AtMost || sc.isWord(e.end) && !sc.guard(e.end, stop) || e.lo.grain.n != 0 {
		return false
	}
	return sc.guard(e.first-1, human) || sc.is(e.first-1, "children", "adults", "those", "anyone", "everyone", "people", "kids", "toddlers")
}

// something reads "30-something": the number becomes a range of ages.
func (sc *scanner) something(e *expression) bool {
	k := sc.hyphen(e.end)
	if k == e.end || !sc.is(k, "something", "somethings") || e.lo.val.n%10 != 0 || e.lo.val.n < 20 {
		return false
	}
	e.hi = e.lo
	e.hi.val.n += 9
	e.isRange = true
	e.end, e.spanEnd = k+1, k+1
	e.lo.end, e.hi.end = k+1, k+1
	return true
}

// decades reads "in her 20s", "late 30s": the number becomes a range of ages.
func (sc *scanner) decades(e *expression) bool {
	p := &e.lo
	if !p.digits || !sc.joined(p.to) || !sc.is(p.to, "s") || p.val.n%10 != 0 || p.val.n < 20 || p.val.n > 100 {
		return false
	}
	low, high := int64(0), int64(9)
	part := p.from - 1
	if sc.isDash(part) {
		part--
	}
	owner := part
	if sc.is(part, "early", "mid", "middle", "late") {
		owner--
	}
	if sc.is(owner, "the", "this", "that", "these", "those") || !sc.guard(owner, whose) && !sc.is(owner, "or", "to") {
		return false // the 80s
	}
	switch {
	case sc.is(part, "early"):
		high = 3
	case sc.is(part, "mid", "middle"):
		low, high = 3, 7
	case sc.is(part, "late"):
		low = 7
	}
	if high-low < 9 && part >= 0 && !sc.taken(part) {
		e.first = part
	}
	e.hi = *p
	e.lo.val.n, e.hi.val.n = p.val.n+low, p.val.n+high
	e.isRange = true
	e.end, e.spanEnd = p.to+1, p.to+1
	e.lo.end, e.hi.end, e.lo.wordsEnd, e.hi.wordsEnd = e.end, e.end, e.end, e.end
	return true
}
