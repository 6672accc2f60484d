package claims

import (
	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// withheld are what somebody refuses to do to make another act first, and withholding verbs those that refuse by themselves.
var (
	withheld = map[string]bool{"sign": true, "negotiate": true, "talk": true, "meet": true, "agree": true, "accept": true, "vote": true, "support": true, "back": true,
		"join": true, "lift": true, "release": true, "free": true, "withdraw": true, "stop": true, "end": true, "halt": true, "approve": true, "ratify": true}
	withholding = map[string]bool{"refuse": true, "reject": true, "resist": true, "oppose": true, "withhold": true, "block": true, "veto": true}
)

// demands reads what somebody waits for another to do: "refused any deal until the firm pays", "will not sign until the court drops the case".
func (c *Context) demands(p int) *checker.Claim {
	if !c.awaited(p) {
		return nil
	}
	actor, whom := c.author(c.Tree.Agent(c.Tree.Tokens[p].Head)), c.Tree.Child(p, "nsubj")
	if actor < 0 || whom < 0 || actor == whom || !c.animate(actor) || !c.animate(whom) || c.Tree.Negated(p) || c.Tree.IsPassive(p) {
		return nil
	}
	deed, _ := c.tells(p)
	if deed.theme < 0 {
		deed.theme = whom
	}
	who, unnamed := c.held(actor)
	head, terse := c.held(deed.theme)
	if deed.sense == "" || who == "" || head == "" || head == who {
		return nil
	}
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Scope, f.Terse, f.Names = head, deed.sense, c.restrictions(p, deed), terse || unnamed, []string{who}
	claim := c.claim(checker.Stance, c.across(p, deed), p, f, put("should ", deed.sense, true))
	claim.Voice.Mode, claim.Voice.Denied = checker.Asserted, false
	return &claim
}

// awaited tells whether a verb is what somebody waits for to be done, and so has not been: "will not sign until the firm pays".
func (c *Context) awaited(p int) bool {
	t := &c.Tree.Tokens[p]
	if t.Tag != grammar.VERB || t.Head < 0 || t.Head > p || !c.is(p, "advcl") || t.Fine != "VBZ" && t.Fine != "VBP" && t.Fine != "VBN" {
		return false
	}
	at := c.Tree.Child(p, "mark")
	return at >= 0 && (c.word(at, "until") || c.word(at, "unless")) && c.withholds(t.Head)
}

// withholds tells whether a verb says that somebody will not do a thing.
func (c *Context) withholds(h int) bool {
	t := &c.Tree.Tokens[h]
	if t.Tag != grammar.VERB {
		return false
	}
	if withholding[t.LowerLemma()] {
		return !c.Tree.Negated(h) && (c.holds(h) || c.accompanies(h))
	}
	return withheld[t.LowerLemma()] && c.denied(h) && (c.promised(h) || c.ours(h) || c.refusedAbove(h))
}

// refusedAbove tells whether a verb is what somebody refuses to do: "refused to sign".
func (c *Context) refusedAbove(p int) bool {
	h := c.Tree.Tokens[p].Head
	return h >= 0 && c.is(p, "xcomp") && refusing[c.Tree.Tokens[h].LowerLemma()]
}
