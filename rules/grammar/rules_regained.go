package grammar

// agentOf makes what stands between "by" and a finite verb the doer of the participle before, and the noun of the participle the verb's subject: in "Clerks
// asked by the paper voiced doubts" no clause begins with "by".
func agentOf(s *Sentence, i int) {
	if !s.is(i, "by") || !s.Is(i, "mark") || i < 2 || s.Tokens[i-1].Fine != "VBN" || !s.Is(i-1, "acl") {
		return
	}
	v, p := s.Tokens[i].Head, i-1
	n := s.Tokens[p].Head
	if v < i || s.predicate(v) != v || s.Tokens[v].Fine == "MD" || s.near(v, "aux") >= 0 {
		return
	}
	if n < 0 || n > p || !s.Is(n, "root", "ccomp", "parataxis", "conj") || !s.bareNoun(n) {
		return
	}
	doer := s.near(v, "nsubj")
	if doer < i || doer > v {
		return
	}
	s.takePlace(v, n, v)
	s.attach(doer, p, "obl:agent")
	s.attach(i, doer, "case")
	for k := v + 1; k < min(len(s.Tokens), v+reach); k++ {
		if s.Tokens[k].Head == p {
			s.Tokens[k].Head = v
		}
	}
}

// takePlace gives verb v the place of noun n in the sentence, and makes n its subject; what hangs on n behind token from hangs on v.
func (s *Sentence) takePlace(v, n, from int) {
	t, b := &s.Tokens[n], &s.Tokens[v]
	b.Head, b.Rel = t.Head, t.Rel
	t.Head, t.Rel = v, "nsubj"
	if s.near(v, "aux:pass") >= 0 {
		t.Rel = "nsubj:pass"
	}
	for k := from + 1; k < min(len(s.Tokens), from+2*reach); k++ {
		if k != v && s.Tokens[k].Head == n {
			s.Tokens[k].Head = v
		}
	}
}

// noHelper makes a name, which the parser hung on a finite verb as if it were an auxiliary or an adjective, the subject: "Mr. Roe, speaking on air,
// rejected that."
func noHelper(s *Sentence, i int) {
	t := &s.Tokens[i]
	v := t.Head
	if t.Fine != "NNP" && t.Fine != "NNPS" || v <= i || !s.Is(i, "aux", "cop", "amod") || s.tag(v) != VERB || s.hasSubject(v) || s.near(i, "case") >= 0 {
		return
	}
	b := &s.Tokens[v]
	switch b.Fine {
	case "VBD", "VBZ", "VBP":
	case "VBN":
		if s.near(v, "aux") < i && s.near(v, "aux:pass") < i {
			if b.Head >= 0 && s.finite() {
				return
			}
			b.Fine = "VBD"
		}
	default:
		return
	}
	t.Rel, t.Tag = "nsubj", PROPN
	if s.near(v, "aux:pass") >= 0 {
		t.Rel = "nsubj:pass"
	}
}

// broughtWithout makes a finite clause right behind a verb of saying, which the parser joined to the verb, though no conjunction does, what is said: "has
// insisted her past will play no part".
func broughtWithout(s *Sentence, i int) {
	h := s.Tokens[i].Head
	if !s.Is(i, "conj") || h < 0 || h > i-2 || i-h > 8 || s.tag(i) != VERB || s.tag(h) != VERB {
		return
	}
	if !find(sayings, s.Tokens[h].Lemma) || s.near(i, "cc") >= 0 || s.near(h, "ccomp") >= 0 || s.near(h, "obj") > h {
		return
	}
	n := s.near(i, "nsubj")
	if n < 0 {
		n = s.near(i, "nsubj:pass")
	}
	if n <= h || n > i {
		return
	}
	for k := h + 1; k < n; k++ {
		switch s.tag(k) {
		case PUNCT, CCONJ, VERB, AUX, SCONJ:
			return
		}
	}
	s.Tokens[i].Rel = "ccomp"
}

// saidState makes what a subject is said to be, which the parser hung on the verb of saying by its preposition, what is said: "said the player was not for
// sale".
func saidState(s *Sentence, i int) {
	h := s.Tokens[i].Head
	if !s.Is(i, "obl") || h < 0 || h > i-3 || !find(sayings, s.Tokens[h].Lemma) {
		return
	}
	if n := s.near(i, "nsubj"); n > h && n < i && s.near(i, "cop") > n {
		s.Tokens[i].Rel = "ccomp"
	}
}

// dayBetween gives the verb behind "on Saturday" the name before it as its subject: in "Mayor Roe on Saturday took aim at the law" no day takes aim.
func dayBetween(s *Sentence, i int) {
	t := &s.Tokens[i]
	v := t.Head
	if i < 2 || v <= i || v > i+3 || !s.Is(i, "nsubj") || !find(weekdays, t.Text) || !s.is(i-1, "on") || s.tag(i-2) != PROPN && s.tag(i-2) != NOUN {
		return
	}
	n := s.named(i - 2)
	if !s.bareNoun(n) || s.Tokens[v].Head != n || !s.Is(v, "parataxis", "acl", "appos", "conj", "dep") {
		return
	}
	s.takePlace(v, n, v)
	t.Rel = "obl"
	s.attach(i-1, i, "case")
	s.Tokens[i-1].Tag = ADP
}

// armedWith gives the finite verb behind a participle between commas its noun: in "The host, armed with a bell, blamed the mayor" blaming is no more of what
// the host is armed with.
func armedWith(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Tag != VERB || t.Fine != "VBN" && t.Fine != "VBD" || !s.Is(i, "conj", "acl") || s.Is(i, "acl:relcl") || i < 4 || s.text(i-1) != "," {
		return
	}
	if s.tag(i+1) == ADP || s.tag(i+1) == PUNCT && !s.opensQuote(i+1) || s.near(i, "cc") >= 0 || s.near(i, "aux") >= 0 || s.hasSubject(i) {
		return
	}
	n := t.Head
	if n >= 0 && s.tag(n) == VERB {
		n = s.Tokens[n].Head
	}
	if n < 0 || n > i || s.Tokens[n].Head >= 0 || !s.bareNoun(n) || !s.stopped() || s.attended(n, i-1) < 0 {
		return
	}
	s.takePlace(i, n, i)
	t.Fine = "VBD"
}

// opensQuote tells whether a quotation mark at i opens.
func (s *Sentence) opensQuote(i int) bool {
	return s.text(i) == "“" || s.text(i) == `"` && i+1 < len(s.Tokens) && s.Tokens[i+1].Start == s.Tokens[i].End
}

// attended returns the participle that opens behind a comma what is told of noun n up to the comma at k; -1 where none does.
func (s *Sentence) attended(n, k int) int {
	for p := k - 1; p > n && k-p < reach/2; p-- {
		if t := &s.Tokens[p]; t.Tag == VERB && (t.Fine == "VBN" || t.Fine == "VBG") && t.Head == n && s.text(p-1) == "," {
			return p
		}
	}
	return -1
}

// saidThat makes the "that" behind a statement open what it says, where the verb in it has an object of its own: "said in a note that Roe failed to keep
// the law".
func saidThat(s *Sentence, i int) {
	t := &s.Tokens[i]
	v := t.Head
	if !s.is(i, "that") || t.Rel != "obj" || i == 0 || v <= i+1 || !find(contents, s.text(i-1)) || s.Tokens[v].Head != i-1 {
		return
	}
	if x := s.near(v, "xcomp"); x < v || s.near(x, "obj") <= x {
		return
	}
	t.Rel, t.Tag, t.Fine, s.Tokens[v].Rel = "mark", SCONJ, "IN", "acl"
}
