package lexicon

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed spells.txt
var spellsFile string

// Spells are what a story has once and what takes its time, by the words in which a length of time is told of it: a jury that was out deliberated.
type Spells struct{ byFirst map[string][]spell }

type spell struct {
	name  string
	words []string
}

// NewsSpells returns the newsroom's spells.
var NewsSpells = sync.OnceValue(func() *Spells {
	s, err := ParseSpells(spellsFile)
	if err != nil {
		panic(err) // the embedded file is held by a test
	}
	return s
})

// ParseSpells reads lines of "spell: word word, word". A line without a colon is an error that names it.
func ParseSpells(text string) (*Spells, error) {
	s := &Spells{byFirst: map[string][]spell{}}
	for line := range lines(text) {
		name, list, ok := strings.Cut(line, ":")
		if !ok {
			return nil, fmt.Errorf("spell line %q: no colon", line)
		}
		for _, phrase := range strings.Split(list, ",") {
			words := strings.Fields(phrase)
			if len(words) == 0 {
				return nil, fmt.Errorf("spell line %q: nothing between two commas", line)
			}
			s.byFirst[words[0]] = append(s.byFirst[words[0]], spell{name, words})
		}
	}
	return s, nil
}

// At returns the spell whose words begin at word i, and the last of them; "" where none does. Each word is given by its lemma and as it stands, and up to
// four others may stand between two.
func (s *Spells) At(words [][2]string, i int) (name string, last int) {
	const gap = 4
	best := 0
	for k, w := range words[i] {
		if k == 1 && w == words[i][0] {
			break
		}
		for _, x := range s.byFirst[w] {
			if end := runs(words, i, x.words, gap); end >= 0 && len(x.words) > best {
				name, last, best = x.name, end, len(x.words)
			}
		}
	}
	return name, last
}

// runs returns where a phrase that begins at word i ends, -1 where it does not stand there.
func runs(words [][2]string, i int, phrase []string, gap int) int {
	for _, w := range phrase[1:] {
		next := -1
		for k := i + 1; k < len(words) && k <= i+1+gap; k++ {
			if words[k][0] == w || words[k][1] == w {
				next = k
				break
			}
		}
		if next < 0 {
			return -1
		}
		i = next
	}
	return i
}
