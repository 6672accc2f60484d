package names

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// learn drops what was capitalised only since it opened a sentence.
func (r *resolver) learn() {
	if len(r.lower) > 0 {
		for _, s := range r.trees {
			if s == nil {
				continue
			}
			for i := range s.Tokens {
				if c := s.Tokens[i].Text[0]; c >= 'a' && c <= 'z' {
					if _, ok := r.lower[s.Tokens[i].Text]; ok {
						r.lower[s.Tokens[i].Text] = true
					}
				}
			}
		}
	}
	kept := r.raws[:0]
	for _, x := range r.raws {
		if !x.weak || r.stands(&x) {
			kept = append(kept, x)
		}
	}
	r.raws = kept
}

// stands tells whether a name at the start of a sentence is one, and takes its first word off where only the rest is.
func (r *resolver) stands(x *raw) bool {
	ts := r.trees[x.sentence].Tokens
	first := &ts[x.name]
	if x.entry != nil || x.honour || r.firm[first.Text] {
		return true
	}
	plain := r.lower[low(first)] || closed(first.Tag) && r.v.first[first.Text] == 0
	if x.end > x.name+1 {
		if plain && !x.sure {
			x.tok, x.name, x.weak = x.name+1, x.name+1, false
			x.text = r.trees[x.sentence].Text[ts[x.name].Start:ts[x.end-1].End]
			return capital(ts[x.name].Text) && !(x.end == x.name+1 && r.v.common[x.text])
		}
		return true
	}
	if plain || first.Tag != grammar.PROPN && first.Tag != grammar.X {
		return false
	}
	return first.Tag == grammar.PROPN || shouted(first.Text) || x.acts || x.end < len(ts) && (ts[x.end].Text == "'s" || ts[x.end].Text == "’s" || ts[x.end].Text == "'")
}

// closed tells the parts of speech that no name has: what opens a sentence in a capital is then no part of the name behind it.
func closed(t grammar.Tag) bool {
	switch t {
	case grammar.PROPN, grammar.NOUN, grammar.ADJ, grammar.X:
		return false
	}
	return true
}

// cluster finds which names mean the same, the plainest cases first.
func (r *resolver) cluster() {
	r.places()
	for pass := 0; pass < 2; pass++ { // full names, then surnames behind a title
		for i := range r.raws {
			x := &r.raws[i]
			if x.entity == nil && x.kind == Person && (pass == 1 || strings.IndexByte(x.text, ' ') > 0) {
				x.entity = r.person(x)
			}
		}
	}
	for i := range r.raws {
		if x := &r.raws[i]; x.entity == nil && (x.sure || x.kind == Body && strings.IndexByte(x.text, ' ') > 0) {
			x.entity = r.body(x)
		}
	}
	for i := range r.raws {
		if x := &r.raws[i]; x.entity == nil && strings.IndexByte(x.text, ' ') > 0 {
			x.entity = r.several(x)
		}
	}
	r.singles()
	r.headlines()
	r.parted()
}

// entity returns the entity of an identity and kind, made where it is new.
func (r *resolver) entity(id string, k Kind, full string) *Entity {
	key := string(rune('0'+k)) + id
	if e := r.byID[key]; e != nil {
		if len(full) > len(e.Full) && k != Person {
			e.Full = full
		}
		return e
	}
	e := &Entity{ID: id, Kind: k, Full: full}
	r.byID[key] = e
	r.entities = append(r.entities, e)
	return e
}

// places settles what the gazetteer knows.
func (r *resolver) places() {
	for i := range r.raws {
		x := &r.raws[i]
		if x.entry == nil {
			continue
		}
		id, kind := x.entry.id, Place
		if x.entry.use == usePlace && !x.adjective && r.explained(x) {
			x.entity, x.entry = r.entity(soleID(x.text), Body, x.text), nil
			continue
		}
		switch x.entry.use {
		case useDemonym, useSeat, useBody:
			kind = Body
		case useCountry:
			if !x.place && !r.destination(x) {
				kind = Body
			}
		case useCapital:
			if r.side(x) {
				id, kind = x.entry.side, Body
			}
		}
		x.entity = r.entity(id, kind, x.text)
		if kind == Place && x.entity.Within == nil {
			x.entity.Within = r.g.chain(id)
		}
		if x.entry.use == useBody {
			x.entity.Noun = r.v.bodies[lastWord(x.text)]
		}
	}
}

// explained tells whether an apposition says that a name of the gazetteer is a body's here: "Concord, the state mediation service,".
func (r *resolver) explained(x *raw) bool {
	ts := r.trees[x.sentence].Tokens
	if x.end+2 >= len(ts) || ts[x.end].Text != "," {
		return false
	}
	switch ts[x.end+1].Text {
	case "the", "a", "an":
	default:
		return false
	}
	for k := x.end + 2; k < len(ts) && k < x.end+8; k++ {
		switch w := ts[k].Text; {
		case w == "of" || w == "in" || w == "where" || w == "that" || w == "with":
			return false
		case k+1 < len(ts) && (ts[k+1].Text == "," || ts[k+1].Text == "." || ts[k+1].Text == "that" || ts[k+1].Text == "of"):
			return nouns()[w]
		}
	}
	return false
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// destination tells whether a country is where something goes to or comes from.
func (r *resolver) destination(x *raw) bool {
	ts := r.trees[x.sentence].Tokens
	if x.tok == 0 || x.acts {
		return false
	}
	switch low(&ts[x.tok-1]) {
	case "to", "from", "over", "of", ",", "within", "via", "through", "entered", "left", "visited", "leaving", "entering", "visiting":
		return true
	}
	return false
}

// side tells whether a capital stands for its country: it acts, or something is done with, for, by or against it.
func (r *resolver) side(x *raw) bool {
	ts := r.trees[x.sentence].Tokens
	if x.place {
		return false
	}
	if x.acts {
		switch w := ts[x.end].Text; w {
		case "is", "was", "are", "were", "'s", "’s":
			return x.end+1 < len(ts) && strings.HasSuffix(ts[x.end+1].Text, "ing")
		}
		return true
	}
	if x.end < len(ts) && (ts[x.end].Text == "'s" || ts[x.end].Text == "’s") && x.end+1 < len(ts) {
		return political[low(&ts[x.end+1])]
	}
	if x.end < len(ts) && political[low(&ts[x.end])] {
		return true
	}
	for k := x.tok - 1; k >= 0 && k >= x.tok-5; k-- {
		switch w := low(&ts[k]); w {
		case "for":
			return k == 0 || !departs[low(&ts[k-1])]
		case "between", "with", "by", "against", "bar", "force", "presses", "pressing", "press", "urge", "urged", "told", "let", "allow":
			return true
		case "and", "or", "both", ",":
		default:
			if !capital(ts[k].Text) {
				return false
			}
		}
	}
	return false
}

// departs are words after which "for" tells where somebody goes.
var departs = map[string]bool{"leaving": true, "left": true, "leave": true, "leaves": true, "bound": true, "heading": true, "headed": true, "departed": true,
	"departing": true, "depart": true, "departs": true, "set": true, "off": true, "flight": true, "train": true}

// political nouns are what a state has, and a city has not.
var political = map[string]bool{"position": true, "demands": true, "demand": true, "forces": true, "troops": true, "government": true, "side": true,
	"stance": true, "perspective": true, "proposal": true, "invasion": true, "allies": true, "ally": true, "army": true, "leadership": true, "delegation": true,
	"negotiators": true, "envoy": true, "envoys": true, "interests": true, "terms": true, "offer": true, "response": true, "decision": true, "refusal": true,
	"diplomatic": true, "plan": true, "goal": true, "aims": true, "war": true, "regime": true, "officials": true}

// person returns the entity of a person's name.
func (r *resolver) person(x *raw) *Entity {
	given, family := r.v.surname(x.text, r.familyFirst(x))
	id := Skeleton(family)
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
		if e.Kind != Person || !sameGiven(e.Given, given) {
			continue
		}
		if e.ID == id || Skeleton(lastWord(e.Family)) == id {
			if strings.EqualFold(e.Family, family) {
				return e
			}
			if found == nil {
				found = e
			}
		}
	}
	return found
}

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
			e = r.entity(soleID(x.text), k, x.text)
			if k == Place {
				r.within2(e, x)
			}
		}
		x.entity = e
	}
}

// soleID is the identity of a name of one word.
func soleID(text string) string {
	if shouted(text) {
		return strings.ToLower(strings.ReplaceAll(text, ".", ""))
	}
	return Skeleton(text)
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
	id := Skeleton(x.text)
	var spelt, given, short *Entity
	for _, e := range r.entities {
		switch {
		case e.Kind == Person && (e.Family == x.text || lastWord(e.Family) == x.text || bare(e.Family) == x.text):
			return e
		case e.Kind == Person && e.ID == id && slip(e.Family, x.text):
			spelt = e
		case e.Kind == Person && e.Given != "" && (e.Given == x.text || strings.HasPrefix(e.Given, x.text+" ")):
			given = e
		case short == nil && (e.Kind == Body || e.Kind == Unknown) && (strings.HasPrefix(e.Full, x.text+" ") || e.ID == soleID(x.text)):
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

// people resolves a demonym of a place or side that the article names: "Varenians" after "Varenia".
func (r *resolver) people(w string) *Entity {
	stem := strings.TrimSuffix(w, "s")
	for _, end := range [...]string{"ian", "an", "n", "ese", "ish", "i"} {
		base, ok := strings.CutSuffix(stem, end)
		if !ok || len(base) < 4 {
			continue
		}
		for i := range r.raws {
			t := r.raws[i].text
			if strings.HasPrefix(t, base) && len(t) <= len(base)+2 && len(t) < len(w) && strings.IndexByte(t, ' ') < 0 && r.v.common[t] == false {
				if r.raws[i].entry != nil {
					return r.raws[i].entity
				}
				return r.entity(soleID(t), Body, t)
			}
		}
	}
	return nil
}

// headlines finds the article's names in a headline that capitalises every word.
func (r *resolver) headlines() {
	for n := range r.trees {
		if s := r.trees[n]; s == nil || r.sentences[n].Part != checker.Title || !titleCase(s.Tokens) {
			continue
		}
		r.headline(n)
	}
}

func (r *resolver) headline(n int) {
	ts := r.trees[n].Tokens
	forms := map[string]*Entity{}
	for i := range r.raws {
		x := &r.raws[i]
		if x.sentence != n && x.entity != nil && x.entry == nil {
			if strings.IndexByte(x.text, ' ') < 0 {
				forms[x.text] = x.entity
			} else if x.entity.Kind == Person {
				forms[lastWord(x.text)] = x.entity
				first, _, _ := strings.Cut(x.text, " ")
				if forms[first] == nil {
					forms[first] = x.entity
				}
			}
		}
	}
	for i := range ts {
		e := forms[ts[i].Text]
		if e == nil || r.covered(n, i) {
			continue
		}
		if k := len(r.raws) - 1; k >= 0 && r.raws[k].sentence == n && r.raws[k].entity == e && r.raws[k].end == i {
			r.raws[k].end++
			continue
		}
		r.raws = append(r.raws, raw{sentence: n, tok: i, name: i, end: i + 1, text: ts[i].Text, entity: e, headline: true})
	}
}

func (r *resolver) covered(n, i int) bool {
	for k := range r.raws {
		if x := &r.raws[k]; x.sentence == n && x.tok <= i && i < x.end {
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
			e.ID += " " + Skeleton(first)
		}
	}
}
