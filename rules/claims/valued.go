package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// A valued is a number of a sentence, with what it is a number of.
type valued struct {
	*Context
	n        number.Number
	kind     checker.Kind
	at       int  // the token that stands for the number in the tree: its noun where it counts one
	thing    int  // the token that names what it is a number of, -1 where none does
	bare     bool // a count without a noun
	listed   bool // a bare one that counts a part: "24 names: eleven in the port"
	recalled bool // a bare one that counts what was counted last, being all that somebody says: "the organisers say 45,000"
	elliptic bool // a bare one of which only is told what was done: "nineteen were seen by a medic"
	terse    bool // an amount that is all that is said of something named before
	of       int  // of a bare one that is a part, the noun of what it is a part of: "seven of the nine charges"; else -1
	all      bool // the number of such a whole
}

// number makes the claim of one number; a bare one whose sense nothing tells is no claim.
func (c *Context) number(kind checker.Kind, n number.Number) (checker.Claim, bool) {
	v := valued{Context: c, n: n, kind: kind, at: c.last(n), thing: -1, bare: n.Class == number.Count && n.UnitTok < 0, of: c.outOf(n), all: c.entire(n)}
	if !v.find() {
		return checker.Claim{}, false
	}
	f := v.subject()
	if v.denies() {
		return checker.Claim{}, false
	}
	if more := v.narrows(f.Head); len(more) > 0 {
		f.Scope = with(f.Scope, more...)
	}
	if more := v.aspects(); len(more) > 0 {
		f.Scope = with(f.Scope, more...)
	}
	v.byForm(&f)
	parts := c.breakdown(n)
	f.Sum, f.Spent = parts.sum, parts.spent
	claim := c.claim(kind, n.Span, v.at, f, v.value())
	if c.compared(n.Tok, n.EndTok) {
		claim.Voice.Mode = checker.Past
	}
	if claim.Voice.Denied && c.bereft(v.at) {
		claim.Voice.Denied = false
	}
	if claim.Voice.Mode == checker.Hypothetical && n.Class == number.Count && c.definite(n.Tok) {
		claim.Voice.Mode = checker.Asserted // "if you were one of the 1,900": that there were so many is no supposition
	}
	if claim.Voice.Mode == checker.Hypothetical && kind == checker.Money && onOffer[f.Head] {
		claim.Voice.Mode = checker.Asserted // "may go free if he posts bail of $400,000": that it is so much is none
	}
	if claim.Voice.Mode == checker.Asserted && kind == checker.Money && c.foreseen(v.at) {
		claim.Voice.Mode = checker.Planned
	}
	return claim, true
}

// newly are the heads of counts that are kept for long, of which "new" ones are those that are added.
var newly = map[string]bool{"dead": true, "injured": true, "case": true, "ill": true, "arrest": true, "missing": true}

// onOffer are amounts that stand, whether or not somebody comes to pay or get them.
var onOffer = map[string]bool{"bail": true, "reward": true, "ransom": true}

// find looks for what the number is a number of, and tells whether it is one that is worth a claim.
func (v *valued) find() bool {
	if strings.EqualFold(v.n.Words.Of(v.Tree.Text), "both") || v.labelled(v.n) {
		return false // it counts again what was named before
	}
	if v.n.UnitTok >= 0 && v.word(v.n.Tok-1, "after") && bouts[v.Tree.Tokens[v.n.UnitTok].LowerLemma()] {
		return false // "after six rounds" says when
	}
	switch {
	case v.kind == checker.Rank && v.word(v.n.Tok-2, "of") && v.word(v.n.Tok-3, "one"):
		return false // one of the oldest may be at any place
	case v.kind == checker.Age:
		if v.broken() {
			return false
		}
		v.thing = v.aged(v.n, v.at)
	case v.bare:
		return v.bareThing()
	case v.n.Class == number.Count:
		v.at = v.n.UnitTok
		v.thing = v.counted(v.at)
		if v.all && v.Tree.Tokens[v.at].Tag == grammar.NOUN {
			v.thing = v.at // what is told is told of the part
		}
	case v.kind == checker.Ordinal && v.n.UnitTok >= 0:
		v.thing = v.n.UnitTok
		if h := v.Tree.Tokens[v.thing].Head; h > v.thing && h <= v.thing+2 && v.is(v.thing, "compound") && v.Tree.Tokens[h].Tag == grammar.NOUN {
			v.thing = h // the album of "the first studio album"
		}
		if k := v.occurs(v.thing); k >= 0 {
			v.thing = k
		}
	default:
		v.thing = v.measured(v.at)
	}
	if v.kind == checker.Money && (v.answers(v.at, v.thing) || v.cited(v.n)) {
		v.thing, v.terse = -1, true
	}
	return true
}

// bouts are the parts by which a contest is timed.
var bouts = map[string]bool{"round": true, "lap": true, "hole": true, "over": true, "inning": true, "game": true, "set": true, "leg": true, "stage": true, "ballot": true}

// broken tells whether the number is the end of one whose beginning is misspelt.
func (v *valued) broken() bool {
	k := v.n.Tok - 1
	return k >= 0 && v.Tree.Tokens[k].Text == "-" && v.Tree.Tokens[k].End == v.n.Span.Start
}

// bareThing looks for what a bare number counts, and tells whether the sentence, or one before it, says what that is.
func (v *valued) bareThing() bool {
	if v.titled(v.at) || v.aging(v.n) {
		return false
	}
	if item := v.itemized(v.n); item >= 0 {
		v.thing, v.listed = item, true
		return true
	}
	if v.of >= 0 {
		v.thing = v.counted(v.of)
		return true
	}
	if at, _ := v.grouped(); at >= 0 {
		v.thing = at
		return true
	}
	if k := v.inAll(); k >= 0 {
		v.thing, v.of = v.counted(k), k
		return true
	}
	if v.thing = v.fallen(); v.thing < 0 {
		v.thing = v.whoever(v.n)
	}
	if v.thing < 0 {
		if v.thing = v.kindred(); v.thing >= 0 {
			return true
		}
		v.thing = v.measured(v.at)
	}
	if v.apart(v.n, v.at) {
		v.thing = v.predicate(v.at)
	}
	switch {
	case v.told(v.at, v.thing) && !v.entitled() || v.tallied(v.at) || v.ourselves(v.n):
		v.thing, v.recalled = -1, true
		return true
	case v.thing < 0:
		v.thing, v.elliptic = v.uncounted(v.n, v.at), true
	}
	if v.word(v.n.Tok-1, "the") && v.n.Exact < 4 && v.thing >= 0 && !states[v.concepts[v.thing]] && !lexicon.Attribute(v.concepts[v.thing]) && v.Tree.Tokens[v.thing].Tag == grammar.VERB {
		return false // "the two met": those named before
	}
	return v.thing >= 0 || v.word(v.n.EndTok, "who") && v.telling(v.at) != ""
}

// entitled tells whether a name follows a bare number, which is then a part of it: "told 7 Harbor News".
func (v *valued) entitled() bool {
	k := v.n.EndTok
	return k < len(v.Tree.Tokens) && v.Tree.Tokens[k].Tag == grammar.PROPN
}

// denies tells whether a "none" denies what follows, and no count: "none of the injuries is grave".
func (v *valued) denies() bool {
	return v.n.Negative && v.n.UnitTok >= 0 && v.lower(v.n.Tok) == "none" && states[v.concepts[v.n.UnitTok]]
}

// narrows lists what makes the number one of a part, of a further part, or of a change. The head is that of its frame.
func (v *valued) narrows(head string) []string {
	var out bag
	if v.kind == checker.Percent {
		out = append(out, v.asked(v.at)...)
	}
	if v.n.Additive {
		out.add("more")
	}
	if v.kind == checker.Percent && (v.lost(v.at) || v.moved(v.at)) {
		out.add("change")
	}
	if v.listed || v.thing >= 0 && v.included(v.at, v.predicate(v.at)) == v.thing || v.fewOf() || v.fraction(v.n) && !states[head] || v.n.Negative && v.partitive(v.at) {
		out.add("part")
	}
	if v.word(v.n.Tok-1, "but") && v.word(v.n.Tok-2, "all") {
		out.add("rest") // all but three did what is told
	}
	if v.n.UnitTok >= 0 && strings.EqualFold(v.Tree.Tokens[v.n.UnitTok].Lemma, "other") {
		out.add("other")
	}
	if u := v.n.UnitTok; u > 1 && states[v.concepts[u]] && v.word(u-1, "the") && v.word(u-2, "of") && v.thing != u {
		out.add("part") // "two of the wounded died"
	}
	if v.neighbor() {
		out.add("other")
	}
	if v.n.Class == number.Count && v.n.UnitTok >= 0 && newly[head] {
		for _, k := range v.Tree.Children(v.n.UnitTok) {
			if v.word(k, "new") {
				out.add("more") // on top of those before
			}
		}
	}
	if head != "efficacy" && !(v.n.Unit == "m" && (v.sunken() || v.aloft() || v.falls())) && v.change(v.at, v.n.EndTok, v.n.Class == number.Measure && v.n.Unit != "km/h") {
		out.add("change")
	}
	return out
}

// value is what the number admits. What a count counts is the head of its frame, not its unit.
func (v *valued) value() checker.Value {
	out := checker.Value{Text: v.n.Text, Unit: v.n.Unit, Admits: v.n.Admits, Exact: v.n.Exact, Hedged: v.n.Hedged, Rate: v.n.Rate,
		Negative: v.n.Negative, Range: v.n.Range}
	if v.n.Class == number.Count {
		out.Unit = ""
	}
	if v.kind == checker.Ordinal && v.n.UnitTok >= 0 {
		out.Unit = v.concepts[v.n.UnitTok] // the fourth walkout is the fourth strike
	}
	if out.Rate == "" && v.n.Class == number.Measure {
		out.Rate = v.rateBehind()
	}
	if out.Rate == "" && v.each(v.predicate(v.at)) {
		out.Rate = "each"
	}
	return out
}

// rateBehind returns the time by which a measure is counted behind what it measures: "80 liters (21 gallons) of water per person a day"; "" where there
// is none.
func (v *valued) rateBehind() string {
	const reach = 10
	k, open := v.n.EndTok, false
	for end := k + reach; k < end && k < len(v.Tree.Tokens); k++ {
		switch word := v.lower(k); {
		case (word == "a" || word == "per" || word == "every") && spells[v.lower(k+1)]:
			return v.lower(k + 1)
		case word == "(" || word == ")":
			open = word == "("
		case !open && word != "of" && word != "per" && word != "a" && v.Tree.Tokens[k].Tag != grammar.NOUN && v.Tree.Tokens[k].Tag != grammar.ADJ:
			return ""
		}
	}
	return ""
}

// spells are the times by which things are counted.
var spells = map[string]bool{"hour": true, "day": true, "night": true, "week": true, "month": true, "year": true}

// high tells whether a length in metres is how high something stands: "at 2,300 m".
func (v *valued) high(f *checker.Frame) bool {
	return v.n.Class == number.Measure && v.n.Unit == "m" && !lexicon.Attribute(f.Head) && v.n.Exact >= 1000 && v.Tree.Preposition(v.at) == "at"
}

// fewOf tells whether a bare number counts some of those whom the words after it name: "three of the injured".
func (v *valued) fewOf() bool {
	return v.bare && v.thing > v.at && v.concepts[v.thing] != "charge" && states[v.concepts[v.thing]] && v.lower(v.n.EndTok) == "of" && v.lower(v.n.EndTok+1) == "the"
}

// lost tells whether a share is one that something lost or gained: "lost a quarter of its profit".
func (v *valued) lost(at int) bool {
	h := v.Tree.Tokens[at].Head
	if h < 0 || !v.is(at, "obj") {
		return false
	}
	switch v.Tree.Tokens[h].Lemma {
	case "lose", "shed", "gain":
		return true
	}
	return false
}

// neighbor tells whether the clause is said to be about another one of its kind: "the school next door has 460 pupils".
func (v *valued) neighbor() bool {
	if k := v.n.EndTok; v.word(k, "who") && v.beside(k+1) {
		return true
	}
	s := v.Tree.Subject(v.predicate(v.at))
	if s < 0 {
		return false
	}
	if v.lower(s+1) == "next" && v.lower(s+2) == "door" {
		return true
	}
	for _, k := range v.Tree.Children(s) {
		if k < s && neighboring[v.lower(k)] {
			return true
		}
	}
	return false
}

// beside tells whether a relative clause that begins at token k tells of those counted that it befell them with somebody who is not counted: "the four who
// were arrested with him".
func (v *valued) beside(k int) bool {
	for end := min(k+7, len(v.Tree.Tokens)-1); k < end; k++ {
		switch v.lower(k) {
		case "with", "alongside", "beside":
			switch v.lower(k + 1) {
			case "him", "her", "them":
				return true
			}
		case ",", ";":
			return false
		}
	}
	return false
}

// neighboring words say of a noun that it is another one than the one spoken of before.
var neighboring = map[string]bool{"another": true, "neighboring": true, "neighbouring": true, "nearby": true, "adjacent": true, "adjoining": true, "sister": true,
	"rival": true}
