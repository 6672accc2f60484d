package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// roles reads what persons are: "Deputy Foreign Minister Ann Roe", "Roe, general secretary of the union", "Roe will become its chairman".
var roles = Extractor{
	Kind:  checker.Role,
	Title: "what somebody is: chief executive, mayor",
	Extract: func(c *Context) []checker.Claim {
		var out []checker.Claim
		for _, r := range c.doc.names.Roles(c.Sentence.N) {
			frame := checker.Frame{Head: r.Person.ID, Pred: "role"}
			if r.Of != "" {
				frame.Names = []string{r.Of}
			}
			if r.Time != "" {
				frame.Scope = []string{r.Time}
			}
			frame.Event = c.kinOf(r.Tok)
			value := checker.Value{Text: r.Text, Unit: "role"}
			from, to := min(r.Tok, r.Name), max(r.EndTok, r.Name+1)
			if to-from > 12 {
				from, to = r.Tok, r.EndTok
			}
			span := checker.Span{Start: c.Tree.Tokens[from].Start, End: c.Tree.Tokens[to-1].End}
			claim := c.claim(checker.Role, span, r.Tok, frame, value)
			claim.Voice.Denied = false // a role that is denied is not read
			switch r.Time {
			case "future":
				claim.Voice.Mode = checker.Planned
			case "former":
				claim.Voice.Mode = checker.Past
			}
			out = append(out, claim)
		}
		return append(append(out, c.allegiances()...), c.groups()...)
	},
}

// groups reads what people without a name are: "two bystanders", "four women and a boy".
func (c *Context) groups() []checker.Claim {
	var out []checker.Claim
	for i := range c.Tree.Tokens {
		t := &c.Tree.Tokens[i]
		lemma := t.LowerLemma()
		if t.Tag != grammar.NOUN || !kindred[lemma] && !names.RoleWord(lemma) {
			continue
		}
		n := c.Tree.Child(i, "nummod")
		if n < 0 || n > i || i-n > 4 {
			continue
		}
		p := c.predicate(i)
		frame := checker.Frame{Head: c.concepts[p], Pred: "group"}
		span := checker.Span{Start: c.Tree.Tokens[n].Start, End: t.End}
		out = append(out, c.claim(checker.Role, span, i, frame, checker.Value{Text: lemma, Unit: "group"}))
	}
	return out
}

// kindred are words for people that say what they are to an event, beside the roles.
var kindred = map[string]bool{"bystander": true, "relative": true, "member": true, "man": true, "woman": true, "boy": true, "girl": true, "child": true,
	"teenager": true, "passerby": true, "pedestrian": true, "passenger": true, "guest": true, "customer": true, "neighbor": true, "neighbour": true, "friend": true,
	"stranger": true, "tourist": true, "migrant": true, "civilian": true, "group": true, "gang": true}

// kinOf names whose relative a word of kinship at token i makes somebody: "the victim's mother", "a sister of Ann Roe"; "" where the text does not say.
func (c *Context) kinOf(i int) string {
	for _, k := range c.Tree.Children(i) {
		if !c.is(k, "nmod:poss") && !(c.is(k, "nmod") && c.Tree.Preposition(k) == "of") || c.used[k] {
			continue
		}
		if c.Tree.Tokens[k].Tag == grammar.NUM || c.Tree.Tokens[k].Fine == "NNS" {
			return ""
		}
		return c.identity(k)
	}
	return ""
}

// allegiances reads to which party a person belongs: "Republican Senator Ann Roe", "Ann Roe, a Democrat", "Ann Roe (D-Ohio)".
func (c *Context) allegiances() []checker.Claim {
	var out []checker.Claim
	for _, m := range c.doc.names.In(c.Sentence.N) {
		if !m.Named || m.Entity.Kind != names.Person {
			continue
		}
		at := m.Tok - 1
		party := partisans[c.lower(at)]
		if party == "" {
			at = m.EndTok
		}
		if party == "" && (c.word(at, ",") || c.word(at, "(")) {
			if at++; c.word(at, "a") || c.word(at, "the") {
				at++
			}
			letter, _, _ := strings.Cut(c.lower(at), "-")
			if party = partisans[letter]; len(letter) == 1 && !c.word(at+1, "-") && letter == c.lower(at) {
				party = ""
			}
			if k := at + 1; party != "" && k < len(c.Tree.Tokens) && c.Tree.Tokens[k].Tag == grammar.NOUN {
				party = "" // "a Republican donor" may be another's
			}
		}
		if party == "" {
			continue
		}
		span := checker.Span{Start: c.Tree.Tokens[min(at, m.Tok)].Start, End: c.Tree.Tokens[max(at, m.EndTok-1)].End}
		out = append(out, c.claim(checker.Role, span, m.Head, checker.Frame{Head: m.Entity.ID, Pred: "party"}, checker.Value{Text: party, Unit: "party"}))
	}
	return out
}

// partisans are the words for members of parties of which one can belong to one only.
var partisans = map[string]string{"republican": "republican", "gop": "republican", "r": "republican", "democrat": "democrat", "democratic": "democrat", "d": "democrat",
	"tory": "conservative", "conservative": "conservative", "labour": "labour", "independent": "independent"}
