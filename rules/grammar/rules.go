package grammar

import "strings"

// The parser learned from few numbers, dates and appositions, but how the treebanks write them is regular. After the parser, each rule below
// looks for one family and sets the arcs inside it; the arc that leads out of it stays the parser's. A rule looks at a bounded number of
// tokens around each place, so that time stays linear.
var treeRules = [...]func(*Sentence, int){absent, scaleWord, currency, percentSign, numberRange, date, dated, dayBefore, hedge, partOf, hyphenated, counted,
	apposed, titled, called, general, series, bracketed, properly, rate, untilThen, numberList, hyphenModifier, hyphenAdjective, participle, describing, attending, beingDone, stateOf, lifted, lonely, doerOf, dashed, voice, undergone, modal, verbless, dayVerb, governs, admits, particle, meant, thirdPerson, copular, existential, subjectOf, standing, ownClause, bereft, reduced, verbOfRoot, twoSubjects, marked, placed, absolute, objectOf, fullVerb, straight, receiver, complement, occasion, objectTwice, shared, asked, noObject, denial, clauseSubject, interposed, contentOf, soMuchAs, parenthetic, fronted, inverted, frame, subjectTwice, noSubject, finiteComplement, pronominal, tagged, had, unpossessed, namedVictims, resumed, whoseClause, bareSubject,
	agentOf, noHelper, broughtWithout, saidState, dayBetween, armedWith, saidThat, countedSubject,
	compoundSubject, ofCourse, soBeing, nextTo}

// settle runs the rules over a parsed sentence.
func (s *Sentence) settle() {
	for _, rule := range treeRules {
		for i := range s.Tokens {
			rule(s, i)
		}
	}
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
