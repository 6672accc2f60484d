package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// unanimities reads whether all voted one way, where the sentence says of what: "suspended him without a dissenting vote", "suspended him, by six votes
// to three".
var unanimities = Extractor{
	Kind:  checker.Status,
	Title: "whether a vote was unanimous: without a dissenting vote, by six to three",
	Extract: func(c *Context) []checker.Claim {
		var out []checker.Claim
		for _, n := range c.Numbers {
			if n.Class != number.Score || n.Tok < 0 || !c.balloted(n, n.Tok) || c.interim(n) {
				continue
			}
			if _, ok := difference(strings.ReplaceAll(n.Text, " to ", "-")); ok {
				if claim := c.unanimity(c.decides(n.Tok), n.Tok, -1); claim != nil {
					out = append(out, *claim)
				}
			}
		}
		for i := range c.Tree.Tokens {
			if c.agreed(i) {
				if claim := c.unanimity(c.decides(i), i, 1); claim != nil {
					out = append(out, *claim)
				}
			}
		}
		return out
	},
}

// agreed tells whether token i says that nobody voted otherwise: "unanimously", "without a dissenting vote", "with no votes against".
func (c *Context) agreed(i int) bool {
	switch c.lower(i) {
	case "unanimously":
		return true
	case "without":
		for k := i + 1; k < len(c.Tree.Tokens) && k < i+5; k++ {
			switch c.Tree.Tokens[k].LowerLemma() {
			case "dissent", "dissenting", "opposition":
				return true
			}
			if c.lower(k) == "vote" && (c.word(k+1, "against") || c.word(k-1, "opposing")) {
				return true
			}
		}
	}
	return false
}

// decides returns the verb of deciding nearest before token i, -1 where there is none.
func (c *Context) decides(i int) int {
	const reach = 14
	for k := i + 1; k >= 0 && k > i-reach; k-- {
		if k < len(c.Tree.Tokens) && k != i && c.Tree.Tokens[k].Tag == grammar.VERB && deciding[c.Tree.Tokens[k].LowerLemma()] {
			return k
		}
	}
	return -1
}

var deciding = map[string]bool{"suspend": true, "approve": true, "pass": true, "reject": true, "adopt": true, "elect": true, "appoint": true, "dismiss": true, "sack": true,
	"fire": true, "expel": true, "ratify": true, "back": true, "endorse": true, "oust": true, "remove": true, "censure": true, "accept": true, "confirm": true}

// unanimity makes the claim for what the verb at p decides on; nil where that is not told.
func (c *Context) unanimity(p, at int, side float64) *checker.Claim {
	if p < 0 || c.denied(p) || !c.asserted(p) {
		return nil
	}
	theme := c.Tree.Object(p)
	if theme < 0 && c.Tree.IsPassive(p) {
		theme = c.Tree.Subject(p)
	}
	if theme < 0 {
		return nil
	}
	head, terse := c.held(theme)
	if head == "" {
		return nil
	}
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Names, f.Terse = head, "unanimity", nil, terse
	value := checker.Value{Text: "unanimous", Unit: "unanimity", Admits: checker.Exactly(side)}
	if side < 0 {
		value.Text = "not unanimous"
	}
	t := c.Tree.Tokens[at]
	return c.found(checker.Status, checker.Span{Start: t.Start, End: t.End}, p, f, value)
}
