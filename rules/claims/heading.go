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
	t := &c.Tree.Tokens[i]
	p := c.predicate(i)
	if strings.EqualFold(t.Lemma, "count") { // counts of a charge are no people
		return i
	}
	if states[c.concepts[i]] && c.word(i-1, "the") && c.word(i-2, "of") && states[c.concepts[p]] && c.Tree.Tokens[p].Tag == grammar.VERB {
		return p // "two of the wounded died"
	}
	if t.Tag != grammar.NUM && !c.generic(i) && (t.Tag == grammar.NOUN || t.Tag == grammar.ADJ || t.Tag == grammar.VERB) {
		if states[c.concepts[i]] || !c.person(i) {
			return i
		}
	}
	if k := c.state(i, p); k >= 0 {
		return k
	}
	if k := c.included(i, p); k >= 0 {
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
	if k := i + 1; k < len(c.Tree.Tokens) && states[c.concepts[k]] && (c.Tree.Tokens[k].Tag == grammar.ADJ || c.Tree.Tokens[k].Fine == "VBN") && c.Tree.Object(k) < 0 {
		return k // "left two women dead", wherever the tree has hung it
	}
	if states[c.concepts[p]] && !(c.concepts[p] == "survivor" && c.Tree.IsPassive(p)) { // whom somebody is survived by are his family
		return p
	}
	if c.concepts[p] == "job" && c.Tree.Tokens[p].Tag == grammar.VERB { // "will lay off 1,200 workers"
		return p
	}
	for _, k := range c.Tree.Children(p) {
		if c.is(k, "advcl") && c.Tree.Object(k) >= 0 {
			continue // "shot three people, killing two"
		}
		if states[c.concepts[k]] && c.is(k, "xcomp", "obj", "obl", "nsubj", "acl", "advcl") && k != i {
			return k
		}
	}
	if h := c.Tree.Tokens[i].Head; h >= 0 && states[c.concepts[h]] {
		return h
	}
	return -1
}

// included returns the word for those of whom the people at i are said to be a part: "the dead included three children"; -1 where they are of none.
func (c *Context) included(i, p int) int {
	if c.Tree.Tokens[p].Lemma != "include" || p < 2 || p > i {
		return -1
	}
	if s := c.Tree.Subject(p); s >= 0 && states[c.concepts[s]] {
		return s
	}
	if states[c.concepts[p-1]] && c.word(p-2, "the") { // whatever the tree makes of it
		return p - 1
	}
	return -1
}

// people are concepts that name people by what they are, not by what became of them.
var people = map[string]bool{"resident": true, "worker": true, "police": true, "soldier": true, "child": true, "student": true,
	"passenger": true, "firefighter": true, "suspect": true, "migrant": true, "patient": true, "victim": true, "protester": true}

// person tells whether token i is a noun for people by what they are.
func (c *Context) person(i int) bool {
	return people[c.concepts[i]] || c.Tree.Tokens[i].Tag == grammar.NOUN && lexicon.Sex(c.Tree.Tokens[i].LowerLemma()) != ""
}

// generic tells whether token i only counts and says nothing of what is counted: number, total, people; but not the members of "crew members".
func (c *Context) generic(i int) bool {
	lemma := c.Tree.Tokens[i].LowerLemma()
	return lexicon.Generic(lemma) && c.concepts[i] != "crew" && c.concepts[i] != "worker" && c.concepts[i] != "relative"
}

// measured returns the noun, adjective or verb that a bare value measures: "turnout of 67.8%", "revenue rose to $3bn", "sentenced to 22
// years", "70 percent contained"; -1 where there is none. Where the tree leads to nothing that is measured, the nearest attribute of the
// clause is taken, since amounts stand close to what they are amounts of.
func (c *Context) measured(i int) int {
	if k := c.below(i); k >= 0 {
		return k
	}
	if n := c.numberAt(i); n != nil && n.Unit == "%" {
		if k := c.shareOf(n.EndTok); k >= 0 {
			return k
		}
		if c.word(n.EndTok, "in") && c.word(n.Tok-1, "of") && moves[c.lower(n.Tok-2)] {
			if k := c.nounBehind(n.EndTok + 1); k >= 0 {
				return k // "a fall of 12 percent in enrollment"
			}
		}
	}
	h := c.climb(i)
	if h >= 0 && (lexicon.Attribute(c.concepts[h]) || states[c.concepts[h]]) {
		return h
	}
	if k := c.toll(h, i); k >= 0 {
		return k
	}
	if a := c.attribute(i); a >= 0 {
		return a
	}
	return h
}

// shareOf returns the noun behind the "of" at token k, that of which a number is a share, whatever the tree has hung it on; -1 where none stands there.
func (c *Context) shareOf(k int) int {
	if c.word(k, "more") && k+1 < len(c.Tree.Tokens) && c.Tree.Tokens[k+1].Tag == grammar.NOUN && !c.used[k+1] && !c.generic(k+1) {
		return k + 1 // "9 percent more pay"
	}
	if moves[c.lower(k)] && c.word(k+1, "in") {
		return c.nounBehind(k + 2) // "a 12 percent fall in enrollment"
	}
	if !c.word(k, "of") {
		return -1
	}
	return c.nounBehind(k + 1)
}

// nounBehind returns the noun of the phrase that begins at token k, -1 where it is a name or a number, or says only that it is counted.
func (c *Context) nounBehind(k int) int {
	at := -1
	for ; k < len(c.Tree.Tokens); k++ {
		switch t := &c.Tree.Tokens[k]; {
		case c.used[k] || t.Tag == grammar.PROPN:
			return -1
		case (t.Tag == grammar.NOUN || t.Fine == "VBG" && at < 0) && !c.generic(k):
			at = k
		case at >= 0 || t.Tag != grammar.DET && t.Tag != grammar.ADJ && t.Tag != grammar.PRON && t.Tag != grammar.PART:
			return at
		}
	}
	return at
}

// climb follows the tree from a value to what it is said of.
func (c *Context) climb(i int) int {
	h := i
	for range c.Tree.Tokens {
		parent := c.Tree.Tokens[h].Head
		if parent < 0 {
			break
		}
		t := &c.Tree.Tokens[parent]
		switch {
		case c.used[parent]: // another number or a time: it plays the same part
		case t.Tag == grammar.NOUN && !c.generic(parent):
			return parent
		case t.Tag == grammar.ADJ && !c.light(parent):
			return parent
		case t.Tag == grammar.VERB && !c.light(parent) && !c.priced(h, parent) && !(moves[t.LowerLemma()] && c.settles(h)):
			return parent
		case t.Tag == grammar.VERB || t.Tag == grammar.AUX:
			return c.argument(parent, i)
		}
		h = parent
	}
	return c.argument(h, i)
}

// settles tells whether a value is where something came to stand: "shrank to 17%".
func (c *Context) settles(i int) bool {
	p := c.Tree.Preposition(i)
	return p == "to" || p == "at" || p == "past" || p == "below" || p == "above"
}

// below returns what stands under a share or an amount and says of what it is one: "40% of the trains", "95% ready", "$3bn in revenue".
func (c *Context) below(i int) int {
	for _, k := range c.Tree.Children(i) {
		t := &c.Tree.Tokens[k]
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
	t := &c.Tree.Tokens[k]
	return t.Tag == grammar.NOUN || t.Tag == grammar.PROPN && t.Text == t.Lower()
}

// priced tells whether a verb puts an amount on its object: "values the shares at £2bn".
func (c *Context) priced(h, verb int) bool {
	return c.Tree.Preposition(h) == "at" && c.Tree.Object(verb) >= 0
}

// having are the verbs by whose object their subject is measured: "the school has 40 members".
var having = map[string]bool{"have": true, "number": true, "include": true, "comprise": true, "total": true, "hold": true, "take": true, "be": true}

// argument returns what a light verb is said of: the object that an amount is put on ("put the number of dead at 38"), else the subject,
// and of a noun that only counts what it counts.
func (c *Context) argument(p, i int) int {
	order := [...]int{c.Tree.Object(p), c.Tree.Subject(p), -1}
	if c.is(p, "acl") {
		order[2] = c.Tree.Tokens[p].Head // "the number of dead rising to 40"
	}
	if n := c.numberAt(i); n != nil && n.UnitTok == i && n.Class == number.Count && c.is(i, "obj") && !having[c.Tree.Tokens[p].LowerLemma()] {
		return -1 // who counted 40 people is not what is counted
	}
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
	if states[c.concepts[k]] {
		return k // "the injured totalled 40"
	}
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
