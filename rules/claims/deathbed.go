package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// deathbed reads whether one person died where it happened or in a hospital: "pronounced dead at the scene", "taken to Mercy General, where doctors
// pronounced him dead", "died later in hospital".
func (c *Context) deathbed(i int) *checker.Claim {
	t := &c.Tree.Tokens[i]
	victim := -1
	switch lemma := t.LowerLemma(); {
	case t.Tag != grammar.VERB:
		return nil
	case lemma == "die":
		victim = c.Tree.Subject(i)
	case lemma == "pronounce" || lemma == "declare":
		if !c.word(i+1, "dead") && !c.word(i+2, "dead") {
			return nil
		}
		if victim = c.Tree.Object(i); victim < 0 || c.Tree.IsPassive(i) {
			victim = c.Tree.Subject(i)
		}
	default:
		return nil
	}
	head, sex := c.endured(victim)
	where, from, end := c.died(i)
	if head == "" || where == "" {
		return nil
	}
	f := c.frame(i, -1)
	f.Head, f.Part, f.Pred = head, sex, "dead"
	return c.whereabout(i, min(i, from), max(i+1, end), f, checker.Value{Text: where, Unit: "deathbed"})
}

// died tells where the death at token i was, "scene" or "hospital", and the tokens that say so; "" where the words leave it open.
func (c *Context) died(i int) (where string, from, end int) {
	ts := c.Tree.Tokens
	for k := i - 1; k > 0 && k >= i-4; k-- {
		if !c.word(k, "where") {
			continue
		}
		for j := k - 1; j >= 0 && j >= k-12; j-- { // "taken to Mercy General, where"
			if conveying[ts[j].LowerLemma()] && ts[j].Tag == grammar.VERB {
				return "hospital", j, i + 1
			}
		}
		return "", 0, 0
	}
	for k := i + 1; k < len(ts) && k < i+9; k++ {
		w := c.lower(k)
		switch {
		case w == "way" || w == "route" || w == "to" || w == "after" || w == "when" || w == "while" || w == "before" || w == "from" || w == "of" || ts[k].Tag == grammar.VERB && k > i+2:
			return "", 0, 0
		case scenes[w] && ts[k].Tag == grammar.NOUN && (c.Tree.Preposition(k) == "at" || c.Tree.Preposition(k) == "on"):
			return "scene", i, k + 1
		case hospitals[w] && (c.Tree.Preposition(k) == "at" || c.Tree.Preposition(k) == "in"):
			return "hospital", i, k + 1
		}
	}
	return "", 0, 0
}

var (
	conveying = map[string]bool{"take": true, "rush": true, "transport": true, "fly": true, "airlift": true, "bring": true, "drive": true, "convey": true, "carry": true}
	scenes    = map[string]bool{"scene": true, "spot": true, "pavement": true, "sidewalk": true, "roadside": true}
	hospitals = map[string]bool{"hospital": true, "infirmary": true, "clinic": true}
)

// ward reads to which hospital or prison with a name one person was taken, or is held in: "was flown to St. Bride's Hospital".
func (c *Context) ward(i int) *checker.Claim {
	t := &c.Tree.Tokens[i]
	if t.Tag != grammar.VERB || keeping[t.LowerLemma()] == "" {
		return nil
	}
	victim := c.Tree.Object(i)
	if victim < 0 || c.Tree.IsPassive(i) {
		victim = c.Tree.Subject(i)
	}
	head, sex := c.endured(victim)
	if head == "" {
		return nil
	}
	for k := i + 1; k < len(c.Tree.Tokens) && k < i+8; k++ {
		w := c.lower(k)
		if w == "to" || w == "at" || w == "in" {
			if house, end, sort := c.house(k + 1); house != "" {
				f := c.frame(i, -1)
				f.Head, f.Part, f.Pred = head, sex, keeping[t.LowerLemma()]
				return c.whereabout(i, k, end, f, checker.Value{Text: house, Unit: "ward " + sort})
			}
		}
	}
	return nil
}

// keeping verbs take a person to a place or keep him there.
var keeping = map[string]string{"take": "take", "rush": "take", "transport": "take", "fly": "take", "airlift": "take", "bring": "take", "admit": "take", "hold": "hold",
	"jail": "hold", "detain": "hold", "imprison": "hold"}

// house reads the name of a hospital or a prison from token k on: its words in lower case, without those that say what it is.
func (c *Context) house(k int) (name string, end int, sort string) {
	ts := c.Tree.Tokens
	var words []string
	for ; k < len(ts); k++ {
		w := c.lower(k)
		switch {
		case w == "the" && len(words) == 0, w == "'s" || w == "’s" || w == "'" || w == "’", w == "-" || w == "of" && sort == "":
			continue
		case houses[w] != "":
			sort, end = houses[w], k+1
		case w != "" && ts[k].Text[0] >= 'A' && ts[k].Text[0] <= 'Z' && sort == "":
			if m, ok := c.doc.names.At(c.Sentence.N, k); ok && m.Entity.Kind == names.Person && !c.institution(k) {
				return "", 0, ""
			}
			words = append(words, strings.TrimSuffix(w, "."))
		case sort == "" && (w == "medical" || w == "center" || w == "centre"):
		default:
			k = len(ts)
		}
	}
	if sort == "" || len(words) == 0 {
		return "", 0, ""
	}
	return strings.Join(words, " "), end, sort
}

// institution tells whether the word of a house stands close behind token k.
func (c *Context) institution(k int) bool {
	for j := k + 1; j <= k+4; j++ {
		if houses[c.lower(j)] != "" {
			return true
		}
	}
	return false
}

var houses = map[string]string{"hospital": "hospital", "infirmary": "hospital", "prison": "prison", "jail": "prison", "penitentiary": "prison"}
