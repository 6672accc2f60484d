package claims

import (
	"strconv"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// counted are the nouns behind which a number tells which of several places is meant.
var counted = grammar.NewWords(map[string]bool{"gate": true, "platform": true, "terminal": true, "runway": true, "pier": true, "berth": true, "ward": true, "room": true, "exit": true,
	"junction": true, "reactor": true, "courtroom": true, "track": true, "dock": true, "hangar": true, "bay": true, "shaft": true, "checkpoint": true})

// nth reads a place that a number tells from its like: "Gate 7", "platform 9", "the third floor".
func (c *Context) nth(i int) *checker.Claim {
	t := &c.Tree.Tokens[i]
	lemma := t.LowerLemma()
	if counted.Of(lemma) && t.Tag != grammar.VERB {
		if n, err := strconv.Atoi(c.lower(i + 1)); err == nil && n > 0 && n < 1000 && !c.counting(i+1) {
			v := checker.Value{Text: strconv.Itoa(n), Unit: "number " + lemma, Exact: float64(n)}
			return c.whereabout(i, i, i+2, c.occasion(i), v)
		}
	}
	if lemma != "floor" && lemma != "storey" || i == 0 {
		return nil
	}
	n := 0.0
	if c.word(i-1, "ground") {
		n = 1
	}
	for _, x := range c.Numbers {
		if x.Class == number.Ordinal && x.Tok == i-1 {
			n = x.Exact
		}
	}
	if n == 0 {
		return nil
	}
	f := c.occasion(i)
	return c.whereabout(i, i-1, i+1, f, checker.Value{Text: strconv.FormatFloat(n, 'f', 0, 64), Unit: "number floor", Exact: n})
}

// counting tells whether the number at token k counts what stands behind it: "at the gate 20 people".
func (c *Context) counting(k int) bool {
	return k+1 < len(c.Tree.Tokens) && (c.Tree.Tokens[k+1].Tag == grammar.NOUN || c.word(k+1, "percent"))
}

// rooms are the rooms of a building, none of which is part of another.
var rooms = map[string]string{"kitchen": "room", "bedroom": "room", "bathroom": "room", "garage": "room", "laundry": "room", "lounge": "room", "lobby": "room",
	"basement": "level", "cellar": "level", "attic": "level", "roof": "level", "loft": "level"}

// room reads in which room or at which level of a building something happened: "the fire started in the kitchen".
func (c *Context) room(i int) *checker.Claim {
	t := &c.Tree.Tokens[i]
	if t.Tag != grammar.NOUN {
		return nil
	}
	lemma := t.LowerLemma()
	sort := rooms[lemma]
	if sort == "" || c.is(i, "compound") {
		return nil
	}
	if p := c.Tree.Preposition(i); p != "in" && p != "on" {
		return nil
	}
	f := c.occasion(i)
	if !lexicon.Event(f.Head) || f.Pred == "" {
		return nil
	}
	switch lemma {
	case "cellar":
		lemma = "basement"
	case "loft":
		lemma = "attic"
	}
	return c.whereabout(i, i, i+1, f, checker.Value{Text: lemma, Unit: "room " + sort})
}
