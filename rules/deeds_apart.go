package rules

import (
	"slices"
	"strings"

	"crosscheck/checker"
)

// setApart tells whether two texts tell of two things, by their words, by who takes part in them or by what they stand to.
func setApart(a, b *checker.Claim) bool {
	return injuredApart(a, b) || contrasted(a, b) || !oneKin(a, b) || themes(a).clash(themes(b)) || otherwiseRelated(a, b)
}

// injuredApart tells whether people were hurt in two events.
func injuredApart(a, b *checker.Claim) bool {
	x, y := a.Frame.Event, b.Frame.Event
	return a.Frame.Deed == "injury" && x != "" && y != "" && x != y
}

// otherwiseRelated tells whether two happenings stand to two things by one preposition: from Leeds, from York.
func otherwiseRelated(a, b *checker.Claim) bool {
	x, y := relations(a), relations(b)
	for p, of := range x {
		if others(of, y[p]) {
			return true
		}
	}
	return false
}

// relations lists what a happening stands to, by the preposition.
func relations(c *checker.Claim) map[string][]string {
	out := map[string][]string{}
	for _, p := range c.Frame.Party {
		if w, ok := strings.CutPrefix(p, "%"); ok {
			prep, what, _ := strings.Cut(w, " ")
			out[prep] = append(out[prep], what)
		}
	}
	return out
}

// contrasted tells whether words tell the two things apart: the east and the west wing, the first and the second body.
func contrasted(a, b *checker.Claim) bool { return oneSided(a, b) || oneSided(b, a) }

// oneSided tells whether a has a word that tells its thing from that of b: "other", "second" where b does not number its thing, or one where b has a
// different word of that sort.
func oneSided(a, b *checker.Claim) bool {
	for _, p := range a.Frame.Party {
		sort := contrast(p)
		if sort == "" || has(b.Frame.Party, p) {
			continue
		}
		ofSort := func(q string) bool { return contrast(q) == sort }
		switch {
		case sort == "other", sort == "nth" && p != "~nth first" && !slices.ContainsFunc(b.Frame.Party, ofSort):
			return true
		case slices.ContainsFunc(b.Frame.Party, func(q string) bool { return ofSort(q) && !has(a.Frame.Party, q) }):
			return true
		}
	}
	return false
}

// contrast returns the sort of word by which a part of a happening tells one thing from another of its name, as "way" of "~way east"; "" where it is no such.
func contrast(part string) string {
	s, ok := strings.CutPrefix(part, "~")
	if !ok {
		return ""
	}
	return s[:strings.LastIndexByte(s, ' ')]
}

// oneKin tells whether everybody who is only told of as somebody's relative or companion is so in both happenings.
func oneKin(a, b *checker.Claim) bool { return !kinBeside(a, b) && !kinBeside(b, a) }

// kinBeside tells whether a relative or companion takes part in what a tells of, and not in what b does.
func kinBeside(a, b *checker.Claim) bool {
	return slices.ContainsFunc(a.Frame.Party, func(p string) bool { return strings.HasPrefix(p, "?kin ") && !has(b.Frame.Party, p) })
}
