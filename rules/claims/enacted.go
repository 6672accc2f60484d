package claims

import (
	"slices"
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// An enactment is what happened at a time or a place, and what took part in it.
type enactment struct {
	deed  string   // the happening's name, "" where no word tells
	party []string // concepts and identities, sorted; a place's identity stands behind an "@"
	first bool     // the words for it say that it was the first time: "first seen"
}

// enacted names what happened at a time or a place that hangs on token i.
func (c *Context) enacted(i int) enactment {
	if i < 0 {
		return enactment{}
	}
	p := c.predicate(i)
	if i != p && c.Tree.Tokens[i].Tag == grammar.NOUN && !c.is(i, "nsubj", "obj") {
		if d := c.eventOf(i); d != "" && c.phase(p) == fuller {
			return enactment{deed: d, party: c.takingPart(i)}
		}
	}
	for {
		if e := c.enactedBy(p); e.deed != "" {
			return e
		}
		up := c.Tree.Tokens[p].Head
		if up < 0 || !c.is(p, "xcomp", "advcl", "acl") || c.is(p, "advcl") && !c.mainless(p) {
			return enactment{party: c.participants(p, nil)}
		}
		p = c.predicate(up)
	}
}

// mainless tells whether a clause is no more than a participle of its main clause.
func (c *Context) mainless(p int) bool {
	return c.Tree.Child(p, "nsubj") < 0 && c.Tree.Child(p, "mark") < 0
}

// eventOf names the happening that a noun is the word for, "" where it is for none.
func (c *Context) eventOf(i int) string {
	if c.Tree.Tokens[i].Tag != grammar.NOUN || c.covered(i) {
		return ""
	}
	d := lexicon.NewsHappenings().Named(strings.ToLower(c.Tree.Tokens[i].Lemma))
	if d == "" && lexicon.Event(c.concepts[i]) {
		d = c.concepts[i]
	}
	if d == "" {
		return ""
	}
	for _, k := range c.Tree.Children(i) { // the first of a row is what one text calls just by its noun
		if w := c.lower(k); k < i && (oneOfRow[w] || c.Tree.Tokens[k].Tag == grammar.ADJ && strings.HasSuffix(w, "th")) {
			return w + " " + d
		}
	}
	return d
}

// oneOfRow are words that tell one happening from others of its name.
var oneOfRow = map[string]bool{"second": true, "third": true, "final": true, "last": true, "next": true, "another": true, "further": true, "preliminary": true, "previous": true,
	"earlier": true, "new": true, "later": true, "semi": true, "annual": true, "every": true, "each": true, "upcoming": true, "other": true}

// enactedBy names what the predicate p tells of.
func (c *Context) enactedBy(p int) enactment {
	t := &c.Tree.Tokens[p]
	if t.Tag == grammar.NOUN {
		return enactment{deed: c.eventOf(p), party: c.takingPart(p)}
	}
	if t.Tag == grammar.ADJ && closing[c.lower(p)] {
		return enactment{deed: "closure", party: c.participants(p, nil)}
	}
	if t.Tag != grammar.VERB && t.Tag != grammar.ADJ {
		return enactment{}
	}
	phase := c.phase(p)
	if s := c.Tree.Subject(p); phase != fuller && phase != "" && s >= 0 && c.eventOf(s) != "" && c.onset(p) == "collapse" {
		return c.bareEvent(p, phase) // a truce that collapsed is no roof
	}
	told := c.toldBy(p)
	if o := c.onset(p); o != "" && o != "end" && told.Name != "arrival" { // a plane that touches down hits nothing
		return enactment{deed: o, party: c.participants(p, nil)}
	}
	if len(told.Rest) > 0 || told.Before != "" {
		e := enact(told, c.participants(p, told.Rest))
		e.first = told.Before == "first"
		return e
	}
	if e := c.cutOff(p); e.deed != "" {
		return e
	}
	for _, k := range c.Tree.Children(p) { // "keep the tunnel shut"
		if c.is(k, "xcomp") && c.Tree.Tokens[k].Tag == grammar.ADJ && closing[c.lower(k)] {
			return enactment{deed: "closure", party: c.participants(p, nil)}
		}
	}
	if phase != fuller {
		if e := c.bareEvent(p, phase); e.deed != "" {
			return e
		}
	}
	if told.Name == "" {
		return c.attended(p)
	}
	e := enact(told, c.participants(p, nil))
	e.first = told.Name == "discovery" && (c.word(p-1, "first") || c.word(p-2, "first"))
	return e
}

// enact is what a way to tell says happened. The beginning of a strike is a beginning of which the strike is a part.
func enact(h lexicon.Happening, party []string) enactment {
	if phase, what, ok := strings.Cut(h.Name, " "); ok && (phase == "begin" || phase == "end") {
		return enactment{deed: phase, party: with(party, "!"+what)}
	}
	return enactment{deed: h.Name, party: party}
}

// bareEvent names the event or the deed that a verb says no more of than that it came, began or ended. What begins and ends takes part in that.
func (c *Context) bareEvent(p int, phase string) enactment {
	for _, k := range [...]int{c.Tree.Object(p), c.Tree.Subject(p), c.Tree.Child(p, "xcomp")} {
		if k < 0 || c.covered(k) {
			continue
		}
		what := c.eventOf(k)
		switch {
		case c.Tree.Tokens[k].Tag == grammar.VERB && phase != "":
			if what = c.toldBy(k).Name; what == "" {
				what = c.concepts[k]
			}
			return enactment{deed: phase, party: with(c.participants(k, nil), "!"+what)}
		case phase == "" && what != "":
			return enactment{deed: what, party: with(c.takingPart(k), c.besideEvent(p, k)...)}
		case phase != "" && c.Tree.Tokens[k].Tag == grammar.NOUN:
			if what == "" {
				what = c.concepts[k]
			}
			return enactment{deed: phase, party: with(with(c.takingPart(k), c.besideEvent(p, k)...), "!"+what)}
		}
	}
	return enactment{}
}

// attended names the event to which people come: "will fill the church for the funeral".
func (c *Context) attended(p int) enactment {
	for _, k := range c.Tree.Children(p) {
		switch c.Tree.Preposition(k) {
		case "for", "at", "to":
			if d := c.eventOf(k); d != "" && c.is(k, "obl", "nmod") {
				return enactment{deed: d, party: c.takingPart(k)}
			}
		}
	}
	return enactment{}
}

// toldBy returns what the verb at token p tells of.
func (c *Context) toldBy(p int) lexicon.Happening {
	const reach = 6
	var before, behind []string
	for k := p - 1; k >= max(0, p-4); k-- {
		before = append(before, c.lower(k))
	}
	for k := p + 1; k < len(c.Tree.Tokens) && k <= p+reach; k++ {
		t := &c.Tree.Tokens[k]
		if t.Tag == grammar.PUNCT || k > p+1 && t.Tag == grammar.VERB {
			break
		}
		if t.Tag == grammar.PRON {
			continue // "gave himself up"
		}
		w := c.lower(k)
		behind = append(behind, w)
		if l := strings.ToLower(t.Lemma); l != w {
			behind = append(behind, l)
		}
	}
	return lexicon.NewsHappenings().Told(strings.ToLower(c.Tree.Tokens[p].Lemma), before, behind)
}

// fuller is the phase of a verb that says something of its own.
const fuller = "-"

// phase returns what a verb says of an event beside that it came: that it began or ended, or "" for nothing; fuller where it says more.
func (c *Context) phase(p int) string {
	t := &c.Tree.Tokens[p]
	if t.Tag == grammar.AUX {
		return ""
	}
	if t.Tag != grammar.VERB {
		return fuller
	}
	if phase, ok := carriers[strings.ToLower(t.Lemma)]; ok {
		return phase
	}
	return fuller
}

// carriers are verbs that say of an event that it came, began or ended.
var carriers = map[string]string{"begin": "begin", "start": "begin", "commence": "begin", "end": "end", "finish": "end", "conclude": "end", "stop": "end", "cease": "end",
	"collapse": "end", "take": "", "hold": "", "stage": "", "happen": "", "occur": "", "give": "", "organise": "", "organize": "", "schedule": "", "plan": "",
	"set": "", "come": "", "fall": "", "date": "", "be": "", "make": "", "last": "", "continue": "", "carry": "", "launch": "begin", "expect": "", "hand": "", "deliver": "", "issue": "", "resume": "resume", "restart": "resume", "expire": "end"}

// participants lists what takes part in what a verb tells: to what it is done, or else who does it and what stands behind a preposition. Words of a
// phrase with the verb are none of them.
func (c *Context) participants(p int, phrase []string) []string {
	theme, _ := c.roles(p)
	if theme >= 0 && (c.among(phrase, theme) || c.covered(theme) || c.goes(p)) {
		theme = c.Tree.Subject(p)
	}
	var out, aside bag
	if k := c.Tree.Child(p, "csubj"); k >= 0 { // "trawling in the bay was banned"
		out.add(c.concepts[k])
	}
	if theme >= 0 {
		if c.Tree.Tokens[theme].Tag == grammar.PRON {
			out.add(c.before(theme))
		}
		c.partake(theme, &out, 0)
		if c.Tree.Tokens[theme].Tag == grammar.NOUN && c.mention(theme) == nil {
			out.add("^" + c.concepts[theme])
		}
	}
	for k := p + 1; len(phrase) > 0 && k < len(c.Tree.Tokens) && k < p+4; k++ { // "found Roe guilty": the tree may have it that she is
		if c.is(k, "nsubj", "obj") && !c.among(phrase, k) {
			c.partake(k, &out, 0)
		}
	}
	for _, k := range c.Tree.Children(p) {
		switch {
		case k == theme:
		case c.is(k, "iobj", "nsubj:pass"), c.is(k, "obl") && len(phrase) > 0 && c.among(phrase, c.caseOf(k)): // "broke into the office"
			c.partake(k, &out, 0)
		case c.is(k, "obl") && !c.is(k, "obl:agent", "obl:unmarked"), c.is(k, "obj"):
			c.partake(k, &aside, 0)
		}
	}
	for _, w := range aside {
		if w[0] != '%' {
			w = "+" + w
		}
		out.add(w)
	}
	return out.set()
}

// goes tells whether a verb tells of who comes or goes, whatever its object: "the monks left the island".
func (c *Context) goes(p int) bool {
	return departing[strings.ToLower(c.Tree.Tokens[p].Lemma)] && !c.Tree.IsPassive(p)
}

// departing are the verbs of coming and going that have an object.
var departing = map[string]bool{"leave": true, "reach": true, "enter": true, "flee": true, "quit": true, "cross": true, "join": true, "depart": true, "exit": true, "vacate": true, "win": true,
	"board": true}

// caseOf returns the preposition that token k stands behind, k itself where there is none.
func (c *Context) caseOf(k int) int {
	if p := c.Tree.Child(k, "case"); p >= 0 {
		return p
	}
	return k
}

// among tells whether token k is one of some words.
func (c *Context) among(words []string, k int) bool {
	return slices.Contains(words, c.lower(k)) || slices.Contains(words, strings.ToLower(c.Tree.Tokens[k].Lemma))
}

// takingPart lists what the words around the noun of an event say of whom it is.
func (c *Context) takingPart(i int) []string {
	var out bag
	for _, k := range c.Tree.Children(i) {
		if c.is(k, "compound", "nmod", "amod") {
			c.partake(k, &out, 0)
		}
	}
	return out.set()
}

// besideEvent lists what takes part in a predicate beside the event at token i.
func (c *Context) besideEvent(p, i int) []string {
	var out bag
	for _, k := range [...]int{c.Tree.Subject(p), c.Tree.Agent(p)} {
		if k >= 0 && k != i {
			c.partake(k, &out, 0)
		}
	}
	for i := range out {
		if out[i][0] != '%' {
			out[i] = "+" + out[i]
		}
	}
	return out.set()
}

// partake adds what a noun phrase names, down to the names and nouns inside it.
func (c *Context) partake(k int, out *bag, depth int) {
	if c.covered(k) || c.Tree.Tokens[k].Tag == grammar.NUM {
		return
	}
	t := &c.Tree.Tokens[k]
	switch e := c.mention(k); {
	case e != nil && e.Kind == names.Place:
		out.add("@" + e.ID)
	case e != nil:
		out.add(e.ID)
	case t.Tag == grammar.NOUN && kinsfolk[t.Lemma]:
		out.add("?kin " + t.Lemma)
	case t.Tag == grammar.NOUN && (anybody[t.Lemma] || lexicon.Generic(t.Lemma)):
		out.add("?")
	case t.Tag == grammar.NOUN:
		out.add(c.concepts[k])
	}
	if depth > 2 {
		return
	}
	c.relate(k, out)
	for _, m := range c.Tree.Children(k) {
		if c.is(m, "compound", "nmod", "appos", "flat") {
			c.partake(m, out, depth+1)
		}
	}
}

// relate adds what a noun phrase stands to by its preposition: "from Leeds", "to cars".
func (c *Context) relate(k int, out *bag) {
	if d := c.eventOf(k); d != "" && c.Tree.Preposition(k) != "" {
		out.add("%event " + d)
	}
	if p := c.Tree.Preposition(k); relating[p] && !c.covered(k) && (c.mention(k) != nil || c.content(k)) {
		out.add("%" + p + " " + c.identity(k))
	}
}

// relating are the prepositions behind which stands what tells one thing from another of its name.
var relating = map[string]bool{"from": true, "to": true, "for": true, "of": true, "against": true, "between": true, "on": true, "with": true}

// term names the end that a time puts to what may or must be done until then: "have until Friday to pay", "must pay by Friday", "is licensed until 2030".
// The zero enactment where it puts none.
func (c *Context) term(t timex.Timex) enactment {
	p := c.predicate(t.Tok)
	v := strings.ToLower(c.Tree.Tokens[p].Lemma)
	switch {
	case c.word(t.Tok, "by") || c.word(t.Tok-1, "by"):
		if c.Tree.Tokens[p].Tag == grammar.VERB && c.must(p) {
			return c.dueTo(p)
		}
	case t.Bound != timex.Until:
	case v == "have":
		for _, k := range c.Tree.Children(p) {
			if c.is(k, "xcomp", "advcl", "acl", "ccomp") && c.infinitive(k) {
				return c.dueTo(k)
			}
		}
		for k := t.EndTok; k < min(len(c.Tree.Tokens), t.EndTok+3); k++ {
			if c.Tree.Tokens[k].Tag == grammar.VERB && c.word(k-1, "to") {
				return c.dueTo(k)
			}
		}
	case closing[v]: // "stayed closed until Friday"
		return enactment{deed: "opening", party: c.participants(p, nil)}
	case c.under(p, enabling) || due[v]:
		return c.dueTo(p)
	default:
		for up := p; up >= 0; up = c.Tree.Tokens[up].Head {
			if running[strings.ToLower(c.Tree.Tokens[up].Lemma)] {
				e := enactment{deed: "end", party: c.participants(up, nil)}
				if s := c.Tree.Subject(up); s >= 0 && c.Tree.Tokens[s].Tag == grammar.NOUN && c.mention(s) == nil {
					e.party = with(c.takingPart(s), "!"+c.concepts[s])
				}
				if up != p {
					e.party = with(e.party, c.participants(p, nil)...)
				}
				return e
			}
		}
	}
	return enactment{}
}

// lastSight is what "was last seen on Monday" and "has not been seen since Monday" tell of.
const lastSight = "last sight"

// unseen reads since when somebody has not been seen or heard of.
func (c *Context) unseen(t timex.Timex) enactment {
	p := c.predicate(t.Tok)
	if v := strings.ToLower(c.Tree.Tokens[p].Lemma); t.Bound != timex.Since || v != "see" && v != "hear" || !c.Tree.Negated(p) {
		return enactment{}
	}
	return enactment{deed: lastSight, party: c.participants(p, nil)}
}

// must tells whether a verb is what somebody has to do.
func (c *Context) must(p int) bool {
	if c.under(p, obliging) {
		return true
	}
	h := c.Tree.Tokens[p].Head
	return h >= 0 && c.is(p, "xcomp") && owing[strings.ToLower(c.Tree.Tokens[h].Lemma)]
}

// dueTo is the last day to do what the verb at token p says.
func (c *Context) dueTo(p int) enactment {
	var out bag
	for _, w := range with(c.participants(p, nil), c.besideEvent(p, -1)...) {
		out.add(strings.TrimPrefix(w, "+"))
	}
	return c.lastDayTo(c.concepts[p], out.set())
}

// lastDay is the day until which something may be done.
const lastDay = "last day"

// lastDayTo is the day until which a thing may be done. A story has one vote.
func (c *Context) lastDayTo(do string, party []string) enactment {
	if do == "vote" {
		party = with(party, "!vote")
	}
	return enactment{deed: lastDay, party: with(party, do)}
}

// cutOff names the day or hour at which what a noun counts is no longer taken: "applications close", "the polls close".
func (c *Context) cutOff(p int) enactment {
	s := c.Tree.Subject(p)
	if s < 0 || !closing[strings.ToLower(c.Tree.Tokens[p].Lemma)] {
		return enactment{}
	}
	for _, k := range append([]int{s}, c.Tree.Children(s)...) {
		if verb := sentIn[strings.ToLower(c.Tree.Tokens[k].Lemma)]; verb != "" && (k == s || c.is(k, "compound", "amod")) {
			return c.lastDayTo(lexicon.News().Concept(verb), with(c.takingPart(s), c.participants(p, nil)...))
		}
	}
	return enactment{}
}

var (
	closing = map[string]bool{"close": true, "shut": true, "closed": true}
	owing   = map[string]bool{"have": true, "need": true, "require": true, "oblige": true, "order": true, "due": true, "expect": true}
	due     = map[string]bool{"apply": true, "vote": true, "register": true, "submit": true, "enter": true, "bid": true, "object": true, "respond": true}
	// running verbs and adjectives tell how long a thing holds.
	running = map[string]bool{"run": true, "last": true, "continue": true, "license": true, "licence": true, "valid": true, "extend": true, "remain": true, "tie": true, "contract": true}
	// sentIn are nouns for what people send in or cast until a day, by the verb for doing so.
	sentIn = map[string]string{"application": "apply", "entry": "enter", "registration": "register", "nomination": "nominate", "submission": "submit", "bid": "bid",
		"poll": "vote", "polling": "vote", "ballot": "vote", "voting": "vote", "booking": "book", "comment": "comment", "consultation": "respond", "objection": "object"}
	// anybody are people of whom a story has several, and relatives of others.
	anybody = map[string]bool{"man": true, "woman": true, "boy": true, "girl": true, "child": true, "baby": true, "person": true, "friend": true, "neighbour": true, "neighbor": true,
		"police": true, "officer": true, "official": true, "government": true, "court": true, "judge": true, "jury": true}
	kinsfolk = map[string]bool{"brother": true, "sister": true, "son": true, "daughter": true, "father": true, "mother": true, "husband": true, "wife": true, "widow": true, "parent": true,
		"relative": true, "uncle": true, "aunt": true, "cousin": true, "dog": true, "colleague": true, "accomplice": true, "co-defendant": true, "companion": true}
)
