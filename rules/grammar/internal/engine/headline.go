package engine

// Headlines print verbs like names, and the treebanks hold few. Where a word that is hardly ever a noun, or that is followed as only a verb
// is, stands in a verb's place, it is made one before the parser sees it.

// actions are forms of the present that are hardly ever nouns.
var actions = forms(`kills injures resigns dies denies rejects approves says tells sues seizes destroys arrives escapes recovers survives loses wins
	finds becomes remains continues begins urges warns vows admits accuses arrests evacuates rescues buries mourns pleads testifies apologizes
	apologises recalls acquits convicts sentences indicts ousts fires hires sells buys acquires unveils launches announces confirms rises falls
	climbs jumps drops collapses explodes crashes derails erupts`)

// turns are forms that are nouns as well: a number, or what else only a verb has behind it, tells.
var turns = forms(`wounds hurts leaves cuts hits strikes damages claims charges orders bans plans backs blocks fires shoots robs attacks sentences
	crashes rises falls drops jumps sinks`)

// plurals are forms without ending that follow the names of groups.
var plurals = forms("arrest kill seek find shoot charge detain question search identify release rescue evacuate protest strike")

var groups = forms("police officers troops soldiers rebels workers lawmakers firefighters rescuers gunmen prosecutors officials residents voters")

// neverNouns are forms of the past that are no nouns, and that the tagger takes for such behind a noun.
var neverNouns = forms(`fled wrote gave went came knew grew flew threw drew broke chose stole took led met told sent lost won paid said sold brought
	bought caught taught fought sought built kept began became understood`)

var comma = FormHash(",")

var and = FormHash("and")

var stop = FormHash(".")

var by = FormHash("by")

// Repair corrects the tags of verbs that the tagger took for names, nouns or participles, and of words that it does not know, between tagging
// and parsing.
func (m *Model) Repair(words []Word) {
	m.headline(words)
	m.predicate(words)
	m.mend(words)
}

// predicate makes a past tense of the participle in "Holm, the captain, levelled with a header.": behind a comma, with no finite verb before
// it and none on its own side of the next comma.
func (m *Model) predicate(words []Word) {
	n := len(words)
	if n < 4 || words[n-1].Form != stop {
		return
	}
	for i := range words {
		fine := m.Pairs[words[i].Pair].Fine
		if finite(fine) {
			return
		}
		if fine != "VBN" || i < 4 || words[i-1].Form != comma {
			continue
		}
		k := i + 1
		for k < n-1 && words[k].Form != comma && !finite(m.Pairs[words[k].Pair].Fine) {
			k++
		}
		if words[i+1].Form != by && (k == n-1 || words[k].Form == comma && words[k+1].U == cconj) {
			m.SetPair(&words[i], m.past[0])
		}
		return
	}
}

// finite tells the Penn tags of finite verbs.
func finite(fine string) bool {
	switch fine {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// headline corrects words that look like a headline's.
func (m *Model) headline(words []Word) {
	headline := Style(words) == 1
	said := false // there is a finite verb before
	for i := range words {
		w := &words[i]
		if w.U == noun || w.U == propn {
			before, after := at(words, i-1), at(words, i+1)
			named := before.U == noun || before.U == propn
			joined := said && (before.Form == comma || before.Form == and)
			switch {
			case w.U == noun && neverNouns[w.Form] && named:
				m.SetPair(w, m.past[0])
			case !headline:
				if joined && actions[w.Form] && after.U == num {
					m.SetPair(w, m.present[0])
				}
			case !said && named && actions[w.Form], joined && (actions[w.Form] || turns[w.Form]) && opensObject(after),
				!said && named && turns[w.Form] && after.U == num:
				m.SetPair(w, m.present[0])
			case !said && groups[before.Form] && plurals[w.Form] && opensObject(after):
				m.SetPair(w, m.present[1])
			}
		}
		fine := m.Pairs[w.Pair].Fine
		if headline && said && fine == "VBZ" && at(words, i-1).U == num { // "two suspects"
			m.SetPair(w, m.nouns)
		}
		said = said || finite(fine)
	}
}

// opensObject tells what may begin an object.
func opensObject(w *Word) bool {
	return w.U == num || w.U == det || w.U == adj || w.U == noun || w.U == propn
}
