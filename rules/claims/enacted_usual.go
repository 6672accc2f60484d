package claims

import (
	"slices"
	"strings"
)

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
