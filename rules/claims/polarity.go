package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// polarities reads whether a thing happened or is so, wherever no axis says more: "officers fired gas", "no gas was used", "there was no
// siren". The unit names the predicate, the head what it is said of, and the names whoever does it; a denial lies across from the assertion.
var polarities = Extractor{
	Kind:  checker.Status,
	Title: "whether a thing happened or is so: fired, was not used, there was no siren",
	Extract: func(c *Context) []checker.Claim {
		stepped := c.stepped()
		var out []checker.Claim
		for p := range c.Tree.Tokens {
			if stepped[p] || c.used[p] || c.voted(p) {
				continue
			}
			if claim, ok := c.polarity(p); ok {
				out = append(out, claim)
			}
		}
		return out
	},
}

// stepped marks the tokens that the axes read.
func (c *Context) stepped() []bool {
	out := make([]bool, len(c.Tree.Tokens))
	for _, claim := range c.axial() {
		for i, t := range c.Tree.Tokens {
			out[i] = out[i] || t.Start < claim.Span.End && claim.Span.Start < t.End
		}
	}
	return out
}

// A happening is a predicate with what it is said of and who does it, -1 where nobody is told.
type happening struct {
	sense        string // what is asserted or denied: a concept
	theme, actor int
	also         int // a second token whose denial denies the whole: the object of a light verb
}

func (c *Context) polarity(p int) (checker.Claim, bool) {
	h, ok := c.happens(p)
	if !ok || h.theme < 0 || c.numbered(p) || !c.asserted(p) {
		return checker.Claim{}, false
	}
	head, terse := c.held(h.theme)
	if head == "" || head == h.sense {
		return checker.Claim{}, false
	}
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Names = head, h.sense, nil
	if h.actor >= 0 && h.actor != h.theme {
		if who, unnamed := c.held(h.actor); who != "" {
			f.Names, terse = []string{who}, terse || unnamed
		}
	}
	f.Terse = terse
	f.Scope = c.restrictions(p, h)
	value := checker.Value{Text: h.sense, Unit: "did " + h.sense, Admits: checker.Exactly(1)}
	no := c.denied(p) || c.none(h.theme) || c.none(h.also)
	if no {
		value.Text, value.Admits = "not "+h.sense, checker.Exactly(-1)
	}
	claim := c.claim(checker.Status, c.across(p, h), p, f, value)
	if lexicon.Force(claim.Voice.Verb) == "denies" && claim.Voice.Denied != no {
		return checker.Claim{}, false // the tree does not show what is denied
	}
	claim.Frame.Names = f.Names // whoever tells of a deed may have done it
	return claim, true
}

// numbered tells whether a predicate says how much or how many, which the claims about numbers tell: "was 67% effective", "lasted two days".
func (c *Context) numbered(p int) bool {
	for _, k := range c.Tree.Children(p) {
		if c.used[k] && c.is(k, "nummod", "advmod", "amod", "nmod", "obl:unmarked") && !c.dated(k) {
			return true
		}
	}
	return measuring[strings.ToLower(c.Tree.Tokens[p].Lemma)]
}

var measuring = map[string]bool{"last": true, "cost": true, "weigh": true, "measure": true, "equal": true, "average": true}

// dated tells whether a token belongs to a day or an hour.
func (c *Context) dated(i int) bool {
	for _, t := range c.Times {
		if t.Tok <= i && i < t.EndTok {
			return dated(t)
		}
	}
	return false
}

// none tells whether a noun is counted as none: "no siren", "zero cases", "none of the dead".
func (c *Context) none(i int) bool {
	if i < 0 {
		return false
	}
	switch strings.ToLower(c.Tree.Tokens[i].Text) {
	case "none", "nobody", "nothing", "neither", "nought":
		return true
	}
	if c.Tree.Negated(i) {
		return true
	}
	for _, k := range c.Tree.Children(i) {
		if c.is(k, "nummod", "det") && strings.EqualFold(c.Tree.Tokens[k].Text, "zero") {
			return true
		}
	}
	return false
}

// restrictions list what narrows a predicate, beside its time and place, and the nouns it is said of: what is denied with them is not
// denied without.
func (c *Context) restrictions(p int, h happening) []string {
	var out bag
	for _, k := range c.Tree.Children(p) {
		if k == h.theme || k == h.actor || k == h.also || c.covered(k) || c.sited(k) || c.cut(p, k) {
			continue
		}
		switch {
		case c.is(k, "obl:agent"):
		case c.is(k, "obl", "nmod", "obj", "iobj"):
			out.add(strings.TrimSpace(c.Tree.Preposition(k) + " " + c.identity(k)))
		case c.is(k, "advmod") && slack[strings.ToLower(c.Tree.Tokens[k].Text)]:
		case c.is(k, "amod", "advmod", "ccomp", "xcomp", "acl", "compound"), c.is(k, "advcl") && k > p:
			out.add(c.concepts[k])
		}
	}
	for _, noun := range []int{h.theme, h.also} {
		if noun < 0 || c.mention(noun) != nil {
			continue
		}
		for _, k := range c.Tree.Children(noun) {
			if k != h.actor && c.is(k, "amod", "compound", "nmod", "acl", "nummod") && !c.covered(k) && !c.sited(k) && c.Tree.Tokens[k].Tag != grammar.PRON {
				out.add(c.identity(k))
			}
		}
	}
	return out.set()
}

// cut tells whether a colon parts two tokens: "the car was not stolen: police".
func (c *Context) cut(p, k int) bool {
	for i := min(p, k); i < max(p, k); i++ {
		if c.Tree.Tokens[i].Text == ":" {
			return true
		}
	}
	return false
}

// sited tells whether a token names a place.
func (c *Context) sited(i int) bool {
	e := c.mention(i)
	return e != nil && e.Kind == names.Place
}

// slack are adverbs that do not narrow what they stand with.
var slack = map[string]bool{"not": true, "n't": true, "n’t": true, "never": true, "no": true, "longer": true, "also": true, "still": true, "already": true,
	"yet": true, "just": true, "ever": true, "even": true, "then": true, "later": true, "now": true, "once": true, "really": true, "actually": true,
	"there": true, "here": true, "however": true, "thus": true, "therefore": true, "indeed": true, "when": true, "where": true, "reportedly": true,
	"allegedly": true, "apparently": true, "simply": true, "at": true, "in": true, "that": true, "so": true, "too": true, "soon": true, "earlier": true}

// held names what a predicate is said of: whom it means, "someone" for people whom nothing describes, or a concept; "" where nothing tells.
// Terse is what the sentences before have to explain.
func (c *Context) held(i int) (head string, terse bool) {
	i = c.meant(i)
	t := c.Tree.Tokens[i]
	word := strings.ToLower(t.Text)
	switch {
	case c.mention(i) != nil:
		return c.identity(i), false
	case c.vague(i):
		return "", false
	case t.Tag == grammar.PRON && (nobodies[word] || word == "one" || word == "two"), c.used[i] && t.Tag == grammar.NUM, t.Tag == grammar.NOUN && folk[t.Lemma]:
		return "someone", false
	case t.Tag == grammar.PRON && (myself[word] || c.oneself(i)):
		return c.doc.voices.At(c.Sentence.N, i).Speaker, true
	case t.Tag == grammar.PRON && (word == "it" || word == "they" || word == "them"):
		return c.before(i), true
	case c.empty(i), t.Tag != grammar.NOUN && t.Tag != grammar.PROPN:
		return "", false
	}
	return c.concepts[i], false
}

// vague tells whether a noun means one of several, without saying which: "one party", "another guard", "some".
func (c *Context) vague(i int) bool {
	if c.Tree.Tokens[i].Tag != grammar.NOUN {
		return false
	}
	for _, k := range c.Tree.Children(i) {
		if c.is(k, "det", "nummod", "amod") && several[strings.ToLower(c.Tree.Tokens[k].Text)] {
			return true
		}
	}
	return false
}

var several = map[string]bool{"one": true, "another": true, "some": true, "other": true, "each": true, "every": true, "many": true, "most": true, "few": true, "several": true}

// meant looks through a noun that only counts to the thing that it counts: the members of "all of the members", the walkout of "the
// second day of the walkout".
func (c *Context) meant(i int) int {
	t := c.Tree.Tokens[i]
	if c.mention(i) != nil || t.Tag == grammar.PROPN || !c.generic(i) && t.Tag != grammar.PRON && t.Tag != grammar.NUM && t.Tag != grammar.DET {
		return i
	}
	for _, k := range c.Tree.Children(i) {
		if k > i && c.is(k, "nmod") && c.Tree.Preposition(k) == "of" && c.Tree.Tokens[k].Tag != grammar.PRON && !c.covered(k) {
			return k
		}
	}
	return i
}

// myself are the pronouns by which speakers call themselves.
var myself = map[string]bool{"i": true, "we": true, "me": true, "us": true}

// nobodies are pronouns for people whom nothing describes.
var nobodies = map[string]bool{"nobody": true, "somebody": true, "someone": true, "anyone": true, "anybody": true, "everyone": true, "everybody": true, "none": true}

// folk are the nouns that only count people.
var folk = map[string]bool{"people": true, "person": true, "man": true, "woman": true, "individual": true, "other": true, "adult": true, "civilian": true}

// voted tells whether a predicate is read as a stance.
func (c *Context) voted(p int) bool {
	if _, ok := c.against(p); ok {
		return true
	}
	_, ok := c.will(p)
	return ok
}

// happens reads the predicate at token p, where it is put as a fact.
func (c *Context) happens(p int) (happening, bool) {
	if s := c.Tree; s.Child(p, "cop") < 0 && !c.stays(p) && (s.Tokens[p].Tag != grammar.VERB || !c.clausal(p) || !c.holds(p)) {
		return happening{}, false
	}
	return c.tells(p)
}

// tells reads the predicate at token p, where it is one that tells something of its own.
func (c *Context) tells(p int) (happening, bool) {
	s, lemma := c.Tree, strings.ToLower(c.Tree.Tokens[p].Lemma)
	if s.Child(p, "cop") >= 0 || c.stays(p) {
		return c.being(p)
	}
	if s.Tokens[p].Tag != grammar.VERB || minds[lemma] || c.declines(p) {
		return happening{}, false
	}
	if k := s.Child(p, "expl"); k >= 0 && strings.EqualFold(s.Tokens[k].Text, "there") {
		return happening{sense: "exist", theme: s.Subject(p), actor: -1, also: -1}, true
	}
	theme, actor := c.roles(p)
	says := lexicon.Force(lemma) != ""
	if !c.light(p) || says && s.IsPassive(p) || weighty[lemma] && (s.IsPassive(p) || theme >= 0 && theme != actor) {
		return happening{sense: c.concepts[p], theme: theme, actor: actor, also: -1}, theme >= 0
	}
	o := s.Object(p)
	if o < 0 || says || s.IsPassive(p) || s.Tokens[o].Tag != grammar.NOUN || c.empty(o) || c.mention(o) != nil {
		return happening{}, false
	}
	return happening{sense: lemma + " " + c.concepts[o], theme: s.Subject(p), actor: -1, also: o}, true
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
	t := c.Tree.Tokens[p]
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
		if hedging[strings.ToLower(c.Tree.Tokens[k].Text)] {
			return false
		}
	}
	switch c.doc.voices.At(c.Sentence.N, p).Mode {
	case checker.Asserted, checker.Planned:
		h := c.Tree.Tokens[p].Head
		return !c.is(p, "xcomp", "csubj") || c.stays(p) || c.is(p, "xcomp") && h >= 0 && refusing[c.Tree.Tokens[h].Lemma]
	}
	return false
}

// hedging words leave open whether a thing is so.
var hedging = map[string]bool{"necessarily": true, "perhaps": true, "possibly": true, "maybe": true, "probably": true, "likely": true, "almost": true, "nearly": true,
	"hardly": true, "barely": true, "only": true, "exactly": true, "always": true, "usually": true, "often": true, "if": true, "whether": true, "unless": true, "yet": true}

// minds are verbs of what goes on in somebody, which nobody can check.
var minds = map[string]bool{"need": true, "want": true, "like": true, "love": true, "hate": true, "hope": true, "wish": true, "feel": true, "mean": true, "care": true,
	"matter": true, "deserve": true, "mind": true, "understand": true, "fear": true, "trust": true, "look": true, "sound": true, "try": true, "seek": true, "let": true}

// across spans a predicate and what it is said of, where they stand near each other.
func (c *Context) across(p int, h happening) checker.Span {
	from, to := p, p
	for _, k := range []int{h.theme, h.also, c.Tree.Child(p, "aux", "aux:pass", "cop")} {
		if k >= 0 && abs(k-p) < 10 {
			from, to = min(from, k), max(to, k)
		}
	}
	return checker.Span{Start: c.Tree.Tokens[from].Start, End: c.Tree.Tokens[to].End}
}
