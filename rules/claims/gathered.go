package claims

import (
	"slices"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/names"
)

// printed maps the identities of whom the article names to their names as printed.
func (d *document) printed() map[string]string {
	out := map[string]string{}
	for _, e := range d.names.Entities() {
		if e.Full == "" {
			continue
		}
		out[e.ID], out[surname(e)], out[names.Skeleton(e.Full)] = e.Full, e.Full, e.Full
		out[e.ID+"/"+names.GivenKey(e.Given)] = e.Full
	}
	return out
}

// total adds up the counts of one thing in one sentence, "one officer and five demonstrators were killed" tells of six, and marks a count
// that follows a larger one as a part of it: "19 names: nine in the town, seven in the valley".
// What is added to an earlier count is no part of the one beside it: "five more died, and the toll has risen to 29".
func total(claims []checker.Claim) {
	type key struct {
		n    int
		head string
	}
	members := map[key][]int{}
	for i := range claims {
		if c := &claims[i]; c.Kind == checker.Quantity && c.Value.Unit == "" && c.Frame.Head != "" && !slices.Contains(c.Frame.Scope, "more") {
			k := key{c.Sentence.N, c.Frame.Head}
			members[k] = append(members[k], i)
		}
	}
	siblings(claims)
	tolls, sorts := map[int]float64{}, map[int]int{}
	for k, list := range members {
		if states[k.head] {
			tolls[k.n] += claims[list[0]].Value.Exact
			sorts[k.n]++
		}
	}
	for k, list := range members {
		if sorts[k.n] > 1 {
			for _, i := range list {
				claims[i].Frame.Toll = tolls[k.n]
			}
		}
		if len(list) < 2 {
			continue
		}
		sum, first := 0.0, claims[list[0]].Value.Exact
		for j, i := range list {
			if j == 0 || !slices.Contains(claims[i].Frame.Scope, "part") { // "four people, including two children", are four
				sum += claims[i].Value.Exact
			}
		}
		if ofAll(&claims[list[0]], &claims[list[1]]) {
			sum = claims[list[1]].Value.Exact
		}
		for j, i := range list {
			f := &claims[i].Frame
			if sum > first {
				f.Total = sum
			}
			if j > 0 && claims[i].Value.Exact < first {
				f.Scope = with(f.Scope, "part")
			}
		}
	}
}

// siblings adds up two counts of things of one sort that stand side by side: "two daughters and three sons" are five children.
func siblings(claims []checker.Claim) {
	var a *checker.Claim
	for i := range claims {
		b := &claims[i]
		if b.Kind != checker.Quantity || b.Value.Unit != "" {
			continue
		}
		if a != nil && a.Sentence.N == b.Sentence.N && a.Span.End < b.Span.Start && a.Frame.Head != b.Frame.Head && has(a.Frame.Sorts, b.Frame.Sorts...) {
			if between := strings.Fields(a.Sentence.Text[a.Span.End:b.Span.Start]); len(between) < 4 && slices.Contains(between, "and") {
				sum := a.Value.Exact + b.Value.Exact
				a.Frame.Total, b.Frame.Total = sum, sum
			}
		}
		a = b
	}
}

// ofAll tells whether a count is one of some of those whom the next one counts: "eight of the 11 miners".
func ofAll(part, all *checker.Claim) bool {
	if part.Value.Exact > all.Value.Exact || part.Span.End >= all.Span.Start {
		return false
	}
	between := strings.ToLower(part.Sentence.Text[part.Span.End:all.Span.Start])
	return strings.HasPrefix(between, " of ") && len(strings.Fields(between)) < 4 && !strings.ContainsAny(between, ",;()")
}

// introduce marks the claims whose speaker the article names as a person.
func (d *document) introduce(claims []checker.Claim) {
	persons := map[string]bool{}
	for n := range d.trees {
		if d.trees[n] == nil {
			continue
		}
		for _, m := range d.names.In(n) {
			if m.Named && m.Entity.Kind == names.Person {
				persons[m.Entity.ID] = true
			}
		}
	}
	for i := range claims {
		who := claims[i].Voice.Speaker
		if claims[i].Kind == checker.Attribution {
			who = claims[i].Value.Text
		}
		claims[i].Voice.Named = persons[who]
	}
}

// single marks the claims whose kind and unit no other claim of the article shares.
func single(claims []checker.Claim) {
	type key struct {
		kind       checker.Kind
		unit, head string
		body       bool
	}
	at := func(c *checker.Claim) key {
		if c.Kind == checker.Quantity && c.Value.Unit == "" {
			return key{kind: c.Kind, head: c.Frame.Head}
		}
		return key{kind: c.Kind, unit: c.Value.Unit}
	}
	seen, heads := make(map[key]int, len(claims)/2), make(map[key]bool, len(claims))
	for i := range claims {
		c := &claims[i]
		seen[at(c)]++
		// a headline and the text below it each have a first value
		h := key{c.Kind, c.Value.Unit, c.Frame.Head, c.Sentence.Part == checker.Body}
		c.Frame.First = !heads[h]
		heads[h] = true
	}
	for i := range claims {
		claims[i].Frame.Alone = seen[at(&claims[i])] == 1
	}
}

// numbers lists the numbers that the claims give, each once, sorted.
func numbers(claims []checker.Claim) []string {
	var out []string
	for i := range claims {
		if n := claims[i].Number(); n != "" {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
