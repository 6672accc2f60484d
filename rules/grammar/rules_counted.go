package grammar

import "strings"

// counting are words that count what "of" brings, and can be a subject.
var counting = set("neither none both all some most many few several each half")

// countedSubject makes "neither of the men" the subject of a predicate that the parser left without one: "Neither of those men are suspects", "They said
// none of the wounded had burns."
func countedSubject(s *Sentence, i int) {
	t := &s.Tokens[i]
	if !find(counting, t.Text) || !s.is(i+1, "of") || !s.Is(i, "advmod", "obj", "obl", "det", "dep") || s.near(i, "case") >= 0 || s.near(i, "det") >= 0 {
		return
	}
	v := t.Head
	if v >= 0 && v < i && s.Is(i, "obj") && find(sayings, s.Tokens[v].Lemma) {
		v = s.finiteAfter(i+2, v)
		if k := i + 3; v > k && s.tag(k-1) == DET && s.Tokens[k].Head == k-1 && (s.Tokens[k].Fine == "VBN" || s.tag(k) == ADJ) { // "none of the wounded"
			s.Tokens[k].Head, s.Tokens[k].Rel = i, "nmod"
			s.Tokens[k-1].Head, s.Tokens[k-1].Rel = k, "det"
			s.attach(i+1, k, "case")
		}
	} else if v > i && s.tag(v) != VERB && s.near(v, "cop") < i {
		return
	}
	if v <= i+2 || s.hasSubject(v) || !s.attach(i, v, "nsubj") {
		return
	}
	if s.near(v, "aux:pass") >= 0 {
		t.Rel = "nsubj:pass"
	}
	if b := &s.Tokens[v]; b.Fine == "VBZ" && s.near(v, "cop") > i {
		b.Tag, b.Fine = NOUN, "NNS"
	}
}

// finiteAfter returns the finite verb behind token i that is what the verb at h brings; -1 where none is near.
func (s *Sentence) finiteAfter(i, h int) int {
	for v := i; v < min(len(s.Tokens), i+10); v++ {
		switch f := s.Tokens[v].Fine; {
		case s.Tokens[v].Head == h && s.Is(v, "ccomp") && (f == "VBD" || f == "VBZ" || f == "VBP"):
			return v
		case s.tag(v) == PUNCT:
			return -1
		}
	}
	return -1
}

// compoundSubject makes a noun, which the parser took for a part of the noun behind a copula, its subject: "The valve is perfectly sound."
func compoundSubject(s *Sentence, i int) {
	t := &s.Tokens[i]
	p := t.Head
	if !s.Is(i, "compound") || p < i+2 || s.hasSubject(p) || s.near(i, "case") >= 0 {
		return
	}
	c := s.near(p, "cop")
	if c < i || c > p || s.tag(i) != NOUN && s.tag(i) != PROPN {
		return
	}
	for k := i + 1; k < c; k++ {
		if s.tag(k) == PUNCT || s.tag(k) == PRON && s.Tokens[k].Fine == "PRP" && !strings.HasSuffix(s.text(k), "self") {
			return
		}
	}
	t.Rel = "nsubj"
	if b := &s.Tokens[p]; s.tag(p-1) == ADV && strings.HasSuffix(s.text(p-1), "ly") && b.Fine == "NN" {
		b.Tag, b.Fine = ADJ, "JJ"
	}
}

// ofCourse takes "of course" from the noun behind it, which then is the subject: "Of course the story is false."
func ofCourse(s *Sentence, i int) {
	n := s.Tokens[i].Head
	if !s.is(i, "of") || !s.is(i+1, "course") || !s.Is(i, "case") || n <= i+1 || s.Tokens[i+1].Head >= 0 && s.Tokens[i+1].Head != i && s.Tokens[i+1].Head != n {
		return
	}
	v := s.Tokens[n].Head
	if !s.Is(n, "obl") || v <= n || s.hasSubject(v) || s.text(n+1) == "," {
		return
	}
	s.attach(i, v, "advmod")
	s.attach(i+1, i, "fixed")
	s.Tokens[n].Rel = "nsubj"
	if s.near(v, "aux:pass") >= 0 {
		s.Tokens[n].Rel = "nsubj:pass"
	}
}

// soBeing gives a participle its form of "be", and its subject, where the parser hung them on the adverb in marks between: 'are "quietly" searching'.
func soBeing(s *Sentence, i int) {
	t := &s.Tokens[i]
	a := t.Head
	if !s.Is(i, "cop") || a <= i || s.tag(a) != ADV || !s.Is(a, "advmod") {
		return
	}
	v := s.Tokens[a].Head
	if v <= a || v > a+3 || s.Tokens[v].Fine != "VBG" && s.Tokens[v].Fine != "VBN" {
		return
	}
	t.Head, t.Rel = v, "aux"
	subject := "nsubj"
	if s.Tokens[v].Fine == "VBN" {
		t.Rel, subject = "aux:pass", "nsubj:pass"
	}
	for k := max(0, i-reach); k < i; k++ {
		if s.Tokens[k].Head == a && s.Is(k, "nsubj") {
			s.Tokens[k].Head, s.Tokens[k].Rel = v, subject
		}
	}
}

// nextTo hangs a participle on the noun right before it, where the parser hung both on another: "UPDATE: driver held, second driver sought".
func nextTo(s *Sentence, i int) {
	t := &s.Tokens[i]
	if i < 2 || t.Fine != "VBN" || t.Rel != "acl" || t.Head >= i-1 || t.Head < 0 || s.tag(i-1) != NOUN && s.tag(i-1) != PROPN {
		return
	}
	if n := &s.Tokens[i-1]; n.Head == t.Head && s.Is(i-1, "parataxis", "appos", "conj", "list") {
		t.Head = i - 1
	}
}
