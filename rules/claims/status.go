package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// statuses reads the state or stage of a thing off the axes of the lexicon: "the hospital stayed open", "talks stall". What is denied
// lies elsewhere on its axis.
var statuses = Extractor{
	Kind:  checker.Status,
	Title: "the state or stage of a thing: reached, stalled, in custody, stayed open",
	Extract: func(c *Context) []checker.Claim {
		return c.steps(func(s lexicon.Step) bool { return s.Kind != "stance" }, checker.Status)
	},
}

// stances reads where an actor stands to a thing: "Kyiv rejects the demand".
var stances = Extractor{
	Kind:  checker.Stance,
	Title: "where an actor stands to a thing: accepts, rejects, seeks, resists",
	Extract: func(c *Context) []checker.Claim {
		return c.steps(func(s lexicon.Step) bool { return s.Kind == "stance" }, checker.Stance)
	},
}

func (c *Context) steps(want func(lexicon.Step) bool, kind checker.Kind) []checker.Claim {
	lemmas := make([]string, len(c.Tree.Tokens))
	for i, t := range c.Tree.Tokens {
		lemmas[i] = strings.ToLower(t.Lemma)
	}
	var out []checker.Claim
	for i := range lemmas {
		for _, s := range lexicon.NewsAxes().At(lemmas, i) {
			if !want(s) {
				continue
			}
			if claim, ok := c.step(s, i, kind); ok {
				out = append(out, claim)
			}
		}
	}
	return out
}

// step makes the claim of the words from token i on, where the sentence tells what they are said of.
func (c *Context) step(s lexicon.Step, i int, kind checker.Kind) (checker.Claim, bool) {
	top := c.top(i, i+s.Words)
	switch c.Tree.Tokens[top].Tag {
	case grammar.VERB, grammar.ADJ, grammar.NOUN, grammar.ADV:
	default:
		return checker.Claim{}, false
	}
	theme, actor := c.roles(top)
	if kind == checker.Stance && actor < 0 || theme < 0 {
		return checker.Claim{}, false
	}
	f := c.frame(top, -1)
	f.Head, f.Pred = c.identity(theme), s.Axis
	if kind == checker.Stance {
		f.Names = []string{c.identity(actor)}
	}
	denied := c.denied(top)
	value := checker.Value{Text: s.Label, Unit: s.Axis, Admits: checker.Exactly(s.At)}
	if denied {
		value.Text = "not " + s.Label
		value.Admits = opposite(s)
	}
	start, end := c.Tree.Tokens[i].Start, c.Tree.Tokens[i+s.Words-1].End
	return c.claim(kind, checker.Span{Start: start, End: end}, top, f, value), true
}

// opposite is where a denied step leaves its subject: on the other side of a two-sided axis, before the step on one of stages.
func opposite(s lexicon.Step) checker.Interval {
	if s.Kind == "stage" {
		return checker.Below(s.At)
	}
	return checker.Exactly(-s.At)
}

// top returns the token of a run whose head lies outside it.
func (c *Context) top(from, to int) int {
	for i := from; i < to; i++ {
		if h := c.Tree.Tokens[i].Head; h < from || h >= to {
			return i
		}
	}
	return from
}

// roles returns what a predicate is said of and who does it; -1 for what the sentence does not tell.
func (c *Context) roles(p int) (theme, actor int) {
	s := c.Tree
	switch s.Tokens[p].Tag {
	case grammar.VERB:
		actor = s.Agent(p)
		theme = s.Patient(p)
		if theme < 0 {
			theme = s.Subject(p)
		}
		if theme == actor {
			theme = c.complement(p, theme)
		}
	case grammar.NOUN:
		theme, actor = c.complement(p, -1), s.Subject(p)
		if theme < 0 {
			theme = actor
		}
	default:
		theme = s.Subject(p)
		actor = theme
		theme = c.complement(p, theme)
	}
	return theme, actor
}

// complement returns the thing that a predicate's first complement names, or otherwise.
func (c *Context) complement(p, otherwise int) int {
	for _, k := range c.Tree.Children(p) {
		if c.is(k, "obl", "nmod", "xcomp", "ccomp") && c.mention(k) == nil && (c.content(k) || c.Tree.Tokens[k].Tag == grammar.VERB) {
			if c.covered(k) {
				continue
			}
			return k
		}
	}
	return otherwise
}

// covered tells whether a token belongs to a time.
func (c *Context) covered(i int) bool {
	for _, t := range c.Times {
		if t.Tok <= i && i < t.EndTok {
			return true
		}
	}
	return false
}

// identity names a thing: the entity where it is one, else its concept.
func (c *Context) identity(i int) string {
	if e := c.mention(i); e != nil {
		return e.ID
	}
	return c.concepts[i]
}

// refusing verbs deny what they govern.
var refusing = map[string]bool{"refuse": true, "decline": true, "fail": true, "deny": true}

// denied tells whether a predicate is negated, by a word of its own or by the verb above it.
func (c *Context) denied(p int) bool {
	d := c.Tree.Negated(p)
	if h := c.Tree.Tokens[p].Head; h >= 0 && c.is(p, "xcomp", "ccomp") && refusing[c.Tree.Tokens[h].Lemma] {
		d = !d
	}
	return d
}
