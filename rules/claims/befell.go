package claims

import (
	"strings"

	"crosscheck/rules/grammar"
)

// Some constructions tell what became of people without a word for it: "143 aboard", "2,900 were ordered out", "forced 1,900 from their homes".

// befell returns the concept of what the construction around the count at i tells of the people counted, "" where it tells nothing.
func (c *Context) befell(i int) string {
	t := c.Tree.Tokens[i]
	if !c.generic(i) && !c.person(i) && t.Tag != grammar.NUM {
		return ""
	}
	switch p := c.predicate(i); {
	case !c.person(i) && c.aboard(i, p):
		return "aboard"
	case c.uprooted(i):
		return "evacuate"
	}
	return ""
}

// aboard tells whether people are counted as those on a vehicle: "143 aboard", "134 people on board", "a ferry carrying 140 people". A voyage
// has one such number, while passengers and crew are parts of it.
func (c *Context) aboard(i, p int) bool {
	for k := i + 1; k < len(c.Tree.Tokens) && k <= i+3; k++ {
		switch word := c.lower(k); {
		case word == "aboard", word == "on" && c.lower(k+1) == "board":
			return true
		case word != "people" && word != "who" && word != "were" && word != "was":
			k = len(c.Tree.Tokens)
		}
	}
	return p >= 0 && strings.EqualFold(c.Tree.Tokens[p].Lemma, "carry") && c.Tree.Object(p) == i && c.vehicle(c.conveyor(p))
}

// conveyor is the subject of a predicate, or the noun that it describes: "a ferry carrying 140".
func (c *Context) conveyor(p int) int {
	if k := c.Tree.Subject(p); k >= 0 {
		return k
	}
	if c.is(p, "acl") {
		return c.Tree.Tokens[p].Head
	}
	return -1
}

// vehicle tells whether a token names what carries people.
func (c *Context) vehicle(k int) bool {
	return k >= 0 && vehicles[strings.ToLower(c.Tree.Tokens[k].Lemma)]
}

var vehicles = map[string]bool{"ferry": true, "ship": true, "boat": true, "vessel": true, "plane": true, "aircraft": true, "airliner": true, "jet": true,
	"flight": true, "helicopter": true, "train": true, "bus": true, "coach": true, "tram": true, "liner": true, "minibus": true, "dinghy": true, "raft": true}

// uprooted tells whether people are counted as those whom somebody made leave their homes: a verb that moves people stands beside them, and
// behind both what they had to leave. Words are looked at, since a headline's "forces 1,900 from homes" has no verb for the tree.
func (c *Context) uprooted(i int) bool {
	const before, after, behind = 4, 5, 9
	verb := -1
	for k := max(0, i-before); k <= i+after && k < len(c.Tree.Tokens); k++ {
		if moving[strings.ToLower(c.Tree.Tokens[k].Lemma)] {
			verb = k
			break
		}
	}
	if verb < 0 {
		return false
	}
	for k := max(i, verb) + 1; k < len(c.Tree.Tokens) && k <= max(i, verb)+behind; k++ {
		switch word := c.lower(k); {
		case leaving[word]:
			return true
		case sheltering[word] || word == "." || word == ";":
			return false
		}
	}
	return false
}

// moving are the verbs that make people leave, leaving the words that tell that it is their homes, sheltering those that tell the contrary.
var (
	moving     = map[string]bool{"force": true, "drive": true, "order": true, "tell": true, "move": true, "ask": true, "clear": true, "urge": true, "advise": true}
	leaving    = map[string]bool{"out": true, "leave": true, "evacuate": true, "flee": true, "home": true, "homes": true}
	sheltering = map[string]bool{"stay": true, "remain": true, "indoors": true, "inside": true, "return": true, "go": true, "not": true, "n't": true, "work": true}
)
