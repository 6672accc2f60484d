package names

import (
	"crosscheck/rules/grammar"
)

// widen takes the nouns before a role into it: a "second unit director" is no director.
func (r *resolver) widen(n int, v *Role) {
	ts := r.trees[n].Tokens
	for k := v.Tok - 1; k >= 0 && k >= v.Tok-2; k-- {
		w := ts[k].Text
		if ts[k].Tag != grammar.NOUN || capital(w) || r.at(n, k) != nil || r.v.modifiers[w] != "" {
			return
		}
		if v.Tok = k; !nouns()[w] { // "company president" is president
			v.Text = w + " " + v.Text
		}
	}
}

// headed are the roles that tell what kind of body somebody has them in.
var headed = map[string]string{"chief executive": "company", "managing director": "company", "chief financial officer": "company",
	"chief operating officer": "company", "general secretary": "union", "editor": "newspaper", "founder": "company", "coach": "club", "principal": "school",
	"party leader": "party"}

// owner returns the identity of the body or place in whose possession, or before which, token i stands: "Norra's", "Norran", "Brightwater".
func (r *resolver) owner(n, i int) string {
	ts := r.trees[n].Tokens
	k := i - 1
	if k >= 0 && (ts[k].Text == "'s" || ts[k].Text == "’s" || ts[k].Text == "'" || ts[k].Text == "’") {
		k--
	}
	if k < 0 {
		return ""
	}
	if e := r.at(n, k); e != nil && e.Kind != Person {
		return e.ID
	}
	return ""
}

// at returns what the name at a token means, nil where none stands there.
func (r *resolver) at(n, tok int) *Entity { return r.byStart[[2]int{n, tok}] }

// of returns the identity of the body or place in an of-phrase at token i.
func (r *resolver) of(n, i int) string {
	ts := r.trees[n].Tokens
	if i >= len(ts) {
		return ""
	}
	switch ts[i].Text {
	case "of", "at", "for", "in", "with", "to":
	default:
		return ""
	}
	for k := i + 1; k < len(ts) && k <= i+4; k++ {
		if e := r.at(n, k); e != nil {
			if e.Kind == Person {
				return ""
			}
			return e.ID
		}
		switch ts[k].Text {
		case "the", "a", "an", "its", "his", "her", "their":
		default:
			if ts[k].Tag != grammar.ADJ && ts[k].Tag != grammar.X {
				return ""
			}
		}
	}
	return ""
}
