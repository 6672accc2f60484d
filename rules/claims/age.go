package claims

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// called tells whether a name of a person begins at token k.
func (c *Context) called(k int) bool {
	e := c.mention(k)
	return e != nil && e.Kind != names.Place && e.Kind != names.Body
}

// identified returns the name that a sentence gives to whoever has the age: "identified the 25-year-old as Ann Roe"; -1 where it gives none.
func (c *Context) identified(at int) int {
	for h := at; h >= 0; h = c.Tree.Tokens[h].Head {
		if c.Tree.Tokens[h].Tag != grammar.VERB {
			continue
		}
		for k := at; k < len(c.Tree.Tokens) && k < at+9; k++ {
			if strings.EqualFold(c.Tree.Tokens[k].Text, "as") && k+1 < len(c.Tree.Tokens) && c.mention(k+1) != nil {
				return k + 1
			}
		}
		return -1
	}
	return -1
}

// surname is the identity of somebody by last and given name, since one text tells who somebody is and another only how he is called.
func surname(e *names.Entity) string {
	words := strings.Fields(e.Full)
	if len(words) > 1 && lexicon.Sex(strings.ToLower(words[0])) != "" {
		words = words[1:] // "Cyclist Roe" of a headline
	}
	switch len(words) {
	case 0:
		return e.ID
	case 1:
		return names.Skeleton(words[0])
	}
	return names.Skeleton(words[len(words)-1]) + " " + names.GivenKey(words[0])
}

// described returns the name of the person whom an apposition with an age describes, whatever the tree makes of it: "Ann Roe, a 27-year-old line
// cook"; -1 where there is none, or where the age may open the next one of a list.
func (c *Context) described(tok int) int {
	ts := c.Tree.Tokens
	if tok < 3 || ts[tok-1].Lower() != "a" && ts[tok-1].Lower() != "an" && ts[tok-1].Lower() != "the" || ts[tok-2].Text != "," {
		return -1
	}
	name := c.mention(tok - 3)
	if name == nil || name.Kind != names.Person {
		return -1
	}
	for k := tok + 1; k < len(ts); k++ {
		switch ts[k].Tag {
		case grammar.PUNCT:
			if ts[k].Text != "-" {
				return tok - 3
			}
		case grammar.CCONJ:
			return -1
		}
	}
	return -1
}

// definite tells whether "the" stands before a number: "the 22-year-old" is somebody whom the text has named.
func (c *Context) definite(tok int) bool {
	return tok > 0 && strings.EqualFold(c.Tree.Tokens[tok-1].Text, "the")
}

// aged returns the token of whose age a number is: the name before it, or the noun that it modifies.
func (c *Context) aged(n number.Number, at int) int {
	if n.UnitTok >= 0 && c.Tree.Tokens[n.UnitTok].Tag == grammar.NOUN && !c.used[n.UnitTok] {
		return n.UnitTok
	}
	if k := c.agedApart(n, at); k >= 0 {
		return k
	}
	if k := n.Tok - 2; k >= 0 && c.word(n.Tok-1, "of") && c.human(k) && n.UnitTok < 0 {
		return k // "a girl of 13"
	}
	for k := n.EndTok - 1; k >= 0 && k > n.Tok-4; k-- { // "children aged 4 to 16", "between the ages of 6 and 14"
		if lemma := c.Tree.Tokens[k].LowerLemma(); lemma == "aged" || lemma == "age" {
			if k > 0 && c.Tree.Tokens[k-1].Tag == grammar.NOUN {
				return k - 1
			}
			for h := k; h >= 0; h = c.Tree.Tokens[h].Head {
				if t := c.Tree.Tokens[h]; h != k && t.Tag == grammar.NOUN && !c.used[h] && !c.generic(h) && c.concepts[h] != "year old" {
					return h
				} else if o := c.Tree.Object(h); t.Tag == grammar.VERB && o >= 0 && !c.used[o] {
					return o
				}
			}
		}
	}
	if k := n.EndTok; k < len(c.Tree.Tokens) && c.called(k) {
		return k // "Rolf Dane, 37-year-old Ann Roe"
	}
	if k := n.Tok - 1; k > 0 && c.Tree.Tokens[k].Text == "," && c.mention(k-1) != nil {
		return k - 1
	}
	if k := c.listing(n); k >= 0 {
		return k
	}
	if k := c.identified(at); k >= 0 {
		return k
	}
	if h := c.Tree.Tokens[at].Head; h >= 0 && c.is(h, "appos") && c.Tree.Child(h, "nmod:poss") < 0 && c.Tree.Tokens[h].Head >= 0 && c.mention(c.Tree.Tokens[h].Head) != nil {
		return c.Tree.Tokens[h].Head // "Aldana, the 22-year-old playmaker"
	}
	if h := c.Tree.Tokens[at].Head; h >= 0 && c.apposed(h) && anyone[c.Tree.Tokens[h].LowerLemma()] && c.human(c.Tree.Tokens[h].Head) {
		return c.Tree.Tokens[h].Head // "the guard, a 58-year-old man"
	}
	if k := n.EndTok; k < len(c.Tree.Tokens) {
		if h := c.Tree.Tokens[at].Head; h >= k && c.is(at, "amod", "compound", "nummod", "nmod") {
			if e := c.mention(k); e != nil && k > h {
				return k
			}
			return h
		}
	}
	return c.measured(at)
}

// anyone are the nouns that tell no more of somebody than the sex.
var anyone = map[string]bool{"man": true, "woman": true, "person": true, "male": true, "female": true, "boy": true, "girl": true}

// apposed tells whether a noun says between commas who the one before it is, also where the parser takes it for one more on a list.
func (c *Context) apposed(i int) bool {
	if c.is(i, "appos") {
		return true
	}
	d := c.Tree.Child(i, "det")
	return c.is(i, "conj") && c.Tree.Child(i, "cc") < 0 && d > 0 && (c.word(d, "a") || c.word(d, "an")) && c.word(d-1, ",")
}

// agedApart returns of whom a sentence says an age that stands apart from the name: "baker Ann Roe, who was 43", "died at the age of 88"; -1 where it does not.
func (c *Context) agedApart(n number.Number, at int) int {
	p := c.predicate(at)
	k := -1
	switch {
	case c.Tree.Child(at, "cop") >= 0 && n.Tok > 1 && relative[c.lower(n.Tok-2)]:
		if k = n.Tok - 3; k > 0 && c.word(k, ",") {
			k--
		}
		if k < 0 || c.mention(k) == nil {
			k = c.Tree.Tokens[at].Head // "Ann Roe, who is 43", whatever the parser calls it
		}
	case c.turns(p):
		if k = c.antecedent(p); k < 0 {
			k = c.Tree.Subject(p)
		}
	case c.Tree.Child(p, "cop") >= 0:
		k = c.antecedent(p)
		if s := c.Tree.Subject(p); k < 0 && s >= 0 && (c.lower(n.EndTok) == "when" || c.word(n.EndTok, ".") && s <= 2 && c.mention(s) != nil) {
			k = s // "Ann Roe was 43."
		}
	case n.Tok > 0 && c.concepts[p] == "dead" && (c.lower(n.Tok-1) == "at" || c.lower(n.Tok-1) == "of" && c.word(n.Tok-2, "age")):
		k = c.Tree.Subject(p) // what befell somebody at another age was long ago
	}
	switch {
	case k < 0:
		return -1
	case c.mention(k) == nil && k+1 < len(c.Tree.Tokens) && c.called(k+1):
		return k + 1 // "baker Ann Roe"
	case !c.human(k):
		return -1
	}
	return k
}

// turns tells whether a verb says that somebody comes to an age.
func (c *Context) turns(p int) bool { return c.Tree.Tokens[p].Lemma == "turn" && c.Tree.Object(p) < 0 }

// superlative returns the word by which an age is told as the least or the greatest of a group: "the youngest of them was 16"; "" where it is not.
func (c *Context) superlative(n number.Number) string {
	for k := n.Tok - 1; k >= 0; k-- {
		switch t := &c.Tree.Tokens[k]; {
		case t.Lower() == "youngest", t.Lower() == "oldest":
			return t.Lower()
		case t.Lower() == "eldest":
			return "oldest"
		case t.Tag == grammar.VERB:
			return ""
		}
	}
	return ""
}

// listing returns the noun for those whose ages are listed behind it: "two men, 25 and 30,", "a boy, 16,", "the victims, ages 22 and 37"; -1
// where no noun for people stands there.
func (c *Context) listing(n number.Number) int {
	k := n.Tok - 1
	for least := k - 40; k > max(0, least); k-- {
		switch t := c.Tree.Tokens[k]; {
		case t.Tag == grammar.NUM, t.Tag == grammar.CCONJ, t.Tag == grammar.PUNCT && t.Text != ".":
		case strings.EqualFold(t.Lemma, "age"), strings.EqualFold(t.Lemma, "aged"):
		case t.Tag == grammar.NOUN && c.human(k) && k < n.Tok-1:
			return k
		default:
			return -1
		}
	}
	return -1
}

// titled tells whether a bare number belongs to a name: "Channel 6", "Flight 447".
func (c *Context) titled(at int) bool {
	h := c.Tree.Tokens[at].Head
	return h >= 0 && c.Tree.Tokens[h].Tag == grammar.PROPN && c.is(at, "nummod", "flat", "compound", "appos", "dep") && h+1 == at
}

// aging tells whether a bare number goes on a list of ages: "ages 22, 26 and 29".
func (c *Context) aging(n number.Number) bool {
	for k := n.Tok - 1; k >= 0 && k > n.Tok-8; k-- {
		switch t := c.Tree.Tokens[k]; {
		case c.used[k] || t.Text == "," || t.Tag == grammar.CCONJ:
		default:
			word := t.LowerLemma()
			return word == "age" || word == "aged"
		}
	}
	return false
}

// last returns the token of a number that governs the others.
func (c *Context) last(n number.Number) int {
	for i := n.Tok; i < n.EndTok; i++ {
		if h := c.Tree.Tokens[i].Head; h < n.Tok || h >= n.EndTok {
			return i
		}
	}
	return n.EndTok - 1
}
