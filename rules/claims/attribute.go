package claims

import (
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
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

// reach is how far, in words, an amount may stand from what it measures; a comma in between counts as several.
const (
	reach = 14
	comma = 5
)

// measure returns the sorts of attributes that the value at token i can be of. A share may be one of money or of people; what is no number measures time
// or anything.
func (c *Context) measure(i int) map[string]bool {
	if n := c.numberAt(i); n != nil {
		if n.Class == number.Count && n.UnitTok >= 0 {
			return countable
		}
		return measurable[n.Class]
	}
	return lasting
}

// lasting are the sorts of attributes that a duration, which is no number, can be of.
var lasting = map[string]bool{"any": true, "time": true}

// countable are the sorts of attributes that a count of people or things can be of: no seven women are a time or an amount.
var countable = map[string]bool{"any": true, "people": true}

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

// towards looks from token i in one direction, step 1 or -1, for an attribute of some sorts and tells how far off it stands; at is -1 where there is none.
func (c *Context) towards(i, step int, sort map[string]bool) (at, distance int) {
	for k := i + step; k >= 0 && k < len(c.Tree.Tokens); k += step {
		distance++
		t := &c.Tree.Tokens[k]
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
		return c.concepts[k] != t.LowerLemma()
	}
	return false
}

// rival tells whether tokens k and i belong to two numbers of one unit.
func (c *Context) rival(k, i int) bool {
	x, y := c.numberAt(k), c.numberAt(i)
	return x != nil && y != nil && x != y && x.Class == y.Class && x.Unit == y.Unit
}
