package claims

import (
	"strings"

	"crosscheck/rules/grammar"
)

// "Strike" is an attack in one article and a stop of work in another: the article's other words tell.

// laboring tells whether an article is about people who stop work. The sentences are looked through once.
func (d *document) laboring() bool {
	if d.labor == unasked {
		d.labor = no
		for _, s := range d.trees {
			if s != nil && labors(s) {
				d.labor = yes
				break
			}
		}
	}
	return d.labor == yes
}

func labors(s *grammar.Sentence) bool {
	for _, t := range s.Tokens {
		if t.Tag == grammar.NOUN && laborWords[strings.ToLower(t.Lemma)] { // the European Union is none of workers
			return true
		}
	}
	return false
}

var laborWords = map[string]bool{"union": true, "picket": true, "walkout": true, "striker": true, "stoppage": true}

// workStops takes the noun strike for a stop of work.
func (c *Context) workStops() {
	for i := range c.Tree.Tokens {
		t := &c.Tree.Tokens[i]
		if t.Tag == grammar.NOUN && strings.EqualFold(t.Lemma, "strike") && c.concepts[i] == "attack" {
			c.concepts[i] = "strike action"
		}
	}
}
