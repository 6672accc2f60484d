package names

import (
	"crosscheck/rules/grammar"
)

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

// rolePredicated reads what verbs say: "Hale is the mayor", "Renn will become its chairman", "Marsh as chair", "was named chief executive".
func (r *resolver) rolePredicated(x *raw) {
	r.predicated(x, r.pastApposition(r.trees[x.sentence].Tokens, x.end))
}

// predicated reads what the verbs from a token on say that somebody is.
func (r *resolver) predicated(x *raw, start int) {
	ts := r.trees[x.sentence].Tokens
	time, linked, denied := "", x.tok > 0 && naming[low(&ts[x.tok-1])], false
	for k := start; k < len(ts) && k < start+12; k++ {
		w := low(&ts[k])
		switch w {
		case "is", "was", "remains", "remained", "became", "becomes", "become", "be", "as", "named", "appointed", "elected", "been", "being", "called":
			if (w == "named" || w == "appointed" || w == "elected") && !linked && ts[k-1].Text != "," {
				return // whom they appointed is another
			}
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
		case "used":
			time = "former"
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
			if time == "former" && p.time == "" && low(&ts[start]) != "used" {
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
