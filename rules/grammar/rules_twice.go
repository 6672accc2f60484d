package grammar

// No verb has two subjects, and few have two objects. Where the parser, which sees one arc at a time, gave a verb two, the first of them is
// something else.

// subjectTwice finds what the first of two subjects before a verb is, the second of which stands at i.
func subjectTwice(s *Sentence, i int) {
	v := s.Tokens[i].Head
	if v <= i || !s.plainSubject(i) {
		return
	}
	first := i - 1
	for first >= 0 && (s.Tokens[first].Head != v || !s.plainSubject(first)) {
		if i-first > reach {
			return
		}
		first--
	}
	if first < 0 {
		return
	}
	a, fine := &s.Tokens[first], s.Tokens[i].Fine
	switch c := s.near(first, "case"); {
	case c >= 0 && c < first && a.Fine != "WP" && s.tag(c) == ADP: // "at a young age I learned it"
		a.Rel = "obl"
	case s.quotedObject(first, i): // "it stopped 81% of cases, the institute said"
	case s.joined(first, i):
		a.Head, a.Rel = i, "compound"
	case a.Tag == PROPN && s.is(i, "you") && s.vocative(first, i): // "Elmira, you are the best"
		a.Rel = "vocative"
	case i == first+1 && (fine == "WP" || fine == "WDT") && fine != a.Fine: // "anyone who looks like a guard"
		s.relative(first, v)
	}
}

// quotedObject gives the first of two subjects of a verb of saying, between which a comma stands, to the verb before it that has no object, where
// that is what is said.
func (s *Sentence) quotedObject(first, i int) bool {
	t := &s.Tokens[first]
	said := t.Head
	if !find(sayings, s.Tokens[said].Lemma) {
		return false
	}
	comma := false
	for k := first + 1; k < i; k++ {
		comma = comma || s.text(k) == ","
	}
	for v := first - 1; v >= max(0, first-4) && comma; v-- {
		if s.tag(v) == VERB && s.Tokens[v].Head == said && s.Is(v, "ccomp", "parataxis") && s.near(v, "obj") < 0 && s.near(v, "aux:pass") < 0 {
			t.Head, t.Rel = v, "obj"
			return true
		}
		if n := s.tag(v); n != DET && n != ADJ && n != NUM && n != SYM && n != ADV {
			return false
		}
	}
	return false
}

func (s *Sentence) plainSubject(i int) bool {
	rel := s.Tokens[i].Rel
	return rel == "nsubj" || rel == "nsubj:pass"
}

// joined tells whether two names stand side by side, as parts of one: "the Harbor Line".
func (s *Sentence) joined(i, j int) bool {
	return j == i+1 && s.tag(i) == PROPN && s.tag(j) == PROPN && capital(s.text(i)) == capital(s.text(j))
}

// vocative tells whether only the name at i and a comma, or "if", stand before j.
func (s *Sentence) vocative(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.Tokens[k].Head != i && s.tag(k) != PUNCT && s.tag(k) != SCONJ && s.tag(k) != CCONJ {
			return false
		}
	}
	return j > i+1
}

// relative makes the clause of v one that tells of the noun at n, which takes v's place.
func (s *Sentence) relative(n, v int) {
	a, b := &s.Tokens[n], &s.Tokens[v]
	switch b.Rel {
	case "root", "conj", "parataxis":
		a.Rel = b.Rel
	case "ccomp", "xcomp":
		a.Rel = "obj"
	default:
		return
	}
	a.Head = b.Head
	b.Head, b.Rel = n, "acl:relcl"
	for k := max(0, n-reach); k < n; k++ {
		if s.Tokens[k].Head == v {
			s.Tokens[k].Head = n
		}
	}
}

// makers are verbs, beside givers, that have two objects side by side.
var makers = set("make elect appoint consider crown declare keep hold")

// objectTwice finds what the first of two objects is, the second of which stands at i.
func objectTwice(s *Sentence, i int) {
	v := s.Tokens[i].Head
	if v < 0 || v > i || s.Tokens[i].Rel != "obj" || i == 0 {
		return
	}
	verb := s.Tokens[v].Lemma
	if find(givers, verb) || find(namers, verb) || find(makers, verb) || find(getters, verb) || find(tellers, verb) {
		return
	}
	if a := &s.Tokens[i-1]; a.Head == v && a.Rel == "obj" && s.joined(i-1, i) { // "it closed East Harbor"
		a.Head, a.Rel = i, "compound"
		return
	}
	that := s.near(v, "obj")
	if that < 0 || that > v || !s.is(that, "that") || s.Tokens[i].Fine == "PRP" {
		return
	}
	if n := s.near(v, "nsubj"); n > that && n < v { // "given that we have a short time"
		t := &s.Tokens[that]
		t.Rel, t.Tag, t.Fine = "mark", SCONJ, "IN"
	}
}
