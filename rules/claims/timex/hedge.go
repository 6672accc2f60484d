package timex

// wordHedge reads hedges of several words: "as much as", "a maximum of", "the best part of", "close to", "minutes after", "a good".
func (p *parser) wordHedge(i int) (hedge, int) {
	j := p.skip(i, wA, wThe)
	switch low := p.low(j); low {
	case "as":
		return p.asMuch(j)
	case "maximum", "minimum":
		if j == i && p.is(j+1, wOf) {
			return either(low == "maximum", Most, Least), j + 2
		}
	case "bulk", "most":
		if p.is(j+1, wOf) {
			return Bulk, j + 2
		}
	case "best", "better", "greater":
		if p.low(j+1) == "part" && p.is(j+2, wOf) {
			return Bulk, j + 3
		}
	case "good":
		if j > i {
			return Approx, j + 1
		}
	case "close", "next", "near", "nigh":
		if p.is(j+1, wTo) || low != "next" && p.is(j+1, wOn) {
			return Nearly, j + 2
		}
	case "getting":
		if p.is(j+1, wOn) && (p.is(j+2, wFor) || p.is(j+2, wTo)) {
			return Nearly, j + 3
		}
	case "coming":
		if p.is(j+1, wUp) && (p.is(j+2, wFor) || p.is(j+2, wTo)) {
			return Nearly, j + 3
		}
	case "short":
		if p.is(j-1, wOnly) && p.is(j+1, wOf) {
			return Nearly, j + 2
		}
	case "upwards", "upward", "excess", "north", "region", "well":
		return p.beyondHedge(j, low)
	case "gone":
		return Soon, j + 1
	case "towards", "toward", "approaching":
		return Nearly, j + 1
	}
	return p.momentsBeside(i, j)
}

// asMuch reads "as much as", "as little as".
func (p *parser) asMuch(i int) (hedge, int) {
	if p.low(i+2) != "as" {
		return NoMod, i
	}
	switch p.low(i + 1) {
	case "much", "long", "many":
		return Most, i + 3
	case "little", "few":
		return Least, i + 3
	}
	return NoMod, i
}

// beyondHedge reads "upwards of", "in excess of", "north of", "well over".
func (p *parser) beyondHedge(i int, low string) (hedge, int) {
	switch {
	case low == "well" && p.is(i+1, wOver):
		return Over, i + 2
	case low == "well" || !p.is(i+1, wOf):
		return NoMod, i
	case low == "region":
		return Approx, i + 2
	}
	return Over, i + 2
}

// momentsBeside reads "minutes after", "moments before", "a minute or two after".
func (p *parser) momentsBeside(i, j int) (hedge, int) {
	u := p.at(j).lex.unit
	if u != minute && u != second && p.low(j) != "moments" || p.at(j).lex.short {
		return NoMod, i
	}
	k := j + 1
	if j > i && p.is(k, wOr) {
		k += 2
	} else if j > i && u != minute && u != second {
		return NoMod, i
	}
	switch {
	case p.is(k, wAfter), p.is(k, wPast):
		return Soon, k + 1
	case p.is(k, wBefore):
		return Just, k + 1
	}
	return NoMod, i
}

// hedging tells whether a word that names no time can begin a hedge of one.
func (p *parser) hedging(i int) bool {
	switch p.low(i) {
	case "as", "maximum", "minimum", "best", "better", "greater", "bulk", "good", "close", "near", "nigh", "getting", "short", "upwards", "upward", "excess", "north", "region", "well", "gone",
		"towards", "toward", "approaching", "moments":
		return true
	}
	return false
}
