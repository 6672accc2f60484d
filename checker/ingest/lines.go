package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is one line of a source.
type line struct {
	n      int // from 1
	column int // where text begins, from 1
	text   string
}

type lines []line

// linesOf cuts a text at line ends of every kind; a byte order mark is not a part of the first line.
func linesOf(text string) lines {
	text = strings.TrimPrefix(text, "\uFEFF")
	var out lines
	for n := 1; text != ""; n++ {
		i := strings.IndexAny(text, "\r\n")
		if i < 0 {
			out = append(out, line{n, 1, text})
			break
		}
		out = append(out, line{n, 1, text[:i]})
		if text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n' {
			i++
		}
		text = text[i+1:]
	}
	return out
}

// trim drops white space at both ends and keeps the column right.
func (l line) trim() line {
	cut := strings.TrimLeftFunc(l.text, unicode.IsSpace)
	l.column += len(l.text) - len(cut)
	l.text = strings.TrimRightFunc(cut, unicode.IsSpace)
	return l
}

// skip drops the first n bytes and the white space behind them.
func (l line) skip(n int) line {
	l.text, l.column = l.text[n:], l.column+n
	return l.trim()
}

// blank tells whether the line shows nothing.
func (l line) blank() bool {
	return strings.TrimFunc(l.text, func(r rune) bool { return unicode.IsSpace(r) || isInvisible(r) }) == ""
}

// width is the line's length in characters.
func (l line) width() int { return utf8.RuneCountInString(l.text) }

// marker returns the length of the list marker that a trimmed line begins with, 0 where there is none.
func (l line) marker() int {
	r, size := utf8.DecodeRuneInString(l.text)
	rest := l.text[size:]
	if isBullet(r) {
		return size
	}
	if strings.ContainsRune("-*+·–→►»✓", r) && (strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "\t")) {
		return size
	}
	digits := 0
	for digits < len(l.text) && digits < 2 && digitAt(l.text, digits) {
		digits++
	}
	if digits > 0 && (strings.HasPrefix(l.text[digits:], ". ") || strings.HasPrefix(l.text[digits:], ") ")) {
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(l.text[digits+1:], " "))
		if !unicode.IsLower(next) && !unicode.IsDigit(next) {
			return digits + 1
		}
	}
	return 0
}

// filled returns the width to which the text is broken by hand, 0 where every paragraph is one line. A text is broken by hand when nearly
// every line that another follows has no room for that one's first word.
func (ls lines) filled() int {
	width, pairs, full := 0, 0, 0
	for _, l := range ls {
		width = max(width, l.width())
	}
	if width < 40 || width > 130 {
		return 0
	}
	for i := 0; i+1 < len(ls); i++ {
		if ls[i].blank() || ls[i+1].blank() {
			continue
		}
		pairs++
		if ls[i].full(ls[i+1], width) {
			full++
		}
	}
	if pairs < 2 || full*4 < pairs*3 {
		return 0
	}
	return width
}

// full tells whether next's first word would not have fitted on the line; ragged edges are allowed some room.
func (l line) full(next line, width int) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(next.text), " ")
	const ragged = 8
	return l.width()+1+utf8.RuneCountInString(first) > width-ragged
}

// goesOn tells whether the paragraph of line l continues on next.
func (l line) goesOn(next line, width int) bool {
	if next.marker() > 0 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(l.text, "\"”’') "))
	first, _ := utf8.DecodeRuneInString(next.text)
	ended := strings.ContainsRune(".!?:…", last)
	if width > 0 && l.full(next, width) && !isFurnitureLine(l.text) && !isFurnitureLine(next.text) {
		return true
	}
	return !ended && unicode.IsLower(first) && l.width() > 12 && !isFurnitureLine(l.text)
}
