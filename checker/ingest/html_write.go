package ingest

import (
	"html"
	"strings"
	"unicode/utf8"
)

// write makes a block of the text nodes of a part of the page. White space between them is as the page shows it.
func (p *places) write(b htmlBlock) block {
	var ink pen
	for _, piece := range b.pieces {
		if piece.node == nil {
			ink.space = true
			continue
		}
		i, ok := p.byNode[piece.node]
		if !ok {
			line, column := max(1, ink.line), max(1, ink.column)
			ink.write(piece.node.Data, line, column)
			continue
		}
		if piece.node.Parent != nil && piece.node.Parent.Data == "sup" {
			line, column := p.position(p.tokens[i].at)
			ink.write(raised.Replace(strings.TrimSpace(p.tokens[i].text)), line, column)
			ink.line = 0
			continue
		}
		p.escaped(&ink, p.tokens[i].raw, p.tokens[i].at)
	}
	out := ink.block()
	out.bullet, out.heading = b.tag == "li", b.heading
	return out
}

// raised prints digits as pages show them in <sup>: 10⁶ is not 106.
var raised = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// escaped writes raw text of the source, character references resolved.
func (p *places) escaped(ink *pen, raw string, at int) {
	for i := 0; i < len(raw); {
		line, column := p.position(at + i)
		if raw[i] == '&' {
			if n, with := reference(raw[i:]); n > 0 {
				ink.write(with, line, column)
				ink.line = 0 // what follows leaves the run
				i += n
				continue
			}
		}
		_, size := utf8.DecodeRuneInString(raw[i:])
		ink.write(raw[i:i+size], line, column)
		i += size
	}
}

// reference reads the character reference that raw begins with: its length and what it stands for.
func reference(raw string) (int, string) {
	end := strings.IndexByte(raw[:min(len(raw), 34)], ';')
	if end < 2 {
		return 0, ""
	}
	with := html.UnescapeString(raw[:end+1])
	if with == raw[:end+1] || strings.HasSuffix(with, ";") && end > 1 && with != ";" {
		return 0, ""
	}
	return end + 1, with
}

// quoted makes blocks of a text that stands in the source only as a string of JSON.
func (p *places) quoted(source, body string) []block {
	var out []block
	at := 0
	for para := range strings.SplitSeq(strings.ReplaceAll(body, "\r", "\n"), "\n") {
		if para = strings.TrimSpace(para); para == "" {
			continue
		}
		// The first words find the paragraph in the source; inside it the escapes of JSON are not counted.
		if i := strings.Index(source[at:], firstWords(para)); i >= 0 {
			at += i
		}
		line, column := p.position(at)
		var ink pen
		ink.write(para, line, column)
		out = append(out, ink.block())
	}
	return out
}

// firstWords is the run of plain letters that a text begins with, long enough to be found again.
func firstWords(text string) string {
	const enough = 40
	end := strings.IndexFunc(text, func(r rune) bool { return r == '"' || r == '\\' || r == '/' || r >= utf8.RuneSelf })
	if end < 0 {
		end = len(text)
	}
	return text[:min(end, enough)]
}
