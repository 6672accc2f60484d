package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/checker"
)

// A Span is a run of bytes of a text, the end exclusive.
type Span = checker.Span

// Split finds the sentences of a text, in one pass. Spans are in order, do not overlap, carry no white space at their edges and leave out
// nothing but white space. Quotations are split inside: “We won. We had to,” she said is two sentences. A blank line always ends a
// sentence; a single line break does unless the next line goes on in lower case.
func Split(text string) []Span {
	s := splitter{text: text}
	s.open(0)
	for s.at < len(text) {
		s.step()
	}
	s.close(len(text))
	return s.spans
}

// A splitter walks a text once; at is the byte it looks at and start where the sentence in hand begins.
type splitter struct {
	text  string
	at    int
	start int
	depth int   // open brackets since the sentence began
	label label // the list label that opens the sentence in hand
	spans []Span
}

// step looks at one character and moves on.
func (s *splitter) step() {
	c := s.text[s.at]
	switch {
	case c == '.' || c == '!' || c == '?':
		s.stop()
	case c == '\n':
		s.newline()
	case c == '(' || c == '[':
		s.depth++
		s.at++
	case c == ')' || c == ']':
		s.depth = max(0, s.depth-1)
		s.at++
	case c == ' ' || c == '\t':
		s.at++
		if s.at > s.start && s.startsItem() {
			s.close(s.at)
			s.open(s.at)
		}
	case c >= utf8.RuneSelf:
		r, size := utf8.DecodeRuneInString(s.text[s.at:])
		switch {
		case r == '…':
			s.stop()
		case isBullet(r) && s.at > s.start:
			s.close(s.at)
			s.open(s.at)
			s.at += size
		case strings.ContainsRune("。！？", r):
			s.at += size
			s.close(s.at)
			s.open(s.at)
		default:
			s.at += size
		}
	default:
		s.at++
	}
}

// open begins a sentence at the first character that is not white space.
func (s *splitter) open(at int) {
	at += len(s.text[at:]) - len(strings.TrimLeftFunc(s.text[at:], unicode.IsSpace))
	s.start, s.at, s.depth = at, max(s.at, at), 0
	s.label = labelAt(s.text[at:])
}

// close ends the sentence in hand before end.
func (s *splitter) close(end int) {
	if s.start >= end {
		return
	}
	body := strings.TrimRightFunc(s.text[s.start:end], unicode.IsSpace)
	if body != "" {
		s.spans = append(s.spans, Span{Start: s.start, End: s.start + len(body)})
	}
}

// newline decides whether a line break ends the sentence in hand.
func (s *splitter) newline() {
	rest := s.text[s.at:]
	after := strings.TrimLeftFunc(rest, unicode.IsSpace)
	breaks := strings.Count(rest[:len(rest)-len(after)], "\n")
	first, _ := utf8.DecodeRuneInString(s.text[s.start:])
	next, _ := utf8.DecodeRuneInString(after)
	if breaks == 1 && !unicode.IsLower(first) && unicode.IsLower(next) && !isBullet(next) {
		s.at++
		return
	}
	s.close(s.at)
	s.open(s.at)
}

// stop decides whether the marks at hand end the sentence.
func (s *splitter) stop() {
	marks := s.at
	end, dots := marksEnd(s.text, marks)
	after := closersEnd(s.text, end)
	s.closeBrackets(end, after)
	s.at = after
	if after == len(s.text) {
		return
	}
	gap := spaces(s.text[after:])
	if gap == 0 {
		s.at = end // brackets closed again by step
		if s.glued(marks, end, after) {
			s.at = after
			s.close(after)
			s.open(after)
		}
		return
	}
	if strings.Contains(s.text[after:after+gap], "\n") {
		return // newline decides
	}
	if s.inBracket(after) {
		return
	}
	if s.ends(marks, end, after, after+gap, dots) {
		s.close(after)
		s.open(after)
	}
}

// closeBrackets counts the brackets among the closing marks.
func (s *splitter) closeBrackets(from, to int) {
	if to == from || spaces(s.text[to:]) == 0 && to < len(s.text) {
		return
	}
	s.depth = max(0, s.depth-strings.Count(s.text[from:to], ")")-strings.Count(s.text[from:to], "]")+strings.Count(s.text[from:to], "["))
}

// inBracket tells whether the sentence goes on after a bracket that it opened midway and that closes soon.
func (s *splitter) inBracket(at int) bool {
	if s.depth == 0 || s.text[s.start] == '(' || s.text[s.start] == '[' {
		return false
	}
	const soon = 300
	depth := s.depth
	for _, c := range []byte(s.text[at:min(len(s.text), at+soon)]) {
		switch c {
		case '(', '[':
			depth++
		case ')', ']':
			if depth--; depth == 0 {
				return true
			}
		}
	}
	return false
}

// glued tells whether a stop without a space behind it ends a sentence all the same: "in flames.The crew".
func (s *splitter) glued(marks, end, after int) bool {
	word := wordBefore(s.text, s.start, marks)
	const longest = 80 // bytes of a word
	rest := s.text[after:min(len(s.text), after+longest)]
	if i := strings.IndexFunc(rest, unicode.IsSpace); i >= 0 {
		rest = rest[:i]
	}
	if len(rest) < 3 || strings.ContainsAny(rest, "@/_=") || strings.ContainsAny(word, ".@/_=:&") {
		return false
	}
	if inner := strings.TrimRight(rest, ".,;:!?\"'”’)"); strings.Contains(inner, ".") {
		return false
	}
	first, size := utf8.DecodeRuneInString(rest)
	second, _ := utf8.DecodeRuneInString(rest[size:])
	if !unicode.IsUpper(first) || !unicode.IsLower(second) && second != ' ' || classes.of(word)&abbreviating != 0 {
		return false
	}
	letters := 0
	for _, r := range word {
		if !unicode.IsLower(r) && !unicode.IsDigit(r) && letters > 0 {
			return false
		}
		letters++
	}
	return letters >= 3 && (end > marks)
}
