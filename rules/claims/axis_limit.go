package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// barred is what limited returns for words that do not say what the axis is about: a light is off, and so is a holiday.
const barred = -2

// limited returns what a step of an axis that is limited to some things is said of: its theme, its actor where the theme is part of the words
// themselves, or what is given or refused to whoever is the theme; barred where it is said of none of those things.
func (c *Context) limited(s lexicon.Step, i, top, verb, theme int) int {
	axes := lexicon.NewsAxes()
	if !axes.Limited(s.Axis) {
		return theme
	}
	if !c.squarely(top) || !c.squarely(verb) {
		return barred
	}
	if theme >= i && theme < i+s.Words {
		theme = c.beyond(s, i, theme, c.Tree.Subject(verb))
	}
	if theme < 0 {
		theme = c.bearer(top)
	}
	doer := c.host(top)
	if theme < 0 {
		theme = doer
	}
	for _, k := range append([]int{theme, c.Tree.Object(verb), c.bearer(top), doer}, c.Tree.Children(verb)...) {
		if k < 0 || c.Tree.Tokens[k].Tag == grammar.VERB || k >= i && k < i+s.Words || c.vague(k) || c.another(k) || s.Words == 1 && c.inflicts(s, top, k) {
			continue
		}
		e := c.mention(k)
		switch {
		case (e == nil || e.Kind == names.Body) && axes.Of(s.Axis, c.concepts[k]), e != nil && e.Kind == names.Body && axes.Of(s.Axis, "organisation"),
			axes.Of(s.Axis, "person") && (c.individual(k) || s.Axis == "taking" && c.sought(k)):
			return k
		}
	}
	if k := i + s.Words - 1; strings.HasPrefix(s.Label, "without ") && (axes.Of(s.Axis, c.concepts[k]) || axes.Of(s.Axis, c.Tree.Tokens[k].LowerLemma())) {
		return k
	}
	return barred
}

// inflicts tells whether somebody does to others what an axis is about undergoing: who applauds has not been applauded.
func (c *Context) inflicts(s lexicon.Step, top, k int) bool {
	t := &c.Tree.Tokens[top]
	return undergone[s.Axis] && s.Label != "survive" && t.Tag == grammar.VERB && c.Tree.Tokens[k].Head == top && c.is(k, "nsubj") && !c.Tree.IsPassive(top) && c.Tree.Child(top, "cop") < 0
}

// undergone are the axes whose single verbs tell what is done to somebody or something.
var undergone = map[string]bool{"reception": true, "provoking": true, "promotion": true, "identifying": true, "inviting": true, "notice": true, "consulting": true,
	"vaccination": true, "eligibility": true, "harness": true, "supervision": true, "removal": true, "jailing": true, "remand": true, "execution": true,
	"cuffing": true, "publishing": true, "recall": true, "guarding": true, "registry": true, "licensing": true, "impounding": true, "theft": true,
	"unsealing": true, "ruin": true, "damage": true, "display": true, "burial": true, "counsel": true}

// host returns what words that stand beside a verb, a copula or a noun are said of; -1 where they stand beside none.
func (c *Context) host(top int) int {
	h := c.Tree.Tokens[top].Head
	switch {
	case h < 0:
	case c.is(top, "advmod", "xcomp", "obl"), c.is(top, "nmod") && c.Tree.Child(h, "cop") >= 0:
		return c.Tree.Subject(h) // "acted alone", "took place in the dark", "is months behind schedule"
	case c.is(top, "amod") && c.Tree.Tokens[h].Fine == "NN" && c.Tree.Child(h, "det", "nmod:poss") >= 0:
		return h // "an unlicensed driver"
	}
	return -1
}

// squarely tells whether a predicate is put as a fact, and not denied only of a degree or a manner: "was not fatally wounded".
func (c *Context) squarely(p int) bool {
	switch c.voice(p).Mode {
	case checker.Asserted, checker.Planned:
	default:
		return false
	}
	no := c.denied(p)
	for _, k := range c.Tree.Children(p) {
		word := c.Tree.Tokens[k].Lower()
		widely := no && c.is(k, "advmod") && strings.HasSuffix(word, "ly") && word != "reportedly" && word != "allegedly"
		if leaving[word] || word == "first" && c.word(k-1, "at") || hedging[word] && !(word == "yet" && c.notYet(p)) || widely {
			return false
		}
	}
	return true
}

// leaving are adverbs that leave room for the other state, at another time or in part.
var leaving = map[string]bool{"initially": true, "originally": true, "formerly": true, "previously": true, "largely": true, "mostly": true, "mainly": true}

// notYet tells whether a predicate was not so when the text was printed, whatever came of it: "has not yet voted".
func (c *Context) notYet(p int) bool {
	for _, k := range c.Tree.Children(p) {
		if c.is(k, "aux") && c.word(k, "had") {
			return false
		}
	}
	return c.denied(p)
}

// sorts tells apart deeds of one name by what they are the end of ("from party" of leaving a party), and where an axis is limited things of one name,
// too, by kindred. Owner is who has the thing, -1 where that is not told.
func (c *Context) sorts(s lexicon.Step, i, thing, verb, owner int) []string {
	const reach = 8
	var out bag
	for _, name := range c.withNames(nil, thing) {
		out.add("of " + name)
	}
	if lexicon.NewsAxes().Limited(s.Axis) {
		out = append(out, c.kindred(thing)...)
		if a := c.Tree.Agent(verb); judging[s.Axis] && a >= 0 && a != thing && !c.empty(a) {
			out.add("by " + c.identity(a)) // one chamber, and then the other
			out = append(out, c.kindred(a)...)
		}
		if owner >= 0 && owner != thing {
			out.add("kind " + c.identity(owner))
		}
	}
	for _, k := range c.Tree.Children(verb) {
		p := c.Tree.Preposition(k)
		if k != thing && (p == "from" || p == "as") && !c.covered(k) {
			out.add("from " + c.identity(k))
		}
		if k != thing && (s.Axis == "availability" || s.Axis == "attending") && c.is(k, "obj", "obl") && !c.covered(k) && lexicon.NewsAxes().Of("holding", c.concepts[k]) {
			out.add("at " + c.concepts[k])
		}
	}
	for k := i + s.Words; k < len(c.Tree.Tokens) && k < i+s.Words+reach && lexicon.NewsAxes().Limited(s.Axis); k++ {
		h := c.Tree.Tokens[k].Head
		if p := c.Tree.Preposition(k); k != thing && (p == "for" || p == "against") && (h == verb || h >= i && h < i+s.Words) && !c.covered(k) && !c.empty(k) {
			out.add("for " + c.identity(k)) // positive for one virus, unsafe for lorries
		}
	}
	return out.set()
}

// judging are the axes on which several can judge one thing, each in his own way.
var judging = map[string]bool{"passage": true, "grant": true, "ruling": true, "reception": true, "acceptance": true}

// kindred tells apart things of one name by what stands before them and whose they are ("kind smoke" of a smoke alarm), and people by their sex
// and age.
func (c *Context) kindred(thing int) []string {
	var out bag
	if sex := lexicon.Sex(c.Tree.Tokens[thing].LowerLemma()); sex == "male" || sex == "female" {
		out.add("who " + sex)
	}
	for _, k := range c.Tree.Children(thing) {
		if y := c.Tree.Child(k, "obl:unmarked"); y > 0 && strings.EqualFold(c.Tree.Tokens[k].Text, "old") {
			if n := c.Tree.Child(y, "nummod"); n >= 0 {
				out.add("age " + c.lower(n)) // "a 17-year-old girl"
			}
			continue
		}
		if c.is(k, "compound", "amod", "nmod:poss") && !c.covered(k) && !c.used[k] && c.identity(k) != "" {
			out.add("kind " + c.identity(k))
		}
	}
	return out.set()
}

// individual tells whether a token stands for one person, by a name or by a noun that tells him from the others of a story: the driver, no
// officer of several.
func (c *Context) individual(k int) bool {
	if e := c.mention(k); e != nil {
		return e.Kind == names.Person
	}
	t := &c.Tree.Tokens[k]
	lemma := t.LowerLemma()
	return t.Tag == grammar.NOUN && t.Fine == "NN" && !c.used[k] && !folk[lemma] && lemma != "victim" && !corps[c.concepts[k]] && (c.person(k) || names.RoleWord(lemma) || kindred[lemma] || strings.HasSuffix(lemma, "man") || strings.HasSuffix(lemma, "woman"))
}

// sought tells whether a noun says no more of somebody than that he is a suspect or a man.
func (c *Context) sought(k int) bool {
	return c.mention(k) == nil && c.Tree.Tokens[k].Fine == "NN" && (folk[c.Tree.Tokens[k].LowerLemma()] || c.concepts[k] == "suspect")
}

// another tells whether a noun is set apart from the one of which a story speaks: "the earlier vote", "a second gate".
func (c *Context) another(k int) bool {
	for _, d := range c.Tree.Children(k) {
		if word := c.lower(d); c.is(d, "amod", "det") && (apart[word] || neighboring[word]) {
			return word != "last" && word != "latest" || c.Tree.Child(k, "nmod:poss") < 0 // "its last inspection" is the one that counts
		}
	}
	return c.place(k) != "" || c.word(k+1, "nearby") || c.word(k+1, "opposite") || c.word(k+1, "next") && c.word(k+2, "door")
}

var apart = map[string]bool{"earlier": true, "previous": true, "former": true, "past": true, "next": true, "latest": true, "last": true, "new": true, "separate": true,
	"different": true, "similar": true}

// corps are those of whom a story has several under one word.
var corps = map[string]bool{"police": true, "soldier": true, "firefighter": true, "resident": true, "worker": true, "student": true, "protester": true, "migrant": true}
