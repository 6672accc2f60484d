package grammar

// contentOf makes what stands between a verb and the auxiliary of the next one the subject of a clause that the first verb brings without
// "that": "she insisted her past would play no part".
func contentOf(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Fine != "MD" || t.Rel != "aux" || t.Head <= i || t.Head > i+5 {
		return
	}
	v := t.Head
	h := s.Tokens[v].Head
	if h < 0 || h >= i-1 || s.Tokens[h].Tag != VERB || !s.Is(v, "conj", "ccomp", "xcomp", "advcl", "parataxis") || s.hasSubject(v) || s.Is(v, "acl") {
		return
	}
	subject := -1
	for k := h + 1; k < i; k++ {
		switch s.tag(k) {
		case PUNCT, CCONJ, SCONJ, VERB, AUX:
			return
		}
		if s.Tokens[k].Head == h && (s.Is(k, "obj", "xcomp", "iobj", "obl") || s.Tokens[k].Rel == "dep") {
			subject = k
		}
	}
	if subject < 0 || s.near(subject, "case") >= 0 || s.Tokens[subject].Fine == "WP" {
		return
	}
	switch s.tag(subject) {
	case NOUN, PROPN, PRON, NUM, ADJ:
	default:
		return
	}
	for k := h + 1; k < subject; k++ { // "her" of "her past" was taken for the object
		if s.Tokens[k].Head == h && s.Is(k, "obj", "iobj") {
			s.Tokens[k].Head, s.Tokens[k].Rel = subject, "nmod:poss"
			if s.Tokens[k].Tag != PRON {
				s.Tokens[k].Rel = "compound"
			}
		}
	}
	if s.attach(subject, v, "nsubj") {
		s.Tokens[v].Rel = "ccomp"
	}
}

// soMuchAs makes the verb behind "so much as" the head of what was hung on "much": "will not so much as speak".
func soMuchAs(s *Sentence, i int) {
	if !s.is(i, "so") || !s.is(i+1, "much") || !s.is(i+2, "as") {
		return
	}
	v := i + 3
	if s.tag(v) == ADV {
		v++
	}
	if s.tag(v) != VERB || !s.lead(v, i, v) {
		return
	}
	t := &s.Tokens[v]
	if t.Head >= 0 && s.Is(v, "advmod", "obl", "amod") {
		t.Rel = "ccomp"
	}
	s.attach(i, v, "advmod")
	s.attach(i+1, i, "fixed")
	s.attach(i+2, i, "fixed")
}

// parenthetic gives the subject before an inserted "she said" to the clause that goes on behind it: "the Greens, she said, will not stand".
func parenthetic(s *Sentence, i int) {
	if s.text(i+1) != "," && !s.Is(i, "root") || s.tag(i) != VERB || !find(sayings, s.Tokens[i].Lemma) {
		return
	}
	first, second := -1, -1
	for k := max(0, i-reach); k < i; k++ {
		if s.Tokens[k].Head == i && s.Is(k, "nsubj") {
			first, second = second, k
		}
	}
	if first < 0 && second > 2 && s.text(second-1) == "," {
		first = s.opener(second - 2)
	}
	if first < 0 || s.text(second-1) != "," && s.text(second-2) != "," {
		return
	}
	for v := i + 2; v < min(len(s.Tokens), i+16); v++ {
		if s.Tokens[v].Head == i && s.Is(v, "ccomp", "xcomp", "parataxis") && !s.hasSubject(v) && s.near(v, "aux") > i {
			if s.attach(first, v, "nsubj") {
				s.Tokens[v].Rel = "ccomp"
			}
			return
		}
	}
}

// opener returns the head of the noun phrase that ends at j and opens a sentence, or what follows a colon; -1 where none does.
func (s *Sentence) opener(j int) int {
	n := s.named(j)
	if n < 0 || !s.bareNoun(n) {
		return -1
	}
	k := j
	for k > 0 && j-k < reach/4 && (s.Tokens[k-1].Head == n || s.Tokens[k-1].Head == k) && s.tag(k-1) != PUNCT {
		k--
	}
	if k == 0 || s.text(k-1) == ":" || s.text(k-1) == ";" {
		return n
	}
	return -1
}

// contents are nouns whose "that" brings what they say, and is no pronoun.
var contents = set(`fact news claim claims idea belief evidence hope hopes fear fears sign signs report reports rumor rumors rumour rumours statement
	suggestion proof notion concern concerns possibility chance conclusion impression doubt doubts word view argument allegation allegations assertion
	assumption confirmation warning warnings promise agreement understanding feeling theory ruling guarantee assurance assurances time way reason
	day point grounds extent degree condition knowledge message speculation indication indications decision comment comments note letter realization admission accusation`)

// acting are verbs that always have an object: "the evidence that the group presented".
var acting = set(`present make provide use offer issue publish write send receive give take hold own buy cite produce release submit make bring put
	deliver reject dismiss withdraw post circulate obtain share`)

// pronominal makes "that" the object of a verb that has none, where the clause tells of a noun that has no contents: "the land that it holds".
func pronominal(s *Sentence, i int) {
	t := &s.Tokens[i]
	v := t.Head
	if t.Rel != "mark" || !s.is(i, "that") || i == 0 || v <= i+1 || s.tag(i-1) != NOUN || s.Tokens[v].Head != i-1 || !s.Is(v, "acl", "acl:relcl") {
		return
	}
	if find(contents, s.text(i-1)) && !find(acting, s.Tokens[v].Lemma) {
		return
	}
	n := s.near(v, "nsubj")
	if s.tag(v) != VERB || n <= i || n > v || s.near(v, "obj") >= 0 || s.near(v, "ccomp") >= 0 || s.near(v, "xcomp") >= 0 || s.near(v, "cop") >= 0 {
		return
	}
	t.Rel, t.Tag, t.Fine, s.Tokens[v].Rel = "obj", PRON, "WDT", "acl:relcl"
}
