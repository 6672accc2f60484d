package grammar

// verbless gives a sentence that ends in a full stop, and that the parser left without a verb, the participle behind its noun as one: "The
// quake struck on Monday." is no noun phrase. A headline has no full stop and stays as it is.
func verbless(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Head != i-1 && t.Head != i-2 || t.Fine != "VBN" || !s.Is(i, "acl") || s.Is(i, "acl:relcl") || s.is(i+1, "by") {
		return
	}
	noun := t.Head
	n := &s.Tokens[noun]
	if n.Head >= 0 || n.Tag != NOUN && n.Tag != PROPN && n.Tag != PRON || !s.is(len(s.Tokens)-1, ".") || s.finite() {
		return
	}
	t.Fine = "VBD"
	t.Head, t.Rel = -1, "root"
	n.Head, n.Rel = i, "nsubj"
	for k := i + 1; k < len(s.Tokens); k++ {
		if s.Tokens[k].Head == noun {
			s.Tokens[k].Head = i
		}
	}
}

// finite tells whether a sentence has a finite verb.
func (s *Sentence) finite() bool {
	for i := range s.Tokens {
		switch s.Tokens[i].Fine {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// copular gives a form of "be" that the parser hung on a modifier its clause back: in "The office of the firm will be in Lyon" the town is what
// is said of the office, and the office its subject; the more so before "the company said".
func copular(s *Sentence, i int) {
	if !s.Is(i, "cop") {
		return
	}
	p := s.Tokens[i].Head
	if p < i || !s.Is(p, "nmod", "acl", "obl", "dep", "appos") || s.Is(p, "acl:relcl") {
		return
	}
	noun := s.Tokens[p].Head
	if noun < 0 || noun > i || s.Tokens[noun].Tag != NOUN && s.Tokens[noun].Tag != PROPN {
		return
	}
	for k := noun + 1; k < p; k++ {
		if s.Tokens[k].Head == p && s.Is(k, "nsubj", "mark") {
			return
		}
	}
	n, t := &s.Tokens[noun], &s.Tokens[p]
	t.Head, t.Rel = n.Head, n.Rel
	if t.Head > p && s.Is(noun, "nsubj") {
		t.Rel = "ccomp"
	}
	n.Head, n.Rel = p, "nsubj"
	for k := p + 1; k < len(s.Tokens); k++ {
		if s.Tokens[k].Head == noun {
			s.Tokens[k].Head = p
		}
	}
}

// thirdPerson makes a plural noun that governs an object a verb: in "The mayor backs the plan" somebody backs, since nouns have no objects. What
// stood as a part of its name is its subject.
func thirdPerson(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Fine != "NNS" || i == 0 || capital(t.Text) || !s.governs(i, "obj") {
		return
	}
	noun := i - 1
	n := &s.Tokens[noun]
	if n.Head != i || !s.Is(noun, "compound", "nsubj") || n.Tag != NOUN && n.Tag != PROPN && n.Tag != PRON || s.Is(i, "conj", "compound") {
		return
	}
	t.Tag, t.Fine, n.Rel = VERB, "VBZ", "nsubj"
	for k := range noun {
		if s.Tokens[k].Head == i && s.Is(k, "det", "amod", "compound", "nmod:poss") {
			s.Tokens[k].Head = noun
		}
	}
}

// governs tells whether a token behind i hangs on it by the relation.
func (s *Sentence) governs(i int, rel string) bool {
	for k := i + 1; k < len(s.Tokens); k++ {
		if s.Tokens[k].Head == i && s.Is(k, rel) {
			return true
		}
	}
	return false
}
