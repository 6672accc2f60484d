package claims

import (
	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// led reads who did a thing first or last, where others did it, too: "the Varenians were let go first", "the Harbor ward was the first to declare".
// The value is 1 for the first and -1 for the last, and for whoever only shot back.
func (c *Context) led(i int) *checker.Claim {
	word := c.lower(i)
	var who, p, from, end int
	switch {
	case c.replied(i):
		word, who, p, from, end = "in reply", c.Tree.Subject(i), i, i, i+1
	case word == "first" || word == "last":
		who, p, from, end = c.leader(i)
	default:
		return nil
	}
	if who < 0 || p < 0 || who == p {
		return nil
	}
	head, terse := c.held(who)
	if head == "" {
		return nil
	}
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Terse, f.Terms = head, c.feat(p), terse, c.traits(who)
	if o := c.Tree.Object(p); o >= 0 && o != who && c.Tree.Tokens[o].Tag == grammar.NOUN && f.Pred != "shooting" {
		f.Part = c.concepts[o]
	}
	v := checker.Value{Text: head + " " + word, Unit: "to " + f.Pred, Admits: checker.Exactly(1)}
	if word != "first" {
		v.Admits = checker.Exactly(-1)
	}
	return c.found(checker.Order, checker.Span{Start: c.Tree.Tokens[from].Start, End: c.Tree.Tokens[end].End}, p, f, v)
}

// replied tells whether the verb at token i says that somebody shot at whoever had shot first: "returned fire", "fired back".
func (c *Context) replied(i int) bool {
	t := &c.Tree.Tokens[i]
	if t.Tag != grammar.VERB {
		return false
	}
	switch t.LowerLemma() {
	case "return":
		return c.word(i+1, "fire")
	case "fire", "shoot":
		return c.word(i+1, "back")
	}
	return false
}

// traits lists the words by which a noun is told from others of its kind: the harbor of "the Harbor ward".
func (c *Context) traits(i int) []string {
	var out bag
	for _, k := range c.Tree.Children(i) {
		if c.is(k, "compound", "amod", "nmod") && !c.used[k] && c.concepts[k] != c.concepts[i] {
			out.add(c.concepts[k])
		}
	}
	return out.set()
}

// leader returns who did what first by the word at i, and the tokens from and to which that is said; -1 where nobody did.
func (c *Context) leader(i int) (who, p, from, end int) {
	t := &c.Tree.Tokens[i]
	to := c.word(i+1, "to") && i+2 < len(c.Tree.Tokens) && c.Tree.Tokens[i+2].Tag == grammar.VERB
	switch {
	case to && i == 0: // "First to reach the ferry was the lifeboat"
		for k := i + 3; k < len(c.Tree.Tokens) && k < i+11; k++ {
			if c.Tree.Tokens[k].Tag == grammar.AUX && c.Tree.Tokens[k].Lemma == "be" {
				who = c.Tree.Tokens[k].Head
				if who < k {
					who = c.nounAfter(k)
				}
				return who, i + 2, i, max(who, i+2)
			}
		}
	case to && c.Tree.Child(i, "cop") >= 0 && c.Tree.Subject(i) >= 0: // "the ward was the first to declare"
		return c.Tree.Subject(i), i + 2, i, i + 2
	case c.is(i, "amod") && t.Head > i && t.Head <= i+2 && c.word(t.Head+1, "to") && c.Tree.Child(t.Head, "cop") >= 0 && c.Tree.Subject(t.Head) >= 0: // "was the first crew to arrive"
		if p := c.Tree.Child(t.Head, "acl", "advcl"); p == t.Head+2 {
			return c.Tree.Subject(t.Head), p, i, p
		}
	case c.is(i, "amod") && (t.Head == i+1 || t.Head == i+2 && c.is(i+1, "nummod")) && t.Lower() == "first" && c.is(t.Head, "obj") && volleys[c.Tree.Tokens[t.Head].LowerLemma()]: // "guards fired the first two shots"
		p := c.Tree.Tokens[t.Head].Head
		return c.Tree.Subject(p), p, p, t.Head
	case c.is(i, "advmod", "xcomp", "obl", "amod") && t.Head >= 0 && t.Head < i && i-t.Head <= 3: // "the hostages were freed first"
		k := i + 1
		if c.Tree.Tokens[t.Head].Tag != grammar.VERB || placed[c.Tree.Tokens[t.Head].LowerLemma()] || k < len(c.Tree.Tokens) && c.Tree.Tokens[k].Tag != grammar.PUNCT && c.Tree.Tokens[k].Tag != grammar.CCONJ && c.Tree.Tokens[k].Tag != grammar.ADP {
			break
		}
		if who = c.Tree.Patient(t.Head); who < 0 || c.feat(t.Head) == "shooting" {
			who = c.Tree.Subject(t.Head)
		}
		return who, t.Head, t.Head, i
	}
	return -1, -1, -1, -1
}

// nounAfter returns the last noun of the phrase behind token k, -1 where none stands there.
func (c *Context) nounAfter(k int) int {
	at := -1
	for k++; k < len(c.Tree.Tokens); k++ {
		switch c.Tree.Tokens[k].Tag {
		case grammar.NOUN, grammar.PROPN:
			at = k
		case grammar.DET, grammar.ADJ, grammar.NUM:
		case grammar.VERB:
			if c.Tree.Tokens[k].Fine != "VBG" {
				return at
			}
		default:
			return at
		}
	}
	return at
}

// feat names what somebody was the first to do: who got there, arrived or came reached it, and who fired shot.
func (c *Context) feat(p int) string {
	switch lemma := c.Tree.Tokens[p].LowerLemma(); lemma {
	case "reach", "arrive", "get", "come":
		return "reach"
	case "fire", "shoot":
		return "shooting"
	case "return":
		if c.replied(p) {
			return "shooting"
		}
	}
	if c.concepts[p] == "attack" {
		return c.Tree.Tokens[p].LowerLemma()
	}
	return c.concepts[p]
}

// volleys are what is fired, so that whoever fires the first of them shoots first.
var volleys = map[string]bool{"shot": true, "shell": true, "bullet": true, "round": true, "salvo": true, "volley": true, "rocket": true, "missile": true, "mortar": true}
