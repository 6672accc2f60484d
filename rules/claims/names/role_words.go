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

// dated takes into a role when it was held, where a name or a noun parts the two: "a former night guard", "former Norran governor".
func (r *resolver) dated(n int, v *Role) {
	ts := r.trees[n].Tokens
	for k := v.Tok - 1; k >= 0 && k >= v.Tok-3 && v.Time == ""; k-- {
		w := low(&ts[k])
		if r.v.modifiers[w] == "time" {
			v.Time = timeOf(w)
		} else if ts[k].Tag != grammar.NOUN && ts[k].Tag != grammar.PROPN && ts[k].Tag != grammar.ADJ {
			return
		}
	}
}

// fielded are the roles of which a body has several, each with a field of its own behind it: "head of compliance".
var fielded = map[string]bool{"head": true, "director": true, "manager": true, "minister": true, "secretary": true, "vice president": true, "editor": true, "curator": true,
	"deputy director": true, "deputy head": true, "commissioner": true, "coordinator": true, "professor": true, "chief": true}

// field takes into a role the field that stands behind it; a minister for health is the health minister.
func (r *resolver) field(n int, v *Role) {
	end := r.fieldEnd(n, v.EndTok)
	if !fielded[v.Text] || end == v.EndTok {
		return
	}
	ts := r.trees[n].Tokens
	words := ""
	for k := v.EndTok + 1; k < end; k++ {
		words += " " + low(&ts[k])
	}
	if v.Text == "minister" {
		v.Text = spelled(words[1:]) + " minister"
	} else {
		v.Text += " of" + words
	}
	v.EndTok = end
}

// fieldEnd returns the token past "of" or "for" at token i and up to two common nouns without an article, i where none stand there.
func (r *resolver) fieldEnd(n, i int) int {
	ts := r.trees[n].Tokens
	if i+1 >= len(ts) || ts[i].Text != "of" && ts[i].Text != "for" {
		return i
	}
	k := i + 1
	for k < len(ts) && k < i+3 && ts[k].Tag == grammar.NOUN && !capital(ts[k].Text) && r.at(n, k) == nil {
		k++
	}
	if k == i+1 {
		return i
	}
	return k
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
