package grammar

import "strings"

// resumed gives a noun phrase, which the parser left without a verb before a clause between commas, the finite verb behind the clause: in "The
// trust, which has 90 members, welcomed the sale" no member welcomed it.
func resumed(s *Sentence, i int) {
	v := s.predicate(i)
	if v < 0 || s.hasSubject(v) || s.near(v, "mark") >= 0 || s.near(v, "cc") >= 0 && s.near(v, "cc") < i {
		return
	}
	comma := i - 1
	if s.tag(comma) == ADV {
		comma--
	}
	if s.text(comma) != "," {
		return
	}
	n := s.interrupted(comma)
	if n < 0 || s.above(v, n) || n == s.Tokens[v].Head && s.Is(v, "acl:relcl") && s.Tokens[v].Fine != "VBN" {
		return
	}
	if !s.above(n, v) && !s.Is(n, "conj") && s.Tokens[v].Head != s.Tokens[n].Head {
		return // the verb is another clause's
	}
	top, verb := &s.Tokens[n], &s.Tokens[v]
	r := s.between(n, comma)
	if r == v || r >= 0 && top.Head != r && s.above(r, n) {
		return
	}
	over, rel := top.Head, top.Rel
	if r >= 0 && over == r { // the clause was taken for the main one
		over, rel = s.Tokens[r].Head, s.Tokens[r].Rel
	} else if !s.Is(n, "root", "ccomp", "conj") {
		rel = "parataxis"
	}
	if over >= 0 && s.above(v, over) {
		return
	}
	if r >= 0 {
		s.Tokens[r].Head, s.Tokens[r].Rel = n, "acl:relcl"
	}
	verb.Head, verb.Rel = over, rel
	top.Head, top.Rel = v, "nsubj"
	if s.near(v, "aux:pass") >= 0 {
		top.Rel = "nsubj:pass"
	}
	for k := comma; k < min(len(s.Tokens), n+2*reach); k++ {
		if k != v && (s.Tokens[k].Head == n || r >= 0 && s.Tokens[k].Head == r) {
			s.Tokens[k].Head = v
		}
	}
}

// interrupted returns the noun before the clause or the apposition that ends at a comma, where it heads a clause without a verb; -1 where none does.
func (s *Sentence) interrupted(comma int) int {
	for k := comma - 1; k > 1 && comma-k < reach/2; k-- {
		n := -1
		switch {
		case s.is(k, "which") || s.is(k, "who") || s.is(k, "whose") || s.is(k, "whom"):
			w := k - 1
			for ; s.tag(w) == ADP; w-- {
			}
			if s.text(w) != "," {
				return -1
			}
			n = s.named(w - 1)
		case s.Is(k, "appos") && s.Tokens[k].Head < k && (s.tag(k) == PROPN || s.tag(k) == NOUN) && s.finite(): // "His rival, Ann Roe of the union, had conceded"
			n = s.Tokens[k].Head
		default:
			continue
		}
		if n >= 0 && (s.tag(n) == NOUN || s.tag(n) == PROPN) && s.Is(n, "root", "ccomp", "parataxis", "conj", "vocative", "dislocated") && s.near(n, "cop") < 0 && s.near(n, "nsubj") < 0 && (!s.Is(n, "conj") || s.near(n, "cc") < 0) {
			return n
		}
	}
	return -1
}

// between returns the verb of the relative clause between a noun and a comma, -1 where none is.
func (s *Sentence) between(n, comma int) int {
	for k := n + 1; k < comma; k++ {
		if s.is(k, "who") || s.is(k, "which") || s.is(k, "whom") {
			if h := s.Tokens[k].Head; h > k && h < comma {
				return h
			}
		}
	}
	return -1
}

// named returns the head of the noun phrase that ends at j.
func (s *Sentence) named(j int) int {
	for steps := 0; j >= 0 && steps < reach; steps++ {
		h := s.Tokens[j].Head
		if h < 0 || h > j || !s.Is(j, "flat", "nmod", "appos", "compound") {
			return j
		}
		j = h
	}
	return j
}

// bareSubject makes a noun before a finite verb without a subject, which the parser took for a time or left over, its subject: "The last day of the fair was
// cancelled."
func bareSubject(s *Sentence, i int) {
	t := &s.Tokens[i]
	v := t.Head
	if v <= i || t.Tag != NOUN && t.Tag != PROPN || !s.Is(i, "obl:unmarked", "dislocated", "dep", "vocative") || s.hasSubject(v) || s.near(i, "case") >= 0 || s.near(v, "expl") >= 0 {
		return
	}
	if k := s.near(i, "nmod"); s.Is(i, "obl:unmarked") && (k < i || s.text(k-1) == "") && s.near(i, "acl:relcl") < 0 && s.near(i, "acl") < 0 {
		return
	}
	finite := false
	for k := i + 1; k <= v; k++ {
		finite = finite || s.predicate(k) == v
	}
	if !finite {
		return
	}
	t.Rel = "nsubj"
	if s.near(v, "aux:pass") >= 0 {
		t.Rel = "nsubj:pass"
	}
}

// whoseClause parts the clause behind "whose" from the verb that resumes its noun: in "The mayor, whose term ends in May, has refused" it is the mayor
// who has refused.
func whoseClause(s *Sentence, i int) {
	t := &s.Tokens[i]
	r := t.Head
	if r < i+3 || !strings.HasPrefix(t.Rel, "nsubj") || s.text(i+1) != "," || !s.is(i+2, "whose") || s.near(r, "nsubj") < i+2 && s.near(r, "nsubj:pass") < i+2 {
		return
	}
	for k := r + 1; k+1 < min(len(s.Tokens), r+reach/2); k++ {
		if s.text(k) != "," {
			continue
		}
		v := s.predicate(k + 1)
		if v < 0 || s.hasSubject(v) || !s.above(r, v) {
			continue
		}
		clause, verb := &s.Tokens[r], &s.Tokens[v]
		verb.Head, verb.Rel = clause.Head, clause.Rel
		clause.Head, clause.Rel = i, "acl:relcl"
		t.Head, t.Rel = v, "nsubj"
		if s.near(v, "aux:pass") >= 0 {
			t.Rel = "nsubj:pass"
		}
		for x := k; x < min(len(s.Tokens), r+2*reach); x++ {
			if x != v && s.Tokens[x].Head == r {
				s.Tokens[x].Head = v
			}
		}
		return
	}
}

// unpossessed makes a name before a comma, which the parser took for the owner of what stands behind, the subject: in "Roe, the miners' leader, was there"
// the leader is Roe, and not Roe's.
func unpossessed(s *Sentence, i int) {
	t := &s.Tokens[i]
	h := t.Head
	if !s.Is(i, "nmod:poss") || t.Tag != PROPN || h < i+2 || s.text(i+1) != "," || s.tag(h) != NOUN || !s.Is(h, "nsubj") || s.text(h+1) != "," {
		return
	}
	v := s.Tokens[h].Head
	if v <= h {
		return
	}
	t.Head, t.Rel = v, s.Tokens[h].Rel
	s.Tokens[h].Head, s.Tokens[h].Rel = i, "appos"
}

// had makes an auxiliary of "had" that the parser took for a participle, where a participle follows: "His rival, Ann Roe, had by then conceded".
func had(s *Sentence, i int) {
	t := &s.Tokens[i]
	if !s.is(i, "had") || t.Fine != "VBN" || i == 0 || s.text(i-1) != "," {
		return
	}
	for v := i + 1; v < min(len(s.Tokens), i+5); v++ {
		x := &s.Tokens[v]
		if x.Fine == "VBN" && (x.Head == i || t.Head == v) {
			if x.Head == i {
				x.Head, x.Rel = t.Head, t.Rel
			}
			t.Head, t.Rel, t.Tag, t.Fine = v, "aux", AUX, "VBD"
			for k := range s.Tokens {
				if s.Tokens[k].Head == i {
					s.Tokens[k].Head = v
				}
			}
			return
		}
		if x.Tag != ADV && x.Tag != ADP && x.Tag != PART {
			return
		}
	}
}
