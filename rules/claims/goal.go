package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// goal reads what a goal did to the score, and whether a side had to come from behind: "headed United in front", "equalised from a corner", "came from
// behind". The head is the scorer or the side; the value is 1 for the lead and for a side that was behind, -1 for a goal that levels and for a side
// that never was.
func (c *Context) goal(i int) *checker.Claim {
	if c.Tree.Tokens[i].Tag != grammar.VERB || !c.holds(i) || c.denied(i) && !c.word(i-1, "never") {
		return nil
	}
	who := c.Tree.Subject(i)
	if who >= 0 && shots[c.Tree.Tokens[who].LowerLemma()] && c.Tree.Child(who, "nmod:poss") >= 0 {
		who = c.Tree.Child(who, "nmod:poss") // "Birch's header put them in front"
	}
	if who < 0 || who > i {
		return nil
	}
	told := c.onward(i)
	unit, at, end := "goal", 0.0, i
	switch e := c.mention(who); {
	case e == nil:
		return nil
	case e.Kind == names.Person:
		at, end = c.scored(i)
	case strings.Contains(told, " from behind"), strings.HasPrefix(told, "fight back"), strings.HasPrefix(told, "come back"), strings.HasPrefix(told, "trail"):
		unit, at, end = "comeback", 1, i+1
	case strings.HasPrefix(told, "lead throughout"), strings.HasPrefix(told, "lead from start"):
		unit, at, end = "comeback", -1, i+1
	}
	if at == 0 {
		return nil
	}
	head, terse := c.held(who)
	f := c.frame(i, -1)
	f.Head, f.Pred, f.Terse, f.Terms = head, unit, terse, nil
	v := checker.Value{Text: unit, Unit: "to " + unit, Admits: checker.Exactly(at)}
	if v.Text = "a goal for the lead"; unit == "comeback" {
		v.Text = "from behind"
	}
	if at < 0 {
		v.Text = map[string]string{"goal": "a goal to level", "comeback": "never behind"}[unit]
	}
	end = min(end, len(c.Tree.Tokens)-1)
	return c.found(checker.Order, checker.Span{Start: c.Tree.Tokens[min(who, i)].Start, End: c.Tree.Tokens[end].End}, i, f, v)
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
