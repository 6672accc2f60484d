package claims

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// states are the concepts that say what became of people, and so what a count of people counts.
var states = map[string]bool{"dead": true, "injured": true, "missing": true, "arrest": true, "evacuate": true, "displaced": true,
	"rescue": true, "hospitalize": true, "treat": true, "survivor": true, "hostage": true, "charge": true, "trapped": true, "dismiss": true, "ill": true, "expel": true}

// counted returns the token that names what a count counts: the noun itself where it says something, else the state of the people counted;
// -1 where neither does.
func (c *Context) counted(i int) int {
	t := c.Tree.Tokens[i]
	p := c.predicate(i)
	if strings.EqualFold(t.Lemma, "count") { // counts of a charge are no people
		return i
	}
	if t.Tag != grammar.NUM && !c.generic(i) && (t.Tag == grammar.NOUN || t.Tag == grammar.ADJ || t.Tag == grammar.VERB) {
		if states[c.concepts[i]] || !c.person(i) {
			return i
		}
	}
	if k := c.state(i, p); k >= 0 {
		return k
	}
	if t.Tag == grammar.NOUN && !c.generic(i) {
		return i
	}
	return c.measured(i)
}

// state returns the token that says what became of the people at i: killed, hurt, among the missing; -1 where nothing does.
func (c *Context) state(i, p int) int {
	for _, k := range c.Tree.Children(i) {
		if states[c.concepts[k]] && c.is(k, "acl", "amod", "nmod", "appos", "dep") {
			return k
		}
	}
	if states[c.concepts[p]] && !(c.concepts[p] == "survivor" && c.Tree.IsPassive(p)) { // whom somebody is survived by are his family
		return p
	}
	for _, k := range c.Tree.Children(p) {
		if states[c.concepts[k]] && c.is(k, "xcomp", "obj", "obl", "nsubj", "acl", "advcl") && k != i {
			return k
		}
	}
	if h := c.Tree.Tokens[i].Head; h >= 0 && states[c.concepts[h]] {
		return h
	}
	return -1
}

// people are concepts that name people by what they are, not by what became of them.
var people = map[string]bool{"resident": true, "worker": true, "police": true, "soldier": true, "child": true, "student": true,
	"passenger": true, "firefighter": true, "migrant": true, "patient": true, "victim": true, "protester": true}

func (c *Context) person(i int) bool {
	return people[c.concepts[i]] || c.Tree.Tokens[i].Tag == grammar.NOUN && lexicon.Sex(strings.ToLower(c.Tree.Tokens[i].Lemma)) != ""
}

func (c *Context) generic(i int) bool {
	return lexicon.Generic(strings.ToLower(c.Tree.Tokens[i].Lemma))
}

// measured returns the noun, adjective or verb that a bare value measures: "turnout of 67.8%", "revenue rose to $3bn", "sentenced to 22
// years", "70 percent contained"; -1 where there is none. Where the tree leads to nothing that is measured, the nearest attribute of the
// clause is taken, since amounts stand close to what they are amounts of.
func (c *Context) measured(i int) int {
	if k := c.below(i); k >= 0 {
		return k
	}
	h := c.climb(i)
	if h >= 0 && (lexicon.Attribute(c.concepts[h]) || states[c.concepts[h]]) {
		return h
	}
	if a := c.attribute(i); a >= 0 {
		return a
	}
	return h
}

// reach is how far, in words, an amount may stand from what it measures; a comma in between counts as several.
const (
	reach = 14
	comma = 5
)

// attribute returns the nearest word around token i that names something measured; -1 where another value of the sort stands closer to it.
func (c *Context) attribute(i int) int {
	sort := c.measure(i)
	before, far := c.towards(i, -1, sort)
	after, near := c.towards(i, 1, sort)
	if after >= 0 && (before < 0 || near < far) {
		return after
	}
	return before
}

// measure returns what sort of attribute the value at token i can be one of: those that time, money, lengths or counts measure. A share may be one of
// money or of people.
func (c *Context) measure(i int) map[string]bool {
	for _, n := range c.Numbers {
		if n.Tok <= i && i < n.EndTok {
			return measurable[n.Class]
		}
	}
	return map[string]bool{"any": true, "time": true}
}

// measurable are the sorts of attributes that values of a class can be of.
var measurable = map[number.Class]map[string]bool{
	number.Money:    {"any": true, "money": true},
	number.Percent:  {"any": true, "money": true, "people": true},
	number.Points:   {"any": true, "money": true, "people": true},
	number.Fraction: {"any": true, "money": true, "people": true},
	number.Measure:  {"any": true, "length": true},
	number.Count:    {"any": true, "people": true, "money": true, "length": true, "time": true},
	number.Times:    {"any": true, "people": true, "money": true, "length": true, "time": true},
	number.Age:      {"any": true},
}

// towards looks for an attribute of some sorts in one direction and tells how far off it stands.
func (c *Context) towards(i, step int, sort map[string]bool) (at, distance int) {
	for k := i + step; k >= 0 && k < len(c.Tree.Tokens); k += step {
		distance++
		t := c.Tree.Tokens[k]
		switch {
		case t.Text == ";" || distance > reach || c.used[k] && c.rival(k, i) && (step > 0 || distance > 4):
			return -1, reach
		case t.Tag == grammar.PUNCT && (t.Text == "," || step > 0):
			distance += comma
		case step > 0 && t.Tag == grammar.CCONJ:
			distance += comma
		case !c.used[k] && sort[lexicon.Measure(c.concepts[k])] && c.concrete(k):
			return k, distance
		}
	}
	return -1, reach
}

// concrete tells whether a token can name something measured: a noun, verb or adjective, or a word of a phrase of the thesaurus.
func (c *Context) concrete(k int) bool {
	switch t := c.Tree.Tokens[k]; t.Tag {
	case grammar.NOUN, grammar.VERB, grammar.ADJ:
		return true
	case grammar.ADP, grammar.ADV:
		return c.concepts[k] != strings.ToLower(t.Lemma)
	}
	return false
}

// rival tells whether tokens k and i belong to two numbers of one unit.
func (c *Context) rival(k, i int) bool {
	var x, y *number.Number
	for n := range c.Numbers {
		if m := &c.Numbers[n]; m.Tok <= k && k < m.EndTok {
			x = m
		} else if m.Tok <= i && i < m.EndTok {
			y = m
		}
	}
	return x != nil && y != nil && x.Class == y.Class && x.Unit == y.Unit
}

// climb follows the tree from a value to what it is said of.
func (c *Context) climb(i int) int {
	h := i
	for range c.Tree.Tokens {
		parent := c.Tree.Tokens[h].Head
		if parent < 0 {
			break
		}
		t := c.Tree.Tokens[parent]
		switch {
		case c.used[parent]: // another number or a time: it plays the same part
		case t.Tag == grammar.NOUN && !c.generic(parent):
			return parent
		case t.Tag == grammar.ADJ && !c.light(parent):
			return parent
		case t.Tag == grammar.VERB && !c.light(parent) && !c.priced(h, parent):
			return parent
		case t.Tag == grammar.VERB || t.Tag == grammar.AUX:
			return c.argument(parent, i)
		}
		h = parent
	}
	return c.argument(h, i)
}

// below returns what stands under a share or an amount and says of what it is one: "40% of the trains", "95% ready", "$3bn in revenue".
func (c *Context) below(i int) int {
	for _, k := range c.Tree.Children(i) {
		t := c.Tree.Tokens[k]
		switch {
		case c.used[k]:
		case c.is(k, "acl", "amod") && (t.Tag == grammar.VERB || t.Tag == grammar.ADJ) && k > i && !c.light(k):
			return k
		case c.is(k, "nmod") && (c.Tree.Preposition(k) == "of" || c.Tree.Preposition(k) == "in") && c.common(k) && !c.generic(k):
			return k
		}
	}
	return -1
}

// common tells whether a token is a noun and no name, whatever the tagger takes a rare word in lower case for.
func (c *Context) common(k int) bool {
	t := c.Tree.Tokens[k]
	return t.Tag == grammar.NOUN || t.Tag == grammar.PROPN && t.Text == strings.ToLower(t.Text)
}

// priced tells whether a verb puts an amount on its object: "values the shares at £2bn".
func (c *Context) priced(h, verb int) bool {
	return c.Tree.Preposition(h) == "at" && c.Tree.Object(verb) >= 0
}

// argument returns what a light verb is said of: the object that an amount is put on ("put the number of dead at 38"), else the subject,
// and of a noun that only counts what it counts.
func (c *Context) argument(p, i int) int {
	order := []int{c.Tree.Object(p), c.Tree.Subject(p)}
	for _, k := range order {
		if k < 0 || k == i || c.used[k] || c.Tree.Ancestor(k, i) {
			continue
		}
		if k = c.substance(k); k >= 0 {
			return k
		}
	}
	return -1
}

// substance returns the noun itself, or of a noun that only counts the one that it counts: "the number of dead"; -1 where that is not told.
func (c *Context) substance(k int) int {
	if c.Tree.Tokens[k].Tag != grammar.NOUN {
		return -1
	}
	if !c.generic(k) {
		return k
	}
	if m := c.state(k, k); m >= 0 {
		return m
	}
	for _, m := range c.Tree.Children(k) {
		if c.is(m, "nmod") && c.Tree.Preposition(m) == "of" {
			if x := c.substance(m); x >= 0 && c.generic(m) {
				return x
			}
		}
		if c.is(m, "nmod", "compound") && !c.used[m] && !c.generic(m) && c.Tree.Tokens[m].Tag != grammar.PRON && c.Tree.Tokens[m].Tag != grammar.PROPN {
			if c.is(m, "compound") || c.Tree.Preposition(m) == "of" {
				return m
			}
		}
	}
	return -1
}
