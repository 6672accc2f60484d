package rules

import (
	"strings"

	"crosscheck/checker"
)

// partly tells whether one of two tolls may be a part of the other: it counts people of one sort, and they are fewer than all: "six hurt",
// "two women were hurt". Within one article a toll of one sort never stands against another.
func partly(a, b checker.Claim) bool {
	if a.Kind != checker.Quantity || !tolls[a.Frame.Head] || a.Frame.Head != b.Frame.Head {
		return false
	}
	x, y := sortOf(a), sortOf(b)
	switch {
	case x == y:
		return false
	case sameArticle(a, b) || x != "" && y != "":
		return true
	case x != "":
		return a.Value.Exact < b.Value.Exact
	}
	return b.Value.Exact < a.Value.Exact
}

// sortOf is the noun of those whom a toll counts, "" where it counts all.
func sortOf(c checker.Claim) string {
	noun := c.Value.Text[strings.LastIndexByte(c.Value.Text, ' ')+1:]
	if noun == "" || everybody[noun] || noun[0] >= '0' && noun[0] <= '9' {
		return ""
	}
	return noun
}

// everybody are the words of a toll that leave nobody out.
var everybody = map[string]bool{"people": true, "person": true, "persons": true, "victim": true, "victims": true, "casualties": true, "others": true,
	"dead": true, "killed": true, "deaths": true, "fatalities": true, "bodies": true, "injured": true, "wounded": true, "hurt": true, "injuries": true,
	"million": true, "thousand": true, "hundred": true, "missing": true, "detained": true, "arrested": true, "arrests": true, "charged": true,
	"lives": true, "individuals": true}
