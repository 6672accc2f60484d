package grammar

// reduced makes a participle right behind a noun tell of the noun, where a finite verb follows that has no subject: of "The ferry used to carry
// the cars was sold" the parser may take "used" for the predicate, and nobody for what was sold.
func reduced(s *Sentence, i int) {
	v := s.predicate(i)
	if v < 0 || s.tag(i-1) == CCONJ || s.tag(i-1) == PUNCT || s.Is(v, "conj", "acl") && s.Tokens[v].Head < i && s.near(v, "cc") >= 0 {
		return
	}
	p := s.participleBefore(i)
	if p < 1 || v == p {
		return
	}
	if o := s.ownSubject(v, p); o >= 0 && o != p {
		return
	}
	switch n := p - 1; {
	case s.Tokens[n].Head == p && s.Is(n, "nsubj"):
		s.makeSubject(n, p, v)
	case s.Tokens[p].Head == n && (s.Tokens[v].Head == n || s.Tokens[v].Head == p) && s.tag(v) == VERB && s.Is(v, "conj", "parataxis", "dep"):
		s.giveVerb(n, v)
	}
}

// participleBefore returns the participle without an auxiliary that stands before the finite word at i, with no comma and no other finite word,
// conjunction or relative word between them; -1 where there is none.
func (s *Sentence) participleBefore(i int) int {
	for p := i - 1; p > 0 && i-p < 12; p-- {
		switch t := &s.Tokens[p]; t.Tag {
		case PUNCT, CCONJ, SCONJ, AUX:
			return -1
		case VERB:
			switch {
			case t.Fine == "VBN" || t.Fine == "VBG":
				if s.Tokens[p-1].Tag != NOUN && !s.is(p-1, "nothing") {
					continue
				}
				if s.near(p, "aux") >= 0 || s.near(p, "aux:pass") >= 0 || s.near(p, "cop") >= 0 {
					return -1
				}
				return p
			case t.Fine != "VB":
				return -1
			}
		case PRON:
			if t.Fine == "WDT" || t.Fine == "WP" {
				return -1
			}
		}
	}
	return -1
}

// ownSubject returns the subject of v that stands behind p, or is p; -1 where there is none.
func (s *Sentence) ownSubject(v, p int) int {
	for k := p; k < min(len(s.Tokens), v+reach); k++ {
		if s.Tokens[k].Head == v && s.Is(k, "nsubj", "csubj", "expl") {
			return k
		}
	}
	return -1
}

// makeSubject makes n, the subject of p, that of v, and p a clause that tells of n. What hung on p outside it goes to v.
func (s *Sentence) makeSubject(n, p, v int) {
	a, b := &s.Tokens[p], &s.Tokens[v]
	up, rel := a.Head, a.Rel
	if s.above(p, v) {
		b.Head, b.Rel = up, rel
	}
	s.Tokens[n].Head, s.Tokens[n].Rel = v, "nsubj"
	if s.near(v, "aux:pass") >= 0 {
		s.Tokens[n].Rel = "nsubj:pass"
	}
	a.Head, a.Rel = n, "acl"
	for k := max(0, n-reach); k < min(len(s.Tokens), v+reach); k++ {
		if s.Tokens[k].Head == p && k != v && (k < n || k > v) {
			s.Tokens[k].Head = v
		}
	}
}

// giveVerb makes n, which governs the clause or is what was said, the subject of v instead.
func (s *Sentence) giveVerb(n, v int) {
	t, b := &s.Tokens[n], &s.Tokens[v]
	switch {
	case t.Head < 0:
		b.Head, b.Rel = -1, "root"
	case s.Is(n, "obj") && s.clauseVerb(t.Head):
		b.Head, b.Rel = t.Head, "ccomp"
	default:
		return
	}
	t.Head, t.Rel = v, "nsubj"
	if s.near(v, "aux:pass") >= 0 {
		t.Rel = "nsubj:pass"
	}
	for k := v + 1; k < min(len(s.Tokens), v+reach); k++ {
		if s.Tokens[k].Head == n {
			s.Tokens[k].Head = v
		}
	}
}

// verbOfRoot makes the noun that the parser made the sentence, though a finite verb without a subject follows, the subject of that verb: "2005 is
// going well."
func verbOfRoot(s *Sentence, i int) {
	v := s.predicate(i)
	if v < 0 || s.hasSubject(v) || s.near(v, "expl") >= 0 || s.near(v, "cc") >= 0 || s.near(v, "mark") >= 0 {
		return
	}
	n := s.Tokens[v].Head
	if n < 0 || n >= i || s.Tokens[n].Head >= 0 || !s.bareNoun(n) || s.tag(v) != VERB && s.near(v, "cop") < 0 || !s.Is(v, "conj", "parataxis", "dep", "acl", "appos", "nmod", "obj") {
		return
	}
	for k := n + 1; k < i; k++ {
		switch t := &s.Tokens[k]; t.Fine {
		case "VBZ", "VBD", "VBP", "MD", "VB", "WDT", "WP", "CC", ":", ".":
			return
		case "PRP", "EX":
			if t.Head == v {
				return
			}
		}
	}
	s.giveVerb(n, v)
}

// bareNoun tells whether the token at i can be a subject and is no predicate.
func (s *Sentence) bareNoun(i int) bool {
	switch s.tag(i) {
	case NOUN, PROPN, NUM, PRON:
		return s.near(i, "cop") < 0 && s.near(i, "nsubj") < 0 && s.near(i, "aux") < 0
	}
	return false
}

// twoSubjects makes the first of two nouns joined by "and" a subject too, where the parser took the second alone for the subject and the first for a
// sentence: "Ann and the boys can help."
func twoSubjects(s *Sentence, i int) {
	t := &s.Tokens[i]
	v := t.Head
	if v <= i || !s.Is(i, "nsubj", "nsubj:pass") || s.Tokens[v].Rel != "conj" {
		return
	}
	n, c := s.Tokens[v].Head, s.near(v, "cc")
	if n < 0 || c <= n || c >= i || !s.bareNoun(n) || s.is(c, "but") || !s.Is(n, "root", "ccomp", "parataxis", "advcl") || s.text(c-1) == "," {
		return
	}
	for k := n + 1; k < i; k++ {
		switch s.tag(k) {
		case VERB, AUX, SCONJ, PUNCT:
			return
		}
	}
	a, b := &s.Tokens[n], &s.Tokens[v]
	near := s.nounBefore(c, n)
	b.Head, b.Rel = a.Head, a.Rel
	a.Head, a.Rel = v, t.Rel
	t.Head, t.Rel = near, "conj"
	s.Tokens[c].Head = i
	for k := v + 1; k < min(len(s.Tokens), v+reach); k++ {
		if s.Tokens[k].Head == n {
			s.Tokens[k].Head = v
		}
	}
}
