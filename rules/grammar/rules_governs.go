package grammar

import "strings"

// doing are words of news that end in "s" as verbs with an object, and are as often the plural of a noun.
var doing = set("backs supports fights plans blocks bans cuts welcomes demands claims fears offers blames probes bars hits hopes urges vows praises " +
	"hails tips signs drops halts raids attacks tops calls scraps delays doubts votes charges sacks names orders pledges threatens warns quits rules slams " +
	"parts closes files signals marks faces rates questions challenges contests protests promises")

// governs makes the plural of a noun the verb that a sentence with a full stop lacks, where a noun in the singular stands before it and an object behind
// it: "The union backs the merger."
func governs(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Tag != NOUN || t.Fine != "NNS" || i == 0 || t.Head >= 0 || !find(doing, strings.ToLower(t.Text)) || s.Tokens[i-1].Head != i || !s.Is(i-1, "nsubj", "compound", "nmod") {
		return
	}
	if n := &s.Tokens[i-1]; n.Tag != NOUN && n.Tag != PROPN || n.Fine == "NNS" || s.tag(i+1) != DET && s.Tokens[min(i+1, len(s.Tokens)-1)].Fine != "PRP$" || !s.stopped() || s.finite() {
		return
	}
	t.Tag, t.Fine = VERB, "VBZ"
	for k := max(0, i-reach); k < min(len(s.Tokens), i+reach); k++ {
		x := &s.Tokens[k]
		switch {
		case x.Head != i || k == i-1 || x.Tag == PUNCT:
		case k < i:
			x.Head = i - 1
		case s.Is(k, "nmod:unmarked", "appos", "dep", "compound", "flat") && s.near(i, "obj") < 0:
			x.Rel = "obj"
		case s.Is(k, "nmod"):
			x.Rel = "obl"
		}
	}
	s.Tokens[i-1].Rel = "nsubj"
}

// severing are verbs that a particle makes others of, which act on what stands behind it, by the particle.
var severing = map[string]*Words[bool]{
	"in":   set("fill hand phase rein usher throw dial bring type"),
	"on":   set("take turn switch"),
	"off":  set("call put break fend lay pay write fight shrug rain cut sell seal cordon kick hold"),
	"out":  set("throw rule carry wipe put phase snuff weed single spell point turn call"),
	"down": set("turn vote shut close tear pull strike knock shoot bring hand play gun track hunt lay water"),
	"over": set("hand take turn"),
	"up":   set("blow draw break set give back prop step tear open call hold"),
}

// particle makes a preposition the part of the verb before it that it is, where no parser could tell but by the words: "called off the fair".
func particle(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Rel != "case" || i == 0 || t.Head <= i || s.tag(i-1) != VERB {
		return
	}
	v, o := i-1, t.Head
	verbs := severing[strings.ToLower(t.Text)]
	if verbs == nil || !verbs.Of(s.Tokens[v].Lemma) || s.Tokens[o].Head != v || !s.Is(o, "obl") || s.near(v, "obj") >= 0 || s.near(v, "aux:pass") >= 0 || s.tag(o) != NOUN && s.tag(o) != PROPN {
		return
	}
	if s.Tokens[o].Fine == "NNP" && s.near(o, "det") < 0 {
		return // "turned down Pell Street"
	}
	t.Head, t.Rel, t.Fine = v, "compound:prt", "RP"
	s.Tokens[o].Rel = "obj"
}

// admits makes a participle between two nouns, in a sentence with a full stop and no other verb, the verb of it: "The company admitted liability."
func admits(s *Sentence, i int) {
	t := &s.Tokens[i]
	o := t.Head
	if t.Fine != "VBN" || !s.Is(i, "amod") || o <= i || i == 0 || !s.stopped() || s.finite() {
		return
	}
	n := i - 1
	subject, object := &s.Tokens[n], &s.Tokens[o]
	if subject.Tag != NOUN && subject.Tag != PROPN || s.near(n, "case") >= 0 || object.Head >= 0 && object.Head != n || subject.Head >= 0 && subject.Head != i && subject.Head != o {
		return
	}
	t.Tag, t.Fine, t.Head, t.Rel = VERB, "VBD", -1, "root"
	subject.Head, subject.Rel = i, "nsubj"
	object.Head, object.Rel = i, "obj"
	for k := range s.Tokens {
		x := &s.Tokens[k]
		switch {
		case k == n || k == i || k == o:
		case k < n && (x.Head == i || x.Head == o):
			x.Head = n
		case k > o && x.Head == n, x.Tag == PUNCT && x.Head == o:
			x.Head = i
		}
	}
}

// meaning are verbs behind which "to" begins what somebody means to do, and no direction.
var meaning = set("refuse agree decline want plan decide promise vow offer fail threaten hope pledge try")

// meant makes a bare noun between "to" and a preposition or an article, behind a verb of intention, the verb that it is: "refused to hand over the list".
func meant(s *Sentence, i int) {
	t := &s.Tokens[i]
	v := t.Head
	if t.Tag != NOUN || t.Fine != "NN" || v < 0 || v != i-2 || !s.is(i-1, "to") || !s.Is(i, "obl") || !find(meaning, s.Tokens[v].Lemma) || s.tag(i+1) != ADP && s.tag(i+1) != DET {
		return
	}
	t.Tag, t.Fine, t.Rel = VERB, "VB", "xcomp"
	to := &s.Tokens[i-1]
	to.Tag, to.Fine, to.Head, to.Rel = PART, "TO", i, "mark"
	for k := i + 1; k < min(len(s.Tokens), i+reach); k++ {
		if s.Tokens[k].Head != i || !s.Is(k, "nmod") {
			continue
		}
		s.Tokens[k].Rel = "obl"
		if c := s.near(k, "case"); c == i+1 {
			particle(s, c)
		} else if c < 0 {
			s.Tokens[k].Rel = "obj"
		}
	}
}
