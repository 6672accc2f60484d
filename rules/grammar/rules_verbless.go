package grammar

import (
	"slices"
	"strings"
)

// verbless gives a sentence that ends in a full stop, and that the parser left without a verb, the participle behind its noun as one: "The
// quake struck on Monday." is no noun phrase. A headline has no full stop and stays as it is.
func verbless(s *Sentence, i int) {
	t := &s.Tokens[i]
	fine := s.asVerb(i)
	if fine == "" {
		return
	}
	noun := t.Head
	for steps := 0; noun >= 0 && s.Is(noun, "nmod", "compound") && noun < i && steps < reach; steps++ { // "The trial of the chief lasted six weeks."
		noun = s.Tokens[noun].Head
	}
	if noun < 0 || noun > i {
		return
	}
	n := &s.Tokens[noun]
	if n.Head >= 0 || n.Tag != NOUN && n.Tag != PROPN && n.Tag != PRON && n.Tag != NUM || !s.stopped() || s.finite() {
		return
	}
	t.Tag, t.Fine = VERB, fine
	t.Head, t.Rel = -1, "root"
	n.Head, n.Rel = i, "nsubj"
	for k := i + 1; k < len(s.Tokens); k++ {
		if s.Tokens[k].Head == noun {
			s.Tokens[k].Head = i
		}
	}
}

// asVerb returns the tag that the participle at i has if it is the verb that a sentence lacks, "" where it cannot be one.
func (s *Sentence) asVerb(i int) string {
	t := &s.Tokens[i]
	if t.Fine == "VBN" && i > 2 && s.partRoot(s.Tokens[i-1].Head) && (t.Head == i-1 || t.Head == s.Tokens[i-1].Head) && s.Is(i, "advcl", "acl") && !s.is(i+1, "by") {
		return "VBD" // "Four of the six cars derailed."
	}
	if t.Fine != "VBN" || !s.Is(i, "acl") || s.Is(i, "acl:relcl") || s.is(i+1, "by") || t.Head < 0 {
		return ""
	}
	if s.Tokens[t.Head].Head < 0 && (t.Head == i-1 || t.Head == i-2) || find(lasting, t.Text) && s.near(i, "obj") < 0 {
		return "VBD"
	}
	return ""
}

// partRoot tells whether the token at i is the number of a part that the parser made the sentence: "four of the six cars".
func (s *Sentence) partRoot(i int) bool {
	return i >= 0 && s.tag(i) == NUM && s.Tokens[i].Head < 0 && s.is(i+1, "of")
}

// lacks tells whether a token has no dependent by any of the relations.
func (s *Sentence) lacks(i int, rels ...string) bool {
	return !slices.ContainsFunc(rels, func(rel string) bool { return s.near(i, rel) >= 0 })
}

// modal gives "can" and "will" their subject where the parser took the plural before them for a verb: "suspects can be held".
func modal(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Fine != "MD" || i == 0 || !s.Is(i, "aux") {
		return
	}
	noun, v := i-1, t.Head
	n := &s.Tokens[noun]
	if n.Fine != "VBZ" || v < i || s.Tokens[v].Head != noun || s.hasSubject(v) || !s.lacks(noun, "nsubj", "cop", "aux") {
		return
	}
	n.Tag, n.Fine = NOUN, "NNS"
	s.Tokens[v].Head, s.Tokens[v].Rel = n.Head, n.Rel
	n.Head, n.Rel = v, "nsubj"
	if s.near(v, "aux:pass") >= 0 {
		n.Rel = "nsubj:pass"
	}
	for k := max(0, noun-reach); k < min(len(s.Tokens), noun+reach); k++ {
		if s.Tokens[k].Head == noun && k != v && !s.Is(k, "det", "amod", "compound", "nummod", "nmod:poss") {
			s.Tokens[k].Head = v
			if s.Is(k, "advcl") && s.tag(k) == NOUN {
				s.Tokens[k].Rel = "obl"
			}
		}
	}
}

// dayVerb makes a word a verb, in a sentence that the parser left without one, that tells what its noun does at an hour or on a day, whatever else it
// can be: "The library closes at 1 p.m.", "Entries for the contest close on 30 May."
func dayVerb(s *Sentence, i int) {
	t := &s.Tokens[i]
	if i == 0 || !find(hourly, t.Text) || s.tag(i+1) != ADP || !s.stopped() || s.finite() {
		return
	}
	noun := t.Head
	for steps := 0; noun >= 0 && s.Tokens[noun].Head >= 0 && steps < reach; steps++ {
		noun = s.Tokens[noun].Head
	}
	if noun < 0 && s.Is(i-1, "compound", "nsubj") && s.Tokens[i-1].Head == i {
		noun = i - 1
	}
	if noun < 0 || noun > i || strings.HasSuffix(t.Text, "s") == (s.Tokens[noun].Fine == "NNS") || s.tag(noun) != NOUN && s.tag(noun) != PROPN {
		return
	}
	n := &s.Tokens[noun]
	t.Tag, t.Fine = VERB, "VBP"
	if strings.HasSuffix(t.Text, "s") {
		t.Fine = "VBZ"
	}
	t.Head, t.Rel = -1, "root"
	n.Head, n.Rel = i, "nsubj"
	for k := range s.Tokens {
		switch x := &s.Tokens[k]; {
		case k == noun || k == i:
		case k < noun && x.Head == i:
			x.Head = noun
		case k > i && x.Head < i && x.Head >= 0, x.Head == i && s.Is(k, "nmod"):
			if x.Head = i; s.Is(k, "nmod") {
				x.Rel = "obl"
			}
		}
	}
}

var (
	// hourly are verbs for what happens at an hour or on a day, which are nouns and adjectives too.
	hourly = set("closes opens starts ends runs shuts leaves returns departs stops resumes finishes lands sails close open start end run shut leave return stop finish land sail")
	// lasting are forms of verbs that tell of a noun what it did, not what was done to it.
	lasting = set("lasted ended started ran continued happened occurred collapsed erupted died arrived began resumed expired lapsed failed")
)

// stopped tells whether a sentence ends in a full stop, were it that of an abbreviation: "at 4 p.m."
func (s *Sentence) stopped() bool { return strings.HasSuffix(s.text(len(s.Tokens)-1), ".") }

// finite tells whether a sentence has a finite verb.
func (s *Sentence) finite() bool {
	for i := range s.Tokens {
		switch s.Tokens[i].Fine {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// copular gives a form of "be" that the parser hung on a modifier its clause back: in "The office of the firm will be in Lyon" the town is what
// is said of the office, and the office its subject; the more so before "the company said".
func copular(s *Sentence, i int) {
	if !s.Is(i, "cop") {
		return
	}
	p := s.Tokens[i].Head
	if p < i || !s.Is(p, "nmod", "acl", "obl", "dep", "appos", "list") || s.Is(p, "acl:relcl") {
		return
	}
	noun := s.Tokens[p].Head
	if noun < 0 || noun > i || s.Tokens[noun].Tag != NOUN && s.Tokens[noun].Tag != PROPN {
		return
	}
	for k := noun + 1; k < p; k++ {
		if s.Tokens[k].Head == p && s.Is(k, "nsubj", "mark") {
			return
		}
	}
	n, t := &s.Tokens[noun], &s.Tokens[p]
	t.Head, t.Rel = n.Head, n.Rel
	if t.Head > p && s.Is(noun, "nsubj") {
		t.Rel = "ccomp"
	}
	n.Head, n.Rel = p, "nsubj"
	for k := p + 1; k < len(s.Tokens); k++ {
		if s.Tokens[k].Head == noun {
			s.Tokens[k].Head = p
		}
	}
}

// thirdPerson makes a plural noun that governs an object a verb: in "The mayor backs the plan" somebody backs, since nouns have no objects. What
// stood as a part of its name is its subject.
func thirdPerson(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Fine != "NNS" || i == 0 || capital(t.Text) || !s.governs(i, "obj") {
		return
	}
	noun := i - 1
	n := &s.Tokens[noun]
	if n.Head != i || !s.Is(noun, "compound", "nsubj") || n.Tag != NOUN && n.Tag != PROPN && n.Tag != PRON || s.Is(i, "conj", "compound") {
		return
	}
	t.Tag, t.Fine, n.Rel = VERB, "VBZ", "nsubj"
	for k := range noun {
		if s.Tokens[k].Head == i && s.Is(k, "det", "amod", "compound", "nmod:poss") {
			s.Tokens[k].Head = noun
		}
	}
}

// governs tells whether a token behind i hangs on it by the relation.
func (s *Sentence) governs(i int, rel string) bool {
	for k := i + 1; k < len(s.Tokens); k++ {
		if s.Tokens[k].Head == i && s.Is(k, rel) {
			return true
		}
	}
	return false
}
