package lexicon

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed thesaurus.txt
var thesaurusFile string

// A Thesaurus maps words and runs of words, as lemmas in lower case, to the concept that they name.
type Thesaurus struct {
	words   map[string]string
	phrases map[string][]phrase // by first word, the longest first
	nouns   map[string]bool     // words that name their concept as nouns only
	verbs   map[string]bool     // and as verbs only
}

type phrase struct {
	rest    []string
	concept string
}

// News returns the newsroom's thesaurus.
var News = sync.OnceValue(func() *Thesaurus {
	t, err := Parse(thesaurusFile)
	if err != nil {
		panic(err) // the embedded file is held by a test
	}
	return t
})

// Parse reads lines of "concept: word, two words, ...". A word that stands in two lines is an error that names the line.
func Parse(text string) (*Thesaurus, error) {
	t := &Thesaurus{words: map[string]string{}, phrases: map[string][]phrase{}, nouns: map[string]bool{}, verbs: map[string]bool{}}
	return t, t.Add(text)
}

// Add reads further lines into the thesaurus; it must not be called once the thesaurus is in use.
func (t *Thesaurus) Add(text string) error {
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		concept, list, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("thesaurus line %d: no colon in %q", n, line)
		}
		for _, w := range strings.Split(list, ",") {
			if err := t.put(strings.TrimSpace(concept), strings.Fields(strings.ToLower(w))); err != nil {
				return fmt.Errorf("thesaurus line %d: %w", n, err)
			}
		}
	}
	return nil
}

func (t *Thesaurus) put(concept string, words []string) error {
	switch len(words) {
	case 0:
		return fmt.Errorf("concept %q has an empty word", concept)
	case 1:
		word, noun := strings.CutSuffix(words[0], "/n")
		word, verb := strings.CutSuffix(word, "/v")
		if words[0] = word; noun {
			t.nouns[word] = true
		}
		if verb {
			t.verbs[word] = true
		}
		if old, ok := t.words[words[0]]; ok && old != concept {
			return fmt.Errorf("word %q names both %q and %q", words[0], old, concept)
		}
		t.words[words[0]] = concept
	default:
		list := append(t.phrases[words[0]], phrase{words[1:], concept})
		for i := len(list) - 1; i > 0 && len(list[i].rest) > len(list[i-1].rest); i-- {
			list[i], list[i-1] = list[i-1], list[i]
		}
		t.phrases[words[0]] = list
	}
	return nil
}

// Concept returns the concept that a lemma names, and the lemma itself where the thesaurus does not know it.
func (t *Thesaurus) Concept(lemma string) string {
	if c, ok := t.words[lemma]; ok {
		return c
	}
	return lemma
}

// Known tells whether the thesaurus holds the lemma.
func (t *Thesaurus) Known(lemma string) bool { _, ok := t.words[lemma]; return ok }

// Noun tells whether a lemma names its concept as a noun only: the pay of nurses, but not what somebody pays.
func (t *Thesaurus) Noun(lemma string) bool { return t.nouns[lemma] }

// Verb tells whether a lemma names its concept as a verb only: the burning of land, but not the burns of the hurt.
func (t *Thesaurus) Verb(lemma string) bool { return t.verbs[lemma] }

// At returns the concept of the longest phrase that begins at lemmas[i] and the number of words it covers, at least one.
func (t *Thesaurus) At(lemmas []string, i int) (string, int) {
	for _, p := range t.phrases[lemmas[i]] {
		if i+len(p.rest) < len(lemmas) && equal(lemmas[i+1:i+1+len(p.rest)], p.rest) {
			return p.concept, 1 + len(p.rest)
		}
	}
	return t.Concept(lemmas[i]), 1
}

func equal(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
