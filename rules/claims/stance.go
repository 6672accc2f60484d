package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// stances reads where an actor stands to a thing or an act: "Kyiv rejects the demand", "her opposition to the sale", "she will not sign".
var stances = Extractor{
	Kind:  checker.Stance,
	Title: "where an actor stands to a thing: accepts, rejects, seeks, will not sign",
	Extract: func(c *Context) []checker.Claim {
		out := c.ofKind(checker.Stance)
		stepped := c.stepped()
		for p := range c.Tree.Tokens {
			if c.used[p] {
				continue
			}
			if claim, ok := c.against(p); ok {
				out = append(out, claim)
			} else if !stepped[p] {
				if claim, ok := c.will(p); ok {
					out = append(out, claim)
				}
			}
		}
		return out
	},
}

// holder returns who has the stance that a word says, and towards what; -1 for what the sentence does not tell or who can have none.
func (c *Context) holder(s lexicon.Step, verb int) (theme, actor int) {
	if s.Noun {
		theme, actor = c.toward(verb), c.owner(verb)
	} else {
		theme, actor = c.roles(verb)
		if theme == actor || theme < 0 {
			theme = c.complement(verb, -1)
		}
	}
	if actor < 0 || !c.animate(actor) {
		return -1, -1
	}
	return theme, actor
}

// owner returns whose stance a noun names: "her opposition", "Quist is a backer", "the union voiced its support".
func (c *Context) owner(noun int) int {
	if k := c.Tree.Child(noun, "nmod:poss"); k >= 0 && c.animate(k) {
		return k
	}
	if c.Tree.Child(noun, "cop") >= 0 {
		return c.Tree.Subject(noun)
	}
	if h := c.Tree.Tokens[noun].Head; h >= 0 && c.is(noun, "obj") {
		return c.Tree.Agent(h)
	}
	for _, k := range c.Tree.Children(noun) {
		if c.is(k, "compound", "amod", "nmod") && c.mention(k) != nil && (k < noun || c.Tree.Preposition(k) == "of" || c.Tree.Preposition(k) == "by") {
			return k
		}
	}
	return -1
}

// toward returns what the stance is about that a noun names: "opposition to the sale", "a willingness to sign the draft".
func (c *Context) toward(noun int) int {
	for _, at := range []int{noun, c.Tree.Tokens[noun].Head} {
		if at < 0 {
			continue
		}
		for _, k := range c.Tree.Children(at) {
			switch p := c.Tree.Preposition(k); {
			case k <= noun || c.covered(k):
			case c.is(k, "nmod", "obl") && (p == "to" || p == "for" || p == "against" || p == "toward" || p == "towards" || p == "of" && at == noun):
				return k
			case at == noun && c.is(k, "acl") && c.Tree.Tokens[k].Tag == grammar.VERB:
				if o := c.Tree.Object(k); o >= 0 {
					return o
				}
				return k
			}
		}
	}
	return -1
}

// animate tells whether a token names somebody who can want a thing: whoever has a name, a speaker, or a noun for people and their bodies.
func (c *Context) animate(i int) bool {
	t := c.Tree.Tokens[i]
	if c.mention(i) != nil || t.Tag == grammar.PROPN {
		return true
	}
	if t.Tag == grammar.PRON {
		word := strings.ToLower(t.Text)
		return myself[word] || word == "he" || word == "she" || c.oneself(i)
	}
	lemma := strings.ToLower(t.Lemma)
	return t.Tag == grammar.NOUN && (lexicon.Actor(lemma) || names.RoleWord(lemma) || kindred[lemma])
}

// oneself tells whether a pronoun in somebody's words stands for whoever speaks: "the union said it backed the plan".
func (c *Context) oneself(i int) bool {
	switch strings.ToLower(c.Tree.Tokens[i].Text) {
	case "it", "they", "he", "she", "his", "her", "its", "their":
		v := c.doc.voices.At(c.Sentence.N, i)
		return v.Speaker != "" && !v.Quoted
	}
	return false
}

// against reads "the union is against the plan".
func (c *Context) against(p int) (checker.Claim, bool) {
	if c.Tree.Preposition(p) != "against" || c.Tree.Child(p, "cop") < 0 || c.empty(p) {
		return checker.Claim{}, false
	}
	actor := c.Tree.Subject(p)
	if actor < 0 || !c.animate(actor) {
		return checker.Claim{}, false
	}
	value := checker.Value{Text: "against", Unit: "support", Admits: checker.Exactly(-1)}
	if c.denied(p) {
		value.Text, value.Admits = "not against", checker.Exactly(1)
	}
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Names = c.identity(p), "support", []string{c.identity(actor)}
	at := c.Tree.Child(p, "case")
	return c.claim(checker.Stance, checker.Span{Start: c.Tree.Tokens[at].Start, End: c.Tree.Tokens[p].End}, p, f, value), true
}

// bent are words of what somebody means to do, and whether he means to do it.
var bent = map[string]bool{"plan": true, "intend": true, "promise": true, "vow": true, "pledge": true, "threaten": true, "offer": true, "want": true,
	"seek": true, "agree": true, "hope": true, "aim": true, "ready": true, "willing": true, "prepared": true, "eager": true, "determined": true, "attempt": true,
	"swear": true, "propose": true, "unwilling": false, "reluctant": false}

// bent looks a word of intention up, by the word as well since a lemma may be wrong.
func (c *Context) bent(i int) (yes, ok bool) {
	if yes, ok = bent[strings.ToLower(c.Tree.Tokens[i].Lemma)]; !ok {
		yes, ok = bent[strings.ToLower(c.Tree.Tokens[i].Text)]
	}
	return yes, ok
}

// will reads what an actor means to do, or not to do: "will not sign", "vowed to appeal", "is ready to talk".
func (c *Context) will(p int) (checker.Claim, bool) {
	actor, yes, ok := c.intends(p)
	if !ok || actor < 0 || !c.animate(actor) {
		return checker.Claim{}, false
	}
	h, ok := c.tells(p)
	if !ok {
		return checker.Claim{}, false
	}
	if h.theme < 0 {
		h.theme = actor
	}
	head, terse := c.held(h.theme)
	who, unnamed := c.held(actor)
	if head == "" || who == "" {
		return checker.Claim{}, false
	}
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Scope, f.Terse = head, h.sense, c.restrictions(p, h), terse || unnamed
	value := checker.Value{Text: "will " + h.sense, Unit: "would " + h.sense, Admits: checker.Exactly(1)}
	if yes == (c.none(h.also) || h.theme != actor && c.none(h.theme)) {
		value.Text, value.Admits = "will not "+h.sense, checker.Exactly(-1)
	}
	claim := c.claim(checker.Stance, c.across(p, h), p, f, value)
	claim.Frame.Names = []string{who}
	return claim, true
}

// intends returns who means to do what the verb at p says, and whether he does: it has an auxiliary of the future, or depends on a word of
// intention.
func (c *Context) intends(p int) (actor int, yes, ok bool) {
	if c.Tree.Tokens[p].Tag != grammar.VERB || c.Tree.IsPassive(p) {
		return -1, false, false
	}
	if c.future(p) {
		return c.Tree.Subject(p), !c.denied(p), c.clausal(p) && c.doc.voices.At(c.Sentence.N, p).Mode == checker.Planned
	}
	h := c.Tree.Tokens[p].Head
	if h < 0 || !c.is(p, "xcomp", "ccomp", "advcl", "acl") || !c.infinitive(p) || c.Tree.Tokens[h].Tag != grammar.VERB && c.Tree.Tokens[h].Tag != grammar.ADJ {
		return -1, false, false
	}
	yes, ok = c.bent(h)
	if !ok || !c.holds(h) || c.Tree.Child(h, "nsubj") < 0 && !c.is(h, "conj", "acl:relcl", "root") || c.Tree.Object(h) >= 0 || c.doc.voices.At(c.Sentence.N, h).Mode != checker.Asserted {
		return -1, false, false
	}
	return c.Tree.Subject(h), yes != (c.Tree.Negated(h) != c.Tree.Negated(p)), true
}

// meaning tells whether somebody means to do what the verb at p says.
func (c *Context) meaning(p int) bool {
	_, _, ok := c.intends(p)
	return ok
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
			switch strings.ToLower(c.Tree.Tokens[k].Text) {
			case "will", "'ll", "’ll", "wo", "shall", "would":
				return true
			}
		}
	}
	return false
}
