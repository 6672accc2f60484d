package voice

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// A reader finds the speeches of one sentence.
type reader struct {
	v     *Voices
	table *names.Table
	n     int
	s     *grammar.Sentence
	ts    []grammar.Token
}

// read finds the verbs of saying, their speakers, and which words they govern.
func (r *reader) read() {
	vs := &r.v.voiced[r.n]
	for i := range r.ts {
		if len(vs.speeches) >= 120 {
			break
		}
		if sp, ok := r.according(i); ok {
			vs.speeches = append(vs.speeches, sp)
			continue
		}
		if sp, ok := r.saying(i); ok {
			vs.speeches = append(vs.speeches, sp)
		}
	}
	for k := range vs.speeches {
		r.spread(k)
	}
}

// low returns token i in lower case, "" outside the sentence.
func (r *reader) low(i int) string {
	if i < 0 || i >= len(r.ts) {
		return ""
	}
	return strings.ToLower(r.ts[i].Text)
}

// saying reads the verb of saying at token i with its speaker.
func (r *reader) saying(i int) (speech, bool) {
	verb := lexicon.Saying(r.low(i))
	if verb == "" || !r.verbal(i, verb) || r.v.voiced[r.n].quoted[i] {
		return speech{}, false
	}
	sp := speech{at: i, verb: verb, from: i, end: i + 1}
	inverted := false
	np, ok := r.behind(i)
	if ok {
		inverted = true
	} else if np, ok = r.ahead(i); !ok {
		return speech{}, false
	}
	if r.name(&sp, np); sp.speaker == "" {
		return speech{}, false
	}
	sp.from, sp.end = min(np.from, i), max(np.end, i+1)
	r.direct(&sp, inverted)
	return sp, sp.before || sp.after
}

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
		if w := r.low(i); w != "said" && w != "says" && !(r.low(i+1) == "that" && i > 0 && r.s.Is(i-1, "compound", "nsubj") && w != verb) {
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
		return r.quoteNear(i)
	case verb == "say":
		return r.quoteNear(i) || r.complement(i) || r.final(i) || !r.takes(i)
	case verb == "tell":
		return true
	case minds[verb]:
		return r.complement(i)
	}
	return r.quoteNear(i) || r.complement(i) || r.final(i) && !opposing[verb]
}

func passive(w string) bool {
	switch w {
	case "is", "was", "are", "were", "be", "been", "being":
		return true
	}
	return false
}

// quotedVerbs count as saying only beside a quote.
var quotedVerbs = map[string]bool{"put": true, "read": true, "call": true, "describe": true, "post": true, "cry": true, "order": true}

// minds are verbs of what one thinks; words in marks beside them are mostly said by somebody else.
var minds = map[string]bool{"think": true, "believe": true, "expect": true, "reckon": true, "estimate": true}

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

// according reads "according to the institute" and "in the words of the mayor" at token i.
func (r *reader) according(i int) (speech, bool) {
	n := 2
	switch {
	case r.low(i) == "according" && r.low(i+1) == "to":
	case r.low(i) == "in" && r.low(i+1) == "the" && r.low(i+2) == "words" && r.low(i+3) == "of":
		n = 4
	default:
		return speech{}, false
	}
	np, ok := r.phraseFrom(i + n)
	if !ok {
		return speech{}, false
	}
	sp := speech{at: i, verb: "accord", from: i, end: np.end, before: i > 0 && n == 2, after: i == 0 || n == 4}
	r.name(&sp, np)
	return sp, true
}

// direct tells on which side of the attribution its content stands.
func (r *reader) direct(sp *speech, inverted bool) {
	prev, quotes := r.low(sp.from-1), r.v.voiced[r.n].quoted
	detached := sp.from > 0 && (isClose(prev) || prev == "," || prev == "—" || prev == "–" || prev == "?" || prev == "!")
	next := sp.end
	for next < len(r.ts) && !isStop(r.ts[next].Text) && !isOpen(r.ts, next) {
		next++
	}
	opens := r.opens(sp)
	switch {
	case inverted && sp.from > 0:
		sp.before = true
		sp.after = next < len(quotes) && r.quoteAfter(sp.end)
	case detached && sp.from >= 2 && quotes[sp.from-2] && (isClose(prev) || isClose(r.low(sp.from-2))):
		sp.before = true
		sp.after = opens || r.quoteAfter(sp.end)
	case detached && !opens:
		sp.before = true
		sp.after = r.low(sp.end) == "," && sp.end+1 < len(r.ts) && r.continues(sp)
	default:
		sp.after = true
	}
}

// continues tells whether the sentence goes on behind an attribution put into its middle: "The delay, both sides said, was caused by ice."
func (r *reader) continues(sp *speech) bool {
	k := sp.end + 1
	if k >= len(r.ts) {
		return false
	}
	switch r.low(k) {
	case "adding", "saying", "who", "which", "where", "when", "as", "after", "while", "in", "on", "but", "citing", "noting":
		return false
	}
	t := &r.ts[k]
	return t.Tag == grammar.VERB && t.Fine != "VBG" || t.Tag == grammar.AUX || t.Tag == grammar.PRON || t.Tag == grammar.DET || t.Tag == grammar.X && !strings.HasSuffix(t.Text, "ing")
}

// opens tells whether a clause or a quote that is said follows the verb, rather than a time, a place or the end.
func (r *reader) opens(sp *speech) bool {
	if r.ts[sp.at].Tag != grammar.X {
		for _, k := range r.s.Children(sp.at) {
			if k > sp.at && r.s.Is(k, "ccomp") {
				return true
			}
		}
	}
	for k := sp.end; k < len(r.ts) && k < sp.end+14; k++ {
		w := r.low(k)
		switch {
		case w == "that" && k < sp.end+6, w == ":":
			return true
		case isOpen(r.ts, k):
			return true
		case w == "." || w == ";" || w == "," || w == "before" || w == "after" || w == "during" || w == "while":
			return false
		}
		switch r.ts[k].Tag {
		case grammar.AUX:
			return true
		case grammar.VERB:
			if r.ts[k].Fine != "VBG" && r.ts[k].Fine != "VBN" {
				return true
			}
		case grammar.X:
			if finite[w] {
				return true
			}
		}
	}
	return false
}

// finite are forms that only a clause has; they stand in for tags where there are none.
var finite = map[string]bool{"is": true, "was": true, "are": true, "were": true, "has": true, "have": true, "had": true, "will": true, "would": true, "could": true,
	"should": true, "may": true, "might": true, "can": true, "must": true, "did": true, "does": true, "do": true}

// quoteAfter tells whether a quote opens behind token i in this sentence.
func (r *reader) quoteAfter(i int) bool {
	q := r.v.voiced[r.n].quoted
	for k := i; k < len(q); k++ {
		if q[k] {
			return true
		}
	}
	return false
}

func isClose(w string) bool { return w == "\"" || w == "”" || w == "’" || w == "'" || w == "»" }

func isOpen(ts []grammar.Token, i int) bool {
	switch ts[i].Text {
	case "“", "‘", "«":
		return true
	case "\"", "'":
		return i+1 < len(ts) && ts[i+1].Start == ts[i].End && (i == 0 || ts[i-1].End < ts[i].Start)
	}
	return false
}

func isStop(w string) bool {
	return w == "." || w == "," || w == ";" || w == ":" || w == "?" || w == "!" || w == "—" || w == "–"
}
