package timex

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"crosscheck/rules/grammar"
)

//go:embed lexicon/*.txt
var files embed.FS

// A season and a part of the day as the lexicon lines give them.
type (
	season struct {
		code        string
		first, last int // months; a season whose last month comes before its first ends in the year after
	}
	part struct {
		code, name  string
		first, last int // minutes after midnight, beyond 1440 on the next day
	}
)

// A lexicon is every word list, read once.
type lexicon struct {
	words     map[string]*word
	known     *grammar.Words[*word] // the words, nil before all are there
	seasons   []season              // from 1
	parts     []part                // from 1
	recurring []string              // TIMEX3 periods, from 1
	zones     map[string]int
	days      []holiday        // from 1
	holidays  map[string][]int // indices in days by first word, the longest name first
}

// find looks a form up in any case, noWord where no list has it.
func (l *lexicon) find(form string) *word {
	var low [20]byte
	if len(form) > len(low) || l.known != nil && !l.known.May(form) {
		return &noWord
	}
	for i := 0; i < len(form); i++ {
		c := form[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		low[i] = c
	}
	if w := l.words[string(low[:len(form)])]; w != nil {
		return w
	}
	return &noWord
}

// theLexicon reads the embedded lists. They are part of the program, so a fault in one is a fault of the program; a test reads them first.
var theLexicon = sync.OnceValue(func() *lexicon {
	l, err := readLexicon()
	if err != nil {
		panic(err)
	}
	return l
})

func readLexicon() (*lexicon, error) {
	l := &lexicon{words: map[string]*word{}, zones: map[string]int{}, holidays: map[string][]int{}, days: make([]holiday, 1), seasons: make([]season, 1), parts: make([]part, 1), recurring: make([]string, 1)}
	for _, list := range []struct {
		file string
		read func(*lexicon, []string) error
	}{
		{"months", readMonth}, {"weekdays", readWeekday}, {"weekdays-plural", readPlural}, {"units", readUnit}, {"numbers", readNumber},
		{"decades", readDecade}, {"seasons", readSeason}, {"parts", readPart}, {"zones", readZone}, {"holidays", readHoliday},
		{"recurring", readRecurring}, {"lengths", readLength}, {"words", readClass}, {"tense", readTense},
	} {
		text, err := files.ReadFile("lexicon/" + list.file + ".txt")
		if err != nil {
			return nil, fmt.Errorf("read lexicon %q: %w", list.file, err)
		}
		for n, line := range strings.Split(string(text), "\n") {
			fields := strings.Fields(line)
			if len(fields) == 0 || strings.HasPrefix(line, "#") {
				continue
			}
			if err := list.read(l, fields); err != nil {
				return nil, fmt.Errorf("lexicon %q line %d %q: %w", list.file, n+1, line, err)
			}
		}
	}
	for _, w := range l.words {
		w.hot = w.month|w.weekday|w.plural|w.season|w.part|w.decade|w.every > 0 || w.unit != noUnit || w.long != noUnit || w.holiday || slices.Contains(hotClasses, w.class)
	}
	l.known = grammar.NewWords(l.words)
	return l, nil
}

// hotClasses are the function words at which a sentence without figures, units and names of days is still worth a look.
var hotClasses = []class{wNow, wToday, wTomorrow, wYesterday, wOvernight, wNoon, wMidnight, wOclock, wPresent, wMoment, wTime}

// of returns the entry of a form, made where it is not there yet.
func (l *lexicon) of(form string) *word {
	w := l.words[form]
	if w == nil {
		copied := noWord
		w = &copied
		l.words[form] = w
	}
	return w
}

// forms calls put for each form of a line, with true for those behind "|".
func (l *lexicon) forms(fields []string, put func(w *word, short bool) error) error {
	short := false
	for _, f := range fields {
		if f == "|" {
			short = true
			continue
		}
		if err := put(l.of(f), short); err != nil {
			return fmt.Errorf("form %q: %w", f, err)
		}
	}
	return nil
}

func number(s string, low, high int) (int, error) {
	n, err := strconv.Atoi(s)
	if err == nil && (n < low || n > high) {
		err = fmt.Errorf("number %d is not between %d and %d", n, low, high)
	}
	return n, err
}
