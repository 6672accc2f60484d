package names

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// interpret cuts a run of capitalised words into names: "Ukrainian President Volodymyr Zelenskyy" is a demonym, a title and a name.
func (r *resolver) interpret(n, from, to int, opens, dateline bool) {
	ts := r.trees[n].Tokens
	for i := from; i < to; {
		weak := opens && i == from && !dateline
		if r.v.not[ts[i].Text] && !r.kept(n, i, to) {
			i++
			continue
		}
		if e, end := r.gazetted(n, i, to, dateline); e != nil && !r.partOfName(ts, e, i, end, to) {
			r.put(n, raw{tok: i, name: i, end: end, entry: e, adjective: end < to, place: dateline})
			i = end
			continue
		}
		if end, role, sex := r.titled(ts, i, to); end > 0 {
			if end < to {
				stop := r.nameEnd(n, end, to)
				if f := r.v.first[ts[end].Text]; sex == 0 && f != 'x' {
					sex = f
				}
				r.put(n, raw{tok: i, name: end, end: stop, role: role, sex: sex, honour: true, kind: Person, sure: true})
				i = stop
			} else {
				i = to
			}
			continue
		}
		end := r.nameEnd(n, i, to)
		if weak && end > i+1 && r.noun(ts[i].Text) && r.v.spots[ts[end-1].Text] == "" && r.v.bodies[ts[end-1].Text] == "" {
			i++ // "Analysts", "Several", "Financier" before a name
			opens = false
			continue
		}
		kept := len(r.raws)
		r.put(n, raw{tok: i, name: i, end: end, weak: weak, place: dateline})
		if x := len(r.raws) - 1; x >= kept && end < to && r.raws[x].kind == Person && r.raws[x].honour {
			r.raws[x].kind, r.raws[x].honour, r.raws[x].sex = Body, false, 0 // whose officer is named behind it: "Owen Sharp Chief Executive Ann Roe"
		}
		i = end
	}
}

// noun tells whether a capitalised word is a common noun where it opens a sentence: one of the listed, or one for a person by what he is.
func (r *resolver) noun(word string) bool {
	return r.v.common[word] || r.v.first[word] == 0 && lexicon.Sex(strings.ToLower(word)) != ""
}

// kept tells whether a word that is mostly no name is one here: "May" before a surname, "The Hague".
func (r *resolver) kept(n, i, to int) bool {
	ts := r.trees[n].Tokens
	if i+1 < to && !r.v.not[ts[i+1].Text] && r.v.first[ts[i].Text] != 0 {
		return true
	}
	if i > 0 && ts[i-1].Text == "," {
		if es := r.g.find(ts[i].Text); len(es) > 0 && es[0].use == usePostal {
			return true
		}
	}
	if r.g.longest(ts[i].Text) < 2 {
		return false
	}
	e, end := r.gazetted(n, i, to, false)
	return e != nil && end > i+1
}

// gazetted returns what the longest name of the gazetteer at token i means, and where it ends. A dateline is read in capitals.
func (r *resolver) gazetted(n, i, to int, dateline bool) (*entry, int) {
	s := r.trees[n]
	longest := r.g.longest(s.Tokens[i].Text)
	if dateline && longest == 0 {
		longest = 3
	}
	for end := min(i+longest, len(s.Tokens)); end > i; end-- {
		name := s.Text[s.Tokens[i].Start:s.Tokens[end-1].End]
		es := r.g.find(name)
		if es == nil && dateline && end <= to {
			es = r.g.find(capitalised(name))
		}
		if len(es) == 0 || end == i+1 && r.portfolio(s.Tokens, i) {
			continue
		}
		for k := range es {
			if es[k].use == usePostal && (i < 1 || s.Tokens[i-1].Text != ",") {
				continue
			}
			if len(es) > 1 && k == 0 {
				if alt := r.within(n, es, end); alt != nil {
					return alt, end
				}
			}
			return &es[k], end
		}
	}
	return nil, 0
}

// portfolio tells whether the name at token i only says of what somebody is minister: "Labour Minister Ana Kolber" is of any party.
func (r *resolver) portfolio(ts []grammar.Token, i int) bool {
	if r.v.modifiers[low(&ts[i])] != "keep" || i+1 >= len(ts) {
		return false
	}
	role, ok := r.v.roleAt(ts, i+1)
	return ok && role.office
}

// within picks the reading of a place that lies in the place printed behind it: "Cambridge, Mass."
func (r *resolver) within(n int, es []entry, end int) *entry {
	s := r.trees[n]
	if end+1 >= len(s.Tokens) || s.Tokens[end].Text != "," {
		return nil
	}
	for k := min(end+3, len(s.Tokens)); k > end+1; k-- {
		for _, o := range r.g.find(s.Text[s.Tokens[end+1].Start:s.Tokens[k-1].End]) {
			for i := range es {
				if es[i].id != o.id && r.g.holds(o.id, es[i].id) {
					return &es[i]
				}
			}
		}
	}
	return nil
}

// capitalised turns "PORT LATHROP" into "Port Lathrop".
func capitalised(name string) string {
	b := []byte(strings.ToLower(name))
	up := true
	for i, c := range b {
		if up && c >= 'a' && c <= 'z' {
			b[i] = c - 32
		}
		up = c == ' ' || c == '-'
	}
	return string(b)
}

// partOfName tells whether a word of the gazetteer is only the beginning of another name: "British Airways", "Moscow City Court", "Austin Reed".
func (r *resolver) partOfName(ts []grammar.Token, e *entry, i, end, to int) bool {
	if end >= to {
		return false
	}
	stop := to
	for k := end; k < to; k++ {
		if t, _, _ := r.titled(ts, k, to); t > 0 && t < to {
			stop = k
			break
		}
	}
	if stop == end {
		return false
	}
	last := ts[stop-1].Text
	switch e.use {
	case useDemonym, useCountry, useSeat:
		if r.v.first[ts[i].Text] != 0 && end == i+1 && stop == end+1 && r.v.bodies[last] == "" && r.v.spots[last] == "" && !r.v.common[last] {
			return true // "Jordan Lowe"
		}
		return stop == end+1 && (r.v.bodies[last] != "" && e.use == useDemonym || r.v.bodies[last] == "bank" || r.v.bodies[last] == "airline")
	case useBody:
		return r.v.bodies[last] != "" && !r.v.common[last]
	}
	if r.v.bodies[last] != "" || r.v.spots[last] != "" {
		return true
	}
	return r.v.first[ts[i].Text] != 0 && end == i+1 && stop == end+1 && !r.v.common[last]
}

// titled returns the token past the titles at token i, with the role and the sex that they tell; 0 where there is no title.
func (r *resolver) titled(ts []grammar.Token, i, to int) (end int, role string, sex Sex) {
	for i < to {
		if t := r.v.titleAt(ts, i); t != nil {
			if t.role != "" {
				role = t.role
			}
			if t.sex != 0 {
				sex = t.sex
			}
			i += len(t.words)
			end = i
			continue
		}
		p, ok := r.v.roleAt(ts, i)
		if !ok || !p.title || p.end > to || !capital(ts[p.end-1].Text) {
			break
		}
		if p.sex != 0 {
			sex = p.sex
		}
		if p.end < len(ts) && (ts[p.end].Text == "'s" || ts[p.end].Text == "’s") {
			break // "the Sheriff's Office"
		}
		role, end, i = p.text, p.end, p.end
	}
	return end, role, sex
}

// nameEnd returns where the name that begins at token i ends inside the run: before a title or a word of the gazetteer that opens another.
func (r *resolver) nameEnd(n, i, to int) int {
	ts := r.trees[n].Tokens
	for k := i + 1; k < to; k++ {
		if !capital(ts[k].Text) {
			continue
		}
		if end, _, _ := r.titled(ts, k, to); end > 0 && end < to && r.v.first[ts[k].Text] == 0 {
			return k
		}
	}
	return to
}

// put keeps a raw name with what its surroundings tell.
func (r *resolver) put(n int, x raw) {
	s := r.trees[n]
	ts := s.Tokens
	x.sentence = n
	for x.entry == nil && x.end > x.name && !capital(ts[x.end-1].Text) && !(x.end == x.name+4 && r.v.eastern[ts[x.name].Text] && syllable(ts, x.end-2)) {
		x.end--
	}
	if x.end <= x.name || x.place && x.name > 0 && ts[x.name-1].Text == "(" {
		return
	}
	x.text = s.Text[ts[x.name].Start:ts[x.end-1].End]
	if x.place && len(x.text) > 3 && shouted(x.text) {
		x.text = capitalised(x.text) // a dateline
	}
	if x.entry == nil && x.role == "" && !x.honour {
		if x.end == x.name+1 && (r.v.common[x.text] && !x.place || r.v.spots[x.text] != "" || len(x.text) < 2) {
			return
		}
		r.recognise(ts, &x)
	}
	if place, at := r.located(ts, x.tok); place {
		x.place, x.at = true, at
	}
	x.acts = acting(ts, x.end)
	if x.entry != nil {
		x.adjective = x.adjective || x.entry.use == useDemonym && x.end < len(ts) && r.before(&ts[x.end])
	}
	if x.weak {
		r.lower[low(&ts[x.name])] = false
	} else if !x.headline {
		r.firm[ts[x.name].Text] = true
	}
	r.raws = append(r.raws, x)
}
