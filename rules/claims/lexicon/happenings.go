package lexicon

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed happenings.txt
var happeningsFile string

// Happenings are what a story tells of, by the verbs and nouns that outlets have for it: who was detained was arrested.
type Happenings struct {
	verbs map[string][]Happening // by lemma, the longest phrase first
	nouns map[string]string
	names map[string]bool // the happenings
}

// A Happening is one way to tell of what happens.
type Happening struct {
	Name   string
	Before string   // the word before the verb, "" for any
	Rest   []string // words behind it
}

// NewsHappenings returns the newsroom's happenings.
var NewsHappenings = sync.OnceValue(func() *Happenings {
	h, err := ParseHappenings(happeningsFile)
	if err != nil {
		panic(err) // the embedded file is held by a test
	}
	return h
})

// ParseHappenings reads lines of "happening: verb, verb word, verb +word | noun, noun". A line without a colon, and a noun that stands in two, is an
// error that names it.
func ParseHappenings(text string) (*Happenings, error) {
	h := &Happenings{verbs: map[string][]Happening{}, nouns: map[string]string{}, names: map[string]bool{}}
	for line := range lines(text) {
		name, list, ok := strings.Cut(line, ":")
		if !ok {
			return nil, fmt.Errorf("happening line %q: no colon", line)
		}
		h.names[name] = true
		verbs, nouns, _ := strings.Cut(list, "|")
		for _, v := range strings.Split(verbs, ",") {
			if words := strings.Fields(v); len(words) > 0 {
				h.add(name, words)
			}
		}
		for n := range set(nouns) {
			if old := h.nouns[n]; old != "" {
				return nil, fmt.Errorf("happening line %q: %q names %q too", line, n, old)
			}
			h.nouns[n] = name
		}
	}
	for _, list := range h.verbs {
		slices.SortStableFunc(list, func(x, y Happening) int { return y.length() - x.length() })
	}
	return h, nil
}

func (h *Happenings) add(name string, words []string) {
	x := Happening{Name: name}
	for _, w := range words[1:] {
		if before, ok := strings.CutPrefix(w, "+"); ok {
			x.Before = before
		} else {
			x.Rest = append(x.Rest, w)
		}
	}
	h.verbs[words[0]] = append(h.verbs[words[0]], x)
}

func (x Happening) length() int {
	if x.Before != "" {
		return len(x.Rest) + 1
	}
	return len(x.Rest)
}

// Tells tells whether there is a happening of a name. "begin" and "end" are there for what begins and ends.
func (h *Happenings) Tells(name string) bool {
	return h.names[name] || name == "begin" || name == "end"
}

// Named returns the happening that a noun names, "" where it names none.
func (h *Happenings) Named(noun string) string { return h.nouns[noun] }

// Told returns what a verb tells of, the zero Happening where it tells of nothing. The words before it and behind it are in lower case.
func (h *Happenings) Told(verb string, before, behind []string) Happening {
	for _, x := range h.verbs[verb] {
		if follow(behind, x.Rest) && (len(x.Rest) == 0 || !particles[x.Rest[0]] || slices.Index(behind, x.Rest[0]) == 0) && (x.Before == "" || slices.Contains(before, x.Before)) {
			return x
		}
	}
	return Happening{}
}

// particles belong to a verb where they stand right behind it: "was pulled down in May" pulls nothing in.
var particles = map[string]bool{"in": true, "on": true, "up": true, "down": true, "out": true, "off": true, "into": true, "to": true, "by": true, "from": true, "for": true, "over": true}
