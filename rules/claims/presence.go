package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// presences reads whether there was a thing of the kind whose absence is news: "there was no siren", "no bid has come", "the company accepted
// the bid". What a thing did or what was done with it tells that it was there.
var presences = Extractor{
	Kind:  checker.Status,
	Title: "whether there was such a thing at all: no siren, the siren was sounded",
	Extract: func(c *Context) []checker.Claim {
		var out []checker.Claim
		for p, t := range c.Tree.Tokens {
			if t.Tag != grammar.VERB || !c.clausal(p) {
				continue
			}
			for _, k := range [...]int{c.Tree.Subject(p), c.Tree.Object(p)} {
				if k >= 0 && lexicon.Missable(c.concepts[k]) != "" {
					if claim := c.present(p, k); claim != nil {
						out = append(out, *claim)
					}
				}
			}
		}
		return out
	},
}

// present makes the claim that the predicate at p tells of the presence of what token k names.
func (c *Context) present(p, k int) *checker.Claim {
	if prt := c.Tree.Child(p, "compound:prt"); prt >= 0 && c.word(prt, "off") && offs[c.Tree.Tokens[p].LowerLemma()] {
		return nil // "the alarm was switched off" is no word of whether it rang
	}
	no := c.none(k) || c.denied(p) && arriving[strings.ToLower(c.Tree.Tokens[p].Lemma)]
	if !no && (c.denied(p) || c.none(c.Tree.Subject(p)) || awaiting[strings.ToLower(c.Tree.Tokens[p].Lemma)] || !c.holds(p) || c.promised(p)) {
		return nil
	}
	f := c.frame(p, -1)
	f.Head, f.Pred, f.Names = lexicon.Missable(c.concepts[k]), "presence", nil
	f.Scope = c.kindred(k)
	v := checker.Value{Text: f.Head, Unit: "presence", Admits: checker.Exactly(1)}
	if no {
		v.Text, v.Admits = "no "+f.Head, checker.Exactly(-1)
	}
	claim := c.found(checker.Status, c.across(p, happening{theme: k, also: -1}), p, f, v)
	claim.Frame.Names = nil
	claim.Voice.Denied = false
	return claim
}

var (
	// offs are the verbs that with "off" silence what they have for an object.
	offs = map[string]bool{"switch": true, "turn": true, "shut": true, "cut": true}
	// arriving verbs deny that a thing was there when they are denied.
	arriving = map[string]bool{"be": true, "exist": true, "come": true, "arrive": true, "receive": true, "get": true, "hear": true,
		"sound": true, "go": true, "ring": true, "activate": true}
	// awaiting verbs leave open whether a thing is there.
	awaiting = map[string]bool{"want": true, "seek": true, "expect": true, "await": true, "demand": true, "fear": true, "plan": true, "prevent": true, "avoid": true,
		"need": true, "hope": true, "promise": true, "consider": true, "deny": true, "ask": true, "discuss": true, "prepare": true, "mean": true, "call": true}
)
