package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// narrowing words make a value speak of a part, a further part, or each.
var narrowing = map[string]string{"including": "part", "include": "part", "among": "part", "another": "more", "further": "more",
	"additional": "more", "other": "other", "first": "first", "remaining": "rest", "earlier": "earlier",
	"previous": "earlier", "second": "second", "last": "last", "next": "next", "average": "average", "maximum": "most", "minimum": "least"}

// levels are areas smaller or larger than a story's own.
var levels = map[string]bool{"constituency": true, "district": true, "county": true, "municipality": true, "province": true, "state": true,
	"region": true, "city": true, "town": true, "village": true, "country": true, "nation": true, "world": true, "nationwide": true,
	"worldwide": true, "statewide": true, "citywide": true, "neighborhood": true, "neighbourhood": true, "precinct": true, "area": true}

// scope lists what narrows the value at token i, said of thing: a part of them, a further one, an area, a stretch of time.
func (c *Context) scope(i, thing int, clause []int) []string {
	var out bag
	for _, at := range [...]int{i, thing} {
		if at >= 0 {
			c.narrow(at, &out)
		}
	}
	for k := max(0, i-3); k <= i+1 && k+1 < len(c.Tree.Tokens); k++ { // beside the value, whatever the tree makes of it
		if strings.EqualFold(c.Tree.Tokens[k].Text, "of") && partOf[strings.ToLower(c.Tree.Tokens[k+1].Text)] {
			out.add("part")
		}
	}
	for _, k := range clause {
		lemma := strings.ToLower(c.Tree.Tokens[k].Lemma)
		if k+1 < len(c.Tree.Tokens) && lemma == "of" && partOf[strings.ToLower(c.Tree.Tokens[k+1].Text)] && k < i {
			out.add("part")
		}
		if lemma == "include" && c.Tree.Tokens[k].Text != "included" && c.is(k, "case", "acl", "advcl") && k < i {
			out.add("part")
		}
	}
	return out.set()
}

// others tells whether a token belongs to another number than the one at i.
func (c *Context) others(h, i int) bool { return h >= 0 && c.used[h] && c.begin(h) != c.begin(i) }

// asked lists the groups of people of whom the share at token i is told: "among women", "45% of Ruvians".
func (c *Context) asked(i int) []string {
	var out []string
	for k := range c.Tree.Tokens {
		near := abs(k-i) < 8 || k < i && c.word(0, "among")
		if g := c.group(k); g != "" && near && !c.others(c.Tree.Tokens[k].Head, i) {
			out = append(out, "among "+g)
		}
	}
	return out
}

// group names the people of whom a share is told, who have a name of their own: "among Ruvians", "45% of Ruvians"; "" where k names no such.
func (c *Context) group(k int) string {
	p := c.Tree.Preposition(k)
	if p != "among" && p != "of" || c.used[k] {
		return ""
	}
	t := c.Tree.Tokens[k]
	if e := c.mention(k); e != nil && e.Kind == names.Body && t.Tag == grammar.PROPN && t.Text[len(t.Text)-1] == 's' {
		return e.ID
	}
	if p == "among" && t.Tag == grammar.NOUN && t.Fine == "NNS" {
		return c.concepts[k]
	}
	return ""
}

var partOf = map[string]bool{"those": true, "them": true, "these": true, "whom": true, "which": true}

func (c *Context) narrow(at int, out *bag) {
	for _, k := range c.Tree.Children(at) {
		t := c.Tree.Tokens[k]
		lemma := strings.ToLower(t.Lemma)
		if s := narrowing[lemma]; s != "" && !c.word(k+1, "of") { // "the first of four" is one of four
			out.add(s)
		}
		switch p := c.Tree.Preposition(k); {
		case p == "including" || p == "among":
			out.add("part")
		case c.is(k, "nmod") && levels[lemma] && p != "":
			out.add("in the " + lemma)
		}
	}
	switch c.Tree.Preposition(at) {
	case "including", "among":
		out.add("part")
	case "by":
		out.add("by")
	}
}

// when returns the time that the words of a clause give it, or that the word gives it on which the clause hangs ("1991, when four died").
func (c *Context) when(p int, tokens []int) checker.Interval {
	if len(c.Times) == 0 {
		return c.carried
	}
	in := make([]bool, len(c.Tree.Tokens))
	for _, t := range tokens {
		in[t] = true
	}
	if h := c.Tree.Tokens[p].Head; h >= 0 && c.is(p, "acl", "advcl") {
		in[h] = true
		if c.is(p, "acl") { // "the tremor felt on Sunday, which measured 4.9"
			for k, end := c.Tree.Phrase(h); k < end; k++ {
				in[k] = true
			}
		}
	}
	for _, x := range c.Times {
		switch {
		case !dated(x) || c.contrasted(x.Tok):
		case c.opened(x, in): // "after 2005, when four died"
			return x.Point
		case in[x.Tok] || in[x.EndTok-1]:
			return x.Admits
		}
	}
	return c.carried
}

// contrasted tells whether the time that begins at tok is only what a value is held against: "against the same months of last year", "than a
// year earlier".
func (c *Context) contrasted(tok int) bool {
	for k := tok - 1; k >= 0; k-- {
		switch word := c.lower(k); {
		case contrasts[word]:
			return true
		case !span[word] && !c.used[k]:
			return false
		}
	}
	return false
}

// contrasts are the words before what a value is held against, span those that may stand between them and the time.
var (
	contrasts = map[string]bool{"against": true, "than": true, "versus": true, "vs": true, "compared": true}
	span      = map[string]bool{"the": true, "a": true, "same": true, "with": true, "to": true, "in": true, "of": true, "that": true, "period": true, "quarter": true,
		"month": true, "months": true, "week": true, "weeks": true, "year": true, "time": true, "corresponding": true, "for": true, "those": true}
)

// opened tells whether a clause begins with "when" right behind a time: "in 2005, when the river killed 61".
func (c *Context) opened(x timex.Timex, in []bool) bool {
	for k := x.EndTok; k < len(c.Tree.Tokens) && k <= x.EndTok+1; k++ {
		if strings.EqualFold(c.Tree.Tokens[k].Text, "when") {
			for j := k; j < len(in) && c.Tree.Tokens[j].Tag != grammar.PUNCT; j++ {
				if in[j] {
					return true
				}
			}
			return false
		}
	}
	return false
}

func dated(x timex.Timex) bool {
	return (x.Class == timex.Date || x.Class == timex.Weekday || x.Class == timex.Interval || x.Class == timex.Clock) && x.Admits.Known
}

// against words set a number beside the one that counts: "from 49", "up from $3bn", "against $2.2bn in June", "compared with 30".
var against = map[string]bool{"from": true, "against": true, "versus": true, "compare": true, "compared": true, "than": true, "vs": true, "previously": true}

// compared tells whether the number whose first token is tok only stands beside the one that counts.
func (c *Context) compared(tok, end int) bool {
	for k := max(0, tok-3); k < end; k++ {
		word := strings.ToLower(c.Tree.Tokens[k].Text)
		if !against[word] || c.Tree.Tokens[k].Tag == grammar.PUNCT {
			continue
		}
		switch {
		case word == "than" && k >= 1 && hedgesThan[strings.ToLower(c.Tree.Tokens[k-1].Text)]:
		case word == "from" && !c.changing(k, end):
		case k+1 == tok || k >= tok || c.Tree.Tokens[k+1].Tag != grammar.NOUN && c.Tree.Tokens[k+1].Tag != grammar.PROPN:
			return true
		}
	}
	return false
}

var hedgesThan = map[string]bool{"more": true, "less": true, "fewer": true, "greater": true, "higher": true, "lower": true, "larger": true,
	"longer": true, "older": true, "younger": true, "bigger": true, "smaller": true, "rather": true, "other": true}

// changing tells whether "from" at k belongs to a change: "up from", "rose to 58 from 49", "from 49 to 58".
func (c *Context) changing(k, end int) bool {
	if k > 0 {
		switch strings.ToLower(c.Tree.Tokens[k-1].Text) {
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

// change tells whether a number says by how much something moved, not where it stands: "rose 12%", "nine more than", "fell by six points".
func (c *Context) change(i, end int, length bool) bool {
	if end < len(c.Tree.Tokens) && !length {
		switch strings.ToLower(c.Tree.Tokens[end].Text) {
		case "above", "below", "behind":
			return !c.counts(i) // "17 drones above the capital" is where they were
		case "more", "fewer", "less", "ahead", "clear", "up", "down":
			return true
		}
		if fine := c.Tree.Tokens[end].Fine; fine == "JJR" || fine == "RBR" {
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
		h = c.Tree.Tokens[h].Head
	}
	if h < 0 || !c.verb(h, func(w string) bool { return moves[w] }) {
		return false
	}
	p := c.Tree.Preposition(i)
	return p == "" || p == "by" || p == "of"
}

// counts tells whether token i is what a number counts.
func (c *Context) counts(i int) bool {
	for _, n := range c.Numbers {
		if n.UnitTok == i && n.Class == number.Count {
			return true
		}
	}
	return false
}

// lifted tells whether a count of things or an amount is what somebody raises or lowers, and not by how much: "raised $5m for a hospice", "lowered
// the ten bells".
func (c *Context) lifted(i int) bool {
	h := c.Tree.Tokens[i].Head
	if h < 0 || !c.is(i, "obj") || c.Tree.Tokens[h].Lemma != "raise" && c.Tree.Tokens[h].Lemma != "lower" {
		return false
	}
	for _, n := range c.Numbers {
		if n.Tok <= i && i < n.EndTok || n.UnitTok == i {
			return n.Class == number.Money || n.Class == number.Count && n.UnitTok >= 0
		}
	}
	return false
}

// begin returns the first token of the number that token i belongs to.
func (c *Context) begin(i int) int {
	for _, n := range c.Numbers {
		if n.Tok <= i && i < n.EndTok {
			return n.Tok
		}
	}
	return i
}

// moves are the verbs and nouns of change.
var moves = map[string]bool{"rise": true, "rose": true, "fall": true, "fell": true, "climb": true, "drop": true, "increase": true, "decrease": true,
	"grow": true, "grew": true, "slip": true, "jump": true, "surge": true, "soar": true, "plunge": true, "slide": true,
	"tumble": true, "shrink": true, "decline": true, "advance": true, "improve": true, "up": true, "down": true,
	"raise": true, "reduce": true, "lower": true, "boost": true, "expand": true, "hike": true}

// fraction tells whether a count is at once said to be a share of a whole: "310 pupils, a fifth of the total".
func (c *Context) fraction(n number.Number) bool {
	if n.Class != number.Count || n.UnitTok < 0 {
		return false
	}
	for _, x := range c.Numbers {
		if (x.Class == number.Fraction || x.Class == number.Percent) && x.Tok == n.UnitTok+2 && c.word(x.Tok-1, ",") && c.word(x.EndTok, "of") {
			return true
		}
	}
	return false
}
