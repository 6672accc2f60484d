package grammar

import "strings"

// voice makes the subject of a verb with a passive auxiliary a passive subject, and of one without an active one: labels were chosen one by
// one.
func voice(s *Sentence, i int) {
	t := &s.Tokens[i]
	h := t.Head
	if h < 0 {
		return
	}
	verb := s.Tokens[h].Fine
	if t.Rel == "aux" && verb == "VBN" && t.Lemma == "be" && len(t.Text) > 1 && t.Text[0]|0x20 >= 'a' && i < h && s.near(h, "aux:pass") < 0 { // "is either fined"; "'s" may be "has"
		t.Rel = "aux:pass"
	}
	switch t.Rel {
	case "aux:pass":
		if verb == "VBG" && t.Lemma == "be" { // "is acting"
			t.Rel = "aux"
			return
		}
		s.relabel(h, i, "nsubj", "nsubj:pass")
		s.relabel(h, i, "csubj", "csubj:pass")
	case "nsubj:pass":
		if verb != "VBN" && s.near(h, "aux:pass") < 0 || verb == "VBG" && s.near(h, "aux") >= 0 {
			t.Rel = "nsubj"
		}
	}
}

// undergone makes a participle of what is joined to a passive and has neither subject nor object: "was held and freed".
func undergone(s *Sentence, i int) {
	t := &s.Tokens[i]
	h := t.Head
	if t.Rel != "conj" || t.Fine != "VBD" || h < 0 || h > i || s.Tokens[h].Fine != "VBN" || s.near(h, "aux:pass") < 0 || s.near(i, "cc") < 0 {
		return
	}
	if s.hasSubject(i) || s.near(i, "obj") >= 0 || s.near(i, "ccomp") >= 0 || s.near(i, "xcomp") >= 0 || s.near(i, "aux") >= 0 || find(idle, t.Lemma) {
		return
	}
	t.Fine = "VBN"
}

// relabel gives dependents of verb h before it another label, unless it has a copula; aux is its passive auxiliary.
func (s *Sentence) relabel(h, aux int, from, to string) {
	for k := max(0, aux-reach); k < h; k++ {
		switch t := &s.Tokens[k]; {
		case t.Head != h:
		case t.Rel == from:
			t.Rel = to
		case t.Rel == "cop":
			return
		}
	}
}

// near returns a dependent of h by a relation, exactly named, not far from it, -1 where there is none. The index of dependents is not laid out
// while rules run.
func (s *Sentence) near(h int, rel string) int {
	for k := max(0, h-reach); k < min(len(s.Tokens), h+reach); k++ {
		if s.Tokens[k].Head == h && s.Tokens[k].Rel == rel {
			return k
		}
	}
	return -1
}

// existential makes "be" the predicate of "there will be talks", and what there is its subject.
func existential(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Fine != "EX" {
		return
	}
	h := t.Head
	if t.Rel == "nsubj" {
		t.Rel = "expl"
	}
	for b := i + 1; b < h && b <= i+4; b++ {
		if !s.Is(b, "cop") || s.Tokens[b].Head != h || s.Tokens[b].Lemma != "be" {
			continue
		}
		be, noun := &s.Tokens[b], &s.Tokens[h]
		be.Head, be.Rel, be.Tag = noun.Head, noun.Rel, VERB
		noun.Head, noun.Rel = b, "nsubj"
		for k := max(0, b-reach); k < b; k++ {
			if s.Tokens[k].Head == h {
				s.Tokens[k].Head = b
			}
		}
		if k := b + 1; s.negator(k) && s.Tokens[k].Head == h && s.Is(k, "advmod") { // "there are not only"
			s.Tokens[k].Head = b
		}
		return
	}
}

// subjectOf makes a noun right before a finite verb, which has it as a part of its name, the verb's subject: in "toll rises" no name is.
func subjectOf(s *Sentence, i int) {
	h := s.Tokens[i].Head
	if h != i+1 || !s.Is(i, "compound", "flat") || s.Is(i, "compound:prt") || s.Tokens[h].Tag != VERB || s.hasSubject(h) {
		return
	}
	switch s.Tokens[h].Fine {
	case "VBZ", "VBD", "VBP":
		s.Tokens[i].Rel = "nsubj"
	}
}

// objectOf makes a bare number behind a verb that has no object its object: "kills 3".
func objectOf(s *Sentence, i int) {
	t := &s.Tokens[i]
	h := t.Head
	if t.Tag != NUM || h < 0 || h >= i || i-h > 3 || s.Tokens[h].Tag != VERB || !s.Is(i, "xcomp", "dep", "conj", "flat", "advmod") {
		return
	}
	switch s.Tokens[h].Fine {
	case "VBZ", "VBD", "VBP":
	default:
		return
	}
	for k := h + 1; k < i; k++ {
		if s.tag(k) == PUNCT || s.tag(k) == CCONJ || s.Tokens[k].Head != i && s.Tokens[k].Head < h {
			return
		}
	}
	if s.near(h, "obj") < 0 && s.near(h, "nsubj:pass") < 0 {
		t.Rel = "obj"
	}
}

// Verbs with somebody to whom something is told or given: a lone object is what is told, or who is, as it is a thing or not.
var (
	givers  = set(`give send show tell teach offer hand lend award grant promise owe deny pay charge bring buy ask cost afford`)
	getters = set(`get find save mail serve make read leave feed provide rent wish quote guarantee`) // give to pronouns only: "find us a room"
	tellers = set(`tell ask remind convince inform notify assure reassure persuade warn advise email trust pay teach instruct`)
	namers  = set(`call name dub nickname`)
	letters = set(`tell ask allow cause convince`) // who does what somebody lets or makes him do is no object of theirs
)

var somebody = set(`someone somebody anyone anybody everyone everybody`)

// receiver makes the first of two objects, and who is told something, an indirect object.
func receiver(s *Sentence, i int) {
	t := &s.Tokens[i]
	h := t.Head
	if t.Rel != "obj" || h < 0 || h > i || s.Tokens[h].Tag != VERB {
		return
	}
	if k := s.near(i, "case"); k > h && k < i && s.tag(k) == ADP { // "through the eggs"
		t.Rel = "obl"
		return
	}
	if t.Tag == ADV && t.Fine == "RB" {
		t.Rel = "advmod"
		return
	}
	if find(namers, s.Tokens[h].Lemma) && s.Tokens[h].Fine == "VBN" && s.near(h, "aux") < 0 && s.near(h, "compound:prt") < 0 { // "a boat called Iris"
		t.Rel = "xcomp"
		return
	}
	if s.is(i, "none") && s.text(i-1) == "," { // "hurt, none of them badly"
		t.Rel = "parataxis"
		return
	}
	verb := s.Tokens[h].Lemma
	told, person := find(tellers, verb), t.Fine == "PRP" && !s.is(i, "it") || find(somebody, strings.ToLower(t.Text))
	if told && person || find(listened, verb) && s.listener(i) {
		t.Rel = "iobj"
		return
	}
	for k := i + 1; k < min(len(s.Tokens), i+12); k++ {
		if s.Tokens[k].Head != h {
			continue
		}
		switch s.Tokens[k].Rel {
		case "obj":
			if find(givers, verb) || person && find(getters, verb) {
				t.Rel = "iobj"
			}
			return
		case "ccomp":
			if told {
				t.Rel = "iobj"
			}
			return
		case "xcomp", "advcl":
			if m := s.near(k, "mark"); find(letters, verb) && m > i && s.is(m, "to") {
				t.Rel, s.Tokens[k].Rel = "iobj", "xcomp"
			}
			return
		}
	}
}

// straight makes a noun right behind a verb its object, where no preposition says that it is something else: "take in people".
func straight(s *Sentence, i int) {
	t := &s.Tokens[i]
	h := t.Head
	if t.Rel != "obl" || t.Tag != NOUN || h < 0 || h > i || i-h > 7 || s.tag(h) != VERB || s.near(i, "case") >= 0 || s.near(i, "mark") >= 0 || s.near(h, "obj") >= 0 || s.near(h, "aux:pass") >= 0 || find(idle, s.Tokens[h].Lemma) {
		return
	}
	for k := h + 1; k < i; k++ {
		if s.Tokens[k].Head < h || s.tag(k) == PUNCT || s.tag(k) == ADP && s.Tokens[k].Head != h {
			return
		}
	}
	t.Rel = "obj"
}

// denial ties "not" to the auxiliary before it where its verb is left out: "they did not but we will".
func denial(s *Sentence, i int) {
	t := &s.Tokens[i]
	if s.is(i, "never") && s.is(i+1, "before") && s.Is(i, "advmod") && s.Is(i+1, "advmod") {
		s.attach(i, i+1, "advmod")
		return
	}
	if t.Rel != "advmod" || t.Head <= i || i == 0 || !s.negator(i) {
		return
	}
	next, then := s.tag(i+1), s.tag(i+2)
	if (next != CCONJ || then == AUX) && (next != PRON || then != AUX) { // "do not and will not have" shares a verb
		return
	}
	if p := &s.Tokens[i-1]; p.Tag == AUX && p.Head >= 0 || p.Tag == VERB && p.Lemma == "do" {
		s.attach(i, i-1, "advmod")
	}
}
