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
	for i, t := range s.Tokens {
		if t.Tag == grammar.NOUN && laborWords[strings.ToLower(t.Lemma)] { // the European Union is none of workers
			return true
		}
		if i > 0 && strings.EqualFold(t.Lemma, "strike") && t.Tag == grammar.NOUN && strikers[strings.ToLower(s.Tokens[i-1].Text)] {
			return true
		}
	}
	return false
}

// strikers are the words before a strike that is a stop of work: who strikes, or how.
var strikers = map[string]bool{"tram": true, "train": true, "rail": true, "bus": true, "metro": true, "tube": true, "subway": true, "ferry": true, "airport": true, "teacher": true,
	"teachers": true, "teachers'": true, "nurse": true, "nurses": true, "nurses'": true, "doctor": true, "doctors": true, "doctors'": true, "pilot": true, "pilots": true, "pilots'": true,
	"driver": true, "drivers": true, "drivers'": true, "dock": true, "port": true, "postal": true, "mail": true, "general": true, "indefinite": true, "wildcat": true,
	"miners": true, "truckers": true, "writers": true, "actors": true, "crew": true, "staff": true, "wage": true, "pay": true, "open-ended": true, "24-hour": true, "48-hour": true, "one-day": true,
	"two-day": true, "three-day": true, "day-long": true, "nationwide": true, "lecturers": true, "garbage": true, "refuse": true, "sanitation": true, "transit": true}

var laborWords = map[string]bool{"union": true, "picket": true, "walkout": true, "striker": true, "stoppage": true}

// workStops takes the noun strike for a stop of work.
func (c *Context) workStops() {
	for i := range c.Tree.Tokens {
		t := &c.Tree.Tokens[i]
		if t.Tag == grammar.NOUN && strings.EqualFold(t.Lemma, "strike") && c.concepts[i] == "attack" {
			c.concepts[i] = "strike action"
		}
		if t.Tag == grammar.VERB && strings.EqualFold(t.Lemma, "strike") && c.concepts[i] == "attack" && c.Tree.Object(i) < 0 && c.Tree.Subject(i) < 0 && c.is(i, "xcomp", "ccomp", "acl", "advcl") {
			c.concepts[i] = "strike action" // "voted to strike against the merger"
		}
	}
}
