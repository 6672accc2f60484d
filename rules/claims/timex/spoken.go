package timex

// clockPast reads "half past seven", "quarter to six", "20 minutes past eight", "twenty-five to nine", "ten past midnight", "half ten".
func (p *parser) clockPast(e *expr, i int) (int, bool) {
	m, j, told, ok := p.minutesTold(i)
	if !ok {
		return i, false
	}
	if h, k, ok := p.hourTold(j); ok && p.is(i, wHalf) && h > 0 && h <= 12 && p.at(j).kind == letters && p.timed(i) && p.stands(k) {
		e.setClock(h%24, 30, true)
		e.ambiguous = true
		return k, true
	}
	to := p.is(j, wTo) || p.is(j, wUntil)
	if !to && !p.is(j, wPast) && !p.is(j, wAfter) {
		return i, false
	}
	h, k, ok := p.hourTold(j + 1)
	if !ok || p.at(k).lex.unit != noUnit {
		return i, false
	}
	if (to || p.is(j, wAfter)) && !p.minuteHand(i, j, k, m, told) {
		return i, false
	}
	noon := p.is(j+1, wNoon) || p.is(j+1, wMidnight)
	if to {
		h, m = (h+23)%24, 60-m
	}
	e.setClock(h, m, true)
	e.ambiguous = h <= 12 && !noon
	return p.halfDay(e, k), true
}

// minutesTold reads the minutes before "past" and "to": "half", "a quarter", "twenty-five", "20 minutes". It tells too whether they are said to
// be minutes.
func (p *parser) minutesTold(i int) (m, next int, told, ok bool) {
	j := i
	if p.is(j, wA) && p.at(j+1).lex.unit == quarter {
		j++
	}
	switch {
	case p.is(j, wHalf):
		return 30, j + 1, false, true
	case p.at(j).lex.unit == quarter:
		return 15, j + 1, false, true
	}
	n, k, ok := p.small(j)
	if !ok || n >= 60 {
		return 0, i, false, false
	}
	if p.at(k).lex.unit == minute {
		return n, p.dot(k + 1), true, true
	}
	return n, k, false, true
}

// hourTold reads the hour behind "past" and "to".
func (p *parser) hourTold(i int) (int, int, bool) {
	switch {
	case p.is(i, wNoon):
		return 12, i + 1, true
	case p.is(i, wMidnight):
		return 0, i + 1, true
	}
	h, k, ok := p.small(i)
	return h, p.skip(k, wOclock), ok && h >= 1 && h <= 23
}

// minuteHand tells whether "ten to three" and "ten after three" are times and neither a score, a range nor odds. The hour ends at atom k.
func (p *parser) minuteHand(i, j, k, m int, told bool) bool {
	noon := p.is(j+1, wNoon) || p.is(j+1, wMidnight)
	evident := noon || p.is(k-1, wOclock) || p.daypart(k)
	switch {
	case m >= 30 || p.is(i-1, wFrom) || p.is(i-1, wBetween):
		return false
	case p.at(i).kind == figures && !told, p.at(j+1).kind == figures && !p.halves(k):
		return false
	case told:
		return evident || p.is(j, wTo) && p.timed(i) && p.stands(k)
	case m == 15:
		return p.is(j, wTo) || evident
	case m%5 != 0:
		return false
	case evident:
		return !p.voting(i)
	}
	return p.is(j, wTo) && p.timed(i) && p.stands(k) && !p.voting(i)
}

// halves tells whether a.m. or p.m. stands at atom k.
func (p *parser) halves(k int) bool {
	_, _, ok := p.meridiem(k)
	return ok
}

// daypart tells whether a part of the day or the day itself stands behind an hour: "in the evening", "on Tuesday", "last night".
func (p *parser) daypart(k int) bool {
	if p.halves(k) {
		return true
	}
	k = p.skip(k, wOn, wIn, wAt)
	k = p.skip(k, wThe, wThis, wLast, wThat)
	w := p.at(k).lex
	return w.part > 0 || w.weekday > 0 || w.class == wYesterday || w.class == wToday || w.class == wTomorrow
}

// timed tells whether the words before atom i lead up to a time of day: "at", "around", "by", "it was".
func (p *parser) timed(i int) bool {
	switch p.at(i - 1).lex.class {
	case wAt, wBy, wUntil, wBefore, wAfter, wSince, wPast:
		return true
	case wAbout, wAlmost, wOnly:
		return p.low(i-1) != "some" && (p.timed(i-1) || p.low(i-1) == "around")
	}
	switch p.low(i - 1) {
	case "gone", "towards", "toward":
		return true
	case "was", "is", "s":
		return p.low(i-2) == "it" || p.sign(i-2, '\'') && p.low(i-3) == "it"
	}
	return false
}

// stands tells whether an hour that ends before atom j is whole: nothing that it could count follows.
func (p *parser) stands(j int) bool {
	a := p.at(j)
	switch a.kind {
	case noAtom:
		return true
	case sign:
		return a.sign != '%' && !(a.tight && a.sign != ',' && a.sign != ';' && !p.closing(j))
	case figures:
		return false
	}
	if w := a.lex; w.unit != noUnit || w.card >= 0 {
		return w.unit == night
	}
	switch a.lex.class {
	case wNone:
		return p.clausal(j)
	case wPer, wMeasure, wOf, wTo, wOld, wMore, wLess, wThan, wDozen, wHalf, wOther:
		return false
	}
	return true
}

// closing tells whether a sign ends a sentence or a clause.
func (p *parser) closing(j int) bool {
	b := p.at(j).sign
	return (b == '.' || b == '!' || b == '?') && !(p.at(j+1).tight && p.at(j+1).kind == figures) || b == ')' || b == '"' || b == '\'' || b == ':'
}

// clausal tells whether a word that is none of time begins a clause or its subject, so that the hour before it counts nothing.
func (p *parser) clausal(j int) bool {
	switch p.low(j) {
	case "when", "as", "while", "but", "with", "where", "he", "she", "it", "they", "we", "i", "you", "his", "her", "their", "its", "there", "if", "because", "outside", "near",
		"inside", "sharp", "exactly", "precisely", "is", "was", "were", "are", "had", "has", "will", "would", "local":
		return true
	}
	return false
}

// voting tells whether the sentence before atom i speaks of a vote, a match or a wager, whose outcome "ten to three" is.
func (p *parser) voting(i int) bool {
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		switch p.low(j) {
		case "vote", "votes", "voted", "voting", "ballot", "won", "win", "wins", "beat", "beaten", "lost", "lose", "defeated", "rejected", "approved", "passed", "carried", "majority", "odds", "priced",
			"margin", "led", "outnumbered", "ruled", "decided", "favor", "favour":
			return true
		}
	}
	return false
}

// timetable tells whether "at" and a verb of what keeps to hours stand before a number, so that it is one: "kicked off at 3.35", "the doors open at
// seven". Verbs that prices and ages share count only before an hour that is spelled out.
func (p *parser) timetable(i int, spelled bool) bool {
	if !p.is(i-1, wAt) {
		return false
	}
	for j := i - 2; j >= 0 && j >= i-7; j-- {
		switch p.low(j) {
		case "kick", "kicks", "kicked", "kickoff", "depart", "departs", "departed", "arrive", "arrives", "arrived", "meet", "meets", "met", "gather", "gathers", "gathered", "resume", "resumes", "resumed",
			"leave", "leaves", "left", "due", "sail", "sails", "sailed", "begin", "begins", "began", "scheduled", "pulled", "pulls":
			return true
		case "open", "opens", "opened", "close", "closes", "closed", "end", "ends", "ended", "start", "starts", "started", "finish", "finishes", "finished", "shut", "shuts", "reopen", "reopens", "reopened",
			"doors", "polls", "followed":
			return spelled
		}
	}
	return false
}
