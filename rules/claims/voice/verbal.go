package voice

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// verbal tells whether a form of a verb of saying is a verb here, and said rather than to be said.
func (r *reader) verbal(i int, verb string) bool {
	t := &r.ts[i]
	switch t.Tag {
	case grammar.VERB:
	case grammar.X:
		if !r.looksVerbal(i) {
			return false
		}
	default:
		if w := r.low(i); w != "said" && w != "says" && !r.signed(i) && !(r.low(i+1) == "that" && i > 0 && r.s.Is(i-1, "compound", "nsubj") && w != verb) {
			return false
		}
	}
	if r.s.Is(i, "amod", "case", "compound") && t.Tag != grammar.X {
		return false
	}
	w := r.low(i)
	prev := r.low(i - 1)
	switch {
	case prev == "to" && w == verb, t.Fine == "VBN" && t.Tag != grammar.X && r.s.IsPassive(i), passive(prev) && !strings.HasSuffix(w, "ing"):
		return false // "to say", "is believed to", "a deal announced on Monday"
	case quotedVerbs[verb]:
		return r.quoteNear(i) || verb == "put" && r.sizes(i)
	case verb == "say":
		return r.quoteNear(i) || r.complement(i) || r.final(i) || !r.takes(i)
	case verb == "tell":
		return true
	case minds[verb]:
		return r.complement(i) || verb == "estimate" && r.sizes(i)
	}
	return r.quoteNear(i) || r.complement(i) || r.final(i) && !opposing[verb]
}

// signed tells whether a name and a form of a verb of saying close the sentence behind a comma, whatever the tree makes of the form: "...,
// Harbor News reports."
func (r *reader) signed(i int) bool {
	w := r.low(i)
	if !r.final(i) || !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ed") {
		return false
	}
	k := i - 1
	for k >= 0 && k > i-6 && (upper(r.ts[k].Text) || r.ts[k].Tag == grammar.NUM && k < i-1) {
		k--
	}
	if k == i-1 {
		return false
	}
	if r.low(k) == "the" {
		k--
	}
	if k < 1 || r.low(k) != "," && !isClose(r.low(k)) {
		return false
	}
	for j := range k {
		if r.ts[j].Tag == grammar.VERB || r.ts[j].Tag == grammar.AUX {
			return true
		}
	}
	return false
}

// upper tells whether a word begins with a capital letter.
func upper(w string) bool {
	c, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(c)
}

func passive(w string) bool {
	switch w {
	case "is", "was", "are", "were", "be", "been", "being":
		return true
	}
	return false
}

// sizes tells whether the verb at token i says how large something is: "put the crowd at 12,000", "estimated the damage at $3 million".
func (r *reader) sizes(i int) bool {
	for k := i + 2; k+1 < len(r.ts) && k < i+12; k++ {
		if r.low(k) != "at" {
			continue
		}
		for j := k + 1; j < len(r.ts) && j < k+5; j++ {
			if r.ts[j].Tag == grammar.NUM {
				return !hours[r.low(j+1)]
			}
		}
	}
	return false
}

// hours are words behind a number that is a time of day: "put the children to bed at 9 p.m."
var hours = map[string]bool{"a.m.": true, "p.m.": true, "am": true, "pm": true, "o'clock": true, ":": true}

// quotedVerbs count as saying only beside a quote.
var quotedVerbs = map[string]bool{"read": true, "call": true, "describe": true, "post": true, "put": true, "cry": true, "order": true}

// minds are verbs of what one thinks; words in marks beside them are mostly said by somebody else.
var minds = map[string]bool{"estimate": true, "think": true, "believe": true, "expect": true, "reckon": true}

// opposing verbs close a sentence more often with what was said before than with what they say.
var opposing = map[string]bool{"deny": true, "reject": true, "dispute": true, "doubt": true, "question": true, "demand": true, "ask": true, "answer": true, "order": true}

// final tells whether the verb at token i closes its sentence, as in "..., the mayor stated."
func (r *reader) final(i int) bool { return i+1 >= len(r.ts) || isStop(r.ts[i+1].Text) }

// utterances are what one says without saying anything.
var utterances = map[string]bool{"word": true, "nothing": true, "thing": true, "prayer": true, "name": true, "goodbye": true, "farewell": true, "little": true,
	"much": true, "grace": true, "mass": true}

// takes tells whether the verb at token i says nothing of its own, as in "did not say a word".
func (r *reader) takes(i int) bool {
	j := r.s.Child(i, "obj")
	return r.ts[i].Tag != grammar.X && j > i && utterances[r.ts[j].Lemma]
}

// looksVerbal guesses from the word before whether a form is a verb, where no tag tells.
func (r *reader) looksVerbal(i int) bool {
	switch r.low(i - 1) {
	case "the", "a", "an", "its", "his", "her", "their", "our", "my", "this", "that", "these", "those", "of", "for", "in", "no", "any", "some", "new", "initial", "first":
		return false
	}
	return true
}

// quoteNear tells whether a quote stands close to token i.
func (r *reader) quoteNear(i int) bool {
	q := r.v.voiced[r.n].quoted
	for k := max(0, i-7); k < min(len(q), i+9); k++ {
		if q[k] {
			return true
		}
	}
	return false
}

// complement tells whether a clause depends on the verb at token i.
func (r *reader) complement(i int) bool {
	if r.low(i+1) == "that" || r.low(i+1) == ":" {
		return true
	}
	if r.ts[i].Tag == grammar.X {
		return false
	}
	if lexicon.Force(r.ts[i].Lemma) == "denies" && strings.HasSuffix(r.low(i+1), "ing") {
		return true // "denied setting the fire"
	}
	return r.s.Child(i, "ccomp") >= 0 || r.s.Is(i, "parataxis")
}
