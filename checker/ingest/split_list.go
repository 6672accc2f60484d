package ingest

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A label is the number or letter that opens a list item: "1.", "2)", "3.)", "b."
type label struct {
	value int    // 1 for "1" and "a"; 0 where there is no label
	mark  string // what stands behind it
	alpha bool
	size  int // bytes with the mark
}

// labelAt reads the label that text begins with; bullets before it are passed over.
func labelAt(text string) label {
	trimmed := strings.TrimLeftFunc(text, func(r rune) bool { return isBullet(r) || r == ' ' })
	skipped := len(text) - len(trimmed)
	i := 0
	for i < len(trimmed) && i < 3 && trimmed[i] >= '0' && trimmed[i] <= '9' {
		i++
	}
	l := label{}
	if i > 0 {
		l.value, _ = strconv.Atoi(trimmed[:i])
	} else if len(trimmed) > 1 && trimmed[0] >= 'a' && trimmed[0] <= 'z' {
		i, l.value, l.alpha = 1, int(trimmed[0]-'a')+1, true
	}
	rest := trimmed[i:]
	for _, mark := range []string{".)", ")", "."} {
		if l.value > 0 && strings.HasPrefix(rest, mark+" ") {
			l.mark, l.size = mark, skipped+i+len(mark)
			return l
		}
	}
	return label{}
}

// isLabel tells whether the word before the stop at marks is the label that opens the sentence in hand.
func (s *splitter) isLabel(word string, marks int) bool {
	if s.label.value > 0 && marks < s.start+s.label.size {
		return true
	}
	return isInitial(word) && s.start+len(word) == marks
}

// startsItem tells whether the next item of the list that the sentence in hand opened begins here.
func (s *splitter) startsItem() bool {
	if s.label.value == 0 || s.at <= s.start+s.label.size {
		return false
	}
	next := labelAt(s.text[s.at:])
	if next.value != s.label.value+1 || next.mark != s.label.mark || next.alpha != s.label.alpha {
		return false
	}
	rest := strings.TrimLeft(s.text[s.at+next.size:], " ")
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(r)
}
