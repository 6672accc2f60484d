package claims

import (
	"strings"

	"crosscheck/rules/claims/number"
)

// averts tells whether a share says how well a remedy works: "67% less likely to fall ill", "cut the risk of infection by 67%".
func (c *Context) averts(n number.Number) bool {
	less := false
	for k := n.EndTok; k < min(len(c.Tree.Tokens), n.EndTok+3); k++ {
		switch strings.ToLower(c.Tree.Tokens[k].Text) {
		case "less", "lower", "fewer":
			less = true
		}
	}
	p := c.predicate(c.last(n))
	less = less || lessening[strings.ToLower(c.Tree.Tokens[p].Lemma)]
	if !less {
		return false
	}
	remedy, harm := false, false
	for k, t := range c.Tree.Tokens {
		remedy = remedy || remedies[c.concepts[k]] || remedies[strings.ToLower(t.Lemma)]
		harm = harm || ills[c.concepts[k]] || ills[strings.ToLower(t.Lemma)]
	}
	return remedy && harm
}

var (
	lessening = map[string]bool{"cut": true, "reduce": true, "lower": true, "lessen": true, "decrease": true}
	// remedies are what keeps people from an illness.
	remedies = map[string]bool{"vaccine": true, "vaccination": true, "vaccinate": true, "dose": true, "drug": true, "pill": true, "treatment": true, "treat": true,
		"medicine": true, "therapy": true, "mask": true, "shot": true, "recipient": true}
	// ills are what a remedy keeps off.
	ills = map[string]bool{"case": true, "illness": true, "disease": true, "risk": true, "hospitalize": true, "dead": true, "ill": true, "sick": true, "fever": true,
		"flu": true, "virus": true, "catch": true, "infect": true, "infected": true, "symptom": true, "hospital": true}
)
