package grammar

var months = set(`january february march april may june july august september october november december
	jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. jan feb mar apr jun jul aug sep sept oct nov dec`)

func (s *Sentence) month(i int) bool {
	t := s.text(i)
	return t != "" && t[0] >= 'A' && t[0] <= 'Z' && s.tag(i) == PROPN && find(months, t)
}

// day tells "3", "28" and "28th".
func (s *Sentence) day(i int) bool {
	t := s.text(i)
	n := 0
	for n < len(t) && digit(t[n]) {
		n++
	}
	if n == 0 || n > 2 {
		return false
	}
	switch t[n:] {
	case "", "st", "nd", "rd", "th":
		return true
	}
	return false
}

func (s *Sentence) year(i int) bool {
	t := s.text(i)
	return len(t) == 4 && (t[0] == '1' || t[0] == '2') && digit(t[1]) && digit(t[2]) && digit(t[3])
}

// date ties "May 3, 2021", "3 May 2021" and "May 2021": the day is the head, else the month.
func date(s *Sentence, i int) {
	switch {
	case s.month(i) && s.day(i+1):
		s.monthDay(i)
	case s.month(i) && s.year(i+1) && !s.day(i-1):
		if s.lead(i, i, i+1) {
			s.attach(i+1, i, "nmod:unmarked")
		}
	case s.day(i) && s.month(i+1):
		last := i + 1
		if s.year(i + 2) {
			last = i + 2
		}
		if s.lead(i, i, last) {
			s.attach(i+1, i, "nmod:unmarked")
			if last == i+2 {
				s.attach(last, i, "nmod:unmarked")
			}
		}
	}
}

func (s *Sentence) monthDay(i int) {
	last := i + 1
	if s.text(i+2) == "," && s.year(i+3) {
		last = i + 3
	}
	if !s.lead(i+1, i, last) {
		return
	}
	if d := &s.Tokens[i+1]; d.Rel == "nummod" && d.Head > last && (s.tag(d.Head) == PROPN || s.tag(d.Head) == NOUN) {
		if h := s.Tokens[d.Head].Head; h >= 0 && s.tag(h) == VERB && h > last { // "On May 3 workers struck"
			noun := &s.Tokens[d.Head]
			d.Head, d.Rel = h, "obl:unmarked"
			if p := i - 1; p >= 0 && s.tag(p) == ADP && s.attach(p, i+1, "case") {
				d.Rel = "obl"
				if noun.Rel == "obl" && noun.Head == h && !s.hasSubject(h) {
					noun.Rel = "nsubj"
				}
			}
		}
	}
	if s.Tokens[i].Head != i+1 || !s.Is(i, "compound") { // the treebanks have both
		s.attach(i, i+1, "nmod:unmarked")
	}
	if last == i+3 {
		s.attach(last, i+1, "nmod:unmarked")
		if h := s.Tokens[i+2].Head; h != i+1 && h != last {
			s.attach(i+2, last, "punct")
		}
	}
}

// dated makes the day or year before a noun a part of its name: "the 11 September attacks" are not eleven, nor is "the 2003 agreement" many.
func dated(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Rel != "nummod" || t.Head <= i || s.tag(t.Head) != NOUN && s.tag(t.Head) != PROPN || s.month(t.Head) {
		return
	}
	if s.day(i) && (s.month(i-1) || s.month(i+1)) || s.year(i) && i > 0 && (s.tag(i-1) == DET || s.Is(i-1, "nmod:poss", "case") && s.tag(i-1) != ADP) {
		t.Rel = "compound"
	}
}

var (
	turns  = set("last next this every each")
	spells = set("moment minute hour day night morning afternoon evening week weekend month quarter season spring summer autumn winter year decade time")
	// relived are verbs that a time may be the object of.
	relived = set("spend waste enjoy remember celebrate mark miss dread await define survive relive forget describe")
)

// occasion makes "next week" and "every time" tell when something is done: they are no objects.
func occasion(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Tag != NOUN || !s.Is(i, "obj", "iobj") || t.Head < 0 || t.Head > i || !find(spells, t.Text) {
		return
	}
	if i > 0 && find(turns, s.text(i-1)) && s.Tokens[i-1].Head == i && !find(relived, s.Tokens[t.Head].Lemma) {
		t.Rel = "obl:unmarked"
	}
}

// dayBefore gives a weekday the preposition before it back, and the noun behind it its number: "On Friday 300 customers were without power."
func dayBefore(s *Sentence, i int) {
	t := &s.Tokens[i]
	n := t.Head
	if i == 0 || n <= i+1 || !s.Is(i, "compound") || !find(weekdays, t.Text) || s.tag(i-1) != ADP || s.Tokens[i-1].Head != n || s.tag(i+1) != NUM && s.tag(i+1) != DET {
		return
	}
	up := s.Tokens[n].Head
	if up < 0 {
		return
	}
	s.Tokens[i-1].Head = i
	t.Head, t.Rel = up, "obl"
}
