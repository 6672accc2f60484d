package claims

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// eventOf names the happening that the noun at token i is the word for, behind its place in a row ("third vote"); "" where it is for none.
func (c *Context) eventOf(i int) string {
	if c.Tree.Tokens[i].Tag != grammar.NOUN || c.covered(i) {
		return ""
	}
	d := lexicon.NewsHappenings().Named(c.Tree.Tokens[i].LowerLemma())
	if d == "" && lexicon.Event(c.concepts[i]) {
		d = c.concepts[i]
	}
	if d == "" {
		return ""
	}
	for _, k := range c.Tree.Children(i) { // but for "first": a text that knows one only calls it just by its noun
		if w := c.lower(k); k < i && (oneOfRow[w] || c.Tree.Tokens[k].Tag == grammar.ADJ && strings.HasSuffix(w, "th")) {
			return w + " " + d
		}
	}
	return d
}

// oneOfRow are words that tell one happening from others of its name.
var oneOfRow = map[string]bool{"second": true, "third": true, "final": true, "last": true, "next": true, "another": true, "further": true, "preliminary": true, "previous": true,
	"earlier": true, "new": true, "later": true, "semi": true, "annual": true, "every": true, "each": true, "upcoming": true, "other": true}

// bareEvent names the event or the deed that the verb p says no more of than its phase: that it came, began or ended. What begins or ends takes part in
// that.
func (c *Context) bareEvent(p int, phase string) enactment {
	for _, k := range [...]int{c.Tree.Object(p), c.Tree.Subject(p), c.Tree.Child(p, "xcomp")} {
		if k < 0 || c.covered(k) {
			continue
		}
		what := c.eventOf(k)
		switch {
		case c.Tree.Tokens[k].Tag == grammar.VERB && phase != "":
			if what = c.toldBy(k).Name; what == "" {
				what = c.concepts[k]
			}
			return enactment{deed: phase, party: with(c.participants(k, nil), "!"+what)}
		case phase == "" && what != "":
			return enactment{deed: what, party: with(c.takingPart(k), c.besideEvent(p, k)...)}
		case phase != "" && c.Tree.Tokens[k].Tag == grammar.NOUN:
			if what == "" {
				what = c.concepts[k]
			}
			return enactment{deed: phase, party: with(with(c.takingPart(k), c.besideEvent(p, k)...), "!"+what)}
		}
	}
	return enactment{}
}

// attended names the event to which people come: "will fill the church for the funeral".
func (c *Context) attended(p int) enactment {
	for _, k := range c.Tree.Children(p) {
		switch c.Tree.Preposition(k) {
		case "for", "at", "to":
			if d := c.eventOf(k); d != "" && c.is(k, "obl", "nmod") {
				return enactment{deed: d, party: c.takingPart(k)}
			}
		}
	}
	return enactment{}
}

// fuller is the phase of a verb that says something of its own.
const fuller = "-"

// phase returns what the word p says of an event: "begin", "end" or "resume", "" that it came and no more; fuller where it says something of its own.
func (c *Context) phase(p int) string {
	t := &c.Tree.Tokens[p]
	if t.Tag == grammar.AUX {
		return ""
	}
	if t.Tag == grammar.ADJ && t.LowerLemma() == "due" {
		return ""
	}
	if t.Tag != grammar.VERB {
		return fuller
	}
	if phase, ok := carriers[t.LowerLemma()]; ok {
		return phase
	}
	return fuller
}

// carriers are the verbs that say of an event no more than that it came, began, ended or went on, by the phase.
var carriers = map[string]string{"begin": "begin", "start": "begin", "commence": "begin", "end": "end", "finish": "end", "conclude": "end", "stop": "end", "cease": "end",
	"collapse": "end", "take": "", "hold": "", "stage": "", "happen": "", "occur": "", "give": "", "organise": "", "organize": "", "schedule": "", "plan": "",
	"set": "", "come": "", "fall": "", "date": "", "be": "", "make": "", "last": "", "continue": "", "carry": "", "launch": "begin", "expect": "", "hand": "", "deliver": "", "issue": "", "resume": "resume", "restart": "resume", "expire": "end"}
