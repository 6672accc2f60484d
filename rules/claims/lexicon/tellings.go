package lexicon

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed tellings.txt
var tellingsFile string

// A Telling is a way of counting people by what is done to them or by them: "forces 1,900 from their homes" counts the evacuated.
type Telling struct {
	Concept string          // what is counted
	Whom    map[string]bool // what the number stands before; "people" for any people, and for none
	Verbs   map[string]bool // of which one says it
	Behind  map[string]bool // of which one must stand behind; empty where the verb is enough
	Never   map[string]bool // of which none may stand between
}

// Tellings returns the ways of counting people by what is told of them.
var Tellings = sync.OnceValue(func() []Telling {
	out, err := parseTellings(tellingsFile)
	if err != nil {
		panic(err) // the embedded file is held by a test
	}
	return out
})

// parseTellings reads lines of "concept: whom; verbs; words behind; words never".
func parseTellings(text string) ([]Telling, error) {
	var out []Telling
	for line := range lines(text) {
		concept, rest, ok := strings.Cut(line, ":")
		f := strings.Split(rest, ";")
		if !ok || len(f) != 4 {
			return nil, fmt.Errorf("telling line %q: want \"concept: whom; verbs; words behind; words never\"", line)
		}
		out = append(out, Telling{concept, words(f[0]), words(f[1]), words(f[2]), words(f[3])})
	}
	return out, nil
}

// words reads a comma-separated list, a lone hyphen for none.
func words(list string) map[string]bool {
	out := set(list)
	delete(out, "-")
	return out
}
