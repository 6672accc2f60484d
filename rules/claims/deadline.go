package claims

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// term names the end that a time puts to what may or must be done until then: "have until Friday to pay", "must pay by Friday", "is licensed until 2030".
// The zero enactment where it puts none.
func (c *Context) term(t timex.Timex) enactment {
	p := c.predicate(t.Tok)
	v := strings.ToLower(c.Tree.Tokens[p].Lemma)
	switch {
	case c.word(t.Tok, "by") || c.word(t.Tok-1, "by"):
		if c.Tree.Tokens[p].Tag == grammar.VERB && c.must(p) {
			return c.dueTo(p)
		}
	case v == "run" && (c.word(t.Tok, "to") || c.word(t.Tok-1, "to")): // "a contract that runs to 2030"
		return c.runsOut(p)
	case t.Bound != timex.Until:
	case v == "have":
		if k := c.toDo(p, t); k >= 0 {
			return c.dueTo(k)
		}
	case closing[v], c.keptShut(p): // "stayed closed until Friday"
		return enactment{deed: "opening", party: c.participants(p, nil)}
	case c.under(p, enabling) || due[v]:
		return c.dueTo(p)
	default:
		return c.runsOut(p)
	}
	return enactment{}
}

// toDo returns the verb for what is to be done in "have until Friday to pay", where p is "have" and t the time; -1 where there is none. It may hang anywhere
// in the tree and still stand right behind the time.
func (c *Context) toDo(p int, t timex.Timex) int {
	for _, k := range c.Tree.Children(p) {
		if c.is(k, "xcomp", "advcl", "acl", "ccomp") && c.infinitive(k) {
			return k
		}
	}
	for k := t.EndTok; k < min(len(c.Tree.Tokens), t.EndTok+3); k++ {
		if c.Tree.Tokens[k].Tag == grammar.VERB && c.word(k-1, "to") {
			return k
		}
	}
	return -1
}

// runsOut names the end of what is said to hold at the predicate p or at one above it: "is licensed until 2030".
func (c *Context) runsOut(p int) enactment {
	for up := p; up >= 0; up = c.Tree.Tokens[up].Head {
		if !running[strings.ToLower(c.Tree.Tokens[up].Lemma)] {
			continue
		}
		e := enactment{deed: "end", party: c.participants(up, nil)}
		if c.Tree.Tokens[up].Tag == grammar.NOUN { // "is under contract until 2030"
			e.party = with(e.party, "!"+c.concepts[up])
		} else if s := c.Tree.Subject(up); s >= 0 && c.Tree.Tokens[s].Tag == grammar.NOUN && c.mention(s) == nil {
			e.party = with(c.takingPart(s), "!"+c.concepts[s])
		}
		if up != p {
			e.party = with(e.party, c.participants(p, nil)...)
		}
		return e
	}
	return enactment{}
}

// must tells whether a verb is what somebody has to do.
func (c *Context) must(p int) bool {
	if c.under(p, obliging) {
		return true
	}
	h := c.Tree.Tokens[p].Head
	return h >= 0 && c.is(p, "xcomp") && owing[strings.ToLower(c.Tree.Tokens[h].Lemma)]
}

// dueTo names the last day to do what the verb at token p says; who is to do it takes part in full.
func (c *Context) dueTo(p int) enactment {
	var out bag
	for _, w := range with(c.participants(p, nil), c.besideEvent(p, -1)...) {
		out.add(strings.TrimPrefix(w, "+"))
	}
	return c.lastDayTo(c.concepts[p], out.set())
}

// lastDay is the day until which something may be done.
const lastDay = "last day"

// lastDayTo names the day until which one may do a thing. A story has one vote, so that two last days to
// vote are one, whoever else takes part.
func (c *Context) lastDayTo(do string, party []string) enactment {
	if do == "vote" {
		party = with(party, "!vote")
	}
	return enactment{deed: lastDay, party: with(party, do)}
}

// cutOff names the last day to send in or cast what the subject of a verb of closing is a noun for: "applications close", "the polls close".
func (c *Context) cutOff(p int) enactment {
	s := c.Tree.Subject(p)
	if s < 0 || !closing[strings.ToLower(c.Tree.Tokens[p].Lemma)] && c.Tree.Tokens[p].LowerLemma() != "end" {
		return enactment{}
	}
	for _, k := range append([]int{s}, c.Tree.Children(s)...) {
		if verb := sentIn[strings.ToLower(c.Tree.Tokens[k].Lemma)]; verb != "" && (k == s || c.is(k, "compound", "amod")) {
			return c.lastDayTo(lexicon.News().Concept(verb), with(c.takingPart(s), c.participants(p, nil)...))
		}
	}
	return enactment{}
}

var (
	// owing are the words on which hangs, as an infinitive, what somebody has to do.
	owing = map[string]bool{"have": true, "need": true, "require": true, "oblige": true, "order": true, "due": true, "expect": true}
	// due are the verbs for what is done by a last day, whatever else is said.
	due = map[string]bool{"apply": true, "vote": true, "register": true, "submit": true, "enter": true, "bid": true, "object": true, "respond": true}
	// running verbs and adjectives tell how long a thing holds.
	running = map[string]bool{"run": true, "last": true, "continue": true, "license": true, "licence": true, "valid": true, "extend": true, "remain": true, "tie": true, "contract": true}
	// sentIn are nouns for what people send in or cast until a day, by the verb for doing so.
	sentIn = map[string]string{"application": "apply", "entry": "enter", "registration": "register", "nomination": "nominate", "submission": "submit", "bid": "bid",
		"poll": "vote", "polling": "vote", "ballot": "vote", "voting": "vote", "booking": "book", "comment": "comment", "consultation": "respond", "objection": "object"}
)
