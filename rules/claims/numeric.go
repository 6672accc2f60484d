package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// quantities reads counts with their noun and measures with their unit.
var quantities = Extractor{
	Kind:    checker.Quantity,
	Title:   "a count with its noun, or a measure: 41 dead, 6.4 magnitude, 190 km",
	Extract: numeric(checker.Quantity, number.Count, number.Measure, number.Times),
}

var percents = Extractor{
	Kind:    checker.Percent,
	Title:   "a share or a rate of change: 95%, a fifth, one in four, two percentage points",
	Extract: numeric(checker.Percent, number.Percent, number.Points, number.Fraction),
}

var money = Extractor{
	Kind:    checker.Money,
	Title:   "an amount of money in its currency: $3.4bn, Rs 50 crore, 95 cents",
	Extract: numeric(checker.Money, number.Money),
}

var ages = Extractor{
	Kind:    checker.Age,
	Title:   "how old somebody or something is: a 57-year-old, aged 4 to 16",
	Extract: numeric(checker.Age, number.Age),
}

var ordinals = Extractor{
	Kind:    checker.Ordinal,
	Title:   "a place in a row: the third round, a second term",
	Extract: numeric(checker.Ordinal, number.Ordinal),
}

var ranks = Extractor{
	Kind:    checker.Rank,
	Title:   "a place by size or merit: second-largest, deadliest since",
	Extract: numeric(checker.Rank, number.Rank),
}

var scores = Extractor{
	Kind:    checker.Score,
	Title:   "a score or the outcome of a vote: 3-1, 52 to 48",
	Extract: numeric(checker.Score, number.Score),
}

// numeric makes an extractor of the numbers of some classes.
func numeric(kind checker.Kind, classes ...number.Class) func(*Context) []checker.Claim {
	return func(c *Context) []checker.Claim {
		var out []checker.Claim
		for _, n := range c.Numbers {
			for _, class := range classes {
				if n.Class == class && n.Tok >= 0 {
					if claim, ok := c.number(kind, n); ok {
						out = append(out, claim)
					}
				}
			}
		}
		return out
	}
}

// number makes the claim of one number; a bare one whose sense nothing tells is no claim.
func (c *Context) number(kind checker.Kind, n number.Number) (checker.Claim, bool) {
	at, thing := c.last(n), -1
	switch {
	case kind == checker.Age:
		thing = c.aged(n, at)
	case n.Class == number.Count && n.UnitTok >= 0:
		at = n.UnitTok
		thing = c.counted(at)
	case kind == checker.Ordinal && n.UnitTok >= 0:
		thing = n.UnitTok
	default:
		thing = c.measured(at)
	}
	if n.Class == number.Count && n.UnitTok < 0 && (c.titled(at) || c.aging(n)) {
		return checker.Claim{}, false
	}
	if strings.EqualFold(n.Words.Of(c.Tree.Text), "both") { // it counts again what was named before
		return checker.Claim{}, false
	}
	told := n.Class == number.Count && n.UnitTok < 0 && c.told(at, thing)
	if thing < 0 && !told && n.Class == number.Count && n.UnitTok < 0 {
		return checker.Claim{}, false
	}
	if told {
		thing = -1
	}
	f := c.frame(at, thing)
	if told {
		f.Head, f.Terse = c.doc.counted, true
		f.Sure = states[f.Head]
	} else if n.Class == number.Count && f.Head != "" && kind == checker.Quantity {
		c.doc.counted = f.Head
	}
	if whole := c.whole(at); n.Class == number.Count && n.UnitTok >= 0 && whole >= 0 {
		f.Head, f.Sure = c.concepts[whole]+" "+c.concepts[at], true
		f.Stage = c.stage(whole)
	}
	if kind == checker.Age && thing >= 0 {
		f.Head = c.identity(thing)
		f.Names = nil
		if e := c.mention(thing); e != nil && e.Kind != names.Place && e.Kind != names.Body {
			f.Names = []string{surname(e)}
			f.Head = f.Names[0]
		} else if id := c.doc.hero; id != "" && !n.Range && c.definite(n.Tok) {
			f.Head, f.Names = id, []string{id}
		}
	}
	f.Sure = f.Sure || kind == checker.Age && len(f.Names) > 0 // somebody has one age
	if n.Unit == "goal" {
		f.Head, f.Sure = "goal", true
	}
	if n.Additive {
		f.Scope = sorted(asSet(append(f.Scope, "more")))
	}
	if n.Negative && c.partitive(at) {
		f.Scope = sorted(asSet(append(f.Scope, "part")))
	}
	if n.UnitTok >= 0 && strings.EqualFold(c.Tree.Tokens[n.UnitTok].Lemma, "other") {
		f.Scope = sorted(asSet(append(f.Scope, "other")))
	}
	if c.change(at, n.EndTok, n.Class == number.Measure) {
		f.Scope = sorted(asSet(append(f.Scope, "change")))
	}
	if n.Class == number.Measure && (n.Unit == "magnitude" || f.Head == "") {
		f.Head, f.Sure = n.Unit, n.Unit == "magnitude" // some units tell what they measure
	}
	if n.Rate == "" && c.each(c.predicate(at)) {
		n.Rate = "each"
	}
	if kind == checker.Score {
		f.Head, f.Sure = "score", true
		f.Names = sorted(asSet(append(append(f.Names, f.Places...), c.teams(n)...)))
		f.Names = sorted(asSet(append(f.Names, firstWords(f.Names)...)))
		if c.interim(n) {
			f.Scope = sorted(asSet(append(f.Scope, "interim")))
		}
		if c.balloted(n, at) {
			f.Head = "vote"
		}
	}
	if n.Class == number.Measure && n.Unit == "m" && !lexicon.Attribute(f.Head) && n.Exact >= 1000 && c.Tree.Preposition(at) == "at" {
		f.Head, f.Sure = "height", true
	}
	v := checker.Value{Text: n.Text, Unit: n.Unit, Admits: n.Admits, Exact: n.Exact, Hedged: n.Hedged, Rate: n.Rate, Negative: n.Negative, Range: n.Range}
	if n.Class == number.Count {
		v.Unit = "" // what is counted is the frame's head
	}
	claim := c.claim(kind, n.Span, at, f, v)
	if c.compared(n.Tok, n.EndTok) {
		claim.Voice.Mode = checker.Past
	}
	return claim, true
}

// parts are nouns that count the parts of a whole, so that "a 28-point plan" and "a plan of 28 points" count one thing.
var parts = map[string]bool{"point": true, "page": true, "item": true, "article": true, "step": true, "part": true, "chapter": true,
	"member": true, "floor": true, "story": true, "storey": true, "stage": true, "bed": true, "seat": true, "room": true, "lane": true,
	"mile": true, "year": true, "party": true, "nation": true, "state": true, "country": true, "person": true, "man": true, "woman": true}

// whole returns the noun whose parts the noun at i counts: "a 28-point plan", "a framework of 20 points"; -1 where it counts no parts.
func (c *Context) whole(i int) int {
	if !parts[strings.ToLower(c.Tree.Tokens[i].Lemma)] {
		return -1
	}
	h := c.Tree.Tokens[i].Head
	if h < 0 || c.Tree.Tokens[h].Tag != grammar.NOUN || c.used[h] {
		return -1
	}
	if c.is(i, "compound") || c.is(i, "amod", "nmod") && h > i || c.is(i, "nmod") && c.Tree.Preposition(i) == "of" && c.concepts[c.kernel(h)] == "plan" {
		return c.kernel(h)
	}
	return -1
}

// kernel returns the noun that says what a document is: the framework of "a framework document".
func (c *Context) kernel(h int) int {
	if lexicon.News().Known(strings.ToLower(c.Tree.Tokens[h].Lemma)) {
		return h
	}
	for _, k := range c.Tree.Children(h) {
		if c.is(k, "compound") && lexicon.News().Known(strings.ToLower(c.Tree.Tokens[k].Lemma)) && !c.used[k] {
			return k
		}
	}
	return h
}

// earlier and later words tell at which stage of its life a thing is meant.
var stages = map[string]string{"initial": "earlier", "original": "earlier", "first": "earlier", "previous": "earlier", "old": "earlier",
	"earlier": "earlier", "former": "earlier", "new": "later", "revised": "later", "updated": "later", "latest": "later", "amended": "later",
	"current": "later", "final": "later"}

// stage returns "earlier" or "later" where the words around a noun say which version of the thing is meant.
func (c *Context) stage(i int) string {
	for _, at := range []int{i, c.Tree.Tokens[i].Head} {
		if at < 0 {
			continue
		}
		for _, k := range c.Tree.Children(at) {
			if s := stages[strings.ToLower(c.Tree.Tokens[k].Text)]; s != "" && c.is(k, "amod") {
				return s
			}
		}
	}
	return ""
}

// called tells whether a name of a person begins at token k.
func (c *Context) called(k int) bool {
	e := c.mention(k)
	return e != nil && e.Kind != names.Place && e.Kind != names.Body
}

// identified returns the name that a sentence gives to whoever has the age: "identified the 25-year-old as Ann Roe"; -1 where it gives none.
func (c *Context) identified(at int) int {
	for h := at; h >= 0; h = c.Tree.Tokens[h].Head {
		if c.Tree.Tokens[h].Tag != grammar.VERB {
			continue
		}
		for k := at; k < len(c.Tree.Tokens) && k < at+6; k++ {
			if strings.EqualFold(c.Tree.Tokens[k].Text, "as") && k+1 < len(c.Tree.Tokens) && c.mention(k+1) != nil {
				return k + 1
			}
		}
		return -1
	}
	return -1
}

// surname is the identity of somebody by last and given name, since one text tells who somebody is and another only how he is called.
func surname(e *names.Entity) string {
	words := strings.Fields(e.Full)
	switch len(words) {
	case 0:
		return e.ID
	case 1:
		return names.Skeleton(words[0])
	}
	return names.Skeleton(words[len(words)-1]) + " " + names.GivenKey(words[0])
}

// definite tells whether "the" stands before a number: "the 22-year-old" is somebody whom the text has named.
func (c *Context) definite(tok int) bool {
	return tok > 0 && strings.EqualFold(c.Tree.Tokens[tok-1].Text, "the")
}

// each tells whether a predicate speaks of every one of its subjects by itself.
func (c *Context) each(p int) bool {
	for k := 0; k < p; k++ { // "each of the dead will receive"
		if strings.EqualFold(c.Tree.Tokens[k].Text, "each") && k+1 < p && strings.EqualFold(c.Tree.Tokens[k+1].Text, "of") {
			return true
		}
	}
	for _, k := range c.Tree.Children(p) {
		if strings.EqualFold(c.Tree.Tokens[k].Text, "each") && c.is(k, "nsubj", "advmod", "det", "obj", "obl", "dep", "nmod") {
			return true
		}
	}
	return false
}

// aged returns the token of whose age a number is: the name before it, or the noun that it modifies.
func (c *Context) aged(n number.Number, at int) int {
	if n.UnitTok >= 0 && c.Tree.Tokens[n.UnitTok].Tag == grammar.NOUN && !c.used[n.UnitTok] {
		return n.UnitTok
	}
	for k := n.EndTok - 1; k >= 0 && k > n.Tok-4; k-- { // "children aged 4 to 16", "between the ages of 6 and 14"
		if lemma := strings.ToLower(c.Tree.Tokens[k].Lemma); lemma == "aged" || lemma == "age" {
			if k > 0 && c.Tree.Tokens[k-1].Tag == grammar.NOUN {
				return k - 1
			}
			for h := k; h >= 0; h = c.Tree.Tokens[h].Head {
				if t := c.Tree.Tokens[h]; h != k && t.Tag == grammar.NOUN && !c.used[h] && !c.generic(h) && c.concepts[h] != "year old" {
					return h
				} else if o := c.Tree.Object(h); t.Tag == grammar.VERB && o >= 0 && !c.used[o] {
					return o
				}
			}
		}
	}
	if k := n.Tok - 1; k > 0 && c.Tree.Tokens[k].Text == "," && c.mention(k-1) != nil {
		return k - 1
	}
	if k := n.EndTok; k < len(c.Tree.Tokens) && c.called(k) {
		return k // "37-year-old Ann Roe"
	}
	if k := c.identified(at); k >= 0 {
		return k
	}
	if h := c.Tree.Tokens[at].Head; h >= 0 && c.is(h, "appos") && c.Tree.Child(h, "nmod:poss") < 0 && c.Tree.Tokens[h].Head >= 0 && c.mention(c.Tree.Tokens[h].Head) != nil {
		return c.Tree.Tokens[h].Head // "Aldana, the 22-year-old playmaker"
	}
	if k := n.EndTok; k < len(c.Tree.Tokens) {
		if h := c.Tree.Tokens[at].Head; h >= k && c.is(at, "amod", "compound", "nummod", "nmod") {
			if e := c.mention(k); e != nil && k > h {
				return k
			}
			return h
		}
	}
	return c.measured(at)
}

// told tells whether a bare number is all that somebody is reported to say or put: "the organisers say 45,000", "police put it at 12,000".
func (c *Context) told(at, thing int) bool {
	h := c.Tree.Tokens[at].Head
	for range 3 {
		if h < 0 {
			return false
		}
		t := c.Tree.Tokens[h]
		if t.Tag == grammar.VERB && (lexicon.Force(t.Lemma) != "" || telling[t.Lemma]) {
			s := c.Tree.Subject(h)
			return thing < 0 || thing == s || s >= 0 && c.Tree.Ancestor(s, thing)
		}
		h = t.Head
	}
	return false
}

// telling verbs put a number on something that was named before.
var telling = map[string]bool{"make": true, "put": true, "count": true, "log": true, "be": true, "estimate": true, "reckon": true, "record": true}

// teams lists the names inside a score: "Rovers 3 United 1".
func (c *Context) teams(n number.Number) []string {
	var out []string
	for k := n.Tok; k < n.EndTok; k++ {
		if m, ok := c.doc.names.At(c.Sentence.N, k); ok {
			out = append(out, m.Entity.ID)
		} else if c.Tree.Tokens[k].Tag == grammar.PROPN {
			out = append(out, strings.ToLower(c.Tree.Tokens[k].Text))
		}
	}
	return out
}

// firstWords gives the skeletons of how names begin: a side is one, whether its whole name is printed or not.
func firstWords(ids []string) []string {
	out := make([]string, 0, len(ids))
	for _, id := range ids {
		first, _, _ := strings.Cut(id, " ")
		out = append(out, names.Skeleton(first))
	}
	return out
}

// interim tells whether a score is one on the way: "it was 1-1 at the break", "made it 2-1".
func (c *Context) interim(n number.Number) bool {
	for k := max(0, n.Tok-4); k < min(len(c.Tree.Tokens), n.EndTok+5); k++ {
		switch strings.ToLower(c.Tree.Tokens[k].Text) {
		case "made", "makes", "make", "break", "half-time", "halftime", "interval", "led", "leads", "leading", "levelled", "leveled", "ahead", "trailed", "trailing", "half":
			return true
		}
	}
	return false
}

// balloted tells whether a pair of numbers is the outcome of a vote.
func (c *Context) balloted(n number.Number, at int) bool {
	for k := max(0, n.Tok-8); k < min(len(c.Tree.Tokens), n.EndTok+4); k++ {
		switch c.concepts[k] {
		case "vote", "council", "tally", "senate", "committee", "board", "approve", "pass", "motion", "amendment", "jury", "court", "panel":
			return true
		}
	}
	return false
}

// partitive tells whether "of" follows: "none of the wounded".
func (c *Context) partitive(at int) bool {
	for _, k := range c.Tree.Children(at) {
		if c.Tree.Preposition(k) == "of" {
			return true
		}
	}
	return false
}

// titled tells whether a bare number belongs to a name: "Channel 6", "Flight 447".
func (c *Context) titled(at int) bool {
	h := c.Tree.Tokens[at].Head
	return h >= 0 && c.Tree.Tokens[h].Tag == grammar.PROPN && c.is(at, "nummod", "flat", "compound", "appos", "dep") && h+1 == at
}

// aging tells whether a bare number goes on a list of ages: "ages 22, 26 and 29".
func (c *Context) aging(n number.Number) bool {
	for k := n.Tok - 1; k >= 0 && k > n.Tok-8; k-- {
		switch t := c.Tree.Tokens[k]; {
		case c.used[k] || t.Text == "," || t.Tag == grammar.CCONJ:
		default:
			word := strings.ToLower(t.Lemma)
			return word == "age" || word == "aged"
		}
	}
	return false
}

// last returns the token of a number that governs the others.
func (c *Context) last(n number.Number) int {
	for i := n.Tok; i < n.EndTok; i++ {
		if h := c.Tree.Tokens[i].Head; h < n.Tok || h >= n.EndTok {
			return i
		}
	}
	return n.EndTok - 1
}

func asSet(s []string) map[string]bool {
	out := map[string]bool{}
	for _, x := range s {
		out[x] = true
	}
	return out
}
