package grammar

// namedVictims gives those of whom a relative clause tells, and whom it names between commas, their verb: in "the fire in which two of his clerks, Ann Roe
// and Joe Loy, died" it is the two who died.
func namedVictims(s *Sentence, i int) {
	v := s.predicate(i)
	if v < 0 || s.hasSubject(v) || s.text(i-1) != "," || s.near(v, "cc") >= 0 && s.near(v, "cc") < i {
		return
	}
	n := s.beforeNames(i - 2)
	if n < 1 || !s.Is(n, "flat", "dep", "appos", "conj", "nmod", "nmod:unmarked", "nsubj") && !inside(s.Tokens[n].Head, n+1, i) {
		return
	}
	w := n - 1
	for w > 0 && (s.tag(w) == DET || s.tag(w) == ADJ || s.tag(w) == NUM || s.tag(w) == PRON && s.Tokens[w].Fine == "PRP$") {
		w--
	}
	if !s.is(w, "which") || w < 2 || s.tag(w-1) != ADP || s.tag(w-2) != NOUN || s.above(v, w-2) {
		return
	}
	s.Tokens[v].Head, s.Tokens[v].Rel = w-2, "acl:relcl"
	s.Tokens[n].Head, s.Tokens[n].Rel = v, "nsubj"
	if s.near(v, "aux:pass") >= 0 {
		s.Tokens[n].Rel = "nsubj:pass"
	}
	s.Tokens[w].Head, s.Tokens[w].Rel = v, "obl"
	for k := n + 1; k < i; k++ {
		if s.Tokens[k].Rel == "appos" && !inside(s.Tokens[k].Head, n, i) {
			s.Tokens[k].Head = n
		}
	}
}

// beforeNames returns the head of the noun phrase before names between commas, of which the last word stands at j; -1 where none is.
func (s *Sentence) beforeNames(j int) int {
	names := 0
	for ; j > 2 && s.text(j) != ","; j-- {
		switch s.tag(j) {
		case PROPN:
			names++
		case CCONJ, NUM:
		default:
			return -1
		}
	}
	if names == 0 || s.text(j) != "," || s.tag(j-1) != NOUN {
		return -1
	}
	n := j - 1
	if h := s.Tokens[n].Head; s.Is(n, "nmod") && h >= 0 && h < n && n-h < 5 {
		n = h // "two of his clerks"
	}
	return n
}
