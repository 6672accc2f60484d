package names

// body returns the entity of a body's or a place's full name, and learns its acronym.
func (r *resolver) body(x *raw) *Entity {
	s := r.trees[x.sentence]
	var e *Entity
	if x.kind == Place {
		e = r.entity(fold(x.text), Place, x.text)
		r.within2(e, x)
	} else {
		id, noun := r.v.bodyID(x.text)
		e = r.entity(id, Body, x.text)
		e.Noun = noun
	}
	if k := x.end; k+2 < len(s.Tokens) && s.Tokens[k].Text == "(" && shouted(s.Tokens[k+1].Text) && s.Tokens[k+2].Text == ")" {
		if r.acronyms[s.Tokens[k+1].Text] == nil {
			r.acronyms[s.Tokens[k+1].Text] = e
		}
	}
	return e
}

// within2 learns from "Stanway, Ohio" where an unknown place lies.
func (r *resolver) within2(e *Entity, x *raw) {
	if e.Within != nil {
		return
	}
	ts := r.trees[x.sentence].Tokens
	for i := range r.raws {
		y := &r.raws[i]
		if y.sentence == x.sentence && y.entry != nil && y.tok == x.end+1 && y.entity != nil && ts[x.end].Text == "," &&
			(y.entry.use == usePlace || y.entry.use == useCountry || y.entry.use == usePostal || y.entry.use == useCapital) {
			e.Within = append([]string{y.entry.id}, r.g.chain(y.entry.id)...)
			return
		}
	}
}
