package ingest

import (
	"html"
	"sort"
	"strings"
	"unicode/utf8"
)

// A mapped text was taken out of a source by resolving escapes; it knows where each of its bytes stood.
type mapped struct {
	text string
	runs []mapRun // in order; the text from at on stood from source on, byte for byte, up to the next run
}

type mapRun struct{ at, source int }

// source returns the byte of the source at which byte i of the text stood.
func (m mapped) source(i int) int {
	if len(m.runs) == 0 {
		return i
	}
	n := sort.Search(len(m.runs), func(k int) bool { return m.runs[k].at > i }) - 1
	if n < 0 {
		return m.runs[0].source
	}
	return m.runs[n].source + i - m.runs[n].at
}

// A mapper builds a mapped text.
type mapper struct {
	text strings.Builder
	runs []mapRun
}

// add appends words that stood at source, taking as many bytes there.
func (m *mapper) add(words string, source int) {
	at := m.text.Len()
	if n := len(m.runs); n == 0 || m.runs[n-1].source+at-m.runs[n-1].at != source {
		m.runs = append(m.runs, mapRun{at, source})
	}
	m.text.WriteString(words)
}

func (m *mapper) done() mapped { return mapped{m.text.String(), m.runs} }

// slice is a part of a mapped text.
func (m mapped) slice(from, to int) mapped {
	out := mapped{text: m.text[from:to], runs: []mapRun{{0, m.source(from)}}}
	for _, r := range m.runs {
		if r.at > from && r.at < to {
			out.runs = append(out.runs, mapRun{r.at - from, r.source})
		}
	}
	return out
}

// through maps the text's own source by another mapping: m was cut out of outer's text.
func (m mapped) through(outer mapped) mapped {
	var b mapper
	for i, r := range m.runs {
		end := len(m.text)
		if i+1 < len(m.runs) {
			end = m.runs[i+1].at
		}
		for at := r.at; at < end; {
			inner := r.source + at - r.at
			stop := end
			if n := sort.Search(len(outer.runs), func(k int) bool { return outer.runs[k].at > inner }); n < len(outer.runs) {
				stop = min(end, at+outer.runs[n].at-inner)
			}
			b.add(m.text[at:stop], outer.source(inner))
			at = stop
		}
	}
	return b.done()
}

// unescaped resolves the character references of raw text that stood at source.
func unescaped(raw string, source int) mapped {
	var b mapper
	if rest, ok := strings.CutPrefix(raw, "<![CDATA["); ok {
		b.add(strings.TrimSuffix(rest, "]]>"), source+len("<![CDATA["))
		return b.done()
	}
	for i := 0; i < len(raw); {
		if raw[i] == '&' {
			if n, with := reference(raw[i:]); n > 0 {
				b.add(with, source+i)
				i += n
				continue
			}
		}
		next := strings.IndexByte(raw[i+1:], '&') + i + 1
		if next == i {
			next = len(raw)
		}
		b.add(raw[i:next], source+i)
		i = next
	}
	return b.done()
}

// lines cuts the text at line ends and places each line in the source, of which starts are the line starts.
func (m mapped) blocks(starts []int) []block {
	p := &places{starts: starts}
	var out []block
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
