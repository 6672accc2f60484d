package claims

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// A figure is what an article tells of one who takes part in a crime or an accident.
type figure struct {
	part string // victim, suspect
	sex  string // male, female
	fate string // dead, hurt
}

// with adds what another mention of the same person tells. Who is hunted stays the suspect, whatever else befalls him.
func (f figure) with(o figure) figure {
	if f.part == "" || o.part == "suspect" {
		f.part = o.part
	}
	if f.sex == "" {
		f.sex = o.sex
	}
	if f.fate == "" || o.fate == "dead" {
		f.fate = o.fate
	}
	return f
}

func (f figure) String() string {
	return strings.Join([]string{dash(f.part), dash(f.sex), dash(f.fate)}, " ")
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// figure tells what the sentence says of the person at token k.
func (c *Context) figure(k int) figure {
	f := figure{sex: c.sex(k)}
	if k = c.phrase(k); f.sex == "" {
		f.sex = c.sex(k)
	}
	switch c.concepts[k] {
	case "suspect", "victim":
		f.part = c.concepts[k]
	}
	if s := c.saidOf(k); f.part == "" && s >= 0 && (c.concepts[s] == "suspect" || c.concepts[s] == "victim") {
		f.part = c.concepts[s]
	}
	for _, p := range c.predicates(k) {
		patient := c.undergoes(p, k)
		for _, w := range []string{c.concepts[p], c.Tree.Tokens[p].LowerLemma()} {
			part, fate := lexicon.Befalls(w, patient)
			f = f.with(figure{part: part, fate: fate})
		}
		if patient || c.Tree.Subject(p) == k {
			f = f.with(c.outcome(p))
		}
	}
	if h := c.Tree.Tokens[k].Head; h >= 0 && c.is(k, "nmod") && (c.Tree.Preposition(k) == "of" || c.is(k, "nmod:poss")) && c.Tree.Tokens[h].Tag == grammar.NOUN {
		part, fate := lexicon.Befalls(c.concepts[h], true) // "the shooting death of a girl", "the arrest of a man"
		f = f.with(figure{part: part, fate: fate})
	}
	return f
}

// part tells what part in the event somebody plays whose age stands at a token; thing is the noun or name for him, -1 where there is none.
// It is "" for those who play none.
func (c *Context) part(at, thing int) string {
	f := c.figure(c.agedNoun(at))
	if c.human(thing) {
		f = c.figure(thing).with(f)
	}
	if e := c.mention(max(0, thing)); thing >= 0 && e != nil {
		f = f.with(c.doc.known(e))
	}
	if f.part == "" {
		return ""
	}
	return f.String()
}

// saidOf returns the subject of which a noun is said: the victims of "the victims were two women and a man"; -1 where it is said of nothing.
func (c *Context) saidOf(k int) int {
	for c.is(k, "conj") && c.Tree.Tokens[k].Head >= 0 {
		k = c.Tree.Tokens[k].Head
	}
	if c.Tree.Child(k, "cop") < 0 {
		return -1
	}
	return c.Tree.Subject(k)
}

// agedNoun returns whoever undergoes the verb that a lone age hangs on: "two men - one 21 and the other 28 - were arrested"; otherwise the token
// itself.
func (c *Context) agedNoun(at int) int {
	if h := c.Tree.Tokens[at].Head; h >= 0 && c.Tree.Tokens[h].Tag == grammar.VERB {
		if p := c.Tree.Patient(h); p >= 0 && c.human(p) {
			return p
		}
	}
	return at
}

// phrase climbs from a number or a noun inside a phrase to the noun that heads it.
func (c *Context) phrase(k int) int {
	for range 4 {
		h := c.Tree.Tokens[k].Head
		if h < 0 || !c.is(k, "nummod", "amod", "compound", "flat", "appos", "dep", "conj") || !c.human(h) && c.human(k) || c.Tree.Tokens[h].Tag == grammar.VERB {
			break
		}
		k = h
	}
	return k
}

// sex is what the noun or the name at a token tells of it.
func (c *Context) sex(k int) string {
	if e := c.mention(k); e != nil {
		switch e.Sex {
		case 'm':
			return "male"
		case 'f':
			return "female"
		}
	}
	if s := lexicon.Sex(c.Tree.Tokens[k].LowerLemma()); s != "either" {
		return s
	}
	return ""
}

// predicates lists the verbs that say something of the person at token k: the one above it, those joined to that, and participles below it.
func (c *Context) predicates(k int) []int {
	var out []int
	if h := c.Tree.Tokens[k].Head; h >= 0 && c.is(k, "nsubj", "obj", "obl", "conj") {
		out = append(out, h)
		for _, j := range c.Tree.Children(h) {
			if c.is(j, "conj") && c.Tree.Tokens[j].Tag == grammar.VERB && c.Tree.Child(j, "nsubj") < 0 && c.is(k, "nsubj") {
				out = append(out, j)
			}
		}
	}
	for _, j := range c.Tree.Children(k) {
		if c.is(j, "acl") && c.Tree.Tokens[j].Tag == grammar.VERB {
			out = append(out, j)
		}
	}
	return out
}

// undergoes tells whether the person at token k is the one to whom a predicate is done. A headline drops the auxiliary of "man shot", and who
// dies or suffers does nothing.
func (c *Context) undergoes(p, k int) bool {
	if c.Tree.Patient(p) == k || c.is(p, "acl") && c.Tree.Tokens[p].Fine == "VBN" && !c.is(p, "acl:relcl") {
		return true
	}
	if c.Tree.Subject(p) != k {
		return false
	}
	t := &c.Tree.Tokens[p]
	return c.Tree.Object(p) < 0 && (t.Fine == "VBN" || t.Fine == "VBD") && t.LowerLemma() != "fire" || c.concepts[p] == "dead"
}

// outcome tells what became of whoever a predicate is said of, by the words below it: "pronounced dead", "suffered a wound".
func (c *Context) outcome(p int) figure {
	for _, k := range c.Tree.Children(p) {
		if !c.is(k, "xcomp", "obj", "obl", "advcl", "ccomp") {
			continue
		}
		switch c.concepts[k] {
		case "dead":
			if c.is(k, "xcomp") && c.Tree.Tokens[p].Lemma != "try" || c.Tree.Tokens[p].Lemma == "find" || c.Tree.Tokens[p].Lemma == "pronounce" {
				return figure{part: "victim", fate: "dead"}
			}
		case "injured":
			if l := c.Tree.Tokens[p].Lemma; l == "suffer" || l == "sustain" || l == "have" || l == "receive" || l == "treat" || l == "leave" && c.is(k, "xcomp") {
				return figure{part: "victim"}
			}
		case "hospital":
			return figure{part: "victim"}
		}
	}
	return figure{}
}

// known returns what the article tells of a named person, in whatever sentence.
func (d *document) known(e *names.Entity) figure {
	if d.figures == nil {
		d.figures = map[string]figure{}
		for _, c := range d.read {
			for _, m := range d.names.In(c.Sentence.N) {
				if m.Entity.Kind == names.Person || m.Entity.Kind == names.Unknown {
					d.figures[m.Entity.ID] = d.figures[m.Entity.ID].with(c.figure(m.Head))
				}
			}
		}
	}
	return d.figures[e.ID]
}
