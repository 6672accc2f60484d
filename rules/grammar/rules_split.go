package grammar

// ownClause takes what is a clause by itself from the verb that the parser made it the subject of: in "The shop is on the left side and parking is
// free" no side is free.
func ownClause(s *Sentence, i int) {
	t := &s.Tokens[i]
	v := t.Head
	if v <= i+1 || !s.Is(i, "nsubj") || !s.ownCopula(i) || s.near(i, "mark") >= 0 {
		return
	}
	b := &s.Tokens[v]
	if find(sayings, b.Lemma) && s.near(v, "obj") < 0 { // "It was a mistake, she said"
		t.Rel = "ccomp"
		return
	}
	rel := "parataxis"
	if s.near(v, "mark") > i {
		rel = "advcl"
	}
	for k := i + 1; k < v; k++ {
		x := &s.Tokens[k]
		if x.Head != i && x.Head != v {
			continue
		}
		switch {
		case x.Rel == "cc":
			rel, x.Head = "conj", v
		case x.Rel == "conj" && s.near(k, "cop") < 0 && (x.Tag == NOUN || x.Tag == PROPN || x.Tag == PRON) && s.ownSubject(v, i+1) < 0: // "and parking"
			x.Head, x.Rel, rel = v, "nsubj", "conj"
			if c := s.near(k, "cc"); c >= 0 {
				s.Tokens[c].Head = v
			}
		}
	}
	t.Head, t.Rel = b.Head, b.Rel
	b.Head, b.Rel = i, rel
	for k := max(0, i-reach); k < min(len(s.Tokens), v+reach); k++ {
		if x := &s.Tokens[k]; x.Head == v && (k < i || x.Tag == PUNCT && k > v) {
			x.Head = i
		}
	}
}

// ownCopula tells whether the predicate at i has a subject and a copula, in this order, before it.
func (s *Sentence) ownCopula(i int) bool {
	c := s.near(i, "cop")
	n := s.near(i, "nsubj")
	return n >= 0 && n < c && c < i
}
