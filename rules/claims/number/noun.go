package number

import (
	"strings"
)

// counted finds the noun that a count counts.
func (sc *scanner) counted(e *expression) {
	k := e.end
	if h := sc.hyphen(k); h > k {
		if sc.joined(k) && sc.isWord(h) {
			e.noun, e.end, e.spanEnd = h, h+1, h+1
			for sc.str(e.end) == "-" && sc.joined(e.end) && sc.isWord(e.end+1) && sc.joined(e.end+1) {
				e.end += 2
				e.spanEnd = e.end
			}
		}
		return
	}
	if sc.is(k, "of") && (sc.guard(k+1, whose) || e.lo.vague != "") {
		k++
		if e.lo.vague == "" {
			k++
		}
	}
	if sc.is(k, "more", "other", "additional", "further", "extra", "fewer", "less") {
		if sc.is(k, "more", "additional", "further", "extra") && !sc.is(k+1, "than") {
			e.additive = true
		}
		k++
	}
	if s := sc.str(k); s == "\"" || s == "“" || s == "‘" {
		k++
	}
	if noun := sc.nounFrom(k, e); noun >= 0 {
		e.noun = noun
		e.end = max(e.end, noun+1)
	}
}

// nounFrom looks for the counted noun from atom k on: the tree's where it is a plural, else the first plural before a function word.
func (sc *scanner) nounFrom(k int, e *expression) int {
	if sc.guard(k, state) && !sc.isWord(k+1) || sc.guard(k, state) && sc.guard(k+1, stop) {
		return k
	}
	tree, one := sc.headOf(e), e.single()
	if tree >= 0 && !one && (sc.looksPlural(tree) || sc.guard(tree, state)) {
		return tree
	}
	if plain := sc.plainNoun(k, one); plain >= 0 || !one {
		return plain
	}
	return tree
}

// single tells whether the number is one, so that its noun is a singular.
func (e *expression) single() bool {
	return e.lo.val == whole(1) && !e.isRange && e.lo.vague == ""
}

// plainNoun is nounFrom without a tree.
func (sc *scanner) plainNoun(k int, one bool) int {
	for sc.isWord(k) && sc.at(k).caps && len(sc.str(k)) == 1 && sc.str(k+1) == "." && sc.isWord(k+2) {
		k += 2 // "23 U.S. troops"
	}
	if sc.str(k) == "." && sc.isWord(k+1) && sc.str(k-2) == "." {
		k++
	}
	for j := k; j < k+5 && sc.isWord(j); j++ {
		if sc.guard(j, stop) || sc.word(j).role != "" || sc.isMonth(j) || sc.is(j, "apiece", "one", "shot") { // "three shot outside Mill Stores"
			return -1
		}
		if sc.looksPlural(j) {
			if one {
				return -1
			}
			for sc.looksPlural(j+1) && !sc.guard(j+1, stop) && !sc.guard(j+1, state|change|vote) {
				j++
			}
			return j
		}
		if one && (sc.is(j, "person", "man", "woman", "child", "boy", "girl") || singularNoun(sc.str(j)) && (!sc.isWord(j+1) || sc.guard(j+1, stop|state))) {
			return j
		}
		if sc.str(j+1) == "," && sc.isWord(j+2) && !sc.guard(j+2, stop) || sc.str(j+1) == "-" && sc.joined(j+1) && sc.joined(j+2) {
			j++ // "five big, old houses", "two night-shift workers"
		}
	}
	if sc.guard(k, state) {
		return k
	}
	return -1
}

// singularNoun tells whether a word after "one" looks like a noun and not like a verb or adverb.
func singularNoun(s string) bool {
	return len(s) > 2 && !strings.HasSuffix(s, "ed") && !strings.HasSuffix(s, "ing") && !strings.HasSuffix(s, "ly")
}

// headOf returns the atom of the noun that the tree hangs the number on, -1 where there is no tree or no such noun near by.
func (sc *scanner) headOf(e *expression) int {
	last := sc.at(e.lo.to - 1).tok
	if e.isRange {
		last = sc.at(e.hi.to - 1).tok
	}
	if last < 0 {
		return -1
	}
	return sc.headAfter(int(last), e.end)
}

// headAfter returns the atom from k on of the noun that token t modifies, -1 where the tree knows none near by.
func (sc *scanner) headAfter(t, k int) int {
	if t < 0 || t >= len(sc.sentence.Tokens) {
		return -1
	}
	tok := &sc.sentence.Tokens[t]
	if !strings.HasPrefix(tok.Rel, "nummod") && tok.Rel != "amod" || tok.Head <= t || tok.Head > t+6 {
		return -1
	}
	for ; k < len(sc.atoms) && int(sc.atoms[k].tok) <= tok.Head; k++ {
		if int(sc.atoms[k].tok) == tok.Head && sc.isWord(k) && !sc.guard(k, stop) && !sc.is(k, "apiece", "each") {
			return k
		}
		if sc.atoms[k].kind == digits || sc.word(k).role != "" {
			return -1
		}
		if sc.is(k, "of") && sc.is(k+1, "them") { // "40 of them engineers"
			k++
		} else if sc.guard(k, stop) {
			return -1
		}
	}
	return -1
}
