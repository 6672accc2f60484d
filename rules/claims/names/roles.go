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
	for _, o := range r.roles[x.sentence] {
		if o.Person == e && o.Tok == v.Tok {
			return
		}
	}
	r.widen(x.sentence, &v)
	if e.Kind == Unknown {
		e.Kind = Person
		e.Given, e.Family = r.v.surname(e.Full, false)
		e.ID = Skeleton(e.Family)
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

// owner returns the identity of the body or place in whose possession, or before which, token i stands: "Koshtan's", "Koshtani", "Brightwater".
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

// roleBehind reads "Marta Keane, general secretary of the union", "Aron Vey, 54, the committee's chairman", "Renn, who leads Castellan".
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
		return
	}
	for k := i; k < len(ts) && k < i+9; k++ {
		p, ok := r.v.roleAt(ts, k)
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

// leads are verbs that say that their subject is the head of their object, and the role that they tell.
var leads = map[string]string{"leads": "head", "led": "head", "heads": "head", "headed": "head", "runs": "head", "ran": "head", "chairs": "chairman", "chaired": "chairman",
	"founded": "founder", "owns": "owner", "owned": "owner", "represents": "", "coaches": "coach", "coached": "coach", "commands": "commander", "commanded": "commander",
	"manages": "manager", "managed": "manager", "edits": "editor", "directs": "director", "presides": "president",
	"lead": "head", "head": "head", "run": "head", "chair": "chairman", "coach": "coach", "command": "commander", "manage": "manager"}

// leading reads a verb of leading at token i.
func (r *resolver) leading(x *raw, i int) {
	ts := r.trees[x.sentence].Tokens
	text := leads[ts[i].Text]
	if text == "" || i+1 >= len(ts) {
		return
	}
	of := ""
	for k := i + 1; k < len(ts) && k < i+6 && of == ""; k++ {
		if e := r.at(x.sentence, k); e != nil {
			if e.Kind == Person {
				return
			}
			of = e.ID
		} else if w := ts[k].Text; w == "," || w == "." || w == "to" || w == "into" || w == "from" {
			break
		}
	}
	next := low(&ts[i+1])
	if of == "" && next != "the" && next != "its" && next != "a" && next != "their" {
		return
	}
	r.role(x, Role{Tok: i, EndTok: i + 1, Text: text, Of: of}, "")
}

// roleAhead reads what ends where the name begins: "Koshtan's deputy foreign minister, Ilyas Temirov", "mayor Yusef Karadan".
func (r *resolver) roleAhead(x *raw) {
	ts := r.trees[x.sentence].Tokens
	i := x.tok
	comma := i > 0 && ts[i-1].Text == ","
	if comma {
		i--
	}
	for k := max(0, i-7); k < i; k++ {
		p, ok := r.v.roleAt(ts, k)
		if !ok || p.end != i {
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

// rolePredicated reads what verbs say: "Voss is the mayor", "Renn will become its chairman", "Marsh as chair", "was named chief executive".
func (r *resolver) rolePredicated(x *raw) {
	ts := r.trees[x.sentence].Tokens
	time, linked, denied := "", x.tok > 0 && naming[low(&ts[x.tok-1])], false
	start := r.pastApposition(ts, x.end)
	for k := start; k < len(ts) && k < start+12; k++ {
		w := low(&ts[k])
		switch w {
		case "is", "was", "remains", "remained", "became", "becomes", "become", "be", "as", "named", "appointed", "elected", "been", "being", "called":
			linked = true
			if w == "was" && time == "" {
				time = "former"
			}
			if w == "named" || w == "appointed" || w == "elected" || w == "became" {
				time = ""
			}
			continue
		case "will", "would":
			time = "future"
			continue
		case "not", "n't", "n’t", "never":
			denied = true
			continue
		case "a", "an", "the", "its", "their", "his", "her", "new", "to", "'s", "’s", "now", "also", "still", "has", "had", "have":
			continue
		case ".", ";", ":", "\"", "”", "“", "that", "because":
			return
		}
		if leads[w] != "" && (time == "future" || low(&ts[k-1]) == "to") {
			r.leadingAt(x, k, "future")
			return
		}
		if p, ok := r.v.roleAt(ts, k); ok && linked && !denied {
			if e := r.at(x.sentence, p.end); e != nil && e != x.entity {
				return // "as Vice President Joe Lowe arrived": another's
			}
			of := r.of(x.sentence, p.end)
			if of == "" {
				of = r.owner(x.sentence, k)
			}
			if p.time != "" {
				time = p.time
			}
			if time == "former" && p.time == "" {
				time = "" // "was" is the tense of the telling
			}
			r.role(x, Role{Tok: k, EndTok: p.end, Text: p.text, Of: of, Time: time}, "")
			return
		}
		if r.at(x.sentence, k) != nil {
			continue
		}
		if w == "," && !linked {
			return
		}
		if linked && ts[k].Tag != grammar.ADJ && ts[k].Tag != grammar.X && ts[k].Tag != grammar.NOUN && ts[k].Tag != grammar.ADV {
			return
		}
	}
}

// naming verbs give the name behind them a role: "makes Ms Marsh the head of", "elected Roe mayor".
var naming = map[string]bool{"makes": true, "made": true, "making": true, "make": true, "named": true, "naming": true, "names": true, "name": true,
	"appointed": true, "appoints": true, "appoint": true, "elected": true, "elects": true, "elect": true}

// pastApposition returns the token past an apposition that begins at token i, i where there is none.
func (r *resolver) pastApposition(ts []grammar.Token, i int) int {
	if i >= len(ts) || ts[i].Text != "," {
		return i
	}
	for k := i + 1; k < len(ts) && k < i+12; k++ {
		if ts[k].Text == "," {
			return k + 1
		}
	}
	return i
}

func (r *resolver) leadingAt(x *raw, i int, time string) {
	ts := r.trees[x.sentence].Tokens
	for k := i + 1; k+1 < len(ts) && k < i+9; k++ { // "to lead the group as chief executive"
		if p, ok := r.v.roleAt(ts, k+1); ok && ts[k].Text == "as" {
			r.role(x, Role{Tok: k + 1, EndTok: p.end, Text: p.text, Of: r.of(x.sentence, p.end), Time: time}, "")
			return
		}
	}
	before := len(r.roles[x.sentence])
	r.leading(x, i)
	if rs := r.roles[x.sentence]; len(rs) > before {
		rs[len(rs)-1].Time = time
	}
}
