package names

import (
	"slices"
	"strings"

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
	if x.entry == nil && !x.sure && x.end > x.name+1 && epithets[first.Text] && (x.end > x.name+2 || r.opens(ts[x.name+1].Text)) {
		x.tok, x.name = x.name+1, x.name+1
		x.text = r.trees[x.sentence].Text[ts[x.name].Start:ts[x.end-1].End]
		return true
	}
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
	if r.manyOf(first.Text) && (x.end >= len(ts) || ts[x.end].Text != "'s" && ts[x.end].Text != "’s") {
		return false
	}
	return first.Tag == grammar.PROPN || shouted(first.Text) || x.acts || x.end < len(ts) && (ts[x.end].Text == "'s" || ts[x.end].Text == "’s" || ts[x.end].Text == "'")
}

// manyOf tells whether a word that only opens sentences is the plural of a common noun, and no word of a name in the article: "Referees", "Sheriffs", but
// not "Stewards" after "Ann Stewards".
func (r *resolver) manyOf(word string) bool {
	stem, ok := strings.CutSuffix(fold(word), "s")
	if !ok || r.v.first[word] != 0 || r.v.roles[stem] == nil && lexicon.Sorts(stem) == nil && !derived(stem) {
		return false
	}
	return !slices.ContainsFunc(r.raws, func(x raw) bool { return x.end > x.name+1 && strings.HasSuffix(x.text, " "+word) })
}

// derived tells nouns by the ends that make them of other words, which few names have.
func derived(noun string) bool {
	return slices.ContainsFunc(endings[:], func(end string) bool { return len(noun) > len(end)+2 && strings.HasSuffix(noun, end) })
}

var endings = [...]string{"ist", "ologist", "ician", "arian", "guard", "keeper", "maker", "slide", "storm", "stone", "lord", "eree", "ssee", "oyee", "ator", "worker", "holder", "grower",
	"seller", "goer", "woman", "owner"}

// opens tells whether a word opens a name of several words.
func (r *resolver) opens(word string) bool {
	return slices.ContainsFunc(r.raws, func(x raw) bool {
		ts := r.trees[x.sentence].Tokens
		return x.end > x.name+1 && ts[x.name].Text == word || x.end > x.name+2 && epithets[ts[x.name].Text] && ts[x.name+1].Text == word
	})
}

// epithets are what papers call somebody before the name in full, and no part of it.
var epithets = map[string]bool{"Little": true, "Young": true, "Tiny": true, "Brave": true, "Poor": true, "Tragic": true, "Plucky": true, "Heroic": true, "Missing": true,
	"Disgraced": true, "Troubled": true, "Beloved": true}

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
