package claims

import (
	"strings"

	"crosscheck/rules/grammar"
)

// toll returns the word for whom a bare number counts where it is what a toll comes to, whatever the verb: "revised the toll to 40", "the number of
// dead stands at 27"; -1 where it is not. The verb is what the tree makes the number say something of, -1 where that is none.
func (c *Context) toll(verb, i int) int {
	if verb >= 0 && c.Tree.Tokens[verb].Tag == grammar.VERB {
		for _, k := range [...]int{c.Tree.Object(verb), c.Tree.Subject(verb)} {
			if k >= 0 && k != i && !c.used[k] && (c.Tree.Tokens[k].Lemma == "toll" || tallies[c.Tree.Tokens[k].LowerLemma()]) {
				if s := c.substance(k); s >= 0 {
					return s
				}
			}
		}
	}
	return c.tollBefore(i)
}

// tollBefore is toll by the words before the number, for the trees that take "stands" for a noun or "dead" for what describes it.
func (c *Context) tollBefore(i int) int {
	const span = 8
	k := c.begin(i) - 1
	for low := k - span; k >= 0 && k > low && coming[c.lower(k)]; k-- {
	}
	if k < 1 || !states[c.concepts[k]] || k == c.begin(i)-1 {
		return -1
	}
	if c.word(k-1, "of") && k > 1 && tallies[c.Tree.Tokens[k-2].LowerLemma()] || c.word(k-1, "the") {
		return k
	}
	return -1
}

// coming are the words between whom a number counts and the number that they come to.
var coming = map[string]bool{"to": true, "at": true, "past": true, "above": true, "has": true, "have": true, "had": true, "was": true, "is": true, "now": true,
	"stands": true, "stood": true, "rose": true, "risen": true, "rises": true, "climbed": true, "climbs": true, "reached": true, "reaches": true, "passed": true,
	"grew": true, "grown": true, "jumped": true, "fell": true, "numbered": true, "number": true, "totalled": true, "totaled": true, "total": true, "toll": true}

// fallen returns the word for what became of those whom a bare number counts, where it stands right behind the number or under the verb said of them:
// "three drowned", "120 are feared dead"; -1 where there is none.
func (v *valued) fallen() int {
	k := v.n.EndTok
	if k < len(v.Tree.Tokens) && v.Tree.Tokens[k].Head == v.at && states[v.concepts[k]] && v.Tree.Tokens[k].Tag == grammar.VERB {
		return k
	}
	if v.word(k, "on") && v.word(k+1, "board") || v.word(k, "aboard") { // "all 40 on board were killed", with the board for what they are
		for j := k + 1; j < len(v.Tree.Tokens) && j < k+5; j++ {
			if v.Tree.Tokens[j].Tag == grammar.VERB && states[v.concepts[j]] {
				return j
			}
		}
	}
	p := v.Tree.Tokens[v.at].Head
	if p < 0 || v.Tree.Tokens[p].Tag != grammar.VERB || v.Tree.Subject(p) != v.at {
		return -1
	}
	for _, k := range v.Tree.Children(p) {
		if states[v.concepts[k]] && v.is(k, "xcomp") {
			return k
		}
	}
	if states[v.concepts[p]] {
		return p // "all 40 on board were killed"
	}
	return -1
}

// kindred returns the noun counted in the clause before, of whose kind a bare number counts others: "seven houses were damaged and two were
// destroyed"; -1 where none was, and for people, of whom the verb says what they are counted as.
func (v *valued) kindred() int {
	p := v.Tree.Tokens[v.at].Head
	if p < 0 || v.Tree.Subject(p) != v.at || !v.is(p, "conj") || v.Tree.Tokens[p].Tag != grammar.VERB {
		return -1
	}
	s := v.Tree.Subject(v.Tree.Tokens[p].Head)
	if s < 0 || s > v.at || v.Tree.Tokens[s].Tag != grammar.NOUN || v.generic(s) || v.person(s) || states[v.concepts[s]] || !v.counts(s) {
		return -1
	}
	return s
}

// tended heads the frame of a count of people with where they are cared for or how they are: "nine remain in hospital", "four are in critical
// condition"; "" where that is not what is told of them.
func (v *valued) tended(i int) string {
	if t := &v.Tree.Tokens[i]; t.Tag != grammar.NUM && !v.generic(i) && !v.person(i) {
		return ""
	}
	if p := v.predicate(i); v.Tree.Object(p) == i && receiving[v.Tree.Tokens[p].Lemma] {
		if s := v.Tree.Subject(p); s >= 0 && wards[v.concepts[s]] {
			return "hospitalize"
		}
	}
	if k := i + 1; v.word(k, "held") && v.Tree.Tokens[k].Fine == "VBN" && v.Tree.Object(k) < 0 && !v.word(k+1, "hostage") && !v.word(k+1, "captive") && !v.word(k+1, "up") {
		return "arrest" // "two held in a raid"
	}
	const span = 9
	for k := max(i, v.n.EndTok-1) + 1; k < len(v.Tree.Tokens) && k <= i+span; k++ {
		switch t := &v.Tree.Tokens[k]; {
		case v.word(k, "on") && (v.word(k+1, "ward") || v.word(k+2, "ward")):
			return "hospitalize"
		case t.Tag == grammar.ADP && (t.LowerLemma() == "in" || t.LowerLemma() == "to" || t.LowerLemma() == "into"):
			if head := v.bedded(k + 1); head != "" {
				return head
			}
		case t.Tag == grammar.VERB && !tending[t.LowerLemma()], t.Tag == grammar.CCONJ, t.Tag == grammar.PUNCT, v.used[k], v.content(k) && t.Tag == grammar.NOUN:
			return ""
		}
	}
	return ""
}

// bedded reads from token k on the place where people are cared for, or their condition.
func (c *Context) bedded(k int) string {
	for end := k + 4; k < len(c.Tree.Tokens) && k < end; k++ {
		switch word := c.Tree.Tokens[k].LowerLemma(); {
		case word == "condition" && fettle[c.lower(k-1)]:
			return c.lower(k-1) + " condition"
		case word == "care" && c.word(k-1, "intensive"), wards[c.concepts[k]] && !strings.HasPrefix(c.lower(k+1), "'") && !strings.HasPrefix(c.lower(k+1), "’"):
			return "hospitalize"
		case c.Tree.Tokens[k].Tag != grammar.DET && c.Tree.Tokens[k].Tag != grammar.ADJ && c.Tree.Tokens[k].Tag != grammar.ADV && c.Tree.Tokens[k].Tag != grammar.NOUN && c.Tree.Tokens[k].Tag != grammar.PROPN:
			return ""
		}
	}
	return ""
}

// What is said of those who are cared for: by which verbs, where, and how they are.
var (
	tending = map[string]bool{"take": true, "rush": true, "fly": true, "airlift": true, "admit": true, "bring": true, "remain": true, "stay": true, "keep": true,
		"transport": true, "transfer": true, "send": true, "be": true, "list": true,
		"drive": true, "carry": true, "move": true}
	receiving = map[string]bool{"admit": true, "receive": true}
	wards     = map[string]bool{"hospital": true, "clinic": true}
	fettle    = map[string]bool{"critical": true, "serious": true, "grave": true, "stable": true, "good": true, "fair": true, "satisfactory": true}
)

// gravity tells how badly those are hurt whom a value counts, where the words beside what became of them say it: "grave" or "slight".
func (v *valued) gravity() string {
	if v.thing < 0 || v.concepts[v.thing] != "injured" {
		return ""
	}
	for _, at := range [...]int{v.thing, v.at} {
		for _, k := range v.Tree.Children(at) {
			if g := gravities[v.Tree.Tokens[k].LowerLemma()]; g != "" && !v.parted(k, at) {
				return g
			}
		}
	}
	return ""
}

// parted tells whether another number or a comma stands between two tokens: "twelve were hurt, three of them gravely".
func (v *valued) parted(k, at int) bool {
	for j := min(k, at) + 1; j < max(k, at); j++ {
		if v.Tree.Tokens[j].Text == "," || v.used[j] && (j < v.n.Tok || j >= v.n.EndTok) {
			return true
		}
	}
	return false
}

var gravities = map[string]string{"serious": "grave", "seriously": "grave", "critical": "grave", "critically": "grave", "grave": "grave", "gravely": "grave",
	"severe": "grave", "severely": "grave", "badly": "grave", "dangerously": "grave", "minor": "slight", "slight": "slight", "slightly": "slight", "lightly": "slight",
	"superficial": "slight"}

// feared tells whether a predicate says what is only feared or thought of those whom a value counts.
func (v *valued) feared(p int) bool {
	if v.thing < 0 || v.concepts[v.thing] != "dead" && v.concepts[v.thing] != "trapped" {
		return false
	}
	for range 2 {
		switch v.Tree.Tokens[p].LowerLemma() {
		case "fear", "presume", "believe":
			return true
		}
		if p = v.Tree.Tokens[p].Head; p < 0 {
			return false
		}
	}
	return false
}
