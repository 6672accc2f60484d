package ingest

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/checker"
)

// A silenceAt is a silence for the first sentence that begins at or behind a byte of its block.
type silenceAt struct {
	checker.Silence
	at int
}

// A commentInHand is a comment that did not end on its line.
type commentInHand struct {
	text strings.Builder
	line int
}

// stripComments blanks the comments of a line and keeps the silences among them.
func (m *markup) stripComments(l line) line {
	text := l.text
	var out strings.Builder
	for {
		if m.comment != nil {
			end := strings.Index(text, "-->")
			if end < 0 {
				m.comment.text.WriteString(text + " ")
				l.text = out.String()
				return l
			}
			m.comment.text.WriteString(text[:end])
			m.note(&out)
			out.WriteString(strings.Repeat(" ", end+3))
			text = text[end+3:]
		}
		start := strings.Index(text, "<!--")
		if start < 0 {
			if out.Len() > 0 {
				out.WriteString(text)
				l.text = out.String()
			}
			return l
		}
		out.WriteString(text[:start] + "    ")
		text = text[start+4:]
		m.comment = &commentInHand{line: l.n}
	}
}

// note ends a comment; before is what stood before it on its line.
func (m *markup) note(before *strings.Builder) {
	found := silences(m.comment.text.String(), m.comment.line)
	m.comment = nil
	if found == nil {
		return
	}
	at, printed := 0, strings.TrimSpace(before.String())
	if m.open || printed != "" {
		at = len(m.pen.text) + len(printed)
	}
	for _, s := range found {
		m.silence = append(m.silence, silenceAt{s, at})
	}
}

// inline writes a line of Markdown without its markup; places stay those of the source.
func inline(p *pen, l line) {
	text := l.text
	for i := 0; i < len(text); {
		n := markupAt(p, l, i)
		if n > 0 {
			i += n
			continue
		}
		end := len(text)
		if k := strings.IndexAny(text[i+1:], marking); k >= 0 {
			end = i + 1 + k
		}
		p.write(text[i:end], l.n, l.column+i)
		i = end
	}
}

// marking are the bytes with which markup begins.
const marking = "\\*_~`![<&"

// markupAt takes the markup at byte i of the line and returns its length, 0 where there is none.
func markupAt(p *pen, l line, i int) int {
	text := l.text[i:]
	switch text[0] {
	case '\\':
		if len(text) > 1 && strings.IndexByte("\\`*_{}[]()#+-.!|>~&$<", text[1]) >= 0 {
			p.write(text[1:2], l.n, l.column+i+1)
			return 2
		}
		if len(text) == 1 {
			return 1
		}
	case '*', '_', '~', '`':
		return emphasisAt(l.text, i)
	case '!':
		if strings.HasPrefix(text, "![") {
			return linkAt(nil, line{l.n, l.column + i + 1, text[1:]}, 1)
		}
	case '[':
		return linkAt(p, line{l.n, l.column + i, text}, 0)
	case '<':
		return tagAt(p, text, l, i)
	case '&':
		if end := strings.IndexByte(text[:min(len(text), 12)], ';'); end > 1 {
			if with := html.UnescapeString(text[:end+1]); with != text[:end+1] {
				p.write(with, l.n, l.column+i)
				p.line = 0
				return end + 1
			}
		}
	}
	return 0
}

const widest = 2000 // bytes between the marks of an emphasis, a link or a tag

// emphasisAt returns the length of a run of emphasis marks that opens or closes something on this line.
func emphasisAt(text string, i int) int {
	n := 1
	for i+n < len(text) && text[i+n] == text[i] {
		n++
	}
	run := text[i : i+n]
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+n:])
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	opens := i+n < len(text) && !unicode.IsSpace(after) && strings.Contains(text[i+n:min(len(text), i+n+widest)], run)
	closes := i > 0 && !unicode.IsSpace(before) && strings.Contains(text[max(0, i-widest):i], run)
	switch {
	case n > 3 || run == "~":
		return 0
	case text[i] == '_' && inWord(before) && inWord(after):
		return 0
	case opens || closes:
		return n
	}
	return 0
}

// linkAt writes the words of "[words](address)" and returns its length with extra marks before it; without a pen they are dropped. A note
// mark "[^1]" is dropped.
func linkAt(p *pen, l line, extra int) int {
	depth, end := 0, -1
	for i := 0; i < min(len(l.text), widest) && end < 0; i++ {
		switch l.text[i] {
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				end = i
			}
		}
	}
	if end < 0 {
		return 0
	}
	if strings.HasPrefix(l.text, "[^") {
		return end + 1 + extra
	}
	rest := l.text[end+1:]
	if !strings.HasPrefix(rest, "(") {
		return 0
	}
	stop := strings.IndexByte(rest[:min(len(rest), widest)], ')')
	if stop < 0 {
		return 0
	}
	if p != nil {
		inline(p, line{l.n, l.column + 1, l.text[1:end]})
	}
	return end + 1 + stop + 1 + extra
}

// tagAt drops an inline tag and returns its length; an address in angle brackets is kept.
func tagAt(p *pen, text string, l line, i int) int {
	end := strings.IndexByte(text[:min(len(text), widest)], '>')
	if end < 2 {
		return 0
	}
	inner := text[1:end]
	if strings.HasPrefix(inner, "http://") || strings.HasPrefix(inner, "https://") || strings.Contains(inner, "@") && !strings.Contains(inner, " ") {
		p.write(inner, l.n, l.column+i+1)
		return end + 1
	}
	if first, _ := utf8.DecodeRuneInString(strings.TrimPrefix(inner, "/")); !unicode.IsLetter(first) {
		return 0
	}
	if name := strings.ToLower(strings.Trim(inner, "/ ")); name == "br" || name == "p" || name == "div" {
		p.space = true
	}
	return end + 1
}
