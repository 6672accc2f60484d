package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// taking are the verbs by which a speaker takes a side in what they bring: others only pass words on.
var taking = map[string]bool{"argue": true, "insist": true, "maintain": true, "claim": true, "contend": true, "assert": true, "believe": true,
	"think": true, "deny": true, "dispute": true, "reject": true, "refute": true, "doubt": true, "allege": true, "hint": true, "complain": true}

// position reads what a speaker holds to be so, or thinks ought to be: "they argue that he is biased", "she denied taking bribes", "the
// union said the vote should be put off".
func (c *Context) position(p int) *checker.Claim {
	said := c.is(p, "ccomp", "xcomp", "root", "parataxis", "conj", "obj")
	if !said && !c.is(p, "advcl") || c.doc.voices.Speaker(c.Sentence.N, p) == "" {
		return nil // before the voice, which takes longer to tell
	}
	v := c.voice(p)
	should := c.under(p, obliging)
	if !should && !taking[v.Verb] && !c.judged(p) || v.Mode == checker.Question || !said && !(v.Quoted && c.Tree.Child(p, "mark") < 0) {
		return nil
	}
	h, ok := c.tells(p)
	if !ok || h.theme < 0 || !should && c.numbered(p) {
		return nil
	}
	head, terse := c.held(h.theme)
	if head == "" && should && c.Tree.Tokens[h.theme].Tag == grammar.NOUN && c.Tree.Child(h.theme, "det") >= 0 {
		head, terse = c.doc.stood, true // "the matter should be left to the states"
	}
	if head == "" || head == h.sense {
		return nil
	}
	modal := ""
	if should {
		modal = "should "
	} else if c.under(p, enabling) {
		modal = "can "
	}
	yes := (c.denied(p) || c.none(h.theme) || c.none(h.also)) == c.disowned(p, v.Verb)
	value := put(modal, h.sense, yes)
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Scope, f.Terse = head, h.sense, c.restrictions(p, h), terse
	f.Names = []string{v.Speaker}
	c.doc.stood = head
	span := c.across(p, h)
	if t := c.Tree.Tokens[p]; t.Head >= 0 && t.Head < p && p-t.Head < 12 && strings.EqualFold(c.Tree.Tokens[t.Head].Lemma, v.Verb) {
		span.Start = min(span.Start, c.Tree.Tokens[t.Head].Start)
	}
	claim := c.found(checker.Stance, span, p, f, value)
	claim.Voice.Mode, claim.Voice.Denied = checker.Asserted, false // held firmly, whatever is held
	return claim
}

// judgements are words by which a speaker judges a thing rather than tells of it.
var judgements = map[string]bool{"danger": true, "threat": true, "disgrace": true, "mistake": true, "failure": true, "shame": true, "scandal": true, "betrayal": true,
	"breach": true, "violation": true, "injustice": true, "lie": true, "success": true, "victory": true, "defeat": true, "discriminate": true, "biased": true,
	"unfair": true, "fair": true, "unjust": true, "unacceptable": true, "acceptable": true, "dangerous": true, "safe": true, "unsafe": true, "reckless": true,
	"irresponsible": true, "necessary": true, "unnecessary": true, "essential": true, "vital": true, "wrong": true, "right": true, "racist": true, "corrupt": true,
	"discriminatory": true, "impartial": true, "excessive": true, "justified": true, "unjustified": true, "premature": true, "false": true, "true": true,
	"misleading": true, "groundless": true, "baseless": true, "credible": true, "legitimate": true, "illegitimate": true, "hypocrite": true, "liar": true}

// judged tells whether a predicate judges: "is a danger", "are discriminating", "is a breach of trust".
func (c *Context) judged(p int) bool {
	if judgements[c.Tree.Tokens[p].LowerLemma()] {
		return true
	}
	o := c.Tree.Object(p)
	return o >= 0 && c.Tree.Tokens[p].Lemma == "represent" && judgements[c.Tree.Tokens[o].LowerLemma()] ||
		c.Tree.Child(p, "cop") >= 0 && bargaining[c.Tree.Preposition(p)+" "+c.lower(p)] || c.garbled(p)
}

// bargaining are states of a thing that are what its owner makes of them.
var bargaining = map[string]bool{"for sale": true, "up for sale": true, "on table": true, "off table": true, "up for negotiation": true, "out of question": true,
	"up for discussion": true, "for negotiation": true}

// garbling verbs say of words that they were passed on wrongly, which whoever spoke them will hold and whoever heard them may not.
var garbling = map[string]bool{"misrepresent": true, "misquote": true, "misread": true, "misconstrue": true, "mischaracterise": true, "mischaracterize": true,
	"distort": true, "twist": true, "misinterpret": true, "exaggerate": true, "overstate": true, "misunderstand": true}

// garbled tells whether a predicate says that words were garbled: "took her remarks out of context".
func (c *Context) garbled(p int) bool {
	if c.Tree.Tokens[p].Tag != grammar.VERB {
		return false
	}
	if garbling[c.Tree.Tokens[p].LowerLemma()] {
		return true
	}
	for k := p + 1; k+2 < len(c.Tree.Tokens) && k < p+8; k++ {
		if c.word(k, "out") && c.word(k+1, "of") && c.word(k+2, "context") {
			return true
		}
	}
	return false
}

// put makes the value that an actor holds a thing to be so, or not, under an auxiliary.
func put(modal, sense string, yes bool) checker.Value {
	v := checker.Value{Text: modal + sense, Unit: modal + sense, Admits: checker.Exactly(1)}
	if modal != "should " {
		v.Unit = "holds " + v.Unit
	}
	if !yes {
		v.Text, v.Admits = modal+"not "+sense, checker.Exactly(-1)
	}
	return v
}

// disowned tells whether a speaker holds the opposite of what a verb brings: "does not think that", "disputes that", "doubts that".
func (c *Context) disowned(p int, verb string) bool {
	no := false
	if h := c.Tree.Tokens[p].Head; h >= 0 && strings.EqualFold(c.Tree.Tokens[h].Lemma, verb) && c.is(p, "ccomp", "xcomp") {
		no = c.Tree.Negated(h)
		if refusing[verb] {
			return no // the denial is told already
		}
	}
	force := lexicon.Force(verb)
	return no != (force == "denies" || force == "doubts")
}

// under tells whether a predicate has one of some auxiliaries.
func (c *Context) under(p int, auxiliaries map[string]bool) bool {
	for _, k := range c.Tree.Children(p) {
		if c.is(k, "aux") && auxiliaries[c.Tree.Tokens[k].Lower()] {
			return true
		}
	}
	return false
}

var (
	// obliging auxiliaries put what should be done.
	obliging = map[string]bool{"should": true, "must": true, "ought": true}
	// enabling auxiliaries put what is possible.
	enabling = map[string]bool{"can": true, "could": true, "may": true, "might": true}
)

// urging verbs ask somebody to do a thing, which whoever asks wants done.
var urging = map[string]bool{"urge": true, "ask": true, "press": true, "implore": true, "beg": true, "order": true, "encourage": true, "pressure": true, "instruct": true}

// urges reads whom somebody wants to do what: "the union urged the council to delay the vote".
func (c *Context) urges(p int) *checker.Claim {
	h := c.Tree.Tokens[p].Head
	if h > 0 && c.is(p, "acl") && c.is(h, "obj") {
		h = c.Tree.Tokens[h].Head
	}
	if h < 0 || !c.is(p, "xcomp", "ccomp", "advcl", "acl") || !c.infinitive(p) || c.Tree.Tokens[h].Tag != grammar.VERB || !urging[c.Tree.Tokens[h].LowerLemma()] || !c.holds(h) {
		return nil
	}
	actor, whom := c.Tree.Agent(h), c.Tree.Patient(h)
	if actor < 0 || whom < 0 || whom == actor || !c.animate(actor) || c.Tree.Negated(h) {
		return nil
	}
	deed, _ := c.tells(p)
	if deed.theme < 0 {
		deed.theme = whom
	}
	who, unnamed := c.held(actor)
	head, terse := c.held(whom)
	if deed.sense == "" || who == "" || head == "" {
		return nil
	}
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Scope, f.Terse, f.Names = head, deed.sense, c.restrictions(p, deed), terse || unnamed, []string{who}
	span := checker.Span{Start: c.Tree.Tokens[h].Start, End: c.Tree.Tokens[p].End}
	return c.found(checker.Stance, span, p, f, put("should ", deed.sense, !c.denied(p)))
}
