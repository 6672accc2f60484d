package rules

import (
	"math"
	"slices"
	"strings"

	"crosscheck/checker"
)

// oneDeed tells whether two texts on one event tell of one happening, in whatever words: they name it alike and have a theme in common, and the names
// and places that take part do not exclude each other. Where no word names it in one of them, the sentences must be much alike.
func oneDeed(a, b *checker.Claim) bool {
	x, y := &a.Frame, &b.Frame
	if sameArticle(a, b) || x.Lone || y.Lone || kin(a, b) < deedKin(a, b) && !fated(a, b) || others(x.Names, y.Names) || apartDeeds(a, b) || telling[x.Deed] {
		return false
	}
	if !(a.Kind == checker.Duration && toldOnce(a, b)) && (ahead(a) && bygone(b) || ahead(b) && bygone(a)) || !oneGrain(a, b) || setApart(a, b) {
		return false
	}
	p, q := themes(a), themes(b)
	nouns, all := p.sharing(q), common(p.all, q.all)
	switch {
	case x.Deed == "" || y.Deed == "":
		return (nouns > 0 || p.head == q.head && common(p.names, q.names) > 0) && !others(p.nouns, q.nouns) && !abroad(a, b) && !abroad(b, a) && toldAlike(a, b)
	case common(p.names, q.names) > 0 && (p.head == q.head || embodying[p.head] || embodying[q.head]):
		return true
	case common(p.events, q.events) > 0:
		return has(p.events, "!vote") || !others(p.all, q.all)
	case x.Deed == "last sight":
		return len(p.all) == 0 || len(q.all) == 0 || all > 0 // who is missing may be named in one text only
	case others(p.nouns, q.nouns), abroad(a, b), abroad(b, a):
		return false
	case toldOnce(a, b):
		return true
	case often[x.Deed] && all < 2 && alike(a, b) < 0.5:
		return slices.ContainsFunc(p.nouns, func(w string) bool { return has(q.nouns, w) && !everyday[w] })
	case nouns > 0 || all > 1 || common(p.places, q.places) > 0 && onceThere[x.Deed]:
		return true
	}
	bare := len(p.all) == 0 || len(q.all) == 0
	return bare && (headed(a, b) && x.Sure || a.Kind == checker.Duration && common(x.Names, y.Names) > 0)
}

// deedKin is how much two articles must have in common for a happening in both to be taken for the same: less where each knows one only.
func deedKin(a, b *checker.Claim) float64 {
	const low = 0.15
	if toldOnce(a, b) {
		return low
	}
	return oneEvent
}

// toldOnce tells whether two texts, printed within days of each other, time a happening of which a story has one as a rule. A text that gives several times
// to one has no name for it.
func toldOnce(a, b *checker.Claim) bool {
	d := turnOf(a.Frame.Deed)
	if d == "" || d != turnOf(b.Frame.Deed) || printedApart(a, b) >= 4*day {
		return false
	}
	if a.Kind == checker.Duration {
		return spells[d] && ratio(a, b) < math.Log(30)
	}
	if milestones[d] || upcoming[d] && tocome(a) && tocome(b) {
		return true
	}
	return turns[d] && slices.ContainsFunc(a.Frame.Party, func(p string) bool { return (p[0] == '!' || p[0] == '^') && has(b.Frame.Party, p) })
}

// fated tells whether both texts say when that happened to one named person which happens to a person once in a story, so that the two tell of one
// happening even where they have little else in common.
func fated(a, b *checker.Claim) bool {
	if a.Frame.Deed != b.Frame.Deed || !fates[a.Frame.Deed] || common(a.Frame.Party, b.Frame.Party)+common(a.Frame.Names, b.Frame.Names) == 0 || printedApart(a, b) > 14*day {
		return false
	}
	p, q := themes(a), themes(b)
	return common(p.names, q.names) > 0 || common(a.Frame.Names, b.Frame.Names) > 0 && (p.head == q.head || p.head == "" || q.head == "")
}

// fates are the happenings that befall a person once in a story.
var fates = map[string]bool{"arrest": true, "abduction": true, "death": true, "birth": true, "sentencing": true, "verdict": true, "conviction": true, "acquittal": true,
	"funeral": true, "resignation": true, "retirement": true, "appointment": true, "marriage": true, "surrender": true, "disappearance": true, "freedom": true,
	"taking office": true, "dismissal": true, "discharge": true}

// toldAlike tells whether two sentences share so much that they tell of one thing, though the verb of one tells nothing.
func toldAlike(a, b *checker.Claim) bool {
	const (
		share = 0.6 // of the words of both
		least = 3   // words
	)
	return alike(a, b) >= share && common(sentenceWords(a), sentenceWords(b)) >= least
}

// sentenceWords lists what a claim's sentence says, within its clause and around it, sorted.
func sentenceWords(c *checker.Claim) []string { return words(c, c.Frame.Around...) }

// apartDeeds tells whether two claims name their happenings, and differently.
func apartDeeds(a, b *checker.Claim) bool {
	x, y := turnOf(a.Frame.Deed), turnOf(b.Frame.Deed)
	return x != "" && y != "" && x != y
}

// another tells whether one of two happenings is told from the other by its place in a row: "an earlier truce".
func another(a, b *checker.Claim) bool {
	x, y := a.Frame.Deed, b.Frame.Deed
	return x != "" && y != "" && (strings.HasSuffix(x, " "+y) || strings.HasSuffix(y, " "+x))
}

// turnOf returns the name of a happening, where what opens is taken for what begins, and what closes for what ends.
func turnOf(deed string) string {
	switch deed {
	case "opening", "reopening":
		return "begin"
	case "closure":
		return "end"
	}
	return deed
}

// oneGrain tells whether two dates are told about as finely, so that they can be of one happening: both as days, no further apart than two outlets err unless
// a place sees such a happening once, or both as months, or both as years of what a thing sees once. Claims that are no dates always can.
func oneGrain(a, b *checker.Claim) bool {
	if a.Kind != checker.Date {
		return true
	}
	x, y := a.Value.Admits, b.Value.Admits
	if !x.Known || !y.Known {
		return false
	}
	p, q := x.High-x.Low, y.High-y.Low
	deed := a.Frame.Deed
	switch {
	case p < 4*day && q < 4*day:
		return apart(x, y) < 20*day || onceThere[deed] || toldOnce(a, b) && apart(x, y) < 120*day
	case toldOnce(a, b) && p < 200*day && q < 200*day && tocome(a) && tocome(b):
		return true
	case deed == "" || b.Frame.Deed == "" || p < 25*day || q < 25*day || p > 300*day && !oneTime[deed]:
		return false
	}
	return p < 3*q && q < 3*p
}

// abroad tells whether what a claim tells of is put in a place that is none of what the other's article is about.
func abroad(c, other *checker.Claim) bool {
	return slices.ContainsFunc(c.Frame.Party, func(p string) bool {
		place, ok := strings.CutPrefix(strings.TrimPrefix(p, "+"), "@")
		return ok && !has(other.Frame.Story, place)
	})
}

// ahead tells whether a claim is of what is to come.
func ahead(c *checker.Claim) bool { return c.Voice.Mode == checker.Planned }

// tocome tells whether a claim is of what is to come, by its tense or by its date.
func tocome(c *checker.Claim) bool {
	return ahead(c) || c.Kind == checker.Date && c.Value.Admits.Known && !c.Sentence.Published.IsZero() && c.Value.Admits.Low > float64(c.Sentence.Published.Unix())
}

// bygone tells whether a claim is of what has come, as far as its tense and its date tell.
func bygone(c *checker.Claim) bool {
	return c.Voice.Mode != checker.Planned && !(c.Kind == checker.Date && c.Value.Admits.Known && c.Value.Admits.Low > float64(c.Sentence.Published.Unix()))
}

var (
	// onceThere are the happenings of which a place sees one in a story: a ban, a founding, a landfall.
	onceThere = map[string]bool{"ban": true, "abolition": true, "founding": true, "building": true, "completion": true, "opening": true, "closure": true, "demolition": true,
		"election": true, "force": true, "collapse": true, "landfall": true, "eruption": true}
	// milestones are the happenings of which a story has one as a rule, so that a text that dates one of them dates that one, whatever it calls those who
	// take part.
	milestones = map[string]bool{"alarm": true, "force": true, "completion": true, "merger": true, "signing": true, "landfall": true,
		"eruption": true, "launch": true, "intrusion": true, "derailment": true, "collapse": true, "outage": true, "election": true, "funeral": true, "premiere": true,
		"reopening": true, "abolition": true, "recall": true, "demolition": true, "independence": true, "escape": true, "abduction": true, "sentencing": true,
		"verdict": true, "sinking": true, "grounding": true, "landslide": true, "restoration": true, "cutting": true, "taking office": true, "flotation": true}
	// upcoming are the happenings of which a story has one to come.
	upcoming = map[string]bool{"vote": true, "meeting": true}
	// spells are what a story has once and what takes its time.
	spells = map[string]bool{"outage": true, "deliberation": true, "ceasefire": true, "stoppage": true, "lockdown": true, "captivity": true, "delay": true, "containment": true,
		"raid": true, "ban": true, "standoff": true, "extinction": true, "trial": true, "race": true}
	// turns are the beginnings and ends of things, and what is told like them: they are one where they are of one thing.
	turns = map[string]bool{"begin": true, "end": true, "resume": true}
	// everyday are the people and things of which stories of one town have several.
	everyday = map[string]bool{"victim": true, "suspect": true, "shot": true, "home": true, "building": true, "store": true, "street": true, "vehicle": true, "school": true,
		"council": true, "board": true, "committee": true, "plan": true, "bill": true, "budget": true, "law": true, "measure": true, "motion": true, "student": true, "driver": true,
		"police": true, "road": true, "club": true, "hospital": true, "party": true, "group": true, "company": true, "team": true, "worker": true, "resident": true, "customer": true,
		"head": true, "arm": true, "scene": true, "charge": true, "crash": true, "fire": true, "incident": true, "attack": true, "shooting": true,
		"member": true, "protester": true, "soldier": true, "firefighter": true, "migrant": true, "passenger": true, "price": true, "rate": true, "tax": true, "job": true,
		"patient": true, "voter": true, "dead": true, "injured": true, "connection": true, "murder": true, "gunshot": true, "crime": true, "area": true, "city": true, "town": true}
	// oneTime are the happenings of which a thing sees one in all its years.
	oneTime = map[string]bool{"founding": true, "building": true, "completion": true, "opening": true, "closure": true, "birth": true, "death": true, "ban": true, "abolition": true,
		"discovery": true, "invention": true, "publication": true, "premiere": true, "theft": true, "demolition": true, "conviction": true, "signing": true, "resignation": true,
		"sinking": true, "crash": true, "collapse": true, "disappearance": true, "abduction": true, "marriage": true, "end": true, "begin": true, "retirement": true, "bankruptcy": true,
		"force": true, "shaking": true, "eruption": true, "explosion": true, "fire": true, "shooting": true, "independence": true, "merger": true, "recording": true, "painting": true, "approval": true}
	// telling are happenings that one story has again and again, so that two are never known for one.
	telling = map[string]bool{"announcement": true, "conference": true, "hearing": true, "testimony": true, "search": true}
	// often are the happenings of which one story may tell several, so that a common theme says little.
	often = map[string]bool{"death": true, "arrest": true, "charge": true, "shooting": true, "stabbing": true, "crash": true, "fire": true, "theft": true, "explosion": true,
		"vote": true, "meeting": true, "talks": true, "attack": true, "protest": true, "cut": true,
		"rise": true, "freedom": true, "sentencing": true, "conviction": true, "birth": true, "award": true, "stay": true}
)
