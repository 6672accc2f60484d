package claims

import (
	"math"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// bounded names what begins or ends on a day from or until which an event is said to last: "a truce from Sunday".
func (c *Context) bounded(t timex.Timex, at int) enactment {
	if at >= 0 && c.Tree.Tokens[at].Tag == grammar.VERB && c.Tree.Tokens[at].LowerLemma() == "apply" && (c.word(t.Tok, "from") || c.word(t.Tok-1, "from")) {
		if e := c.turnOf(at, "force"); e.deed != "" {
			return e
		}
		return enactment{deed: "force", party: c.participants(at, nil)}
	}
	if at < 0 || c.Tree.Tokens[at].Tag != grammar.NOUN || !lexicon.Event(c.concepts[at]) {
		return enactment{}
	}
	switch {
	case c.word(t.Tok, "from"), c.word(t.Tok-1, "from"), t.Bound == timex.Since:
		return enactment{deed: "begin", party: with(c.takingPart(at), "!"+c.concepts[at])}
	case t.Bound == timex.Until:
		return enactment{deed: "end", party: with(c.takingPart(at), "!"+c.concepts[at])}
	}
	return enactment{}
}

// turnedOn is when a thing opens or starts again that is shut until a day, or ends that runs until then: on that day, or at its end. "At least" leaves the end open.
func (c *Context) turnedOn(t timex.Timex) checker.Interval {
	const day = 24 * 3600
	if c.word(t.Tok-1, "least") || c.word(t.Tok-1, "earliest") || strings.Contains(strings.ToLower(c.Tree.Text[t.Start:t.End]), "least") {
		return checker.Between(t.Point.Low, math.Inf(1))
	}
	return checker.Between(t.Point.Low, t.Point.High+day)
}

// turned are the happenings of which the day until which a thing is shut or runs is the day.
var turned = map[string]bool{"opening": true, "reopening": true, "resume": true, "end": true}
