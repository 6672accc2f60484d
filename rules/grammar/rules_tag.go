package grammar

import "strings"

// tagged sets the tag of a word right by what it does in the tree: prepositions mark no clauses, conjunctions govern no nouns, adjectives tell
// nothing of verbs, and verbs are no parts of names of things.
func tagged(s *Sentence, i int) {
	t := &s.Tokens[i]
	switch {
	case t.Tag == PUNCT && s.Is(i, "nsubj", "obj", "obl", "nmod", "advmod"):
		t.Rel = "punct"
	case t.Tag == ADP && t.Rel == "mark" && t.Fine == "IN":
		t.Tag = SCONJ
	case t.Tag == SCONJ && t.Rel == "case":
		t.Tag = ADP
	case t.Tag == ADV && t.Rel == "compound:prt":
		t.Tag = ADP
	case t.Tag == ADP && t.Rel == "advmod" && t.Fine != "TO" && !s.is(i, "of") && !s.is(i, "as"): // "the lamps stay on"
		t.Tag, t.Fine = ADV, "RB"
	case t.Tag == VERB && t.Fine == "VBG" && t.Rel == "compound": // "in working order"
		t.Rel = "amod"
	case t.Tag == PRON && t.Rel == "mark" && s.is(i, "that"):
		t.Tag, t.Fine = SCONJ, "IN"
	case t.Tag == ADJ && t.Rel == "advmod" && (t.Fine == "JJ" || t.Fine == "JJS"): // "travel alone"
		t.Tag, t.Fine = ADV, "RB"+t.Fine[2:]
	case t.Tag == VERB && t.Rel == "compound" && (t.Fine == "VB" || t.Fine == "VBP" || t.Fine == "VBD"): // "our hire needs"
		t.Tag, t.Fine = NOUN, "NN"
	case t.Fine == "VBG" && s.near(i, "cop") >= 0 && s.near(i, "nmod:poss") >= 0: // "it is her first landing"
		t.Tag, t.Fine, t.Lemma = NOUN, "NN", strings.ToLower(t.Text)
	case (t.Fine == "VB" || t.Fine == "VBP") && i > 0 && find(unchanged, t.Text) && s.Tokens[i-1].Lemma == "have" && s.Tokens[i-1].Head == i: // "has burst its banks"
		t.Fine = "VBN"
	case (t.Fine == "VB" || t.Fine == "VBP") && find(unchanged, t.Text) && s.singly(i): // "her header put the side in front"
		t.Fine = "VBD"
	case t.Tag == VERB && t.Fine == "VB" && !strings.EqualFold(t.Text, t.Lemma) && i > 0 && (s.Tokens[i-1].Fine == "MD" || s.Tokens[i-1].Fine == "TO"): // "will bank" is no past of "bink"
		t.Lemma = strings.ToLower(t.Text)
	case t.Tag == VERB && (t.Fine == "VB" || t.Fine == "VBP") && !strings.EqualFold(t.Text, t.Lemma) && !strings.ContainsAny(t.Text, "'’"): // "wore" is no base form
		t.Fine = "VBD"
	case t.Fine == "VBN" && s.nominal(i): // "the raid on the farm"
		t.Tag, t.Fine, t.Lemma = NOUN, "NN", strings.ToLower(t.Text)
		s.attach(i-1, i, "det")
		if s.Is(i, "ccomp", "xcomp") {
			t.Rel = "obj"
		}
		for k := i + 1; k < min(len(s.Tokens), i+reach); k++ {
			if s.Tokens[k].Head == i && s.Is(k, "obl") {
				s.Tokens[k].Rel = "nmod"
			}
		}
	case t.Tag == PROPN && s.common(i): // "the library", "an escaped lynx"
		t.Tag = NOUN
		if t.Fine = "NN"; strings.HasSuffix(t.Text, "s") && !strings.HasSuffix(t.Text, "ss") && t.Lemma != t.Text {
			t.Fine = "NNS"
		}
	case t.Tag == NOUN && i > 0 && capital(t.Text) && (i > 1 && s.sameName(i, i-1) || s.sameName(i, i+1)) && s.prose(i):
		t.Tag = PROPN
		if t.Fine = t.Fine + "P"; t.Fine == "NNSP" {
			t.Fine = "NNPS"
		}
	}
}

// unchanged are verbs whose past is their base form.
var unchanged = set("put cut hit set let shut cost hurt split quit spread cast burst bid beat broadcast shed thrust upset")

// singly tells whether a verb without auxiliary or "to" has one person or thing for its subject, so that its base form is its past.
func (s *Sentence) singly(i int) bool {
	n := s.near(i, "nsubj")
	if n < 0 || n > i || s.near(i, "aux") >= 0 || s.near(i, "mark") >= 0 || s.Is(i, "xcomp") || s.near(n, "conj") >= 0 || s.Tokens[i].Head >= 0 && find(letters, s.Tokens[s.Tokens[i].Head].Lemma) {
		return false
	}
	switch t := &s.Tokens[n]; t.Fine {
	case "NN", "NNP":
		return true
	case "PRP":
		return find(third, t.Text)
	}
	return false
}

var third = set("he she it")

// absent makes an adjective of "missing" behind a number, before anything is asked of the number: "8 dead, 11 missing".
func absent(s *Sentence, i int) {
	if t := &s.Tokens[i]; t.Fine == "VBG" && s.is(i, "missing") && s.number(i-1) && s.near(i, "obj") < 0 {
		t.Tag, t.Fine, t.Lemma = ADJ, "JJ", "missing"
	}
}

// nominal tells whether the word at i was taken for a participle, but has not the form of one and stands between an article and a preposition.
func (s *Sentence) nominal(i int) bool {
	if i == 0 || s.tag(i-1) != DET && !s.is(i-1, "the") && !s.is(i-1, "a") || s.tag(i+1) != ADP {
		return false
	}
	w := strings.ToLower(s.text(i))
	return !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "n") && !strings.HasSuffix(w, "t") && !strings.HasSuffix(w, "e")
}

// common tells whether the name at i is a common noun: it has no capital, digit or stop in it, and no other name beside it.
func (s *Sentence) common(i int) bool {
	for k := range len(s.text(i)) {
		if c := s.text(i)[k]; c < 'a' || c > 'z' {
			return false
		}
	}
	return len(s.text(i)) > 2 && (s.tag(i-1) == DET || s.tag(i-1) == ADJ || s.tag(i-1) == VERB && s.Is(i-1, "amod")) && !s.Is(i, "flat", "compound") && s.tag(i-1) != PROPN && s.tag(i+1) != PROPN
}

// sameName tells whether the noun with a capital at i and its neighbour, which has one too, are of one phrase, as in "the Brandt Foundation" and
// "the Clean Rivers Act". The capital of a sentence's first word tells nothing.
func (s *Sentence) sameName(i, neighbour int) bool {
	switch s.tag(neighbour) {
	case PROPN:
	case NOUN, ADJ:
		if neighbour == 0 || !initial(s.text(i)) || !initial(s.text(neighbour)) || s.tag(neighbour) == ADJ && ofPeople(s.text(neighbour)) {
			return false
		}
	default:
		return false
	}
	if !capital(s.text(neighbour)) {
		return false
	}
	a, b := &s.Tokens[i], &s.Tokens[neighbour]
	return a.Head == neighbour || b.Head == i || a.Head == b.Head && s.Is(min(i, neighbour), "compound", "flat")
}

// ofPeople tells adjectives of peoples and places by their endings: they have a capital anywhere.
func ofPeople(word string) bool {
	for _, end := range []string{"ian", "can", "orean", "erman", "ese", "ish", "nch", "eek", "i"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// initial tells whether a word has a capital, and small letters behind it.
func initial(word string) bool {
	return len(word) > 1 && capital(word) && word[1] >= 'a' && word[1] <= 'z'
}

func capital(word string) bool { return word != "" && word[0] >= 'A' && word[0] <= 'Z' }

// prose tells whether two in three words around token i begin with small letters: titles in a text's midst have capitals of their own.
func (s *Sentence) prose(i int) bool {
	large, small := 0, 0
	for k := max(0, i-reach); k < min(len(s.Tokens), i+reach); k++ {
		switch c := s.Tokens[k].Text; {
		case capital(c):
			large++
		case c != "" && c[0] >= 'a' && c[0] <= 'z':
			small++
		}
	}
	return 2*large <= small
}
