package grammar

import "strings"

// listened are verbs whose only object is who hears, as a rule.
var listened = set("tell remind notify")

// recounted is what is told, not who is.
var recounted = set("story stories lie lies truth joke jokes tale tales thing things difference time half secret secrets fortune news")

// listener tells whether the object of one of these at i, which is the only one, is who is told.
func (s *Sentence) listener(i int) bool {
	if t := s.tag(i); t != NOUN && t != PROPN || find(recounted, strings.ToLower(s.text(i))) {
		return false
	}
	return s.near(s.Tokens[i].Head, "iobj") < 0
}

// lonely makes the receiver of a verb that gives nothing its object: "we do not buy imports".
func lonely(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Rel != "iobj" || t.Head < 0 || t.Head > i || t.Fine == "PRP" {
		return
	}
	verb := s.Tokens[t.Head].Lemma
	if find(givers, verb) || find(getters, verb) || find(tellers, verb) || find(letters, verb) {
		return
	}
	if o := s.near(t.Head, "obj"); o < 0 || s.tag(o) == VERB {
		t.Rel = "obj"
	}
}
