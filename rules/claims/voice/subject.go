package voice

import (
	"strings"

	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// apposed reads the speaker before an apposition that closes with the comma at token k: "Lacey, its director, said", "Rao, who runs it, said".
func (r *reader) apposed(k int) (phrase, bool) {
	for c := k - 1; c >= 0 && c > k-24; c-- {
		if m, ok := r.table.At(r.n, c); ok && m.Entity.Kind == names.Person && c == k-1 && m.Named && (m.Tok == 0 || r.low(m.Tok-1) == ",") {
			return phrase{m.Tok, m.EndTok, m.Head}, true // "its engineer, V. K. Rajput, said"
		}
		w := r.low(c)
		if isClose(w) || w == ";" || w == ":" {
			return phrase{}, false
		}
		if w != "," || c == 0 {
			continue
		}
		if d := r.ts[c-1].Text[0]; d >= '0' && d <= '9' {
			continue // an age
		}
		if m, ok := r.table.At(r.n, c-1); ok && (m.Entity.Kind == names.Person || m.Entity.Kind == names.Body) && !r.preposition(m.Tok-1) {
			return phrase{m.Tok, m.EndTok, m.Head}, true
		}
		if np, ok := r.left(c); ok {
			return np, true
		}
	}
	return phrase{}, false
}

func (r *reader) preposition(i int) bool {
	switch r.low(i) {
	case "of", "for", "from", "at", "in", "with", "by", "on", "to", "under", "near":
		return true
	case "the":
		return i > 0 && r.preposition(i-1)
	}
	return false
}

// previous returns the speaker of the speech before token i, for "adding that" and "and said".
func (r *reader) previous(i int) (phrase, bool) {
	sps := r.v.voiced[r.n].speeches
	if len(sps) > 0 {
		sp := &sps[len(sps)-1]
		return phrase{sp.from, sp.from, -1 - len(sps)}, true
	}
	for k := 0; k < i; k++ {
		if m, ok := r.table.At(r.n, k); ok && m.Entity.Kind == names.Person && !r.adjective(m) {
			return phrase{m.Tok, m.EndTok, m.Head}, true
		}
	}
	return phrase{}, false
}

// left reads the noun phrase that ends before token end.
func (r *reader) left(end int) (phrase, bool) {
	start, prep := end, -1
walk:
	for p := end - 1; p >= 0 && p > end-18; p-- {
		if m, ok := r.table.At(r.n, p); ok {
			start = m.Tok
			p = m.Tok
			continue
		}
		w := r.low(p)
		switch w {
		case "of", "for", "from", "at", "in", "with", "by", "on":
			prep = p
			continue
		case "the", "a", "an", "its", "his", "her", "their", "our", "'s", "’s", "-", "both", "one", "some", "several", "many", "this", "that", "these", "those", "and", "another":
			if w == "that" && p != start-1 {
				break walk
			}
			start = p
			continue
		}
		if prep == p+1 && strings.HasSuffix(w, "ed") && r.low(prep) == "by" {
			start, prep = p, p // "a document signed by"
			continue
		}
		if !r.nominal(p) && r.ts[p].Tag != grammar.PRON {
			break
		}
		start = p
	}
	for start < end && (r.preposition(start) || r.low(start) == "and") {
		start++
	}
	if start >= end {
		return phrase{}, false
	}
	head := r.headIn(start, end)
	return phrase{start, end, head}, head >= 0
}

// headIn returns the head of the noun phrase between two tokens: the noun or name before the first preposition or participle inside it.
func (r *reader) headIn(start, end int) int {
	stop := end
	for k := start + 1; k < end; k++ {
		if r.preposition(k) && r.low(k) != "the" || r.low(k) == "and" {
			stop = k
			if k > start+1 && strings.HasSuffix(r.low(k-1), "ed") && r.low(k) == "by" {
				stop = k - 1
			}
			break
		}
	}
	for k := stop - 1; k >= start; k-- {
		if _, ok := r.table.At(r.n, k); ok || r.nominal(k) || r.ts[k].Tag == grammar.PRON {
			return k
		}
	}
	return -1
}
