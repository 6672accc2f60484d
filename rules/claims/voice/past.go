package voice

import (
	"strings"

	"crosscheck/rules/grammar"
)

// compared tells whether token i is what something is measured against: "up from 49", "compared with 30 last year".
func (c clause) compared(i int) bool {
	ts := c.s.Tokens
	for k := i; k >= 0 && k > i-8; k-- {
		w := ts[k].Lower()
		switch w {
		case "from":
			return k > 0 && shifting[ts[k-1].Lower()]
		case "with", "to":
			return k > 0 && (strings.EqualFold(ts[k-1].Text, "compared") || strings.EqualFold(ts[k-1].Text, "relative"))
		case "versus", "vs", "vs.":
			return k < i
		case "against":
			return k < i && c.earlier(i)
		case ",", ".", ";", ":", "and", "but", "that", "which", "who":
			return false
		}
		if k < i && (ts[k].Tag == grammar.VERB || ts[k].Tag == grammar.AUX) {
			return false
		}
	}
	return false
}

// shifting words stand before "from" and the number that was left behind.
var shifting = map[string]bool{"up": true, "down": true, "rise": true, "rising": true, "fall": true, "drop": true, "increase": true, "decrease": true, "decline": true, "higher": true, "lower": true}

// earlier tells whether "a year ago", "last year" and the like follow token i closely.
func (c clause) earlier(i int) bool {
	ts := c.s.Tokens
	for k := i; k+1 < len(ts) && k < i+6; k++ {
		switch ts[k].Lower() {
		case "earlier", "ago", "previous", "previously", "last":
			return true
		}
	}
	return false
}

// past tells whether a clause is about a year far from the document's: "61 people died in 2005".
func (c clause) past(p int) bool {
	if c.published.IsZero() {
		return false
	}
	ts := c.s.Tokens
	for _, k := range c.s.Children(p) {
		if k == 0 || len(ts[k].Text) != 4 || !strings.EqualFold(ts[k-1].Text, "in") {
			continue
		}
		year := 0
		for _, d := range []byte(ts[k].Text) {
			if d < '0' || d > '9' {
				year = 0
				break
			}
			year = year*10 + int(d-'0')
		}
		if year > 1500 && year < c.published.Year()-1 {
			return true
		}
	}
	return false
}

// bygone tells whether a clause is about how something once was: "in its best years", "at its peak", "in the previous election".
func (c clause) bygone(p int) bool {
	if c.opens() {
		return true
	}
	for _, k := range c.s.Children(p) {
		if !c.s.Is(k, "obl") {
			continue
		}
		if heyday[c.s.Tokens[k].Lemma] {
			return true
		}
		for _, m := range c.s.Children(k) {
			word := c.s.Tokens[m].Lower()
			if m < k && (before[word] && recurring[c.s.Tokens[k].Lemma] || word == "best" && c.s.Tokens[k].Lemma == "year") {
				return true
			}
		}
	}
	return false
}

// opens tells whether a sentence opens with a time of the sort: "In the last election, ...".
func (c clause) opens() bool {
	ts := c.s.Tokens
	if len(ts) == 0 || ts[0].Tag != grammar.ADP {
		return false
	}
	for k := 1; k+1 < len(ts) && k < 6; k++ {
		if before[ts[k].Lower()] && recurring[ts[k+1].Lemma] {
			return true
		}
		if ts[k].Tag == grammar.PUNCT || ts[k].Tag == grammar.VERB {
			return false
		}
	}
	return false
}

// heyday are the times at which a thing was at its best; recurring what is held again and again, so that the one before is another.
var (
	heyday    = map[string]bool{"heyday": true, "peak": true, "prime": true}
	before    = map[string]bool{"last": true, "previous": true, "preceding": true, "prior": true, "earlier": true}
	recurring = map[string]bool{"election": true, "vote": true, "ballot": true, "match": true, "game": true, "season": true, "survey": true, "poll": true,
		"census": true, "edition": true, "contest": true, "race": true, "report": true, "budget": true, "round": true, "quarter": true, "estimate": true}
)

// happened tells whether a clause of its own says in the past tense what came about, whatever the clause above it plans: "taps will run for an
// hour a day, as the reservoir fell to 17%".
func (c clause) happened(p int) bool {
	return c.s.Tokens[p].Fine == "VBD" && c.s.Is(p, "advcl", "ccomp", "parataxis", "conj", "acl:relcl") && c.s.Subject(p) >= 0 && !c.open(p)
}
