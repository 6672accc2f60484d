package claims

import (
	"math"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// when returns the time that tokens, the words of the clause that p heads, give it, or that the word gives it on which the clause hangs ("1991, when four
// died"); without one, the time that the sentence carries on from those before it.
func (c *Context) when(p int, tokens []int) checker.Interval {
	if len(c.Times) == 0 {
		return c.carried
	}
	in := make([]bool, len(c.Tree.Tokens))
	for _, t := range tokens {
		in[t] = true
	}
	q := p
	for c.is(q, "xcomp") && c.Tree.Tokens[q].Head >= 0 { // "the 2021 leak, for which it was made to pay"
		q = c.Tree.Tokens[q].Head
	}
	if h := c.Tree.Tokens[q].Head; h >= 0 && c.is(q, "acl", "advcl") {
		in[h] = true
		if c.is(q, "acl") { // "the tremor felt on Sunday, which measured 4.9"
			for k, end := c.Tree.Phrase(h); k < end; k++ {
				in[k] = true
			}
		}
	}
	for _, x := range c.Times {
		switch {
		case !dated(x) || c.contrasted(x.Tok) || c.aside(x, p):
		case c.opened(x, in): // "after 2005, when four died"
			return x.Point
		case (in[x.Tok] || in[x.EndTok-1]) && x.Bound == timex.Since:
			return checker.Between(x.Admits.Low, math.Inf(1)) // "its worst day since 2018" is none of 2018
		case in[x.Tok] || in[x.EndTok-1]:
			return x.Admits
		}
	}
	if x, ok := c.fronted(p); ok {
		return x.Admits
	}
	return c.carried
}

// fronted returns the time that opens the sentence, for a clause that "and" ties to the first one: "In 2009 a train hit a truck, and four people died".
func (c *Context) fronted(p int) (timex.Timex, bool) {
	if !c.is(p, "conj") || c.Tree.Subject(p) < 0 || c.Tree.Tokens[c.Tree.Tokens[p].Head].Tag != grammar.VERB {
		return timex.Timex{}, false
	}
	x := c.Times[0]
	return x, dated(x) && x.Tok <= 1 && x.EndTok <= c.Tree.Tokens[p].Head && !c.contrasted(x.Tok)
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

// dated tells whether a time puts what is told into known bounds on the calendar; a mere duration does not.
func dated(x timex.Timex) bool {
	return (x.Class == timex.Date || x.Class == timex.Weekday || x.Class == timex.Interval || x.Class == timex.Clock) && x.Admits.Known
}
