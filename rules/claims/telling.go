package claims

import (
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// telling returns the concept under which the count at token i counts people by what is told of them, "" where it does not.
func (c *Context) telling(i int) string {
	t := &c.Tree.Tokens[i]
	whom := c.concepts[i]
	if t.Tag == grammar.NUM || c.generic(i) {
		whom = "people"
	}
	for _, way := range lexicon.Tellings() {
		if !way.Whom[whom] && !way.Whom[t.LowerLemma()] {
			continue
		}
		if c.toldSo(way, i) {
			return way.Concept
		}
	}
	return ""
}

// toldSo tells whether a verb of the way stands beside token i, and behind both what it wants there. Words are looked at and not the tree, since
// a headline's "forces 1,900 from homes" has no verb for it.
func (c *Context) toldSo(way lexicon.Telling, i int) bool {
	const before, after = 4, 5
	for k := max(0, min(i, c.begin(i))-before); k <= i+after && k < len(c.Tree.Tokens); k++ {
		if k > i && c.ends(k) {
			return false
		}
		if k != i && way.Verbs[c.Tree.Tokens[k].LowerLemma()] && c.adjoins(k, i) && c.behind(way, max(i, k)) {
			return true
		}
	}
	return false
}

// adjoins tells whether nothing but a noun or two of its own stands between a verb and the number: no other number, and no end of a clause.
func (c *Context) adjoins(verb, i int) bool {
	for k := min(verb, i) + 1; k < max(verb, i); k++ {
		if c.ends(k) || c.Tree.Tokens[k].Tag == grammar.VERB || c.used[k] && verb > i {
			return false
		}
	}
	return true
}

// behind tells whether one of the words that a way wants stands soon behind token k, and none before it that it cannot have.
func (c *Context) behind(way lexicon.Telling, k int) bool {
	const reach = 11
	if len(way.Behind) == 0 {
		return true
	}
	for j := k + 1; j < len(c.Tree.Tokens) && j <= k+reach; j++ {
		word, lemma := c.lower(j), c.Tree.Tokens[j].LowerLemma()
		switch {
		case way.Behind[word] || way.Behind[lemma]:
			return true
		case way.Never[lemma] || word == ";" || word == "n't":
			return false
		}
	}
	return false
}

// ends tells whether a clause ends at token k.
func (c *Context) ends(k int) bool {
	t := &c.Tree.Tokens[k]
	return t.Tag == grammar.PUNCT && t.Text != "\"" || t.Tag == grammar.CCONJ
}
