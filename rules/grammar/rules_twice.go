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
	case a.Fine == "WDT" && s.Is(v, "acl:relcl") && fine != "WDT" && fine != "WP": // "the merger that growers had opposed"
		if s.near(v, "obj") < 0 && s.near(v, "cop") < 0 && s.near(v, "aux:pass") < 0 && s.near(v, "ccomp") < 0 {
			a.Rel = "obj"
		}
	case s.together(first, i):
	case s.quotedObject(first, i): // "it stopped 81% of cases, the institute said"
	case s.joined(first, i):
		a.Head, a.Rel = i, "compound"
	case a.Tag == PROPN && s.is(i, "you") && s.vocative(first, i): // "Elmira, you are the best"
		a.Rel = "vocative"
	case i == first+1 && (fine == "WP" || fine == "WDT") && fine != a.Fine: // "anyone who looks like a guard"
		s.relative(first, v)
	}
	if a.Head == v && a.Rel == "nsubj" && s.Tokens[i].Head == v && s.plainSubject(i) { // "the point is that they are late"
		a.Rel = "nsubj:outer"
	}
}

// together joins two subjects with "and" between them: "Ann and the boys can help."
func (s *Sentence) together(first, i int) bool {
	v := s.Tokens[i].Head
	c := s.near(v, "cc")
	if c <= first || c >= i || !s.is(c, "and") && !s.is(c, "or") && !s.is(c, "nor") && s.text(c) != "&" || s.text(c-1) == "," {
		return false
	}
	for k := first + 1; k < i; k++ {
		switch s.tag(k) {
		case VERB, AUX, SCONJ, PUNCT:
			return false
		}
	}
	s.Tokens[i].Head, s.Tokens[i].Rel = s.nounBefore(c, first), "conj"
	s.Tokens[c].Head = i
	return true
}

// nounBefore returns the head of the phrase that ends before c and begins behind first, first where there is none.
func (s *Sentence) nounBefore(c, first int) int {
	n := c - 1
	for steps := 0; n > first && s.Tokens[n].Head > first && steps < 8; steps++ {
		n = s.Tokens[n].Head
	}
	if n >= c {
		return first
	}
	return n
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

// idle are verbs that do nothing to anybody, or of which one does not say to whom where another verb follows.
var idle = set(`come go try talk work call plan study volunteer operate help live sit stand die look arrive wait return move run walk travel start stop begin
	continue agree happen grow rise fall fight speak meet eat relax laugh smile sleep stay remain leave appear exist vote think believe say know hope
	pray listen watch read`)

// shared gives what two verbs side by side act on to the first of them, as the treebanks do: "to seek and build arms".
func shared(s *Sentence, i int) {
	t := &s.Tokens[i]
	first := t.Head
	if t.Rel != "conj" || t.Tag != VERB || first < 0 || first != i-2 || s.tag(i-1) != CCONJ || s.is(i-1, "but") || s.Tokens[first].Fine != t.Fine || find(idle, s.Tokens[first].Lemma) {
		return
	}
	if o := s.near(i, "obj"); o > i && s.near(first, "obj") < 0 && s.near(first, "ccomp") < 0 && s.near(first, "xcomp") < 0 && s.near(first, "aux:pass") < 0 {
		s.Tokens[o].Head = first
	}
}
