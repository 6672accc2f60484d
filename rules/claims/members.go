package claims

import "crosscheck/checker"

// members are those whom a number behind a noun for a group counts: "a crew of 19", "a town of 15,000".
var members = map[string]string{"crew": "crew", "city": "resident", "town": "resident", "village": "resident", "hamlet": "resident", "suburb": "resident", "island": "resident",
	"community": "resident", "population": "resident", "school": "student", "class": "student", "college": "student", "staff": "worker", "workforce": "worker",
	"audience": "crowd", "crowd": "crowd", "congregation": "crowd", "garrison": "soldier", "battalion": "soldier", "brigade": "soldier", "squadron": "aircraft",
	"fleet": "ship", "jury": "juror", "squad": "player", "electorate": "voter"}

// grouped returns the token of the noun for a group that a bare number stands behind with "of", and whom it counts; -1 where it stands behind none.
func (v *valued) grouped() (at int, who string) {
	k := v.n.Span.Start
	i := v.n.Tok
	for i > 0 && v.Tree.Tokens[i].Start >= k { // "of more than 600": the hedge belongs to the number
		i--
	}
	if !v.word(i, "of") || i == 0 {
		return -1, ""
	}
	who = members[v.Tree.Tokens[i-1].LowerLemma()]
	if who == "" {
		return -1, ""
	}
	return i - 1, who
}

// ofMembers heads the frame of a number behind a noun for a group with whom it counts, and keeps the group as a term.
func (v *valued) ofMembers(f *checker.Frame) {
	if !v.bare {
		return
	}
	if at, who := v.grouped(); at >= 0 {
		f.Terms = with(f.Terms, v.concepts[at])
		f.Head, f.Sure = who, false
	}
}
