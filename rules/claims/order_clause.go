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
	if main < 0 || c.covered(other) || c.Tree.Tokens[other].Tag == grammar.NUM || !c.is(other, "advcl", "obl", "nmod") && !(c.is(i, "case") && c.is(other, "obj") && other > i) && !(c.is(i, "mark") && c.is(other, "ccomp", "conj") && main < i) {
		return 0, 0, false
	}
	if c.Tree.Tokens[other].Tag == grammar.PRON && c.matter(other, main) == "" {
		if other = c.clauseOf(other, main); other < 0 {
			return 0, 0, false
		}
	}
	if c.Tree.Tokens[other].Fine == "VBG" && main > other && !c.comma(other, main) {
		return 0, 0, false // "after neighboring Ruvia had left"
	}
	if lemma == "ahead" && c.berthed(main) {
		return 0, 0, false // "in third place, ahead of the Lions"
	}
	denied := c.Tree.Negated(main) || c.word(i-1, "not")
	if lemma == "when" || afterWords[lemma] || lemma == "until" && denied {
		return other, main, true
	}
	return main, other, !denied || lemma != "before" || c.word(i-1, "not")
}

// clauseOf returns the verb of the clause that a pronoun begins, where the tree parts them: "before anyone in the cabin heard it"; -1 where
// none is near.
func (c *Context) clauseOf(pronoun, main int) int {
	for k := pronoun + 1; k < len(c.Tree.Tokens) && k < pronoun+7; k++ {
		t := c.Tree.Tokens[k]
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
func (c *Context) berthed(i int) bool { return berths[strings.ToLower(c.Tree.Tokens[i].Lemma)] }

// plainly names what a verb does whose doer and object tell nothing by themselves: "he called 911", "it went"; "" where it is no verb.
func (c *Context) plainly(i int) string {
	if t := c.Tree.Tokens[i]; t.Tag != grammar.VERB || t.Lemma == "be" || t.Lemma == "have" || t.Lemma == "do" {
		return ""
	}
	return c.concepts[i]
}

// matter names what an event is about, but for the other event: the noun itself, or what a verb is done to, or the verb, or its subject where the verb says nothing.
func (c *Context) matter(i, but int) string {
	for range 4 {
		t := c.Tree.Tokens[i]
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
		if next < 0 {
			next = c.Tree.Child(i, "xcomp", "ccomp")
		}
		if next == but || next >= 0 && (c.covered(next) || c.spell(next)) {
			next = -1
		}
		subject := c.Tree.Subject(i)
		if subject >= 0 && (next < 0 && (c.Tree.IsPassive(i) || lexicon.Light(t.Lemma) || !c.animate(subject) && c.Tree.Tokens[subject].Tag == grammar.NOUN) ||
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
