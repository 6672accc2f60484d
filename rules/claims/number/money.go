package number

import (
	"strings"
)

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
		if !c.scaleBy(1000000) {
			return part{}, false
		}
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
	if sc.is(k, "dollars", "pounds") { // "Dollars 450m", as some print
		return sc.atoms[k].capital && sc.isDigits(next) && sc.scaleGlued(next)
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
		if !p.scaleBy(1000000) {
			return false
		}
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
		whole := p.val
		p.money(m.cur, k, n, true)
		sc.ofEveryUnit(p, whole)
		return true
	}
	if !sc.suffixFits(p, k) {
		return false
	}
	p.marked = k > p.end
	p.money(ph.cur, k, next, false)
	if w := sc.word(next); w.scale > 0 && !p.scaled && sc.str(k) != "$" { // "75 USD million"
		if p.scaleBy(w.scale) {
			p.end, p.wordsEnd = next+1, next+1
		}
	}
	sc.hundredthsAfter(p)
	return true
}

// ofEveryUnit makes a percentage of "23 cents of every dollar", "40 pence in the pound".
func (sc *scanner) ofEveryUnit(p *part, printed ratio) {
	k := p.end
	if sc.is(k, "out") {
		k++
	}
	if !sc.is(k, "of", "in", "on") || !sc.is(k+1, "every", "each", "the") || !sc.is(k+2, "dollar", "pound", "euro") || !printed.isInt() || printed.n <= 0 || printed.n > 100 {
		return
	}
	p.class, p.cur, p.small, p.unitAt = Percent, nil, false, -1
	p.grain = ratio{}
	p.val, p.end, p.wordsEnd = printed, k+3, k+3
}

func (p *part) money(c *currency, at, end int, small bool) {
	p.class, p.cur, p.unitAt, p.end, p.small = Money, c, at, end, small
	if small {
		p.hundredths()
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
	if sc.is(k+1, "sterling") || sc.is(p.end-1, "million", "billion", "trillion", "m", "bn") {
		return true
	}
	if sc.is(p.first-1, "home") && !sc.is(k+1, "of") { // taken home
		return true
	}
	if sc.is(k+1, "of") || k > p.end {
		return sc.near(k, 8, moneyWord) && !sc.near(k, 8, weightWord)
	}
	return sc.near(k, 8, moneyWord) && !sc.near(k, 4, weightWord)
}
