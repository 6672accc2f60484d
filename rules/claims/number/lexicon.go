package number

import (
	"embed"
	"strings"
	"unicode/utf8"

	"crosscheck/rules/grammar"
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
	angle
	denial
	clause
	upward
	harm
)

var guardNames = map[string]guard{"month": month, "maybe": maybe, "name": nameAny, "Name": nameCapital, "street": street, "stop": stop,
	"state": state, "time": timeUnit, "rate": rateNoun, "plural": plural, "singular": singular, "vote": vote, "money": moneyWord,
	"money-not": weightWord, "quake": quake, "zone": zone, "person": person, "change": change, "metric": metric, "timid": timid, "human": human,
	"whose": whose, "one-after": oneAfter, "one-before": oneBefore, "share": share, "playhalf": playHalf, "bent": bent, "yearly": yearly,
	"actor": actor, "emergency": calls, "placed": placed, "warm": warm, "absent": absent, "lasting": lasting, "angle": angle,
	"denial": denial, "clause": clause, "upward": upward, "harm": harm}

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
	known      *grammar.Words[*entry] // the words, once all are there
	symbols    [utf8.RuneSelf]*entry
	currencies map[string]*currency
	hedges     [senses]string    // canonical phrase of each sense
	ranks      map[string]string // canonical superlative of what it compares
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
	if !lx.known.May(word) {
		return nil
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

// superlative returns the canonical superlative of what a rank compares; "most populous" is its own.
func (lx *lexicons) superlative(of string) string {
	if form, ok := lx.ranks[of]; ok {
		return form
	}
	return of
}
