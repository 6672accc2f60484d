package ingest

import (
	"strings"

	"crosscheck/checker"
)

// Markdown reads Markdown with front matter.
var Markdown = Format{
	Name:       "markdown",
	Doc:        "Markdown with YAML front matter: outlet, wire, title, author, url, language, published, modified; comments may silence a rule",
	Extensions: []string{".md", ".markdown", ".mdown"},
	Read:       readMarkdown,
}

func readMarkdown(src Source) ([]checker.Article, error) { return readText(src, true) }

// A markup walks lines and gathers blocks; pending is the paragraph in hand.
type markup struct {
	markdown bool
	width    int // to which plain text is broken by hand
	blocks   []block
	pen      pen
	open     bool
	bullet   bool
	last     line
	fence    string
	comment  *commentInHand
	silence  []silenceAt // notes that wait for their sentence
	titled   bool        // a headline was seen
}

// blocksOf cuts a body into blocks: paragraphs, list items, headings, rows of tables.
func blocksOf(ls lines, markdown bool) []block {
	m := markup{markdown: markdown, width: ls.filled()}
	for i, l := range ls {
		var next line
		if i+1 < len(ls) {
			next = ls[i+1].trim()
		}
		m.line(l, next)
	}
	m.end()
	return m.blocks
}

// line takes one line; next is the one behind it, for headings that are underlined.
func (m *markup) line(raw, next line) {
	l := m.stripComments(raw).trim()
	if m.markdown && m.inFence(l) {
		return
	}
	if l.blank() {
		if raw.blank() || m.comment == nil && !strings.Contains(raw.text, "<!--") {
			m.end()
		}
		return
	}
	if m.markdown {
		for strings.HasPrefix(l.text, ">") {
			l = l.skip(1)
		}
		if m.heading(l, next) || m.ruler(l) || m.row(l) {
			return
		}
	}
	m.words(l)
}

// words adds a line of running text.
func (m *markup) words(l line) {
	mark := l.marker()
	if m.markdown && mark == 0 && len(l.text) > 1 && strings.IndexByte("-*+", l.text[0]) >= 0 && l.text[1] == ' ' {
		mark = 1
	}
	if m.open && (mark > 0 || m.parts(l)) {
		m.end()
	}
	if !m.open && mark > 0 {
		l, m.bullet = l.skip(mark), true
	}
	if !m.open && m.markdown {
		l = m.boldLabel(l)
	}
	if m.open {
		m.pen.space = true
	}
	m.open, m.last = true, l
	m.write(l)
}

// parts tells whether a line begins a paragraph of its own below the one in hand.
func (m *markup) parts(l line) bool {
	if !m.markdown {
		return !m.last.goesOn(l, m.width)
	}
	const prose = 150 // a longer line that ends a sentence was not broken by hand
	return isFurnitureLine(m.last.text) || isFurnitureLine(l.text) || len(m.last.text) > prose && strings.HasSuffix(m.last.text, ".") ||
		strings.HasSuffix(m.last.text, "\\")
}

// write adds a line's characters, without markup in Markdown.
func (m *markup) write(l line) {
	if !m.markdown {
		m.pen.write(l.text, l.n, l.column)
		return
	}
	inline(&m.pen, l)
}

// end closes the paragraph in hand.
func (m *markup) end() {
	if m.open {
		b := m.pen.block()
		b.bullet = m.bullet
		m.add(b)
	}
	m.pen, m.open, m.bullet = pen{}, false, false
}

// add puts a block on the page with the silences that wait for it.
func (m *markup) add(b block) {
	if b.text == "" {
		return
	}
	waiting := m.silence[:0:0]
	for _, s := range m.silence {
		if s.at >= len(b.text) {
			s.at = 0
			waiting = append(waiting, s)
			continue
		}
		b.silence = append(b.silence, s)
	}
	m.silence = waiting
	m.blocks = append(m.blocks, b)
}

// heading takes "## words" and words underlined with "===" or "---".
func (m *markup) heading(l, next line) bool {
	level := 0
	for level < len(l.text) && l.text[level] == '#' {
		level++
	}
	if level > 0 && level <= 6 && level < len(l.text) && l.text[level] == ' ' {
		m.end()
		l = l.skip(level)
		l.text = strings.TrimRight(l.text, "# ")
	} else if !m.open && len(next.text) >= 3 && l.marker() == 0 && strings.Trim(next.text, "=") == "" {
		level = 1
	} else {
		return false
	}
	inline(&m.pen, l)
	b := m.pen.block()
	b.heading, b.whole = true, true
	if level == 1 && !m.titled {
		b.part, m.titled = checker.Title, true
	}
	m.add(b)
	m.pen = pen{}
	return true
}

// ruler takes a line of dashes, stars or equal signs, which ends a paragraph and says nothing.
func (m *markup) ruler(l line) bool {
	bare := strings.ReplaceAll(l.text, " ", "")
	if len(bare) < 3 || strings.Trim(bare, bare[:1]) != "" || strings.IndexByte("-*_=", bare[0]) < 0 {
		return false
	}
	m.end()
	return true
}

// row takes a row of a table; the row of dashes below the head says nothing.
func (m *markup) row(l line) bool {
	if !strings.HasPrefix(l.text, "|") {
		return false
	}
	m.end()
	if strings.Trim(l.text, "|-: ") == "" {
		return true
	}
	for strings.HasPrefix(l.text, "|") {
		l = l.skip(1)
	}
	l.text = strings.TrimRight(l.text, "| ")
	inline(&m.pen, l)
	b := m.pen.block()
	b.whole = true
	m.add(b)
	m.pen = pen{}
	return true
}

// inFence tells whether a line belongs to a block of code, which is not read.
func (m *markup) inFence(l line) bool {
	if m.fence != "" {
		if strings.HasPrefix(l.text, m.fence) {
			m.fence = ""
		}
		return true
	}
	for _, mark := range []string{"```", "~~~"} {
		if strings.HasPrefix(l.text, mark) {
			m.end()
			m.fence = mark
			return true
		}
	}
	return false
}

// boldLabel takes "**A label.**" off the front of a paragraph where it stands as a sentence or is a time: it becomes a block of its own.
func (m *markup) boldLabel(l line) line {
	rest, ok := strings.CutPrefix(l.text, "**")
	end := strings.Index(rest, "**")
	if !ok || end < 1 {
		return l
	}
	text := strings.TrimSpace(rest[:end])
	if !strings.ContainsAny(text[max(0, len(text)-1):], ".?!") && strings.Trim(text, "0123456789.:hapm ") != "" && end+2 < len(rest) {
		return l
	}
	inline(&m.pen, line{l.n, l.column + 2, rest[:end]})
	b := m.pen.block()
	b.bullet, b.heading = m.bullet, true
	m.add(b)
	m.pen = pen{}
	return l.skip(2 + end + 2)
}
