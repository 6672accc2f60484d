package names

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// person returns the entity of a person's name.
func (r *resolver) person(x *raw) *Entity {
	given, family := r.v.surname(x.text, r.familyFirst(x))
	id := r.skeleton(family)
	e := r.known(id, given, family)
	if e == nil {
		e = &Entity{ID: id, Kind: Person, Full: x.text, Given: given, Family: family}
		r.entities = append(r.entities, e)
	}
	if e.Given == "" && given != "" || initial(e.Given) && len(given) > len(e.Given) {
		e.Given, e.Family, e.Full = given, family, x.text
	}
	if e.Sex == 0 {
		e.Sex = x.sex
	}
	return e
}

// familyFirst tells whether the article itself uses the first part of an East Asian name alone.
func (r *resolver) familyFirst(x *raw) bool {
	first, rest, ok := strings.Cut(x.text, " ")
	if !ok || !r.v.eastern[first] {
		return false
	}
	for i := range r.raws {
		if y := &r.raws[i]; y.text == first && y.tok != x.tok {
			return true
		}
		if y := &r.raws[i]; y.text == lastWord(rest) {
			return false
		}
	}
	return false
}

// known returns the person of a surname whose given name can be this one, nil where there is none.
func (r *resolver) known(id, given, family string) *Entity {
	var found *Entity
	for _, e := range r.entities {
		if e.Kind != Person || e.ID != id && r.skeleton(lastWord(e.Family)) != id || !sameGiven(e.Given, given) {
			continue
		}
		if strings.EqualFold(e.Family, family) {
			return e
		}
		if found == nil {
			found = e
		}
	}
	return found
}

// several settles a name of several words that nothing else explains: a place where it stands as one, a person where every word can be a
// name, otherwise a thing of unknown kind.
func (r *resolver) several(x *raw) *Entity {
	first := x.text[:strings.IndexByte(x.text, ' ')]
	last := lastWord(x.text)
	for _, e := range r.entities {
		if e.Full == x.text {
			return e
		}
		if e.Kind == Person && e.Family == last && !x.place {
			return r.person(x) // the sister of somebody named before
		}
	}
	switch {
	case x.place:
		e := r.entity(fold(x.text), Place, x.text)
		r.within2(e, x)
		return e
	case r.v.common[first] || r.v.common[last] || r.v.bodies[first] != "" || r.capitals(x) > 3 || r.g.find(first) != nil || shouted(first) || shouted(last), !r.personal(x, last):
		return r.entity(fold(x.text), Unknown, x.text)
	}
	return r.person(x)
}

// things are nouns before a name that is no person's.
var things = map[string]bool{"company": true, "firm": true, "newspaper": true, "magazine": true, "daily": true, "weekly": true, "airline": true, "group": true,
	"bank": true, "restaurant": true, "station": true, "network": true, "website": true, "site": true, "city": true, "town": true, "village": true,
	"river": true, "street": true, "ship": true, "vessel": true, "ferry": true, "tanker": true, "club": true, "team": true, "band": true, "hotel": true,
	"giant": true, "maker": true, "rival": true, "party": true, "agency": true, "broadcaster": true, "channel": true, "carrier": true, "app": true,
	"film": true, "movie": true, "show": true, "book": true, "song": true, "album": true, "novel": true, "hurricane": true, "storm": true, "typhoon": true,
	"operation": true, "charity": true, "chain": true, "retailer": true, "brand": true, "province": true, "district": true, "suburb": true, "region": true}

// capitals counts the capitalised words of a name.
func (r *resolver) capitals(x *raw) int {
	n := 0
	for _, t := range r.trees[x.sentence].Tokens[x.name:x.end] {
		n += b2i(capital(t.Text))
	}
	return n
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// personal tells whether something shows that a name of unknown words is a person's: it acts or speaks, or its last word stands alone elsewhere.
func (r *resolver) personal(x *raw, last string) bool {
	ts := r.trees[x.sentence].Tokens
	if x.tok > 0 && ts[x.tok-1].Tag == grammar.NOUN && !things[low(&ts[x.tok-1])] {
		return true // "family friend Ivy Moran"
	}
	if x.acts || x.tok > 1 && low(&ts[x.tok-2]) == "according" || x.tok > 0 && lexicon.Saying(ts[x.tok-1].Text) != "" {
		return true
	}
	for i := range r.raws {
		if y := &r.raws[i]; y.text == last || y.text == x.text && y.acts {
			return true
		}
	}
	return false
}

// parted gives persons of one surname identities of their own: the Cheney sisters are two.
func (r *resolver) parted() {
	count := map[string]int{}
	for _, e := range r.entities {
		if e.Kind == Person {
			count[e.ID]++
		}
	}
	for _, e := range r.entities {
		if e.Kind == Person && count[e.ID] > 1 && e.Given != "" {
			first, _, _ := strings.Cut(fold(e.Given), " ")
			e.ID += " " + r.skeleton(first)
		}
	}
}
