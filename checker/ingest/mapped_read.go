package ingest

import (
	"html"
	"strings"
	"unicode/utf8"
)

// lines cuts the text at line ends and places each line in the source, of which starts are the line starts.
func (m mapped) blocks(starts []int) []block {
	p := &places{starts: starts}
	var out []block
	if checkText(m.text) != nil {
		return nil // a line without end, or lines without end: no article
	}
	for _, para := range m.paragraphs() {
		var ink pen
		for i := para.from; i < para.to; {
			_, size := utf8.DecodeRuneInString(m.text[i:])
			line, column := p.position(m.source(i))
			ink.write(m.text[i:i+size], line, column)
			i += size
		}
		b := ink.block()
		b.bullet = para.bullet
		if b.text != "" {
			out = append(out, b)
		}
	}
	return out
}

// A stretch is a paragraph of a mapped text.
type stretch struct {
	from, to int
	bullet   bool
}

// paragraphs finds the paragraphs of a plain text, as readPlain does.
func (m mapped) paragraphs() []stretch {
	ls := linesOf(m.text)
	starts := lineStartsAny(m.text)
	width := ls.filled()
	var out []stretch
	var last line
	open := false
	for i, l := range ls {
		l = l.trim()
		if l.blank() {
			open = false
			continue
		}
		mark := l.marker()
		if open && (mark > 0 || !last.goesOn(l, width)) {
			open = false
		}
		from := starts[i] + l.column - 1
		to := from + len(l.text)
		if open {
			out[len(out)-1].to = to
		} else {
			if mark > 0 {
				from += mark
			}
			out = append(out, stretch{from, to, mark > 0})
		}
		open, last = true, l
	}
	return out
}

// lineStartsAny are the bytes at which the lines of linesOf begin.
func lineStartsAny(text string) []int {
	starts := []int{0}
	if strings.HasPrefix(text, "\uFEFF") {
		starts[0] = len("\uFEFF")
	}
	for i := 0; i < len(text); i++ {
		if text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n' {
			continue
		}
		if text[i] == '\n' || text[i] == '\r' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// markup reads a piece of HTML inside another file: every paragraph of it is body.
func (m mapped) markup(starts []int) []block {
	if strings.Count(m.text, "<") > mostTags {
		return nil
	}
	doc, err := parseFragment(m.text)
	if err != nil {
		return m.blocks(starts)
	}
	p := placesOf(m.text)
	p.starts, p.origin = starts, m.source
	p.assign(doc)
	var out []block
	for _, b := range linearise(doc) {
		if written := p.write(b); written.text != "" {
			out = append(out, written)
		}
	}
	return out
}

// isMarkup tells whether a text inside another file is HTML.
func isMarkup(text string) bool {
	for _, tag := range []string{"<p>", "<p ", "</p>", "<br", "<div", "<li>", "<h2", "<a ", "<em>", "<strong>", "<blockquote"} {
		if strings.Contains(text, tag) {
			return true
		}
	}
	return false
}

// read reads a text inside another file, HTML or plain.
func (m mapped) read(starts []int) []block {
	if isMarkup(m.text) {
		return m.markup(starts)
	}
	if strings.Contains(m.text, "&") && html.UnescapeString(m.text) != m.text {
		return unescaped(m.text, 0).through(m).blocks(starts)
	}
	return m.blocks(starts)
}
