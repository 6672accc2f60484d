package number

// An expression is a number as found, before it is weighed: one part or two, with everything around that bends it.
type expression struct {
	hedges
	class      Class
	lo, hi     part
	isRange    bool
	first, end int // atoms of the whole, hedges and rate included
	spanEnd    int // atom after what an editor would mark
	sense      Sense
	noun       int    // atom of the counted noun, -1 for none
	nounText   string // in the singular, where no atom has it
	rate       string
	negative   bool
	rank       string
	top        bool
}

// expression reads the numeric expression that begins at atom i and returns the atom after it.
func (sc *scanner) expression(i int) (Number, int, bool) {
	if e, ok := sc.special(i); ok {
		return sc.finish(e), e.end, true
	}
	h, j := sc.hedges(i)
	if (h.sense == Over || h.sense == BitOver) && sc.deniedAt(i) {
		h.sense = AtMost
	}
	if h.found {
		if next := sc.guarded(j); next > j {
			return Number{}, i, false
		}
		if e, ok := sc.special(j); ok && e.class != Ordinal {
			e.hedges.sense, e.additive, e.opener, e.found = h.sense, h.additive, h.opener, true
			e.whole = e.whole || h.whole
			e.first = i
			if h.inner > 0 {
				e.first = h.inner
			}
			return sc.finish(e), e.end, true
		}
	}
	e := &sc.scratch
	*e = expression{hedges: h, first: i, noun: -1}
	if !sc.valueAt(e, j) {
		if h.found && h.opener != Plain {
			return sc.ordinalRange(i, j, h)
		}
		return Number{}, i, false
	}
	return sc.finish(e), e.end, true
}

// valueAt reads the number of e at atom j, its second end, what follows it, and its noun.
func (sc *scanner) valueAt(e *expression, j int) bool {
	var ok bool
	e.lo, ok = sc.part(j, e.opener != between)
	p := &e.lo
	if !ok || sc.refused(e, p) || sc.lettersGlued(p) {
		return false
	}
	sc.ofPercent(p)
	e.hi, e.class, e.end = e.lo, p.class, p.end
	e.additive = e.additive || p.more
	if !sc.scoreFrom(e) {
		sc.rangeFrom(e)
	}
	e.spanEnd = e.end
	sc.unopened(e)
	sc.postHedge(e)
	sc.ages(e)
	sc.quakes(e)
	if e.class == Count {
		if sc.joined(e.end) && sc.is(e.end, "s") && e.lo.digits {
			return false
		}
		sc.counted(e)
		if sc.nameNumber(e) || sc.verbOfOne(e) {
			return false
		}
	}
	sc.rates(e)
	sc.frost(e)
	return true
}

// postHedge reads what bends a number after it: "or so", "or more", "+".
func (sc *scanner) postHedge(e *expression) {
	p, next := sc.phrase(e.end, after)
	if p == nil {
		k := sc.hyphen(e.end)
		if k == e.end {
			return
		}
		if p, next = sc.phrase(e.end, after); p == nil {
			return
		}
	}
	if p.words[0] == "-" && !sc.joined(e.end) || p.words[0] == "+" && (!sc.joined(e.end) || sc.isDigits(next)) {
		return
	}
	if p.words[0] == "plus" && (sc.isDigits(next) || sc.word(next).numeric) {
		return
	}
	if sc.is(next, "than") || sc.is(next-1, "up") && sc.is(next, "to") || sc.is(e.end, "at") && (sc.word(next).numeric || sc.isDigits(next)) || sc.is(e.end, "or") && sc.isDigits(next) {
		return
	}
	e.sense = p.sense
	if e.hedges.sense == About && p.sense != About { // "about 500 or more" is a bound
		e.hedges.sense, e.first = Plain, e.lo.first
	}
	e.end, e.spanEnd = next, next
}
