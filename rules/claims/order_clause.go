package claims

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// subordinated reads the order of the clause or noun that the conjunction at i opens and the one it depends on.
func (c *Context) subordinated(i int, lemma string) (first, then int, ok bool) {
	other := c.Tree.Tokens[i].Head
	main := c.Tree.Tokens[other].Head
	if main >= 0 && c.is(i, "mark") && c.is(other, "acl") && c.Tree.Tokens[main].Tag == grammar.NOUN && c.is(main, "obj") {
		main = c.Tree.Tokens[main].Head // "drew a knife after they fired"
	} else if o := c.Tree.Object(other); c.is(i, "advmod") && c.Tree.Tokens[other].Tag == grammar.VERB && o > i && i == other+1 && c.cutClause(o) >= 0 {
		main, other = other, o // "the power failed before the alarm rang", with the alarm for an object
	} else if main < 0 || c.covered(other) || c.Tree.Tokens[other].Tag == grammar.NUM || !c.is(other, "advcl", "obl", "nmod") && !(c.is(i, "case") && c.is(other, "obj") && other > i) && !(c.is(i, "mark") && c.is(other, "ccomp", "conj") && main < i) {
		return 0, 0, false
	}
	if c.Tree.Tokens[other].Tag == grammar.PRON && c.matter(other, main) == "" {
		if other = c.clauseOf(other, main); other < 0 {
			return 0, 0, false
		}
	}
	if k := c.cutClause(other); k >= 0 && c.is(i, "case", "advmod") && c.agent(other) {
		other = k // "after the council voted"
	}
	if c.Tree.Tokens[other].Fine == "VBG" && main > other && !c.comma(other, main) {
		return 0, 0, false // "after neighboring Ruvia had left"
	}
	if lemma == "ahead" && c.berthed(main) {
		return 0, 0, false // "in third place, ahead of the Lions"
	}
	denied := c.Tree.Negated(main) || c.word(i-1, "not") || lemma == "until" && refused[c.Tree.Tokens[main].LowerLemma()] && !c.Tree.IsPassive(main)
	if who := c.Tree.Subject(main); lemma == "before" && !c.word(i-1, "not") && who >= 0 && c.none(who) {
		return other, main, true // "nobody had left before the bell rang"
	}
	if lemma == "when" || afterWords.Of(lemma) || lemma == "until" && denied {
		return other, main, true
	}
	return main, other, !denied || lemma != "before" || c.word(i-1, "not")
}

// refused are verbs of what somebody lets nobody do "until" something else is done, as if they were denied.
var refused = map[string]bool{"refuse": true, "reject": true, "resist": true, "oppose": true}

// cutClause returns the verb that follows its subject where the tree takes the subject for a noun with a participle: "before the alarm rang"; -1
// where none does. What was done to the noun, and what is told of it by a true participle, is no clause.
func (c *Context) cutClause(noun int) int {
	if c.Tree.Tokens[noun].Tag != grammar.NOUN || noun+1 >= len(c.Tree.Tokens) {
		return -1
	}
	t := &c.Tree.Tokens[noun+1]
	if t.Head != noun || !c.is(noun+1, "acl") || t.Fine == "VBG" && strings.HasSuffix(t.Lower(), "ing") || c.Tree.Preposition(noun+1) != "" {
		return -1
	}
	for _, k := range c.Tree.Children(noun + 1) {
		if c.Tree.Preposition(k) == "by" {
			return -1
		}
	}
	return noun + 1
}

// agent tells whether a noun stands for whoever acts, and not for a thing that names by itself what happened to it.
func (c *Context) agent(k int) bool { return c.animate(k) || c.person(k) }

// whenDone reads the order of two clauses of which the first was over, or had not begun, when the other happened: "the crowd had left
// when the bell rang", "the bell had not yet rung when they left".
func (c *Context) whenDone(i int) (first, then int, ok bool) {
	other := c.Tree.Tokens[i].Head
	main := c.Tree.Tokens[other].Head
	if main < 0 || main > i || !c.is(other, "advcl", "conj", "ccomp", "parataxis") || c.Tree.Tokens[main].Tag != grammar.VERB || c.Tree.Tokens[other].Tag != grammar.VERB {
		return 0, 0, false
	}
	had, yet := false, false
	for _, k := range c.Tree.Children(main) {
		word := c.lower(k)
		had, yet = had || word == "had", yet || word == "yet"
	}
	if nobody := c.none(c.Tree.Subject(main)); nobody || c.Tree.Negated(main) {
		return other, main, had && (yet || nobody)
	}
	return main, other, had
}

// clauseOf returns the verb of the clause that a pronoun begins, where the tree parts them: "before anyone in the cabin heard it"; -1 where
// none is near.
func (c *Context) clauseOf(pronoun, main int) int {
	for k := pronoun + 1; k < len(c.Tree.Tokens) && k < pronoun+7; k++ {
		t := &c.Tree.Tokens[k]
		if t.Tag == grammar.PUNCT {
			break
		}
		if t.Tag == grammar.VERB && (t.Head == main || t.Head == pronoun) && c.is(k, "advcl", "acl") {
			return k
		}
	}
	return -1
}

// conditioned reads "an apology is a precondition for talks".
func (c *Context) conditioned(i int) (first, then int, ok bool) {
	goal := -1
	for _, k := range c.Tree.Children(i) {
		if p := c.Tree.Preposition(k); p == "for" || p == "of" || p == "to" {
			goal = k
		}
	}
	subject := c.Tree.Subject(i)
	if subject < 0 && c.is(i, "obj", "obl") {
		subject = c.Tree.Subject(c.Tree.Tokens[i].Head)
	}
	return subject, goal, subject >= 0 && goal >= 0
}

// comma tells whether a comma stands between two tokens.
func (c *Context) comma(from, to int) bool {
	for k := from; k < to; k++ {
		if c.word(k, ",") {
			return true
		}
	}
	return false
}

// berthed tells whether a token is a place in a row.
func (c *Context) berthed(i int) bool { return berths[c.Tree.Tokens[i].LowerLemma()] }

// plainly names what a verb does whose doer and object tell nothing by themselves: "he called 911", "it went"; "" where it is no verb.
func (c *Context) plainly(i int) string {
	if c.topples(i) {
		return "fall"
	}
	if t := c.Tree.Tokens[i]; t.Tag != grammar.VERB || t.Lemma == "be" || t.Lemma == "have" || t.Lemma == "do" {
		return ""
	}
	return c.concepts[i]
}

// topples tells whether people are said to fall: "had fallen", "went down".
func (c *Context) topples(i int) bool {
	switch c.Tree.Tokens[i].LowerLemma() {
	case "fall", "tumble", "topple", "stumble":
		return c.Tree.Tokens[i].Tag == grammar.VERB
	case "go":
		return c.lower(i+1) == "down"
	}
	return false
}

// crowd tells whether a verb is said of people whom nothing describes, so that it says all that there is to say: "nobody had left".
func (c *Context) crowd(i int) bool {
	who := c.Tree.Subject(i)
	if who < 0 {
		return false
	}
	head, _ := c.held(who)
	return head == "someone" || c.none(who) || c.word(who, "people")
}

// moved are what is done to things to some end, which is not what is done: "was opened to relieve the pressure".
var moved = map[string]bool{"open": true, "close": true, "shut": true, "lock": true, "unlock": true, "lift": true, "remove": true, "cut": true, "break": true, "stop": true}

// matter names what an event is about, but for the other event: the noun itself, or what a verb is done to, or the verb, or its subject where the verb says nothing.
func (c *Context) matter(i, but int) string {
	for range 4 {
		t := &c.Tree.Tokens[i]
		if e := c.mention(i); e != nil {
			return e.ID
		}
		if t.Tag == grammar.PRON || t.Tag == grammar.NUM || t.Tag == grammar.NOUN || t.Tag == grammar.DET {
			if i = c.meant(i); c.empty(i) || c.Tree.Tokens[i].Tag != grammar.NOUN {
				return ""
			}
			return c.concepts[i]
		}
		next := c.Tree.Object(i)
		if next < 0 && !(c.Tree.IsPassive(i) && moved[c.concepts[i]]) {
			next = c.Tree.Child(i, "xcomp", "ccomp")
		}
		if next == but || next >= 0 && (c.covered(next) || c.spell(next)) {
			next = -1
		}
		subject := c.Tree.Subject(i)
		if subject >= 0 && c.Tree.Preposition(subject) != "" {
			if k := c.Tree.Child(subject, "nsubj"); k >= 0 {
				subject = k // "a gate next to the turnstiles was opened"
			}
		}
		if subject >= 0 && (next < 0 && (c.Tree.IsPassive(i) && !(t.Head >= 0 && c.cutClause(t.Head) == i) || lexicon.Light(t.Lemma) || !c.animate(subject) && c.Tree.Tokens[subject].Tag == grammar.NOUN) ||
			next >= 0 && c.Tree.Tokens[next].Lemma == "place") {
			next = subject
		}
		if next < 0 || next == i {
			if lexicon.Light(t.Lemma) {
				return ""
			}
			return c.concepts[i]
		}
		i = next
	}
	return ""
}
