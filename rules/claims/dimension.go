package claims

import (
	"strings"

	"crosscheck/rules/grammar"
)

// dimensions are what adjectives say that a length is one of.
var dimensions = map[string]string{"long": "length", "tall": "height", "high": "height", "deep": "depth", "wide": "width"}

// sunken tells whether a length is how far down something lies: "lies 90 metres down", "40 feet below the surface", "in 30 metres of water".
func (v *valued) sunken() bool {
	k := v.n.EndTok
	switch v.lower(k) {
	case "down":
		return v.lower(k+1) != "the"
	case "below", "beneath", "under":
		return depths[v.lower(k+1)] || depths[v.lower(k+2)]
	case "of":
		return v.lower(k+1) == "water" && v.n.Tok > 0 && v.lower(v.n.Tok-1) == "in"
	}
	return false
}

// aloft tells whether a length is how high up something is: "31 km up".
func (v *valued) aloft() bool {
	k := v.n.EndTok
	if v.hangs(k) {
		return true
	}
	if v.lower(k) != "up" || v.lower(k+1) == "the" {
		return false
	}
	h := v.Tree.Tokens[v.at].Head
	if h == k {
		h = v.Tree.Tokens[k].Head
	}
	return h < 0 || !v.verb(h, func(w string) bool { return moves[w] })
}

// hangs tells whether a length is how high something hangs over the ground, by the words from token k on: "60 feet above the snow".
func (v *valued) hangs(k int) bool {
	if !v.word(k, "above") && !v.word(k, "over") && !(v.word(k, "off") && v.word(k+1, "the")) {
		return false
	}
	for end := min(k+4, len(v.Tree.Tokens)); k < end; k++ {
		if grounds[v.Tree.Tokens[k].LowerLemma()] {
			return true
		}
	}
	return false
}

var grounds = map[string]bool{"ground": true, "snow": true, "valley": true, "street": true, "floor": true, "road": true, "gorge": true, "gully": true, "pavement": true,
	"sidewalk": true, "river": true, "deck": true, "court": true}

// falls tells whether a length is how deep somebody or something fell: "dropped about 40 metres into a stream". What is measured by its level, as a
// river or a price, only moves.
func (v *valued) falls() bool {
	h := v.Tree.Tokens[v.at].Head
	if h < 0 || !v.is(v.at, "obj", "obl", "obl:npmod", "obl:tmod", "advmod", "dep") || !plunging[v.Tree.Tokens[h].LowerLemma()] || v.Tree.Preposition(v.at) == "by" {
		return false
	}
	s := v.Tree.Subject(h)
	return s < 0 || !leveled[v.concepts[s]]
}

var (
	plunging = map[string]bool{"fall": true, "drop": true, "plunge": true, "plummet": true, "tumble": true}
	// leveled are the things of which a length says where their level stands.
	leveled = map[string]bool{"level": true, "water level": true, "water": true, "river": true, "lake": true, "reservoir": true, "sea": true, "tide": true, "temperature": true,
		"price": true, "share price": true, "rate": true, "rainfall": true, "snowfall": true, "snow": true, "rain": true}
)

var depths = map[string]bool{"surface": true, "waves": true, "water": true, "sea": true, "ground": true, "ice": true, "seabed": true, "street": true, "waterline": true}

// spanned returns the dimension that a length says of the noun before which it stands: "the 4.7-kilometre tunnel", "a 12-metre wave"; "" where
// the noun can have several.
func (v *valued) spanned() string {
	if v.Tree.Tokens[v.at].Head != v.thing {
		return ""
	}
	switch lemma := strings.ToLower(v.Tree.Tokens[v.thing].Lemma); {
	case long[lemma]:
		return "length"
	case tall[lemma]:
		return "height"
	}
	return ""
}

// long and tall are what a length in front of it can only be the length, or the height, of.
var (
	long = map[string]bool{"tunnel": true, "road": true, "bridge": true, "route": true, "ship": true, "ferry": true, "vessel": true, "tanker": true, "boat": true,
		"pipeline": true, "track": true, "railway": true, "march": true, "race": true, "canal": true, "cable": true, "motorway": true, "fence": true, "trail": true, "yacht": true}
	tall = map[string]bool{"wave": true, "tower": true, "statue": true, "flame": true, "cliff": true, "mast": true, "chimney": true, "crane": true, "skyscraper": true,
		"tsunami": true, "tree": true, "surge": true}
)

// costs tells whether an amount is what the making of something comes to: "cost €61m to build", "took €61m to build".
func (v *valued) costs() bool {
	for p, steps := v.predicate(v.at), 0; p >= 0 && steps < 2; p, steps = v.Tree.Tokens[p].Head, steps+1 {
		switch t := v.Tree.Tokens[p]; t.Lemma {
		case "cost":
			return true
		case "take":
			return t.Tag == grammar.VERB && v.Tree.Child(p, "xcomp", "advcl") >= 0
		}
	}
	return false
}

// onceOnly tells whether a sum is one that is paid a single time: "a one-off 1,500 euros", "a single payment of 2,500".
func (v *valued) onceOnly() bool {
	for k := max(0, v.n.Tok-5); k < v.n.Tok; k++ {
		switch word := v.lower(k); {
		case word == "lump", word == "single" && v.word(k+1, "payment"):
			return true
		case (word == "one" || word == "once") && v.word(k+1, "-") && (v.word(k+2, "off") || v.word(k+2, "time")):
			return true
		}
	}
	return false
}

// pockets tells whether an amount is what somebody takes home: "takes home 40,000 pounds", "who'll bank the £45,000".
func (v *valued) pockets() bool {
	h := v.Tree.Tokens[v.at].Head
	if h < 0 || !v.is(v.at, "obj", "obl", "advmod") {
		return false
	}
	switch v.Tree.Tokens[h].LowerLemma() {
	case "pocket", "bank", "net", "scoop":
		return true
	case "take":
		return v.word(h+1, "home")
	}
	return false
}
