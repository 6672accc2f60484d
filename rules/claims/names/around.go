package names

import (
	"crosscheck/rules/grammar"
)

// locating words put what they stand before at a place.
var locating = map[string]bool{"in": true, "near": true, "outside": true, "inside": true, "around": true, "throughout": true, "across": true, "into": true,
	"at": true, "toward": true, "towards": true, "off": true}

// located tells whether a word before token i makes it a place, and whether that word is "at".
func (r *resolver) located(ts []grammar.Token, i int) (place, at bool) {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		w := low(&ts[k])
		if locating[w] {
			return true, w == "at"
		}
		switch w {
		case "the", "eastern", "western", "northern", "southern", "central", "downtown", "nearby", "neighbouring", "neighboring", "greater", "rural", "north", "south", "east", "west", "of":
		default:
			return false, false
		}
	}
	return false, false
}

// verbs that show, behind a name, that it does something; other verbs are told by their tag.
var doing = map[string]bool{"has": true, "had": true, "have": true, "is": true, "was": true, "will": true, "would": true, "says": true, "said": true,
	"wants": true, "wanted": true, "does": true, "did": true, "could": true, "may": true, "must": true, "should": true, "can": true, "were": true, "are": true,
	"told": true, "rejects": true, "rejected": true, "agreed": true, "agrees": true, "insists": true, "demands": true, "denies": true, "launched": true,
	"annexed": true, "accused": true, "refused": true, "refuses": true, "continues": true, "seeks": true, "proposed": true, "controls": true, "claims": true}

// acting tells whether token i shows that the name before it does something.
func acting(ts []grammar.Token, i int) bool {
	if i >= len(ts) {
		return false
	}
	if tag := ts[i].Tag; tag == grammar.VERB && ts[i].Fine != "VBG" && ts[i].Fine != "VBN" || tag == grammar.AUX {
		return true
	}
	return doing[ts[i].Text]
}

// smallWord are words that a demonym before them does not modify.
var smallWord = map[string]bool{"and": true, "or": true, "but": true, "is": true, "are": true, "was": true, "were": true, "has": true, "have": true, "had": true,
	"who": true, "in": true, "on": true, "at": true, "to": true, "of": true, "by": true, "for": true, "from": true, "with": true, "will": true, "would": true,
	"said": true, "say": true, "could": true, "did": true, "do": true, "as": true, "that": true, "which": true, "after": true, "since": true, "live": true}
