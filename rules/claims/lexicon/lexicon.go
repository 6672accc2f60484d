// Package lexicon holds the word lists of the newsroom as text files that an editor can read and extend: a thesaurus of concepts, nouns
// that only count, verbs of saying. The tables never change after they are loaded.
package lexicon

import (
	"bufio"
	_ "embed"
	"strings"
	"sync"

	"crosscheck/rules/grammar"
)

//go:embed generic.txt
var genericFile string

//go:embed light.txt
var lightFile string

//go:embed attributes.txt
var attributesFile string

//go:embed events.txt
var eventsFile string

//go:embed missable.txt
var missableFile string

//go:embed says.txt
var saysFile string

//go:embed actors.txt
var actorsFile string

//go:embed persons.txt
var personsFile string

//go:embed befalls.txt
var befallsFile string

// Generic tells whether a lemma counts people or things without saying which.
func Generic(lemma string) bool { return generic().Of(lemma) }

// Light tells whether a verb carries no content of its own.
func Light(lemma string) bool { return light().Of(lemma) }

// Attribute tells whether a concept is something that is measured, so that two values of it in one story speak of one thing.
func Attribute(concept string) bool { return attributes().Of(concept) != "" }

// Measure returns what measures an attribute ("time", "money", "length", "people", "any"), "" for what is none.
func Measure(concept string) string { return attributes().Of(concept) }

// Missable returns the thing that a concept names where its absence is news, "" where it is not.
func Missable(concept string) string { return missable().Of(concept) }

// Event tells whether a concept is something that happens once in a story, so that two times of it are times of one thing.
func Event(concept string) bool { return events().Of(concept) }

// Actor tells whether a noun is one for people or bodies that can want a thing.
func Actor(lemma string) bool { return actors().Of(lemma) }

// Sex returns the sex that a noun for one person tells: "male", "female" or "either"; "" where the noun is not one for a person.
func Sex(lemma string) string { return persons().Of(lemma) }

// Befalls returns the part in a crime or an accident, "victim" or "suspect", that a verb gives to whom it is done, or else to who does it,
// and what becomes of him: "dead", "hurt". Both are "" where the verb tells nothing.
func Befalls(verb string, done bool) (part, fate string) {
	if !done {
		if fates()["doer -"][verb] {
			return "suspect", ""
		}
		return "", ""
	}
	for _, sort := range [...]string{"victim dead", "victim hurt", "victim -", "suspect -"} {
		if fates()[sort][verb] {
			part, fate, _ = strings.Cut(sort, " ")
			return part, strings.Trim(fate, "-")
		}
	}
	return "", ""
}

// Force returns what a verb of saying commits its speaker to ("says", "claims", "denies", "asks", "orders", "doubts", "writes"), "" for
// any other verb.
func Force(lemma string) string { return forces().Of(lemma) }

var (
	generic    = once(func() map[string]bool { return set(genericFile) })
	light      = once(func() map[string]bool { return set(lightFile) })
	attributes = once(func() map[string]string { return sorts(attributesFile) })
	events     = once(func() map[string]bool { return set(eventsFile) })
	missable   = once(func() map[string]string { return sorts(missableFile) })
	actors     = once(func() map[string]bool { return set(actorsFile) })
	persons    = once(func() map[string]string { return sorts(personsFile) })
	fates      = sync.OnceValue(func() map[string]map[string]bool { return groups(befallsFile) })
	says       = sync.OnceValue(func() map[string]string { return table(saysFile) })
	forces     = once(says)
)

// once reads a list as a table of words when it is first asked for.
func once[V any](read func() map[string]V) func() *grammar.Words[V] {
	return sync.OnceValue(func() *grammar.Words[V] { return grammar.NewWords(read()) })
}

// set reads a comma-separated list.
func set(text string) map[string]bool {
	out := map[string]bool{}
	for line := range lines(text) {
		for _, w := range strings.Split(line, ",") {
			if w = strings.TrimSpace(w); w != "" {
				out[w] = true
			}
		}
	}
	return out
}

// table reads lines of "word: value".
func table(text string) map[string]string {
	out := map[string]string{}
	for line := range lines(text) {
		if w, v, ok := strings.Cut(line, ":"); ok {
			out[strings.TrimSpace(w)] = strings.TrimSpace(v)
		}
	}
	return out
}

// groups reads lines of "value: word, word, ..." as the words of each value.
func groups(text string) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for line := range lines(text) {
		sort, list, _ := strings.Cut(line, ":")
		out[sort] = set(list)
	}
	return out
}

// sorts reads lines of "value: word, word, ..." as a table from word to value.
func sorts(text string) map[string]string {
	out := map[string]string{}
	for line := range lines(text) {
		sort, list, _ := strings.Cut(line, ":")
		for w := range set(list) {
			out[w] = sort
		}
	}
	return out
}

// lines yields the lines that are not empty and not comments.
func lines(text string) func(func(string) bool) {
	return func(yield func(string) bool) {
		sc := bufio.NewScanner(strings.NewReader(text))
		for sc.Scan() {
			if l := strings.TrimSpace(sc.Text()); l != "" && !strings.HasPrefix(l, "#") && !yield(l) {
				return
			}
		}
	}
}
