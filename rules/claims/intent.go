package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// bent are words of what somebody means to do, and whether he means to do it.
var bent = map[string]bool{"plan": true, "intend": true, "promise": true, "vow": true, "pledge": true, "threaten": true, "offer": true, "want": true,
	"seek": true, "agree": true, "hope": true, "aim": true, "ready": true, "willing": true, "prepared": true, "eager": true, "determined": true, "attempt": true,
	"swear": true, "vote": true, "decide": true, "opt": true, "resolve": true, "choose": true, "propose": true, "going": true, "try": true, "unwilling": false, "reluctant": false}

// aims are nouns of what somebody means to do, and whether he means to do it.
var aims = map[string]bool{"call": true, "demand": true, "plan": true, "bid": true, "effort": true, "attempt": true, "pledge": true, "promise": true, "vow": true,
	"threat": true, "offer": true, "proposal": true, "intention": true, "decision": true, "willingness": true, "desire": true, "refusal": false, "unwillingness": false,
	"reluctance": false, "failure": false}

// bent looks a word of intention up, by the word as well since a lemma may be wrong.
func (c *Context) bent(i int) (yes, ok bool) {
	if yes, ok = bent[c.Tree.Tokens[i].LowerLemma()]; !ok {
		yes, ok = bent[c.Tree.Tokens[i].Lower()]
	}
	return yes, ok
}

// unmeant verbs tell what becomes of somebody, whatever he means to do.
var unmeant = map[string]bool{"survive": true, "die": true, "live": true, "recover": true, "lose": true, "suffer": true, "fall": true, "become": true, "get": true,
	"receive": true, "face": true, "need": true, "drown": true, "fail": true, "miss": true, "inherit": true}

// will reads what an actor means to do, or not to do: "will not sign", "vowed to appeal", "is ready to talk".
func (c *Context) will(p int) *checker.Claim {
	actor, yes, ok := c.intends(p)
	if !ok || actor < 0 || !c.animate(actor) {
		return nil
	}
	h, ok := c.permits(p)
	if !ok {
		h, ok = c.tells(p)
	}
	if !ok {
		return nil
	}
	if h.theme < 0 {
		h.theme = actor
	}
	head, terse := c.held(h.theme)
	if head == "" && strings.HasPrefix(h.sense, "let ") {
		head, _ = c.held(actor) // "won't let that happen"
		terse = true
	}
	who, unnamed := c.held(actor)
	if head == "" || who == "" {
		return nil
	}
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Scope, f.Terse = head, h.sense, c.restrictions(p, h), terse || unnamed
	value := checker.Value{Text: "will " + h.sense, Unit: "would " + h.sense, Admits: checker.Exactly(1)}
	if yes == (c.none(h.also) || h.theme != actor && c.none(h.theme)) {
		value.Text, value.Admits = "will not "+h.sense, checker.Exactly(-1)
	}
	claim := c.found(checker.Stance, c.across(p, h), p, f, value)
	claim.Frame.Names = []string{who}
	return claim
}

// intends returns who means to do what the verb at p says, and whether he does: it has an auxiliary of the future, or depends on a word of
// intention.
func (c *Context) intends(p int) (actor int, yes, ok bool) {
	if c.Tree.Tokens[p].Tag != grammar.VERB || c.Tree.IsPassive(p) || unmeant[c.Tree.Tokens[p].LowerLemma()] {
		return -1, false, false
	}
	if c.future(p) {
		return c.Tree.Subject(p), !c.denied(p), c.clausal(p) && c.voice(p).Mode == checker.Planned
	}
	if c.ours(p) {
		return c.Tree.Subject(p), false, true
	}
	if k := c.purpose(p); k >= 0 {
		return k, !c.Tree.Negated(p), true
	}
	h := c.Tree.Tokens[p].Head
	if k := c.Tree.Child(p, "mark"); k > 0 && c.Tree.Tokens[k-1].Tag == grammar.NOUN && c.infinitive(p) && c.is(p, "xcomp", "acl", "advcl") {
		h = k - 1 // "his calls to ban", whatever the tree makes of it
		if yes, ok = aims[c.Tree.Tokens[h].LowerLemma()]; ok {
			return c.owner(h), yes != c.Tree.Negated(p), true
		}
		h = c.Tree.Tokens[p].Head
	}
	if h < 0 || !c.is(p, "xcomp", "ccomp", "advcl", "acl") || !c.infinitive(p) || c.Tree.Tokens[h].Tag != grammar.VERB && c.Tree.Tokens[h].Tag != grammar.ADJ {
		return -1, false, false
	}
	yes, ok = c.bent(h)
	if !ok || !c.holds(h) && !c.accompanies(h) || c.Tree.Child(h, "nsubj") < 0 && !c.accompanies(h) && !c.is(h, "conj", "acl:relcl", "root") || c.Tree.Object(h) >= 0 || c.voice(h).Mode != checker.Asserted {
		return -1, false, false
	}
	return c.Tree.Subject(h), yes != (c.Tree.Negated(h) != c.Tree.Negated(p)), true
}

// meaning tells whether somebody means to do what the verb at p says.
func (c *Context) meaning(p int) bool {
	_, _, ok := c.intends(p)
	return ok
}

// aiming tells whether a noun is followed by what somebody means to do: "a refusal to sign".
func (c *Context) aiming(noun int) bool {
	if _, ok := aims[c.Tree.Tokens[noun].LowerLemma()]; !ok || !c.word(noun+1, "to") {
		return false
	}
	h := c.Tree.Tokens[noun+1].Head
	return h > noun && c.meaning(h)
}

// infinitive tells whether "to" stands before a verb.
func (c *Context) infinitive(p int) bool {
	k := c.Tree.Child(p, "mark")
	return k >= 0 && strings.EqualFold(c.Tree.Tokens[k].Text, "to")
}

// future tells whether a verb has an auxiliary of the future.
func (c *Context) future(p int) bool {
	for _, k := range c.Tree.Children(p) {
		if c.is(k, "aux") {
			switch c.Tree.Tokens[k].Lower() {
			case "will", "'ll", "’ll", "wo", "shall", "would":
				return true
			}
		}
	}
	return false
}

// foreseen tells whether an amount is what somebody expects of the time to come: "forecast revenue of $3bn".
func (c *Context) foreseen(at int) bool {
	p := c.predicate(at)
	o := c.Tree.Object(p)
	verb := c.Tree.Tokens[p].LowerLemma()
	return expecting[verb] && o >= 0 && (o == at || c.Tree.Ancestor(o, at)) || (verb == "aim" || verb == "budget") && c.Tree.Tokens[p].Tag == grammar.VERB
}

// expecting verbs tell of the time to come.
var expecting = map[string]bool{"forecast": true, "expect": true, "project": true, "predict": true, "anticipate": true, "foresee": true, "target": true, "guide": true}
