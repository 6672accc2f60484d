package voice

import (
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// A phrase is the run of tokens that names a speaker.
type phrase struct{ from, end, head int }

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
