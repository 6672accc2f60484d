package claims

import (
	"strings"

	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// teams lists the names inside a score: "Rovers 3 United 1".
func (c *Context) teams(n number.Number) []string {
	var out []string
	for k := n.Tok; k < n.EndTok; k++ {
		if m, ok := c.doc.names.At(c.Sentence.N, k); ok {
			out = append(out, m.Entity.ID)
		} else if c.Tree.Tokens[k].Tag == grammar.PROPN {
			out = append(out, strings.ToLower(c.Tree.Tokens[k].Text))
		}
	}
	return out
}

// firstWords gives the skeletons of how names begin: a side is one, whether its whole name is printed or not.
func firstWords(ids []string) []string {
	out := make([]string, 0, len(ids))
	for _, id := range ids {
		first, _, _ := strings.Cut(id, " ")
		out = append(out, names.Skeleton(first))
	}
	return out
}

// interim tells whether a score is one on the way: "it was 1-1 at the break", "made it 2-1".
func (c *Context) interim(n number.Number) bool {
	for k := max(0, n.Tok-4); k < min(len(c.Tree.Tokens), n.EndTok+5); k++ {
		switch strings.ToLower(c.Tree.Tokens[k].Text) {
		case "made", "makes", "make", "half-time", "halftime", "interval", "led", "leads", "leading", "levelled", "leveled", "ahead", "trailed", "trailing", "half":
			return true
		case "break":
			if c.word(k-1, "the") { // but "voted 26 to 24 to break up the estates"
				return true
			}
		}
	}
	return false
}

// balloted tells whether a pair of numbers is the outcome of a vote.
func (c *Context) balloted(n number.Number, at int) bool {
	if c.word(n.EndTok, "against") || c.word(n.EndTok, "opposed") {
		return true
	}
	for k := max(0, n.Tok-8); k < min(len(c.Tree.Tokens), n.EndTok+4); k++ {
		switch c.concepts[k] {
		case "vote", "council", "tally", "senate", "committee", "board", "approve", "pass", "motion", "amendment", "jury", "court", "panel", "assembly", "lawmaker", "chamber":
			return true
		case "bill", "budget", "resolution", "legislation", "treaty", "parliament":
			if c.Tree.Tokens[k].Tag == grammar.NOUN { // the Bills win, too
				return true
			}
		}
	}
	return false
}
