package number

// code passes over digits that are part of a name: "A320", "F-16", "COVID-19", "TM 447", "24703L202".
func (sc *scanner) code(i int) int {
	if sc.joined(i) {
		if sc.str(i-1) == "#" {
			return i + 1
		}
		if sc.str(i-1) == "+" && !sc.joined(i-1) && sc.isDigits(i+1) { // +44 20 ...
			for i++; sc.isDigits(i) || sc.str(i) == "-" && sc.isDigits(i+1); {
				i++
			}
			return i
		}
		if sc.isWord(i-1) && !sc.isCurrency(i-1) {
			return sc.bareNumber(i)
		}
		if sc.str(i-1) == "-" && sc.joined(i-1) && sc.isWord(i-2) && !(sc.joined(i-2) && sc.isDigits(i-3)) && sc.namesWithHyphen(i-2) {
			return sc.bareNumber(i)
		}
	}
	if sc.is(i+1, "index") && sc.at(i+1).capital || sc.is(i-1, "P") && sc.ampersand(i-1) || sc.str(i-1) == "." && sc.is(i-2, "P") && sc.ampersand(i-2) {
		return i + 1 // stock indices
	}
	if sc.str(i-1) == "." && sc.isWord(i-2) && sc.at(i-2).caps && len(sc.str(i-2)) == 1 && i > 2 && sc.at(i).numeral.plain && !sc.countedAfter(i+1) {
		return sc.bareNumber(i) // H.R. 3684
	}
	if i > 0 && sc.isWord(i-1) && sc.atoms[i-1].caps && sc.acronym(i-1) && sc.atoms[i].numeral.plain && !sc.countedAfter(i+1) {
		return sc.bareNumber(i)
	}
	if sc.isWord(i+1) && sc.joined(i+1) && sc.joined(i+2) && sc.isDigits(i+2) && !sc.is(i+1, "x", "e", "m", "km", "cm") && !sc.isCurrency(i+1) {
		return sc.bareNumber(i)
	}
	return i
}

// ampersand tells whether "&" stands before the letter at i: "S.& P. 500".
func (sc *scanner) ampersand(i int) bool { return sc.str(i-1) == "&" || sc.str(i-2) == "&" }

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
	if sc.end(i, before) != nil || sc.isCurrency(i) {
		return false
	}
	return !w.is(quake) && w.role == "" && !w.hundred && w.scale == 0 && !sc.is(i, "top", "mid", "sub", "to") && (sc.atoms[i].capital || len(sc.str(i)) <= 4)
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
	if links > 0 && sc.isDash(k) && sc.joined(k) && sc.joined(k+1) && sc.isWord(k+1) && sc.at(k+1).caps && len(sc.str(k+1)) > 3 {
		return k + 2 // 352-368-STOP
	}
	if links == 0 {
		return i
	}
	a, b := sc.at(i).numeral, sc.at(i+2).numeral
	plain := a.plain && b.plain
	switch {
	case links >= 2 || sc.str(i+1) == ".": // 15.04.2024, 3.1.4
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
	} else if k = sc.hyphen(k); sc.is(k, "block") {
		return k + 1
	} else {
		k = i + 1
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
	if n.plain && n.wide >= 6 && n.wide < 13 && len(sc.atoms) > 2 && !sc.isWord(i+1) && !sc.valued(i) && sc.isWord(i-1) {
		return i + 1 // a code to text or quote: counts that long have commas
	}
	if !n.plain || !dialled(float64(n.val.n)) {
		return i
	}
	if sc.guard(i+1, calls) || sc.guard(i-1, calls) || n.val.n == 911 && len(sc.atoms) > 1 && !sc.quantity(i) {
		return i + 1
	}
	return i
}

// dialled tells whether the number is one to call for help.
func dialled(n float64) bool { return n == 911 || n == 999 || n == 112 || n == 101 }

// quantity tells whether something beside the digits at i makes a quantity of them: a plural, state, rate, unit, scale or "th" after them, the
// other end of a range, a hedge before them.
func (sc *scanner) quantity(i int) bool {
	if sc.countedAfter(i+1) || sc.ordinalSuffix(i+1) && sc.joined(i+1) || sc.guard(i+1, state) || sc.is(i+1, "per", "each") || sc.word(i+1).article && sc.guard(i+2, rateNoun) {
		return true
	}
	if p, ok := sc.part(i, true); ok && p.end > i+1 {
		return true
	}
	if sc.is(i-1, "to") && sc.numberBefore(i-1) || sc.is(i+1, "to") && sc.isDigits(i+2) {
		return true
	}
	for k := i - 1; k >= 0 && k >= i-maxHedge; k-- {
		h, next := sc.hedges(k)
		asked := next == k+1 && k > 0 && !isAnd(sc, k-1) && sc.is(k, "about", "over", "under") // "asked about 911"
		if h.found && h.opener == Plain && next == i && !asked {
			return true
		}
	}
	return false
}
