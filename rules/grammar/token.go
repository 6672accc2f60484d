package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tokenize splits text into words as the treebanks do: hyphens, currency signs and "%" stand alone, "don't" is "do" and "n't", "Kyiv's" is
// "Kyiv" and "'s", while "U.S.", "1,200", "9/11", addresses and words with a bound prefix ("non-profit") stay whole. Only Start, End and
// Text are set; Text is always text[Start:End], and whatever lies between two tokens is white space.
func Tokenize(text string) []Token { return appendTokens(nil, text) }

// appendTokens appends the tokens of text to dst. Every step consumes input, so time is linear.
func appendTokens(dst []Token, text string) []Token {
	s := splitter{text: text, out: dst}
	for i := 0; i < len(text); {
		r, size := decode(text, i)
		if isSpace(r) {
			i += size
			continue
		}
		end := i
		for end < len(text) {
			r, size := decode(text, end)
			if isSpace(r) {
				break
			}
			end += size
		}
		s.chunk(i, end)
		i = end
	}
	return s.out
}

// A splitter cuts runs without white space into tokens.
type splitter struct {
	text string
	out  []Token
}

func (s *splitter) emit(start, end int) {
	if start < end {
		s.out = append(s.out, Token{Start: start, End: end, Text: s.text[start:end], Head: -1})
	}
}

// chunk cuts text[i:end], which holds no white space.
func (s *splitter) chunk(i, end int) {
	if n := addressEnd(s.text[i:end]); n > 0 {
		s.emit(i, i+n)
		i += n
	}
	for i < end {
		r, size := decode(s.text, i)
		switch {
		case isDigit(r) || (r == '.' && i+1 < end && s.text[i+1] >= '0' && s.text[i+1] <= '9' && !s.afterDot(i)):
			i = s.number(i, end)
		case isWord(r):
			i = s.word(i, end)
		default:
			i = s.mark(i, end, r, size)
		}
	}
}

func (s *splitter) afterDot(i int) bool { return i > 0 && s.text[i-1] == '.' }

// mark cuts punctuation and symbols: runs of dots, dashes, stars and exclamations stay together, all else is cut sign by sign.
func (s *splitter) mark(i, end int, r rune, size int) int {
	if n := faceLen(s.text[i:end]); n > 0 {
		s.emit(i, i+n)
		return i + n
	}
	switch r {
	case '.', '-', '*', '=', '_', '~', '+', '<', '>':
		j := i + 1
		for j < end && s.text[j] == s.text[i] {
			j++
		}
		s.emit(i, j)
		return j
	case '!', '?':
		j := i + 1
		for j < end && (s.text[j] == '!' || s.text[j] == '?') {
			j++
		}
		s.emit(i, j)
		return j
	case '\'', '’', '`', '‘':
		return s.apostrophe(i, end, size)
	case '#', '@':
		if j := handleEnd(s.text, i, end); j > i+1 {
			s.emit(i, j)
			return j
		}
	}
	j := i + size
	for j < end { // joiners and variation selectors belong to the emoji before them
		r, n := decode(s.text, j)
		if r != '\u200d' && !unicode.Is(unicode.Mn, r) && (r < 0x1F3FB || r > 0x1F3FF) {
			break
		}
		j += n
		if r == '\u200d' && j < end {
			_, n := decode(s.text, j)
			j += n
		}
	}
	s.emit(i, j)
	return j
}

// faceLen returns the length of the face that rest begins with, where nothing of a word follows it, else 0.
func faceLen(rest string) int {
	if len(rest) < 2 || rest[0] != ':' && rest[0] != ';' && rest[0] != '=' && rest[0] != '^' {
		return 0
	}
	for _, face := range faces {
		if strings.HasPrefix(rest, face) && !wordAt(rest, len(face), len(rest)) {
			return len(face)
		}
	}
	return 0
}

// apostrophe cuts a quote sign, or a clitic that follows no word, as in "U.S.'s" or "1990's".
func (s *splitter) apostrophe(i, end, size int) int {
	j := i + size
	if i > 0 && len(s.out) > 0 && s.out[len(s.out)-1].End == i {
		k := j
		for k < end && isASCIILetter(s.text[k]) {
			k++
		}
		if find(clitics, s.text[j:k]) && !wordAt(s.text, k, end) {
			s.emit(i, k)
			return k
		}
	}
	if j < end && s.text[i] == '\'' && s.text[j] == '\'' {
		j++
	}
	s.emit(i, j)
	return j
}

// decode is utf8.DecodeRuneInString at an offset, without its cost for ASCII.
func decode(text string, i int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || (r >= '\t' && r <= '\r')
	}
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff'
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// isWord tells letters, digits and combining marks, which make up words.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || isDigit(r)
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) && r != '½' && r != '¼' && r != '¾' || unicode.Is(unicode.M, r)
}

func wordAt(text string, i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := decode(text, i)
	return isWord(r)
}
