package claims

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// tallies are nouns that count without saying what.
var tallies = map[string]bool{"count": true, "tally": true, "number": true, "total": true, "figure": true}

// answers tells whether an amount is all that is said of something named before: "the union told the board $3m", "it was $2m at most".
func (c *Context) answers(at, thing int) bool {
	if c.told(at, thing) {
		return true
	}
	s := c.Tree.Subject(at)
	return s >= 0 && (thing < 0 || thing == s) && (c.lower(s) == "it" || c.lower(s) == "that") && c.Tree.Child(at, "cop") >= 0
}

// cited tells whether an amount opens a quotation that has no verb: "“Fourteen million pounds, at the outside,” said Ann Roe".
func (c *Context) cited(n number.Number) bool {
	marked := func(k int, marks string) bool {
		return c.Tree.Tokens[k].Tag == grammar.PUNCT && strings.ContainsAny(c.Tree.Tokens[k].Text, marks)
	}
	if n.Tok < 1 || !marked(n.Tok-1, "\"“‘'") {
		return false
	}
	for k := n.EndTok; k < len(c.Tree.Tokens); k++ {
		if t := &c.Tree.Tokens[k]; t.Tag == grammar.VERB || t.Tag == grammar.AUX || marked(k, "\"”’'") {
			return t.Tag == grammar.PUNCT
		}
	}
	return false
}

// inAll returns the noun of which a bare number between commas says how many there are: "its captives, 220 in all"; -1 where it says it of none.
func (v *valued) inAll() int {
	k := v.n.EndTok
	summed := v.word(k, "in") && (v.word(k+1, "all") || v.word(k+1, "total")) || v.word(k, "altogether") || v.word(k, "all") && v.word(k+1, "told") || v.word(k, "strong")
	if at := v.n.Tok - 2; summed && at >= 0 && v.lower(at+1) == "," && v.Tree.Tokens[at].Fine == "NNS" && !v.used[at] {
		return at
	}
	return -1
}

// tallied tells whether a bare number is what a tally comes to, whoever keeps it: "the harbor master's count stood at 38", "the ministry's figure is 212".
func (c *Context) tallied(at int) bool {
	s := c.Tree.Subject(at)
	if c.is(at, "flat") && at > 1 && c.Tree.Tokens[at-1].Lemma == "be" {
		s = c.Tree.Tokens[at].Head // a number that the tree takes for a part of the noun before the verb
	}
	if s >= 0 && s < at && (c.Tree.Child(at, "cop") >= 0 || c.is(at, "flat")) {
		k := c.substance(s)
		return tallies[c.Tree.Tokens[s].LowerLemma()] && (k < 0 || !states[c.concepts[k]] && !lexicon.Attribute(c.concepts[k]))
	}
	h := c.Tree.Tokens[at].Head
	if h < 0 || c.Tree.Tokens[h].Tag != grammar.VERB || c.Tree.Tokens[h].Lemma != "stand" || c.Tree.Preposition(at) != "at" {
		return false
	}
	s = c.Tree.Subject(h)
	return s >= 0 && tallies[strings.ToLower(c.Tree.Tokens[s].Lemma)]
}

// ourselves tells whether a bare number counts whoever is meant by a pronoun: "four thousand of us".
func (c *Context) ourselves(n number.Number) bool {
	return c.word(n.EndTok, "of") && (c.word(n.EndTok+1, "us") || c.word(n.EndTok+1, "you"))
}

// uncounted returns what is said of those whom a bare number counts and no noun names: "nineteen were seen by a medic", "nobody is known to
// have drowned", "12 were given the drug and six to wait"; -1 where nothing is.
func (c *Context) uncounted(n number.Number, at int) int {
	if p := c.Tree.Tokens[at].Head; p >= 0 && c.Tree.Tokens[p].Tag == grammar.VERB && c.Tree.Subject(p) == at && n.EndTok <= p {
		for k := p; k >= 0; k = c.Tree.Child(k, "xcomp") {
			if p = k; !c.light(p) || lexicon.Force(c.Tree.Tokens[p].Lemma) == "" && c.Tree.Child(p, "xcomp") < 0 {
				break
			}
		}
		return p
	}
	return c.gapped(n)
}

// whoever returns the verb said of those whom a bare number counts, where "who" takes it up: "the 143 who fled"; -1 where it does not.
func (c *Context) whoever(n number.Number) int {
	if !c.word(n.EndTok, "who") {
		return -1
	}
	for k := n.EndTok + 1; k < len(c.Tree.Tokens) && k < n.EndTok+5; k++ {
		if t := &c.Tree.Tokens[k]; t.Tag == grammar.VERB {
			return k
		} else if t.Tag != grammar.AUX && t.Tag != grammar.ADV && t.Tag != grammar.PART {
			break
		}
	}
	return -1
}

// gapped returns the predicate of the bare number before this one, where "and" joins the two and only a complement follows.
func (c *Context) gapped(n number.Number) int {
	if n.Tok < 1 || c.Tree.Tokens[n.Tok-1].Tag != grammar.CCONJ || n.EndTok >= len(c.Tree.Tokens) || c.Tree.Tokens[n.EndTok].Tag != grammar.ADP {
		return -1
	}
	for i := len(c.Numbers) - 1; i >= 0; i-- {
		x := c.Numbers[i]
		if x.EndTok > n.Tok || x.Class != number.Count || x.UnitTok >= 0 || x.Tok < 0 {
			continue
		}
		if p := c.Tree.Tokens[c.last(x)].Head; p >= 0 && c.Tree.Tokens[p].Tag == grammar.VERB && c.Tree.Subject(p) == c.last(x) {
			return p
		}
		return -1
	}
	return -1
}

// itemized returns what a bare number in a list behind a colon counts a part of: the noun counted before the colon, as in "24 names: eleven in
// the port, eight in the hills"; -1 where it stands in no such list.
func (c *Context) itemized(n number.Number) int {
	if n.Class != number.Count || n.UnitTok >= 0 || n.EndTok >= len(c.Tree.Tokens) || c.Tree.Tokens[n.EndTok].Tag != grammar.ADP {
		return -1
	}
	colon := n.Tok - 1
	for colon > 0 && c.Tree.Tokens[colon].Text != ":" {
		colon--
	}
	for _, x := range c.Numbers {
		if x.Class == number.Count && x.UnitTok >= 0 && x.UnitTok < colon && colon-x.UnitTok <= 3 {
			return x.UnitTok
		}
	}
	return -1
}

// told tells whether a bare number is all that somebody is reported to say or put: "the organisers say 45,000", "police put it at 12,000".
func (c *Context) told(at, thing int) bool {
	if thing >= 0 && (states[c.concepts[thing]] || lexicon.Attribute(c.concepts[thing])) {
		return false // "the toll was put at 38" says itself what is counted
	}
	h := c.Tree.Tokens[at].Head
	for range 3 {
		if h < 0 {
			return false
		}
		t := &c.Tree.Tokens[h]
		if t.Tag == grammar.VERB && (lexicon.Force(t.Lemma) != "" || telling[t.Lemma]) {
			s := c.Tree.Subject(h)
			if s == at && c.Tree.Tokens[h].Lemma != "be" {
				return false // "nobody can say why" gives nobody's word for a number
			}
			return thing < 0 || thing == s || thing == h || s >= 0 && c.Tree.Ancestor(s, thing)
		}
		h = t.Head
	}
	return false
}

// telling verbs put a number on something that was named before.
var telling = map[string]bool{"make": true, "put": true, "count": true, "log": true, "be": true, "estimate": true, "reckon": true, "record": true}

// apart tells whether a bare number opens its clause behind a place or time to which the tree has tied it: "in the village 12 died".
func (c *Context) apart(n number.Number, at int) bool {
	h := c.Tree.Tokens[at].Head
	if h < 0 || h != n.Tok-1 || c.Tree.Tokens[h].Tag != grammar.NOUN || c.Tree.Preposition(h) == "" || n.EndTok >= len(c.Tree.Tokens) {
		return false
	}
	next := c.Tree.Tokens[n.EndTok].Tag
	return (next == grammar.VERB || next == grammar.AUX) && c.predicate(at) > at
}
