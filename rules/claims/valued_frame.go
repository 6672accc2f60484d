package claims

import (
	"slices"
	"strconv"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// subject makes the frame of what the number is a number of, and keeps what was counted for a bare number that follows.
func (v *valued) subject() checker.Frame {
	f := v.frame(v.at, v.thing)
	f.Terse = v.terse
	if v.recalled {
		v.recall(&f)
	} else if v.kind == checker.Quantity && v.n.Class == number.Count && f.Head != "" && !v.elliptic {
		v.doc.counted = f.Head
	}
	switch v.kind {
	case checker.Quantity:
		v.ofMembers(&f)
		v.ofWhole(&f)
		v.outOfAll(&f)
		v.byTelling(&f)
		v.ofSort(&f)
		if f.Sorts = v.countedSorts(); f.Sorts == nil && f.Head == "crowd" {
			f.Sorts = lexicon.Sorts(f.Head) // people who march or cheer
		}
		v.byDeed(&f)
		v.ofMargin(&f)
		v.ofCapacity(&f)
	case checker.Ordinal:
		f.Sure = f.Sure || lexicon.Event(f.Head)
	case checker.Age:
		v.ofPerson(&f)
	case checker.Percent:
		v.ofLine(&f)
		v.ofRemedy(&f)
		v.ofShare(&f)
	}
	if v.n.Unit == "goal" {
		f.Head, f.Sure = "goal", true
	}
	return f
}

// recall heads the frame of a number that is all that somebody says with what was counted last.
func (v *valued) recall(f *checker.Frame) {
	f.Head, f.Terse = v.doc.counted, true
	switch {
	case v.ourselves(v.n) && !people[f.Head]:
		f.Head = "person"
	case f.Head == "" && v.tallied(v.at):
		f.Head = "count"
	}
	f.Sure = states[f.Head]
}

// ofWhole heads the frame of a count of parts with their whole: the plan of "a 28-point plan".
func (v *valued) ofWhole(f *checker.Frame) {
	if v.n.Class != number.Count || v.n.UnitTok < 0 {
		return
	}
	if whole := v.whole(v.at); whole >= 0 {
		f.Head, f.Sure = v.concepts[whole]+" "+v.concepts[v.at], true
		f.Stage = v.stage(whole)
	}
}

// outOfAll keeps of how many a count is a part, as a term: "of 9".
func (v *valued) outOfAll(f *checker.Frame) {
	if v.of < 0 {
		return
	}
	if whole := v.wholeAt(v.n.EndTok + 1); whole != nil {
		f.Terms = with(f.Terms, "of "+strconv.FormatFloat(whole.Exact, 'f', -1, 64))
	}
}

// byTelling heads the frame of a count of people with what is told of them, where no word names it.
func (v *valued) byTelling(f *checker.Frame) {
	if v.n.Class != number.Count || v.all || v.whole(v.at) >= 0 {
		return
	}
	at := max(v.at, v.of)
	switch concept := v.telling(at); {
	case f.Head == "expel" && concept == "evacuate" && !v.generic(at): // "2,000 residents were ordered out"
		f.Head, f.Sure = concept, true
	case states[f.Head]:
	case concept != "":
		f.Head, f.Sure = concept, states[concept] || lexicon.Attribute(concept)
	default:
		if concept = v.tended(at); concept != "" {
			f.Head, f.Sure = concept, true
		}
	}
}

// ofSort keeps whom a count of the dead, the hurt or the like counts, where it leaves out others: the firefighters of "two firefighters were hurt".
func (v *valued) ofSort(f *checker.Frame) {
	if !states[f.Head] && f.Head != "job" || v.n.Class != number.Count || v.n.UnitTok < 0 || !strings.HasSuffix(strings.ToLower(v.n.Text), v.lower(v.n.UnitTok)) {
		return
	}
	switch sort := v.concepts[v.n.UnitTok]; {
	case v.Tree.Tokens[v.n.UnitTok].Lemma == "wound":
		f.Part = "wound" // one may have several
	case sort == "resident" && (f.Head == "evacuate" || f.Head == "displaced"): // who else would leave home
	case !states[sort] && !everyone[sort]:
		f.Part = sort
	}
}

// everyone are the nouns for people that leave nobody out.
var everyone = map[string]bool{"people": true, "person": true, "individual": true, "other": true, "others": true, "soul": true, "human": true, "victim": true,
	"life": true, "body": true, "total": true, "figure": true, "number": true, "name": true, "million": true, "thousand": true, "hundred": true,
	"worker": true, "job": true, "position": true, "post": true, "role": true}

// ofPerson heads the frame of an age with whoever has it: the name beside it, or the one person whom the article is about.
func (v *valued) ofPerson(f *checker.Frame) {
	if k := v.described(v.n.Tok); k >= 0 {
		v.thing = k
	}
	if v.thing >= 0 {
		f.Head, f.Names = v.identity(v.thing), nil
		if e := v.mention(v.thing); e != nil && e.Kind != names.Place && e.Kind != names.Body {
			f.Head = surname(e)
			f.Names = []string{f.Head}
		} else if v.doc.hero != nil && !v.n.Range && v.definite(v.n.Tok) && !v.introduced() {
			f.Head, f.Terse = surname(v.doc.hero), true
			f.Names = []string{f.Head}
		}
	}
	if v.n.Unit == "year" && !v.n.Range {
		f.Part = v.part(v.at, v.thing)
	}
	if k := v.n.Tok - 1; k > 0 && v.lower(k) == "," && v.called(k-1) {
		f.When = checker.Interval{} // "Roe, 47, a judge since 2015": it is her age in print
	}
	if word := v.superlative(v.n); word != "" && len(f.Names) == 0 {
		f.Head, f.Part, f.Sure = word, "", false
		return
	}
	f.Sure = f.Sure || len(f.Names) > 0 // somebody has one age
}

// ofLine heads the frame of a share of a fire that a line has been drawn around.
func (v *valued) ofLine(f *checker.Frame) {
	for k := v.n.Tok - 1; k >= 0 && k > v.n.Tok-4; k-- {
		if word := v.lower(k); (word == "line" || word == "lines") && (v.word(k+1, "around") || v.word(k+1, "round")) {
			f.Head, f.Sure = "contained", true
		}
	}
	if v.lower(v.n.Tok-1) == "contained" || f.Head == "surround" {
		f.Head, f.Sure = "contained", true
	}
}

// ofRemedy heads the frame of a share that says how well a remedy works.
func (v *valued) ofRemedy(f *checker.Frame) {
	if v.averts(v.n) {
		f.Head, f.Sure = "efficacy", true
	}
	if f.Head == "efficacy" && v.partial(v.at) {
		f.Scope = with(f.Scope, "part")
	}
}

// byForm heads the frame of a number that tells by its unit or its form what it is a number of.
func (v *valued) byForm(f *checker.Frame) {
	if v.n.Class == number.Measure && (v.n.Unit == "magnitude" || f.Head == "") {
		f.Head, f.Sure = v.n.Unit, v.n.Unit == "magnitude" // a length may be one of anything
	}
	if v.n.Unit == "Cel" && f.Head == "Cel" {
		f.Head, f.Sure = "temperature", true
	}
	switch {
	case v.n.Class == number.Measure && v.n.Unit == "m2" && v.thing >= 0 && v.Tree.Tokens[v.thing].Tag == grammar.VERB:
		f.Head, f.Sure = "area", true // what a fire burned, blackened or swept over
	case v.n.Class == number.Measure && dimensions[f.Head] != "":
		f.Head, f.Sure = dimensions[f.Head], true
	case v.n.Unit == "m" && v.aloft():
		f.Terms = with(f.Terms, f.Head)
		f.Head, f.Sure = "height", false
	case v.n.Unit == "m" && v.falls():
		f.Terms = with(f.Terms, f.Head)
		f.Head, f.Sure = "fall", true
	case v.n.Unit == "m" && v.sunken():
		f.Head, f.Sure = "depth", true
	case v.n.Unit == "m" && v.thing > v.at && v.spanned() != "":
		f.Terms = with(f.Terms, f.Head)
		f.Head, f.Sure = v.spanned(), true
	case v.kind == checker.Money && !f.Sure && v.costs():
		f.Head, f.Sure = "price", true
	case v.kind == checker.Money && (f.Head == "" || f.Head == f.Pred) && v.pockets():
		f.Head = "prize"
	case v.kind == checker.Money && v.onceOnly():
		f.Terms = with(f.Terms, f.Head)
		f.Head, f.Sure = "lump sum", true
	case v.kind == checker.Money && f.Head == "rescue":
		f.Head, f.Sure = "savings", true // what is saved in money
	case v.kind == checker.Score:
		v.ofMatch(f)
	}
	switch {
	case v.n.Class == number.Measure && v.n.Unit == "km/h" && !speeding[f.Head] && !limits[f.Head]:
		f.Terms = with(f.Terms, f.Head)
		f.Head, f.Sure = "speed", true
	case v.n.Class == number.Measure && v.n.Unit == "m2" && (f.Head == "fire" || f.Head == "contained" || f.Head == "burn" || f.Pred == "burn"):
		f.Head, f.Sure, f.Scope = "area", true, without(f.Scope, "by") // "driven by a hot wind burned 2,900 hectares"
	case v.n.Class == number.Count && v.n.UnitTok >= 0 && !v.n.Negative && v.Tree.Tokens[v.n.UnitTok].LowerLemma() == "charge" && v.Tree.Tokens[v.n.UnitTok].Tag == grammar.NOUN:
		f.Head, f.Sure = "count", false // how many charges there are, not how many are charged
	case v.of >= 0 && v.Tree.Tokens[v.of].LowerLemma() == "charge":
		f.Head, f.Sure = "count", false
	}
	if v.high(f) {
		f.Head, f.Sure = "height", true
	}
}

// speeding is what has a speed in its own name.
var speeding = map[string]bool{"speed": true, "wind": true, "gust": true, "storm": true}

// limits are what a speed is one of where nothing goes at it.
var limits = map[string]bool{"limit": true, "zone": true, "restriction": true, "cap": true}

// ofShare heads the frame of a share with what it is one of, where the words around say it: of the voters who cast ballots, of how much a thing
// can hold, of the value of shares.
func (v *valued) ofShare(f *checker.Frame) {
	switch {
	case f.Head == "voter" && has(f.Terms, "turnout", "vote", "turn"):
		f.Head, f.Sure = "turnout", true
	case f.Head == "full":
		f.Head, f.Sure = "capacity", true
	case f.Head == "equity" && v.thing >= 0 && v.Tree.Tokens[v.thing].Lower() == "share":
		f.Head, f.Sure = "share", false // of water, of the vote: not of a company
	case v.thing >= 0 && tallying[v.Tree.Tokens[v.thing].Lemma] && counting[v.lower(v.thing+1)]:
		f.Head, f.Sure = "counted", true // how far a count has come, not what it gives anybody
	case v.owned():
		f.Terms = with(f.Terms, f.Head)
		f.Head, f.Sure = "stake", true
	case f.Head == "worker" && has(with(f.Terms, f.Pred), "unemployment", "jobless", "unemployed"):
		f.Head, f.Sure = "unemployment", true
	case f.Head == "height" && has(f.Terms, "inflation"):
		f.Head, f.Sure = "inflation", true
	case f.Head == "gdp":
		v.ofEconomy(f)
	case f.Head == "value" && has(f.Terms, "equity"):
		f.Head, f.Sure = "equity", true
	}
}

// ofEconomy heads the frame of a share of what a country produces with what is measured by it: the deficit of "a deficit of 4% of GDP".
func (v *valued) ofEconomy(f *checker.Frame) {
	for _, account := range [...]string{"deficit", "debt", "surplus", "spending", "borrowing"} {
		if has(f.Terms, account) {
			f.Head, f.Sure, f.Terms = account, true, without(f.Terms, account)
			return
		}
	}
}

// tallying are what is counted after a vote, counting how it is said that they are.
var (
	tallying = map[string]bool{"ballot": true, "vote": true, "precinct": true, "district": true}
	counting = map[string]bool{"counted": true, "tallied": true, "reporting": true, "in": true}
)

// owned tells whether a share is one of what somebody holds, buys or sells of it: "is buying 49 percent of the club".
func (v *valued) owned() bool {
	h := v.Tree.Tokens[v.at].Head
	return h >= 0 && v.is(v.at, "obj") && v.thing > v.at && holding[v.Tree.Tokens[h].Lemma] && v.Tree.Preposition(v.thing) == "of"
}

// holding are the verbs of having a share of a thing and of coming by it.
var holding = map[string]bool{"own": true, "hold": true, "buy": true, "sell": true, "acquire": true, "purchase": true, "control": true, "retain": true}

// has tells whether a set holds one of the members.
func has(set []string, members ...string) bool {
	return slices.ContainsFunc(members, func(m string) bool { return slices.Contains(set, m) })
}

// ofMatch heads the frame of a score with the match or the vote that it is of.
func (v *valued) ofMatch(f *checker.Frame) {
	f.Head, f.Sure = "score", true
	f.Names = with(f.Names, append(v.teams(v.n), f.Places...)...)
	f.Names = with(f.Names, firstWords(f.Names)...)
	if v.interim(v.n) {
		f.Scope = with(f.Scope, "interim")
	}
	if v.balloted(v.n, v.at) {
		f.Head = "vote"
	}
}
