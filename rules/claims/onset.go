package claims

import (
	"slices"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// onset names what began at the predicate or noun i, "" where nothing did that a story has once.
func (c *Context) onset(i int) string {
	o := lexicon.NewsOnsets()
	t := &c.Tree.Tokens[i]
	if t.Tag == grammar.NOUN {
		return o.Named(t.LowerLemma())
	}
	if t.Tag != grammar.VERB {
		return ""
	}
	if ending[t.Lemma] && !(t.Lemma == "lift" && c.word(i+1, "off")) {
		return "end"
	}
	subject := c.beginner(i)
	if beginning[t.Lemma] && subject >= 0 {
		noun := c.Tree.Tokens[subject].LowerLemma()
		if event := o.Named(noun); event != "" {
			return event
		}
		if (noun == "it" || noun == "this" || noun == "incident" || noun == "accident") && c.Sentence.N <= early {
			return c.doc.begun()
		}
	}
	takes := func(nouns map[string]bool) bool { return subject >= 0 && c.takes(subject, nouns) }
	event := o.Told(t.LowerLemma(), c.afterwards(i), takes)
	if event == "" {
		event = o.Told(t.Lower(), c.afterwards(i), takes)
	}
	if event == "" {
		event = c.setOff(i)
	}
	if event == "" && c.is(i, "xcomp") {
		return c.onset(t.Head) // the valve let go
	}
	return event
}

// setOff names what the verb i says that something set off: "lightning started the blaze". Near the top of an article "it" is what that is about, and what
// broke out without a subject, too.
func (c *Context) setOff(i int) string {
	lemma := c.Tree.Tokens[i].LowerLemma()
	if lemma == "break" && c.word(i+1, "out") && c.Tree.Subject(i) < 0 && c.Sentence.N <= early {
		return c.doc.begun()
	}
	k := c.Tree.Object(i)
	if k < 0 || !setting[lemma] || (lemma == "set" || lemma == "touch") && !slices.Contains(c.afterwards(i), "off") {
		return ""
	}
	if c.word(k, "it") {
		if event := lexicon.NewsOnsets().Named(c.before(k)); event != "" || c.Sentence.N > early {
			return event
		}
		return c.doc.begun()
	}
	return lexicon.NewsOnsets().Named(c.Tree.Tokens[k].LowerLemma())
}

// setting are the verbs by which something makes an event begin.
var setting = map[string]bool{"start": true, "spark": true, "ignite": true, "cause": true, "trigger": true, "set": true, "touch": true, "kindle": true}

// beginner is the subject nearest to a predicate, never a time that the tree takes for it.
func (c *Context) beginner(i int) int {
	near := -1
	for _, k := range c.Tree.Children(i) {
		if c.is(k, "nsubj") && !c.covered(k) && (near < 0 || k < i) {
			near = k
		}
	}
	if near >= 0 {
		return near
	}
	return c.Tree.Subject(i)
}

// early is the number of sentences in which "it happened" speaks of what the article is about.
const early = 6

// begun names what an article's headline and opening tell the beginning of, "" where they tell of none.
func (d *document) begun() string {
	if d.onset == nil {
		event := ""
		d.onset = &event
		for n, c := range d.read {
			if n == opening {
				break
			}
			for i := range c.Tree.Tokens {
				if event = c.onset(i); event != "" {
					return event
				}
			}
		}
	}
	return *d.onset
}

// beginning are the verbs by which an event is said to have come.
var beginning = map[string]bool{"begin": true, "start": true, "happen": true, "occur": true, "unfold": true, "strike": true, "hit": true, "come": true, "erupt": true, "take": true}

// ending are the verbs by which an event is said to be over.
var ending = map[string]bool{"end": true, "stop": true, "close": true, "seal": true, "contain": true, "extinguish": true, "quell": true, "finish": true, "lift": true, "halt": true, "cease": true,
	"cap": true, "plug": true, "subside": true, "recede": true, "resume": true, "reopen": true, "restore": true, "refloat": true, "float": true, "abate": true, "clear": true, "isolate": true}

// afterwards returns the words right behind a predicate, in lower case.
func (c *Context) afterwards(i int) []string {
	const reach = 5
	var out []string
	for k := i + 1; k < min(len(c.Tree.Tokens), i+1+reach); k++ {
		if c.Tree.Tokens[k].Tag == grammar.PUNCT {
			break
		}
		out = append(out, c.Tree.Tokens[k].Lower())
	}
	return out
}

// takes tells whether token k is one of the nouns, or the name of what may be one: of a ship where ships may be meant, never of a person.
func (c *Context) takes(k int, nouns map[string]bool) bool {
	t := &c.Tree.Tokens[k]
	if t.Tag == grammar.PROPN {
		e := c.mention(k)
		if c.ofSort(k, nouns) && (e == nil || e.Kind != names.Person) {
			return true // the last word of a name says what it names: Hale Bridge
		}
		return nouns["ship"] && (e == nil || e.Kind != names.Person || c.Tree.Child(k, "det") >= 0) && !c.is(k, "nsubj:pass")
	}
	return nouns[t.LowerLemma()] || nouns[t.Lower()]
}

// ofSort tells whether a word of the name at token k is one of the nouns.
func (c *Context) ofSort(k int, nouns map[string]bool) bool {
	if nouns[c.lower(k)] {
		return true
	}
	return slices.ContainsFunc(c.Tree.Children(k), func(m int) bool { return c.is(m, "flat") && nouns[c.lower(m)] })
}

// settled forgets the onset of what a text dates to two times of day in its body: there are two, or the times are those of its stages.
func settled(claims []checker.Claim) {
	spans, several := map[string]checker.Interval{}, map[string]bool{}
	for i := range claims {
		x := &claims[i]
		if x.Kind != checker.Clock || x.Frame.Onset == "" || x.Frame.Onset == "end" || x.Sentence.Part != checker.Body {
			continue
		}
		before, seen := spans[x.Frame.Onset]
		several[x.Frame.Onset] = several[x.Frame.Onset] || seen && !before.Overlaps(x.Value.Admits)
		spans[x.Frame.Onset] = x.Value.Admits
	}
	for i := range claims {
		if several[claims[i].Frame.Onset] {
			claims[i].Frame.Onset = ""
		}
	}
}
