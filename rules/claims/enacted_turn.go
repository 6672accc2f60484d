package claims

import (
	"math"
	"slices"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// turnOf names what the predicate p tells of where the usual name of its happening, told, is not the one by who or what it happens to: a truce that comes
// into force begins, a deal that closes is completed, and thieves who got in broke in.
func (c *Context) turnOf(p int, told string) enactment {
	if k := c.nextRound(p); k >= 0 {
		return enactment{deed: "resume", party: with(c.besideEvent(p, k), "!meeting")}
	}
	k := c.Tree.Object(p)
	if k < 0 || c.Tree.Tokens[k].Tag != grammar.NOUN || told == "force" || told == "arrival" || told == "end term" || told == "resume meeting" {
		k = c.Tree.Subject(p)
	}
	if k < 0 || c.Tree.Tokens[k].Tag != grammar.NOUN {
		return enactment{}
	}
	switch lemma, verb := c.Tree.Tokens[k].LowerLemma(), c.Tree.Tokens[p].LowerLemma(); {
	case told == "collapse" && flown[lemma]:
		return enactment{deed: "crash", party: c.participants(p, nil)}
	case told == "burst" && holdingBack[lemma]:
		return enactment{deed: "collapse", party: c.participants(p, nil)}
	case (told == "crash" || told == "sinking" || told == "closure") && machines[lemma]:
		return enactment{deed: "outage", party: c.participants(p, nil)}
	case (verb == "come" || verb == "go") && currents[lemma] && c.word(p+1, "back"):
		return enactment{deed: "restoration", party: c.participants(p, nil)}
	case verb == "strike" && k == c.Tree.Subject(p) && c.Tree.Object(p) < 0 && c.animate(k):
		return enactment{deed: "begin", party: with(c.participants(p, nil), "!strike")}
	case told == "publication" && lemma == "ticket":
		return enactment{deed: "sale", party: c.participants(p, nil)}
	case told == "opening" && shown[lemma]:
		return enactment{deed: "begin", party: with(c.takingPart(k), "!"+c.concepts[k])}
	case told == "closure" && shown[lemma]:
		return enactment{deed: "end", party: with(c.takingPart(k), "!"+c.concepts[k])}
	case told == "abolition" && (lexicon.Event(c.concepts[k]) || binding[lemma]):
		return enactment{deed: "end", party: with(c.takingPart(k), "!"+c.concepts[k])}
	case told == "force" && (lexicon.Event(c.concepts[k]) || binding[lemma]):
		return enactment{deed: "begin", party: with(c.takingPart(k), "!"+c.concepts[k])}
	case (told == "closure" || told == "completion") && transacted[lemma]:
		return enactment{deed: "completion", party: with(c.takingPart(k), "deal")}
	case told == "end term":
		return enactment{deed: "end", party: with(c.takingPart(k), "!"+c.concepts[k])}
	case told == "completion" && c.phase(p) == "end" && c.Tree.IsPassive(p) && c.eventOf(k) == "":
		return enactment{deed: told, party: c.participants(p, nil)}
	case told == "launch" && launched[lemma]:
		return enactment{deed: told, party: c.participants(p, nil)}
	case told == "resume meeting" && sitting[lemma]:
		return enactment{deed: "meeting", party: c.participants(p, nil)}
	case told == "stay" && verb == "sit" && sitting[lemma]:
		return enactment{deed: "meeting", party: c.participants(p, nil)}
	case told == "arrival" && intruding[lemma]:
		return enactment{deed: "intrusion", party: c.participants(p, nil)}
	}
	return enactment{}
}

// stolen reads a theft out of a verb that says no more than that thieves took something or got away with it.
func (c *Context) stolen(p int) enactment {
	switch c.Tree.Tokens[p].LowerLemma() {
	case "take", "grab", "carry", "get":
	default:
		return enactment{}
	}
	s, o := c.Tree.Subject(p), c.Tree.Object(p)
	if s < 0 || o < 0 || !intruding[c.Tree.Tokens[s].LowerLemma()] || c.Tree.Tokens[o].Tag != grammar.NOUN || c.toldBy(p).Rest != nil {
		return enactment{}
	}
	return enactment{deed: "theft", party: c.participants(p, nil)}
}

// nextRound returns the noun for another round of talks that the predicate p says is planned, begins or is held; -1 where it says so of none.
func (c *Context) nextRound(p int) int {
	if lemma := c.Tree.Tokens[p].LowerLemma(); c.phase(p) == fuller && lemma != "open" && lemma != "follow" && lemma != "convene" && lemma != "agree" {
		return -1
	}
	for _, k := range [...]int{c.Tree.Subject(p), c.Tree.Object(p)} {
		if k < 0 || c.Tree.Tokens[k].Tag != grammar.NOUN || !c.oneMore(k) {
			continue
		}
		switch c.Tree.Tokens[k].LowerLemma() {
		case "talk", "negotiation":
			return k
		case "round", "session", "meeting":
			if c.ofTalks(k) {
				return k
			}
		}
	}
	return -1
}

// oneMore tells whether a noun is of one more of its sort: "a second round", "fresh talks".
func (c *Context) oneMore(k int) bool {
	for _, m := range c.Tree.Children(k) {
		switch c.lower(m) {
		case "second", "third", "next", "new", "another", "further", "fresh", "more":
			return true
		}
	}
	return false
}

// ofTalks tells whether a round is one of talks: it says so, or says nothing and the article's opening tells of talks.
func (c *Context) ofTalks(k int) bool {
	for _, m := range c.Tree.Children(k) {
		if c.is(m, "nmod", "compound") {
			return c.concepts[m] == "talks"
		}
	}
	for n, o := range c.doc.read {
		if n == opening {
			break
		}
		for _, w := range o.concepts {
			if w == "talks" || w == "ceasefire" {
				return true
			}
		}
	}
	return false
}

var (
	// transacted are nouns for what companies and buyers complete.
	transacted = map[string]bool{"deal": true, "transaction": true, "merger": true, "acquisition": true, "takeover": true, "sale": true, "purchase": true, "buyout": true,
		"tie-up": true, "combination": true, "spin-off": true, "disposal": true}
	// intruding are those who do not come to visit.
	intruding = map[string]bool{"hacker": true, "thief": true, "robber": true, "raider": true, "burglar": true, "intruder": true, "gang": true, "attacker": true, "criminal": true}
)

var (
	// shown are nouns for what opens and closes as it begins and ends.
	shown = map[string]bool{"exhibition": true, "show": true, "fair": true, "festival": true, "season": true, "trial": true, "conference": true, "summit": true, "congress": true,
		"consultation": true, "inquest": true, "inquiry": true, "session": true, "tournament": true}
	// binding are nouns for what is imposed and lifted.
	binding = map[string]bool{"ban": true, "curfew": true, "order": true, "restriction": true, "limit": true, "lockdown": true, "embargo": true, "emergency": true, "warning": true,
		"blockade": true, "moratorium": true, "sanction": true}
	// launched are nouns for what lifts off or goes down a slipway, rather than beginning.
	launched = map[string]bool{"rocket": true, "satellite": true, "spacecraft": true, "missile": true, "probe": true, "capsule": true, "shuttle": true, "ship": true, "craft": true}
	// holdingBack are nouns for what keeps water back, machines those for what runs on computers.
	holdingBack = map[string]bool{"dam": true, "levee": true, "dyke": true, "dike": true, "embankment": true}
	machines    = map[string]bool{"app": true, "site": true, "website": true, "system": true, "network": true, "server": true, "service": true, "computer": true, "platform": true}
	// sitting are nouns for bodies that sit to meet.
	sitting = map[string]bool{"council": true, "parliament": true, "court": true, "committee": true, "board": true, "assembly": true, "tribunal": true, "commission": true, "chamber": true, "cabinet": true, "senate": true}
)

// bounded names what begins or ends on a day from or until which an event is said to last: "a truce from Sunday".
func (c *Context) bounded(t timex.Timex, at int) enactment {
	if at >= 0 && c.Tree.Tokens[at].Tag == grammar.VERB && c.Tree.Tokens[at].LowerLemma() == "apply" && (c.word(t.Tok, "from") || c.word(t.Tok-1, "from")) {
		if e := c.turnOf(at, "force"); e.deed != "" {
			return e
		}
		return enactment{deed: "force", party: c.participants(at, nil)}
	}
	if at < 0 || c.Tree.Tokens[at].Tag != grammar.NOUN || !lexicon.Event(c.concepts[at]) {
		return enactment{}
	}
	switch {
	case c.word(t.Tok, "from"), c.word(t.Tok-1, "from"), t.Bound == timex.Since:
		return enactment{deed: "begin", party: with(c.takingPart(at), "!"+c.concepts[at])}
	case t.Bound == timex.Until:
		return enactment{deed: "end", party: with(c.takingPart(at), "!"+c.concepts[at])}
	}
	return enactment{}
}

// turnedOn is when a thing opens or starts again that is shut until a day, or ends that runs until then: on that day, or at its end. "At least" leaves the end open.
func (c *Context) turnedOn(t timex.Timex) checker.Interval {
	const day = 24 * 3600
	if c.word(t.Tok-1, "least") || c.word(t.Tok-1, "earliest") || strings.Contains(strings.ToLower(c.Tree.Text[t.Start:t.End]), "least") {
		return checker.Between(t.Point.Low, math.Inf(1))
	}
	return checker.Between(t.Point.Low, t.Point.High+day)
}

// turned are the happenings of which the day until which a thing is shut or runs is the day.
var turned = map[string]bool{"opening": true, "reopening": true, "resume": true, "end": true}

// resolved tells whether token i is what somebody resolved to do, so that a day behind it may be that of the resolution: "voted to walk out on Sunday".
func (c *Context) resolved(i int) bool {
	if i < 0 || !c.is(i, "xcomp") || c.Tree.Tokens[c.Tree.Tokens[i].Head].Fine != "VBD" {
		return false
	}
	switch c.Tree.Tokens[c.Tree.Tokens[i].Head].LowerLemma() {
	case "vote", "decide", "threaten", "vow", "promise", "refuse":
		return true
	}
	return false
}

// usual names by one word what outlets have several words for: what fails in an outage and comes back after it, and what runs again on a railway.
func usual(e enactment) enactment {
	switch e.deed {
	case "outage", "restoration":
		return enactment{deed: e.deed, party: calling(e.party, currents, "power"), first: e.first}
	case "launch":
		if slices.ContainsFunc(e.party, func(w string) bool { return launched[strings.TrimLeft(w, "^!")] }) {
			return enactment{deed: "begin", party: with(calling(e.party, launched, "rocket"), "!rocket"), first: e.first}
		}
	case "trial", "strike": // it is planned for a day
		return enactment{deed: "begin", party: with(e.party, "!"+e.deed), first: e.first}
	case "crash":
		return enactment{deed: e.deed, party: calling(e.party, flown, "aircraft"), first: e.first}
	case "departure", "arrival":
		return enactment{deed: e.deed, party: calling(calling(e.party, flown, "aircraft"), firefighting, "firefighter"), first: e.first}
	case "begin", "end":
		return enactment{deed: e.deed, party: calling(calling(e.party, building, "building"), map[string]bool{"strike action": true}, "strike"), first: e.first}
	case "resume", "reopening", "opening":
		if slices.ContainsFunc(e.party, func(w string) bool { return taught[strings.TrimLeft(w, "^!")] }) {
			return enactment{deed: "resume", party: with(calling(e.party, taught, "school"), "!school"), first: e.first}
		}
		if slices.ContainsFunc(e.party, func(w string) bool { return len(w) > 1 && (w[0] == '^' || w[0] == '!') && railed[w[1:]] }) {
			return enactment{deed: "resume", party: with(calling(e.party, railed, "service"), "!service"), first: e.first}
		}
	}
	return e
}

// calling gives the words of a party that stand in a set one name, behind the marks that they have.
func calling(party []string, words map[string]bool, name string) []string {
	var out bag
	for _, w := range party {
		if bare := strings.TrimLeft(w, "^!"); words[bare] {
			w = w[:len(w)-len(bare)] + name
		}
		out.add(w)
	}
	return out.set()
}

var (
	// currents are nouns for what a power cut cuts.
	currents = map[string]bool{"light": true, "supply": true, "electricity": true, "current": true, "grid": true, "mains": true, "power": true}
	// flown are nouns for what flies on a timetable, firefighting those for who comes to a fire, building those for what begins where something is built.
	flown        = map[string]bool{"flight": true, "plane": true, "aircraft": true, "jet": true, "airliner": true, "airplane": true}
	firefighting = map[string]bool{"crew": true, "firefighter": true, "brigade": true}
	building     = map[string]bool{"work": true, "construction": true, "building": true, "build": true}
	// taught are nouns for what pauses when schools are shut.
	taught = map[string]bool{"school": true, "lesson": true, "class": true, "teaching": true, "schooling": true}
	// railed are nouns for what stops and runs again where a railway line is blocked.
	railed = map[string]bool{"line": true, "train": true, "track": true, "service": true, "railway": true, "rail": true, "route": true}
)
