package claims

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// worded returns the steps that the words from token i on say, those that only determine or stress a noun of theirs left out: "gave its full
// blessing to" says "give blessing to".
func (c *Context) worded(lemmas []string, i int) []lexicon.Step {
	said := lexicon.NewsAxes().At(lemmas, i)
	if len(said) == 0 {
		said = c.inflected(lemmas, i)
	}
	if len(said) == 0 && lemmas[i] == "no" {
		return c.lacked(lemmas, i)
	}
	if c.Tree.Tokens[i].Tag != grammar.VERB || i+2 >= len(lemmas) || !c.loosens(i+1) {
		return said
	}
	const reach = 8
	short, at := []string{lemmas[i]}, []int{i}
	for k := i + 1; k < len(lemmas) && k < i+reach; k++ {
		if !c.loosens(k) {
			short, at = append(short, lemmas[k]), append(at, k)
		}
	}
	loose := lexicon.NewsAxes().At(short, 0)
	if len(loose) == 0 || len(said) > 0 && said[0].Words >= loose[0].Words {
		return said
	}
	for k := range loose {
		loose[k].Words = at[loose[k].Words-1] - i + 1
	}
	return loose
}

// lacked returns the steps that "no" and its noun say, where words that tell of what sort the noun is stand between: "no security breakthrough".
func (c *Context) lacked(lemmas []string, i int) []lexicon.Step {
	n := c.Tree.Tokens[i].Head
	if n < i+2 || n > i+3 {
		return nil
	}
	for k := i + 1; k < n; k++ {
		if c.Tree.Tokens[k].Head != n || !c.is(k, "compound", "amod") {
			return nil
		}
	}
	said := lexicon.NewsAxes().At([]string{"no", lemmas[n]}, 0)
	for k := range said {
		said[k].Words = n - i + 1
	}
	return said
}

// inflected returns the steps that the words from token i on say where the past form there counts as it stands, or its ending was cut wrong: "unmanned"
// is no form of a verb, and "applauded" is none of "applaude".
func (c *Context) inflected(lemmas []string, i int) []lexicon.Step {
	t := &c.Tree.Tokens[i]
	if t.Fine != "VBN" && t.Fine != "VBD" {
		return nil
	}
	lemma, text := lemmas[i], t.Lower()
	defer func() { lemmas[i] = lemma }()
	for _, cut := range [...]string{"", "ed", "d"} {
		if lemmas[i] = strings.TrimSuffix(text, cut); lemmas[i] == lemma || cut == "" && t.Fine != "VBN" {
			continue
		}
		if said := lexicon.NewsAxes().At(lemmas, i); len(said) > 0 {
			return said
		}
	}
	return nil
}

// loosens tells whether a word stands before a noun of a set phrase without changing what it says.
func (c *Context) loosens(k int) bool {
	switch c.Tree.Tokens[k].Lower() {
	case "its", "his", "her", "their", "my", "our", "the", "all", "any", "full", "complete", "total", "every", "strong", "wholehearted":
		return true
	}
	return false
}
