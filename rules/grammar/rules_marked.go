package grammar

// subordinators open clauses, and phrases as well.
var subordinators = set("before after since until till than as like while because though although")

// marked makes the noun phrase between such a word and a finite verb that has no subject the subject of a clause: in "before the council goes
// home" nothing happens before a council.
func marked(s *Sentence, i int) {
	v, last := s.predicate(i), i-1
	if v < 0 || s.hasSubject(v) || s.near(v, "expl") >= 0 {
		return
	}
	for ; last > 0 && s.tag(last) == ADV && i-last < 3; last-- {
	}
	for steps := 0; last > 0 && steps < 8; steps++ {
		switch s.tag(last) {
		case NOUN, PROPN, PRON:
			if s.Tokens[last].Fine == "WP" || s.Tokens[last].Fine == "WDT" {
				return
			}
		default:
			return
		}
		c := s.near(last, "case")
		h := s.Tokens[last].Head
		if c >= 0 && c < last && find(subordinators, s.Tokens[c].Lemma) && s.Is(last, "nmod", "obl") {
			s.subordinate(c, last, v, "advcl")
			return
		}
		if h < 0 || h >= last {
			return
		}
		last = h
	}
}

// subordinate makes n, which had c for a preposition, the subject of v, and v a clause of the given relation where n hung.
func (s *Sentence) subordinate(c, n, v int, rel string) {
	t, b := &s.Tokens[n], &s.Tokens[v]
	h := t.Head
	if h < 0 || s.above(v, h) {
		return
	}
	b.Head, b.Rel = h, rel
	t.Head, t.Rel = v, "nsubj"
	if s.near(v, "aux:pass") >= 0 {
		t.Rel = "nsubj:pass"
	}
	m := &s.Tokens[c]
	m.Head, m.Rel = v, "mark"
	for k := max(0, c-3); k < c; k++ { // "three months before"
		if s.Tokens[k].Head == n {
			s.Tokens[k].Head = v
		}
	}
}

// absolute makes the noun phrase behind a comma and "with" the subject of the participle that follows it: in ", with talks stalling" nothing is
// with talks; with an article, as in "with the woman running the place", it is mostly who that tells of. So is a name between "for" and "to":
// "for Lund to win".
func absolute(s *Sentence, i int) {
	fine, last := s.Tokens[i].Fine, i-1
	if fine == "VB" && s.tag(last) == ADV && s.is(last-1, "to") {
		last--
	}
	n := last - 1
	if fine == "VBG" && s.tag(last) != ADV {
		n = last
	}
	if n < 1 || !s.Is(n, "nmod", "obl") || s.Tokens[i].Head != n && s.Tokens[i].Head != s.Tokens[n].Head {
		return
	}
	c := s.near(n, "case")
	if c < 0 || c > n {
		return
	}
	switch {
	case fine == "VBG" && s.Tokens[i].Head == n && s.is(c, "with") && s.text(c-1) == "," && s.near(n, "det") < 0:
	case fine == "VB" && s.is(c, "for") && s.is(last, "to") && (s.tag(n) == PROPN || s.Tokens[n].Fine == "PRP" || s.awaited(n, i)):
	default:
		return
	}
	rel := "advcl"
	if tag := s.tag(s.Tokens[n].Head); tag == NOUN || tag == PROPN {
		rel = "acl"
	}
	s.subordinate(c, n, i, rel)
}

// awaited tells whether it is the noun at n that shall do what the verb at v, behind "to", tells: in "a call for the council to act", but not in
// "for years to come" or "in search for a place to sleep".
func (s *Sentence) awaited(n, v int) bool {
	t := &s.Tokens[n]
	return t.Tag == PRON && t.Fine == "NN" || t.Tag == NOUN && !find(measures, t.Text) && !find(spells, t.Text) && !find(sought, t.Text) && s.Tokens[v].Head != n
}

// sought are nouns that one looks for to do something with.
var sought = set("place way means reason chance room space something anything nothing")

// placed gives a clause that the parser hung on its "where" or "when" the place of that word: "going 70 where the limit is 40".
func placed(s *Sentence, i int) {
	t := &s.Tokens[i]
	p := t.Head
	if p < 0 || p >= i || s.Tokens[p].Fine != "WRB" || !s.Is(i, "nsubj", "ccomp", "advcl") || !s.hasSubject(i) {
		return
	}
	w := &s.Tokens[p]
	if w.Head >= 0 && s.Is(p, "obj", "ccomp") && !s.above(i, w.Head) { // "see how it goes"
		t.Head, t.Rel = w.Head, "ccomp"
		w.Head, w.Rel = i, "advmod"
		return
	}
	up := w.Head
	for k := p - 1; k >= 0 && p-k < 12; k-- {
		if s.tag(k) == VERB && !s.above(i, k) && !s.above(p, k) {
			up = k
			break
		}
	}
	if up < 0 || up == i || s.above(i, up) {
		return
	}
	t.Head, t.Rel = up, "advcl"
	w.Head, w.Rel = i, "advmod"
}
