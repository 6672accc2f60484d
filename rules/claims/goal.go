package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// goal reads what a goal did to the score, and whether a side had to come from behind: "headed United in front", "equalised from a corner", "came from
// behind". The head is the scorer or the side; the value is 1 for the lead and for a side that was behind, -1 for a goal that levels and for a side
// that led throughout.
func (c *Context) goal(i int) *checker.Claim {
	if c.Tree.Tokens[i].Tag != grammar.VERB || !c.holds(i) || c.denied(i) {
		return nil
	}
	who := c.scorer(i)
	if who < 0 || who > i {
		return nil
	}
	e := c.mention(who)
	if e == nil {
		return nil
	}
	unit, text, at, end := "comeback", "from behind", c.comeback(i), i+1
	if e.Kind == names.Person {
		unit, text = "goal", "a goal for the lead"
		at, end = c.scored(i)
	}
	switch {
	case at == 0:
		return nil
	case at < 0 && unit == "goal":
		text = "a goal to level"
	case at < 0:
		text = "ahead throughout"
	}
	head, terse := c.held(who)
	f := c.frame(i, -1)
	f.Head, f.Pred, f.Terse, f.Terms = head, unit, terse, nil
	v := checker.Value{Text: text, Unit: "to " + unit, Admits: checker.Exactly(at)}
	end = min(end, len(c.Tree.Tokens)-1)
	return c.found(checker.Order, checker.Span{Start: c.Tree.Tokens[who].Start, End: c.Tree.Tokens[end].End}, i, f, v)
}

// scorer returns the subject of the verb at token i, or whose goal it is: "Birch's header put them in front"; -1 where there is none.
func (c *Context) scorer(i int) int {
	who := c.Tree.Subject(i)
	if who >= 0 && shots[c.Tree.Tokens[who].LowerLemma()] {
		if k := c.Tree.Child(who, "nmod:poss"); k >= 0 {
			return k
		}
	}
	return who
}

// comeback tells whether the verb at token i says of a side that it was behind, 1, or never was, -1; 0 where it says neither.
func (c *Context) comeback(i int) float64 {
	told := c.onward(i)
	for _, w := range [...]string{"fight back", "come back", "trail"} {
		if strings.HasPrefix(told, w) {
			return 1
		}
	}
	switch {
	case strings.Contains(told, " from behind"):
		return 1
	case strings.HasPrefix(told, "lead throughout"), strings.HasPrefix(told, "lead from start"):
		return -1
	}
	return 0
}

// onward is the lemma of the verb at token i with the words behind it, up to the next punctuation.
func (c *Context) onward(i int) string {
	words := []string{c.Tree.Tokens[i].LowerLemma()}
	for k := i + 1; k < len(c.Tree.Tokens) && k < i+9 && c.Tree.Tokens[k].Tag != grammar.PUNCT; k++ {
		words = append(words, c.lower(k))
	}
	return strings.Join(words, " ")
}

// scored tells what a goal that the verb at token i tells of did, 1 for the lead and -1 for a level score, and the last token of the words for it; 0 where
// it is no goal, or not somebody's only one.
func (c *Context) scored(i int) (at float64, end int) {
	verb := c.Tree.Tokens[i].LowerLemma()
	if told := c.onward(i) + " "; strings.Contains(told, " second ") || strings.Contains(told, " third ") || strings.Contains(told, " twice ") ||
		strings.Contains(told, " again ") || strings.Contains(told, " both ") {
		return 0, i
	}
	if verb == "equalise" || verb == "equalize" || verb == "level" && c.Tree.Object(i) < 0 {
		return -1, i
	}
	for k := i + 1; k < len(c.Tree.Tokens) && k < i+8 && c.Tree.Tokens[k].Tag != grammar.PUNCT; k++ {
		w := c.lower(k)
		switch {
		case (w == "scoring" && verb == "open" || w == "deadlock" && verb == "break"), (w == "opener" || w == "opening") && scoring[verb]:
			return 1, k
		case (w == "equaliser" || w == "equalizer" || w == "leveller" || w == "leveler") && scoring[verb]:
			return -1, k
		case (w == "lead" && c.word(k-1, "the") || w == "front" && c.word(k-1, "in") || w == "ahead") && striking[verb] && c.team(i+1, k):
			return 1, k
		case w == "level" && (striking[verb] || verb == "draw" || verb == "pull" || verb == "haul" || verb == "bring") && c.team(i+1, k):
			return -1, k
		}
	}
	return 0, i
}

// shots are what a goal is scored with.
var shots = map[string]bool{"header": true, "goal": true, "strike": true, "shot": true, "kick": true, "penalty": true, "effort": true, "volley": true, "finish": true}

// scoring verbs have a goal as their object, and striking ones the side that it is for.
var (
	scoring  = map[string]bool{"score": true, "net": true, "grab": true, "get": true, "head": true, "hit": true, "snatch": true, "claim": true}
	striking = map[string]bool{"give": true, "put": true, "head": true, "fire": true, "shoot": true, "send": true, "nudge": true, "edge": true, "volley": true,
		"sweep": true, "slot": true, "hand": true, "drill": true, "strike": true}
)

// team tells whether a side stands between two tokens: a name, or a word for one of two sides.
func (c *Context) team(from, to int) bool {
	for k := from; k < to; k++ {
		switch t := &c.Tree.Tokens[k]; t.Lower() {
		case "hosts", "visitors", "side", "guests", "team", "champions", "holders":
			return true
		default:
			if upperCase(t.Text) {
				return true
			}
		}
	}
	return false
}

func upperCase(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' }
