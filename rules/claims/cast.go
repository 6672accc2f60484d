package claims

import (
	"slices"
	"strconv"
	"strings"

	"crosscheck/checker"
)

// cast gathers those whose ages an article gives, and gives each age claim all of them: who is meant by "a woman of 24" is told by who else
// there is. Two of one age are one person unless the words tell them apart, and who is not said to be dead, where others are, lives.
func cast(claims []checker.Claim) {
	var found []member
	for i := range claims {
		if c := &claims[i]; c.Kind == checker.Age && c.Frame.Part != "" {
			found = meet(found, member{c.Value.Exact, parsed(c.Frame.Part)})
		}
	}
	died := slices.ContainsFunc(found, func(m member) bool { return m.fate == "dead" })
	var all bag
	for i := range found {
		if m := &found[i]; died && m.part == "victim" && m.fate == "" {
			m.fate = "hurt"
		}
		all.add(found[i].String() + " " + strconv.Itoa(int(found[i].age)))
	}
	set := all.set()
	for i := range claims {
		if c := &claims[i]; c.Kind == checker.Age && c.Frame.Part != "" {
			k := slices.IndexFunc(found, func(m member) bool { return m.one(member{c.Value.Exact, parsed(c.Frame.Part)}) })
			c.Frame.Part, c.Frame.Cast = found[max(0, k)].String(), set
		}
	}
}

// A member of a cast is a figure whose age is told.
type member struct {
	age float64
	figure
}

// one tells whether two members can be one person.
func (m member) one(o member) bool {
	return m.age == o.age && fits(m.part, o.part) && fits(m.sex, o.sex) && (fits(m.fate, o.fate) || m.fate == "hurt" && o.fate == "dead")
}

func fits(x, y string) bool { return x == y || x == "" || y == "" }

// meet adds a member to a cast, or what is told of it to the member that it is.
func meet(all []member, m member) []member {
	for i := range all {
		if all[i].one(m) {
			all[i].figure = all[i].with(m.figure)
			return all
		}
	}
	return append(all, m)
}

// parsed reads what String wrote.
func parsed(s string) figure {
	f := strings.Fields(s)
	for i := range f {
		f[i] = strings.Trim(f[i], "-")
	}
	return figure{f[0], f[1], f[2]}
}
