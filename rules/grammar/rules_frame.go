package grammar

import "strings"

// frames are verbs whose object is followed by a preposition that belongs to the verb: one is blamed for it, not the one for it.
var frames = NewWords(map[string]string{"blame": "for on", "accuse": "of", "charge": "with", "convict": "of", "suspect": "of", "sentence": "to",
	"replace": "with", "provide": "with", "supply": "with", "rob": "of", "inform": "of", "warn": "of about", "thank": "for", "praise": "for",
	"criticize": "for", "criticise": "for", "arrest": "for on", "fine": "for", "prevent": "from", "protect": "from", "ban": "from", "bar": "from",
	"attribute": "to", "link": "to", "compare": "with to", "transfer": "to", "add": "to", "limit": "to", "divide": "into", "turn": "into"})

// frame hangs what such a preposition brings on the verb, where the parser hung it on the object.
func frame(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Rel != "nmod" || t.Head < 0 || t.Head > i {
		return
	}
	obj := &s.Tokens[t.Head]
	if obj.Rel != "obj" || obj.Head < 0 || obj.Head > t.Head {
		return
	}
	preps, ok := frames.Look(s.Tokens[obj.Head].Lemma)
	if !ok {
		return
	}
	for k := t.Head + 1; k < i; k++ {
		if s.Tokens[k].Head == i && s.Tokens[k].Rel == "case" {
			if hasWord(preps, s.Tokens[k].Lemma) {
				t.Head, t.Rel = obj.Head, "obl"
			}
			return
		}
	}
}

// hasWord tells whether words, parted by blanks, hold w.
func hasWord(words, w string) bool {
	for _, word := range strings.Fields(words) {
		if word == w {
			return true
		}
	}
	return false
}

// interposed frees a clause from the attribution put into its middle: in "the delay, both captains said, was caused by ice" the captains say,
// and not the delay.
func interposed(s *Sentence, i int) {
	v := &s.Tokens[i]
	if s.text(i+1) != "," || v.Head <= i || v.Tag != VERB || !find(sayings, v.Lemma) || !s.Is(i, "aux", "acl", "advcl", "parataxis", "ccomp", "dep") {
		return
	}
	subject, first := -1, -1
	for k := max(0, i-reach); k < i; k++ {
		if s.Tokens[k].Head == i && s.Is(k, "nsubj") {
			first, subject = subject, k
		}
	}
	if first < 0 {
		return
	}
	for k := first + 1; k < subject; k++ {
		if s.text(k) != "," {
			continue
		}
		s.Tokens[first].Head, s.Tokens[first].Rel = v.Head, "nsubj"
		if s.near(v.Head, "aux:pass") >= 0 {
			s.Tokens[first].Rel = "nsubj:pass"
		}
		v.Rel = "parataxis"
		return
	}
}

// dashed gives the noun before two dashes the finite verb behind them, where the parser took what stands between them for the predicate:
// "The reds - the smaller of two clubs - won the cup."
func dashed(s *Sentence, i int) {
	v := &s.Tokens[i]
	if v.Fine != "VBD" && v.Fine != "VBZ" || !s.Is(i, "conj", "parataxis") || i < 4 || !dashMark(s.text(i-1)) || s.near(i, "nsubj") >= 0 {
		return
	}
	top := v.Head
	first := i - 2
	for first > 0 && first > i-20 && !dashMark(s.text(first)) {
		first--
	}
	n := first - 1
	if n < 0 || !dashMark(s.text(first)) || top <= first || top >= i || s.tag(n) != NOUN && s.tag(n) != PROPN || s.Tokens[n].Head != top || !s.Is(n, "nsubj") {
		return
	}
	v.Head, v.Rel = s.Tokens[top].Head, s.Tokens[top].Rel
	s.Tokens[n].Head = i
	s.Tokens[top].Head, s.Tokens[top].Rel = n, "appos"
	for k := i + 1; k < min(len(s.Tokens), i+reach); k++ {
		if s.Tokens[k].Head == top {
			s.Tokens[k].Head = i
		}
	}
}

func dashMark(text string) bool { return text == "-" || text == "–" || text == "—" || text == "--" }
