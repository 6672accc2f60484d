package number

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/rules/grammar"
)

// An atom is a run of letters, a numeral or a single mark. Atoms are finer than tokens: "$3.4bn" is three.
type atom struct {
	start, end int32
	tok        int32 // the token that it lies in, -1 for none
	kind       atomKind
	glued      bool // no white space before it
	capital    bool // begins with a capital letter
	caps       bool // all of its letters are capitals
	numeral    numeral
	word       *entry // what the lexicons say of it, nil for nothing
}

type atomKind uint8

const (
	letters atomKind = iota
	digits
	mark
	address // a URL, an e-mail address or a handle: never read
)

// A numeral is the value of a run of digits.
type numeral struct {
	val      ratio
	decimals int8 // digits printed after the point
	grouped  bool // 1,234
	plain    bool // nothing but digits
	wide     int8 // number of digits
	bad      bool // more digits than a quantity has
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// lex cuts text into atoms.
func (sc *scanner) lex(text string) {
	sc.text = text
	sc.atoms = sc.atoms[:0]
	sc.numeric = false
	glued := false
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			glued = false
			i++
			continue
		case isDigit(c) || c == '.' && i+1 < len(text) && isDigit(text[i+1]) && !afterDigitOrLetter(text, i):
			i = sc.lexDigits(i, glued)
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			i = sc.lexLetters(i, glued)
		case c < utf8.RuneSelf:
			sc.push(atom{start: int32(i), end: int32(i + 1), kind: mark, glued: glued}, sc.lx.symbols[c])
			i++
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			switch {
			case unicode.IsSpace(r):
				glued = false
				i += size
				continue
			case wordRune(r):
				i = sc.lexLetters(i, glued)
			default:
				i = sc.lexMark(i, size, r, glued)
			}
		}
		glued = true
	}
}

func afterDigitOrLetter(text string, i int) bool {
	return i > 0 && (isDigit(text[i-1]) || text[i-1] >= 'A')
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || r == '²' || r == '³'
}

func (sc *scanner) push(a atom, word *entry) {
	a.word = word
	a.tok = -1
	if a.kind == digits || word != nil && word.numeric {
		sc.numeric = true
	}
	sc.atoms = append(sc.atoms, a)
}

// vulgar are the fractions that are one character.
var vulgar = map[rune]ratio{'½': {1, 2}, '⅓': {1, 3}, '⅔': {2, 3}, '¼': {1, 4}, '¾': {3, 4}, '⅕': {1, 5}, '⅖': {2, 5}, '⅗': {3, 5},
	'⅘': {4, 5}, '⅙': {1, 6}, '⅚': {5, 6}, '⅛': {1, 8}, '⅜': {3, 8}, '⅝': {5, 8}, '⅞': {7, 8}}

func (sc *scanner) lexMark(i, size int, r rune, glued bool) int {
	a := atom{start: int32(i), end: int32(i + size), kind: mark, glued: glued}
	if v, ok := vulgar[r]; ok {
		a.kind = digits
		a.numeral = numeral{val: v, wide: 1}
	}
	sc.push(a, sc.lx.lookup(sc.text[i:i+size]))
	return i + size
}

func (sc *scanner) lexLetters(i int, glued bool) int {
	text := sc.text
	start, lower, upper := i, 0, 0
	for i < len(text) {
		c := text[i]
		if c|0x20 >= 'a' && c|0x20 <= 'z' {
			if c >= 'a' {
				lower++
			} else {
				upper++
			}
			i++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !wordRune(r) {
			break
		}
		if unicode.IsUpper(r) {
			upper++
		} else {
			lower++
		}
		i += size
	}
	a := atom{start: int32(start), end: int32(i), kind: letters, glued: glued}
	first, _ := utf8.DecodeRuneInString(text[start:])
	a.capital = unicode.IsUpper(first)
	a.caps = lower == 0 && upper > 0
	if end := addressEnd(text, start, i); end > i {
		a.kind, a.end = address, int32(end)
		sc.push(a, nil)
		return end
	}
	sc.push(a, sc.lx.lookup(text[start:i]))
	return i
}

// addressEnd returns where the address ends that the word text[start:i] begins, or i.
func addressEnd(text string, start, i int) int {
	rest := text[i:]
	if strings.HasPrefix(rest, "://") || strings.HasPrefix(rest, "@") && len(rest) > 1 && rest[1] > ' ' ||
		strings.EqualFold(text[start:i], "www") && strings.HasPrefix(rest, ".") {
		if n := strings.IndexAny(rest, " \t\n\u00a0"); n >= 0 {
			return i + n
		}
		return len(text)
	}
	return i
}

// align says in which token each atom lies. Both lists are in order.
func (sc *scanner) align(s *grammar.Sentence) {
	t := 0
	sc.sentence = s
	for i := range sc.atoms {
		a := &sc.atoms[i]
		for t < len(s.Tokens) && s.Tokens[t].End <= int(a.start) {
			t++
		}
		if t < len(s.Tokens) && s.Tokens[t].Start < int(a.end) {
			a.tok = int32(t)
		}
	}
}
