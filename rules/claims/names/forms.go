package names

import "strings"

// A Form is a name as an article writes it: one of a surname, one of a given name, or the name of a place or body.
type Form struct {
	Tok, EndTok int    // the words as printed, the end exclusive
	Head        string // what the spellings of one name share: the identity, with the given name's key where it is a given name
	Of          string // the identity, where the head is Full and the given name
	Text        string // as printed
	Kind        Kind
	Known       bool // the gazetteer has the name
}

// Forms returns the forms that a sentence prints, in order, as long as the article has not printed them a few times before.
func (t *Table) Forms(sentence int) []Form { return t.forms[sentence] }

// Full begins the head of a surname that is told with its given name: what looks like it may be a slip for it.
const Full = "="

// often is how many times one form of one article is kept: enough for a report to show it where an editor looks, too few to weigh on a run.
const often = 5

// spell collects the forms of the article.
func (r *resolver) spell() [][]Form {
	out := make([][]Form, len(r.trees))
	seen := map[[2]string]int{}
	add := func(n int, f Form) {
		f.Text = strings.ReplaceAll(f.Text, "’", "'")
		k := [2]string{f.Head, f.Text}
		if f.Text == "" || seen[k] >= often {
			return
		}
		if len(out[n]) > 0 && out[n][len(out[n])-1].Head == f.Head {
			return // twice in one sentence
		}
		seen[k]++
		out[n] = append(out[n], f)
	}
	for i := range r.raws {
		x := &r.raws[i]
		if x.entity == nil || x.headline && x.entry == nil {
			continue
		}
		if f, ok := r.partners(x); ok {
			add(x.sentence, f)
			continue
		}
		switch {
		case x.entity.Kind == Person && x.entry == nil:
			r.spellPerson(x, add)
		case x.entry != nil:
			r.spellKnown(x, add)
		case x.end == x.name+1:
			if len(x.text) >= 5 && !shouted(x.text) && r.skeleton(x.text) == x.entity.ID {
				add(x.sentence, Form{Tok: x.name, EndTok: x.end, Head: x.entity.ID, Text: x.text, Kind: x.entity.Kind})
			}
		case (x.entity.Kind == Unknown || x.entity.Kind == Body && !facilities[x.entity.Noun]) && x.end-x.name >= 2 && x.end-x.name <= 3 && !shouted(x.text): // a brand, written in one word elsewhere: "Star Line", "StarLine"
			add(x.sentence, Form{Tok: x.name, EndTok: x.end, Head: joined(x.text), Text: x.text, Kind: Unknown})
			if first, last, ok := strings.Cut(x.text, " "); ok && x.entity.Kind == Unknown && x.end == x.name+2 { // perhaps a person of whom no list has the given name
				r.spellFull(x, first, Form{Tok: x.end - 1, EndTok: x.end, Text: last, Kind: Unknown}, add)
			}
		case x.entity.Kind == Place || facilities[x.entity.Noun]:
			add(x.sentence, Form{Tok: x.name, EndTok: x.end, Head: r.facility(x), Text: x.text, Kind: x.entity.Kind})
			if proper, ok := strings.CutSuffix(x.text, " "+lastWord(x.text)); ok && natural[r.v.spots[lastWord(x.text)]] { // "the Karun" for the Karun Pass
				add(x.sentence, Form{Tok: x.name, EndTok: x.end - 1, Head: joined(proper), Text: proper, Kind: Place})
			}
		}
	}
	return out
}

// partners returns the form of the name of a firm of two partners, whatever the firm is called besides: "Hallam & Pike", "Hallam & Pike Paving".
func (r *resolver) partners(x *raw) (Form, bool) {
	ts := r.trees[x.sentence].Tokens
	if x.end < x.name+3 || ts[x.name+1].Text != "&" || x.entry != nil {
		return Form{}, false
	}
	first, second := ts[x.name].Text, ts[x.name+2].Text
	return Form{Tok: x.name, EndTok: x.name + 3, Head: joined(first) + " " + joined(second), Text: first + " & " + second, Kind: Body}, true
}

// natural are the sorts of places of the land, which go by their proper name alone as well.
var natural = map[string]bool{"water": true, "height": true}

// facilities are the bodies that are places as well, whose last words vary: "North Memorial Hospital", "North Memorial Medical Center".
var facilities = map[string]bool{"hospital": true, "college": true, "school": true, "university": true, "church": true, "centre": true}

// facility returns what the spellings of a place of several words share: their skeleton, without the words that say what place it is.
func (r *resolver) facility(x *raw) string {
	ts := r.trees[x.sentence].Tokens
	k := x.end
	for k > x.name+1 && (facilities[r.v.bodies[ts[k-1].Text]] || ts[k-1].Text == "Medical") {
		k--
	}
	head := joined(r.trees[x.sentence].Text[ts[x.name].Start:ts[k-1].End])
	if k < x.end {
		return head + " " + x.entity.Noun
	}
	return head
}

func (r *resolver) spellPerson(x *raw, add func(int, Form)) {
	given, family := r.v.surname(x.text, x.entity.Family != "" && strings.HasPrefix(x.text, x.entity.Family+" "))
	ts := r.trees[x.sentence].Tokens
	if given == "" && family != x.entity.Family && r.skeleton(family) != r.skeleton(x.entity.Family) {
		if r.skeleton(family) == r.skeleton(x.entity.Given) { // a given name alone
			add(x.sentence, Form{Tok: x.name, EndTok: x.end, Head: x.entity.ID + "/" + GivenKey(family), Text: family, Kind: Person})
		}
		return
	}
	if family == x.entity.Family+"s" || family == x.entity.Family+"es" {
		return // "the Pences"
	}
	from := x.end - 1
	for from > x.name && !strings.HasPrefix(r.trees[x.sentence].Text[ts[from].Start:], family) {
		from--
	}
	add(x.sentence, Form{Tok: from, EndTok: x.end, Head: x.entity.ID, Text: family, Kind: Person})
	if first, _, _ := strings.Cut(given, " "); len(first) > 2 && !initial(first) && !r.v.not[first] {
		add(x.sentence, Form{Tok: x.name, EndTok: x.end, Head: x.entity.ID + "/" + GivenKey(first), Text: first, Kind: Person})
		r.spellFull(x, first, Form{Tok: from, EndTok: x.end, Text: family, Kind: Person}, add)
	}
}

// spellFull adds the form of a name behind its given name, once an article.
func (r *resolver) spellFull(x *raw, first string, f Form, add func(int, Form)) {
	if !r.full[x.entity] {
		r.full[x.entity] = true
		f.Head, f.Of = Full+fold(first), x.entity.ID
		add(x.sentence, f)
	}
}

// spellKnown takes the spellings of the gazetteer's cities and regions; what is shortened is no spelling.
func (r *resolver) spellKnown(x *raw, add func(int, Form)) {
	if x.entry.use != usePlace && x.entry.use != useCapital || strings.HasSuffix(x.text, ".") || shouted(x.text) || x.text == "Wash" {
		return
	}
	text := r.trees[x.sentence].Text[r.trees[x.sentence].Tokens[x.name].Start:r.trees[x.sentence].Tokens[x.end-1].End]
	if shouted(text) {
		return
	}
	add(x.sentence, Form{Tok: x.name, EndTok: x.end, Head: r.skeleton(x.entry.id), Text: text, Kind: Place, Known: true})
}
