package names

import (
	"strings"

	"crosscheck/rules/grammar"
)

// readRoles finds what the article says that persons are.
func (r *resolver) readRoles() {
	r.roles = make([][]Role, len(r.trees))
	r.byStart = map[[2]int]*Entity{}
	for i := range r.raws {
		for k := r.raws[i].tok; k < r.raws[i].end; k++ {
			r.byStart[[2]int{r.raws[i].sentence, k}] = r.raws[i].entity
		}
	}
	for i := range r.raws {
		x := &r.raws[i]
		if x.entity == nil || x.entity.Kind == Place || x.headline && x.entity.Kind != Person {
			continue
		}
		if x.entity.Kind != Person && x.entity.Kind != Unknown {
			continue
		}
		if x.role != "" {
			r.role(x, Role{Tok: x.tok, EndTok: x.name, Text: x.role, Of: r.owner(x.sentence, x.tok)}, "")
		}
		r.roleBehind(x)
		r.roleAhead(x)
		r.rolePredicated(x)
	}
	for n := range r.roles {
		for i := 1; i < len(r.roles[n]); i++ {
			for k := i; k > 0 && r.roles[n][k].Tok < r.roles[n][k-1].Tok; k-- {
				r.roles[n][k], r.roles[n][k-1] = r.roles[n][k-1], r.roles[n][k]
			}
		}
	}
}

// role keeps one role of a person; a person whose kind was unknown is one now.
func (r *resolver) role(x *raw, v Role, sex string) {
	e := x.entity
	r.widen(x.sentence, &v)
	r.field(x.sentence, &v)
	r.dated(x.sentence, &v)
	for _, o := range r.roles[x.sentence] {
		if o.Person == e && o.Tok == v.Tok {
			return
		}
	}
	if e.Kind == Unknown {
		e.Kind = Person
		e.Given, e.Family = r.v.surname(e.Full, false)
		e.ID = r.skeleton(e.Family)
	}
	v.Person, v.Name = e, x.name
	r.roles[x.sentence] = append(r.roles[x.sentence], v)
	if (e.Role == "" || v.Of != "" && e.Of == "") && v.Time != "future" {
		e.Role, e.Of = v.Text, v.Of
	}
	if noun := headed[v.Text]; noun != "" && v.Of != "" {
		if b := r.byID[string(rune('0'+Body))+v.Of]; b != nil && b.Noun == "" {
			b.Noun = noun
		}
	}
	if e.Sex == 0 && (sex == "m" || sex == "f") {
		e.Sex = Sex(sex[0])
	}
}

// roleBehind reads "Marta Keane, general secretary of the union", "Aron Vey, 54, the committee's chairman", "Renn, who leads Stanmoor".
func (r *resolver) roleBehind(x *raw) {
	ts := r.trees[x.sentence].Tokens
	i := x.end
	if i >= len(ts) || ts[i].Text != "," && ts[i].Text != "(" && ts[i].Text != "—" && ts[i].Text != "–" {
		return
	}
	i++
	if aged(ts, i-1) && i+1 < len(ts) && ts[i+1].Text == "," {
		i += 2
	}
	if i+1 < len(ts) && ts[i].Text == "who" {
		r.leading(x, i+1)
		r.predicated(x, i+1)
		return
	}
	for k := i; k < len(ts) && k < i+9; k++ {
		p, ok := r.v.roleAt(ts, k)
		if ok && p.end < len(ts) && (ts[p.end].Text == "'s" || ts[p.end].Text == "’s") {
			k = p.end // "the victim's mother" is no victim
			continue
		}
		if ok && !capital(ts[k].Text) || ok && k == i {
			if k > i && !r.descriptive(x.sentence, i, k) || p.end < len(ts) && r.at(x.sentence, p.end) != nil && p.title {
				return
			}
			of := r.of(x.sentence, p.end)
			if of == "" {
				of = r.owner(x.sentence, k)
			}
			r.role(x, Role{Tok: k, EndTok: p.end, Text: p.text, Of: of, Time: p.time}, string(p.sex))
			return
		}
		switch ts[k].Text {
		case ",", ".", ";", "said", "and", "who", "which", "was", "is", "were", "\"", "”", "“", "to", "in", "on":
			return
		}
	}
}

// descriptive tells whether the tokens between a comma and a role can belong to it: articles, names with their possessive, adjectives.
func (r *resolver) descriptive(n, from, to int) bool {
	ts := r.trees[n].Tokens
	for k := from; k < to; k++ {
		if r.at(n, k) != nil {
			continue
		}
		switch w := low(&ts[k]); w {
		case "the", "a", "an", "its", "his", "her", "their", "'s", "’s", "'", "’", "one", "of", "-", "and":
			continue
		}
		switch ts[k].Tag {
		case grammar.ADJ, grammar.NOUN, grammar.PROPN, grammar.X, grammar.NUM, grammar.ADV:
			continue
		case grammar.VERB:
			if strings.HasSuffix(ts[k].Text, "ed") || strings.HasSuffix(ts[k].Text, "ing") {
				continue
			}
		}
		return false
	}
	return true
}

// roleAhead reads what ends where the name begins: "Norra's deputy foreign minister, Ilyas Temirov", "mayor Yusef Karadan".
func (r *resolver) roleAhead(x *raw) {
	ts := r.trees[x.sentence].Tokens
	i := x.tok
	comma := i > 0 && ts[i-1].Text == ","
	if comma {
		i--
	}
	if k := r.presented(ts, x.tok, x.end); k >= 0 {
		p, _ := r.v.roleAt(ts, k)
		r.role(x, Role{Tok: k, EndTok: p.end, Text: p.text, Of: r.of(x.sentence, p.end), Time: p.time}, string(p.sex))
		return
	}
	for k := max(0, i-7); k < i; k++ {
		p, ok := r.v.roleAt(ts, k)
		if !ok || p.end != i && r.fieldEnd(x.sentence, p.end) != i {
			continue
		}
		if comma && !r.determined(x.sentence, k) && (x.end >= len(ts) || ts[x.end].Text != ",") {
			return
		}
		r.role(x, Role{Tok: k, EndTok: p.end, Text: p.text, Of: r.owner(x.sentence, k), Time: p.time}, string(p.sex))
		return
	}
}

// determined tells whether a role at token i is one person's: "the", "its" or a possessive stands before it.
func (r *resolver) determined(n, i int) bool {
	ts := r.trees[n].Tokens
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch low(&ts[k]) {
		case "the", "its", "his", "her", "their", "our", "'s", "’s", "'", "’":
			return true
		case ",", ".", "and", "said":
			return false
		}
	}
	return false
}
