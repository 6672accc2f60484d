package number

import "strings"

// looksPlural tells whether the word at atom i looks like a plural noun.
func (sc *scanner) looksPlural(i int) bool {
	if !sc.isWord(i) {
		return false
	}
	return pluralWord(sc.word(i), sc.str(i))
}

// plainPlural is looksPlural for a word outside a sentence.
func plainPlural(lx *lexicons, s string) bool {
	e := lx.lookup(s)
	if e == nil {
		e = &noEntry
	}
	return pluralWord(e, s)
}

func pluralWord(w *entry, s string) bool {
	if w.is(plural) {
		return true
	}
	n := len(s)
	if n < 3 || s[n-1]|0x20 != 's' || w.is(stop|singular) || w.ordinal > 0 {
		return false
	}
	c := s[n-2] | 0x20
	return c != 's' && c != 'u' && (c != 'i' || n < 5)
}

// irregular plurals whose singular no rule gives.
var irregular = map[string]string{"people": "person", "children": "child", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth",
	"geese": "goose", "mice": "mouse", "criteria": "criterion", "lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf",
	"shelves": "shelf", "thieves": "thief", "halves": "half", "firefighters": "firefighter", "policemen": "policeman", "gunmen": "gunman",
	"fishermen": "fisherman", "servicemen": "serviceman", "businessmen": "businessman", "congressmen": "congressman", "chairmen": "chairman",
	"spokesmen": "spokesman", "salesmen": "salesman", "craftsmen": "craftsman", "policewomen": "policewoman", "servicewomen": "servicewoman",
	"congresswomen": "congresswoman", "buses": "bus", "gases": "gas", "viruses": "virus", "crises": "crisis", "movies": "movie",
	"cookies": "cookie", "zombies": "zombie", "rookies": "rookie", "ties": "tie", "pies": "pie", "lies": "lie", "series": "series", "species": "species",
	"houses": "house", "horses": "horse", "nurses": "nurse", "cases": "case", "bases": "base", "causes": "cause", "courses": "course", "licenses": "license",
	"purchases": "purchase", "exercises": "exercise", "enterprises": "enterprise", "vases": "vase", "phases": "phase", "clauses": "clause",
	"releases": "release", "increases": "increase", "decreases": "decrease", "diseases": "disease", "leases": "lease", "responses": "response",
	"premises": "premise", "franchises": "franchise", "verses": "verse", "corpses": "corpse", "hearses": "hearse", "defenses": "defense", "offenses": "offense",
	"expenses": "expense", "universes": "universe", "greenhouses": "greenhouse", "warehouses": "warehouse", "databases": "database", "roses": "rose",
	"poses": "pose", "noses": "nose", "doses": "dose", "overdoses": "overdose", "hostages": "hostage", "axes": "axe", "heroes": "hero", "potatoes": "potato",
	"tomatoes": "tomato", "echoes": "echo", "torpedoes": "torpedo", "volcanoes": "volcano", "mosquitoes": "mosquito", "vetoes": "veto"}

// singularOf returns the singular of a noun in lower case, by rule.
func singularOf(noun string) string {
	s := strings.ToLower(noun)
	if one, ok := irregular[s]; ok {
		return one
	}
	n := len(s)
	switch {
	case n < 3 || s[n-1] != 's' || strings.HasSuffix(s, "ss") || strings.HasSuffix(s, "us"):
		return s
	case strings.HasSuffix(s, "ies") && n > 4:
		return s[:n-3] + "y"
	case strings.HasSuffix(s, "sses") || strings.HasSuffix(s, "shes") || strings.HasSuffix(s, "ches") || strings.HasSuffix(s, "xes") || strings.HasSuffix(s, "zzes"):
		return s[:n-2]
	}
	s = s[:n-1]
	if one, ok := irregular[s]; ok { // "peoples"
		return one
	}
	return s
}

// pluralOf returns the plural of a singular, or the word itself where going back would not return it.
func pluralOf(noun string) string {
	if plainPlural(loaded(), noun) {
		return noun // aircraft, police, crew
	}
	if many, ok := irregularBack[noun]; ok {
		return many
	}
	p := noun + "s"
	n := len(noun)
	switch {
	case n > 1 && noun[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(noun[n-2])):
		p = noun[:n-1] + "ies"
	case strings.HasSuffix(noun, "ss") || strings.HasSuffix(noun, "sh") || strings.HasSuffix(noun, "ch") || strings.HasSuffix(noun, "x"):
		p = noun + "es"
	}
	if singularOf(p) != noun {
		return noun
	}
	return p
}

// irregularBack leads from singular to plural.
var irregularBack = func() map[string]string {
	back := make(map[string]string, len(irregular))
	for many, one := range irregular {
		back[one] = many
	}
	return back
}()
