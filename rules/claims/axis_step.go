package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
)

// A stepped is a step of an axis as words of a sentence say it of something.
type stepped struct {
	*Context
	s       lexicon.Step
	kind    checker.Kind
	i       int  // the first of the words
	top     int  // the word that heads them
	verb    int  // the predicate that they belong to
	theme   int  // what they are said of, -1 where nothing is
	owner   int  // who has what it is said of, -1 where nobody is told
	actor   int  // who does it, or whose stance it is, -1 where nobody is
	nought  bool // it is said of none of what it is said of
	loose   bool // somebody is held, and no noun tells who
	passing bool // it is told in passing, as a noun of another predicate: "weary of the lack of progress in talks"
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
	if p.declines(p.verb) || p.kind != checker.Stance && p.awaited(p.verb) {
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

// inside tells whether a token is one of the words of the step.
func (p *stepped) inside(k int) bool { return k >= p.i && k < p.i+p.s.Words }

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
	} else if own && p.s.At == 0 {
		k := p.stalled(p.theme)
		p.theme, p.passing = k, k != p.theme
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

// stalled returns what a want of progress is in: the talks of "the lack of progress in talks"; the token itself where nothing is told.
func (p *stepped) stalled(thing int) int {
	for _, at := range [...]int{thing, p.top, p.Tree.Tokens[p.top].Head} {
		if at < 0 {
			break
		}
		for _, k := range p.Tree.Children(at) {
			if w := p.Tree.Preposition(k); !p.inside(k) && (w == "in" || w == "on" || w == "over" || w == "toward" || w == "towards") && p.content(k) && !p.covered(k) {
				return k
			}
		}
	}
	return thing
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
	if p.free(p.verb, p.theme) {
		return false
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
