package grammar

// linkers are verbs whose lone adjective says what the subject is or becomes.
var linkers = set("become seem look feel sound smell taste remain stay go come turn appear grow")

// stranded are prepositions that stand alone behind a verb whose "which" they go with; others are as often parts of the verb.
var stranded = set("for about with to at of from into without through upon")

// complement sees to it that what a verb does not act on is no object of it.
func complement(s *Sentence, i int) {
	t := &s.Tokens[i]
	v := t.Head
	if t.Rel != "obj" || v < 0 {
		return
	}
	verb := s.Tokens[v].Lemma
	switch {
	case v < i && (verb == "come" || find(quoting, verb) && quoteMark(s.text(v-1))) && !s.hasSubject(v) && t.Fine != "PRP": // "then came the flood"
		t.Rel = "nsubj"
	case v < i && find(spanning, verb) && s.amounts(i):
		t.Rel = "obl:unmarked"
	case v < i:
		if t.Tag == ADJ && find(linkers, verb) && s.near(i, "det") < 0 { // "go public"
			t.Rel = "xcomp"
		}
		if o := s.near(v, "obj"); find(namers, verb) && o < i && t.Fine != "PRP" && (o > v || s.tag(o) == PRON) { // "what they call proof"
			t.Rel = "xcomp"
		}
	case t.Fine == "WDT" || t.Fine == "WP":
		if p := v + 1; s.tag(p) == ADP && find(stranded, s.text(p)) && s.near(v, "nsubj") >= 0 && s.ends(p+1) { // "which they called for"
			t.Rel = "obl"
		}
	}
}

// quoting are verbs whose subject may stand behind what was said.
var quoting = set("say add comment remark reply recall joke quip conclude note warn insist explain ask write tell")

func quoteMark(text string) bool { return text == `"` || text == "”" || text == "''" }

// ends tells whether nothing that a preposition governs begins at i.
func (s *Sentence) ends(i int) bool {
	if i >= len(s.Tokens) {
		return true
	}
	switch s.tag(i) {
	case PUNCT, CCONJ, AUX, PART:
		return true
	}
	return s.Tokens[i].Fine == "VBZ" || s.Tokens[i].Fine == "VBD"
}

// fullVerb makes "have" and "do" the verb of what was taken for one and can be none: in "I haven't the least idea" no idea is had in the perfect.
func fullVerb(s *Sentence, i int) {
	t := &s.Tokens[i]
	n := t.Head
	if t.Rel != "aux" || t.Lemma != "have" && t.Lemma != "do" || n <= i+1 || n > i+7 || s.tag(n) != NOUN || s.near(n, "cop") >= 0 {
		return
	}
	for k := i + 1; k < n; k++ {
		if s.tag(k) == VERB || s.tag(k) == PUNCT || s.tag(k) == PRON && s.Is(k, "nsubj") {
			return
		}
	}
	if d := s.near(n, "det"); d < i && s.near(n, "amod") < i {
		return
	}
	o := &s.Tokens[n]
	t.Head, t.Rel, t.Tag = o.Head, o.Rel, VERB
	o.Head, o.Rel = i, "obj"
	for k := max(0, i-reach); k < n; k++ {
		if s.Tokens[k].Head == n && (k < i || k > i && s.negator(k)) {
			s.Tokens[k].Head = i
		}
	}
}

// finiteComplement makes a complement that has a modal and a subject of its own a clause: "she insisted her record would count".
func finiteComplement(s *Sentence, i int) {
	if !s.Is(i, "xcomp") || s.tag(i) != VERB {
		return
	}
	a, n := s.near(i, "aux"), s.near(i, "nsubj")
	if a >= 0 && a < i && s.Tokens[a].Fine == "MD" && n > s.Tokens[i].Head && n < a {
		s.Tokens[i].Rel = "ccomp"
	}
}

// stateOf makes a participle behind a verb of staying and becoming what the subject is: "she remains detained". No verb has a clause of a noun.
func stateOf(s *Sentence, i int) {
	if t := &s.Tokens[i]; t.Rel == "acl" && t.Fine == "VBN" && t.Head == i-1 && i > 0 && s.tag(i-1) == VERB && find(linkers, s.Tokens[i-1].Lemma) {
		t.Rel = "xcomp"
	}
}
