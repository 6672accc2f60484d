package rules

import (
	"slices"
	"strings"

	"crosscheck/checker"
)

// A theme is what takes part in a happening, by sort: what a claim's Party says, without the marks that tell a happening from another of its name.
type theme struct {
	head                 string // the noun that the rest is said of, "" where it is a name
	names, nouns, places []string
	events               []string // what begins or ends
	all                  []string // names and nouns, with those that take part only at the side
}

// themes sorts what takes part in the happening that a claim is of. A name that an article is about counts as a name, unless it is a last name that two of
// its people have, which may be either's.
func themes(c *checker.Claim) theme {
	var t theme
	for _, p := range c.Frame.Party {
		w, aside := strings.CutPrefix(p, "+")
		switch {
		case w == "" || w[0] == '~' || w[0] == '?' || w[0] == '%':
		case w[0] == '^':
			t.head = w[1:]
		case w[0] == '@':
			t.places = append(t.places, w)
		case w[0] == '!':
			t.events = append(t.events, w)
		default:
			t.all = append(t.all, w)
			if aside {
				continue
			}
			if has(c.Frame.Story, w) && !relatives(c, w) {
				t.names = append(t.names, w)
			} else {
				t.nouns = append(t.nouns, w)
			}
		}
	}
	for _, l := range []*[]string{&t.names, &t.nouns, &t.places, &t.all} {
		slices.Sort(*l)
	}
	return t
}

// relatives tells whether an article names two people by one last name, so that the name alone may be either's.
func relatives(c *checker.Claim, id string) bool {
	last, _, _ := strings.Cut(id, " ")
	n := 0
	for _, k := range c.Frame.Story {
		if f, _, _ := strings.Cut(k, " "); f == last {
			n++
		}
	}
	return n > 1
}

// sharing counts the nouns that both themes have, a head only where it is the head of both: the library and the cafe of the library are two things.
func (t theme) sharing(o theme) int {
	n := 0
	for _, w := range t.nouns {
		if has(o.nouns, w) && (t.head == "" || o.head == "" || (w == t.head) == (w == o.head) || embodying[t.head] || embodying[o.head]) {
			n++
		}
	}
	return n
}

// embodying are nouns for what another noun beside them is, does, is part of, or is left of it: the wreck of a ferry is the ferry.
var embodying = map[string]bool{"dead": true, "remains": true, "crash": true, "wreckage": true, "crew": true, "group": true, "member": true, "part": true, "site": true,
	"door": true, "aircraft": true, "vehicle": true, "flight": true, "minister": true, "work": true, "construction": true}

// clash tells whether two themes have events, names or places, and none of them in common.
func (t theme) clash(o theme) bool {
	return others(t.events, o.events) || others(t.names, o.names) || others(t.places, o.places)
}
