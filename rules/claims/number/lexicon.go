package number

import (
	"embed"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed lexicon/*.txt
var files embed.FS

// A guard is a set of roles in which a word decides whether a number beside it is a quantity.
type guard uint64

// The guards, named as in guards.txt.
const (
	month guard = 1 << iota
	maybe
	nameAny
	nameCapital
	street
	stop
	state
	timeUnit
	rateNoun
	plural
	singular
	vote
	moneyWord
	weightWord
	quake
	zone
	person
	change
	metric
	timid
	human
	whose
	oneAfter
	oneBefore
	share
	playHalf
	bent
	yearly
	actor
	calls
	placed
	warm
	absent
	lasting
)

var guardNames = map[string]guard{"month": month, "maybe": maybe, "name": nameAny, "Name": nameCapital, "street": street, "stop": stop,
	"state": state, "time": timeUnit, "rate": rateNoun, "plural": plural, "singular": singular, "vote": vote, "money": moneyWord,
	"money-not": weightWord, "quake": quake, "zone": zone, "person": person, "change": change, "metric": metric, "timid": timid, "human": human,
	"whose": whose, "one-after": oneAfter, "one-before": oneBefore, "share": share, "playhalf": playHalf, "bent": bent, "yearly": yearly,
	"actor": actor, "emergency": calls, "placed": placed, "warm": warm, "absent": absent, "lasting": lasting}

// An entry is everything that the lexicons say of one word.
type entry struct {
	numeric  bool // may begin a number
	article  bool
	cue      bool // may begin a number with another word after it
	negative bool
	role     string // unit, teen, tens; group, both, times, goals
	value    int64  // of the role
	hundred  bool
	dozen    int64
	scale    int64
	suffix   int64
	low      float64 // of a vague plural
	high     float64
	ordinal  int64
	fraction int64
	rank     string // what a superlative compares
	guards   guard
	starts   []*phrase // phrases that begin with the word, the longest first
}

func (e *entry) is(g guard) bool { return e != nil && e.guards&g != 0 }

type phraseKind uint8

const (
	before   phraseKind = iota // a hedge before the number
	after                      // a hedge after it
	prefix                     // a currency before it
	suffix                     // a currency after it
	minor                      // a hundredth of a currency after it
	measured                   // a unit of measure after it
	compound                   // no number at all
	events                     // hat-trick
)

// A phrase is a form of one or more words.
type phrase struct {
	kind  phraseKind
	words []string
	glued []bool // the word must follow without white space
	exact bool   // letter case counts and digits must stand before it
	sense Sense
	cur   *currency
	unit  *unit
	value int64
}

// A currency is a line of currencies.txt.
type currency struct {
	code  string
	minor int64
}

// A unit is a line of units.txt.
type unit struct {
	code, base, form string
	factor           ratio
	loose            float64
}

// lexicons holds the lexicon files in the form that the scanner reads.
type lexicons struct {
	words      map[string]*entry
	symbols    [utf8.RuneSelf]*entry
	currencies map[string]*currency
	hedges     [senses]string    // canonical phrase of each sense
	ranks      map[string]string // canonical superlative of what it compares
}

// loaded reads the embedded files once. A line that cannot be read is a fault of the build, found by any test, hence the panic.
var loaded = sync.OnceValue(func() *lexicons {
	lx := &lexicons{words: make(map[string]*entry, 2048), currencies: make(map[string]*currency), ranks: make(map[string]string)}
	lx.each("words.txt", lx.addWord)
	lx.each("hedges.txt", lx.addHedge)
	lx.each("currencies.txt", lx.addCurrency)
	lx.each("units.txt", lx.addUnit)
	lx.each("guards.txt", lx.addGuards)
	lx.each("superlatives.txt", lx.addSuperlative)
	for word, e := range lx.words {
		slices.SortStableFunc(e.starts, func(a, b *phrase) int { return len(b.words) - len(a.words) })
		if len(word) == 1 {
			lx.symbols[word[0]] = e
		}
	}
	return lx
})

// lines returns the lines of a lexicon that carry something.
func lines(file string) []string {
	data, err := files.ReadFile("lexicon/" + file)
	if err != nil {
		panic(err)
	}
	var out []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

func (lx *lexicons) each(file string, add func(string) error) {
	for _, line := range lines(file) {
		if err := add(line); err != nil {
			panic(fmt.Errorf("%s: line %q: %w", file, line, err))
		}
	}
}

// lookup finds a word in any case, nil where no lexicon has it.
func (lx *lexicons) lookup(word string) *entry {
	var buf [24]byte
	if len(word) > len(buf) {
		return nil
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			return lx.words[strings.ToLower(word)]
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf[i] = c
	}
	return lx.words[string(buf[:len(word)])]
}

func (lx *lexicons) entry(word string) *entry {
	word = strings.ToLower(word)
	e := lx.words[word]
	if e == nil {
		e = &entry{}
		lx.words[word] = e
	}
	return e
}

func (lx *lexicons) addWord(line string) error {
	f := strings.Fields(line)
	if len(f) < 3 {
		return fmt.Errorf("three fields wanted")
	}
	v, err := strconv.ParseInt(f[2], 10, 64)
	if err != nil {
		return err
	}
	if words, glued := cut(f[0]); len(words) > 1 {
		e := lx.entry(words[0])
		e.numeric = true
		e.starts = append(e.starts, &phrase{kind: events, words: words, glued: glued, value: v})
		return nil
	}
	e := lx.entry(f[0])
	e.numeric = e.numeric || f[1] != "suffix"
	switch f[1] {
	case "unit", "teen", "tens", "group", "both", "times", "goals":
		e.role, e.value = f[1], v
	case "hundred":
		e.hundred = true
	case "scale":
		e.scale = v
	case "suffix":
		e.suffix = v
	case "dozen":
		e.dozen = v
	case "vague":
		high, err := strconv.ParseInt(f[3], 10, 64)
		if err != nil {
			return err
		}
		e.low, e.high = float64(v), float64(high)
	case "ordinal":
		e.ordinal = v
	case "fraction":
		e.fraction = v
	case "negative":
		e.negative = true
	case "article":
		e.article = true
	case "cue":
		e.cue = true
	case "minus":
	default:
		return fmt.Errorf("unknown role %q", f[1])
	}
	return nil
}

func (lx *lexicons) addHedge(line string) error {
	name, form, _ := strings.Cut(line, " ")
	sense, ok := senseNames[name]
	if !ok {
		return fmt.Errorf("unknown sense %q", name)
	}
	kind := before
	if strings.HasPrefix(form, "_") {
		kind = after
	}
	form = strings.TrimSpace(strings.Trim(form, "_"))
	if kind == before && lx.hedges[sense] == "" {
		lx.hedges[sense] = form
	}
	lx.addPhrase(form, &phrase{kind: kind, sense: sense})
	return nil
}

// addPhrase files p under the first word of its form.
func (lx *lexicons) addPhrase(form string, p *phrase) {
	p.words, p.glued = cut(form)
	e := lx.entry(p.words[0])
	if p.kind == before || p.kind == prefix {
		e.numeric = true
	}
	e.starts = append(e.starts, p)
	if e.article && len(p.words) > 1 {
		lx.entry(p.words[1]) // run passes over an article before an unknown word
	}
}

// columns splits a line of currencies.txt or units.txt.
func columns(line string, want int) ([]string, error) {
	c := strings.Split(line, ";")
	if len(c) != want {
		return nil, fmt.Errorf("%d columns wanted, not %d", want, len(c))
	}
	return c, nil
}

func forms(column string) []string {
	if column == "" {
		return nil
	}
	return strings.Split(column, ",")
}

func (lx *lexicons) addCurrency(line string) error {
	c, err := columns(line, 5)
	if err != nil {
		return err
	}
	cur := &currency{code: c[0]}
	if cur.minor, err = strconv.ParseInt(c[1], 10, 64); err != nil {
		return err
	}
	lx.currencies[cur.code] = cur
	for i, kind := range []phraseKind{prefix, suffix, minor} {
		for _, form := range forms(c[2+i]) {
			lx.addPhrase(form, &phrase{kind: kind, cur: cur})
		}
	}
	return nil
}

func (lx *lexicons) addUnit(line string) error {
	c, err := columns(line, 5)
	if err != nil {
		return err
	}
	r, ok := new(big.Rat).SetString(c[2])
	if !ok || !r.Num().IsInt64() || !r.Denom().IsInt64() {
		return fmt.Errorf("factor %q is no ratio", c[2])
	}
	loose, err := strconv.ParseFloat(c[3], 64)
	if err != nil {
		return err
	}
	all := forms(c[4])
	u := &unit{code: c[0], base: c[1], form: strings.TrimSuffix(all[0], "!"), factor: ratio{r.Num().Int64(), r.Denom().Int64()}, loose: loose}
	for _, form := range all {
		short := strings.TrimSuffix(form, "!")
		lx.addPhrase(short, &phrase{kind: measured, unit: u, exact: short != form})
	}
	return nil
}

func (lx *lexicons) addGuards(line string) error {
	name, rest, _ := strings.Cut(line, " ")
	for _, word := range strings.Fields(rest) {
		if name == "phrase" {
			lx.addPhrase(strings.ReplaceAll(word, "_", " "), &phrase{kind: compound})
			continue
		}
		g, ok := guardNames[name]
		if !ok {
			return fmt.Errorf("unknown role %q", name)
		}
		lx.entry(word).guards |= g
	}
	return nil
}

func (lx *lexicons) addSuperlative(line string) error {
	form, of, ok := strings.Cut(line, " ")
	if !ok {
		return fmt.Errorf("two fields wanted")
	}
	e := lx.entry(form)
	e.rank, e.numeric = of, true
	if lx.ranks[of] == "" {
		lx.ranks[of] = form
	}
	return nil
}

// superlative returns the canonical superlative of what a rank compares; "most populous" is its own.
func (lx *lexicons) superlative(of string) string {
	if form, ok := lx.ranks[of]; ok {
		return form
	}
	return of
}

// cut splits a form as the scanner splits a text.
func cut(form string) (words []string, glued []bool) {
	kind := func(r rune) int {
		switch {
		case r == ' ':
			return 0
		case '0' <= r && r <= '9':
			return 1
		case unicode.IsLetter(r) || wordRune(r):
			return 2
		}
		return 3
	}
	last, start := 0, 0
	for i, r := range form {
		k := kind(r)
		if k != last || k == 3 {
			if last != 0 {
				words = append(words, form[start:i])
			}
			if k != 0 {
				glued = append(glued, last != 0)
			}
			start = i
		}
		last = k
	}
	return append(words, form[start:]), glued
}
