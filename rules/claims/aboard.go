package claims

import (
	"strings"

	"crosscheck/rules/grammar"
)

// aboard heads the frame of people of whom is told only that a vehicle carried them: "143 aboard", "134 people on board", "a ferry carrying
// 140 people". A voyage has one such number, while passengers and crew are parts of it.
const aboard = "aboard"

// carriedAboard tells whether the people whom the number at i counts are those on a vehicle.
func (c *Context) carriedAboard(i int) bool {
	t := c.Tree.Tokens[i]
	if !c.generic(i) && t.Tag != grammar.NUM {
		return false
	}
	for k := i + 1; k < len(c.Tree.Tokens) && k <= i+3; k++ {
		switch word := c.lower(k); {
		case word == "aboard", word == "on" && k+1 < len(c.Tree.Tokens) && c.lower(k+1) == "board":
			return true
		case word != "people" && word != "who" && word != "were" && word != "was":
			k = len(c.Tree.Tokens)
		}
	}
	p := c.predicate(i)
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
