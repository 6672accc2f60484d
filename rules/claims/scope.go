package claims

import (
	"strings"

	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// scope lists what narrows the value at token i, said of thing: a part of them, a further one, an area, a stretch of time.
func (c *Context) scope(i, thing int, clause []int) []string {
	var out bag
	for _, at := range [...]int{i, thing} {
		if at >= 0 {
			c.narrow(at, &out)
		}
	}
	for k := max(0, i-3); k <= i+1 && k+1 < len(c.Tree.Tokens); k++ { // beside the value, whatever the tree makes of it
		if strings.EqualFold(c.Tree.Tokens[k].Text, "of") && partOf[c.Tree.Tokens[k+1].Lower()] {
			out.add("part")
		}
	}
	for _, k := range clause {
		lemma := c.Tree.Tokens[k].LowerLemma()
		if k+1 < len(c.Tree.Tokens) && lemma == "of" && partOf[c.Tree.Tokens[k+1].Lower()] && k < i && (k == 0 || !c.comma(k, i)) {
			out.add("part") // but not "after one of them, in 2021, it paid 3 million"
		}
		if lemma == "include" && c.Tree.Tokens[k].Text != "included" && c.is(k, "case", "acl", "advcl") && k < i {
			out.add("part")
		}
	}
	return out.set()
}

// narrow adds what the words around token at, or its own preposition, say that narrows it.
func (c *Context) narrow(at int, out *bag) {
	for _, k := range c.Tree.Children(at) {
		t := &c.Tree.Tokens[k]
		lemma := t.LowerLemma()
		if c.counts(k) && t.Tag == grammar.NOUN { // "two were killed and two others hurt": these have a number of their own
			continue
		}
		if s := narrowing.Of(lemma); s != "" && !c.word(k+1, "of") && !(lemma == "among" && c.counts(at)) { // "the first of four" is one of four
			out.add(s)
		}
		switch p := c.Tree.Preposition(k); {
		case p == "among" && !partOf[c.lower(k)]: // but not "eight people, among them a guard"
			out.add("part")
		case c.is(k, "nmod") && levels[lemma] && p != "":
			out.add("in the " + lemma)
		}
	}
	switch p := c.Tree.Preposition(at); p {
	case "including", "among":
		if p == "including" || !c.counts(at) { // "he is among 23 workers" counts all of them
			out.add("part")
		}
	case "by":
		out.add("by")
	}
}

// narrowing are the words that make a value speak of a part, a further one, an earlier one, or an average or limit, by what they add to the scope.
var narrowing = grammar.NewWords(map[string]string{"including": "part", "include": "part", "among": "part", "another": "more", "further": "more",
	"additional": "more", "other": "other", "first": "first", "remaining": "rest", "earlier": "earlier",
	"previous": "earlier", "second": "second", "last": "last", "next": "next", "average": "average", "maximum": "most", "minimum": "least"})

// levels are nouns for areas, which may be smaller or larger than the one a story is of.
var levels = map[string]bool{"constituency": true, "district": true, "county": true, "municipality": true, "province": true, "state": true,
	"region": true, "city": true, "town": true, "village": true, "country": true, "nation": true, "world": true, "nationwide": true,
	"worldwide": true, "statewide": true, "citywide": true, "neighborhood": true, "neighbourhood": true, "precinct": true, "area": true}

// partOf are the pronouns that, behind "of", take a value for a part of what was told before: "of whom", "of those".
var partOf = map[string]bool{"those": true, "them": true, "these": true, "whom": true, "which": true}

// asked lists the groups of people of whom the share at token i is told: "among women", "45% of Ruvians".
func (c *Context) asked(i int) []string {
	var out []string
	for k := range c.Tree.Tokens {
		near := abs(k-i) < 8 || k < i && c.word(0, "among")
		if g := c.group(k); g != "" && near && !c.others(c.Tree.Tokens[k].Head, i) {
			out = append(out, "among "+g)
		}
	}
	return out
}

// group names the people of whom a share is told, who have a name of their own: "among Ruvians", "45% of Ruvians"; "" where k names no such.
func (c *Context) group(k int) string {
	p := c.Tree.Preposition(k)
	if p != "among" && p != "of" || c.used[k] {
		return ""
	}
	t := &c.Tree.Tokens[k]
	if e := c.mention(k); e != nil && e.Kind == names.Body && t.Tag == grammar.PROPN && t.Text[len(t.Text)-1] == 's' {
		return e.ID
	}
	if p == "among" && t.Tag == grammar.NOUN && t.Fine == "NNS" {
		return c.concepts[k]
	}
	return ""
}

// others tells whether token h belongs to a number or time other than the number at i.
func (c *Context) others(h, i int) bool { return h >= 0 && c.used[h] && c.begin(h) != c.begin(i) }

// fraction tells whether a count is at once said to be a share of a whole: "310 pupils, a fifth of the total".
func (c *Context) fraction(n number.Number) bool {
	if n.Class != number.Count || n.UnitTok < 0 {
		return false
	}
	for _, x := range c.Numbers {
		if (x.Class == number.Fraction || x.Class == number.Percent) && x.Tok == n.UnitTok+2 && c.word(x.Tok-1, ",") && c.word(x.EndTok, "of") {
			return true
		}
	}
	return false
}
