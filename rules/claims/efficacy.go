package claims

import (
	"strings"

	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// averts tells whether a share says how well a remedy works: "67% less likely to fall ill", "cut the risk of infection by 67%", "prevented
// 67% of cases", "protects two in three".
func (c *Context) averts(n number.Number) bool {
	p := c.predicate(c.last(n))
	verb := strings.ToLower(c.Tree.Tokens[p].Lemma)
	switch {
	case c.lessened(n):
		return c.some(ills) && (c.some(remedies) || c.doc.remedial())
	case lessening[verb] || preventing[verb]:
		return c.some(remedies) && (c.some(ills) || preventing[verb])
	case protecting[verb]:
		s := c.Tree.Subject(p)
		return s >= 0 && c.remedy(s)
	}
	return false
}

// lessened tells whether a share of less follows: "67% less likely", "67% fewer".
func (c *Context) lessened(n number.Number) bool {
	for k := n.EndTok; k < min(len(c.Tree.Tokens), n.EndTok+3); k++ {
		switch c.lower(k) {
		case "less", "lower", "fewer":
			return true
		}
	}
	return false
}

// some tells whether a word of the sentence, or its concept, is in a list.
func (c *Context) some(list map[string]bool) bool {
	for k := range c.Tree.Tokens {
		t := &c.Tree.Tokens[k]
		if list[c.concepts[k]] || list[strings.ToLower(t.Lemma)] {
			return true
		}
	}
	return false
}

// remedy tells whether a token names a remedy.
func (c *Context) remedy(i int) bool {
	return remedies[c.concepts[i]] || remedies[strings.ToLower(c.Tree.Tokens[i].Lemma)]
}

// remedial tells whether an article is about a remedy: it names one again and again. The sentences are looked through once.
func (d *document) remedial() bool {
	if d.remedy == unasked {
		n := 0
		for _, c := range d.read {
			if c.some(remedies) {
				n++
			}
		}
		d.remedy = no
		if n >= 3 || n > 0 && 2*n >= len(d.read) {
			d.remedy = yes
		}
	}
	return d.remedy == yes
}

// partial tells whether an efficacy holds for some cases or some people only: against a stay in hospital, in children who had the illness.
func (c *Context) partial(at int) bool {
	p := c.predicate(at)
	for _, k := range c.clause(p, at) {
		lemma := strings.ToLower(c.Tree.Tokens[k].Lemma)
		switch {
		case grave[c.concepts[k]] || grave[lemma]:
			return true
		case c.Tree.Tokens[k].Tag == grammar.NOUN && people[c.concepts[k]] && c.Tree.Child(k, "acl:relcl", "acl") >= 0 && k > at:
			return true
		case k > at && c.Tree.Tokens[k].Tag == grammar.ADJ && groups[lemma]:
			return true
		}
	}
	return false
}

var (
	lessening  = map[string]bool{"cut": true, "reduce": true, "lower": true, "lessen": true, "decrease": true}
	preventing = map[string]bool{"prevent": true, "avert": true, "stop": true, "ward": true}
	protecting = map[string]bool{"work": true, "protect": true, "shield": true}
	// remedies are what keeps people from an illness.
	remedies = map[string]bool{"vaccine": true, "vaccination": true, "vaccinate": true, "dose": true, "drug": true, "pill": true, "treatment": true, "treat": true,
		"medicine": true, "therapy": true, "mask": true, "shot": true, "jab": true, "recipient": true}
	// ills are what a remedy keeps off.
	ills = map[string]bool{"case": true, "illness": true, "disease": true, "risk": true, "hospitalize": true, "dead": true, "ill": true, "sick": true, "fever": true,
		"flu": true, "virus": true, "catch": true, "contract": true, "infect": true, "infected": true, "symptom": true, "symptomatic": true, "hospital": true}
	// grave cases are some of all.
	grave = map[string]bool{"hospital": true, "hospitalize": true, "admission": true, "severe": true, "serious": true, "grave": true, "dead": true, "death": true,
		"critical": true, "intensive": true, "transmission": true}
	// groups are parts of those who get a remedy.
	groups = map[string]bool{"older": true, "old": true, "elderly": true, "young": true, "younger": true, "pregnant": true, "previous": true, "prior": true, "earlier": true}
)
