package number

// mostScore is the greatest number of points or votes of one side that is read as a score: the House has 435 members.
const mostScore = 450

// scoreFrom makes a score of e and what follows: "3-1", "52 to 48", "eight votes to three", "Rovers 3 Wanderers 1".
func (sc *scanner) scoreFrom(e *expression) bool {
	p := e.lo
	if p.class != Count || p.scaled || p.negative || !p.val.isInt() || p.val.n > mostScore || p.article || e.opener != Plain {
		return false
	}
	if sc.namedScore(e) || sc.forAndAgainst(e) {
		return true
	}
	k, votes := p.end, false
	if sc.is(k, "vote", "votes", "goals", "goal", "points") {
		k, votes = k+1, true
	}
	joint, gap := sc.scoreJoint(k)
	if gap == 0 || votes && !sc.is(k, "to") {
		return false
	}
	q, ok := sc.cardinal(k+gap, false, false)
	if !ok || q.scaled || q.negative || !q.val.isInt() || q.val.n > mostScore || q.to <= k+gap || q.article {
		return false
	}
	if joint == '-' && (!sc.plainInt(p.cardinal) || !sc.plainInt(q) || sc.at(p.from).numeral.wide > 3 || sc.at(q.from).numeral.wide > 3) {
		return false
	}
	if !sc.isScore(e, q, joint, votes) {
		return false
	}
	e.hi = part{cardinal: q, class: Score, first: q.from, end: q.to, wordsEnd: q.to, unitAt: -1}
	e.class, e.end = Score, q.to
	return true
}

// forAndAgainst reads "129 for and 116 against", "61 in favour, 39 against".
func (sc *scanner) forAndAgainst(e *expression) bool {
	k := sc.voters(e.lo.end)
	switch {
	case sc.is(k, "for", "backing", "supporting"):
		k++
	case sc.is(k, "in") && sc.is(k+1, "favour", "favor", "support"):
		k += 2
	default:
		return false
	}
	if sc.is(k, "of") {
		k++
	}
	if sc.is(k, "the", "a", "it", "his", "her", "them") && sc.is(k+1, "motion", "bill", "resolution", "proposal", "plan", "deal", "measure", "amendment", "budget", "treaty", "government", "merger", "strike") {
		k += 2
	} else if sc.is(k, "it", "him", "her") {
		k++
	}
	if sc.str(k) == "," || sc.str(k) == ";" {
		k++
	}
	if sc.is(k, "and", "with", "to", "but") {
		k++
	}
	q, ok := sc.cardinal(k, false, false)
	if !ok || q.scaled || q.negative || !q.val.isInt() || q.val.n > mostScore || q.article || q.to <= k || !sc.is(sc.voters(q.to), "against", "opposed") {
		return false
	}
	e.hi = part{cardinal: q, class: Score, first: q.from, end: q.to, wordsEnd: q.to, unitAt: -1}
	e.class, e.end = Score, q.to
	return true
}

// voters steps over the noun for those who vote at k, and "voted" behind it.
func (sc *scanner) voters(k int) int {
	if sc.is(k, "votes", "members", "deputies", "lawmakers", "senators", "councillors", "councilors", "mps", "delegates", "jurors", "judges") {
		k++
	}
	if sc.is(k, "voted", "voting") {
		k++
	}
	return k
}

// scoreJoint returns what may join the halves of a score at k ('-' or 't' for to) and how many atoms it takes.
func (sc *scanner) scoreJoint(k int) (rune, int) {
	switch {
	case sc.isDash(k) && sc.is(k+1, "to") && sc.isDash(k+2):
		return 't', 3
	case sc.isDash(k) && sc.joined(k) && sc.joined(k+1):
		return '-', 1
	case sc.is(k, "to"):
		return 't', 1
	}
	return 0, 0
}

// isScore weighs whether two numbers are a score or a range.
func (sc *scanner) isScore(e *expression, q cardinal, joint rune, votes bool) bool {
	a, b := e.lo.val.n, q.val.n
	after := q.to
	if votes {
		return true
	}
	unitAfter := sc.guard(sc.hyphen(after), timeUnit) || sc.str(after) == "%" || sc.is(after, "per", "percent")
	if ph, _ := sc.phrase(sc.hyphen(after), measured); ph != nil {
		unitAfter = true
	}
	if unitAfter {
		return false
	}
	context := sc.near(e.lo.from, 8, vote)
	if joint == 't' {
		if sc.changing(e.first) && !sc.near(e.lo.from, 5, vote) || sc.is(e.first-1, "from") {
			return false
		}
		if a > b {
			return context || e.lo.worded && q.worded || sc.is(e.first-1, "by")
		}
		return context && a == b
	}
	if a >= b {
		return true
	}
	if !context || sc.countedAfter(after) && !sc.guard(after, vote) && !sc.is(after, "votes", "defeats", "losses") {
		return false
	}
	return !e.found
}

// namedScore reads "Rovers 3 Wanderers 1": names before two numbers, and nothing between but the second name.
func (sc *scanner) namedScore(e *expression) bool {
	p := e.lo
	if !sc.plainInt(p.cardinal) || sc.at(p.from).numeral.wide > 3 || e.found {
		return false
	}
	start := sc.nameStart(p.from)
	if start == p.from || sc.taken(start) || start > 0 && sc.isWord(start-1) && !sc.guard(start-1, stop) {
		return false
	}
	k := p.to
	for k < p.to+4 && sc.isWord(k) && sc.at(k).capital {
		k++
	}
	if k == p.to || !sc.isDigits(k) || !sc.at(k).numeral.plain || sc.at(k).numeral.wide > 3 || sc.at(k).numeral.val.n > mostScore || sc.joined(k) || sc.isWord(k+1) && !sc.guard(k+1, stop) && !sc.at(k+1).capital || sc.isDash(k+1) || sc.str(k+1) == "%" {
		return false
	}
	q := sc.at(k).numeral
	e.hi = part{cardinal: cardinal{val: q.val, digits: true, from: k, to: k + 1}, class: Score, first: k, end: k + 1, wordsEnd: k + 1, unitAt: -1}
	e.class, e.end, e.first = Score, k+1, start
	return true
}

// nameStart returns the first atom of the run of capitalised words that ends before i.
func (sc *scanner) nameStart(i int) int {
	k := i
	for k > 0 && sc.isWord(k-1) && sc.at(k-1).capital && !sc.isMonth(k-1) && !sc.guard(k-1, nameCapital|nameAny) && i-k < 4 {
		k--
	}
	return k
}
