package claims

import (
	"math"
	"strconv"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/number"
)

// byTally is the scope of a margin that the votes of both sides tell.
const byTally = "by tally"

// margins reads by how many votes a vote was won or lost: as the difference of "91 votes to 84", and as what "by a single vote" or "lost by seven" says.
var margins = Extractor{
	Kind:  checker.Quantity,
	Title: "by how many votes a vote went one way: a single vote, 91 to 84",
	Extract: func(c *Context) []checker.Claim {
		var out []checker.Claim
		for _, n := range c.Numbers {
			if n.Class != number.Score || n.Tok < 0 {
				continue
			}
			claim, ok := c.number(checker.Score, n)
			if !ok || claim.Frame.Head != "vote" {
				continue
			}
			if margin, ok := difference(claim.Value.Text); ok {
				claim.Kind = checker.Quantity
				claim.Frame.Head, claim.Frame.Sure, claim.Frame.Scope = "margin", true, with(without(claim.Frame.Scope, "by"), byTally)
				claim.Value = checker.Value{Text: strconv.FormatFloat(margin, 'f', -1, 64), Admits: checker.Exactly(margin), Exact: margin}
				out = append(out, claim)
			}
		}
		return out
	},
}

// difference is by how much the numbers of a score such as "91-84" differ; false where they do not, or one side has none.
func difference(score string) (float64, bool) {
	a, b, ok := strings.Cut(score, "-")
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return math.Abs(x - y), ok && errX == nil && errY == nil && x != y && x > 0 && y > 0
}

// ofMargin heads the frame of a count of votes by which one side had more: "by a single vote", "the result, lost by seven", "with
// one vote to spare".
func (v *valued) ofMargin(f *checker.Frame) {
	votes := v.n.UnitTok >= 0 && v.Tree.Tokens[v.n.UnitTok].LowerLemma() == "vote"
	spare := votes && (v.word(v.n.EndTok, "in") && v.word(v.n.EndTok+1, "hand") || v.word(v.n.EndTok, "to") && v.word(v.n.EndTok+1, "spare"))
	if v.n.Class != number.Count || !has(f.Scope, "by") && !spare {
		return
	}
	if votes || v.n.UnitTok < 0 && outvoting[v.Tree.Tokens[v.predicate(v.at)].LowerLemma()] && v.balloted(v.n, v.at) {
		f.Head, f.Sure, f.Scope = "margin", true, without(f.Scope, "by")
	}
}

// outvoting are the verbs of how a vote ends.
var outvoting = map[string]bool{"lose": true, "win": true, "defeat": true, "reject": true, "pass": true, "carry": true, "fall": true, "fail": true, "survive": true, "approve": true}
