package names

import (
	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// distance is what weighs against somebody named in sentence m where a pronoun stands in sentence n.
func (r *resolver) distance(m, n int) int {
	d := step * (n - m)
	if r.sentences[m].Paragraph != r.sentences[n].Paragraph {
		d += another
	}
	return d
}

// unexplained returns the one name close before a pronoun for a single person that nothing shows to be a person's, a place's or a body's: the
// pronoun shows it. It is nil where two names could be meant.
func (r *resolver) unexplained(n, i int, first []int) *Entity {
	var one *Entity
	for m := n; m >= 0 && m >= n-1; m-- {
		if r.trees[m] == nil || r.sentences[m].Part == checker.Title {
			continue
		}
		for k := first[m]; k < first[m+1]; k++ {
			x := &r.raws[k]
			if x.entity == nil || x.entity == one || m == n && x.tok >= i || !r.nameable(x) {
				continue
			}
			if one != nil {
				return nil
			}
			one = x.entity
		}
	}
	if one != nil {
		one.Kind = Person
		one.Given, one.Family = r.v.surname(one.Full, false)
		one.ID = r.skeleton(one.Family)
	}
	return one
}

// nameable tells whether a name of unknown kind can be a person's: two or three capitalised words without an article or a word for things.
func (r *resolver) nameable(x *raw) bool {
	if x.entity.Kind != Unknown || x.place || x.adjective || r.quotes[x.sentence].inside(x.tok) {
		return false
	}
	ts := r.trees[x.sentence].Tokens
	if n := x.end - x.name; n < 2 || n > 3 || n != r.capitals(x) {
		return false
	}
	for k := x.name; k < x.end; k++ {
		if w := ts[k].Text; r.v.common[w] || r.v.bodies[w] != "" || r.v.spots[w] != "" || r.g.find(w) != nil || shouted(w) || ts[k].Tag != grammar.PROPN {
			return false
		}
	}
	if x.tok == 0 {
		return true
	}
	before := low(&ts[x.tok-1])
	if r.destination(x) || before == "at" || before == "in" || before == "near" || before == "on" || before == "off" {
		return false
	}
	return before != "the" && before != "a" && before != "an" && !things[before] && before != "-" && before != "'s" && before != "’s"
}
