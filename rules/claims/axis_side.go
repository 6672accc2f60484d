package claims

import (
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// referent returns what "it" stands for in "asked about the raid on the village, she would not condemn it": the nearest noun before whose stance
// it is that is part of no other; -1 where there is none.
func (p *stepped) referent() int {
	for k := p.theme - 1; k >= 0; k-- {
		t := &p.Tree.Tokens[k]
		if t.Tag == grammar.NOUN && t.Fine == "NN" && k != p.actor && p.is(k, "obj", "obl", "nsubj", "nsubj:pass") && !p.used[k] && !p.generic(k) && !p.individual(k) && !p.covered(k) {
			return k
		}
	}
	return -1
}

// resolved tells whether somebody firmly means to take the stance: "vowed to fight the sale", "voted to accept it".
func (p *stepped) resolved() bool {
	_, yes, ok := p.intends(p.verb)
	return ok && yes
}

// adviser returns who urges others to take the stance, and so takes it himself: "the union told its members to reject the deal"; -1 where nobody does.
func (p *stepped) adviser() int {
	v := p.verb
	h := p.Tree.Tokens[v].Head
	if h > 0 && p.is(v, "acl") && p.is(h, "obj") {
		h = p.Tree.Tokens[h].Head
	}
	if h < 0 || h > v || p.Tree.Tokens[h].Tag != grammar.VERB || !advising[strings.ToLower(p.Tree.Tokens[h].Lemma)] || !p.is(v, "xcomp", "ccomp", "advcl", "acl") ||
		!p.infinitive(v) || !p.holds(h) && !p.offered(h) || p.Tree.Negated(h) || p.Tree.IsPassive(h) || p.Tree.Patient(h) < 0 && p.Tree.Child(h, "iobj") < 0 {
		return -1
	}
	return p.Tree.Subject(h)
}

// offered tells whether speakers say of themselves what they would do: "I would tell them to wait".
func (c *Context) offered(h int) bool {
	s := c.Tree.Child(h, "nsubj")
	a := c.Tree.Child(h, "aux")
	return s >= 0 && a >= 0 && myself[c.lower(s)] && (c.future(h) || c.Tree.Tokens[a].Lemma == "would") && c.doc.voices.Speaker(c.Sentence.N, h) != ""
}

// advising verbs tell others what to do.
var advising = map[string]bool{"urge": true, "tell": true, "advise": true, "instruct": true, "order": true, "recommend": true, "encourage": true, "exhort": true,
	"implore": true, "press": true, "beg": true}

// sides finds whose stance it is, and on what; false where it is nobody's.
func (p *stepped) sides() bool {
	if p.theme, p.actor = p.holder(p.s, p.verb, p.i); p.adviser() >= 0 {
		if p.actor = p.adviser(); !p.animate(p.actor) {
			return false
		}
	}
	if p.actor < 0 || strings.HasSuffix(p.s.Label, " that door") && p.mention(p.actor) == nil && p.styled(p.actor) == nil {
		return false
	}
	if lexicon.NewsAxes().Limited(p.s.Axis) && !p.about() {
		return false
	}
	if p.theme >= 0 && p.Tree.Tokens[p.theme].Tag == grammar.PRON && p.word(p.theme, "it") && p.theme > p.verb {
		if k := p.referent(); k >= 0 {
			p.theme = k
		}
	}
	if !p.s.Noun && p.theme >= 0 && p.meaning(p.theme) || p.s.Noun && p.aiming(p.verb) {
		return false // the act that is meant says more
	}
	if p.inside(p.theme) {
		p.theme = -1
	}
	return true
}

// about tells whether a stance is on one of the things to which its axis is limited, and finds the noun for it where the tree parts a compound:
// "failed to follow records law".
func (p *stepped) about() bool {
	axes := lexicon.NewsAxes()
	if p.theme < 0 || !p.squarely(p.verb) || p.Tree.Tokens[p.verb].Tag == grammar.VERB && !p.clausal(p.verb) || p.whether(p.verb) {
		return false
	}
	if k := p.theme + 1; k < len(p.Tree.Tokens) && p.Tree.Tokens[p.theme].Tag == grammar.NOUN && p.Tree.Tokens[k].Tag == grammar.NOUN && !axes.Of(p.s.Axis, p.concepts[p.theme]) {
		p.theme = k
	}
	return axes.Of(p.s.Axis, p.concepts[p.theme]) && p.mention(p.theme) == nil
}

// whether tells whether a clause above a token leaves open what it tells: "would not say whether he thinks that she broke the law".
func (c *Context) whether(i int) bool {
	for steps := 0; i >= 0 && steps < 5; steps++ {
		if k := c.Tree.Child(i, "mark"); k >= 0 && (c.word(k, "whether") || c.word(k, "if")) {
			return true
		}
		i = c.Tree.Tokens[i].Head
	}
	return false
}
