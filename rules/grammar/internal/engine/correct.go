package engine

import "strings"

// What the tagger cannot have learned from small treebanks but grammar forbids is set right before the parser sees it.

// openers begin a noun phrase: no finite verb follows them.
var openers = forms("the a an its their his our your my")

// nounsOfNews are also adjectives. At the end of a noun phrase they are nouns.
var nounsOfNews = forms("executive official representative suspect civilian criminal individual native veteran militant rebel separatist insurgent extremist candidate")

// pasts are never base forms.
var pasts = forms(`shot struck drove rose wrote took gave went came knew grew flew threw drew broke chose stole fled led held met told sent spent
	lost won made paid said sold stood brought bought caught taught thought fought sought built kept left began became understood heard dealt`)

// likelyPasts may be base forms too, but only after "to" or an auxiliary.
var likelyPasts = forms("fell found saw felt")

// helpers come before a participle.
var helpers = forms("was were been is are be being am has have had 's 've 'd 're 'm got get gets getting having")

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
	adp   = 2
	adv   = 3
	aux   = 4
	cconj = 5
	det   = 6
	noun  = 8
	num   = 9
	part  = 10
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
			case (fine == "VB" || fine == "VBP") && pasts[w.Form]:
				m.SetPair(w, m.past[b2u(m.helped(words, i))])
			case (fine == "VB" || fine == "VBP") && likelyPasts[w.Form] && prev.U != part && prev.U != aux && prev.U != adv:
				m.SetPair(w, m.past[0])
			case !opened:
			case fine == "VBZ":
				m.SetPair(w, m.nouns)
			case fine == "VBP" || fine == "VB":
				m.SetPair(w, m.noun)
			}
		case noun:
			if pasts[w.Form] && helpers[prev.Form] { // "were shot"
				m.SetPair(w, m.past[1])
			}
		case adj:
			next := at(words, i+1)
			if nounsOfNews[w.Form] && (prev.U == adj || prev.U == det || prev.U == noun) && next.U != noun && next.U != propn && next.U != adj && next.Form != dash {
				m.SetPair(w, m.noun)
			}
		}
	}
}

// helped tells whether an auxiliary that takes a participle stands before word i, adverbs apart.
func (m *Model) helped(words []Word, i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if helpers[words[k].Form] {
			return true
		}
		if words[k].U != adv && words[k].U != part {
			return false
		}
	}
	return false
}

var dash = FormHash("-")
