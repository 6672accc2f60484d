package claims

import (
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// event returns the token of what a time dates: the noun or the predicate that it hangs on.
func (c *Context) event(t timex.Timex) int {
	at := t.EndTok - 1
	for i := t.Tok; i < t.EndTok; i++ {
		if h := c.Tree.Tokens[i].Head; h < t.Tok || h >= t.EndTok {
			at = i
			break
		}
	}
	for _, k := range c.Tree.Children(at) {
		if c.is(k, "nmod", "acl") && !c.used[k] && c.Tree.Preposition(k) == "of" && c.content(k) {
			return k // "four years of war"
		}
	}
	aside := -1 // a noun that the time hangs on in the tree, though it is nothing that happens
	for h := c.Tree.Tokens[at].Head; h >= 0; h = c.Tree.Tokens[h].Head {
		tag := c.Tree.Tokens[h].Tag
		if tag == grammar.NOUN && c.content(h) && c.still(h, t) {
			if aside < 0 {
				aside = h
			}
			continue
		}
		if tag == grammar.VERB || tag == grammar.NOUN && c.content(h) || c.Tree.Predicate(h) {
			return h
		}
	}
	if aside >= 0 {
		return aside
	}
	if s := c.Tree.Subject(at); s >= 0 && c.Tree.Child(at, "cop") >= 0 && c.Tree.Tokens[s].Tag == grammar.NOUN && c.content(s) && c.eventful(s) {
		return s // "the funeral is on Friday"
	}
	if told := c.itWas(at, t); told >= 0 {
		return told
	}
	return at
}

// eventful tells whether a noun is the word for what happens.
func (c *Context) eventful(i int) bool {
	return lexicon.Event(c.concepts[i]) || c.eventOf(i) != "" || lexicon.NewsOnsets().Named(c.Tree.Tokens[i].LowerLemma()) != ""
}

// still tells whether a noun names what has no time of day: a ledge, a wall, a stroke. A day may date whatever is no place.
func (c *Context) still(i int, t timex.Timex) bool {
	if lexicon.Event(c.concepts[i]) || lexicon.NewsOnsets().Named(c.Tree.Tokens[i].LowerLemma()) != "" || c.Tree.Predicate(i) {
		return false
	}
	if t.Class == timex.Clock && t.Clock >= 0 {
		return !scheduled[c.Tree.Tokens[i].LowerLemma()]
	}
	return (t.Class == timex.Weekday || t.Class == timex.Clock) && names.PlaceWord(c.Tree.Tokens[i].Text)
}

// scheduled are nouns for what has its time of day.
var scheduled = map[string]bool{"meeting": true, "hearing": true, "vigil": true, "service": true, "mass": true, "flight": true, "train": true, "bus": true, "ferry": true, "session": true,
	"briefing": true, "conference": true, "start": true, "end": true, "deadline": true, "curfew": true, "call": true, "match": true, "game": true, "show": true, "broadcast": true,
	"departure": true, "arrival": true, "dinner": true, "lunch": true, "ceremony": true, "speech": true, "address": true, "appointment": true, "shift": true, "tide": true, "temperature": true}

// itWas finds what happened in "It was ten past nine when the lights failed": the clause that hangs on the time.
func (c *Context) itWas(at int, t timex.Timex) int {
	for _, rel := range [...]string{"advcl", "acl:relcl", "ccomp", "csubj", "parataxis", "conj"} {
		for i := t.Tok; i < t.EndTok; i++ {
			if k := c.Tree.Child(i, rel); k >= t.EndTok && (c.Tree.Tokens[k].Tag == grammar.VERB || c.Tree.Predicate(k)) && c.Tree.Child(at, "cop") >= 0 {
				return k
			}
		}
	}
	return -1
}

// eventName is the concept of an event: what happened where the sentence names it, else the verb where it says something, else what is done
// or who does it.
func (c *Context) eventName(i int) string {
	t := &c.Tree.Tokens[i]
	if t.Tag == grammar.VERB || t.Tag == grammar.AUX {
		for _, k := range []int{c.Tree.Subject(i), c.Tree.Object(i)} {
			if k >= 0 && lexicon.Event(c.concepts[k]) {
				return c.concepts[k]
			}
		}
	}
	if t.Tag == grammar.NOUN || t.Tag == grammar.VERB && !lexicon.Light(t.Lemma) && lexicon.Force(t.Lemma) == "" {
		return c.concepts[i]
	}
	for _, k := range []int{c.Tree.Object(i), c.Tree.Subject(i), c.Tree.Child(i, "xcomp", "obl", "ccomp")} {
		if k >= 0 && c.content(k) {
			return c.concepts[k]
		}
	}
	return c.concepts[i]
}

// beside names the event whose noun stands right before a time: "in a shooting early Monday"; "" where none does. A tree may tie the time to
// what was done in it.
func (c *Context) beside(t timex.Timex) string {
	k := t.Tok - 1
	for k >= 0 && leading[c.lower(k)] {
		k--
	}
	if k < 1 || !lexicon.Event(c.concepts[k]) || c.Tree.Tokens[k].Tag != grammar.NOUN && !lexicon.News().Known(c.lower(k)) {
		return ""
	}
	for d := k - 1; d >= max(0, k-3); d-- {
		if c.Tree.Tokens[d].Tag == grammar.DET { // behind it a "shooting" is a noun, whatever its tag
			return c.concepts[k]
		}
	}
	return ""
}

// leading words stand before the words of a time.
var leading = map[string]bool{"on": true, "early": true, "late": true, "that": true}
