package claims

import (
	"slices"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// aspects lists how the predicate of a value bears on it, where another value of the same thing would be no other report of it: it is asked for,
// undone, what there is room for.
func (v *valued) aspects() []string {
	var out bag
	p := v.predicate(v.at)
	lemma := strings.ToLower(v.Tree.Tokens[p].Lemma)
	switch {
	case v.kind == checker.Money && asking[lemma] && (v.Tree.Object(p) == v.at || v.Tree.Preposition(v.at) == "for" || lemma == "sue"):
		out.add("asked")
	case v.n.Class == number.Count && undoing[lemma] && v.undergone(p):
		out.add("undone")
	case v.n.Class == number.Count && v.roomFor(p, lemma):
		out.add("room")
	}
	if v.polled(p) {
		out.add("polled")
	}
	if v.feared(p) {
		out.add("feared")
	}
	out.add(v.gravity())
	out = append(out, v.reaches(p)...)
	if v.homeland() {
		out.add("at home")
	}
	return out.set()
}

// polled tells whether a value is what a poll or a projection gives, which an outcome need not bear out.
func (v *valued) polled(p int) bool {
	s := v.Tree.Subject(p)
	if s >= 0 && foreseers[v.Tree.Tokens[s].LowerLemma()] && showing[v.Tree.Tokens[p].LowerLemma()] {
		return true
	}
	for k := range v.Tree.Tokens {
		if v.word(k, "according") {
			return slices.ContainsFunc(v.Tree.Tokens[k:min(k+6, len(v.Tree.Tokens))], func(t grammar.Token) bool {
				return foreseers[t.LowerLemma()]
			})
		}
	}
	return false
}

// foreseers are what tells of an outcome before it is known, and showing the verbs by which it does.
var (
	foreseers = map[string]bool{"poll": true, "projection": true}
	showing   = map[string]bool{"put": true, "give": true, "show": true, "see": true, "have": true, "suggest": true, "predict": true, "point": true, "indicate": true}
)

// undergone tells whether a predicate is said of what the value counts.
func (v *valued) undergone(p int) bool {
	return v.Tree.Object(p) == v.at || v.Tree.Patient(p) == v.at || v.Tree.Subject(p) == v.at || v.n.Tok > 0 && v.lower(v.n.Tok-1) == "to"
}

// reaches lists how far what a predicate tells reaches.
func (c *Context) reaches(p int) []string {
	var out bag
	for k, end := c.Tree.Phrase(p); k < end; k++ {
		out.add(reaching.Of(c.lower(k)))
	}
	return out
}

// asking are verbs by which somebody asks for an amount or a term in prison, undoing those that take back what was done to as many, so that the two numbers differ.
var (
	asking  = map[string]bool{"ask": true, "seek": true, "sought": true, "demand": true, "request": true, "recommend": true, "want": true, "call": true, "sue": true}
	undoing = map[string]bool{"restore": true, "reconnect": true, "release": true, "free": true, "discharge": true, "reopen": true, "reinstate": true, "rehire": true,
		"return": true, "recover": true, "rebuild": true, "repair": true, "replace": true}
)

// reaching are the words that say how far a value reaches.
var reaching = grammar.NewWords(map[string]string{"worldwide": "worldwide", "globally": "worldwide", "abroad": "abroad", "overseas": "abroad", "nationwide": "nationwide", "overall": "overall",
	"aggregate": "aggregate"})

// roomFor tells whether a predicate says how many find room, or how many a thing is meant for: "designed for 300 pupils", "can hold 900".
func (v *valued) roomFor(p int, lemma string) bool {
	switch lemma {
	case "design", "build", "mean", "intend", "license", "certify", "permit", "equip":
		return v.Tree.Preposition(v.at) == "for" || v.Tree.Preposition(v.at) == "to"
	case "hold", "seat", "accommodate", "house", "carry", "take", "sleep":
		for _, k := range v.Tree.Children(p) {
			if v.is(k, "aux") && (v.word(k, "can") || v.word(k, "could")) {
				return true
			}
		}
	}
	if s := v.Tree.Subject(p); s >= 0 && licensing[v.Tree.Tokens[s].LowerLemma()] && (lemma == "allow" || lemma == "permit" || lemma == "cover" || lemma == "let" || lemma == "cap") {
		return true
	}
	h := v.Tree.Tokens[v.at].Head
	return v.Tree.Preposition(v.at) == "for" && (roomy[lemma] || h >= 0 && roomy[v.Tree.Tokens[h].LowerLemma()])
}

// roomy are the nouns for what a place has for so many.
var roomy = map[string]bool{"space": true, "room": true, "seat": true, "berth": true, "bed": true, "capacity": true}

// licensing are the papers that say how many a place may hold.
var licensing = map[string]bool{"licence": true, "license": true, "permit": true, "certificate": true}

// homeland tells whether a clause is about the own country of whom it tells: "in her own country".
func (v *valued) homeland() bool {
	for k := range v.Tree.Tokens {
		if v.lower(k) == "own" && v.lower(k+1) == "country" || v.lower(k) == "home" && (v.lower(k+1) == "market" || v.lower(k+1) == "country") {
			return true
		}
	}
	return false
}
