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
	words map[string]*naming // by word, or by the first word of a phrase
}

// A naming is what a word names, by itself and as the first word of a phrase.
type naming struct {
	concept string   // "" where the word names none by itself
	noun    bool     // it names its concept as a noun only
	verb    bool     // or as a verb only
	phrases []phrase // the longest first
}

// of returns the naming of a word, made where it is not there yet.
func (t *Thesaurus) of(word string) *naming {
	n := t.words[word]
	if n == nil {
		n = &naming{}
		t.words[word] = n
	}
	return n
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
	t := &Thesaurus{words: map[string]*naming{}}
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
		n := t.of(word)
		if n.concept != "" && n.concept != concept {
			return fmt.Errorf("word %q names both %q and %q", word, n.concept, concept)
		}
		n.concept, n.noun, n.verb = concept, n.noun || noun, n.verb || verb
	default:
		n := t.of(words[0])
		n.phrases = append(n.phrases, phrase{words[1:], concept})
		for i := len(n.phrases) - 1; i > 0 && len(n.phrases[i].rest) > len(n.phrases[i-1].rest); i-- {
			n.phrases[i], n.phrases[i-1] = n.phrases[i-1], n.phrases[i]
		}
	}
	return nil
}

// Concept returns the concept that a lemma names, and the lemma itself where the thesaurus does not know it.
func (t *Thesaurus) Concept(lemma string) string {
	if n := t.words[lemma]; n != nil && n.concept != "" {
		return n.concept
	}
	return lemma
}

// Known tells whether the thesaurus holds the lemma.
func (t *Thesaurus) Known(lemma string) bool { n := t.words[lemma]; return n != nil && n.concept != "" }

// Noun tells whether a lemma names its concept as a noun only: the pay of nurses, but not what somebody pays.
func (t *Thesaurus) Noun(lemma string) bool { n := t.words[lemma]; return n != nil && n.noun }

// Verb tells whether a lemma names its concept as a verb only: the burning of land, but not the burns of the hurt.
func (t *Thesaurus) Verb(lemma string) bool { n := t.words[lemma]; return n != nil && n.verb }

// At returns the concept of the longest phrase that begins at lemmas[i] and the number of words it covers, at least one.
func (t *Thesaurus) At(lemmas []string, i int) (string, int) {
	n := t.words[lemmas[i]]
	if n == nil {
		return lemmas[i], 1
	}
	for _, p := range n.phrases {
		if i+len(p.rest) < len(lemmas) && equal(lemmas[i+1:i+1+len(p.rest)], p.rest) {
			return p.concept, 1 + len(p.rest)
		}
	}
	if n.concept == "" {
		return lemmas[i], 1
	}
	return n.concept, 1
}

func equal(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
