package voice

import (
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
	return r.ts[i].Lower()
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
