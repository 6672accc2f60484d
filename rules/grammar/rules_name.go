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

// bracketed makes what stands in brackets behind a noun say what the noun is: "the Fishing Office (FO)"; "LISBON (AFP) -" is none of this.
func bracketed(s *Sentence, i int) {
	if s.text(i) != "(" || i == 0 || s.tag(i-1) != NOUN && s.tag(i-1) != PROPN {
		return
	}
	end := i + 1
	for end < i+8 && s.text(end) != ")" {
		end++
	}
	if s.text(end) != ")" || dashMark(s.text(end+1)) {
		return
	}
	if end == i+2 && s.tag(end+1) != NUM {
		name, t := s.nameHead(i-1), &s.Tokens[i+1]
		if extension(t.Text) || t.Rel == "appos" && s.Is(name, "conj") && s.Tokens[name].Head == t.Head { // "Lund and Bergen (NO)"
			s.attach(i+1, name, "appos")
			return
		}
	}
	for k := i + 1; k < end; k++ {
		t := &s.Tokens[k]
		noun := t.Head == i-1 || t.Head >= 0 && t.Head < i && s.tag(t.Head) == PROPN && s.Tokens[i-1].Head == t.Head
		if noun && (t.Tag == NOUN || t.Tag == PROPN || t.Tag == SYM) && s.Is(k, "parataxis", "dep", "flat", "discourse") && s.near(k, "case") < 0 {
			t.Rel = "appos"
		}
	}
}

// extension tells a telephone number: "3-5213".
func extension(t string) bool {
	digits, signs := 0, 0
	for k := range len(t) {
		switch {
		case digit(t[k]):
			digits++
		case t[k] == '-' || t[k] == '/' || t[k] == '.':
			signs++
		default:
			return false
		}
	}
	return digits >= 5 && signs > 0 && signs < 3
}

// series makes what stands between commas a member of the list that it is in, and no other name of the first: "Oslo, Bergen, and Lund".
func series(s *Sentence, i int) {
	t := &s.Tokens[i]
	h := t.Head
	if t.Rel != "appos" || h < 0 || h > i || t.Tag != s.tag(h) || s.near(i, "det") >= 0 || s.near(h, "det") >= 0 || s.near(h, "nmod:poss") >= 0 {
		return
	}
	first := i
	for first > h && s.text(first-1) != "," && s.Tokens[first-1].Head == i {
		first--
	}
	if s.text(first-1) != "," {
		return
	}
	for k := i + 1; k < min(len(s.Tokens), i+reach); k++ {
		if x := &s.Tokens[k]; x.Rel == "conj" && (x.Head == i || x.Head == h) && (x.Tag == PROPN || x.Tag == NOUN) {
			if c := s.near(k, "cc"); c > i && c < k && s.text(c-1) == "," {
				t.Rel, x.Head = "conj", h
				return
			}
		}
	}
}

var weekdays = set("monday tuesday wednesday thursday friday saturday sunday")

// properly takes what is no name of a thing from what the parser took for one: a day tells when, and an adjective what sort.
func properly(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Rel != "appos" || t.Head < 0 || t.Head > i {
		return
	}
	switch {
	case t.Tag == PROPN && find(weekdays, t.Text) && !find(weekdays, s.text(t.Head)) && s.tag(t.Head) == NOUN && s.Tokens[t.Head].Fine != "CD" && !find(spells, s.text(t.Head)):
		t.Rel = "nmod:unmarked"
	case t.Tag == ADJ && s.text(i-1) == "(":
		t.Rel = "amod"
	case t.Tag == ADJ && s.text(i-1) == "," && s.tag(t.Head) == ADJ:
		t.Rel = "conj"
	}
}
