package number

// guarded returns the atom after a run at i that holds no quantity although it has a number in it, or i.
func (sc *scanner) guarded(i int) int {
	a := sc.at(i)
	if a.kind == digits {
		for _, g := range digitGuards {
			if next := g(sc, i); next > i {
				return next
			}
		}
		return i
	}
	if a.word == nil && a.kind == letters {
		return i
	}
	for _, g := range wordGuards {
		if next := g(sc, i); next > i {
			return next
		}
	}
	return i
}

// The guards of words and of digits, in the order in which they are asked.
var (
	wordGuards  = [...]func(*scanner, int) int{(*scanner).afterName, (*scanner).compoundAt, (*scanner).dateWords}
	digitGuards = [...]func(*scanner, int) int{(*scanner).code, (*scanner).clock, (*scanner).clockWords, (*scanner).chain, (*scanner).dateDigits, (*scanner).address,
		(*scanner).yearAt, (*scanner).listMark, (*scanner).emergency}
)

// afterName passes over a name and its number: "Flight TM 447", "Phase 3", "World War Two", "No. 2", "Group of 20".
func (sc *scanner) afterName(i int) int {
	w := sc.word(i)
	if !w.is(nameAny|nameCapital) || !w.is(nameAny) && !sc.atoms[i].capital {
		if sc.str(i) == "#" && sc.isDigits(i+1) {
			return i + 2
		}
		return i
	}
	k := i + 1
	if sc.str(k) == "." && sc.joined(k) {
		k++
	} else if sc.is(i, "no") && (!sc.atoms[i].capital || sc.is(k, "one")) {
		return i // "no 10 people", "No one was hurt" are negations
	}
	if sc.is(k, "number", "of") && sc.atoms[i].capital && sc.is(i, "group", "flight") {
		k++
	}
	if sc.isWord(k) && sc.atoms[k].caps && sc.isDigits(k+1) {
		k++ // "Flight TM 447"
	}
	if sc.is(i, "number", "numbers", "item", "figure", "extension") && !sc.isDigits(k) && !sc.is(k, "one") {
		return i
	}
	next := sc.bareNumber(k)
	if next == k || sc.capitalOnly(i) && sc.countedAfter(next) {
		return i
	}
	for { // "Articles 5 and 6", "Nos. 2, 3"
		if (isAnd(sc, next) || sc.str(next) == "-" || sc.str(next) == "–") && sc.isDigits(next+1) && !sc.countedAfter(next+2) && sc.str(next+2) != "%" {
			next = sc.bareNumber(next + 1)
			continue
		}
		return next
	}
}

// capitalOnly tells whether the word at i names by its capital alone, which the first word of a sentence has anyway.
func (sc *scanner) capitalOnly(i int) bool { return !sc.guard(i, nameAny) }

func (sc *scanner) countedAfter(i int) bool {
	return sc.isWord(i) && !sc.atoms[i].capital && sc.looksPlural(i)
}

// bareNumber returns the atom after an ungrouped integer, in digits with a letter or two glued to it, or in words up to twenty.
func (sc *scanner) bareNumber(i int) int {
	if sc.str(i) == "-" && sc.joined(i) {
		i++
	}
	if sc.isDigits(i) {
		k := i + 1
		for sc.joined(k) && (sc.isWord(k) || (sc.str(k) == "-" || sc.str(k) == "–" || sc.str(k) == ":" || sc.str(k) == ".") && sc.isDigits(k+1)) || sc.joined(k) && sc.isDigits(k) {
			k++
		}
		if !sc.atoms[i].numeral.plain && k == i+1 && sc.atoms[i].numeral.grouped {
			return i
		}
		return k
	}
	if w := sc.word(i); w.role == "unit" || w.role == "teen" {
		return i + 1
	}
	return i
}

// compoundAt passes over compounds such as "one-time" and "first-degree", and over "hat-trick"'s like that are no numbers.
func (sc *scanner) compoundAt(i int) int {
	if next := sc.clockWords(i); next > i {
		return next
	}
	if p, next := sc.phrase(i, compound); p != nil {
		return next
	}
	return i
}
