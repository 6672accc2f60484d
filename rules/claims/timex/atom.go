package timex

import (
	"unicode"
	"unicode/utf8"

	"crosscheck/rules/grammar"
)

// An atom is the smallest piece that the scanner looks at: a run of letters, a run of figures, or one sign. It is finer than a token, since
// "5pm", "Nov/2" and "2017-Q1" may be one token or several, and the reading must not hang on that.
type atom struct {
	start, end int
	num        int   // the figures' value, -1 where there are none or too many
	lex        *word // what the lexicons know of the word, never nil
	kind       atomKind
	sign       byte // the sign, dashes folded to '-', quotes to '\''
	tight      bool // no space stands before it
	capital    bool // begins with a capital
	upper      bool // is written in capitals
}

type atomKind uint8

const (
	noAtom atomKind = iota // past either end
	letters
	figures
	sign
)

// digits tells how many figures the atom has.
func (a *atom) digits() int {
	if a.kind != figures {
		return 0
	}
	return a.end - a.start
}

// split cuts text into atoms and appends them to atoms. It reports whether any of them can begin an expression of time.
func split(text string, lex *lexicon, atoms []atom) ([]atom, bool) {
	hot, last := false, -1
	for i := 0; i < len(text); {
		c := text[i]
		if c == ' ' || c == '\t' || c == '\n' || c == '\r' {
			i++
			continue
		}
		a := atom{start: i, num: -1, lex: &noWord, tight: last == i}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case c >= '0' && c <= '9':
			a.kind, a.end = figures, i+1
			for a.end < len(text) && text[a.end] >= '0' && text[a.end] <= '9' {
				a.end++
			}
			a.num = value(text[i:a.end])
			hot = true
		case c < utf8.RuneSelf && isLetter(c) || c >= utf8.RuneSelf && unicode.IsLetter(r):
			a.kind, a.end = letters, wordEnd(text, i)
			a.capital = unicode.IsUpper(r)
			a.lex = lex.find(text[a.start:a.end])
			a.upper = isUpper(text[a.start:a.end])
			hot = hot || a.lex.hot || a.lex.card > 0 && len(atoms) > 0 && meeting[atoms[len(atoms)-1].lex.class]
		case unicode.IsSpace(r):
			i += size
			continue
		default:
			a.kind, a.end = sign, i+size
			a.sign = fold(r)
		}
		atoms = append(atoms, a)
		i, last = a.end, a.end
	}
	return atoms, hot
}

// meeting are the words before a number in letters that may make it an hour.
var meeting = [classes]bool{wAt: true, wTo: true, wPast: true, wAfter: true, wBefore: true, wHalf: true, wUntil: true}

// wordEnd returns the end of the run of letters that begins at i. "o'clock" is one word.
func wordEnd(text string, i int) int {
	j := i
	for j < len(text) {
		if c := text[j]; c < utf8.RuneSelf {
			if !isLetter(c) {
				break
			}
			j++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[j:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		j += size
	}
	if j == i+1 && (text[i] == 'o' || text[i] == 'O') {
		for _, q := range [...]string{"'clock", "’clock"} {
			if len(text) >= j+len(q) && text[j:j+len(q)] == q {
				return j + len(q)
			}
		}
	}
	return j
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isUpper(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// fold maps the signs that matter here to one byte each, any other to '?'.
func fold(r rune) byte {
	switch r {
	case '-', '–', '—', '‐', '‑', '−', '~':
		return '-'
	case '\'', '’', '‘', '`':
		return '\''
	case '½':
		return 'h'
	}
	if r < utf8.RuneSelf {
		return byte(r)
	}
	return '?'
}

// value reads up to eight figures, -1 for more.
func value(s string) int {
	if len(s) > 8 {
		return -1
	}
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// tokens returns the range of s's tokens that bytes from start to end touch, -1 and -1 where s has none.
func tokens(s *grammar.Sentence, start, end int) (int, int) {
	lo, hi := 0, len(s.Tokens)
	for lo < hi {
		if mid := (lo + hi) / 2; s.Tokens[mid].End <= start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for hi = lo; hi < len(s.Tokens) && s.Tokens[hi].Start < end; hi++ {
	}
	if lo == hi {
		return -1, -1
	}
	return lo, hi
}
