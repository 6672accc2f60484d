package number

import "strings"

// A part is a cardinal with the unit printed at it: one end of a range, or the whole of an expression.
type part struct {
	cardinal
	class    Class
	first    int // first atom, a currency before the number included
	end      int // atom after the unit
	wordsEnd int // atom after the number words
	cur      *currency
	small    bool // in hundredths of cur
	unit     *unit
	share    ratio  // of a fraction
	noun     string // time unit of an age or duration, in the singular
	unitAt   int    // atom of the unit, -1 for none
	marked   bool   // the unit is joined by a hyphen: "28-point"
	aged     bool
	more     bool // "three more years"
}

// part reads a number with its unit at atom i. The currency of a range's first end may be given for the second.
func (sc *scanner) part(i int, and bool) (part, bool) {
	if p, ok := sc.moneyBefore(i, and); ok {
		return p, true
	}
	if p, ok := sc.fractionAt(i); ok {
		return p, true
	}
	c, ok := sc.cardinal(i, false, and)
	if !ok {
		return part{}, false
	}
	p := part{cardinal: c, first: c.from, end: c.to, wordsEnd: c.to, unitAt: -1}
	_ = sc.percent(&p) || sc.moneyAfter(&p) || sc.outOf(&p) || sc.ageAfter(&p) || sc.belowZero(&p) || sc.measure(&p) || sc.timeAfter(&p) || sc.timesAfter(&p)
	return p, true
}

// moneyBefore reads "$3.4 billion", "US$27.5bn", "Rs 50 crore", "EUR 125", "USD 1.2 million", "MAUD 60".
func (sc *scanner) moneyBefore(i int, and bool) (part, bool) {
	cur, next := (*currency)(nil), i
	k := i
	if s := sc.sign(i); s > i && !sc.isDigits(s) {
		k = s
	} else if sc.isDash(i) && sc.joined(i+1) && !sc.joined(i) {
		k = i + 1
	}
	if ph, n := sc.phrase(k, prefix); ph != nil {
		cur, next = ph.cur, n
		if !sc.currencyFits(k, n) {
			return part{}, false
		}
	} else if c := sc.millionsOf(k); c != nil {
		cur, next = c, k+1
	} else {
		return part{}, false
	}
	if sc.str(next) == "-" && sc.joined(next) && sc.isDigits(next+1) {
		next++
	}
	c, ok := sc.cardinal(next, true, and)
	if !ok || c.negative || c.digits && sc.at(c.from).numeral.bad {
		return part{}, false
	}
	if sc.millionsOf(k) != nil && next == k+1 && !c.scaled {
		c.val, _ = c.val.mul(whole(1000000))
		c.scaled, c.grain = true, whole(1000000)
	}
	p := part{cardinal: c, class: Money, first: i, end: c.to, wordsEnd: c.to, cur: cur, unitAt: k}
	if k > i {
		p.val.n, p.negative = -p.val.n, true
	}
	sc.hundredthsAfter(&p)
	return p, true
}

// currencyFits refuses a word that is a currency only beside a number: "R" and "euro" before a name.
func (sc *scanner) currencyFits(k, next int) bool {
	if s := sc.str(k); len(s) == 1 && s[0] >= 'A' && next == k+1 {
		return sc.joined(next) && sc.isDigits(next) && sc.scaleGlued(next)
	}
	if sc.is(k, "euro") || sc.is(k, "won") {
		return sc.isDigits(next) && sc.at(next).numeral.wide > 4
	}
	if n := len(sc.str(k)); sc.isWord(k) && next == k+1 && n < 4 && !sc.atoms[k].caps && !sc.is(k, "Rs", "Re", "USh", "Dh", "Dhs", "Tk", "Rp", "SFr", "KSh", "FFr") {
		return false // "pen 7 times"
	}
	if next == k+1 && sc.is(k, "re", "dh", "le", "dm") && !sc.atoms[k].capital {
		return false
	}
	return true
}

// scaleGlued tells whether a scale follows the digits at i: "R5m", "R12 billion", or the digits are grouped.
func (sc *scanner) scaleGlued(i int) bool {
	w := sc.word(i + 1)
	return w.scale > 0 || w.suffix > 0 && sc.joined(i+1) || sc.at(i).numeral.grouped
}

// millionsOf reads the trade's "MUSD", "MEUR" as millions of a currency.
func (sc *scanner) millionsOf(i int) *currency {
	s := sc.str(i)
	if len(s) != 4 || s[0] != 'M' || !sc.atoms[i].caps {
		return nil
	}
	return sc.lx.currencies[s[1:]]
}

// hundredthsAfter adds "and fifty" to "$100", "50 cents" to "3 dollars".
func (sc *scanner) hundredthsAfter(p *part) {
	if p.cur.minor == 1 || p.small || p.scaled || !p.val.isInt() {
		return
	}
	k := p.end
	if isAnd(sc, k) {
		k++
	}
	c, ok := sc.cardinal(k, false, false)
	if !ok || !c.val.isInt() || c.val.n <= 0 || c.val.n >= 100 || c.digits && sc.at(c.from).numeral.wide > 2 {
		return
	}
	to := c.to
	if m, next := sc.phrase(to, minor); m != nil && (m.cur == p.cur || sc.is(to, "cents", "cent")) {
		to = next
	} else if k == p.to || !sc.endsClause(to) {
		return
	}
	if sum, ok := p.val.add(ratio{c.val.n, 100}); ok {
		p.val, p.grain, p.end, p.wordsEnd = sum, ratio{1, 100}, to, to
	}
}

// endsClause tells whether nothing that could be counted follows at i: "15 dollars 50."
func (sc *scanner) endsClause(i int) bool {
	return i >= len(sc.atoms) || sc.at(i).kind == mark && sc.str(i) != "%" && !sc.isDash(i) && sc.str(i) != "," || sc.is(i, "more")
}

// moneyAfter reads the currency after a number: "400,000 rupees", "95 cents", "5m USD", "50 million US dollars", "120 MEUR".
func (sc *scanner) moneyAfter(p *part) bool {
	k := sc.hyphen(p.end)
	if c := sc.millionsOf(k); c != nil {
		v, ok := p.val.mul(whole(1000000))
		if !ok {
			return false
		}
		p.val, p.scaled, p.grain = v, true, whole(1000000)
		p.money(c, k, k+1, false)
		return true
	}
	ph, next := sc.phrase(k, suffix)
	if ph == nil && sc.is(k, "in", "of") && p.scaled {
		return false
	}
	if ph == nil {
		m, n := sc.phrase(k, minor)
		if m == nil && p.digits && sc.joined(k) && k == p.end && !sc.joined(k+1) && (sc.str(k) == "p" || sc.str(k) == "c" && sc.near(k, 8, moneyWord)) {
			code := "GBP"
			if sc.str(k) == "c" {
				code = "USD"
			}
			p.money(sc.lx.currencies[code], k, k+1, true)
			return true
		}
		if m == nil || sc.is(k, "sen", "fen", "mao") && !p.digits {
			return false
		}
		p.money(m.cur, k, n, true)
		return true
	}
	if !sc.suffixFits(p, k) {
		return false
	}
	p.marked = k > p.end
	p.money(ph.cur, k, next, false)
	if w := sc.word(next); w.scale > 0 && !p.scaled && sc.str(k) != "$" { // "75 USD million"
		if v, ok := p.val.mul(whole(w.scale)); ok {
			g := p.grain
			if g.zero() {
				g = whole(1)
			}
			p.grain, _ = g.mul(whole(w.scale))
			p.val, p.scaled, p.end, p.wordsEnd = v, true, next+1, next+1
		}
	}
	sc.hundredthsAfter(p)
	return true
}

func (p *part) money(c *currency, at, end int, small bool) {
	p.class, p.cur, p.unitAt, p.end, p.small = Money, c, at, end, small
	if small {
		p.val, _ = p.val.mul(ratio{1, 100})
		if p.grain.zero() {
			p.grain = whole(1)
		}
		p.grain, _ = p.grain.mul(ratio{1, 100})
	}
}

// suffixFits decides whether an ambiguous word after a number is its currency.
func (sc *scanner) suffixFits(p *part, k int) bool {
	if sc.isDigits(k+1) && sc.joined(k+1) {
		return false // "3 USD50 notes"
	}
	switch s := strings.ToLower(sc.str(k)); s {
	case "pound", "pounds":
		return sc.poundsAreMoney(p, k)
	case "won", "real", "mark", "marks", "try", "lei", "dong", "cop", "pen", "sek", "peso", "bob":
		return p.scaled || p.val.n >= 1000*p.val.d
	case "$":
		return !sc.joined(k+1) || !sc.isDigits(k+1)
	case "£", "€", "₹", "¥", "₺", "₽", "₿":
		return !sc.isDigits(k+1) || !sc.joined(k+1)
	}
	return true
}

// poundsAreMoney weighs the words around: pounds of money or of weight.
func (sc *scanner) poundsAreMoney(p *part, k int) bool {
	if sc.is(k+1, "sterling") || sc.is(k-1, "million", "billion", "trillion", "m", "bn") {
		return true
	}
	if sc.is(k+1, "of") || k > p.end {
		return sc.near(k, 8, moneyWord) && !sc.near(k, 8, weightWord)
	}
	return sc.near(k, 8, moneyWord) && !sc.near(k, 4, weightWord)
}

// near tells whether a word with the role stands within n atoms of i.
func (sc *scanner) near(i, n int, g guard) bool {
	for k := max(0, i-n); k < min(len(sc.atoms), i+n+1); k++ {
		if sc.atoms[k].word.is(g) {
			return true
		}
	}
	return false
}

// percent reads "%", "per cent", "percentage points".
func (sc *scanner) percent(p *part) bool {
	k := sc.hyphen(p.end)
	next := k
	switch {
	case sc.str(k) == "%" || sc.is(k, "percent", "percents", "pct"):
		next = k + 1
	case sc.is(k, "per") && sc.is(k+1, "cent", "cents"), sc.is(k, "per") && sc.str(k+1) == "-" && sc.is(k+2, "cent"):
		next = k + 2
		if sc.str(k+1) == "-" {
			next++
		}
	case sc.is(k, "percentage") && sc.is(sc.hyphen(k+1), "point", "points"):
		p.class, p.unitAt, p.end = Points, k, sc.hyphen(k+1)+1
		return true
	case sc.is(k, "basis") && sc.is(sc.hyphen(k+1), "point", "points"):
		p.val, _ = p.val.mul(ratio{1, 100})
		p.grain = ratio{1, 100}
		p.class, p.unitAt, p.end = Points, k, sc.hyphen(k+1)+1
		return true
	default:
		return false
	}
	p.class, p.unitAt, p.end, p.marked = Percent, k, next, k > p.to
	if sc.is(sc.hyphen(next), "point", "points") {
		p.class, p.end = Points, sc.hyphen(next)+1
	}
	return true
}

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
		return p.share.d > 0
	case "[cup_us]":
		return sc.is(next, "of") || !sc.near(k, 6, vote)
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
	if s := sc.str(p.end); s != "\"" && s != "″" || !p.digits || !sc.is(p.end+1, "long", "wide", "tall", "high", "deep", "thick") {
		return false
	}
	ph := sc.lx.words["inches"].starts[0]
	p.class, p.unit, p.unitAt, p.end = Measure, ph.unit, p.end, p.end+1
	return true
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
	if sum, ok := p.val.add(inches); ok {
		p.val, p.end, p.wordsEnd, p.grain = sum, c.to+1, c.to+1, ratio{1, 12}
	}
}

// singular names of time units by their forms.
func timeName(s string) string {
	s = strings.ToLower(s)
	switch s {
	case "yr", "yrs":
		return "year"
	case "min", "mins":
		return "minute"
	case "hr", "hrs":
		return "hour"
	case "sec", "secs":
		return "second"
	case "centuries":
		return "century"
	}
	return strings.TrimSuffix(s, "s")
}

// ageAfter reads "-year-old", "years old", "years of age", "yo".
func (sc *scanner) ageAfter(p *part) bool {
	k := sc.hyphen(p.end)
	if sc.is(k, "yo") || sc.is(k, "y") && sc.str(k+1) == "/" && sc.is(k+2, "o") {
		p.class, p.noun, p.unitAt, p.aged = Age, "year", k, true
		p.end = k + 1
		if sc.is(k, "y") {
			p.end = k + 3
		}
		return true
	}
	if !sc.guard(k, timeUnit) || !sc.is(k, "year", "years", "month", "months", "week", "weeks", "day", "days", "yr", "yrs", "hour", "hours") {
		return false
	}
	j := sc.hyphen(k + 1)
	switch {
	case sc.is(j, "old", "olds"):
		p.end = j + 1
	case sc.is(j, "of") && sc.is(j+1, "age"):
		p.end = j + 2
	default:
		return false
	}
	p.class, p.noun, p.unitAt, p.marked, p.aged = Age, timeName(sc.str(k)), k, k > p.to, true
	return true
}

// timeAfter reads a number of time units.
func (sc *scanner) timeAfter(p *part) bool {
	k := sc.hyphen(p.end)
	if sc.is(k, "more", "additional", "further", "full", "straight", "consecutive", "long", "extra", "whole") && sc.guard(k+1, timeUnit) {
		p.more = sc.is(k, "more", "additional", "further", "extra")
		k++
		p.end = k
	}
	if !sc.guard(k, timeUnit) || sc.is(k, "season", "seasons", "quarters") || sc.is(k, "second") && !p.worded && !p.digits {
		return false
	}
	if k == p.end && p.val != whole(1) && sc.str(k)[len(sc.str(k))-1]|0x20 != 's' && !(p.val.d > 1 || p.negative) && !sc.is(k, "yr", "min", "hr", "sec") {
		return false // "two night-shift workers"
	}
	if sc.is(k, "second", "quarter") && k == p.end { // "one second" is time, "two second terms" is not
		if !(sc.is(p.from, "one", "a") || p.val.n == p.val.d) {
			return false
		}
	}
	p.class, p.noun, p.unitAt, p.end, p.marked = Duration, timeName(sc.str(k)), k, k+1, k > p.to
	return true
}

// timesAfter reads "three times", "tenfold" apart.
func (sc *scanner) timesAfter(p *part) bool {
	k := sc.hyphen(p.end)
	if sc.is(k, "times", "fold") || sc.is(k, "time") && k > p.end {
		p.class, p.unitAt, p.end, p.marked = Times, k, k+1, k > p.to
		return true
	}
	return false
}
