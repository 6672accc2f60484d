package grammar

import (
	"strings"
	"unicode/utf8"
)

// word cuts one word that begins with a letter at i, with its prefix, clitic or abbreviation stop, and returns where it ends.
func (s *splitter) word(i, end int) int {
	j := s.wordEnd(i, end)
	if j < end && s.text[j] == '.' && s.keepsStop(i, j, end) {
		s.emit(i, j+1)
		return j + 1
	}
	s.splitClitic(i, j)
	return j
}

// wordEnd returns the end of the letters and inner signs that begin at i.
func (s *splitter) wordEnd(i, end int) int {
	for j := i; j < end; {
		r, size := decode(s.text, j)
		switch {
		case isWord(r) || r == '_' || r == '\u00ad':
		case !wordAt(s.text, j+size, end):
			if r == '$' && j-i <= 3 && j > i && upper(s.text[i:j]) { // US$, C$
				return j + size
			}
			return j
		case r == '.' && s.dotInside(i, j, end):
		case r == '\'' || r == '’' || r == '`' && j > i:
		case r == '&' && j-i <= 3 && upper(s.text[i:j]):
		case r == '-' && s.boundPrefix(i, j):
		case r == '/' && j-i == 1 && (s.text[i] == 'w' || s.text[i] == 'c'):
		case r == '$' && j-i <= 3 && upper(s.text[i:j]):
			return j + size
		default:
			return j
		}
		j += size
	}
	return end
}

// dotInside tells whether the dot at j is part of a dotted acronym ("U.S.") or of a host name ("example.com"), not the end of a sentence
// whose next word follows without a space.
func (s *splitter) dotInside(i, j, end int) bool {
	start := j
	for start > i && s.text[start-1] != '.' {
		start--
	}
	next := j + 1
	for next < end && isWord2(s.text[next]) {
		next++
	}
	if utf8.RuneCountInString(s.text[start:j]) == 1 && (next-j-1 == 1 || start > i) {
		return true
	}
	return find(topDomains, s.text[j+1:next]) || find(fileTypes, s.text[j+1:next]) || strings.EqualFold(s.text[i:j], "ph")
}

func isWord2(c byte) bool { return isASCIILetter(c) || c >= '0' && c <= '9' || c >= utf8.RuneSelf }

// boundPrefix tells whether text[i:j] is a prefix that keeps its hyphen, and what follows is a word.
func (s *splitter) boundPrefix(i, j int) bool {
	p := s.text[i:j]
	next, _ := decode(s.text, j+1)
	if isDigit(next) {
		return strings.EqualFold(p, "mid")
	}
	return find(prefixes, p) && (len(p) != 2 || p[1] >= 'a')
}

// keepsStop tells whether the stop at j belongs to the word before it.
func (s *splitter) keepsStop(i, j, end int) bool {
	w := s.text[i:j]
	if strings.IndexByte(w, '.') > 0 && len(w) <= 12 && dotted(w) {
		return true
	}
	last := j+1 >= end
	if j+1 < end && s.text[j+1] == '.' { // an ellipsis
		return false
	}
	if len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z' {
		return w != "I" && s.more(j+1) // an initial, unless it ends the text
	}
	switch find(abbreviations, w) {
	case always:
		return true
	case amid:
		return s.more(j + 1)
	case beforeName:
		return s.more(j+1) && w[0] >= 'A' && w[0] <= 'Z'
	case beforeNumber:
		return last && s.nextIsDigit(j+1)
	}
	return false
}

// more tells whether anything but closing signs follows in the text.
func (s *splitter) more(i int) bool {
	for ; i < len(s.text); i++ {
		if isWord2(s.text[i]) {
			return true
		}
		if c := s.text[i]; c != ' ' && c != '"' && c != ')' && c != '\'' && c != ',' {
			return false
		}
	}
	return false
}

func (s *splitter) nextIsDigit(i int) bool {
	for i < len(s.text) && s.text[i] == ' ' {
		i++
	}
	return i < len(s.text) && s.text[i] >= '0' && s.text[i] <= '9'
}

// splitClitic emits text[i:j], cutting "n't", "'s" and the like, and words such as "cannot".
func (s *splitter) splitClitic(i, j int) {
	w := s.text[i:j]
	if cut := find(joined, w); cut > 0 {
		s.emit(i, i+cut)
		s.emit(i+cut, j)
		return
	}
	if k := max(strings.LastIndexByte(w, '\''), strings.LastIndexByte(w, '`'), strings.LastIndex(w, "’")); k > 0 {
		size := 1
		if w[k] >= utf8.RuneSelf {
			size = len("’")
		}
		tail := w[k+size:]
		if strings.EqualFold(tail, "t") && k > 1 && w[k-1]|0x20 == 'n' {
			s.emit(i, i+k-1)
			s.emit(i+k-1, j)
			return
		}
		if find(clitics, tail) && w[:k] != "o" && w[:k] != "O" {
			s.emit(i, i+k)
			s.emit(i+k, j)
			return
		}
	}
	s.emit(i, j)
}

func upper(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return w != ""
}

// dotted tells acronyms such as "U.S" or "p.m", whose letters stand alone between stops, and "Ph.D".
func dotted(w string) bool {
	run := 0
	for i := 0; i < len(w); i++ {
		if w[i] == '.' {
			run = 0
			continue
		}
		if run++; run > 2 || !isASCIILetter(w[i]) {
			return false
		}
	}
	return true
}
