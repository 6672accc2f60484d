package claims

import (
	"crosscheck/checker"
	"crosscheck/rules/claims/number"
)

// venues are the things of which a number of seats or places says how many they hold; a parliament's seats are another matter.
var venues = map[string]bool{"arena": true, "stadium": true, "dome": true, "theatre": true, "theater": true, "hall": true, "auditorium": true, "cinema": true, "venue": true,
	"ground": true, "church": true, "chapel": true, "cathedral": true, "mosque": true, "tent": true, "marquee": true, "bus": true, "coach": true, "aircraft": true, "plane": true, "jet": true, "ferry": true,
	"boat": true, "ship": true, "building": true, "bowl": true, "restaurant": true, "courtroom": true, "circus": true, "grandstand": true, "centre": true, "center": true, "velodrome": true}

// ofCapacity heads the frame of a count of those for whom there is room with that: "room for 900", "a 900-seat hall", "seats 900", "a capacity of 900".
func (v *valued) ofCapacity(f *checker.Frame) {
	if v.n.Class != number.Count || v.n.Exact < 10 {
		return
	}
	p := v.predicate(v.at)
	thing := -1
	switch {
	case v.roomFor(p, v.Tree.Tokens[p].LowerLemma()):
	case f.Head == "capacity":
	case v.Tree.Tokens[p].LowerLemma() == "seat" && v.is(v.at, "obj"):
		thing = v.Tree.Subject(p)
	case v.n.UnitTok >= 0 && v.Tree.Tokens[v.n.UnitTok].LowerLemma() == "seat" && v.is(v.n.UnitTok, "compound", "amod", "nmod"):
		if thing = v.Tree.Tokens[v.n.UnitTok].Head; thing < 0 || !venues[v.Tree.Tokens[thing].LowerLemma()] {
			return
		}
	default:
		return
	}
	if thing >= 0 {
		f.Terms = with(f.Terms, v.concepts[thing])
	}
	f.Head, f.Sure, f.Scope = "capacity", true, with(f.Scope, "room")
}
