package voice

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// A phrase is the run of tokens that names a speaker.
type phrase struct{ from, end, head int }

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

// appositive follows a description to the name behind its comma: "said the committee's chairman, Aron Vey".
func (r *reader) appositive(np phrase) phrase {
	if r.low(np.end) != "," {
		return np
	}
	if m, ok := r.table.At(r.n, np.head); ok && m.Entity.Kind == names.Person {
		return np
	}
	if m, ok := r.table.At(r.n, np.end+1); ok && m.Named && m.Entity.Kind == names.Person {
		return phrase{np.from, m.EndTok, m.EndTok - 1}
	}
	return np
}

// phraseFrom reads the noun phrase that begins at token i.
func (r *reader) phraseFrom(i int) (phrase, bool) {
	k := i
	head := -1
	for ; k < len(r.ts) && k < i+14; k++ {
		if m, ok := r.table.At(r.n, k); ok {
			if head < 0 || !r.adjective(m) {
				head = m.EndTok - 1
			}
			k = m.EndTok - 1
			if m.Entity.Kind == names.Person && !r.possessive(m.EndTok) {
				return phrase{i, m.EndTok, head}, true
			}
			continue
		}
		w := r.low(k)
		switch w {
		case "the", "a", "an", "its", "his", "her", "their", "our", "one", "some", "several", "two", "three", "both", "'s", "’s", "'", "’", "-", "another", "many":
			continue
		case "and":
			if head >= 0 && r.ts[k-1].Tag == grammar.ADJ {
				continue // "current and former officials"
			}
		case "of", "for", "from", "at", "with":
			if head < 0 {
				return phrase{}, false
			}
			if end := r.phraseEnd(k + 1); end > k+1 {
				return phrase{i, end, head}, true
			}
			return phrase{i, k, head}, true
		}
		if !r.nominal(k) {
			break
		}
		head = k
	}
	if head < 0 || r.ts[i].Tag == grammar.ADP {
		return phrase{}, false
	}
	return phrase{i, head + 1, head}, true
}

// phraseEnd returns the token past the names and nouns from token i on.
func (r *reader) phraseEnd(i int) int {
	k := i
	for k < len(r.ts) && k < i+8 {
		if m, ok := r.table.At(r.n, k); ok {
			k = m.EndTok
			continue
		}
		switch r.low(k) {
		case "the", "a", "an", "its", "their", "'s", "’s", "-":
		default:
			if !r.nominal(k) {
				return k
			}
		}
		k++
	}
	return k
}

func (r *reader) possessive(i int) bool {
	w := r.low(i)
	return (w == "'s" || w == "’s" || w == "'" || w == "’") && i > 0 && r.ts[i].Start == r.ts[i-1].End
}

// adjective tells whether a mention only modifies what follows it.
func (r *reader) adjective(m names.Mention) bool {
	return m.Adjective || r.possessive(m.EndTok) || m.EndTok < len(r.ts) && r.nominal(m.EndTok)
}

// nominal tells whether token i can be part of a noun phrase by itself.
func (r *reader) nominal(i int) bool {
	switch r.ts[i].Tag {
	case grammar.NOUN, grammar.PROPN, grammar.ADJ, grammar.NUM:
		return true
	case grammar.X:
		w := r.low(i)
		c := w[0]
		return c >= 'a' && c <= 'z' && !finite[w] && !functional[w] && lexicon.Saying(w) == ""
	}
	return false
}

// functional words end a noun phrase where no tag tells.
var functional = map[string]bool{"in": true, "on": true, "at": true, "to": true, "by": true, "with": true, "from": true, "after": true, "before": true, "as": true,
	"that": true, "which": true, "who": true, "and": true, "but": true, "or": true, "while": true, "when": true, "if": true, "because": true, "during": true,
	"he": true, "she": true, "they": true, "it": true, "we": true, "i": true, "you": true, "not": true, "also": true, "there": true, "this": true, "for": true,
	"of": true, "monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "reporters": true}

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

// around returns the phrase of a subject that the tree gives: the mention it stands in, or its modifiers before it.
func (r *reader) around(j, verb int) phrase {
	from, end := r.s.Phrase(j)
	if j < verb {
		end = min(end, verb)
	} else {
		from = max(from, verb+1)
	}
	if m, ok := r.table.At(r.n, j); ok && !(r.adjective(m) && m.EndTok-1 != j) {
		for k := m.EndTok; k < end && k < m.EndTok+3 && r.nominal(k); k++ { // "Norvik spokesman Ivy Moran"
			if o, ok := r.table.At(r.n, k); ok && o.Entity.Kind == names.Person && m.Entity.Kind != names.Person {
				return phrase{m.Tok, o.EndTok, o.Head}
			}
		}
		start := m.Tok
		for start-1 >= from && !isStop(r.ts[start-1].Text) && r.modifies(start-1) {
			start--
		}
		return phrase{start, m.EndTok, m.Head}
	}
	for k := j + 1; k < end && k < j+6; k++ { // "family friend Ivy Moran"
		m, ok := r.table.At(r.n, k)
		if ok && m.Named && m.Entity.Kind == names.Person && m.EndTok <= end && !r.possessive(m.EndTok) {
			return phrase{from, m.EndTok, m.EndTok - 1}.trimmed(r)
		}
		if !ok && !r.nominal(k) {
			break
		}
	}
	for k := j + 1; k+1 < end; k++ { // "his lawyer, Alice Trent, told"
		if m, ok := r.table.At(r.n, k+1); ok && r.low(k) == "," && m.Tok == k+1 && m.Named && m.Entity.Kind == names.Person {
			return phrase{max(from, j-6), m.EndTok, m.EndTok - 1}.trimmed(r)
		}
	}
	for k := j - 1; k >= from; k-- {
		if isClose(r.ts[k].Text) && !r.possessive(k) {
			from = k + 1
		}
	}
	if from > j || end <= j || end-from > 16 {
		from, end = j, j+1
	}
	return phrase{from, end, j}.trimmed(r)
}

// modifies tells whether token i belongs to the phrase of a name behind it: a title, a place, a possessor.
func (r *reader) modifies(i int) bool {
	if i < 0 {
		return false
	}
	_, named := r.table.At(r.n, i)
	return named || r.nominal(i) || r.ts[i].Tag == grammar.DET || r.possessive(i)
}

// trimmed takes punctuation off both ends of a phrase.
func (p phrase) trimmed(r *reader) phrase {
	for p.from < p.head && (r.ts[p.from].Tag == grammar.PUNCT || r.ts[p.from].Tag == grammar.CCONJ) {
		p.from++
	}
	for p.end > p.head+1 && r.ts[p.end-1].Tag == grammar.PUNCT {
		p.end--
	}
	return p
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
