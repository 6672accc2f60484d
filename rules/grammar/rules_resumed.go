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
	if n < 0 || n == s.Tokens[v].Head && s.Is(v, "acl:relcl") || s.above(v, n) || !s.above(n, v) {
		return
	}
	top, verb := &s.Tokens[n], &s.Tokens[v]
	verb.Head, verb.Rel = top.Head, top.Rel
	top.Head, top.Rel = v, "nsubj"
	if s.near(v, "aux:pass") >= 0 {
		top.Rel = "nsubj:pass"
	}
	for k := comma; k < min(len(s.Tokens), n+2*reach); k++ {
		if k != v && s.Tokens[k].Head == n {
			s.Tokens[k].Head = v
		}
	}
}

// interrupted returns the noun whose relative clause ends at a comma and begins behind another, and that heads a clause without a verb; -1 where none
// does.
func (s *Sentence) interrupted(comma int) int {
	for k := comma - 1; k > 1 && comma-k < reach/2; k-- {
		if !s.Is(k, "acl:relcl") {
			continue
		}
		n := s.Tokens[k].Head
		if n < 0 || n > k || s.tag(n) != NOUN && s.tag(n) != PROPN || !s.Is(n, "root", "ccomp", "parataxis") || s.near(n, "cop") >= 0 || s.near(n, "nsubj") >= 0 {
			continue
		}
		for w := n + 1; w < k; w++ {
			if s.is(w, "which") || s.is(w, "who") || s.is(w, "whose") || s.is(w, "whom") || s.is(w, "where") {
				for w--; s.tag(w) == ADP; w-- {
				}
				if s.text(w) == "," {
					return n
				}
				return -1
			}
		}
	}
	return -1
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
