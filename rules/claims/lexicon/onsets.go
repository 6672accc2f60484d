package lexicon

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed onsets.txt
var onsetsFile string

// Onsets are the ways to tell that what a story is about began: the valve let go, the barge hit the bridge.
type Onsets struct {
	verbs map[string][]onset // by the verb
	nouns map[string]string  // the event that a noun names
}

type onset struct {
	event string
	rest  []string        // words behind the verb
	of    map[string]bool // whom or what it takes, nil for anything
}

// NewsOnsets returns the newsroom's onsets.
var NewsOnsets = sync.OnceValue(func() *Onsets {
	o, err := ParseOnsets(onsetsFile)
	if err != nil {
		panic(err) // the embedded file is held by a test
	}
	return o
})

// ParseOnsets reads lines of "event: verb, verb word | noun, noun" and "event = noun, noun". A line with neither sign is an error that names it.
func ParseOnsets(text string) (*Onsets, error) {
	o := &Onsets{verbs: map[string][]onset{}, nouns: map[string]string{}}
	for line := range lines(text) {
		if event, list, ok := strings.Cut(line, " = "); ok {
			for _, w := range strings.Split(list, ",") {
				o.nouns[strings.TrimSpace(w)] = event
			}
			continue
		}
		event, list, ok := strings.Cut(line, ":")
		if !ok {
			return nil, fmt.Errorf("onset line %q: neither a colon nor an equals sign", line)
		}
		o.add(event, list)
	}
	return o, nil
}

func (o *Onsets) add(event, list string) {
	verbs, nouns, of := strings.Cut(list, "|")
	var takes map[string]bool
	if of {
		takes = set(nouns)
	}
	for _, v := range strings.Split(verbs, ",") {
		words := strings.Fields(v)
		o.verbs[words[0]] = append(o.verbs[words[0]], onset{event, words[1:], takes})
	}
}

// Named returns the event that a noun names, "" where it names none.
func (o *Onsets) Named(noun string) string { return o.nouns[noun] }

// Told returns the event that a verb tells of, "" where it tells of none. The words are those behind it; takes tells whether the verb's subject or
// object is one of the nouns.
func (o *Onsets) Told(verb string, words []string, takes func(nouns map[string]bool) bool) string {
	for _, x := range o.verbs[verb] {
		if follow(words, x.rest) && (x.of == nil || takes(x.of)) {
			return x.event
		}
	}
	return ""
}

// follow tells whether all words of rest stand among the words, in order.
func follow(words, rest []string) bool {
	for _, w := range rest {
		i := slices.Index(words, w)
		if i < 0 {
			return false
		}
		words = words[i+1:]
	}
	return true
}
