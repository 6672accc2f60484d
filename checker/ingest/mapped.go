package ingest

import (
	"sort"
	"strings"
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
