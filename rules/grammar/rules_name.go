package grammar

// apposed ties what stands beside a name between commas: "Smith, 51," and "John Smith, the mayor of Lyon,".
func apposed(s *Sentence, i int) {
	if s.text(i) != "," || i == 0 || s.tag(i-1) != PROPN {
		return
	}
	name := s.nameHead(i - 1)
	if s.age(i+1) && (s.text(i+2) == "," || s.text(i+2) == ".") {
		s.attach(i+1, name, "amod")
		return
	}
	if role := s.role(i + 1); role >= 0 && s.Is(role, "conj", "parataxis", "dep", "list", "nmod", "discourse") && !s.listed(name, role) {
		s.attach(role, name, "appos")
	}
}

// role returns the head of the noun phrase that begins with an article or possessive at i and ends, with what "of" or "for" adds, at a comma
// or the end; -1 where there is none.
func (s *Sentence) role(i int) int {
	if s.tag(i) != DET && !(s.tag(i) == PRON && s.Tokens[i].Fine == "PRP$") {
		return -1
	}
	k := i + 1
	for k < i+7 && (s.tag(k) == ADJ || s.tag(k) == NOUN || s.tag(k) == PROPN || s.text(k) == "-") {
		k++
	}
	role := k - 1
	if s.tag(role) != NOUN {
		return -1
	}
	if s.is(k, "of") || s.is(k, "for") {
		for k++; k < role+8 && (s.tag(k) == DET || s.tag(k) == ADJ || s.tag(k) == NOUN || s.tag(k) == PROPN); k++ {
		}
	}
	if t := s.text(k); t == "," || t == "." && k == len(s.Tokens)-1 {
		return role
	}
	return -1
}

// listed tells whether a name is a member of a list that role may be a member of too.
func (s *Sentence) listed(name, role int) bool {
	if s.Is(name, "conj", "list") {
		return true
	}
	for k := name + 1; k < min(len(s.Tokens), role+12); k++ {
		if s.tag(k) == CCONJ && (s.text(k-1) == "," || k < role) {
			return true
		}
	}
	return false
}

// age tells a bare number from 1 to 119.
func (s *Sentence) age(i int) bool {
	t := s.text(i)
	return s.tag(i) == NUM && (len(t) == 1 || len(t) == 2 || len(t) == 3 && t[0] == '1' && t[1] < '2') && digit(t[0]) && digit(t[len(t)-1])
}

// nameHead climbs from the last token of a name to its head.
func (s *Sentence) nameHead(i int) int {
	for steps := 0; steps < 8; steps++ {
		h := s.Tokens[i].Head
		if h < 0 || h > i+1 || s.tag(h) != PROPN || !s.Is(i, "flat", "compound", "goeswith") {
			break
		}
		i = h
	}
	return i
}
