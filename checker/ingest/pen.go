package ingest

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"crosscheck/checker"
)

// A pen writes a block: white space is folded, and every place where the text leaves the run of the source is marked.
type pen struct {
	text   []byte
	marks  []checker.Break
	line   int // where the next byte of the source is expected
	column int
	space  bool // white space is due before the next character
}

// write adds words that stand at line and column of the source.
func (p *pen) write(words string, line, column int) {
	for i := 0; i < len(words); {
		if n := solid(words[i:]); n > 0 {
			p.put(words[i:i+n], line, column+i, n)
			i += n
			continue
		}
		r, size := utf8.DecodeRuneInString(words[i:])
		switch {
		case unicode.IsSpace(r):
			p.blank(r, line, column+i)
		case isInvisible(r):
		default:
			p.char(r, words[i:i+size], line, column+i)
		}
		i += size
	}
}

// solid returns how many bytes of words, from the first on, are ASCII signs that are printed as they are.
func solid(words string) int {
	n := 0
	for n < len(words) && words[n] > ' ' && words[n] < 0x7F {
		n++
	}
	return n
}

// char adds one character in the form in which others print it: ligatures and full-width letters taken apart, accents joined to letters.
func (p *pen) char(r rune, printed string, line, column int) {
	switch {
	case r >= 'ﬀ' && r <= 'ﬆ' || r >= '！' && r <= '～':
		p.put(norm.NFKC.String(printed), line, column, len(printed))
	case unicode.Is(unicode.Mn, r) && !p.space && p.join(printed):
		p.line = 0 // the next character leaves the run
	default:
		p.put(printed, line, column, len(printed))
	}
}

// join puts an accent on the letter before it, where there is one character for both.
func (p *pen) join(accent string) bool {
	letter, size := utf8.DecodeLastRune(p.text)
	both := norm.NFC.String(string(letter) + accent)
	if size == 0 || utf8.RuneCountInString(both) != 1 {
		return false
	}
	p.text = append(p.text[:len(p.text)-size], both...)
	return true
}

// blank folds white space; a single plain space stays in the run.
func (p *pen) blank(r rune, line, column int) {
	if r == ' ' && !p.space && len(p.text) > 0 && p.line == line && p.column == column {
		p.column++
	}
	p.space = true
}

// put adds a character, or some that stand side by side, that takes size bytes of the source.
func (p *pen) put(char string, line, column, size int) {
	if p.space && len(p.text) > 0 {
		p.text = append(p.text, ' ')
	}
	p.space = false
	if p.line != line || p.column != column || len(p.marks) == 0 {
		p.marks = append(p.marks, checker.Break{At: len(p.text), Line: line, Column: column})
	}
	p.text = append(p.text, char...)
	p.line, p.column = line, column+len(char)
	if len(char) != size {
		p.line = 0 // the next character leaves the run
	}
}

// block returns what was written.
func (p *pen) block() block { return block{text: string(p.text), marks: p.marks} }

// isInvisible tells whether a rune is printed as nothing: soft hyphens, zero-width spaces and joiners, marks of direction.
func isInvisible(r rune) bool {
	switch r {
	case '\u00AD', '\u200B', '\u200C', '\u200E', '\u200F', '\u2060', '\uFEFF', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069':
		return true
	}
	return r < ' ' && !unicode.IsSpace(r)
}
