package grammar

// noObject takes from a verb what cannot be its object: a clause with a copula of its own, what "and" joins to the object before it, and what stands
// behind that object and a comma.
func noObject(s *Sentence, i int) {
	t := &s.Tokens[i]
	h := t.Head
	if t.Rel != "obj" || h < 0 {
		return
	}
	cop, subject := s.near(i, "cop"), s.near(i, "nsubj")
	switch c := s.near(i, "cc"); {
	case cop >= 0 && cop < i, subject >= 0 && subject < i && t.Fine != "WP":
		t.Rel = "ccomp"
		if h > i || s.near(h, "obj") < i && s.near(h, "obj") > h {
			t.Rel = "parataxis"
		}
	case h > i:
	case s.tag(h) == NOUN && s.near(h, "case") >= 0 && s.near(h, "nsubj") < 0 && s.near(h, "aux") < 0:
		t.Rel = "nmod:unmarked"
	case c > h && c < i:
		s.joinObject(i, h, c)
	case i-h > 3 && s.beforeComma(i) > h:
		if o := s.near(h, "obj"); o > h && o < i && s.tag(o) != PRON {
			s.attach(i, o, "appos")
		}
	}
}

// joinObject makes i, before which "and" stands at c, a conjunct of the object of h before it.
func (s *Sentence) joinObject(i, h, c int) {
	for o := c - 1; o > h; o-- {
		if s.Tokens[o].Head == h && s.Is(o, "obj", "obl") && (s.tag(o) == NOUN || s.tag(o) == PROPN || s.tag(o) == PRON) {
			s.attach(i, o, "conj")
			return
		}
	}
}

// beforeComma returns the comma right before the phrase of i, -1 where there is none.
func (s *Sentence) beforeComma(i int) int {
	k := i - 1
	for k >= 0 && s.Tokens[k].Head == i && s.tag(k) != PUNCT {
		k--
	}
	if s.text(k) == "," {
		return k
	}
	return -1
}

// noSubject takes from a verb what cannot be its subject: a clause with a copula or subject of its own, and what stands behind a preposition.
func noSubject(s *Sentence, i int) {
	t := &s.Tokens[i]
	h := t.Head
	if t.Rel != "nsubj" || h < 0 || t.Fine == "WP" {
		return
	}
	cop, subject := s.near(i, "cop"), s.near(i, "nsubj")
	switch c := s.near(i, "case"); {
	case cop >= 0 && cop < i, subject >= 0 && subject < i:
		t.Rel = "csubj"
	case c >= 0 && c < i && s.tag(c) == ADP && t.Tag != NUM && t.Tag != DET:
		if t.Rel = "nmod"; s.tag(h) == VERB || s.tag(h) == ADJ {
			t.Rel = "obl"
		}
	}
}
