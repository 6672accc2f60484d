package voice

import (
	"strings"

	"crosscheck/rules/grammar"
)

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
		case w == "." || w == ";" || w == "," || w == "before" || w == "after" || w == "during" || w == "while" || w == "who" || w == "which":
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
