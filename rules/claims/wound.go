package claims

import (
	"slices"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// flesh maps the parts of the body that a report names to the region that they belong to.
var flesh = map[string]string{"head": "head", "face": "head", "temple": "head", "forehead": "head", "cheek": "head", "jaw": "head", "eye": "head", "neck": "neck",
	"throat": "neck", "chest": "chest", "heart": "chest", "back": "back", "spine": "back", "stomach": "belly", "abdomen": "belly", "belly": "belly", "arm": "arm",
	"forearm": "arm", "hand": "arm", "wrist": "arm", "elbow": "arm", "shoulder": "shoulder", "leg": "leg", "thigh": "leg", "knee": "leg", "calf": "leg",
	"foot": "leg", "ankle": "leg", "hip": "leg", "buttock": "leg"}

// hitting verbs tell where in the body somebody was hit.
var hitting = map[string]bool{"shoot": true, "stab": true, "hit": true, "strike": true, "wound": true, "graze": true}

// wound reads in which parts of the body one person was hit: "was shot in the back", "a gunshot wound to the head".
func (c *Context) wound(i int) *checker.Claim {
	t := &c.Tree.Tokens[i]
	lemma := t.LowerLemma()
	victim := -1
	switch {
	case t.Tag == grammar.VERB && hitting[lemma] && (c.Tree.IsPassive(i) || c.is(i, "acl") && t.Fine == "VBN"):
		victim = c.Tree.Subject(i)
		if victim < 0 {
			victim = t.Head
		}
	case t.Tag == grammar.VERB && (lemma == "shoot" || lemma == "stab"):
		victim = c.Tree.Object(i)
	case t.Tag == grammar.NOUN && lemma == "wound":
		victim = c.Tree.Subject(c.predicate(i))
	default:
		return nil
	}
	head, sex := c.endured(victim)
	if head == "" {
		return nil
	}
	parts, end := c.hit(i)
	if len(parts) == 0 {
		return nil
	}
	f := c.frame(i, -1)
	f.Head, f.Part, f.Pred = head, sex, "wound"
	return c.whereabout(i, i, end, f, checker.Value{Text: strings.Join(parts, ", "), Unit: "wound"})
}

// hit lists the regions of the body that stand behind "in" or "to" after token i, with left or right before them, and the token past them; none where
// the text says that there were more.
func (c *Context) hit(i int) (parts []string, end int) {
	ts := c.Tree.Tokens
	open := false
	for k := i + 1; k < len(ts) && k < i+14; k++ {
		w := c.lower(k)
		switch {
		case w == "in" || w == "to" || w == "through":
			open = true
		case w == "times" || w == "multiple" || w == "several" || w == "least" || w == "including" || w == "repeatedly":
			return nil, 0
		case open && flesh[ts[k].LowerLemma()] != "" && ts[k].Tag == grammar.NOUN:
			if c.is(k, "compound") || c.word(k+1, "of") {
				return nil, 0 // "in the back of the head", "in the back seat"
			}
			part := flesh[ts[k].LowerLemma()]
			if l := c.lower(k - 1); l == "left" || l == "right" {
				part = l + " " + part
			}
			parts, end = append(parts, part), k+1
		case ts[k].Tag == grammar.VERB || w == "." || w == ";" || w == "while" || w == "as" || w == "when":
			k = len(ts)
		}
	}
	slices.Sort(parts)
	return slices.Compact(parts), end
}
