package number

// measure reads a unit of measure: "190 km", "three-ton", "45 [kg]", "5 ft 2 in".
func (sc *scanner) measure(p *part) bool {
	k, closing := sc.hyphen(p.end), ""
	switch sc.str(k) {
	case "(", "[", "{", "<":
		closing = map[string]string{"(": ")", "[": "]", "{": "}", "<": ">"}[sc.str(k)]
		k++
	}
	ph, next := sc.phrase(k, measured)
	for ph != nil && !sc.unitFits(p, ph, k, next) {
		ph, next = sc.shorter(ph, k)
	}
	if ph == nil {
		return sc.inchMark(p)
	}
	if closing != "" {
		if sc.str(next) != closing || sc.isWord(k-2) {
			return false
		}
		next++
	}
	p.class, p.unit, p.unitAt, p.end, p.marked = Measure, ph.unit, k, next, k > p.to
	sc.feetAndInches(p)
	return true
}

// belowZero reads "four below zero", "two degrees below freezing" apart: the number becomes negative degrees.
func (sc *scanner) belowZero(p *part) bool {
	k := p.end
	if sc.is(k, "degrees") {
		k++
	}
	if !sc.is(k, "below") || !sc.is(k+1, "zero") || p.negative || p.scaled {
		return false
	}
	p.val.n, p.negative = -p.val.n, true
	p.class, p.unit, p.unitAt, p.end = Measure, sc.lx.words["degrees"].degree(), k, k+2
	return true
}

// degree is the bare degree among the units that begin with a word.
func (e *entry) degree() *unit {
	for _, p := range e.starts {
		if p.kind == measured && p.unit.code == "deg" {
			return p.unit
		}
	}
	return nil
}

// shorter returns the next shorter unit at k after ph.
func (sc *scanner) shorter(ph *phrase, k int) (*phrase, int) {
	seen := false
	for _, q := range sc.word(k).starts {
		if q == ph {
			seen = true
			continue
		}
		if seen && q.kind == measured {
			if next, ok := sc.match(q, k); ok {
				return q, next
			}
		}
	}
	return nil, k
}

// unitFits refuses abbreviations that are words or names here: "2 in April", "777F", "5 m" of money.
func (sc *scanner) unitFits(p *part, ph *phrase, k, next int) bool {
	if ph.exact && (!p.digits && len(ph.words[0]) < 3 || sc.joined(next) && (sc.isDigits(next) || sc.isWord(next))) {
		return false
	}
	if ph.exact && sc.joined(next) && sc.str(next) == "-" && sc.isDigits(next+1) {
		return false
	}
	v := p.val.float()
	switch ph.unit.code {
	case "Cel":
		return !ph.exact || sc.joined(k) && v >= -60 && v <= 60 && sc.str(next) != "/" && sc.warmth(k)
	case "[degF]":
		return !ph.exact || sc.joined(k) && v >= 20 && v <= 130 && p.val.isInt() && sc.warmth(k)
	case "[stone_av]":
		return sc.near(k, 6, weightWord) && v < 60
	case "turn":
		return p.share.d > 0 || p.val.d > 1
	case "[cup_us]":
		return sc.is(next, "of") || !sc.near(k-3, 3, vote) && !sc.guard(next, vote)
	case "A", "V":
		return !ph.exact
	}
	return true
}

// warmth tells whether the sentence speaks of temperature, or the number stands with a degree.
func (sc *scanner) warmth(k int) bool {
	for i := range sc.atoms {
		if sc.guard(i, warm) {
			return true
		}
	}
	return sc.at(k-2).word.is(stop) && sc.is(k-2, "minus", "below", "above")
}

// inchMark reads the mark of inches: 10 " long.
func (sc *scanner) inchMark(p *part) bool {
	if sc.feetMarks(p) {
		return true
	}
	if s := sc.str(p.end); s != "\"" && s != "″" || !p.digits || !sc.is(p.end+1, "long", "wide", "tall", "high", "deep", "thick") {
		return false
	}
	ph := sc.lx.words["inches"].starts[0]
	p.class, p.unit, p.unitAt, p.end = Measure, ph.unit, p.end, p.end+1
	return true
}

// inchOfFoot is the grain of a length told in feet and inches.
var inchOfFoot = ratio{1, 12}

// feetMarks reads 6'2", the feet and inches of a man or a fish.
func (sc *scanner) feetMarks(p *part) bool {
	k := p.end
	in := sc.at(k + 1).numeral
	if !sc.plainInt(p.cardinal) || !sc.isApostrophe(k) || !sc.joined(k) || !sc.joined(k+1) || !sc.isDigits(k+1) || !in.plain || in.val.n > 11 || p.val.n > 99 {
		return false
	}
	end := k + 2
	if s := sc.str(end); s == "\"" || s == "”" || s == "″" {
		end++
	} else if sc.isWord(end) && sc.joined(end) {
		return false
	}
	p.val, _ = p.val.add(ratio{in.val.n, 12})
	p.class, p.unit, p.unitAt, p.end, p.wordsEnd, p.grain = Measure, sc.lx.words["feet"].measure(), k, end, k+2, inchOfFoot
	return true
}

// measure is the first unit that begins with a word.
func (e *entry) measure() *unit {
	for _, p := range e.starts {
		if p.kind == measured {
			return p.unit
		}
	}
	return nil
}

// feetAndInches adds "2 in" to "5 ft": the number becomes a mixed one of feet.
func (sc *scanner) feetAndInches(p *part) {
	if p.unit.code != "[ft_i]" || !p.val.isInt() || p.marked {
		return
	}
	k := p.end
	if isAnd(sc, k) {
		k++
	}
	c, ok := sc.group(k, false)
	if !ok || c.val.n >= 12*c.val.d || c.val.n < 0 || !sc.is(c.to, "in", "inch", "inches", "ins") || sc.is(c.to, "in") && !c.digits {
		return
	}
	inches, ok := c.val.mul(ratio{1, 12})
	if !ok {
		return
	}
	if p.negative {
		inches.n = -inches.n
	}
	if sum, ok := p.val.add(inches); ok {
		p.val, p.end, p.wordsEnd, p.grain = sum, c.to+1, c.to+1, inchOfFoot
	}
}

// frost makes degrees of a bare negative number in a text about temperature: "it was minus 20 overnight".
func (sc *scanner) frost(e *expression) {
	if e.class != Count || e.noun >= 0 || e.rate != "" || !e.lo.negative || e.lo.scaled || e.isRange || !sc.warmth(e.lo.to) {
		return
	}
	e.class = Measure
	e.lo.class, e.lo.unit = Measure, sc.lx.words["degrees"].degree()
	e.hi = e.lo
}
