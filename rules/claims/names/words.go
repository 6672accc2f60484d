package names

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed gazetteer/titles.txt
var titlesFile string

//go:embed gazetteer/ranks.txt
var ranksFile string

//go:embed gazetteer/roles.txt
var rolesFile string

//go:embed gazetteer/modifiers.txt
var modifiersFile string

//go:embed gazetteer/bodies.txt
var bodiesFile string

//go:embed gazetteer/placewords.txt
var placewordsFile string

//go:embed gazetteer/notnames.txt
var notnamesFile string

//go:embed gazetteer/common.txt
var commonFile string

//go:embed gazetteer/particles.txt
var particlesFile string

//go:embed gazetteer/eastern.txt
var easternFile string

//go:embed gazetteer/firstnames.txt
var firstnamesFile string

// A role of the lexicon.
type role struct {
	words  []string // its words, in lower case, hyphens apart
	text   string   // canonical
	office bool     // one person holds it
	title  bool     // it stands before a name as a title
	sex    Sex
}

// A title stands before a person's name: "Mrs", "Sgt.".
type title struct {
	words []string // as printed
	role  string   // the role that it means, "" where it means none
	sex   Sex
}

// A vocabulary is what the word lists know.
type vocabulary struct {
	titles    map[string][]title // by first word as printed, the longest first
	roles     map[string][]role  // by first word in lower case, the longest first
	modifiers map[string]string
	bodies    map[string]string      // the word that makes a body: what "the ..." calls it
	pairs     map[string][][2]string // bodies of two words, by the second: the first, and what "the ..." calls it
	spots     map[string]string      // the word that makes a place: its level
	not       map[string]bool
	common    map[string]bool
	particles map[string]bool
	eastern   map[string]bool
	first     map[string]Sex // given names; 'x' for either
}

var words = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{titles: map[string][]title{}, roles: map[string][]role{}, first: map[string]Sex{}, not: list(notnamesFile),
		common: list(commonFile), particles: list(particlesFile), eastern: list(easternFile)}
	var err error
	if v.modifiers, err = table(modifiersFile, ":"); err == nil {
		err = v.readTitles()
	}
	if err == nil {
		err = v.readRoles()
	}
	if err == nil {
		v.bodies, err = table(bodiesFile, "|")
	}
	v.pairs = map[string][][2]string{}
	for w, noun := range v.bodies {
		if first, last, ok := strings.Cut(w, " "); ok {
			v.pairs[last] = append(v.pairs[last], [2]string{first, noun})
		}
	}
	if err == nil {
		v.spots, err = table(placewordsFile, "|")
	}
	if err == nil {
		err = v.readFirst()
	}
	if err != nil {
		panic(err) // the embedded files are held by a test
	}
	return v
})

// body returns what "the ..." calls a body whose name ends with two words, "" where they make none. The first may be empty.
func (v *vocabulary) body(first, last string) string {
	for _, p := range v.pairs[last] {
		if p[0] == first {
			return p[1]
		}
	}
	return v.bodies[last]
}

// nouns are what "the ..." calls bodies.
var nouns = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, n := range words().bodies {
		out[n] = true
	}
	return out
})

// NoName tells capitalised words that name nobody and no place, such as days and months.
func NoName(word string) bool { return words().not[word] }

// PlaceWord tells capitalised words that make a name one of a place, such as "Street".
func PlaceWord(word string) bool {
	_, ok := words().spots[word]
	return ok
}

// RoleWord tells whether a lemma in lower case is the name of a role, a trade or kinship.
func RoleWord(lemma string) bool {
	for _, r := range words().roles[lemma] {
		if len(r.words) == 1 {
			return true
		}
	}
	return false
}
