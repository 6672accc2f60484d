package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// happens reads the predicate at token p, where it is put as a fact.
func (c *Context) happens(p int) (happening, bool) {
	if s := c.Tree; s.Child(p, "cop") < 0 && !c.stays(p) && (s.Tokens[p].Tag != grammar.VERB || !c.clausal(p) || !c.holds(p) && !c.promised(p) && !c.slated(p) && !c.running(p)) {
		return happening{}, false
	}
	return c.tells(p)
}

// tells reads the predicate at token p, where it is one that tells something of its own.
func (c *Context) tells(p int) (happening, bool) {
	s, lemma := c.Tree, c.Tree.Tokens[p].LowerLemma()
	if s.Child(p, "cop") >= 0 || c.stays(p) {
		return c.being(p)
	}
	if s.Tokens[p].Tag != grammar.VERB || minds[lemma] || c.declines(p) {
		return happening{}, false
	}
	if k := s.Child(p, "expl"); k >= 0 && strings.EqualFold(s.Tokens[k].Text, "there") {
		return happening{sense: "exist", theme: s.Subject(p), actor: -1, also: -1}, true
	}
	if k := c.equipped(p); k >= 0 {
		return happening{sense: "have " + c.concepts[k], theme: s.Subject(p), actor: -1, also: k}, true
	}
	theme, actor := c.roles(p)
	says := lexicon.Force(lemma) != ""
	if !c.light(p) || says && s.IsPassive(p) || weighty[lemma] && (s.IsPassive(p) || theme >= 0 && theme != actor) {
		return happening{sense: c.concepts[p], theme: theme, actor: actor, also: -1}, theme >= 0
	}
	o := s.Object(p)
	if o < 0 || says || s.IsPassive(p) || s.Tokens[o].Tag != grammar.NOUN && !(s.Tokens[o].Fine == "VBG" && c.word(o-1, "no")) || c.empty(o) || c.mention(o) != nil {
		return happening{}, false
	}
	return happening{sense: lemma + " " + c.concepts[o], theme: s.Subject(p), actor: -1, also: o}, true
}

// equipped returns what something has been given to have: "the line is equipped with a signal"; -1 where it is not said so.
func (c *Context) equipped(p int) int {
	switch c.Tree.Tokens[p].LowerLemma() {
	case "equip", "fit", "furnish", "provide":
	default:
		return -1
	}
	if !c.Tree.IsPassive(p) {
		return -1
	}
	for _, k := range c.Tree.Children(p) {
		if c.is(k, "obl") && c.Tree.Preposition(k) == "with" && c.Tree.Tokens[k].Tag == grammar.NOUN {
			return k
		}
	}
	return -1
}

// running tells whether a gerund tells what somebody set out to do or did not stop doing: "began hearing evidence", "will go on opening".
func (c *Context) running(p int) bool {
	h := c.Tree.Tokens[p].Head
	if h < 0 || h > p || c.Tree.Tokens[p].Fine != "VBG" || !c.is(p, "xcomp", "advcl") || !c.holds(h) && !c.promised(h) {
		return false
	}
	switch c.Tree.Tokens[h].LowerLemma() {
	case "begin", "start", "continue", "resume":
		return c.is(p, "xcomp")
	case "go", "keep", "carry":
		return c.word(p-1, "on") || c.is(p, "xcomp")
	}
	return false
}

// slated tells whether a verb says what is planned or expected of its subject: "is expected to plead guilty", "is due to open".
func (c *Context) slated(p int) bool {
	h := c.Tree.Tokens[p].Head
	if h < 0 || !c.is(p, "xcomp", "ccomp") || !c.infinitive(p) || c.Tree.Negated(h) {
		return false
	}
	switch c.Tree.Tokens[h].LowerLemma() {
	case "expect", "schedule", "set", "slate", "poise":
		return c.Tree.IsPassive(h)
	case "due":
		return true
	}
	return false
}

// clausal tells whether a verb heads a clause, rather than being part of a phrase.
func (c *Context) clausal(p int) bool {
	return c.is(p, "acl:relcl") || !c.is(p, "amod", "compound", "case", "mark", "fixed", "flat", "aux", "acl")
}

// weighty verbs are light with most objects, and tell something of their own with people and things that they are done to.
var weighty = map[string]bool{"find": true, "hold": true, "bring": true, "leave": true, "take": true, "set": true, "announce": true, "keep": true, "see": true}

// stays tells whether a word is what somebody remains: "remains hospitalized".
func (c *Context) stays(p int) bool {
	h := c.Tree.Tokens[p].Head
	return h >= 0 && c.is(p, "xcomp") && staying[c.Tree.Tokens[h].Lemma] && c.holds(h)
}

var staying = map[string]bool{"remain": true, "stay": true, "become": true}

// being reads what something is: "the door is sound", "neither of them is a suspect".
func (c *Context) being(p int) (happening, bool) {
	t := &c.Tree.Tokens[p]
	if t.Tag != grammar.ADJ && t.Tag != grammar.NOUN && t.Tag != grammar.VERB || c.empty(p) || degrees[t.Lemma] || c.Tree.Child(p, "nummod", "nmod:poss") >= 0 {
		return happening{}, false
	}
	sense := "be " + c.concepts[p]
	if k := c.Tree.Preposition(p); k != "" {
		sense = "be " + k + " " + c.concepts[p]
	}
	return happening{sense: sense, theme: c.Tree.Subject(p), actor: -1, also: -1}, true
}

// degrees are adjectives on whose use any two people may differ.
var degrees = map[string]bool{"large": true, "big": true, "small": true, "great": true, "good": true, "bad": true, "long": true, "short": true, "high": true, "low": true,
	"happy": true, "sad": true, "important": true, "new": true, "old": true, "young": true, "strong": true, "weak": true, "hard": true, "easy": true, "nice": true,
	"serious": true, "clear": true, "likely": true, "able": true, "sure": true, "pending": true, "hot": true, "cold": true, "fast": true, "slow": true, "late": true, "early": true,
	"surprised": true, "proud": true, "afraid": true, "worried": true, "concerned": true, "difficult": true, "ready": true, "beautiful": true, "expensive": true, "cheap": true}

// asserted tells whether the clause of a predicate is put as a fact of its own, and not as a thing wished, feared or supposed.
func (c *Context) asserted(p int) bool {
	for _, k := range c.Tree.Children(p) {
		if word := c.Tree.Tokens[k].Lower(); hedging[word] && !(word == "yet" && c.notYet(p)) {
			return false
		}
	}
	switch c.voice(p).Mode {
	case checker.Asserted, checker.Planned:
		h := c.Tree.Tokens[p].Head
		if h >= 0 && c.is(p, "ccomp") && c.word(c.Tree.Subject(h), "nothing") {
			return false // "nothing suggests that it was open"
		}
		if c.awaited(p) {
			return false
		}
		return !c.is(p, "xcomp", "csubj") || c.stays(p) || c.slated(p) || c.running(p) || c.is(p, "xcomp") && h >= 0 && refusing[c.Tree.Tokens[h].Lemma]
	}
	return false
}

// hedging words leave open whether a thing is so.
var hedging = map[string]bool{"necessarily": true, "perhaps": true, "possibly": true, "maybe": true, "probably": true, "likely": true, "almost": true, "nearly": true,
	"hardly": true, "barely": true, "only": true, "exactly": true, "always": true, "usually": true, "often": true, "if": true, "whether": true, "unless": true, "yet": true}

// minds are verbs of what goes on in somebody, which nobody can check.
var minds = map[string]bool{"need": true, "want": true, "like": true, "love": true, "hate": true, "hope": true, "wish": true, "feel": true, "mean": true, "care": true,
	"matter": true, "deserve": true, "mind": true, "understand": true, "fear": true, "trust": true, "look": true, "sound": true, "try": true, "seek": true, "let": true}
