package engine

import "strings"

// What the tagger cannot have learned from small treebanks but grammar forbids is set right before the parser sees it.

// openers begin a noun phrase: no finite verb follows them.
var openers = forms("the a an its their his our your my")

// nounsOfNews are also adjectives. At the end of a noun phrase they are nouns.
var nounsOfNews = forms("executive official representative suspect civilian criminal individual native veteran militant rebel separatist insurgent extremist candidate")

func forms(words string) map[uint32]bool {
	m := map[uint32]bool{}
	for _, w := range strings.Fields(words) {
		m[FormHash(w)] = true
	}
	return m
}

// universal tags that corrections name, in the order of grammar.Tag
const (
	adj   = 1
	det   = 6
	noun  = 8
	num   = 9
	propn = 12
	verb  = 16
)

// correct sets tags right from left to right.
func (m *Model) correct(words []Word) {
	for i := 1; i < len(words); i++ {
		w, prev := &words[i], &words[i-1]
		switch w.U {
		case verb:
			opened := openers[prev.Form] || prev.U == num && i > 1 && openers[words[i-2].Form]
			switch fine := m.Pairs[w.Pair].Fine; {
			case !opened:
			case fine == "VBZ":
				m.SetPair(w, m.nouns)
			case fine == "VBP" || fine == "VB":
				m.SetPair(w, m.noun)
			}
		case adj:
			next := at(words, i+1)
			if nounsOfNews[w.Form] && (prev.U == adj || prev.U == det || prev.U == noun) && next.U != noun && next.U != propn && next.U != adj && next.Form != dash {
				m.SetPair(w, m.noun)
			}
		}
	}
}

var dash = FormHash("-")
