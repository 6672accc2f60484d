package names

import "strings"

// Namesake is the identity that the first word of a place's or body's longer name would have as a name of its own (or the words behind "Hotel"), since most are named for a
// town or a family that other outlets name alone: the Halmar of "Halmar General Hospital". It is "" where that word tells little.
func (e *Entity) Namesake() string {
	if e.Kind == Person {
		return ""
	}
	const least = 5 // letters
	v := words()
	first, rest, ok := strings.Cut(strings.TrimPrefix(e.Full, "The "), " ")
	if ok && fronts[first] && !strings.HasPrefix(rest, "of ") {
		return Skeleton(rest)
	}
	switch {
	case !ok || len(first) < least || shouted(first) || strings.HasPrefix(rest, "of "):
		return ""
	case qualifiers[first] || v.common[first] || v.not[first] || v.first[first] != 0 || v.bodies[first] != "" || v.spots[first] != "":
		return ""
	case world().find(first) != nil || v.spots[lastWord(rest)] == "street":
		return ""
	}
	return Skeleton(strings.TrimSuffix(strings.TrimSuffix(first, "'s"), "’s"))
}

// fronts are the words for what a thing is that stand before its own name: the Lantana is the "Hotel Lantana".
var fronts = map[string]bool{"Hotel": true, "Café": true, "Cafe": true, "Restaurant": true, "Villa": true, "Château": true, "Casa": true, "Camp": true}

// qualifiers are words that open many names and tell none from another.
var qualifiers = map[string]bool{"North": true, "South": true, "Northern": true, "Southern": true, "Eastern": true, "Western": true, "Upper": true, "Lower": true,
	"Great": true, "Greater": true, "Little": true, "Royal": true, "National": true, "International": true, "United": true, "Central": true, "General": true,
	"Federal": true, "Grand": true, "Saint": true, "Santa": true, "Black": true, "White": true, "Green": true, "Democratic": true, "Public": true,
	"Civil": true, "World": true, "Global": true, "American": true, "European": true, "State": true, "County": true, "Supreme": true, "District": true,
	"Social": true, "Special": true, "Major": true, "Memorial": true, "Community": true, "Emergency": true, "Health": true, "Human": true}
