package rules

import (
	"slices"
	"strconv"
	"strings"

	"crosscheck/checker"
)

// age compares ages.
var age = checker.Rule{
	Name:  "age/conflict",
	Title: "one person or thing is given two ages",
	Doc:   "Compares the ages that are given to one person or thing, in years or by a birth. Texts published months apart may both be right, so a year between them is an update.",
	Example: [2]string{
		"Ada Bright, 46, opened the bridge.",
		"Ada Bright, 64, opened the bridge.",
	},
	Near: [2]string{
		"Ada Bright, 46, opened the bridge.",
		"Her husband, 64, watched.",
	},
	Kinds: []checker.Kind{checker.Age},
	Compare: func(a, b *checker.Claim) checker.Verdict {
		if a.Value.Timex != "" && b.Value.Timex != "" {
			return checker.Verdict{} // two births are two dates
		}
		if onePart(a, b) {
			return conflict(a, b, 0.6)
		}
		return measured(a, b)
	},
}

// onePart tells whether two ages that differ must be those of one person by the part that he plays: each article gives the ages of as many
// who play it, the ages are nearly the same in order, and these two stand in one place of that order.
func onePart(a, b *checker.Claim) bool {
	x, y := &a.Frame, &b.Frame
	if x.Part == "" || y.Part == "" || len(x.Names) > 0 && len(y.Names) > 0 || agree(a, b) || min(a.Value.Exact, b.Value.Exact) < 1 {
		return false
	}
	if sameArticle(a, b) || kin(a, b) < oneEvent || unsaid(a, b) != "" || otherTime(a, b) || elsewhere(x, y) {
		return false
	}
	p, q := strings.Fields(x.Part), strings.Fields(y.Part)
	for i := range p {
		if p[i] != q[i] && (i == 0 || p[i] != "-" && q[i] != "-") {
			return false
		}
	}
	for _, by := range sortings {
		like := make([]string, len(p))
		for i := range p {
			if like[i] = p[i]; !by[i] || q[i] == "-" {
				like[i] = "-"
			}
		}
		if ranked(ages(x.Cast, like), ages(y.Cast, like), int(a.Value.Exact), int(b.Value.Exact)) {
			return true
		}
	}
	return false
}

// sortings are what of part, sex and fate sorts those who play a part, the finest first: the dead women among the victims, the dead, the women,
// all victims. One on which the two articles agree is enough, since each leaves some of it untold.
var sortings = [...][3]bool{{true, true, true}, {true, false, true}, {true, true, false}, {true, false, false}}

// ranked tells whether two sorted lists of ages can be those of the same people, slips allowed for, and x and y have one place in them.
func ranked(m, n []int, x, y int) bool {
	if len(m) != len(n) {
		return false
	}
	if i := slices.Index(m, x); i < 0 || n[i] != y {
		return false
	}
	for i := range m {
		if d := m[i] - n[i]; d > slip || -d > slip {
			return false
		}
	}
	return true
}

// slip is by how many years two reports of one person's age differ at most, where no name tells that it is one person.
const slip = 3

// oneEvent is how much two articles must have in common for people without names to be taken for the same.
const oneEvent = 0.3

// ages are those of a cast who play a part, sorted. Of whom the article leaves open what the part asks is one of them.
func ages(cast, part []string) []int {
	var out []int
	for _, c := range cast {
		f := strings.Fields(c)
		fits := len(f) == len(part)+1
		for i := range part {
			fits = fits && (f[i] == part[i] || part[i] == "-" || f[i] == "-" && i > 0)
		}
		if n, err := strconv.Atoi(f[len(f)-1]); fits && err == nil && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out
}
