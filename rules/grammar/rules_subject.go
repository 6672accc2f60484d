package grammar

import "strings"

// bereft gives a finite verb without a subject the noun phrase right before it, where the parser took that for what a verb before acts on, or
// for one more of what was listed: in "They said the men in the car fled" nobody says the men, and in "It hit a car and the driver fled" no
// driver is hit.
func bereft(s *Sentence, i int) {
	v, last := s.predicate(i), i-1
	if v < 0 || s.hasSubject(v) || s.Is(v, "conj") && s.Tokens[v].Head > last {
		return
	}
	for ; last > 0 && s.tag(last) == ADV && i-last < 3; last-- {
	}
	n := s.phrase(last)
	if n <= 0 || s.near(n, "case") >= 0 {
		return
	}
	clause := s.Tokens[n].Head
	rel := "ccomp"
	if s.Is(n, "obj") {
		if !s.clauseVerb(clause) || s.Tokens[i].Fine == "VBP" && s.tag(i) != AUX || s.Tokens[i].Fine == "VBD" && s.tag(i) != AUX { // "the cars sold", "saw it fall"
			return
		}
	} else {
		rel = "conj"
		for steps := 0; clause >= 0 && s.tag(clause) != VERB && s.Tokens[clause].Head >= 0 && steps < reach; steps++ {
			clause = s.Tokens[clause].Head
		}
		if clause > n || clause >= 0 && s.tag(clause) != VERB && s.near(clause, "cop") < 0 { // "Ann and Bo left": no clause before
			return
		}
	}
	if clause < 0 || clause == v {
		return
	}
	if s.above(n, v) {
		s.Tokens[v].Head, s.Tokens[v].Rel = clause, rel
	}
	t := &s.Tokens[n]
	t.Head, t.Rel = v, "nsubj"
	if s.near(v, "aux:pass") >= 0 {
		t.Rel = "nsubj:pass"
	}
	for k := max(0, n-reach); k < n; k++ {
		if s.Tokens[k].Head == n && s.Is(k, "cc") {
			s.Tokens[k].Head = v
		}
	}
}

// predicate returns the verb or noun that a finite word at i makes a predicate of, -1 where it makes none.
func (s *Sentence) predicate(i int) int {
	t := &s.Tokens[i]
	switch t.Fine {
	case "VBZ", "VBD", "VBP", "MD":
	default:
		return -1
	}
	switch {
	case !s.Is(i, "aux", "cop"):
		return i
	case t.Head > i:
		return t.Head
	}
	return -1
}

// phrase returns the head of the noun phrase that ends at j, where the parser made it the object of a verb before it or joined it to a noun,
// -1 where it is something else.
func (s *Sentence) phrase(j int) int {
	if j < 1 {
		return -1
	}
	switch s.Tokens[j].Fine {
	case "NN", "NNS", "NNP", "NNPS", "CD":
	case "PRP":
		if find(objective, s.Tokens[j].Text) {
			return -1
		}
	default:
		return -1
	}
	for last := j; j > 0 && last-j < reach/4; {
		switch h := s.Tokens[j].Head; {
		case h < 0 || h > j || s.text(j-1) == "," || strings.HasPrefix(s.Tokens[j].Fine, "W"):
			return -1
		case s.Is(j, "conj") && s.Is(h, "obj") && s.Tokens[h].Head >= 0 && find(sayings, s.Tokens[s.Tokens[h].Head].Lemma): // "says Ann and Bo left"
			return h
		case s.Is(j, "obj", "conj"):
			return j
		default:
			j = h
		}
	}
	return -1
}

// clauseVerb tells whether a clause may be what the verb at h is about: a gerund before a finite verb is rather its subject.
func (s *Sentence) clauseVerb(h int) bool {
	return h >= 0 && s.tag(h) == VERB && s.Tokens[h].Fine != "VBG"
}

// objective are pronouns that are no subjects.
var objective = set("me him her us them it you")

// above tells whether i hangs, through any number of others, on top.
func (s *Sentence) above(top, i int) bool {
	for steps := 0; i >= 0 && steps < reach; steps++ {
		if i == top {
			return true
		}
		i = s.Tokens[i].Head
	}
	return false
}

// lifted takes a subject from the auxiliary that the parser hung it on to the verb that the auxiliary helps.
func lifted(s *Sentence, i int) {
	t := &s.Tokens[i]
	a := t.Head
	if a < i || !s.Is(i, "nsubj", "nsubj:pass") || !s.Is(a, "aux", "aux:pass") {
		return
	}
	v := s.Tokens[a].Head
	if v <= a || v > a+3 || s.Tokens[v].Fine != "VBN" && s.Tokens[v].Fine != "VB" && s.Tokens[v].Fine != "VBD" || s.near(v, t.Rel) >= 0 {
		return
	}
	for k := a + 1; k < v; k++ {
		if s.tag(k) == NOUN || s.tag(k) == PROPN {
			return
		}
	}
	t.Head = v
}

// doerOf gives what stands behind the verb of a relative clause, and was taken for the subject of the verb after it, to the first as its object,
// where the noun before the clause has no verb else: "The man who shot the officer fled."
func doerOf(s *Sentence, i int) {
	t := &s.Tokens[i]
	n := t.Head
	if t.Rel != "acl:relcl" || t.Tag != VERB || n < 0 || n > i || s.tag(n) != NOUN && s.tag(n) != PROPN || s.near(n, "cop") >= 0 || s.near(i, "obj") >= 0 || s.near(i, "aux:pass") >= 0 {
		return
	}
	who := s.near(i, "nsubj")
	if !s.Is(n, "root", "ccomp", "parataxis") || who < n || who > i || s.tag(who) != PRON {
		return
	}
	for p := i + 2; p < min(len(s.Tokens), i+8); p++ {
		x := &s.Tokens[p]
		o := s.near(p, "nsubj")
		if x.Head != i || !s.Is(p, "ccomp", "xcomp") || o <= i || o > p || s.tag(o) == PRON || s.near(p, "mark") >= 0 {
			continue
		}
		if x.Fine != "VBD" && x.Fine != "VBZ" && s.near(p, "aux") < 0 && s.near(p, "cop") < 0 {
			continue
		}
		s.Tokens[o].Head, s.Tokens[o].Rel = i, "obj"
		x.Head, x.Rel = s.Tokens[n].Head, s.Tokens[n].Rel
		s.Tokens[n].Head, s.Tokens[n].Rel = p, "nsubj"
		for k := max(0, n-reach); k < min(len(s.Tokens), p+reach); k++ {
			if s.Tokens[k].Head == n && (k > p || s.tag(k) == PUNCT) {
				s.Tokens[k].Head = p
			}
		}
		return
	}
}

// alone are determiners that stand for what they count as well.
var alone = set("these those this that both all some many most several others each either neither any none")

// standing makes such a word right before a finite verb that has no subject its subject: "Both have sails."
func standing(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Tag != DET || !s.Is(i, "advmod", "det", "obl:unmarked", "discourse") || !find(alone, t.Text) {
		return
	}
	v := s.predicate(min(i+1, len(s.Tokens)-1))
	if v < 0 && s.tag(i+1) == VERB && s.Tokens[i+1].Fine == "VB" && s.Tokens[i+1].Head < 0 { // no order: "These look fine"
		v = i + 1
	}
	if v <= i || v != t.Head || s.hasSubject(v) || s.near(v, "expl") >= 0 {
		return
	}
	t.Rel = "nsubj"
	if s.near(v, "aux:pass") >= 0 {
		t.Rel = "nsubj:pass"
	}
}
