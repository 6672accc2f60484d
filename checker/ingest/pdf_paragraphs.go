package ingest

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pdfParagraphs joins lines to paragraphs by the room between them, their size and how far they reach.
func pdfParagraphs(ls []printedLine) []block {
	leading, width := usual(ls)
	var out []block
	var ink pen
	for i, l := range ls {
		if i > 0 && startsParagraph(ls[i-1], l, leading, width) {
			out = appendBlock(out, &ink)
		}
		text := l.text
		if i+1 < len(ls) && strings.HasSuffix(text, "-") && !startsParagraph(l, ls[i+1], leading, width) && hyphenated(text, ls[i+1].text) {
			ink.space = i > 0
			ink.write(text[:len(text)-1], l.n, 1)
			ink.space = false
			continue
		}
		if i == 0 || !hyphenBefore(ls, i, leading, width) {
			ink.space = true
		}
		ink.write(text, l.n, 1)
	}
	return appendBlock(out, &ink)
}

func appendBlock(out []block, ink *pen) []block {
	b := ink.block()
	*ink = pen{}
	if b.text == "" {
		return out
	}
	if l := (line{1, 1, b.text}); l.marker() > 0 {
		b.bullet = true
	}
	return append(out, b)
}

// hyphenBefore tells whether line i goes on with a word that the line before cut.
func hyphenBefore(ls []printedLine, i int, leading, width float64) bool {
	return strings.HasSuffix(ls[i-1].text, "-") && !startsParagraph(ls[i-1], ls[i], leading, width) && hyphenated(ls[i-1].text, ls[i].text)
}

// hyphenated tells whether a hyphen at a line's end only cuts a word.
func hyphenated(text, next string) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-1])
	after, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(before) && unicode.IsLower(after)
}

// usual returns the room between lines and the width of lines that most of them have.
func usual(ls []printedLine) (leading, width float64) {
	var gaps, widths []float64
	for i, l := range ls {
		widths = append(widths, l.right-l.left)
		if i > 0 && ls[i-1].page == l.page && ls[i-1].y > l.y {
			gaps = append(gaps, ls[i-1].y-l.y)
		}
	}
	return middle(gaps, 0.5), middle(widths, 0.8)
}

// middle returns the value below which a share of the values lies, 0 for none.
func middle(values []float64, share float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sort.Float64s(values)
	return values[int(share*float64(len(values)-1))]
}

// startsParagraph tells whether line l begins a paragraph below last.
func startsParagraph(last, l printedLine, leading, width float64) bool {
	ended := endsSentence(last.text)
	first, _ := utf8.DecodeRuneInString(l.text)
	short := last.right-last.left < width*0.85
	switch {
	case math.Abs(last.size-l.size) > 0.6:
		return true
	case line{1, 1, l.text}.marker() > 0:
		return true
	case last.page != l.page || l.y > last.y:
		return ended && (short || !unicode.IsLower(first)) && short
	case last.y-l.y > leading*1.35:
		return true
	case l.left > last.left+l.size*0.8 && ended:
		return true
	case short && ended:
		return true
	}
	return isFurnitureLine(last.text)
}
