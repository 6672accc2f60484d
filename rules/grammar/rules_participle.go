package grammar

// prepositions that look like participles.
var participles = set(`regarding concerning including excluding barring following given`)

// participle makes a case marker of a participle that is used as a preposition: in "a letter regarding the sale" nothing regards.
func participle(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Tag != VERB || t.Head < 0 || t.Head > i || !s.Is(i, "acl", "advcl", "conj") || s.Is(i, "acl:relcl") || !find(participles, t.Text) {
		return
	}
	obj := s.near(i, "obj")
	if obj < i || s.near(i, "aux") >= 0 || s.near(i, "aux:pass") >= 0 || s.near(i, "nsubj") >= 0 {
		return
	}
	noun := &s.Tokens[obj]
	noun.Head, noun.Rel = t.Head, "obl"
	if up := s.tag(t.Head); up != VERB && up != ADJ && s.near(t.Head, "cop") < 0 {
		noun.Rel = "nmod"
	}
	t.Head, t.Rel = obj, "case"
	for k := max(0, i-reach); k < min(len(s.Tokens), i+reach); k++ {
		if s.Tokens[k].Head == i {
			s.Tokens[k].Head = obj
		}
	}
}

// hyphenModifier makes "thought-provoking" modify the noun behind it, where the parser took the noun for what is done to.
func hyphenModifier(s *Sentence, i int) {
	if s.text(i+1) != "-" || s.tag(i) != NOUN || i+3 >= len(s.Tokens) {
		return
	}
	part, noun := &s.Tokens[i+2], &s.Tokens[i+3]
	if part.Fine != "VBG" && part.Fine != "VBN" || s.Tokens[i+1].Start != s.Tokens[i].End || part.Start != s.Tokens[i+1].End || noun.Tag != NOUN {
		return
	}
	if part.Head == i+3 && part.Rel == "compound" {
		part.Rel = "amod"
	}
	if !s.lead(i+2, i, i+2) || !s.attach(i, i+2, "compound") {
		return
	}
	for k := max(0, i-4); k < i && part.Head == i+3; k++ {
		if (s.Tokens[k].Head == i || s.Tokens[k].Head == i+2) && s.Is(k, "nummod", "det") {
			s.Tokens[k].Head = i + 3
		}
	}
	if noun.Head != i+2 {
		return
	}
	noun.Head, noun.Rel = part.Head, part.Rel
	part.Head, part.Rel = i+3, "amod"
	for k := max(0, i-reach); k < min(len(s.Tokens), i+reach); k++ {
		if s.Tokens[k].Head == i+2 && !inside(k, i, i+2) {
			s.Tokens[k].Head = i + 3
		}
	}
}

// hyphenAdjective makes the adjective the head of "cost-effective", of which the parser saw the first part alone.
func hyphenAdjective(s *Sentence, i int) {
	if s.tag(i) != ADJ || s.text(i-1) != "-" || s.tag(i-2) != NOUN && s.tag(i-2) != VERB || s.Tokens[i].Head != i-2 {
		return
	}
	first := &s.Tokens[i-2]
	if s.Tokens[i-1].Start != first.End || s.Tokens[i].Start != s.Tokens[i-1].End || !s.lead(i, i-2, i) {
		return
	}
	first.Rel, first.Tag, first.Fine = "compound", NOUN, "NN"
}

// attending gives a noun between an article and a participle the participle's place: "with a pilot waiting at the port" is about the pilot.
func attending(s *Sentence, i int) {
	t := &s.Tokens[i]
	n := i - 1
	if t.Tag != VERB || t.Fine != "VBG" || n < 1 || !s.Is(i, "obl", "nmod") || s.tag(n) != NOUN || s.Tokens[n].Head != i || !s.Is(n, "compound") || s.tag(i+1) != ADP && s.tag(i+1) != ADV {
		return
	}
	if d := s.near(i, "det"); d < 0 || d > n {
		return
	}
	noun := &s.Tokens[n]
	noun.Head, noun.Rel, noun.Margin = t.Head, t.Rel, t.Margin
	t.Head, t.Rel = n, "acl"
	for k := max(0, n-reach); k < n; k++ {
		if s.Tokens[k].Head == i {
			s.Tokens[k].Head = n
		}
	}
}

// beingDone makes a participle with "being" the clause that a preposition before its noun opens: "without gas being used".
func beingDone(s *Sentence, i int) {
	t := &s.Tokens[i]
	n := i - 2
	if t.Fine != "VBN" || n < 1 || !s.is(i-1, "being") || s.Tokens[i-1].Head != i || s.tag(n) != NOUN || !s.Is(n, "obl") || s.Tokens[n].Head != t.Head || !s.Is(i, "conj", "advcl", "xcomp", "dep") {
		return
	}
	c := s.near(n, "case")
	if c < 0 || c > n || s.near(i, "cc") >= 0 {
		return
	}
	t.Rel = "advcl"
	s.Tokens[n].Head, s.Tokens[n].Rel = i, "nsubj:pass"
	s.Tokens[c].Head, s.Tokens[c].Rel = i, "mark"
}

// describing gives what a participle that opens the sentence seems to act on the participle's place: "Revised tables", "Highly praised food".
func describing(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Fine != "VBN" || t.Head >= 0 || i > 1 || i == 1 && s.tag(0) != ADV {
		return
	}
	noun := i + 1
	for s.tag(noun) == ADJ || s.tag(noun) == NOUN && s.tag(noun+1) == NOUN {
		noun++
	}
	if s.tag(noun) != NOUN && s.tag(noun) != PROPN || s.Tokens[noun].Head != i || !s.Is(noun, "obj") || s.near(i, "nsubj") >= 0 {
		return
	}
	s.Tokens[noun].Head, s.Tokens[noun].Rel = -1, "root"
	t.Head, t.Rel = noun, "amod"
	for k := noun + 1; k < min(len(s.Tokens), i+reach); k++ {
		if s.Tokens[k].Head == i {
			s.Tokens[k].Head = noun
			if s.Tokens[k].Rel == "obl" {
				s.Tokens[k].Rel = "nmod"
			}
		}
	}
}
