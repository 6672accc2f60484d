package names

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed gazetteer/countries.txt
var countriesFile string

//go:embed gazetteer/states.txt
var statesFile string

//go:embed gazetteer/cities.txt
var citiesFile string

//go:embed gazetteer/known.txt
var knownFile string

// A use says how a word of the gazetteer means its identity.
type use uint8

const (
	usePlace   use = iota + 1 // a city or region: a place
	useCountry                // a country's name: a place, or a side where it acts
	useCapital                // a capital: a place, or its country where it acts
	useSeat                   // a seat of government, as in "Kremlin": a side
	useDemonym                // "Russian", "Russians": a side
	useBody                   // a known body
	usePostal                 // a postal code, a state only after a comma
)

// An entry is what one name means.
type entry struct {
	id   string // identity as a place or body
	side string // identity of the side, for capitals
	use  use
}

// A gazetteer knows the names of places, sides and bodies, and which place holds which.
type gazetteer struct {
	names  map[string][]entry // by name as printed, words parted by one space, the likeliest reading first
	starts map[string]int     // by first token: the number of tokens of the longest name that begins with it
	outer  map[string]string  // by identity of a place: the place that holds it
	lands  map[string]bool    // identities of countries
}

var world = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{names: map[string][]entry{}, starts: map[string]int{}, outer: map[string]string{}, lands: map[string]bool{}}
	for _, err := range []error{g.countries(countriesFile), g.states(statesFile), g.cities(citiesFile), g.bodies(knownFile)} {
		if err != nil {
			panic(err) // the embedded files are held by tests
		}
	}
	return g
})

// add enters one name. A name that already means something keeps its first meaning first.
func (g *gazetteer) add(name string, e entry) {
	name = strings.TrimSpace(name)
	if name == "" {
		return
	}
	parts := tokens(name)
	first := strings.TrimSuffix(parts[0], ".")
	g.starts[first] = max(g.starts[first], len(parts))
	g.names[name] = append(g.names[name], e)
}

// countries reads lines of "identity | names | demonyms | capitals, *seats of government".
func (g *gazetteer) countries(text string) error {
	uses := [...]use{useCountry, useDemonym, useCapital}
	for n, line := range lines(text) {
		f := strings.Split(line, "|")
		if len(f) != 4 {
			return fmt.Errorf("countries line %d: %d fields instead of 4 in %q", n, len(f), line)
		}
		id := strings.TrimSpace(f[0])
		g.lands[id] = true
		for i, list := range f[1:] {
			for _, item := range strings.Split(list, ",") {
				g.side(id, item, uses[i])
			}
		}
	}
	return nil
}

// side enters a word for a country, with its spellings.
func (g *gazetteer) side(id, item string, u use) {
	spellings := strings.Split(item, "=")
	e := entry{id: id, side: id, use: u}
	first := strings.TrimSpace(spellings[0])
	switch {
	case strings.HasPrefix(first, "*"):
		e.use = useSeat
	case u == useCapital && first != "" && fold(first) != id:
		e.id = fold(first)
		g.outer[e.id] = id
	}
	for _, s := range spellings {
		g.add(strings.TrimPrefix(strings.TrimSpace(s), "*"), e)
	}
}

// states reads lines of "identity | names and abbreviations".
func (g *gazetteer) states(text string) error {
	for n, line := range lines(text) {
		id, list, ok := strings.Cut(line, "|")
		if !ok {
			return fmt.Errorf("states line %d: no bar in %q", n, line)
		}
		id = strings.TrimSpace(id)
		if id != "georgia" { // the country of that name has its own line
			g.outer[id] = "united states"
		}
		for _, name := range strings.Split(list, ",") {
			name = strings.TrimSpace(name)
			u := usePlace
			if len(name) == 2 && name == strings.ToUpper(name) {
				u = usePostal
			}
			g.add(name, entry{id: id, use: u})
		}
	}
	return nil
}

// cities reads lines of "outer: name = spelling, name, ...".
func (g *gazetteer) cities(text string) error {
	for n, line := range lines(text) {
		outer, list, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("cities line %d: no colon in %q", n, line)
		}
		for _, item := range strings.Split(list, ",") {
			spellings := strings.Split(item, "=")
			id := fold(strings.TrimSpace(spellings[0]))
			if o, taken := g.outer[id]; taken && !g.holds(o, outer) && o != "european union" {
				id += " " + outer // "Cambridge, Mass." beside "Cambridge"
			}
			g.outer[id] = outer
			for _, s := range spellings {
				g.add(s, entry{id: id, use: usePlace})
			}
		}
	}
	return nil
}

// bodies reads lines of "identity: name, acronym, ...".
func (g *gazetteer) bodies(text string) error {
	for n, line := range lines(text) {
		id, list, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("known line %d: no colon in %q", n, line)
		}
		for _, name := range strings.Split(list, ",") {
			g.add(name, entry{id: strings.TrimSpace(id), side: strings.TrimSpace(id), use: useBody})
		}
	}
	return nil
}

// longest returns the number of tokens of the longest name that begins with a token, 0 where none does. The stop of an abbreviation may be a
// token of its own.
func (g *gazetteer) longest(first string) int { return g.starts[strings.TrimSuffix(first, ".")] }

// find returns what a name means, the likeliest reading first.
func (g *gazetteer) find(name string) []entry { return g.names[name] }

// holds tells whether the place inner is outer or lies in it.
func (g *gazetteer) holds(outer, inner string) bool {
	for i := 0; i < 8 && inner != ""; i++ {
		if inner == outer {
			return true
		}
		inner = g.outer[inner]
	}
	return false
}

// chain returns the places that hold a place, the innermost first.
func (g *gazetteer) chain(id string) []string {
	var out []string
	for o := g.outer[id]; o != "" && len(out) < 6; o = g.outer[o] {
		out = append(out, o)
	}
	return out
}

// lines yields the numbered lines that are not empty and not comments.
func lines(text string) func(func(int, string) bool) {
	return func(yield func(int, string) bool) {
		n := 0
		for line := range strings.Lines(text) {
			n++
			if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") && !yield(n, line) {
				return
			}
		}
	}
}

// list reads words parted by commas over several lines.
func list(text string) map[string]bool {
	out := map[string]bool{}
	for _, line := range lines(text) {
		for _, w := range strings.Split(line, ",") {
			if w = strings.TrimSpace(w); w != "" {
				out[w] = true
			}
		}
	}
	return out
}
