package grammar

var sayings = set("say add announce report warn write note tell explain declare state acknowledge admit confirm insist stress argue claim estimate")

// clauseSubject gives a finite verb without a subject the name or noun right before it, where the parser hung that over a comma on the clause
// before: in "a signal failed, Anna Holm said" nobody is a signal, and ", and Anna Holm met the crew" opens a clause.
func clauseSubject(s *Sentence, i int) {
	v := &s.Tokens[i]
	if v.Tag != VERB || v.Fine != "VBD" && v.Fine != "VBZ" && v.Fine != "VBP" || i < 3 {
		return
	}
	top := i - 1
	for s.tag(top) == ADV && top > 0 {
		top--
	}
	if t := s.tag(top); t != NOUN && t != PROPN && t != PRON {
		return
	}
	comma := -1
	for steps := 0; comma < 0 && steps < 8; steps++ {
		h := s.Tokens[top].Head
		if h < 0 || h >= i {
			return
		}
		for k := h + 1; k < top; k++ {
			if s.text(k) == "," {
				comma = k
			}
		}
		if comma < 0 {
			top = h
		}
	}
	if comma < 0 || !s.Is(top, "appos", "conj", "dep", "parataxis", "nmod", "list") || s.hasSubject(i) || s.near(i, "expl") >= 0 {
		return
	}
	opened := s.tag(comma+1) == CCONJ && s.Is(i, "conj") && v.Head < comma
	if !opened && (!find(sayings, v.Lemma) || s.tag(comma+1) == CCONJ || s.tag(comma+1) == ADP) {
		return
	}
	if !s.attach(top, i, "nsubj") {
		return
	}
	s.attach(comma, i, "punct")
	if opened {
		s.attach(comma+1, i, "cc")
	}
}
