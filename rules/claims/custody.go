package claims

import (
	"slices"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// open tells whether a noun is the subject of what leaves it to the future: "an arrest is pending".
func (c *Context) open(i int) bool {
	h := c.Tree.Tokens[i].Head
	return h >= 0 && c.is(i, "nsubj") && pending[strings.ToLower(c.Tree.Tokens[h].Lemma)]
}

var pending = map[string]bool{"pending": true, "pend": true, "expect": true, "imminent": true, "possible": true, "likely": true, "plan": true, "seek": true}

// anyone tells whether a token stands for people whom nothing describes, or for nobody at all.
func (c *Context) anyone(theme int) bool {
	if theme < 0 {
		return true
	}
	head, _ := c.held(theme)
	return head == "someone"
}

// taken makes the claim of a custody that does not tell whose it is: "no arrest yet", "two charged". They are suspects by what befalls them.
func (c *Context) taken(s lexicon.Step, top, theme int, span checker.Span, value checker.Value) checker.Claim {
	if c.none(theme) || c.none(top) {
		value.Text, value.Admits = "not "+s.Label, opposite(s)
	}
	f := c.frame(top, -1)
	f.Head, f.Pred = "suspect", s.Axis
	return c.claim(checker.Status, span, top, f, value)
}

// captive returns whom a step of custody is said of, where the tree's theme is another: those for whom somebody looks, not who looks for them.
func (c *Context) captive(s lexicon.Step, i, verb, theme int) int {
	switch last := s.Label[strings.LastIndexByte(s.Label, ' ')+1:]; {
	case last == "for":
		for _, k := range c.Tree.Children(verb) {
			if k > i && c.is(k, "obl", "nmod", "obj", "ccomp") && c.Tree.Preposition(k) == "for" {
				return k
			}
		}
		return theme
	case s.Noun && s.At < 0.4:
		for _, k := range c.Tree.Children(verb) {
			if k > i && c.is(k, "nmod", "obl") && c.Tree.Preposition(k) == "for" {
				return k
			}
		}
		return -1
	}
	return theme
}

// free tells whether a word of custody is said of nobody who is held: a name that has not been released, a patient who was released from a hospital, a
// "convicted felon".
func (c *Context) free(verb, theme int) bool {
	if theme >= 0 && made[c.Tree.Tokens[theme].LowerLemma()] {
		return true
	}
	if k := verb + 1; k < len(c.Tree.Tokens) && offenders[c.Tree.Tokens[k].LowerLemma()] {
		return true
	}
	return slices.ContainsFunc(c.Tree.Children(verb), func(k int) bool {
		lemma := c.Tree.Tokens[k].LowerLemma()
		return k > verb && (lemma == "treat" || c.Tree.Preposition(k) == "from" && infirmaries[lemma])
	})
}

var (
	// made are the things that are released, or caught, and are nobody.
	made = map[string]bool{"name": true, "identity": true, "detail": true, "video": true, "footage": true, "report": true, "statement": true, "photo": true, "photograph": true,
		"image": true, "list": true, "document": true, "record": true, "recording": true, "figure": true, "information": true, "result": true, "transcript": true,
		"picture": true, "sketch": true, "album": true, "film": true}
	offenders   = map[string]bool{"felon": true, "criminal": true, "murderer": true, "killer": true, "offender": true, "rapist": true, "fraudster": true}
	infirmaries = map[string]bool{"hospital": true, "clinic": true, "care": true, "ward": true, "infirmary": true}
)

// human tells whether a token stands for people: by a name, or by a noun that says no more than what they are.
func (c *Context) human(k int) bool {
	if k < 0 {
		return false
	}
	if e := c.mention(k); e != nil {
		return e.Kind == names.Person || e.Kind == names.Unknown && c.Tree.Tokens[k].Tag == grammar.PROPN
	}
	return c.Tree.Tokens[k].Tag == grammar.NOUN && (c.Tree.Tokens[k].Lemma == "people" || lexicon.Sex(strings.ToLower(c.Tree.Tokens[k].Lemma)) != "")
}

// befallen names whom a step is said of: suspects where it is of custody, victims where it is of health, and the words tell no more than that
// they are people; head otherwise.
func (c *Context) befallen(s lexicon.Step, k int, head string) string {
	k = c.meant(k)
	if c.mention(k) != nil || !c.human(k) && head != "someone" {
		return head
	}
	switch s.Axis {
	case "taking":
		if c.sought(k) {
			return c.place(k) + "suspect"
		}
	case "custody":
		return c.place(k) + "suspect"
	case "condition":
		return "victim"
	}
	return head
}

// bearer returns who is in the state that a prepositional phrase tells, through the places between: "was taken to a hospital in critical
// condition"; -1 where the tree leads to nobody.
func (c *Context) bearer(top int) int {
	if c.Tree.Tokens[top].Tag != grammar.NOUN || c.Tree.Preposition(top) == "" {
		return -1
	}
	for k := top; ; {
		h := c.Tree.Tokens[k].Head
		switch {
		case h < 0:
			return -1
		case c.human(h) || h == 0 && lexicon.Sex(strings.ToLower(c.Tree.Tokens[h].Lemma)) != "":
			return h
		case c.Tree.Tokens[h].Tag == grammar.VERB:
			if p := c.Tree.Patient(h); p >= 0 && p != k {
				return p
			}
			return c.Tree.Subject(h)
		}
		k = h
	}
}
