package names

import (
	"crosscheck/rules/grammar"
)

// before tells whether a demonym before this token modifies it.
func (r *resolver) before(t *grammar.Token) bool {
	c := t.Text[0]
	return c >= 'a' && c <= 'z' && !smallWord[t.Text] || c >= 'A' && c <= 'Z'
}

// surnames are words for places and bodies that are surnames as well.
var surnames = map[string]bool{"Hall": true, "Hill": true, "Lane": true, "Park": true, "Field": true, "Church": true, "Castle": true, "House": true,
	"Post": true, "Temple": true, "Garden": true, "Close": true, "Place": true, "Bay": true, "Lake": true, "Front": true, "Cross": true, "Street": true}

// recognise reads the kind off the name's own words and the signs behind it.
func (r *resolver) recognise(ts []grammar.Token, x *raw) {
	last, first := ts[x.end-1].Text, ts[x.name].Text
	given := r.v.first[first]
	count := x.end - x.name
	head, ahead := last, ""
	if count > 2 {
		ahead = ts[x.end-2].Text
	}
	for k := x.name; k < x.end; k++ {
		if ts[k].Text == "of" || ts[k].Text == "for" {
			head, ahead = ts[k-1].Text, ""
			break
		}
	}
	switch {
	case given != 0 && count == 2 && surnames[last], given != 0 && count == 2 && r.v.bodies[last] == "" && r.v.spots[last] == "":
		x.kind, x.honour, x.sex = Person, true, given
	case r.v.body(ahead, head) != "" && count > 1:
		x.kind, x.sure = Body, true
	case r.v.spots[head] != "" && count > 1, r.v.spots[first] == "height" && count > 1, r.v.spots[first] == "water" && count > 1, first == "Port" && count > 1, saint(first) && count > 1:
		x.kind, x.sure = Place, true
	case given != 0 && count > 1, initial(first) && count > 1:
		x.kind, x.honour, x.sex = Person, true, given
	case shouted(last) && count == 1 && len(last) < 8 && !x.place:
		x.kind = Body
	}
	if x.sex == 'x' {
		x.sex = 0
	}
	if !x.sure && !x.honour && (aged(ts, x.end) || count > 1 && follows(ts, x.end, "who") || r.roleBefore(ts, x.tok) || count > 1 && r.presented(ts, x.tok, x.end) >= 0) {
		x.kind, x.honour = Person, true
	}
}

// initial tells "V." and "J.R."
func initial(w string) bool { return len(w) >= 2 && len(w) <= 4 && w[1] == '.' }

// aged tells whether an age stands behind a name: ", 54,", ", six,", ", the seven-year-old".
func aged(ts []grammar.Token, i int) bool {
	if i+1 >= len(ts) || ts[i].Text != "," && ts[i].Text != "(" {
		return false
	}
	next := &ts[i+1]
	if article := next.Lower(); article == "a" || article == "an" || article == "the" {
		return i+4 < len(ts) && ts[i+2].Tag == grammar.NUM && (ts[i+3].Text == "-" && ts[i+4].Lower() == "year" || ts[i+3].Lower() == "year")
	}
	digits := len(next.Text) <= 3 && next.Text[0] >= '1' && next.Text[0] <= '9'
	return (digits || next.Tag == grammar.NUM && next.Text[0] >= 'a') &&
		(i+2 == len(ts) || ts[i+2].Text == "," || ts[i+2].Text == "." && digits || ts[i+2].Text == ")" || ts[i+2].Text == "and" && digits)
}

func follows(ts []grammar.Token, i int, word string) bool {
	return i+1 < len(ts) && ts[i].Text == "," && ts[i+1].Text == word || i < len(ts) && ts[i].Text == word
}

// roleBefore tells whether a role in small letters stands straight before token i: "mayor Yusef Karadan".
func (r *resolver) roleBefore(ts []grammar.Token, i int) bool {
	if i == 0 || capital(ts[i-1].Text) {
		return false
	}
	for k := max(0, i-4); k < i; k++ {
		if p, ok := r.v.roleAt(ts, k); ok && p.end == i {
			return true
		}
	}
	return false
}
