package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// A raw is a name as it stands in a sentence, before it is known who else is meant by it.
type raw struct {
	sentence       int
	tok, name, end int // tokens from a title on, from the name on, and past it
	text           string
	kind           Kind // what its own words and their surroundings say
	sure           bool // the kind follows from the name itself, not from its surroundings
	entry          *entry
	role           string // canonical role of the title before it
	sex            Sex
	honour         bool // a title or given name tells that it is a person
	adjective      bool
	place          bool // "in", "at", "near" stand before it
	at             bool // it is "at", which bodies take too
	acts           bool // a verb stands behind it
	weak           bool // capitalised perhaps only since it opens a sentence
	headline       bool
	entity         *Entity
}

// A resolver gathers the names of one article.
type resolver struct {
	sentences  []checker.Sentence
	trees      []*grammar.Sentence
	raws       []raw
	lower      map[string]bool // words of weak names in lower case: whether the article prints them so
	firm       map[string]bool // words that stand capitalised where nothing but a name does
	entities   []*Entity
	byID       map[string]*Entity
	acronyms   map[string]*Entity
	byStart    map[[2]int]*Entity // by sentence and token: what the name there means
	count      map[*Entity]int    // how often a person is named
	most       int                // how often the one named most is
	introduced map[*Entity]int    // the raw by which a person is first named, in full; -1 where no full name comes first
	refs       []Mention          // pronouns and descriptions
	quotes     []quoted           // by sentence
	roles      [][]Role
	skeletons  map[string]string
	full       map[*Entity]bool // a form of the full name is kept
	g          *gazetteer
	v          *vocabulary
}

func newResolver(sentences []checker.Sentence, trees []*grammar.Sentence) *resolver {
	return &resolver{sentences: sentences, trees: trees, lower: map[string]bool{}, firm: map[string]bool{}, byID: map[string]*Entity{}, skeletons: map[string]string{}, full: map[*Entity]bool{},
		acronyms: map[string]*Entity{}, g: world(), v: words()}
}

// capital tells whether a token is written as a name is: with a capital, or with a capital after a particle ("al-Assad").
func capital(text string) bool {
	c := text[0]
	if c >= 'A' && c <= 'Z' {
		return true
	}
	if c < utf8.RuneSelf {
		if c >= 'a' && c <= 'z' {
			if k := strings.IndexByte(text, '-'); k > 0 && k < 4 && k+1 < len(text) && !strings.HasPrefix(text, "mid") && !strings.HasPrefix(text, "pre") {
				return text[k+1] >= 'A' && text[k+1] <= 'Z' && (text[:k] == "al" || text[:k] == "el" || text[:k] == "as" || text[:k] == "ul")
			}
		}
		return false
	}
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}

// shouted tells whether a token is written in capitals throughout, with two letters at least.
func shouted(text string) bool {
	n := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// low returns a token's text in lower case.
func low(t *grammar.Token) string { return t.Lower() }

// after tells whether token i follows the one before without a space.
func glued(ts []grammar.Token, i int) bool { return i > 0 && ts[i-1].End == ts[i].Start }

// phrase matches the words of a phrase, in lower case, with the tokens from i on, hyphens as tokens.
func phrase(ts []grammar.Token, i int, want []string, folded bool) bool {
	if i+len(want) > len(ts) {
		return false
	}
	for k, w := range want {
		t := ts[i+k].Text
		if t != w && (!folded || !strings.EqualFold(t, w)) {
			return false
		}
	}
	return true
}

// titleAt returns the title that begins at token i, nil where none does.
func (v *vocabulary) titleAt(ts []grammar.Token, i int) *title {
	list := v.titles[ts[i].Text]
	for k := range list {
		if phrase(ts, i, list[k].words, false) {
			return &list[k]
		}
	}
	return nil
}

// A rolePhrase is a role as it stands in a text.
type rolePhrase struct {
	end    int    // past its last token
	text   string // canonical, with the modifiers that belong to it
	time   string // "former", "acting" or "future", "" where it is held now
	office bool
	title  bool
	sex    Sex
}

// roleAt reads the role that begins at token i, with its modifiers: "acting deputy foreign minister". It takes the longest reading.
func (v *vocabulary) roleAt(ts []grammar.Token, i int) (rolePhrase, bool) {
	return v.roleFrom(ts, i, 0)
}

func (v *vocabulary) roleFrom(ts []grammar.Token, i, depth int) (best rolePhrase, ok bool) {
	if i >= len(ts) || depth > 4 {
		return best, false
	}
	w := low(&ts[i])
	for _, r := range v.roles[strings.TrimPrefix(w, "ex-")] {
		if phrase(ts, i+1, r.words[1:], true) {
			best = rolePhrase{end: i + len(r.words), text: r.text, office: r.office, title: r.title, sex: r.sex}
			if strings.HasPrefix(w, "ex-") {
				best.time = "former"
			}
			ok = true
			break
		}
	}
	if w == "chief" && !ok && i+2 < len(ts) && ts[i+2].Text == "officer" && (ts[i+1].Tag == grammar.ADJ || ts[i+1].Tag == grammar.NOUN) && !capital(ts[i+1].Text) {
		return rolePhrase{end: i + 3, text: "chief " + ts[i+1].Text + " officer", office: true, title: true}, true
	}
	kind, modifier := v.modifiers[w]
	if !modifier {
		return best, ok
	}
	k := i + 1
	if k < len(ts) && ts[k].Text == "-" {
		k++
	}
	rest, found := v.roleFrom(ts, k, depth+1)
	if !found || ok && rest.end <= best.end {
		return best, ok
	}
	switch kind {
	case "keep":
		rest.text = spelled(w) + " " + rest.text
		if w == "deputy" || w == "assistant" || w == "associate" || w == "vice" || w == "senior" || w == "junior" {
			rest.office = false
		}
	case "time":
		rest.time = timeOf(w)
	}
	return rest, true
}

// spelled gives a modifier its canonical spelling.
func spelled(w string) string {
	switch w {
	case "defense":
		return "defence"
	case "labor":
		return "labour"
	case "elder":
		return "older"
	}
	return w
}

func timeOf(w string) string {
	switch w {
	case "interim", "acting", "caretaker":
		return "acting"
	case "incoming", "future":
		return "future"
	}
	return "former"
}

// skeleton is Skeleton, made once for each name of the article.
func (r *resolver) skeleton(name string) string {
	s, ok := r.skeletons[name]
	if !ok {
		s = Skeleton(name)
		r.skeletons[name] = s
	}
	return s
}
