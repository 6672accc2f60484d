package claims

import (
	"slices"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// stances reads where an actor stands to a thing or an act: "Kyiv rejects the demand", "her opposition to the sale", "she will not sign".
var stances = Extractor{
	Kind:  checker.Stance,
	Title: "where an actor stands to a thing: accepts, rejects, seeks, will not sign",
	Extract: func(c *Context) []checker.Claim {
		out := c.ofKind(checker.Stance)
		stepped := c.stepped()
		for p := range c.Tree.Tokens {
			if c.used[p] {
				continue
			}
			if claim := c.course(p); claim != nil {
				out = append(slices.DeleteFunc(out, func(o checker.Claim) bool { // who wants a plant closed is not for the plant
					return o.Value.Unit == "support" && o.Span.Start < claim.Span.End && claim.Span.Start < o.Span.End
				}), *claim)
				continue
			}
			for _, read := range [...]func(*Context, int) *checker.Claim{(*Context).against, (*Context).position, (*Context).will, (*Context).urges, (*Context).accuses, (*Context).demands} {
				if claim := read(c, p); claim != nil && (!stepped[p] || claim.Value.Unit == "support" || strings.HasPrefix(claim.Value.Unit, "should ")) {
					out = append(out, *claim)
					break
				}
			}
		}
		return out
	},
}

// holder returns who has the stance that the words from token i on say, and towards what; -1 for what the sentence does not tell or who can have none.
func (c *Context) holder(s lexicon.Step, verb, i int) (theme, actor int) {
	if s.Noun {
		theme, actor = c.toward(verb), c.owner(verb)
		if x := c.governed(c.Tree.Tokens[verb].Head, i, i+s.Words); theme < 0 && x >= 0 {
			theme = x // "voiced concern over the sale"
		}
	} else {
		theme, actor = c.roles(verb)
		if theme == actor || theme < 0 {
			theme = c.complement(verb, -1)
		}
		for k := i; k < i+s.Words && theme >= i && theme < i+s.Words; k++ { // "took aim at the sale"
			if x := c.governed(k, i, i+s.Words); x >= 0 {
				theme = x
			} else if x := c.complement(k, -1); x >= i+s.Words {
				theme = x
			}
		}
	}
	if x := c.governed(verb, i, i+s.Words); actor < 0 && x >= 0 && c.Tree.IsPassive(verb) {
		theme, actor = x, c.Tree.Subject(verb) // "is embroiled in the row"
	}
	if actor = c.author(c.inverted(actor)); actor < 0 || !c.animate(actor) {
		return -1, -1
	}
	return theme, actor
}

// governed returns what the last of the words from token i to end ties to token k, "at" of "took aim at Roe"; -1 where it ties nothing.
func (c *Context) governed(k, i, end int) int {
	if k < 0 {
		return -1
	}
	for _, x := range c.Tree.Children(k) {
		if at := c.Tree.Child(x, "case"); x >= end && at == end-1 && at > i && !c.covered(x) {
			return x
		}
	}
	return -1
}

// inverted returns whom a sentence names behind "among those who voted against it was", for "those"; any other token is returned as it is.
func (c *Context) inverted(i int) int {
	if i < 0 || !c.word(i, "those") || !c.word(i-1, "among") {
		return i
	}
	for k := i + 2; k < len(c.Tree.Tokens); k++ {
		if h := c.Tree.Tokens[k].Head; c.is(k, "cop") && h > k && c.mention(h) != nil {
			return h
		}
	}
	return i
}

// animate tells whether a token names somebody who can want a thing: whoever has a name, a speaker, or a noun for people and their bodies.
func (c *Context) animate(i int) bool {
	t := &c.Tree.Tokens[i]
	if c.mention(i) != nil || t.Tag == grammar.PROPN || t.Tag == grammar.NOUN && c.styled(i) != nil {
		return true
	}
	if t.Tag == grammar.PRON {
		word := t.Lower()
		return myself[word] || mine[word] || word == "he" || word == "she" || c.oneself(i)
	}
	lemma := t.LowerLemma()
	return t.Tag == grammar.NOUN && (lexicon.Actor(lemma) || lexicon.Sex(lemma) != "" || names.RoleWord(lemma) || kindred[lemma])
}

// oneself tells whether a pronoun in somebody's words stands for whoever speaks: "the union said it backed the plan".
func (c *Context) oneself(i int) bool {
	switch c.Tree.Tokens[i].Lower() {
	case "it", "they", "he", "she", "his", "her", "its", "their":
		v := c.voice(i)
		return v.Speaker != "" && !v.Quoted
	}
	return false
}

// against reads "the union is against the plan" and "the union is for the plan".
func (c *Context) against(p int) *checker.Claim {
	word := c.Tree.Preposition(p)
	if word != "against" && (word != "for" || c.Tree.Child(p, "det") < 0) || c.Tree.Child(p, "cop") < 0 || c.empty(p) {
		return nil
	}
	actor := c.Tree.Subject(p)
	if actor < 0 || !c.animate(actor) {
		return nil
	}
	value := checker.Value{Text: word, Unit: "support", Admits: checker.Exactly(-1)}
	if c.denied(p) {
		value.Text = "not " + word
	}
	if (word == "for") != c.denied(p) {
		value.Admits = checker.Exactly(1)
	}
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Names = c.identity(p), "support", []string{c.identity(actor)}
	at := c.Tree.Child(p, "case")
	return c.found(checker.Stance, checker.Span{Start: c.Tree.Tokens[at].Start, End: c.Tree.Tokens[p].End}, p, f, value)
}
