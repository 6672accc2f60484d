package names

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"crosscheck/rules/grammar"
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

// table reads lines of "word, word <sep> value".
func table(text, sep string) (map[string]string, error) {
	out := map[string]string{}
	for n, line := range lines(text) {
		left, value, ok := strings.Cut(line, sep)
		if !ok {
			return nil, fmt.Errorf("line %d: no %q in %q", n, sep, line)
		}
		for _, w := range strings.Split(left, ",") {
			out[strings.TrimSpace(w)] = strings.TrimSpace(value)
		}
	}
	return out, nil
}

func (v *vocabulary) readTitles() error {
	for n, line := range lines(titlesFile) {
		left, sex, ok := strings.Cut(line, "|")
		if !ok {
			return fmt.Errorf("titles line %d: no bar in %q", n, line)
		}
		for _, w := range strings.Split(left, ",") {
			v.title(title{words: tokens(w), sex: sexOf(strings.TrimSpace(sex))})
		}
	}
	for n, line := range lines(ranksFile) {
		role, list, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("ranks line %d: no colon in %q", n, line)
		}
		for _, w := range strings.Split(list, ",") {
			v.title(title{words: tokens(w), role: role})
		}
	}
	return nil
}

func (v *vocabulary) title(t title) {
	list := append(v.titles[t.words[0]], t)
	for i := len(list) - 1; i > 0 && len(list[i].words) > len(list[i-1].words); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	v.titles[t.words[0]] = list
}

func (v *vocabulary) readRoles() error {
	for n, line := range lines(rolesFile) {
		text, rest, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("roles line %d: no colon in %q", n, line)
		}
		list, flags, _ := strings.Cut(rest, "|")
		r := role{text: strings.TrimSpace(text)}
		for _, f := range strings.Fields(flags) {
			switch f {
			case "o":
				r.office = true
			case "t":
				r.title = true
			default:
				r.sex = sexOf(f)
			}
		}
		for _, w := range append(strings.Split(list, ","), r.text) {
			if w = strings.TrimSpace(w); w != "" {
				r.words = tokens(w)
				r := r
				if strings.HasSuffix(w, "woman") {
					r.sex = 'f'
				}
				v.role(r)
			}
		}
	}
	return nil
}

func (v *vocabulary) role(r role) {
	list := append(v.roles[r.words[0]], r)
	for i := len(list) - 1; i > 0 && len(list[i].words) > len(list[i-1].words); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	v.roles[r.words[0]] = list
}

func (v *vocabulary) readFirst() error {
	for n, line := range lines(firstnamesFile) {
		sex, list, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("firstnames line %d: no colon in %q", n, line)
		}
		for _, w := range strings.Split(list, ",") {
			if w = strings.TrimSpace(w); v.first[w] == 0 {
				v.first[w] = Sex(sex[0])
			}
		}
	}
	return nil
}

func sexOf(s string) Sex {
	if s == "m" || s == "f" {
		return Sex(s[0])
	}
	return 0
}

// body returns what "the ..." calls a body whose name ends with two words, "" where they make none. The first may be empty.
func (v *vocabulary) body(first, last string) string {
	for _, p := range v.pairs[last] {
		if p[0] == first {
			return p[1]
		}
	}
	return v.bodies[last]
}

// tokens cuts a name or phrase as the grammar cuts text.
func tokens(text string) []string {
	var out []string
	for _, t := range grammar.Tokenize(strings.TrimSpace(text)) {
		out = append(out, t.Text)
	}
	return out
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
