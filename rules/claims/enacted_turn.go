package claims

import (
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// turnOf names what the predicate p tells of where the usual name of its happening, told, is not the one by who or what it happens to: a truce that comes
// into force begins, a deal that closes is completed, and thieves who got in broke in.
func (c *Context) turnOf(p int, told string) enactment {
	if k := c.nextRound(p); k >= 0 {
		return enactment{deed: "resume", party: with(c.besideEvent(p, k), "!meeting")}
	}
	k := c.Tree.Object(p)
	if k < 0 || c.Tree.Tokens[k].Tag != grammar.NOUN || bySubject[told] {
		k = c.Tree.Subject(p)
	}
	if k < 0 || c.Tree.Tokens[k].Tag != grammar.NOUN {
		return enactment{}
	}
	if deed := c.verbTurn(p, k, told); deed != "" {
		return c.turned(p, k, deed)
	}
	lemma := c.Tree.Tokens[k].LowerLemma()
	for _, x := range renamings {
		if x.told == told && (x.of[lemma] || x.events && lexicon.Event(c.concepts[k])) {
			return c.turned(p, k, x.deed)
		}
	}
	return enactment{}
}

// verbTurn names what the verb p alone tells of the noun at token k: a power that came back is restored, nurses who strike begin a strike.
func (c *Context) verbTurn(p, k int, told string) string {
	switch lemma := c.Tree.Tokens[k].LowerLemma(); c.Tree.Tokens[p].LowerLemma() {
	case "come", "go":
		if currents[lemma] && c.word(p+1, "back") {
			return "restoration"
		}
	case "strike":
		if k == c.Tree.Subject(p) && c.Tree.Object(p) < 0 && c.animate(k) {
			return "strike"
		}
	case "sit":
		if told == "stay" && sitting[lemma] {
			return "meeting"
		}
	case "finish":
		if told == "completion" && c.Tree.IsPassive(p) && c.eventOf(k) == "" {
			return told
		}
	}
	return ""
}

// turned makes the enactment of a deed to the noun at token k. What begins or ends takes part in that.
func (c *Context) turned(p, k int, deed string) enactment {
	switch {
	case deed == "begin" || deed == "end":
		return enactment{deed: deed, party: with(c.takingPart(k), "!"+c.concepts[k])}
	case deed == "completion" && transacted[c.Tree.Tokens[k].LowerLemma()]:
		return enactment{deed: deed, party: with(c.takingPart(k), "deal")}
	}
	return enactment{deed: deed, party: c.participants(p, nil)}
}

// A renaming gives a happening another name where it happens to some things, or to events.
type renaming struct {
	told   string
	of     map[string]bool
	events bool
	deed   string
}

var renamings = []renaming{
	{told: "collapse", of: flown, deed: "crash"},
	{told: "burst", of: holdingBack, deed: "collapse"},
	{told: "crash", of: machines, deed: "outage"},
	{told: "sinking", of: machines, deed: "outage"},
	{told: "closure", of: machines, deed: "outage"},
	{told: "publication", of: map[string]bool{"ticket": true}, deed: "sale"},
	{told: "opening", of: shown, deed: "begin"},
	{told: "closure", of: shown, deed: "end"},
	{told: "closure", of: transacted, deed: "completion"},
	{told: "completion", of: transacted, deed: "completion"},
	{told: "abolition", of: binding, events: true, deed: "end"},
	{told: "force", of: binding, events: true, deed: "begin"},
	{told: "end term", of: expiring, events: true, deed: "end"},
	{told: "launch", of: launched, deed: "launch"},
	{told: "resume meeting", of: sitting, deed: "meeting"},
	{told: "arrival", of: intruding, deed: "intrusion"},
}

// bySubject are the happenings that turn on who or what the subject is, whatever the object.
var bySubject = map[string]bool{"force": true, "arrival": true, "end term": true, "resume meeting": true}

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

var (
	// transacted are nouns for what companies and buyers complete.
	transacted = map[string]bool{"deal": true, "transaction": true, "merger": true, "acquisition": true, "takeover": true, "sale": true, "purchase": true, "buyout": true,
		"tie-up": true, "combination": true, "spin-off": true, "disposal": true}
	// intruding are those who do not come to visit.
	intruding = map[string]bool{"hacker": true, "thief": true, "robber": true, "raider": true, "burglar": true, "intruder": true, "gang": true, "attacker": true, "criminal": true}
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
	sitting = map[string]bool{"council": true, "parliament": true, "court": true, "committee": true, "board": true, "assembly": true, "tribunal": true, "commission": true, "chamber": true,
		"cabinet": true, "senate": true}
	// expiring are nouns for what expires.
	expiring = map[string]bool{"lease": true, "licence": true, "license": true, "contract": true, "permit": true, "deal": true, "agreement": true, "mandate": true, "passport": true,
		"visa": true, "ultimatum": true, "order": true, "offer": true, "warranty": true, "term": true}
)

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
