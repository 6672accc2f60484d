package voice

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A mark is a quotation mark as it stands in a text.
type mark uint8

const (
	none mark = iota
	double
	single
	angle
)

// mark finds the quotation marks of the article. A quote may run over sentences, and over paragraphs where the next one opens with a mark
// again; a straight mark that never closes ends with its paragraph.
func (v *Voices) mark() {
	open, paragraph, id := none, -1, 0
	for n, s := range v.trees {
		if s == nil {
			continue
		}
		text := s.Text
		if p := v.sentences[n].Paragraph; p != paragraph {
			paragraph = p
			if open != none && !reopens(text, open) {
				open = none
			} else if open != none {
				if k := len(v.quotes) - 1; k >= 0 {
					id = v.quotes[k].ID
				}
				v.sentence(n, text, none, &id, true)
				open = v.state(n, text, none)
				continue
			}
		}
		v.sentence(n, text, open, &id, false)
		open = v.state(n, text, open)
	}
}

// reopens tells whether a paragraph that follows an open quote begins with the same mark.
func reopens(text string, m mark) bool {
	r, _ := utf8.DecodeRuneInString(text)
	switch m {
	case double:
		return r == '"' || r == '“' || r == '„'
	case single:
		return r == '‘' || r == '\''
	case angle:
		return r == '«'
	}
	return false
}

// sentence collects the quotes of a sentence that begins inside a quote of kind open, or outside of one.
func (v *Voices) sentence(n int, text string, open mark, id *int, joined bool) {
	start := 0
	inside := open
	for i := 0; i < len(text); {
		next, size := turn(text, i, inside)
		if next == inside {
			i += size
			continue
		}
		if inside == none {
			start = i + size
			if !joined {
				*id++
			}
			joined = false
		} else {
			v.add(n, start, i, *id)
		}
		inside = next
		i += size
	}
	if inside != none {
		v.add(n, start, len(text), *id)
	}
}

// state returns the kind of quote that a sentence leaves open.
func (v *Voices) state(n int, text string, open mark) mark {
	for i := 0; i < len(text); {
		next, size := turn(text, i, open)
		open = next
		i += size
	}
	return open
}

// turn tells what kind of quote is open past the sign at byte i, and how long the sign is.
func turn(text string, i int, inside mark) (mark, int) {
	c := text[i]
	switch {
	case c == '"':
		if inside == none {
			if opening(text, i, 1) {
				return double, 1
			}
			return none, 1
		}
		if inside == double {
			return none, 1
		}
		return inside, 1
	case c == '\'':
		if inside == none && opening(text, i, 1) && closes(text, i+1) {
			return single, 1
		}
		if inside == single && closing(text, i, 1) {
			return none, 1
		}
		return inside, 1
	case c < utf8.RuneSelf:
		return inside, 1
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	switch r {
	case '“', '„':
		if inside == none {
			return double, size
		}
	case '”':
		if inside == double {
			return none, size
		}
	case '«':
		if inside == none {
			return angle, size
		}
	case '»':
		if inside == angle {
			return none, size
		}
	case '‘':
		if inside == none && opening(text, i, size) {
			return single, size
		}
	case '’':
		if inside == single && closing(text, i, size) {
			return none, size
		}
	}
	return inside, size
}

// opening tells whether a mark at byte i can open a quote: nothing, a space or a bracket stands before it and a word behind it.
func opening(text string, i, size int) bool {
	if i > 0 {
		r, _ := utf8.DecodeLastRuneInString(text[:i])
		if !unicode.IsSpace(r) && !strings.ContainsRune("([—–-/:,…“\"", r) {
			return false
		}
	}
	if i+size >= len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i+size:])
	return !unicode.IsSpace(r)
}

// closing tells whether an apostrophe at byte i closes a quote: no letter follows it, and it is no genitive before a further closing mark.
func closing(text string, i, size int) bool {
	if letterAt(text, i+size) {
		return false
	}
	if i > 0 {
		if c := text[i-1]; c == '.' || c == ',' || c == '!' || c == '?' {
			return true
		}
		if text[i-1] == 's' && i+size < len(text) && text[i+size] == ' ' && letterAt(text, i+size+1) {
			return !closes(text, i+size)
		}
	}
	return true
}

// closes tells whether a quote in single marks that is open at byte i is closed later in the text.
func closes(text string, i int) bool {
	for k := i; k < len(text); k++ {
		size := 0
		if text[k] == '\'' {
			size = 1
		} else if strings.HasPrefix(text[k:], "’") {
			size = len("’")
		}
		if size == 0 || k == i || letterAt(text, k+size) {
			continue
		}
		if c := text[k-1]; c == 's' && k+size < len(text) && text[k+size] == ' ' && letterAt(text, k+size+1) && !lowerAt(text, k+size+1) {
			continue
		}
		return true
	}
	return false
}

func letterAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func lowerAt(text string, i int) bool { return i < len(text) && text[i] >= 'a' && text[i] <= 'z' }

// add keeps the quote between two bytes of a sentence, without space and marks at its ends.
func (v *Voices) add(n, start, end, id int) {
	s := v.trees[n]
	for start < end && s.Text[start] == ' ' {
		start++
	}
	for end > start && s.Text[end-1] == ' ' {
		end--
	}
	if start >= end {
		return
	}
	from := s.At(start)
	if from < 0 {
		return
	}
	to := from
	for to < len(s.Tokens) && s.Tokens[to].End <= end {
		v.voiced[n].quoted[to] = true
		to++
	}
	if to > from {
		v.quotes = append(v.quotes, Quote{Sentence: n, Start: start, End: end, Tok: from, EndTok: to, ID: id})
	}
}
