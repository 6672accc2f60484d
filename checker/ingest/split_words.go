package ingest

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed abbreviations.txt
var abbreviationsText string

// A class is a set of the sections of abbreviations.txt in which a word stands.
type class uint16

const (
	title class = 1 << iota
	number
	inner
	month
	suffix
	state
	bang
	clock
	starter
	surname
)

var classNames = map[string]class{"title": title, "number": number, "inner": inner, "month": month, "suffix": suffix, "state": state, "bang": bang,
	"clock": clock, "starter": starter, "surname": surname}

type classTable map[string]class

var classes = readClasses(abbreviationsText)

// abbreviating are the classes that tell of a word before a stop; the others tell of the word behind it.
const abbreviating = title | number | inner | month | suffix | state

func readClasses(text string) classTable {
	table, current := classTable{}, class(0)
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			current = classNames[strings.Trim(line, "[]")]
		default:
			for _, w := range strings.Fields(line) {
				table[w] |= current
			}
		}
	}
	return table
}

// of returns the classes of a word that tell how it stands beside a stop.
func (t classTable) of(word string) class { return t[word] }

// starts tells whether a word opens sentences and is hardly ever a name.
func starts(word string) bool {
	if len(word) == 2 && word[1] == '.' && word[0] != 'I' {
		return false // an initial
	}
	return classes[strings.TrimRight(strings.ReplaceAll(word, "’", "'"), ".,;:!?")]&starter != 0
}

// marksEnd returns the end of the run of sentence marks at i, spaced dots included, and how many dots it has; "…" counts three.
func marksEnd(text string, i int) (end, dots int) {
	for i < len(text) {
		switch {
		case text[i] == '.':
			dots++
			i++
		case text[i] == '!' || text[i] == '?':
			i++
		case strings.HasPrefix(text[i:], "…"):
			dots += 3
			i += len("…")
		case text[i] == ' ' && strings.HasPrefix(text[i+1:], ".") && dots > 0 && !digitAt(text, i+2):
			i++
		default:
			return i, dots
		}
	}
	return i, dots
}

func digitAt(text string, i int) bool { return i < len(text) && text[i] >= '0' && text[i] <= '9' }

// closersEnd returns the end of the closing quotes, brackets and note marks at i.
func closersEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case strings.ContainsRune("\"'”’)]»*", r):
			i += size
		case r == '\\' && i+1 < len(text) && text[i+1] == '"':
			i += size
		case r == '[' && noteEnd(text[i:]) > 0:
			i += noteEnd(text[i:])
		default:
			return i
		}
	}
	return i
}

// noteEnd returns the length of a note mark such as "[12]", 0 where there is none.
func noteEnd(text string) int {
	end := strings.IndexByte(text[:min(len(text), 6)], ']')
	if end < 2 {
		return 0
	}
	if _, err := strconv.Atoi(text[1:end]); err != nil {
		return 0
	}
	return end + 1
}

// spaces returns the length of the white space that text begins with.
func spaces(text string) int { return len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace)) }

// wordBefore returns the word that ends at end, without opening marks, not reaching before start.
func wordBefore(text string, start, end int) string {
	const longest = 40
	from := max(start, end-longest)
	word := text[from:end]
	if i := strings.LastIndexFunc(word, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("(\"“‘[—–/-", r) }); i >= 0 {
		_, size := utf8.DecodeRuneInString(word[i:])
		word = word[i+size:]
	}
	return word
}

// isClock tells whether a word before a stop is a half of the day.
func isClock(word string) bool {
	word = strings.ToLower(strings.TrimLeft(word, "0123456789:."))
	return word == "a.m" || word == "p.m"
}

// isInitial tells whether a word before a stop is one capital.
func isInitial(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsUpper(r)
}

// dotted tells whether a word before a stop is letters with stops between: "U.S", "J.D".
func dotted(word string) bool {
	if !strings.Contains(word, ".") {
		return false
	}
	for part := range strings.SplitSeq(word, ".") {
		if utf8.RuneCountInString(part) > 2 {
			return false
		}
		for _, r := range part {
			if !unicode.IsLetter(r) && r != '\'' && r != '’' {
				return false
			}
		}
	}
	return true
}

// consonants tells whether a word looks cut short: a capital and then small letters without a vowel, as in "Blvd".
func consonants(word string) bool {
	if len(word) < 2 || len(word) > 5 || word[0] < 'A' || word[0] > 'Z' {
		return false
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if i > 0 && (c < 'a' || c > 'z') || strings.IndexByte("AEIOUYaeiouy", c) >= 0 {
			return false
		}
	}
	return true
}

// isRoman tells whether a word is a Roman number, as in "Art. IV".
func isRoman(word string) bool {
	return word != "" && strings.Trim(word, "IVXLC") == "" && word != "I"
}

// isBullet tells whether a rune opens a list item wherever it stands.
func isBullet(r rune) bool { return strings.ContainsRune("•⁃▪‣◦●■", r) }
