package names

import (
	"strings"
)

// places settles what the gazetteer knows.
func (r *resolver) places() {
	for i := range r.raws {
		x := &r.raws[i]
		if x.entry == nil {
			continue
		}
		id, kind := x.entry.id, Place
		if x.entry.use == usePlace && !x.adjective && r.explained(x) {
			x.entity, x.entry = r.entity(r.soleID(x.text), Body, x.text), nil
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
