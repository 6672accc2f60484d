package claims

import (
	"slices"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// whereabouts reads the places of which a thing has one and which exclude each other: how it lies from a landmark, on which side it is, at which
// gate or floor, where a body was hit, where somebody died and in which hospital.
var whereabouts = Extractor{
	Kind:  checker.Place,
	Title: "on which side, at which number, where a person was hit or died",
	Extract: func(c *Context) []checker.Claim {
		var out []checker.Claim
		for i := range c.Tree.Tokens {
			for _, read := range whereaboutReaders {
				if claim := read(c, i); claim != nil {
					out = append(out, *claim)
				}
			}
		}
		return out
	},
}

// whereaboutReaders read at a token what whereabouts reads, nil where nothing stands there.
var whereaboutReaders = []func(*Context, int) *checker.Claim{(*Context).direction, (*Context).sided, (*Context).nth, (*Context).room, (*Context).wound,
	(*Context).deathbed, (*Context).ward}

// occasion makes the frame of what happens at the place that token i heads: who or what it happens to as Head, and the predicate unless it says
// only that a thing is or happens there.
func (c *Context) occasion(i int) checker.Frame {
	p := c.predicate(i)
	theme, _ := c.roles(p)
	if theme < 0 || theme == i || c.word(theme, "rest") {
		theme = c.Tree.Subject(p)
	}
	f := c.frame(i, -1)
	f.Head, f.Terse = c.subjected(theme)
	f.Pred = ""
	switch t := &c.Tree.Tokens[p]; {
	case t.Tag != grammar.VERB || resting[t.LowerLemma()]:
	case starting[t.LowerLemma()]:
		f.Pred = "begin"
	case strings.EqualFold(t.Lemma, "break") && c.word(p+1, "out"):
		f.Pred = "begin"
		if f.Terse {
			f.Head = "fire" // "it broke out"
		}
	default:
		f.Pred = c.concepts[p]
	}
	return f
}

// subjected names what a token stands for: an identity, a concept, or what a pronoun means; "" where that is open.
func (c *Context) subjected(theme int) (head string, terse bool) {
	switch {
	case theme < 0:
		return "", false
	case c.Tree.Tokens[theme].Tag == grammar.PRON:
		return c.before(theme), true
	}
	return c.identity(theme), false
}

// resting verbs tell no more than that something is or happens at a place.
var resting = map[string]bool{"be": true, "lie": true, "lay": true, "stand": true, "sit": true, "rest": true, "come": true, "happen": true, "occur": true,
	"develop": true, "unfold": true, "remain": true, "take": true, "land": true}

// starting verbs tell that a thing begins.
var starting = map[string]bool{"begin": true, "start": true, "erupt": true, "originate": true}

// whereabout makes the claim of a place that token i heads, over the tokens from from to end.
func (c *Context) whereabout(i, from, end int, f checker.Frame, v checker.Value) *checker.Claim {
	ts := c.Tree.Tokens
	return c.found(checker.Place, checker.Span{Start: ts[from].Start, End: ts[end-1].End}, i, f, v)
}

// endured names the one person whom token k stands for, and the sex as far as the words tell: an identity, or the noun; "" where it is nobody or
// several.
func (c *Context) endured(k int) (head, sex string) {
	if k < 0 {
		return "", ""
	}
	t := &c.Tree.Tokens[k]
	if t.Tag == grammar.PRON {
		return c.pronounced(k)
	}
	if e := c.mention(k); e != nil {
		if e.Kind == names.Person || e.Kind == names.Unknown {
			return e.ID, sexes[e.Sex]
		}
		return "", ""
	}
	lemma := t.LowerLemma()
	if t.Tag != grammar.NOUN || t.Fine == "NNS" || !victims[lemma] || c.Tree.Child(k, "nummod") >= 0 || c.other(k) {
		return "", ""
	}
	return "someone", victimSex[lemma]
}

// pronounced names whom a pronoun for one person stands for: the subject that the sentence begins with, or who was told of before.
func (c *Context) pronounced(k int) (head, sex string) {
	if sex = pronouns[c.lower(k)]; sex == "" {
		return "", ""
	}
	root := c.Tree.Root()
	if n := c.Tree.Subject(root); root >= 0 && n >= 0 && n < k && c.Tree.Tokens[n].Tag != grammar.PRON {
		if head, s := c.endured(n); head != "" && (s == "" || s == sex) {
			return head, sex
		}
	}
	if e := c.mention(k); e != nil && e.Kind == names.Person {
		return e.ID, sex
	}
	return "someone", sex
}

// other tells whether a person is told from another who is told of before: "a second man", "another woman".
func (c *Context) other(k int) bool {
	for _, m := range c.Tree.Children(k) {
		switch c.lower(m) {
		case "second", "third", "fourth", "another", "other", "each", "every", "no", "any", "one":
			return true
		}
	}
	return false
}

var (
	sexes    = map[names.Sex]string{'m': "male", 'f': "female"}
	pronouns = map[string]string{"he": "male", "him": "male", "she": "female", "her": "female"}
	// victims are nouns for one person whom something befalls.
	victims = map[string]bool{"man": true, "woman": true, "boy": true, "girl": true, "teenager": true, "teen": true, "victim": true, "driver": true, "pedestrian": true,
		"cyclist": true, "motorcyclist": true, "officer": true, "student": true, "passenger": true}
	victimSex = map[string]string{"man": "male", "boy": "male", "woman": "female", "girl": "female"}
)

// roster gives each claim of a whereabout what its article says of that sort of place, and takes the persons without a name out where the article
// tells of several whom they could be.
func roster(out []checker.Claim) {
	all := map[string][]string{}
	dead, hurt := false, false
	for i := range out {
		switch c := &out[i]; {
		case c.Kind == checker.Place && ofWhereabout(c.Value.Unit):
			all[c.Value.Unit] = append(all[c.Value.Unit], c.Value.Text)
		case c.Kind == checker.Quantity && c.Value.Exact > 1 && c.Value.Unit == "" && c.Voice.Mode != checker.Past:
			dead = dead || c.Frame.Head == "dead"
			hurt = hurt || c.Frame.Head == "dead" || states[c.Frame.Head] || people[c.Frame.Head]
		}
	}
	for i := range out {
		c := &out[i]
		if c.Kind != checker.Place || !ofWhereabout(c.Value.Unit) {
			continue
		}
		cast := slices.Clone(all[c.Value.Unit])
		slices.Sort(cast)
		c.Frame.Cast = slices.Compact(cast)
		if c.Frame.Head == "someone" && (c.Value.Unit == "deathbed" && dead || c.Value.Unit != "deathbed" && hurt) {
			c.Frame.Head = ""
		}
	}
}

// ofWhereabout tells whether a unit is of a place that a thing has once: see the units of the claims that whereabouts makes.
func ofWhereabout(unit string) bool {
	sort, _, _ := strings.Cut(unit, " ")
	switch sort {
	case "direction", "side", "number", "room", "wound", "deathbed", "ward":
		return true
	}
	return false
}
