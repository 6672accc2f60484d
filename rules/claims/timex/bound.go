package timex

// hedgeAt reads the words before a value that take from its exactness, NoMod where there are none.
func (p *parser) hedgeAt(i int) (hedge, int) {
	switch p.at(i).lex.class {
	case wNone, wThe, wMost:
		return p.wordHedge(i)
	case wAbout:
		if low := p.low(i - 1); low == "how" || low == "what" {
			return NoMod, i
		}
		return Approx, i + 1
	case wOn:
		if p.is(i+1, wOr) && p.is(i+2, wAbout) {
			return Approx, i + 3
		}
	case wAlmost:
		return Nearly, i + 1
	case wUnder:
		return Under, i + 1
	case wOver:
		if p.during(i) {
			return NoMod, i
		}
		return Over, i + 1
	case wMore, wLess:
		if p.is(i+1, wThan) {
			return either(p.is(i, wMore), Over, Under), i + 2
		}
	case wUp:
		if p.is(i+1, wTo) {
			return Most, i + 2
		}
	case wAt, wNot:
		return p.limitAt(i)
	case wShortly, wOnly, wLittle:
		return p.nearHedge(i)
	case wA:
		if p.is(i+1, wLittle) {
			return p.nearHedge(i + 1)
		}
		return p.wordHedge(i)
	}
	return NoMod, i
}

// limitAt reads "at least", "at most", "at about", "no more than", "not less than".
func (p *parser) limitAt(i int) (hedge, int) {
	if p.is(i, wNot) {
		switch low := p.low(i + 1); {
		case low == "quite":
			return Nearly, i + 2
		case p.is(i+1, wLong) && (p.is(i+2, wAfter) || p.is(i+2, wBefore)):
			return either(p.is(i+2, wAfter), Soon, Just), i + 3
		}
		if p.is(i+2, wThan) && (p.is(i+1, wMore) || p.is(i+1, wLess)) {
			return either(p.is(i+1, wMore), Most, Least), i + 3
		}
		return NoMod, i
	}
	switch p.at(i + 1).lex.class {
	case wLeast:
		return Least, i + 2
	case wMost:
		return Most, i + 2
	case wAbout:
		return Approx, i + 2
	}
	return NoMod, i
}

// during tells "fell over three days" from "lasted over three days": only a word that measures makes "over" a hedge.
func (p *parser) during(i int) bool {
	switch p.at(i - 1).lex.class {
	case wFor, wIn, wAfter, wOnly, wWithin, wA, wThe, wBy, wTo, wOf:
		return false
	}
	switch p.low(i - 1) {
	case "lasted", "lasting", "lasts", "last", "took", "take", "takes", "taking", "well", "slightly", "spent", "waited", "is", "was", "of", "served", "serve", "spending", "spend":
		return false
	}
	return true
}

// nearHedge reads "shortly after", "just before", "a little after", "just under", "barely".
func (p *parser) nearHedge(i int) (hedge, int) {
	switch p.at(i + 1).lex.class {
	case wAfter, wPast:
		if !p.is(i, wOnly) || p.low(i) == "just" {
			return Soon, i + 2
		}
	case wBefore:
		if !p.is(i, wOnly) || p.low(i) == "just" {
			return Just, i + 2
		}
	case wUnder:
		return Nearly, i + 2
	case wOver:
		return Over, i + 2
	case wMore, wLess:
		if p.is(i+2, wThan) {
			return either(p.is(i+1, wMore), Over, Nearly), i + 3
		}
	}
	if low := p.low(i); low == "barely" || low == "hardly" {
		return Approx, i + 1
	}
	return NoMod, i
}

// orSo reads the hedge behind a value: "or so", "or more", "or later".
func (p *parser) orSo(e *expr, j int) int {
	if !p.is(j, wOr) && !(p.is(j, wAnd) && (p.is(j+1, wAfter) || p.low(j+1) == "greater")) {
		return j
	}
	switch p.at(j + 1).lex.class {
	case wSo:
		e.hedge = Approx
	case wMore, wLess:
		if e.kind != kDur && e.kind != kShift {
			return j
		}
		e.hedge = Least
		if p.is(j+1, wMore) {
			break
		}
		e.hedge = Most
	case wLater, wAfter:
		if !e.dated() && !e.timed() || p.at(j+2).kind == letters && p.is(j+1, wAfter) || p.at(j+2).kind == figures {
			return j
		}
		e.bound = NotBefore
	default:
		return j
	}
	return j + 2
}

// boundAt reads a word that says on which side of the time behind it something lies.
func (p *parser) boundAt(i int) (Bound, int) {
	switch p.at(i).lex.class {
	case wBefore:
		return Before, i + 1
	case wAfter:
		return After, i + 1
	case wBy:
		return By, i + 1
	case wUntil:
		return Until, i + 1
	case wSince:
		return Since, i + 1
	case wThrough:
		return Until, i + 1
	case wOn:
		if p.is(i+1, wOr) && p.is(i+2, wBefore) {
			return By, i + 3
		}
		if p.is(i+1, wOr) && p.is(i+2, wAfter) {
			return NotBefore, i + 3
		}
	case wPrevious:
		if p.is(i+1, wTo) {
			return Before, i + 2
		}
	case wStarting:
		return Since, p.skip(i+1, wOn, wIn, wFrom)
	case wLater, wEarlier:
		if p.is(i+1, wThan) {
			return either(p.is(i, wLater), After, Before), i + 2
		}
	case wNot:
		switch {
		case p.is(i+1, wBefore) || p.is(i+1, wUntil) || p.is(i+1, wEarlier) && p.is(i+2, wThan):
			j := p.skip(i+2, wThan)
			return NotBefore, j
		case p.is(i+1, wLater) && p.is(i+2, wThan):
			return By, i + 3
		case p.is(i+1, wAfter):
			return By, i + 2
		}
	}
	if low := p.low(i); (low == "well" || p.is(i, wLong)) && (p.is(i+1, wAfter) || p.is(i+1, wPast) || p.is(i+1, wBefore)) {
		return either(p.is(i+1, wBefore), Before, After), i + 2
	}
	if p.low(i) == "beginning" && (p.is(i+1, wOn) || p.is(i+1, wIn) || p.at(i+1).lex.month > 0 || p.at(i+1).lex.weekday > 0) {
		return Since, p.skip(i+1, wOn, wIn)
	}
	return NoBound, i
}

// denied tells whether the clause before atom i is negated, so that "before" and "until" turn into the earliest time: "will not ship its
// first wafers before July" is "not before July".
func (p *parser) denied(i int) bool {
	for j := i - 1; j >= 0 && i-j <= 14; j-- {
		a := p.at(j)
		if a.kind == sign {
			if a.sign == '\'' && p.low(j+1) == "t" && p.at(j+1).tight {
				return true
			}
			if a.sign != '-' && a.sign != '\'' && a.sign != '$' && a.sign != '.' || a.sign == '.' && !a.tight {
				return false
			}
			continue
		}
		switch p.low(j) {
		case "not", "never", "no", "nothing", "nobody", "neither", "cannot":
			return true
		case "and", "but", "that", "which", "who":
			return false
		}
	}
	return false
}
