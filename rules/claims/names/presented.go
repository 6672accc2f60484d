package names

import "crosscheck/rules/grammar"

// presented returns the token of the role with what it is a role of that a name stands behind in apposition, as in "the chief of the north shore, Tama
// Rua, disagreed"; -1 where there is none. The name's tokens begin at from and end before end.
func (r *resolver) presented(ts []grammar.Token, from, end int) int {
	const reach = 14
	if from < 4 || ts[from-1].Text != "," || !closes(ts, end) || placing[ts[from].Text] {
		return -1
	}
	for k := max(0, from-reach); k < from-3; k++ {
		p, ok := r.v.roleAt(ts, k)
		if ok && p.end < from-2 && (k == 0 || articled(ts, k)) && owning[ts[p.end].Text] && nominal(ts[p.end+1:from-1]) {
			return k
		}
	}
	return -1
}

// placing words open the names of places: "the head of Lindley School, North Sessia".
var placing = map[string]bool{"North": true, "South": true, "East": true, "West": true, "Northern": true, "Southern": true, "Eastern": true, "Western": true, "Upper": true,
	"Lower": true, "New": true, "Greater": true, "Central": true, "Mount": true, "Lake": true, "Fort": true}

// owning are the words between a role and what it is a role of.
var owning = map[string]bool{"of": true, "for": true, "at": true, "in": true}

// closes tells whether an apposition ends before token i, and neither a clause ("the mayor of Halmar, Ann Rua said") nor a list goes on there.
func closes(ts []grammar.Token, i int) bool {
	if i >= len(ts) {
		return true
	}
	switch ts[i].Text {
	case ",":
		return i+1 >= len(ts) || ts[i+1].Text != "and" && ts[i+1].Text != "or"
	case ".", ";", ":", ")", "\"", "”", "–", "—":
		return true
	}
	return false
}

// articled tells whether an article or a possessive stands before token i, with no more than two words between.
func articled(ts []grammar.Token, i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch low(&ts[k]) {
		case "the", "a", "an", "its", "his", "her", "their", "our", "'s", "’s":
			return true
		}
		if ts[k].Tag != grammar.ADJ && ts[k].Tag != grammar.NOUN && ts[k].Tag != grammar.PROPN {
			return false
		}
	}
	return false
}

// nominal tells whether tokens can all be those of a noun phrase.
func nominal(ts []grammar.Token) bool {
	for i := range ts {
		switch ts[i].Tag {
		case grammar.NOUN, grammar.PROPN, grammar.ADJ, grammar.DET, grammar.ADP, grammar.NUM, grammar.PART, grammar.X:
		default:
			if ts[i].Text != "and" && ts[i].Text != "&" && low(&ts[i]) != "its" && low(&ts[i]) != "their" {
				return false
			}
		}
	}
	return true
}
