package grammar

import "strings"

// finites are the Penn tags of finite verbs.
const finites = "VBZ VBD VBP MD"

// The parser learned from few numbers, dates and appositions, but how the treebanks write them is regular. After the parser, each rule below
// looks for one family and sets the arcs inside it; the arc that leads out of it stays the parser's. A rule looks at a bounded number of
// tokens around each place, so that time stays linear.
var treeRules = [...]treeRule{
	fine(absent, "VBG"), all(scaleWord), all(currency), all(percentSign), all(numberRange), all(date), rels(dated, "nummod"),
	rels(dayBefore, "compound"), all(hedge), all(partOf), all(hyphenated), tags(counted, NUM), all(apposed), all(titled), fine(called, "NN"),
	rels(general, "compound flat nmod"), rels(series, "appos"), all(bracketed), rels(properly, "appos"), all(rate), rels(untilThen, "nmod"),
	all(numberList), tags(hyphenModifier, NOUN), tags(hyphenAdjective, ADJ), rels(participle, "acl advcl conj"), fine(describing, "VBN"),
	fine(attending, "VBG"), fine(beingDone, "VBN"), rels(stateOf, "acl"), rels(lifted, "nsubj"), rels(lonely, "iobj"), rels(doerOf, "acl"),
	rels(dashed, "conj parataxis"), rels(voice, "aux nsubj"), rels(undergone, "conj"), fine(modal, "MD"), fine(verbless, "VBN"), all(dayVerb),
	fine(governs, "NNS"), rels(admits, "amod"), rels(particle, "case"), rels(meant, "obl"), fine(thirdPerson, "NNS"), rels(copular, "cop"),
	fine(existential, "EX"), rels(subjectOf, "compound flat"), tags(standing, DET), rels(ownClause, "nsubj"), fine(bereft, finites),
	fine(reduced, finites), fine(verbOfRoot, finites), rels(twoSubjects, "nsubj"), fine(marked, finites), rels(placed, "nsubj ccomp advcl"),
	fine(absolute, "VB VBG"), tags(objectOf, NUM), rels(fullVerb, "aux"), rels(straight, "obl"), rels(receiver, "obj"), rels(complement, "obj"),
	rels(occasion, "obj iobj"), rels(objectTwice, "obj"), rels(shared, "conj"), fine(asked, "WP"), rels(noObject, "obj"), rels(denial, "advmod"),
	fine(clauseSubject, "VBD VBZ VBP"), tags(interposed, VERB), fine(contentOf, "MD"), all(soMuchAs), tags(parenthetic, VERB), opens(fronted),
	opens(inverted), rels(frame, "nmod"), rels(subjectTwice, "nsubj"), rels(noSubject, "nsubj"), rels(finiteComplement, "xcomp"),
	rels(pronominal, "mark"), all(tagged), fine(had, "VBN"), rels(unpossessed, "nmod"), fine(namedVictims, finites), fine(resumed, finites),
	rels(whoseClause, "nsubj"), rels(bareSubject, "obl dislocated dep vocative"),
	rels(agentOf, "mark"), rels(noHelper, "aux cop amod"), rels(broughtWithout, "conj"), rels(saidState, "obl"), rels(dayBetween, "nsubj"),
	tags(armedWith, VERB), rels(saidThat, "obj"), rels(countedSubject, "advmod obj obl det dep"), rels(compoundSubject, "compound"),
	rels(ofCourse, "case"), rels(soBeing, "cop"), fine(nextTo, "VBN"),
}

// reach bounds how far a rule looks for dependents, and how far up for cycles.
const reach = 48

// attach makes i a dependent of h by rel and tells whether it did: not where i is above h.
func (s *Sentence) attach(i, h int, rel string) bool {
	if s.Tokens[i].Head == h {
		s.Tokens[i].Rel = rel
		return true
	}
	for up, steps := h, 0; up >= 0; up, steps = s.Tokens[up].Head, steps+1 {
		if up == i || steps > reach {
			return false
		}
	}
	if s.Tokens[i].Head < 0 {
		return false
	}
	s.Tokens[i].Head, s.Tokens[i].Rel = h, rel
	return true
}

// lead makes top the head of the tokens from lo to hi, both included: it takes the arc that leads out of them, and what hung outside on the
// token that had it. It fails where the way out is too long.
func (s *Sentence) lead(top, lo, hi int) bool {
	t := top
	for steps := 0; inside(s.Tokens[t].Head, lo, hi); steps++ {
		if t = s.Tokens[t].Head; steps > reach {
			return false
		}
	}
	if t == top {
		return true
	}
	a, b := &s.Tokens[top], &s.Tokens[t]
	a.Head, a.Rel, a.Margin = b.Head, b.Rel, b.Margin
	b.Head, b.Rel = top, "dep"
	for i := max(0, lo-reach); i < min(len(s.Tokens), hi+reach); i++ {
		if !inside(i, lo, hi) && s.Tokens[i].Head == t {
			s.Tokens[i].Head = top
		}
	}
	return true
}

func inside(i, lo, hi int) bool { return i >= lo && i <= hi }

// text returns the word at i, "" beyond the ends.
func (s *Sentence) text(i int) string {
	if i < 0 || i >= len(s.Tokens) {
		return ""
	}
	return s.Tokens[i].Text
}

// is tells whether the word at i is w, in capitals or not.
func (s *Sentence) is(i int, w string) bool { return strings.EqualFold(s.text(i), w) }

func (s *Sentence) tag(i int) Tag {
	if i < 0 || i >= len(s.Tokens) {
		return X
	}
	return s.Tokens[i].Tag
}

// number tells whether the token at i is a cardinal, in digits or in words.
func (s *Sentence) number(i int) bool {
	if i < 0 || i >= len(s.Tokens) {
		return false
	}
	t := &s.Tokens[i]
	if t.Tag == NUM {
		return true
	}
	return t.Text != "" && digit(t.Text[0]) && t.Tag != PROPN && t.Tag != ADJ && digit(t.Text[len(t.Text)-1])
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
