package claims

import (
	"crosscheck/checker"
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
		return out
	},
}
