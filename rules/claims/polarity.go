package claims

import (
	"slices"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
)

// polarities reads whether a thing happened or is so, wherever no axis says more: "officers fired gas", "no gas was used", "there was no
// siren". The unit names the predicate, the head what it is said of, and the names whoever does it; a denial lies across from the assertion.
var polarities = Extractor{
	Kind:  checker.Status,
	Title: "whether a thing happened or is so: fired, was not used, there was no siren",
	Extract: func(c *Context) []checker.Claim {
		stepped := c.stepped()
		var out []checker.Claim
		for p := range c.Tree.Tokens {
			if stepped[p] || c.used[p] {
				continue
			}
			if claim := c.polarity(p); claim != nil {
				out = append(out, *claim)
			}
		}
		return out
	},
}

// stepped marks the tokens that the axes read.
func (c *Context) stepped() []bool {
	out := make([]bool, len(c.Tree.Tokens))
	for _, claim := range c.axial() {
		for i := range c.Tree.Tokens {
			t := &c.Tree.Tokens[i]
			out[i] = out[i] || t.Start < claim.Span.End && claim.Span.Start < t.End
		}
	}
	return out
}

// A happening is a predicate with what it is said of and who does it, -1 where nobody is told.
type happening struct {
	sense        string // what is asserted or denied: a concept
	theme, actor int
	also         int // a second token whose denial denies the whole: the object of a light verb
}

func (c *Context) polarity(p int) *checker.Claim {
	h, ok := c.happens(p)
	if !ok || h.theme < 0 || c.numbered(p) || !c.asserted(p) || c.voted(p) {
		return nil
	}
	head, terse := c.held(h.theme)
	if head == "" || head == h.sense {
		return nil
	}
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Names = head, h.sense, nil
	if h.actor >= 0 && h.actor != h.theme {
		if who, unnamed := c.held(h.actor); who != "" {
			f.Names, terse = []string{who}, terse || unnamed
		}
	}
	f.Terse = terse
	f.Scope = c.restrictions(p, h)
	value := checker.Value{Text: h.sense, Unit: "did " + h.sense, Admits: checker.Exactly(1)}
	no := c.denied(p) || c.none(h.theme) || c.none(h.also)
	if no && c.excepted(c.Tree.Subject(p)) {
		return nil // "nothing else left the room"
	}
	if no {
		value.Text, value.Admits = "not "+h.sense, checker.Exactly(-1)
	}
	claim := c.found(checker.Status, c.across(p, h), p, f, value)
	if lexicon.Force(claim.Voice.Verb) == "denies" && claim.Voice.Denied != no {
		return nil // the tree does not show what is denied
	}
	claim.Frame.Names = f.Names // whoever tells of a deed may have done it
	return claim
}

// excepted tells whether what token i names leaves out what was named before: "nobody else".
func (c *Context) excepted(i int) bool {
	return i >= 0 && slices.ContainsFunc(c.Tree.Children(i), func(k int) bool { return c.word(k, "else") })
}

// voted tells whether a predicate is read as a stance.
func (c *Context) voted(p int) bool {
	return c.against(p) != nil || c.will(p) != nil
}

// across spans a predicate and what it is said of, where they stand near each other.
func (c *Context) across(p int, h happening) checker.Span {
	from, to := p, p
	for _, k := range []int{h.theme, h.also, c.Tree.Child(p, "aux", "aux:pass", "cop")} {
		if k >= 0 && abs(k-p) < 10 {
			from, to = min(from, k), max(to, k)
		}
	}
	return checker.Span{Start: c.Tree.Tokens[from].Start, End: c.Tree.Tokens[to].End}
}
