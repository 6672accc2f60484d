package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// A stepped is a step of an axis as words of a sentence say it of something.
type stepped struct {
	*Context
	s      lexicon.Step
	kind   checker.Kind
	i      int  // the first of the words
	top    int  // the word that heads them
	verb   int  // the predicate that they belong to
	theme  int  // what they are said of, -1 where nothing is
	owner  int  // who has what it is said of, -1 where nobody is told
	actor  int  // who does it, or whose stance it is, -1 where nobody is
	nought bool // it is said of none of what it is said of
	loose  bool // somebody is held, and no noun tells who
}

// step makes the claims of the words from token i on, one for each thing that the sentence says they are said of.
func (c *Context) step(s lexicon.Step, i int, kind checker.Kind) []checker.Claim {
	p := stepped{Context: c, s: s, kind: kind, i: i, top: c.top(i, i+s.Words)}
	if !c.says(s, p.top) {
		return nil
	}
	p.verb = c.carrier(i, s.Words, p.top)
	if !p.said() {
		return nil
	}
	if kind == checker.Stance {
		if p.sides() {
			return p.stances(p.value(), c.matters(s, p.top, p.theme))
		}
	} else if p.undergoer() {
		return p.statuses(p.value())
	}
	return nil
}

// said tells whether the sentence says that the step was taken, or surely will be.
func (p *stepped) said() bool {
	if p.declines(p.verb) {
		return false
	}
	if p.Tree.Tokens[p.verb].Lemma == "survive" && p.Tree.IsPassive(p.verb) {
		return false // "is survived by two sons"
	}
	if p.kind == checker.Stance && (p.resolved() || p.adviser() >= 0) {
		return true
	}
	return p.holds(p.verb) || p.slated(p.verb) || strings.HasPrefix(p.s.Label, "will ") ||
		(p.kind == checker.Stance || lexicon.NewsAxes().Ahead(p.s.Axis)) && p.promised(p.verb) || p.kind == checker.Stance && p.accompanies(p.verb)
}

// referent returns what "it" stands for in "asked about the raid on the village, she would not condemn it": the nearest noun before whose stance
// it is that is part of no other; -1 where there is none.
func (p *stepped) referent() int {
	for k := p.theme - 1; k >= 0; k-- {
		t := &p.Tree.Tokens[k]
		if t.Tag == grammar.NOUN && t.Fine == "NN" && k != p.actor && p.is(k, "obj", "obl", "nsubj", "nsubj:pass") && !p.used[k] && !p.generic(k) && !p.individual(k) && !p.covered(k) {
			return k
		}
	}
	return -1
}

// resolved tells whether somebody firmly means to take the stance: "vowed to fight the sale", "voted to accept it".
func (p *stepped) resolved() bool {
	_, yes, ok := p.intends(p.verb)
	return ok && yes
}

// adviser returns who urges others to take the stance, and so takes it himself: "the union told its members to reject the deal"; -1 where nobody does.
func (p *stepped) adviser() int {
	v := p.verb
	h := p.Tree.Tokens[v].Head
	if h > 0 && p.is(v, "acl") && p.is(h, "obj") {
		h = p.Tree.Tokens[h].Head
	}
	if h < 0 || h > v || p.Tree.Tokens[h].Tag != grammar.VERB || !advising[strings.ToLower(p.Tree.Tokens[h].Lemma)] || !p.is(v, "xcomp", "ccomp", "advcl", "acl") ||
		!p.infinitive(v) || !p.holds(h) || p.Tree.Negated(h) || p.Tree.IsPassive(h) || p.Tree.Patient(h) < 0 && p.Tree.Child(h, "iobj") < 0 {
		return -1
	}
	return p.Tree.Subject(h)
}

// advising verbs tell others what to do.
var advising = map[string]bool{"urge": true, "tell": true, "advise": true, "instruct": true, "order": true, "recommend": true, "encourage": true, "exhort": true,
	"implore": true, "press": true, "beg": true}

// inside tells whether a token is one of the words of the step.
func (p *stepped) inside(k int) bool { return k >= p.i && k < p.i+p.s.Words }

// sides finds whose stance it is, and on what; false where it is nobody's.
func (p *stepped) sides() bool {
	if p.theme, p.actor = p.holder(p.s, p.verb, p.i); p.adviser() >= 0 {
		if p.actor = p.adviser(); !p.animate(p.actor) {
			return false
		}
	}
	if p.actor < 0 {
		return false
	}
	if p.theme >= 0 && p.Tree.Tokens[p.theme].Tag == grammar.PRON && p.word(p.theme, "it") && p.theme > p.verb {
		if k := p.referent(); k >= 0 {
			p.theme = k
		}
	}
	if !p.s.Noun && p.theme >= 0 && p.meaning(p.theme) || p.s.Noun && p.aiming(p.verb) {
		return false // the act that is meant says more
	}
	if p.inside(p.theme) {
		p.theme = -1
	}
	return true
}

// undergoer finds what is in the state; false where nothing is.
func (p *stepped) undergoer() bool {
	p.theme, p.actor = p.roles(p.verb)
	if (p.s.Axis == "condition" || p.s.Axis == "custody" || p.s.Axis == "life") && !p.ward() {
		return false
	}
	if p.owner = p.theme; p.inside(p.owner) {
		p.owner = -1
	}
	if p.theme >= 0 && lexicon.NewsAxes().Limited(p.s.Axis) && p.none(p.theme) {
		p.nought, p.theme = true, p.meant(p.theme)
	}
	if p.theme = p.limited(p.s, p.i, p.top, p.verb, p.theme); p.theme == barred {
		return false
	}
	own := p.inside(p.theme)
	if own && p.lacking() {
		return true
	}
	if own && p.s.Axis != "agreement" {
		p.theme = p.beyond(p.s, p.i, p.theme, p.actor)
	}
	p.loose = p.s.Axis == "custody" && p.s.At >= 0.4 && (p.anyone(p.theme) || p.s.Noun && !p.human(p.theme))
	switch {
	case p.theme >= 0 && p.s.Axis == "openness" && traded[p.concepts[p.theme]]:
		return false
	case p.loose || p.s.Axis == "expectation":
		return true
	case own && p.s.Axis == "agreement" && p.s.At == 1: // "struck a deal" names what was reached itself
		return true
	}
	return p.theme >= 0 && !p.inside(p.theme)
}

// lacking tells whether the words themselves name what is not there: "without power".
func (p *stepped) lacking() bool {
	return lexicon.NewsAxes().Limited(p.s.Axis) && strings.HasPrefix(p.s.Label, "without ")
}

// ward finds who is held or hurt; false where it is nobody.
func (p *stepped) ward() bool {
	if k := p.bearer(p.top); k >= 0 && !p.human(p.theme) {
		p.theme = k
	}
	if p.s.Axis != "custody" {
		return true
	}
	p.theme = p.captive(p.s, p.i, p.verb, p.theme)
	if p.s.At < 0.4 && !p.human(p.theme) {
		return false // "seeking the identity", "looking for answers"
	}
	if p.s.Noun {
		if p.open(p.top) {
			return false
		}
		if k := p.Tree.Child(p.top, "nmod:poss"); k >= 0 {
			p.theme = k // "his arrest"
		}
	}
	return true
}

// beyond returns what the words from token i on are said of where their own object stands among them: whoever "concedes defeat", or what
// there is a "lack of progress" in.
func (c *Context) beyond(s lexicon.Step, i, theme, actor int) int {
	if actor >= 0 && (actor < i || actor >= i+s.Words) {
		return actor
	}
	for k := i; k < i+s.Words; k++ {
		if x := c.complement(k, -1); x >= i+s.Words || x >= 0 && x < i {
			return x
		}
	}
	return theme
}
