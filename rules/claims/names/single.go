package names

import (
	"strings"
)

// singles settles names of one word: the surname of a person, the short name of a body, the acronym of one, or a name of their own.
func (r *resolver) singles() {
	places, acts := map[string]bool{}, map[string]bool{}
	for i := range r.raws {
		x := &r.raws[i]
		if x.entity == nil {
			places[x.text] = places[x.text] || x.place && !x.at
			acts[x.text] = acts[x.text] || x.acts
		}
	}
	memo := map[string]*Entity{}
	for i := range r.raws {
		x := &r.raws[i]
		if x.entity != nil {
			if x.entry == nil || x.entry.use == useDemonym {
				continue
			}
			if e := r.namesake(x); e != nil { // "Jackson" after "Jesse Jackson" is no town
				x.entity, x.entry = e, nil
			}
			continue
		}
		e, seen := memo[x.text]
		if !seen {
			e = r.single(x)
			memo[x.text] = e
		}
		if e == nil && r.v.bodies[x.text] != "" {
			continue // "the Office" of nobody named
		}
		if e == nil {
			k := Unknown
			switch {
			case x.place && !(x.at && acts[x.text] && !places[x.text]) || places[x.text] && !acts[x.text]:
				k = Place
			case places[x.text] && acts[x.text], shouted(x.text), acts[x.text]:
				k = Body
			}
			e = r.entity(r.soleID(x.text), k, x.text)
			if k == Place {
				r.within2(e, x)
			}
		}
		x.entity = e
	}
}

// soleID is the identity of a name of one word.
func (r *resolver) soleID(text string) string {
	if shouted(text) {
		return strings.ToLower(strings.ReplaceAll(text, ".", ""))
	}
	return r.skeleton(text)
}

// namesake returns the person whose surname a word of the gazetteer is in this article.
func (r *resolver) namesake(x *raw) *Entity {
	if strings.IndexByte(x.text, ' ') >= 0 || x.place {
		return nil
	}
	for _, e := range r.entities {
		if e.Kind == Person && e.Given != "" && e.Family == x.text {
			return e
		}
	}
	return nil
}

// single returns the entity that a name of one word means, nil where it is new.
func (r *resolver) single(x *raw) *Entity {
	if e := r.acronyms[x.text]; e != nil {
		return e
	}
	id := r.skeleton(x.text)
	var spelt, given, short *Entity
	for _, e := range r.entities {
		switch {
		case e.Kind == Person && (e.Family == x.text || lastWord(e.Family) == x.text || bare(e.Family) == x.text):
			return e
		case e.Kind == Person && e.ID == id && slip(e.Family, x.text):
			spelt = e
		case e.Kind == Person && e.Given != "" && (e.Given == x.text || strings.HasPrefix(e.Given, x.text+" ")):
			given = e
		case e.Kind == Person && given == nil && strings.IndexByte(e.Given, ' ') < 0 && len(x.text) > 4 && r.skeleton(e.Given) == id && misprint(e.Given, x.text):
			given = e
		case short == nil && (e.Kind == Body || e.Kind == Unknown) && (strings.HasPrefix(e.Full, x.text+" ") || e.ID == r.soleID(x.text)):
			short = e
		case short == nil && e.Kind == Place && strings.HasPrefix(e.Full, x.text+" ") && r.v.spots[lastWord(e.Full)] != "spot" && r.v.spots[lastWord(e.Full)] != "street":
			short = e
		}
	}
	if noun := r.v.bodies[x.text]; noun != "" && short == nil {
		for _, e := range r.entities {
			if e.Kind == Body && e.Noun == noun {
				return e // "the Society"
			}
		}
	}
	switch {
	case spelt != nil:
		return spelt
	case given != nil:
		return given
	case short != nil:
		return short
	}
	return r.people(x.text)
}

// slip tells whether two surnames of one skeleton are close enough in print to be one person's.
func slip(a, b string) bool {
	d := len(a) - len(b)
	return d >= -2 && d <= 2 && fold(a)[0] == fold(b)[0]
}

// misprint tells whether two words differ in one place only, by two letters or fewer: "Sheila", "Shelia".
func misprint(a, b string) bool {
	from, to := 0, 0
	for from < min(len(a), len(b)) && a[from] == b[from] {
		from++
	}
	for to < min(len(a), len(b))-from && a[len(a)-1-to] == b[len(b)-1-to] {
		to++
	}
	return max(len(a), len(b))-from-to <= 2
}

// people resolves a demonym of a place or side that the article names: "Norrans" after "Norra".
func (r *resolver) people(w string) *Entity {
	stem := strings.TrimSuffix(w, "s")
	for _, end := range [...]string{"ian", "an", "n", "ese", "ish", "i"} {
		base, ok := strings.CutSuffix(stem, end)
		if !ok || len(base) < 4 {
			continue
		}
		for i := range r.raws {
			t := r.raws[i].text
			if strings.HasPrefix(t, base) && len(t) <= len(base)+2 && len(t) < len(w) && strings.IndexByte(t, ' ') < 0 && !r.v.common[t] {
				if r.raws[i].entry != nil {
					return r.raws[i].entity
				}
				return r.entity(r.soleID(t), Body, t)
			}
		}
	}
	return nil
}
