package grammar

// asked gives "what" its place in the clause that it opens, where the parser made it the object of the verb before and the clause one that tells of
// it: in "see what they recommend" they recommend something. What one does, "do what you like", is left alone.
func asked(s *Sentence, i int) {
	t := &s.Tokens[i]
	h := t.Head
	if t.Fine != "WP" || h < 0 || h >= i || !s.is(i, "what") && !s.is(i, "whatever") {
		return
	}
	if c := s.near(i, "cop"); c > i && s.Is(i, "obj") && s.near(i, "nsubj") > i { // "know what it is"
		t.Rel = "ccomp"
		return
	}
	r := s.told(i)
	if r < 0 {
		return
	}
	rel := "ccomp"
	switch c := s.near(i, "case"); {
	case s.Is(i, "obj") && s.tag(h) == VERB && !find(loose, s.Tokens[h].Lemma):
	case s.Is(i, "obl", "nmod") && c == i-1 && find(topics, s.text(c)) && (s.hasSubject(r) || s.near(r, "mark") >= 0) && (s.Is(i, "obl") || !s.is(c, "of")):
		if rel = "advcl"; s.Is(i, "nmod") {
			rel = "acl"
		}
		s.Tokens[c].Head, s.Tokens[c].Rel = r, "mark"
	default:
		return
	}
	b := &s.Tokens[r]
	b.Head, b.Rel = h, rel
	v := r
	for steps := 0; steps < 4; steps++ { // "what we want to do"
		x := s.near(v, "xcomp")
		if x < v || s.tag(x) != VERB {
			break
		}
		v = x
	}
	t.Head, t.Rel = v, "obj"
	if !s.hasSubject(r) && s.near(r, "mark") < 0 {
		t.Head, t.Rel = r, "nsubj"
		if s.near(r, "aux:pass") >= 0 {
			t.Rel = "nsubj:pass"
		}
	}
}

// told returns the verb of the clause that tells of i and has no object, -1 where there is none.
func (s *Sentence) told(i int) int {
	r := s.near(i, "acl:relcl")
	if r < 0 {
		r = s.near(i, "acl")
	}
	if r <= i || s.tag(r) != VERB || s.near(r, "obj") >= 0 || s.near(r, "ccomp") >= 0 {
		return -1
	}
	return r
}

// loose are verbs whose "what" is a thing; topics are prepositions of what a question is about.
var (
	loose  = set("do make get give take use eat buy keep like love hate update want need have lose offer sell spend follow")
	topics = set("on of about with")
)
