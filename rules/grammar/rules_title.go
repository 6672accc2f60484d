package grammar

// titles stand before names and tell what somebody is. Those that open names of things too, as "Justice" and "General" do, are not among them.
var titles = set(`president senator sen. rep. mr. mrs. ms. dr. mr mrs ms dr gov. governor mayor judge gen. sgt. sergeant capt. minister
	chairman chairwoman chair professor prof. premier chancellor secretary director detective lieutenant lt. colonel col. maj. rabbi rev.
	reverend bishop cardinal pope councilman councilwoman councillor commissioner sheriff ambassador inspector superintendent adm. cpl.
	corporal pvt. leader spokesman spokeswoman congressman congresswoman coach`)

// titled ties a title to the name behind it, which leads: "Mayor Holm"; in "the envoy Ida Holm" the name tells who the envoy is.
func titled(s *Sentence, i int) {
	role := &s.Tokens[i]
	name, last := i+1, s.nameEnd(i+1)
	title := capital(role.Text) && find(titles, role.Text) && !s.is(name, "general")
	switch {
	case last < name:
	case !title:
		if last > name && role.Fine == "NN" && s.Tokens[name].Head == i && s.Is(name, "flat") && (s.near(i, "det") >= 0 || s.near(i, "nmod:poss") >= 0) {
			s.Tokens[name].Rel = "appos"
		}
	case inside(role.Head, name, last):
		if s.Is(i, "compound", "flat", "nmod") {
			role.Rel = "nmod:desc"
		}
	case s.nameBelow(i, last) && (s.Tokens[name].Head == i || s.Tokens[name].Head == role.Head):
		s.swapTitle(i, name, last)
	}
}

// swapTitle makes the name lead that stands from name to last, and takes what hangs on the title at i to it, but for what tells of the title.
func (s *Sentence) swapTitle(i, name, last int) {
	role, t := &s.Tokens[i], &s.Tokens[name]
	t.Head, t.Rel, t.Margin = role.Head, role.Rel, role.Margin
	role.Head, role.Rel = name, "nmod:desc"
	for k := max(0, i-reach); k < min(len(s.Tokens), i+reach); k++ {
		switch t := &s.Tokens[k]; {
		case t.Head != i || k == name:
		case inside(k, name, last):
			t.Head, t.Rel = name, "flat"
		case k > last || !s.Is(k, "amod", "compound", "nummod", "nmod", "flat"):
			t.Head = name
		}
	}
}

// nameEnd returns the last token of the name that begins at i, i-1 where none does: of "Ali al-Tal" the last.
func (s *Sentence) nameEnd(i int) int {
	last := i - 1
	for last < i+4 && s.tag(last+1) == PROPN && (last >= i || capital(s.text(last+1))) {
		if last++; s.text(last+1) == "-" && s.tag(last+2) == PROPN {
			last += 2
		}
	}
	return last
}

// nameBelow tells whether the parser hung a part of the name that ends at last on what stands before it, at i.
func (s *Sentence) nameBelow(i, last int) bool {
	for k := i + 1; k <= last; k++ {
		if s.Tokens[k].Head == i && s.Is(k, "flat", "appos", "dep", "nmod", "compound") {
			return true
		}
	}
	return false
}

// generals are offices whose second word is an adjective.
var generals = set("director secretary attorney inspector surgeon postmaster solicitor governor auditor")

// general makes the office lead in "the Director General".
func general(s *Sentence, i int) {
	if s.is(i+1, "general") && capital(s.text(i)) && find(generals, s.text(i)) && s.Tokens[i].Head == i+1 && s.Is(i, "compound", "flat", "nmod:desc") && s.tag(i+2) != PROPN && s.lead(i, i, i+1) {
		s.attach(i+1, i, "amod")
	}
}

// called ties a name to the noun before it that it is the name of: "the teacher Holm", "her brother Ali". Such a noun has an article; where it
// has none it is part of the name, as "spokesman Ali".
func called(s *Sentence, i int) {
	role := &s.Tokens[i]
	name := i + 1
	if role.Tag != NOUN || role.Fine != "NN" || s.tag(name) != PROPN || capital(role.Text) {
		return
	}
	last := s.nameEnd(name)
	if last < name || s.tag(last+1) == NOUN {
		return
	}
	if !s.definite(i) {
		return
	}
	t := &s.Tokens[name]
	switch {
	case t.Head == i && s.Is(name, "flat", "compound", "nmod", "obj", "dep"):
		t.Rel = "appos"
	case t.Head == role.Head && t.Head < i && t.Rel == "obj" && s.Is(i, "obj", "obl"): // one verb has no two
		s.attach(name, i, "appos")
	}
}

// definite tells whether the noun at i has an article that is not "a", a possessive or a genitive before it, with nothing but what belongs to
// the noun between them.
func (s *Sentence) definite(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		switch s.tag(k) {
		case DET:
			return !s.is(k, "a") && !s.is(k, "an")
		case ADJ, NOUN, PROPN, NUM:
		case PRON:
			return s.Tokens[k].Fine == "PRP$"
		case PART:
			return s.Tokens[k].Fine == "POS"
		default:
			return false
		}
	}
	return false
}
