package timex

import "strings"

// A tense says whether a clause speaks of what was or of what will be.
type tense uint8

const (
	tenseNone tense = iota
	tenseFuture
	tensePast
)

var tenseNames = [...]string{"", "future", "past"}

// tenseAt returns the tense of the clause around the atoms from and to: the nearest verb before them speaks, else the nearest behind them.
func (p *parser) tenseAt(from, to int) tense {
	for i, n := from-1, 0; i >= 0 && n < 16; i, n = i-1, n+1 {
		if p.sign(i, ';') || p.sign(i, ':') && !p.at(i).tight {
			break
		}
		if t := p.verb(i); t != tenseNone {
			return t
		}
	}
	for i, n := to, 0; i < len(p.atoms) && n < 14; i, n = i+1, n+1 {
		if p.sign(i, ';') {
			break
		}
		if t := p.verb(i); t != tenseNone {
			return t
		}
	}
	return tenseNone
}

// verb returns the tense that the word at atom i gives to its clause. Where a tagger has spoken it is believed before the word list.
func (p *parser) verb(i int) tense {
	a := p.at(i)
	if a.kind != letters || a.lex.month > 0 && a.capital {
		return tenseNone
	}
	if p.couldNot(i) {
		return tensePast
	}
	if low := p.low(i); (low == "have" || low == "has") && p.is(i+1, wUntil) {
		return tenseFuture
	}
	if p.low(i) == "due" && (p.is(i+1, wOn) || p.is(i+1, wAt) || p.is(i+1, wIn) || p.is(i+1, wTo)) {
		return tenseFuture
	}
	if p.low(i) == "set" && (p.is(i+1, wFor) || p.is(i+1, wTo)) {
		return tenseFuture
	}
	if fine := p.fine(a); fine != "" {
		return p.auxiliary(i, p.tagged(i, fine))
	}
	if a.lex.class == wTo && !a.capital {
		return p.infinitive(i)
	}
	if t := a.lex.tense; t != tenseNone {
		return p.auxiliary(i, t)
	}
	if n := a.end - a.start; n > 4 && !a.capital && p.text[a.end-2:a.end] == "ed" && p.text[a.end-3] != 'e' {
		return p.auxiliary(i, tensePast)
	}
	return tenseNone
}

// couldNot tells "could not be reached on Friday" from "could be reached by Friday".
func (p *parser) couldNot(i int) bool {
	return p.low(i) == "could" && p.is(i+1, wNot) || p.low(i) == "couldn"
}

// auxiliary turns the past of a participle into the future where an auxiliary before it says so: "will be held", "to be held".
func (p *parser) auxiliary(i int, t tense) tense {
	if t != tensePast {
		return t
	}
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		switch low := p.low(j); {
		case p.couldNot(j):
			return t
		case p.at(j).lex.tense == tenseFuture, low == "to" && p.low(j+1) == "be":
			return tenseFuture
		case low != "be" && low != "been" && low != "have" && low != "not" && !p.at(j).ly(p.text):
			return t
		}
	}
	return t
}

// ly tells whether the atom may be an adverb in -ly.
func (a *atom) ly(text string) bool {
	return a.kind == letters && a.end-a.start > 4 && text[a.end-2:a.end] == "ly"
}

// fine returns the Penn tag of the token that atom a begins, "" where no tagger has spoken.
func (p *parser) fine(a *atom) string {
	if len(p.s.Tokens) == 0 {
		return ""
	}
	t, _ := tokens(p.s, a.start, a.end)
	if t < 0 || p.s.Tokens[t].Start != a.start {
		return ""
	}
	return p.s.Tokens[t].Fine
}

func (p *parser) tagged(i int, fine string) tense {
	switch fine {
	case "MD":
		if low := p.low(i); low == "can" || low == "ca" {
			return tenseNone
		}
		return tenseFuture
	case "VBD":
		return tensePast
	case "VBN":
		if t := p.at(i).lex.tense; t == tenseFuture || p.low(i) == "set" {
			return tenseFuture // is scheduled, is set for
		}
		return tensePast
	case "VBP", "VBZ":
		if t := p.at(i).lex.tense; t == tenseFuture {
			return t // plans, hopes
		}
		if p.planning(i) {
			return tenseFuture
		}
	case "NNS", "VB": // a tagger takes the verb behind a long subject for a noun: "the walkout by the drivers starts on Friday"
		if p.planning(i) && (p.is(i+1, wOn) || p.is(i+1, wAt)) {
			return tenseFuture
		}
	case "TO":
		return p.infinitive(i)
	}
	return tenseNone
}

// infinitive tells "to cross", which looks ahead, from "to Geneva" and "to 12".
func (p *parser) infinitive(i int) tense {
	a := p.at(i + 1)
	if a.kind != letters || a.capital || a.lex.card >= 0 || a.lex.ord >= 0 {
		return tenseNone
	}
	if fine := p.fine(a); fine != "" && fine != "VB" || fine == "" && a.lex.class != wNone {
		return tenseNone
	}
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		switch p.low(j) {
		case "is", "are", "set", "due", "expected", "scheduled", "plans", "planned", "hopes", "hoped", "wants", "aims", "agreed", "agrees",
			"promised", "promises", "vowed", "vows", "pledged", "pledges", "ordered", "asked", "decided", "voted", "intends", "intend", "hope", "aim", "want", "expect", "agree", "prepare", "likely", "ready",
			"about", "threatened", "preparing", "prepares", "plan", "planning", "slated", "poised", "invited":
			return tenseFuture
		}
	}
	if i <= 3 && p.tenseOfHeadline(i) {
		return tenseFuture
	}
	return tenseNone
}

// tenseOfHeadline tells whether no verb comes before "to", as in "Prisoners to cross the bridge on Friday".
func (p *parser) tenseOfHeadline(i int) bool {
	if strings.HasSuffix(p.text, ".") {
		return false // headlines have no full stop
	}
	for j := 0; j < i; j++ {
		if p.at(j).kind == letters && p.at(j).lex.tense != tenseNone || p.at(j).lex.class == wFrom {
			return false
		}
	}
	return i > 0
}

// planning tells whether a verb in the present says what is fixed for a day to come, in a whole sentence: "the council meets Monday". Headlines
// tell in the present what has been.
func (p *parser) planning(i int) bool {
	if !strings.HasSuffix(p.text, ".") {
		return false
	}
	switch p.low(i) {
	case "meet", "meets", "open", "opens", "begin", "begins", "start", "starts", "resume", "resumes", "reopen", "reopens", "expire", "expires", "end", "ends", "close", "closes", "vote", "votes", "elect",
		"elects", "convene", "convenes", "host", "hosts", "depart", "departs", "sail", "sails", "kick", "kicks", "takes", "leaves", "leave",
		"arrives", "arrive", "returns", "return", "goes", "go", "premieres", "airs", "launches", "retires", "lapses", "lapse", "finishes", "finish", "stops", "stop", "play", "plays", "shuts", "joins", "join", "moves", "move", "reconvenes", "reconvene", "sits":
		return true
	}
	return false
}
