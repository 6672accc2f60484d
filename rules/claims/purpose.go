package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// going are the verbs of moving somewhere, which is done to some end.
var going = map[string]bool{"cross": true, "leave": true, "enter": true, "go": true, "come": true, "return": true, "travel": true, "walk": true, "run": true,
	"drive": true, "fly": true, "visit": true, "rush": true, "gather": true, "meet": true, "march": true, "stop": true, "arrive": true, "board": true, "climb": true}

// purpose returns who does a thing in order to do what the infinitive at p says: "crossed the road to confront the guard"; -1 where p is no such.
func (c *Context) purpose(p int) int {
	h := c.Tree.Tokens[p].Head
	if h < 0 || h > p || !c.infinitive(p) || c.Tree.Child(p, "nsubj") >= 0 {
		return -1
	}
	if c.is(p, "acl") && c.is(h, "obj") && c.Tree.Tokens[h].Head >= 0 {
		h = c.Tree.Tokens[h].Head
	} else if !c.is(p, "advcl", "xcomp") {
		return -1
	}
	if c.Tree.Tokens[h].Tag != grammar.VERB || !going[strings.ToLower(c.Tree.Tokens[h].Lemma)] || !c.holds(h) || c.Tree.IsPassive(h) || c.Tree.Negated(h) ||
		c.voice(h).Mode != checker.Asserted {
		return -1
	}
	return c.Tree.Subject(h)
}

// ours tells whether speakers say of themselves that they do not do a thing, which is how they mean to act: "we are not leaving", "we don't
// serve minors".
func (c *Context) ours(p int) bool {
	s := c.Tree.Child(p, "nsubj")
	if s < 0 || !c.word(s, "we") || !c.Tree.Negated(p) || c.doc.voices.Speaker(c.Sentence.N, p) == "" {
		return false
	}
	for _, k := range c.Tree.Children(p) {
		if c.is(k, "aux") {
			switch strings.ToLower(c.Tree.Tokens[k].Text) {
			case "are", "'re", "’re":
				return c.Tree.Tokens[p].Fine == "VBG"
			case "do":
				return !stative[strings.ToLower(c.Tree.Tokens[p].Lemma)]
			}
		}
	}
	return false
}

// stative verbs tell how it is with somebody, not what he does.
var stative = map[string]bool{"know": true, "have": true, "think": true, "believe": true, "see": true, "recall": true, "remember": true, "expect": true,
	"understand": true, "own": true, "hear": true, "feel": true, "find": true, "realize": true, "realise": true, "belong": true, "exist": true, "seem": true}

// permits reads who will let a thing happen, or will not: "we won't let that happen".
func (c *Context) permits(p int) (happening, bool) {
	if lemma := strings.ToLower(c.Tree.Tokens[p].Lemma); lemma != "let" && lemma != "allow" {
		return happening{}, false
	}
	k := c.Tree.Child(p, "xcomp", "ccomp")
	if k < 0 || c.empty(k) {
		return happening{}, false
	}
	theme := c.Tree.Object(p)
	if theme < 0 {
		theme = c.Tree.Subject(k)
	}
	return happening{sense: "let " + c.concepts[k], theme: theme, actor: -1, also: -1}, true
}
