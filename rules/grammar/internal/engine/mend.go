package engine

// Words that the treebanks lack are tagged by their ending and their neighbours. What their neighbours exclude, or their ending tells plainly,
// is set right before the parser sees it.

// harmed are participles that say what became of somebody; the treebanks call some of them adjectives.
var harmed = forms("injured wounded hurt hospitalized hospitalised")

// states are verbs between whom and harmed.
var states = forms("was were is are been be being remain remains remained")

// called are adjectives that are nouns at the end of a noun phrase, beside nounsOfNews.
var called = forms("patient final semifinal")

var last, pending = FormHash("last"), FormHash("pending")

// idiom is "in working order", whose participle is none.
var idiom = [3]uint32{FormHash("in"), FormHash("working"), FormHash("order")}

// limits are nouns that a plural before them and a preposition behind them make verbs: "Talks end on Sunday".
var limits = forms("end start open close begin resume")

// lateParts are participles that no treebank of this size has.
var lateParts = forms("rung sung sunk sworn torn worn swum")

// numerals are words that are numbers wherever they are no part of a name. The first word of a sentence has a capital anyway.
var numerals = forms("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty " +
	"thirty forty fifty sixty seventy eighty ninety")

var dos = forms("do does did")

var out = FormHash("out")

var to = FormHash("to")

// sayers follow the names of persons as a rule.
var sayers = forms("said says told added")

// doers are the endings of those who do something, in the plural: "dockers".
var doers = map[uint32]bool{ending("ers"): true, ending("ors"): true, ending("ets"): true}

func ending(letters string) uint32 {
	var w Word
	w.Reset(letters, nil)
	return w.Suf[2]
}

// mend corrects single words.
func (m *Model) mend(words []Word) {
	for i := range words {
		w, prev, next := &words[i], at(words, i-1), at(words, i+1)
		switch { // whatever it was taken for, there is no doubt
		case prev.Form == idiom[0] && w.Form == idiom[1] && next.Form == idiom[2]:
			m.SetPair(w, m.noun)
		case harmed[w.Form] && prev.Form == out && states[at(words, i-2).Form]: // "is out injured"
			m.SetPair(w, m.plain)
		case w.U != num && (i == 0 || w.U != propn) && numerals[w.Form]: // "Twelve houses burned"
			m.SetPair(w, m.cardinal)
		}
		switch w.U {
		case adp:
			m.mendTo(words, i)
		case adj:
			m.mendAdjective(words, i)
		case verb:
			m.mendVerb(words, i)
		case noun:
			m.mendNoun(words, i)
		case propn:
			if i == 0 && unknown(w) && doers[w.Suf[2]] && (next.U == verb || next.U == aux) && !sayers[next.Form] { // "Dockers began a strike"
				m.SetPair(w, m.nouns)
			}
		}
	}
}

func unknown(w *Word) bool { return w.Amb == 0 && w.Caps == 0 }

// mendTo makes a verb of "last" between "to" and a number, which the treebanks know as an adjective: "is due to last nine weeks".
func (m *Model) mendTo(words []Word, i int) {
	if w, next := &words[i], at(words, i+1); w.Form == to && next.Form == last && at(words, i+2).U == num {
		m.SetPair(w, m.to)
		m.SetPair(&words[i+1], m.present[1])
	}
}

// mendAdjective makes nouns of adjectives that end a noun phrase.
func (m *Model) mendAdjective(words []Word, i int) {
	w, prev, next := &words[i], at(words, i-1), at(words, i+1)
	switch {
	case prev.U != det:
	case unknown(w) && m.Pairs[w.Pair].Fine == "JJR" && next.U != noun && next.U != propn && next.U != adj: // "the skier left"
		m.SetPair(w, m.noun)
	case called[w.Form] && (next.U == verb || next.U == aux || states[next.Form] || next.Form == stop || next.Form == comma): // "the patient remains"
		m.SetPair(w, m.noun)
	}
}

// mendVerb gives a verb the form that the word before it asks for, or makes it what it is instead.
func (m *Model) mendVerb(words []Word, i int) {
	w, prev, next := &words[i], at(words, i-1), at(words, i+1)
	switch fine := m.Pairs[w.Pair].Fine; {
	case fine == "VBZ" && unknown(w) && doers[w.Suf[2]] && (next.U == adp || next.U == aux || next.U == verb): // "that growers in two towns had opposed"
		m.SetPair(w, m.nouns)
	case w.Form == pending && states[prev.Form]:
		m.SetPair(w, m.plain)
	case fine == "VBZ" && prev.U == num && (next.U == aux || next.U == verb): // "two suspects remain"
		m.SetPair(w, m.nouns)
	case (fine == "VBN" || fine == "VBD") && dos[prev.Form]: // "did remain"
		m.SetPair(w, m.bare)
	case fine == "VB" && (next.Form == comma || next.Form == stop || next.U == adp) && governed(words, i): // "on the north ramp,"
		m.SetPair(w, m.noun)
	case i == 0 && fine == "VB" && nounsOfNews[w.Form]: // "Suspect rams cars"
		m.SetPair(w, m.noun)
	case i == 0 && fine == "VBG" && m.Pairs[next.Pair].Fine == "VBZ": // "Shooting kills three"
		m.SetPair(w, m.noun)
	}
}

// governed tells whether a preposition, an article and nothing but what describes a noun stand before token i.
func governed(words []Word, i int) bool {
	for k := i - 1; k > 0 && k >= i-3; k-- {
		switch words[k].U {
		case noun, adj:
		case det:
			return words[k-1].U == adp
		default:
			return false
		}
	}
	return false
}

// mendNoun makes verbs of nouns where only a verb can stand.
func (m *Model) mendNoun(words []Word, i int) {
	w, prev, next := &words[i], at(words, i-1), at(words, i+1)
	switch {
	case limits[w.Form] && m.Pairs[prev.Pair].Fine == "NNS" && next.U == adp && !m.predicated(words):
		m.SetPair(w, m.present[1])
	case m.Pairs[w.Pair].Fine == "NNS" && next.Form == to && at(words, i+2).U == num && (prev.U == noun || prev.U == propn) && !m.predicated(words): // "Krona Weakens to 11.4"
		m.SetPair(w, m.present[0])
	case lateParts[w.Form] && helpers[prev.Form]: // "had rung"
		m.SetPair(w, m.past[1])
	}
}

// predicated tells whether words have a finite verb.
func (m *Model) predicated(words []Word) bool {
	for i := range words {
		if finite(m.Pairs[words[i].Pair].Fine) {
			return true
		}
	}
	return false
}
