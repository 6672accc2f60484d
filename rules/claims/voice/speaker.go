package voice

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// behind reads the speaker of an inverted attribution: "said Marta Keane", "said the mayor".
func (r *reader) behind(i int) (phrase, bool) {
	if strings.HasSuffix(r.low(i), "ing") || i+1 >= len(r.ts) {
		return phrase{}, false
	}
	prev := r.low(i - 1)
	quoted := i > 0 && (isClose(prev) || (prev == "," || prev == "—") && i > 1 && isClose(r.low(i-2))) || i > 1 && prev == "," && r.v.voiced[r.n].quoted[i-2]
	if !quoted && prev != "," && i > 0 {
		return phrase{}, false
	}
	np, ok := r.phraseFrom(i + 1)
	if !ok {
		return phrase{}, false
	}
	np = r.appositive(np)
	if quoted {
		return np, true
	}
	next := r.low(np.end)
	if np.end >= len(r.ts) && prev == "," {
		return np, true // the headline's "..., says union"
	}
	ends := np.end >= len(r.ts) || next == "." || next == "," || next == ";" || next == "in" || next == "on" || next == "at" || next == "after" || next == "who" || next == "during"
	if !ends || i > 0 && r.ts[i].Tag != grammar.X && r.s.Child(i, "nsubj") < i {
		return phrase{}, false
	}
	return np, true
}

// ahead reads the speaker before the verb at token i.
func (r *reader) ahead(i int) (phrase, bool) {
	k := i - 1
	for k >= 0 && r.skippable(k) {
		k--
	}
	if k < 0 {
		return phrase{}, false
	}
	if m, ok := r.table.At(r.n, k); ok && m.EndTok == k+1 && m.Named && m.Entity.Kind == names.Person && !r.preposition(m.Tok-1) && !r.modifies(m.Tok-1) {
		return phrase{m.Tok, m.EndTok, m.Head}, true
	}
	if np, ok := r.afterQuote(i); ok {
		return np, true
	}
	if r.ts[i].Tag != grammar.X {
		j := r.s.Child(i, "nsubj")
		if w := r.low(k); j < 0 && (w == "and" || w == "but" || w == "or" || w == "," && r.s.Is(i, "conj") || strings.HasSuffix(r.low(i), "ing")) {
			j = r.s.Subject(i)
			if root := r.s.Root(); w == "," && strings.HasSuffix(r.low(i), "ing") && root >= 0 && root < i && r.ts[root].Tag == grammar.VERB {
				j = r.s.Subject(root)
			}
		}
		if j >= 0 && r.low(j) == "one" && r.low(k) == "," { // "One of its members, Ann Roe, said"
			if np, ok := r.apposed(k); ok {
				return np, true
			}
		}
		if j >= 0 && j != i && !r.v.voiced[r.n].quoted[j] && r.speaks(j) && (j < i || isClose(r.low(i-1))) {
			return r.around(j, i), true
		}
	}
	if strings.HasSuffix(r.low(i), "ing") {
		return r.previous(i)
	}
	switch w := r.low(k); w {
	case "that", "which":
		return phrase{}, false // "a story that alleged"
	case "he", "she", "they", "it", "we", "i", "you":
		return phrase{k, k + 1, k}, true
	case "who", "and":
		if k > 0 && r.low(k-1) == "," {
			k--
		}
		if w == "and" {
			return r.previous(i)
		}
		return r.left(k)
	case ",":
		return r.apposed(k)
	case "”", "\"", "’":
		return phrase{}, false
	}
	return r.left(k + 1)
}

// afterQuote reads a name straight behind a quote with more between it and the verb: '"…," Ann Roe, who runs the mill, said'.
func (r *reader) afterQuote(i int) (phrase, bool) {
	q := r.v.voiced[r.n].quoted
	for c := i - 1; c > 0 && c > i-40; c-- {
		if lexicon.Saying(r.low(c)) != "" && r.ts[c].Tag == grammar.VERB {
			return phrase{}, false
		}
		if !q[c-1] || q[c] {
			continue
		}
		m, ok := r.table.At(r.n, c+1)
		if !ok || m.Tok != c+1 || !m.Named || m.Entity.Kind != names.Person || m.EndTok >= len(r.ts) {
			return phrase{}, false
		}
		switch r.ts[m.EndTok].Text {
		case ",", "—", "–", "(":
			return phrase{m.Tok, m.EndTok, m.Head}, true
		}
		return phrase{}, false
	}
	return phrase{}, false
}

// speaks tells whether a token can be a speaker at all.
func (r *reader) speaks(j int) bool {
	switch r.ts[j].Tag {
	case grammar.NOUN, grammar.PROPN, grammar.PRON:
		w := r.low(j)
		return !names.NoName(r.ts[j].Text) && w != "which" && w != "that" && w != "who" && w != "there" && w != "what"
	}
	return false
}

// skippable words stand between a speaker and the verb.
func (r *reader) skippable(k int) bool {
	switch r.ts[k].Tag {
	case grammar.ADV, grammar.AUX, grammar.PART:
		return true
	}
	switch r.low(k) {
	case "has", "have", "had", "also", "later", "earlier", "then", "again", "repeatedly", "reportedly", "publicly", "previously", "already", "only", "once", "did", "not", "n't", "n’t", "still", "even", "further", "recently", "initially":
		return true
	}
	return false
}
