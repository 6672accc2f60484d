package grammar

import "strings"

// Predicate tells whether token i heads a clause: a verb, or what stands with a subject or a copula.
func (s *Sentence) Predicate(i int) bool {
	if s.Tokens[i].Tag == VERB && !s.Is(i, "amod", "case", "mark", "compound", "fixed", "flat") {
		return true
	}
	children := s.Children(i)
	for _, k := range children[:min(len(children), broadest)] {
		if s.Is(k, "nsubj", "csubj", "cop") {
			return true
		}
	}
	return false
}

// broadest is under how many tokens a subject or a copula is looked for: no predicate has more, what is not language may have thousands.
const broadest = 200

// highest is how far up a predicate is looked for: what is not language may have a tree as deep as it is long.
const highest = 100

// Governor returns the nearest predicate above token i, -1 where there is none near. An auxiliary's governor is its verb.
func (s *Sentence) Governor(i int) int {
	h := s.Tokens[i].Head
	for steps := 0; h >= 0 && steps < highest; h, steps = s.Tokens[h].Head, steps+1 {
		if s.Predicate(h) {
			return h
		}
	}
	return -1
}

// Subject returns who or what predicate i is said of, -1 where the sentence does not tell. It looks through shared subjects ("rose and
// fell"), control ("agreed to meet"), participles ("a man killed in the raid") and relative clauses ("a man who died").
func (s *Sentence) Subject(i int) int {
	for steps := 0; i >= 0 && steps < 8; steps++ {
		if j := s.Child(i, "nsubj", "csubj"); j >= 0 {
			return s.antecedent(i, j)
		}
		h := s.Tokens[i].Head
		switch {
		case h < 0:
			return -1
		case s.Is(i, "aux", "cop"):
			i = h
		case s.Is(i, "conj") && (s.Predicate(h) || s.Tokens[h].Tag == VERB), s.Is(i, "advcl"):
			i = h
		case s.Is(i, "xcomp"):
			if j := s.Child(h, "obj"); j >= 0 && s.Tokens[h].Lemma != "promise" {
				return j
			}
			i = h
		case s.Is(i, "acl") && (s.Tokens[i].Fine == "VBN" || s.Tokens[i].Fine == "VBG"):
			return h
		default:
			return -1
		}
	}
	return -1
}

// antecedent replaces a relative pronoun by the noun that its clause modifies.
func (s *Sentence) antecedent(clause, j int) int {
	switch s.Tokens[j].Lemma {
	case "who", "which", "that", "whom":
		if s.Is(clause, "acl:relcl") && s.Tokens[clause].Head >= 0 {
			return s.Tokens[clause].Head
		}
	}
	return j
}

// Object returns what predicate i is done to, -1 where there is nothing. "killed and wounded 40 people" has one object for both verbs.
func (s *Sentence) Object(i int) int {
	if j := s.Child(i, "obj"); j >= 0 {
		return s.antecedent(i, j)
	}
	if h := s.Tokens[i].Head; s.Is(i, "conj") && h >= 0 && s.Child(i, "obl", "ccomp", "xcomp") < 0 && !s.IsPassive(i) {
		if j := s.Child(h, "obj"); j > i {
			return j
		}
	}
	if j := s.Child(i, "conj"); j >= 0 && !s.IsPassive(i) && s.Tokens[j].Tag == VERB && s.Tokens[j].Fine == s.Tokens[i].Fine && j-i <= 3 {
		if s.Child(i, "obl", "ccomp", "xcomp") < 0 && s.Child(j, "nsubj") < 0 {
			return s.Child(j, "obj")
		}
	}
	return -1
}

// IsPassive tells whether predicate i is passive: "was killed", "got hit", "a man killed in the raid".
func (s *Sentence) IsPassive(i int) bool {
	if s.Child(i, "aux:pass", "nsubj:pass", "csubj:pass", "obl:agent") >= 0 {
		return true
	}
	h := s.Tokens[i].Head
	if s.Is(i, "conj") && h >= 0 && s.Tokens[i].Fine == "VBN" && s.Child(i, "aux", "nsubj") < 0 {
		return s.Child(h, "aux:pass") >= 0
	}
	return matches(s.Tokens[i].Rel, "acl") && s.Tokens[i].Fine == "VBN" && s.Child(i, "nsubj", "aux") < 0
}

// Agent returns who does what predicate i says: its subject, or the by-phrase of a passive; -1 where the sentence does not tell.
func (s *Sentence) Agent(i int) int {
	if !s.IsPassive(i) {
		return s.Subject(i)
	}
	if j := s.Child(i, "obl:agent"); j >= 0 {
		return j
	}
	for _, j := range s.Children(i) {
		if s.Is(j, "obl") && s.Preposition(j) == "by" && s.Tokens[j].Tag != NUM {
			return j
		}
	}
	return -1
}

// Patient returns what undergoes predicate i: its object, or the subject of a passive; -1 where the sentence does not tell.
func (s *Sentence) Patient(i int) int {
	if s.IsPassive(i) {
		return s.Subject(i)
	}
	return s.Object(i)
}

// negators deny what they depend on.
var negators = set(`not n't nt never no neither nor without none nobody nothing nowhere n’t`)

// Negated tells whether token i is denied: a predicate by "not", "never" or by a subject or object such as "nobody" and "no evidence",
// a noun by "no", "neither", "not" or "without".
func (s *Sentence) Negated(i int) bool {
	for _, j := range s.Children(i) {
		if s.denies(j) && s.Is(j, "advmod", "det", "case", "cc", "mark", "aux") {
			return true
		}
	}
	if s.Tokens[i].Tag != VERB && s.Tokens[i].Tag != AUX {
		return false
	}
	for _, j := range s.Children(i) {
		if s.Is(j, "nsubj", "obj") && s.none(j) && !(j > i && s.text(j-1) == ",") { // "..., none of them badly" says nothing of the verb
			return true
		}
	}
	return false
}

// denies tells "not", and "longer" in "no longer", but not "not only".
func (s *Sentence) denies(j int) bool {
	if s.Tokens[j].Lemma == "none" {
		return false
	}
	if s.negator(j) {
		return !s.is(j+1, "only") && !s.is(j+1, "just") && !s.is(j+1, "necessarily")
	}
	return s.is(j, "longer") && s.is(j-1, "no")
}

// none tells phrases that name nothing: "nobody", "no evidence", "none of them".
func (s *Sentence) none(j int) bool {
	if s.negator(j) {
		return true
	}
	d := s.Child(j, "det")
	return d >= 0 && s.negator(d)
}

func (s *Sentence) negator(j int) bool {
	return negators.Of(s.Tokens[j].Lemma) || negators.find(s.Tokens[j].Text)
}

// Modifiers returns the dependents that narrow token i: adjectives, numbers, nouns before it, possessors, names, complements and clauses.
func (s *Sentence) Modifiers(i int) []int {
	var out []int
	for _, j := range s.Children(i) {
		if s.Is(j, "amod", "nummod", "compound", "nmod", "advmod", "acl", "flat", "appos", "det:predet") {
			out = append(out, j)
		}
	}
	return out
}

// Preposition returns the lemma of the word that ties token i to its governor, as in "in" or "because of", "" where there is none.
func (s *Sentence) Preposition(i int) string {
	c := s.Child(i, "case")
	if c < 0 {
		return ""
	}
	f := s.Child(c, "fixed")
	if f < 0 {
		return s.Tokens[c].Lemma
	}
	words := []string{s.Tokens[c].Lemma}
	for _, j := range s.Children(c) {
		if s.Is(j, "fixed") {
			words = append(words, s.Tokens[j].Lemma)
		}
	}
	return strings.Join(words, " ")
}

// Conjuncts returns all members of the coordination that token i belongs to, i included, in order of print.
func (s *Sentence) Conjuncts(i int) []int {
	for s.Is(i, "conj") && s.Tokens[i].Head >= 0 {
		i = s.Tokens[i].Head
	}
	out := []int{i}
	for _, j := range s.Children(i) {
		if s.Is(j, "conj") {
			out = append(out, j)
		}
	}
	return out
}
