package grammar

// opening conjunctions begin a clause that stands before its main one.
var opening = set(`before after once until when`)

// fronted makes the clause behind the comma the main one where a sentence begins with a conjunction: "Before the masks fell, the captain had
// warned the cabin"; and the one behind "by the time he was called".
func fronted(s *Sentence, i int) {
	if i != 0 {
		return
	}
	time := s.is(0, "by") && s.is(1, "the") && s.is(2, "time")
	if !time && !find(opening, s.text(0)) {
		return
	}
	r := s.root()
	if r < 1 || s.tag(r) != VERB && s.tag(r) != ADJ {
		return
	}
	v := s.mainAfter(r, !time)
	if v < 0 {
		if !time {
			s.openedClause(r)
		}
		return
	}
	s.promote(v, r)
	if !time {
		s.attach(0, r, "mark")
		return
	}
	s.Tokens[2].Head, s.Tokens[2].Rel = v, "obl"
	s.Tokens[r].Head, s.Tokens[r].Rel = 2, "acl:relcl"
	for k := 3; k < r; k++ {
		if s.Tokens[k].Head == 2 {
			s.Tokens[k].Head, s.Tokens[k].Rel = r, "nsubj"
		}
	}
}

// openedClause gives the verb before the first comma a clause of its own, where the parser took its subject for one of the main verb at r.
func (s *Sentence) openedClause(r int) {
	noun := s.Tokens[0].Head
	if noun < 1 || s.Tokens[noun].Head != r || !s.Is(noun, "nsubj") {
		return
	}
	for v := noun + 1; v < r && s.tag(v) != PUNCT; v++ {
		if f := s.Tokens[v].Fine; (f == "VBD" || f == "VBZ" || f == "VBP") && s.tag(v) == VERB && s.Is(v, "acl") && !s.Is(v, "acl:relcl") && s.hasSubject(r) {
			s.Tokens[v].Head, s.Tokens[v].Rel = r, "advcl"
			s.Tokens[noun].Head, s.Tokens[noun].Rel = v, "nsubj"
			s.Tokens[0].Head, s.Tokens[0].Rel = v, "mark"
			return
		}
	}
}

// root returns the root of the tree, -1 where there is none.
func (s *Sentence) root() int {
	for k := range s.Tokens {
		if s.Tokens[k].Head < 0 {
			return k
		}
	}
	return -1
}

// mainAfter returns the verb behind r that hangs on it without a conjunction and has its own subject, behind a comma where one is asked for;
// -1 where there is none.
func (s *Sentence) mainAfter(r int, comma bool) int {
	for v := r + 2; v < min(len(s.Tokens), r+reach/2); v++ {
		if s.Tokens[v].Head != r || !s.Is(v, "conj", "parataxis") || s.tag(v) != VERB && s.tag(v) != ADJ {
			continue
		}
		subject := -1
		for k := r + 1; k < v; k++ {
			if s.Tokens[k].Head == v && s.Is(k, "nsubj") {
				subject = k
			}
		}
		if subject < 0 {
			return -1
		}
		seen := false
		for k := r + 1; k < subject; k++ {
			switch {
			case s.tag(k) == CCONJ || s.text(k) == ";":
				return -1
			case s.text(k) == ",":
				seen = true
			}
		}
		if seen || !comma {
			return v
		}
		return -1
	}
	return -1
}

// promote makes v the root in place of r, which becomes its adverbial clause; what stands behind the last word of r's clause goes to v.
func (s *Sentence) promote(v, r int) {
	end := r
	for k := r + 1; k < v; k++ {
		if s.text(k) == "," {
			end = k
			break
		}
	}
	s.Tokens[v].Head, s.Tokens[v].Rel = -1, "root"
	s.Tokens[r].Head, s.Tokens[r].Rel = v, "advcl"
	for k := range s.Tokens {
		if t := &s.Tokens[k]; k != v && t.Head == r && (k >= end && end > r || k > v) {
			t.Head = v
		}
	}
}

// inverting auxiliaries stand before their subject when "only when" or "not until" opens the sentence.
var inverting = set(`did do does had has have will would can could was were is are`)

// inverted gives a sentence its main verb back whose auxiliary stands before the subject: "Only when the guests had left did the mayor speak".
func inverted(s *Sentence, i int) {
	if i != 0 || !(s.is(0, "only") && (s.is(1, "when") || s.is(1, "after") || s.is(1, "once")) || s.is(0, "not") && s.is(1, "until")) {
		return
	}
	d := s.inversion(2)
	if d < 0 {
		return
	}
	first, v := -1, -1
	for k := d - 1; k > 1 && first < 0; k-- {
		if s.tag(k) == VERB {
			first = k
		}
	}
	for k := d + 2; k < min(len(s.Tokens), d+12) && v < 0 && s.tag(k) != PUNCT; k++ {
		if f := s.Tokens[k].Fine; s.tag(k) == VERB && (f == "VB" || f == "VBP" || f == "VBN" || f == "VBG") {
			v = k
		}
	}
	if first < 0 || v < 0 || !s.lead(first, 0, d-1) {
		return
	}
	s.takeOver(v, first, d)
	s.attach(0, 1, "advmod")
	s.attach(1, first, "mark")
}

// inversion returns the first auxiliary from token k on behind which a subject begins, -1 where none does.
func (s *Sentence) inversion(k int) int {
	verb := false
	for ; k+2 < len(s.Tokens) && k < reach; k++ {
		if verb && find(inverting, s.text(k)) {
			switch s.tag(k + 1) {
			case DET, PROPN, PRON, NOUN, ADJ:
				return k
			}
		}
		verb = verb || s.tag(k) == VERB
	}
	return -1
}

// takeOver makes v the root, with the auxiliary at d and the noun before it as its subject, and the clause of first below it.
func (s *Sentence) takeOver(v, first, d int) {
	s.Tokens[v].Head, s.Tokens[v].Rel = -1, "root"
	s.Tokens[first].Head, s.Tokens[first].Rel = v, "advcl"
	subject := -1
	for k := d + 1; k < v; k++ {
		if h := s.Tokens[k].Head; h < d+1 || h >= v {
			subject = k
		}
	}
	for k := d; k < len(s.Tokens); k++ {
		if h := s.Tokens[k].Head; k != v && (h < d+1 || h == first) {
			s.Tokens[k].Head = v
		}
	}
	s.Tokens[d].Tag, s.Tokens[d].Head, s.Tokens[d].Rel = AUX, v, "aux"
	if subject >= 0 {
		s.Tokens[subject].Head, s.Tokens[subject].Rel = v, "nsubj"
	}
}
