package grammar

// apposed ties what stands beside a name between commas: "Smith, 51," and "the mayor, John Smith," and "John Smith, the mayor,".
func apposed(s *Sentence, i int) {
	if s.text(i) != "," || i == 0 || i+1 >= len(s.Tokens) {
		return
	}
	if s.tag(i-1) == PROPN && s.age(i+1) && (s.text(i+2) == "," || s.text(i+2) == ".") {
		name := s.nameHead(i - 1)
		s.attach(i+1, name, "amod")
	}
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
