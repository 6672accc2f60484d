package claims

import (
	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// blaming verbs say that somebody did what the gerund behind their preposition tells.
var blaming = map[string]string{"accuse": "of", "blame": "for", "criticise": "for", "criticize": "for", "condemn": "for", "denounce": "for", "attack": "for",
	"slam": "for", "fault": "for", "scold": "for", "rebuke": "for", "chide": "for", "blast": "for", "lambast": "for", "lambaste": "for", "berate": "for",
	"castigate": "for", "chastise": "for", "upbraid": "for", "take": "for", "lash": "for", "hit": "for"}

// doubted are adverbs that leave open whether a thing was done.
var doubted = map[string]bool{"potentially": true, "allegedly": true, "reportedly": true, "supposedly": true, "not": true, "never": true}

// accuses reads what somebody holds against another: "the union accused the board of hiding the loss", "took aim at the firm for underpaying them".
func (c *Context) accuses(p int) *checker.Claim {
	t := &c.Tree.Tokens[p]
	h := t.Head
	if h > 0 && c.is(p, "acl") && c.is(h, "obj") {
		h = c.Tree.Tokens[h].Head
	}
	if t.Fine != "VBG" || h < 0 || h > p || c.Tree.Tokens[h].Tag != grammar.VERB {
		return nil
	}
	by := blaming[c.Tree.Tokens[h].LowerLemma()]
	at := c.Tree.Child(p, "mark", "case")
	if by == "" || at < 0 || !c.word(at, by) || !c.holds(h) || c.Tree.Negated(h) || c.Tree.IsPassive(h) {
		return nil
	}
	whom, actor := c.blamed(h, at), c.author(c.Tree.Agent(h))
	if whom < 0 || actor < 0 || whom == actor || !c.animate(actor) {
		return nil
	}
	for _, k := range c.Tree.Children(p) {
		if doubted[c.lower(k)] || hedging[c.lower(k)] {
			return nil
		}
	}
	deed, _ := c.tells(p)
	if deed.theme < 0 || c.author(deed.theme) == actor {
		deed.theme = whom
	}
	head, terse := c.held(deed.theme)
	who, unnamed := c.held(actor)
	if deed.sense == "" || head == "" || who == "" || head == who {
		return nil
	}
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Scope, f.Terse, f.Names = head, deed.sense, c.restrictions(p, deed), terse || unnamed, []string{who}
	span := checker.Span{Start: c.Tree.Tokens[h].Start, End: c.Tree.Tokens[p].End}
	claim := c.claim(checker.Stance, span, p, f, put("", deed.sense, true))
	claim.Voice.Mode, claim.Voice.Denied = checker.Asserted, false
	return &claim
}

// blamed returns whom the verb at h speaks against before the preposition at: its object, or whom it takes aim or lashes out at; -1 where that is nobody.
func (c *Context) blamed(h, at int) int {
	switch c.Tree.Tokens[h].LowerLemma() {
	case "take":
		if o := c.Tree.Object(h); o < 0 || c.Tree.Tokens[o].Lemma != "aim" {
			return -1
		}
	case "lash", "hit":
		if !c.word(h+1, "out") {
			return -1
		}
	default:
		return c.Tree.Object(h)
	}
	for k := h + 1; k < at; k++ {
		if c.is(k, "obl", "nmod") && c.Tree.Preposition(k) == "at" {
			return k
		}
	}
	return -1
}
