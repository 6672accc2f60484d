package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// value is the place on the axis, or where the sentence leaves its subject by denying the step.
func (p *stepped) value() checker.Value {
	v := checker.Value{Text: p.s.Label, Unit: p.s.Axis, Admits: checker.Exactly(p.s.At), Stage: p.s.Kind == "stage"}
	if p.kind == checker.Status && (p.still(p.top) || p.still(p.verb)) {
		v.Text = "still " + v.Text
	}
	for _, no := range [...]string{"no ", "without ", "not "} {
		if strings.HasPrefix(p.s.Label, no) || strings.Contains(p.s.Label, " no ") || strings.HasSuffix(p.s.Label, " nowhere") {
			return v
		}
	}
	if p.refused(p.s, p.top, p.actor) || p.nought {
		v.Text, v.Admits = "not "+p.s.Label, opposite(p.s)
		v.Stage = v.Stage && p.s.Axis != "life" // whoever is not dead never was
	}
	return v
}

// still tells whether a predicate is said to last: "is still closed", "remains in captivity".
func (p *stepped) still(at int) bool {
	if h := p.Tree.Tokens[at].Head; h >= 0 && !p.inside(h) && p.is(at, "xcomp", "obl") && p.Tree.Tokens[h].Lemma != "become" && staying[p.Tree.Tokens[h].Lemma] {
		return true
	}
	for _, k := range p.Tree.Children(at) {
		if p.is(k, "advmod") && !p.inside(k) && p.word(k, "still") {
			return true
		}
	}
	return false
}

// opposite is where a denied step leaves its subject: on the other side of a two-sided axis, before the step on one of stages.
func opposite(s lexicon.Step) checker.Interval {
	if s.Kind == "stage" {
		return checker.Below(s.At)
	}
	return checker.Exactly(-s.At)
}

// span is the words of the step.
func (p *stepped) span() checker.Span {
	return checker.Span{Start: p.Tree.Tokens[p.i].Start, End: p.Tree.Tokens[p.i+p.s.Words-1].End}
}

// statuses makes the claims that something is in a state.
func (p *stepped) statuses(value checker.Value) []checker.Claim {
	switch {
	case p.s.Axis == "expectation":
		return p.expected(p.s, p.top, p.span(), value)
	case p.loose:
		return []checker.Claim{p.taken(p.s, p.top, p.theme, p.span(), value)}
	}
	matters := p.matters(p.s, p.top, p.theme)
	if p.s.Axis == "agreement" && p.s.At == 1 && !p.dealt(matters) {
		return nil
	}
	if len(matters) == 0 && p.theme >= 0 && p.s.Axis != "agreement" {
		if head, terse := p.held(p.theme); head != "" {
			f := p.frame(p.top, -1)
			f.Head, f.Pred, f.Terse = p.befallen(p.s, p.theme, head), p.s.Axis, terse
			f.Names = p.withNames(f.Names, p.theme)
			f.Scope = p.sorts(p.s, p.i, p.theme, p.verb, p.owner)
			return []checker.Claim{p.claim(p.kind, p.span(), p.top, f, value)}
		}
	}
	return p.everything(matters, p.span(), value)
}

// stances makes the claims of somebody's stance. One on nothing that the sentence names is on what the stance before it was on.
func (p *stepped) stances(value checker.Value, matters []int) []checker.Claim {
	span := p.stretched(p.span(), p.top, p.verb, p.actor, matters)
	if len(matters) > 0 {
		p.doc.stood = p.identity(matters[0])
	} else if head, clear := p.before(); head != "" && (p.theme < 0 || p.Tree.Tokens[p.theme].Tag != grammar.VERB) {
		f := p.frame(p.top, -1)
		f.Head, f.Pred, f.Terse, f.Names = head, p.s.Axis, !clear, []string{p.identity(p.actor)}
		if w := p.lower(p.actor); myself[w] || mine[w] {
			f.Names[0] = p.doc.voices.Speaker(p.Sentence.N, p.actor)
		}
		return []checker.Claim{p.claim(p.kind, span, p.top, f, value)}
	}
	return p.everything(matters, span, value)
}

// before names what a stance on nothing that the sentence names is on, and whether that is clear: the talks for which a door stands open, or what the
// stance before was on.
func (p *stepped) before() (head string, clear bool) {
	if strings.Contains(p.s.Label, "door") {
		return "talks", true
	}
	return p.doc.stood, false
}

// everything makes the claim of every thing that the words are said of.
func (p *stepped) everything(matters []int, span checker.Span, value checker.Value) []checker.Claim {
	var out []checker.Claim
	for _, m := range matters {
		f := p.frame(p.top, -1)
		f.Head, f.Pred = p.befallen(p.s, m, p.place(m)+p.identity(m)), p.s.Axis
		f.Terse = f.Terse || p.passing
		if p.kind != checker.Stance {
			f.Names = p.withNames(f.Names, m)
			f.Scope = p.sorts(p.s, p.i, m, p.verb, p.owner)
		}
		if p.kind == checker.Stance {
			f.Names = []string{p.identity(p.actor)}
			if p.Tree.Tokens[p.actor].Tag == grammar.PRON {
				f.Names[0], f.Terse = p.held(p.actor)
			}
			f.Terse = f.Terse || p.vague(p.actor) // "some residents" are not those of another text
		}
		out = append(out, p.claim(p.kind, span, p.top, f, value))
	}
	return out
}

// withNames adds to the names of a frame those inside the phrase of a thing: the inquiry into Roe's death is one into hers.
func (c *Context) withNames(have []string, thing int) []string {
	if c.mention(thing) != nil {
		return have
	}
	out := append(bag{}, have...)
	from, to := c.Tree.Phrase(thing)
	for ts := c.Tree.Tokens; to > thing && to < len(ts) && ts[to].Tag != grammar.VERB && ts[to].Tag != grammar.AUX && ts[to].Tag != grammar.PUNCT; {
		to++ // whatever the tree makes of it
	}
	for k := from; k < to; k++ {
		if e := c.mention(k); e != nil && c.Tree.Tokens[k].Tag == grammar.PROPN {
			out.add(e.ID)
		}
	}
	return out.set()
}

// stretched widens the words of a stance to what it is about, and from whom it is said where a copula stands between: "was fine with it".
func (c *Context) stretched(span checker.Span, top, verb, actor int, matters []int) checker.Span {
	if len(matters) > 0 && matters[0] > top && matters[0]-top < 7 && c.Tree.Tokens[matters[0]].Tag == grammar.NOUN {
		span.End = max(span.End, c.Tree.Tokens[matters[0]].End)
	}
	if k := c.Tree.Child(verb, "cop"); k >= 0 && actor >= 0 && actor < k && verb-actor < 12 {
		span.Start = min(span.Start, c.Tree.Tokens[actor].Start)
	}
	return span
}

// expected makes the claim that results beat or missed what was expected, where the sentence speaks of results at all.
func (c *Context) expected(s lexicon.Step, top int, span checker.Span, value checker.Value) []checker.Claim {
	for k := range c.Tree.Tokens {
		switch c.concepts[k] {
		case "estimate", "expectation", "forecast", "street", "analyst", "revenue", "profit", "consensus", "earnings":
			f := c.frame(top, -1)
			f.Head, f.Pred = "estimate", s.Axis
			return []checker.Claim{c.claim(checker.Status, span, top, f, value)}
		}
	}
	return nil
}
