package claims

import (
	"math"
	"strconv"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// compass gives the words of a direction their angle in degrees, north 0 and clockwise.
var compass = map[string]float64{"north": 0, "northern": 0, "northbound": 0, "northeast": 45, "northeastern": 45, "east": 90, "eastern": 90, "eastbound": 90,
	"southeast": 135, "southeastern": 135, "south": 180, "southern": 180, "southbound": 180, "southwest": 225, "southwestern": 225, "west": 270,
	"western": 270, "westbound": 270, "northwest": 315, "northwestern": 315}

// bearing reads a word of direction at token i, hyphens within it included, and the token behind it; end is i where there is none.
func (c *Context) bearing(i int) (angle float64, end int) {
	w := c.lower(i)
	if w == "" || strings.IndexByte("nesw", w[0]) < 0 {
		return 0, i
	}
	if c.lower(i+1) == "-" {
		if a, ok := compass[w+c.lower(i+2)]; ok {
			return a, i + 3
		}
	}
	if a, ok := compass[strings.ReplaceAll(w, "-", "")]; ok && c.lower(i-1) != "-" {
		return a, i + 1
	}
	return 0, i
}

// direction reads how far and which way something lies from a landmark: "a mile south of the pier", "12 km to the east of Halmar". The landmark
// is the head, the distance in metres what the value admits.
func (c *Context) direction(i int) *checker.Claim {
	angle, end := c.bearing(i)
	if end == i || !c.word(end, "of") || c.lower(i-1) == "" {
		return nil
	}
	mark := c.Tree.Tokens[end].Head
	if mark <= end || mark > end+5 || c.Tree.Tokens[mark].Tag != grammar.NOUN && c.Tree.Tokens[mark].Tag != grammar.PROPN {
		return nil
	}
	first := end + 1
	if c.Tree.Tokens[mark].Tag == grammar.NOUN && c.word(mark+1, "of") && mark+2 < len(c.Tree.Tokens) && c.Tree.Tokens[mark+2].Tag == grammar.PROPN {
		first, mark = mark+2, mark+2 // "north of the village of Halmar" is north of Halmar
	}
	for c.Tree.Tokens[mark].Tag == grammar.PROPN && mark+1 < len(c.Tree.Tokens) && c.Tree.Tokens[mark+1].Tag == grammar.PROPN {
		mark++
	}
	from := i
	for from > 0 && (c.word(from-1, "the") || c.word(from-1, "to") || c.word(from-1, "due") || c.word(from-1, "just")) {
		from--
	}
	f := c.occasion(i)
	f.Head = c.landmark(first, mark)
	f.Event, _ = c.subjected(c.Tree.Subject(c.predicate(i))) // the object may be the distance
	v := checker.Value{Text: strconv.FormatFloat(angle, 'f', 0, 64), Unit: "direction", Exact: angle}
	if tok, far, ok := c.distance(from); ok {
		from, v.Admits = tok, far
	}
	return c.whereabout(i, from, mark+1, f, v)
}

// landmark is the noun phrase that ends with token mark, without articles, in lower case.
func (c *Context) landmark(from, mark int) string {
	var words []string
	for k := from; k <= mark; k++ {
		if t := c.Tree.Tokens[k]; t.Tag == grammar.NOUN || t.Tag == grammar.PROPN || t.Tag == grammar.NUM {
			words = append(words, t.Lower())
		}
	}
	return strings.Join(words, " ")
}

// distance reads the length that ends before token end: "two miles", "a mile".
func (c *Context) distance(end int) (from int, far checker.Interval, ok bool) {
	for _, n := range c.Numbers {
		if n.Tok >= 0 && n.EndTok == end && n.Class == number.Measure && n.Unit == "m" {
			return n.Tok, n.Admits, true
		}
	}
	if m := lengths[c.lower(end-1)]; m > 0 && (c.word(end-2, "a") || c.word(end-2, "one")) {
		return end - 2, checker.Between(m*0.9, m*1.1), true
	}
	return 0, checker.Interval{}, false
}

// lengths are the units of length in metres that stand behind "a".
var lengths = map[string]float64{"mile": 1609, "kilometer": 1000, "kilometre": 1000}

// sided reads on which side of a thing something is: "on the west bank of the Orr", "the southbound lanes of the A9". The noun is in the unit; whose
// side it is, where the text says so, is the frame's event.
func (c *Context) sided(i int) *checker.Claim {
	angle, k := c.bearing(i)
	if k == i || k >= len(c.Tree.Tokens) {
		return nil
	}
	noun := c.Tree.Tokens[k].LowerLemma()
	if !sidedly[noun] || math.Mod(angle, 90) != 0 || c.Tree.Tokens[k].Tag != grammar.NOUN && c.Tree.Tokens[k].Tag != grammar.PROPN {
		return nil
	}
	f := c.occasion(k)
	f.Event = ""
	for _, m := range c.Tree.Children(k) {
		if c.is(m, "nmod") && c.Tree.Preposition(m) == "of" {
			f.Event = c.landmark(m, m)
		}
	}
	if noun == "carriageway" {
		noun = "lane"
	}
	return c.whereabout(k, i, k+1, f, checker.Value{Text: strconv.FormatFloat(angle, 'f', 0, 64), Unit: "side " + noun, Exact: angle})
}

// sidedly are the nouns of which a thing has one on each side.
var sidedly = map[string]bool{"side": true, "bank": true, "shore": true, "lane": true, "carriageway": true, "entrance": true, "exit": true, "gate": true,
	"stand": true, "wing": true, "end": true, "tower": true, "platform": true, "track": true, "portal": true, "wall": true}
