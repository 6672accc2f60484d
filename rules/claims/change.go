package claims

import (
	"strings"

	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// compared tells whether the number over the tokens from tok to end only stands beside the one that counts.
func (c *Context) compared(tok, end int) bool {
	for k := max(0, tok-3); k < end; k++ {
		word := c.Tree.Tokens[k].Lower()
		if !against[word] || c.Tree.Tokens[k].Tag == grammar.PUNCT {
			continue
		}
		switch {
		case word == "than" && k >= 1 && hedgesThan[c.Tree.Tokens[k-1].Lower()]:
		case word == "from" && !c.changing(k, end):
		case word == "from" && k+1 < tok && c.word(tok-1, "to"): // "gone from two to five": five is what counts
		case k+1 == tok || k >= tok || c.Tree.Tokens[k+1].Tag != grammar.NOUN && c.Tree.Tokens[k+1].Tag != grammar.PROPN:
			return true
		}
	}
	return false
}

// against are the words that set a number beside the one that counts: "from 49", "up from $3bn", "against $2.2bn in June", "compared with 30".
var against = map[string]bool{"from": true, "against": true, "versus": true, "compare": true, "compared": true, "than": true, "vs": true, "previously": true}

// hedgesThan are the words before a "than" that compares nothing but bounds the number: "more than 40".
var hedgesThan = map[string]bool{"more": true, "less": true, "fewer": true, "greater": true, "higher": true, "lower": true, "larger": true,
	"longer": true, "older": true, "younger": true, "bigger": true, "smaller": true, "rather": true, "other": true}

// changing tells whether "from" at k, beside a number that ends before end, belongs to a change: "up from", "rose to 58 from 49", "from 49 to 58".
func (c *Context) changing(k, end int) bool {
	if k > 0 {
		switch c.Tree.Tokens[k-1].Lower() {
		case "up", "down":
			return true
		}
	}
	for j := max(0, k-8); j < min(len(c.Tree.Tokens), end+4); j++ {
		if strings.EqualFold(c.Tree.Tokens[j].Text, "to") && c.Tree.Tokens[j].Tag == grammar.ADP && j+1 < len(c.Tree.Tokens) && c.used[j+1] {
			return true
		}
	}
	return false
}

// moved tells whether a word straight before the share at token i says that something moved by it: "ended the day down 11 percent".
func (c *Context) moved(i int) bool {
	first := c.begin(i)
	if first > 1 && c.word(first-1, "off") && c.Tree.Tokens[first-2].Tag == grammar.VERB {
		return false // "draw off 40% of the water"
	}
	return c.word(first-1, "up") || c.word(first-1, "down") || c.word(first-1, "off")
}

// change tells whether the number at token i, which ends before end, says by how much something moved, not where it stands: "rose 12%", "nine more
// than", "fell by six points". A length is taken for no change by the word behind it: "nine metres below" is a place.
func (c *Context) change(i, end int, length bool) bool {
	if end < len(c.Tree.Tokens) && !length {
		switch c.Tree.Tokens[end].Lower() {
		case "above", "below", "behind":
			return !c.counts(i) // "17 drones above the capital" is where they were
		case "more", "fewer", "less", "ahead", "clear", "up", "down":
			return true
		}
		if fine := c.Tree.Tokens[end].Fine; (fine == "JJR" || fine == "RBR") && !c.word(end, "later") && !c.word(end, "earlier") {
			return true
		}
	}
	if c.lifted(i) {
		return false
	}
	if first := c.begin(i); first > 0 && c.Tree.Tokens[first-1].Tag != grammar.ADP && c.verb(first-1, func(w string) bool { return moves[w] }) {
		return true
	}
	if !c.is(i, "obj", "obl", "nmod", "case", "compound") {
		return false
	}
	h := c.Tree.Tokens[i].Head
	for h >= 0 && c.used[h] {
		if c.is(h, "nsubj") {
			return false // "three of the 14 had raised a hand": whoever moves something
		}
		h = c.Tree.Tokens[h].Head
	}
	if h < 0 || !c.verb(h, func(w string) bool { return moves[w] }) {
		return false
	}
	p := c.Tree.Preposition(i)
	return p == "" || p == "by" || p == "of"
}

// lifted tells whether a count of things or an amount is what somebody raises or lowers, and not by how much: "raised $5m for a hospice", "lowered
// the ten bells".
func (c *Context) lifted(i int) bool {
	h := c.Tree.Tokens[i].Head
	if h < 0 || !c.is(i, "obj") || c.Tree.Tokens[h].Lemma != "raise" && c.Tree.Tokens[h].Lemma != "lower" {
		return false
	}
	n := c.numberAt(i)
	return c.counts(i) || n != nil && n.Class == number.Money
}

// moves are the verbs and nouns of change.
var moves = map[string]bool{"rise": true, "rose": true, "fall": true, "fell": true, "climb": true, "drop": true, "increase": true, "decrease": true,
	"grow": true, "grew": true, "slip": true, "jump": true, "surge": true, "soar": true, "plunge": true, "slide": true,
	"tumble": true, "shrink": true, "decline": true, "advance": true, "improve": true, "up": true, "down": true,
	"raise": true, "reduce": true, "lower": true, "boost": true, "expand": true, "hike": true}

// counts tells whether token i is what a number counts.
func (c *Context) counts(i int) bool {
	for _, n := range c.Numbers {
		if n.UnitTok == i && n.Class == number.Count {
			return true
		}
	}
	return false
}

// begin returns the first token of the number that token i belongs to, i itself where it belongs to none.
func (c *Context) begin(i int) int {
	if n := c.numberAt(i); n != nil {
		return n.Tok
	}
	return i
}

// numberAt returns the number that token i is a word of, nil where it is of none.
func (c *Context) numberAt(i int) *number.Number {
	for k := range c.Numbers {
		if n := &c.Numbers[k]; n.Tok <= i && i < n.EndTok {
			return n
		}
	}
	return nil
}
