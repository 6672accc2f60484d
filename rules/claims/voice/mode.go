package voice

import (
	"strings"
	"time"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/grammar"
)

// A clause asks how the predicates above a token are put.
type clause struct {
	s         *grammar.Sentence
	published time.Time
	reported  bool // it stands in reported speech, where "would" is the past of "will"
}

// depth is how many predicates above a token decide on its mode.
const depth = 4

// mode tells how the clause of token i is put.
func (c clause) mode(i int) checker.Mode {
	if c.compared(i) {
		return checker.Past
	}
	if c.asked() {
		return checker.Question
	}
	if c.supposed(i) {
		return checker.Hypothetical
	}
	p := i
	if !c.s.Predicate(p) {
		p = c.s.Governor(p)
	}
	for steps := 0; p >= 0 && steps < depth && !c.parted(p, i); steps++ {
		if m := c.modal(p); m != checker.Asserted {
			return m
		}
		if steps == 0 && (c.past(p) || c.bygone(p)) {
			return checker.Past
		}
		if c.happened(p) {
			return checker.Asserted
		}
		if c.s.Is(p, "advcl", "parataxis") && !c.s.Is(p, "advcl:relcl") || c.s.Is(p, "ccomp") && strings.HasPrefix(c.s.Tokens[p].Rel, "ccomp") && !c.open(p) {
			return checker.Asserted
		}
		if m := c.governed(p); m != checker.Asserted {
			return m
		}
		p = c.s.Governor(p)
	}
	return checker.Asserted
}

// parted tells whether a colon or semicolon stands between a predicate and the token behind it: what is explained is told for itself.
func (c clause) parted(p, i int) bool {
	for k := p + 1; k < i; k++ {
		if s := c.s.Tokens[k].Text; s == ":" || s == ";" {
			return true
		}
	}
	return false
}

// open tells whether a complement clause takes the mode of the verb above it: what is wanted, hoped or feared is not so.
func (c clause) open(p int) bool {
	h := c.s.Tokens[p].Head
	return h >= 0 && wishing[c.s.Tokens[h].Lemma] != checker.Asserted
}

// modal reads the auxiliaries and the conjunction of predicate p.
func (c clause) modal(p int) checker.Mode {
	for _, k := range c.s.Children(p) {
		t := &c.s.Tokens[k]
		switch {
		case c.s.Is(k, "aux"):
			switch t.Lower() {
			case "will", "'ll", "’ll", "shall", "wo", "'d", "’d", "would":
				if strings.EqualFold(t.Text, "would") && c.narrated(p, k) {
					return checker.Asserted
				}
				if (t.Lemma == "would" || strings.EqualFold(t.Text, "would")) && (c.conditional(p) || !c.reported && !c.told(p)) {
					return checker.Hypothetical
				}
				return checker.Planned
			case "may":
				if c.granted() {
					return checker.Planned
				}
				return checker.Hypothetical
			case "could", "might":
				return checker.Hypothetical
			}
		case c.s.Is(k, "mark"):
			switch t.Lower() {
			case "if", "unless", "whether":
				return checker.Hypothetical
			case "as":
				if k > 0 && c.s.Tokens[k-1].Lower() == "long" {
					return checker.Hypothetical // "for as long as the talks went on"
				}
			}
		}
	}
	if c.isTo(p) {
		return checker.Planned
	}
	return checker.Asserted
}

// granted tells whether a "may" gives leave, by what it stands under: "under the treaty either side may keep 1,350".
func (c clause) granted() bool {
	const reach = 4
	for i := range c.s.Tokens {
		if c.s.Tokens[i].Lower() != "under" {
			continue
		}
		for k := i + 1; k <= i+reach && k < len(c.s.Tokens); k++ {
			if compacts[c.s.Tokens[k].LowerLemma()] {
				return true
			}
		}
	}
	return false
}

// compacts are what gives leave and sets limits.
var compacts = map[string]bool{"term": true, "treaty": true, "deal": true, "agreement": true, "accord": true, "pact": true, "contract": true, "law": true, "act": true,
	"rule": true, "regulation": true, "licence": true, "license": true, "truce": true, "ceasefire": true, "settlement": true, "order": true}

// narrated tells whether the "would" at token k looks back on what came later: "was seized on Thursday and would spend eight days underground", "would
// later die".
func (c clause) narrated(p, k int) bool {
	switch c.s.Tokens[k+1].Lower() {
	case "later", "eventually", "soon":
		return true
	}
	h := c.s.Tokens[p].Head
	if h < 0 || h > p || !c.s.Is(p, "conj") || c.s.Tokens[h].Tag != grammar.VERB {
		return false
	}
	tense := c.s.Tokens[h].Fine
	for _, x := range c.s.Children(h) {
		if x < h && c.s.Is(x, "aux") {
			tense = c.s.Tokens[x].Fine
			break
		}
	}
	return tense == "VBD"
}

// told tells whether predicate p stands in what somebody is said to have said, whoever he is: "was to fly them on and said each would receive 40 crowns".
func (c clause) told(p int) bool {
	for steps := 0; p >= 0 && steps < depth; steps++ {
		h := c.s.Tokens[p].Head
		if h >= 0 && h < p && c.s.Is(p, "ccomp") && c.s.Tokens[h].Tag == grammar.VERB && lexicon.Saying(c.s.Tokens[h].Text) != "" {
			return true
		}
		p = h
	}
	return false
}

// conditional tells whether an if-clause depends on predicate p.
func (c clause) conditional(p int) bool {
	for _, k := range c.s.Children(p) {
		if c.s.Is(k, "advcl") {
			if m := c.s.Child(k, "mark"); m >= 0 && (strings.EqualFold(c.s.Tokens[m].Text, "if") || strings.EqualFold(c.s.Tokens[m].Text, "unless")) {
				return true
			}
		}
	}
	return false
}

// isTo tells "is to meet" and "are to be held".
func (c clause) isTo(p int) bool {
	ts := c.s.Tokens
	for k := p - 1; k > 0 && k >= p-3; k-- {
		if ts[k].Lower() == "to" {
			switch ts[k-1].Lower() {
			case "is", "are", "was", "were":
				return true
			}
			return false
		}
	}
	return false
}

// wishing are words whose complement is not the case, or not yet.
var wishing = map[string]checker.Mode{"plan": checker.Planned, "intend": checker.Planned, "schedule": checker.Planned, "expect": checker.Planned, "due": checker.Planned,
	"set": checker.Planned, "prepare": checker.Planned, "promise": checker.Planned, "pledge": checker.Planned, "vow": checker.Planned, "agree": checker.Planned,
	"hope": checker.Planned, "pray": checker.Planned, "aim": checker.Planned, "want": checker.Planned, "propose": checker.Planned, "threaten": checker.Planned, "decide": checker.Planned,
	"seek": checker.Planned, "demand": checker.Planned, "poise": checker.Planned, "slate": checker.Planned, "ready": checker.Planned, "project": checker.Planned,
	"forecast": checker.Planned, "likely": checker.Hypothetical, "consider": checker.Hypothetical, "wish": checker.Hypothetical, "fear": checker.Hypothetical,
	"ask": checker.Planned, "urge": checker.Planned, "call": checker.Planned}

// governed reads the verb above predicate p where p is what is planned, promised or wanted.
func (c clause) governed(p int) checker.Mode {
	if !c.s.Is(p, "xcomp", "ccomp", "acl") || c.s.Is(p, "acl:relcl") {
		return checker.Asserted
	}
	h := c.s.Tokens[p].Head
	if h < 0 {
		return checker.Asserted
	}
	m := wishing[c.s.Tokens[h].Lemma]
	if m != checker.Asserted && c.s.Is(p, "acl") && c.s.Tokens[p].Fine == "VBN" {
		return checker.Asserted // "the plan agreed on"
	}
	return m
}

// supposed tells whether an "if" or "unless" opens the run of words up to token i, whatever the tree says. No clause that people write is
// longer than the reach.
func (c clause) supposed(i int) bool {
	const reach = 80
	for k := i; k >= max(0, i-reach); k-- {
		switch c.s.Tokens[k].Lower() {
		case ",", ";", ":", "—", "\"", "”", "“":
			return false
		case "if", "unless":
			return true
		}
	}
	return false
}

// asked tells whether the sentence is a question.
func (c clause) asked() bool {
	t := strings.TrimRight(c.s.Text, "\"”’' *)")
	return strings.HasSuffix(t, "?")
}

// denied tells whether the predicate of token i is negated, or denied by the verb above it.
func (c clause) denied(i int) bool {
	p := i
	if !c.s.Predicate(p) {
		p = c.s.Governor(p)
	}
	if p < 0 {
		return false
	}
	if c.presumed(i, p) {
		return false
	}
	d := c.s.Negated(p)
	if h := c.s.Tokens[p].Head; h >= 0 && c.s.Is(p, "xcomp") && refusing[c.s.Tokens[h].Lemma] {
		d = !d
	}
	return d
}

// presumed tells whether token i stands with a noun for something that came before or after what p says, or beside it, and is so whatever p denies:
// "after the arrest on Sunday the police said nothing".
func (c clause) presumed(i, p int) bool {
	for k := i; k >= 0 && k != p; k = c.s.Tokens[k].Head {
		if t := &c.s.Tokens[k]; t.Tag == grammar.NOUN && c.s.Is(k, "obl") && presuming[c.s.Preposition(k)] {
			return true
		}
	}
	return false
}

// presuming prepositions take for granted what they govern.
var presuming = map[string]bool{"after": true, "before": true, "since": true, "following": true, "despite": true, "during": true}

// refusing verbs deny what they govern.
var refusing = map[string]bool{"refuse": true, "decline": true, "fail": true}
