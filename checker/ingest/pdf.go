package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode"

	"github.com/ledongthuc/pdf"

	"crosscheck/checker"
)

// PDF reads the text of PDF files.
var PDF = Format{
	Name:       "pdf",
	Doc:        "PDF with text in it, in its reading order, without running heads; lines count the printed lines of all pages; a typed header gives outlet and date",
	Extensions: []string{".pdf"},
	Read:       readPDF,
}

const (
	mostPages  = 2000
	mostGlyphs = 4_000_000

	mostContent = 8 << 20 // bytes of a page, unpacked
)

func readPDF(src Source) ([]checker.Article, error) {
	pages, facts, err := pdfPages(src.Data)
	if err != nil {
		return nil, err
	}
	ls := printedLines(pages)
	p := page{}
	var typed lines
	for _, l := range ls {
		typed = append(typed, line{l.n, 1, l.text})
	}
	if head, rest := textHeader(headed(typed)); len(rest) < len(headed(typed)) && len(rest) > 0 {
		p.Byline, p.titleLine, p.titleCol = head.Byline, head.titleLine, head.titleCol
		for len(ls) > 0 && ls[0].n < rest[0].n {
			ls = ls[1:]
		}
	}
	p.Byline = p.Byline.or(src.Byline)
	p.blocks = pdfParagraphs(ls)
	if len(p.blocks) == 0 {
		return nil, errors.New("no text in this PDF: is it a scan?")
	}
	p.shape()
	p.Byline = p.Byline.or(facts)
	return []checker.Article{p.article(src.Path)}, nil
}

// A printedLine is one line of a page.
type printedLine struct {
	n           int // among the lines of the file, from 1
	page        int
	text        string
	left, right float64
	y, size     float64
}

// pdfPages reads the lines of every page. The library panics on broken files.
func pdfPages(data []byte) (pages [][]printedLine, facts Byline, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("is a broken PDF: %v", r)
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if errors.Is(err, pdf.ErrInvalidPassword) {
		return nil, facts, errors.New("is locked with a password")
	}
	if err != nil {
		return nil, facts, fmt.Errorf("is a broken PDF: %w", err)
	}
	if r.NumPage() > mostPages {
		return nil, facts, fmt.Errorf("has %d pages, more than %d", r.NumPage(), mostPages)
	}
	glyphs := 0
	for i := 1; i <= r.NumPage(); i++ {
		content := r.Page(i)
		if content.V.IsNull() {
			continue
		}
		if unpacked := contentSize(content.V.Key("Contents")); unpacked > mostContent {
			return nil, facts, fmt.Errorf("page %d unpacks to more than %s", i, size(mostContent))
		}
		text := content.Content().Text
		if glyphs += len(text); glyphs > mostGlyphs {
			return nil, facts, fmt.Errorf("has more than %d characters", mostGlyphs)
		}
		pages = append(pages, linesOfPage(text, i))
	}
	info := r.Trailer().Key("Info")
	facts.Title, facts.Author = oneLine(info.Key("Title").Text()), oneLine(info.Key("Author").Text())
	if strings.Contains(facts.Title, "://") || words(facts.Title) < 2 {
		facts.Title = ""
	}
	return pages, facts, nil
}

// contentSize unpacks the streams of a page and counts their bytes, up to what a page may have.
func contentSize(v pdf.Value) int64 {
	switch v.Kind() {
	case pdf.Array:
		total := int64(0)
		for i := 0; i < v.Len() && total <= mostContent; i++ {
			total += contentSize(v.Index(i))
		}
		return total
	case pdf.Stream:
		in := v.Reader()
		defer in.Close()
		n, _ := io.Copy(io.Discard, io.LimitReader(in, mostContent+1))
		return n
	}
	return 0
}

// linesOfPage gathers glyphs, in the order in which they are drawn, to lines.
func linesOfPage(glyphs []pdf.Text, page int) []printedLine {
	var out []printedLine
	var b strings.Builder
	var hand printedLine
	end := func() {
		if hand.text = oneLine(b.String()); hand.text != "" {
			out = append(out, hand)
		}
		b.Reset()
		hand = printedLine{}
	}
	room := roomOfSpace(glyphs)
	for _, g := range glyphs {
		size, wide := math.Max(g.FontSize, 1), g.W
		if wide <= 0 {
			wide = size * 0.9 // the file does not tell: as wide as letters are
		}
		if b.Len() > 0 && (math.Abs(g.Y-hand.y) > size*0.6 || g.X < hand.left-1 || g.X < hand.right-size*8) {
			end()
		}
		if b.Len() == 0 {
			hand = printedLine{page: page, left: g.X, right: g.X, y: g.Y, size: size}
		} else if g.X-hand.right > size*room {
			b.WriteByte(' ')
		}
		b.WriteString(g.S)
		hand.right = math.Max(hand.right, g.X+wide)
	}
	end()
	return out
}

// roomOfSpace is the room between glyphs, as a share of their size, that stands for a space: much where spaces are drawn as glyphs.
func roomOfSpace(glyphs []pdf.Text) float64 {
	drawn := 0
	for _, g := range glyphs {
		if strings.TrimSpace(g.S) == "" {
			drawn++
		}
	}
	if drawn*14 > len(glyphs) {
		return 0.8
	}
	return 0.15
}

// printedLines numbers the lines and drops those that stand on top or at the foot of many pages.
func printedLines(pages [][]printedLine) []printedLine {
	seen := map[string]int{}
	for _, p := range pages {
		for i, l := range p {
			if i < 2 || i >= len(p)-2 {
				seen[noDigits(l.text)]++
			}
		}
	}
	var out []printedLine
	n := 0
	for _, p := range pages {
		for i, l := range p {
			n++
			l.n = n
			edge := i < 2 || i >= len(p)-2
			if edge && len(pages) > 1 && seen[noDigits(l.text)]*2 > len(pages) || edge && noDigits(l.text) == "" {
				continue
			}
			out = append(out, l)
		}
	}
	return out
}

// noDigits drops the numbers by which running heads differ.
func noDigits(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || strings.ContainsRune("/-–|", r) {
			return -1
		}
		return r
	}, s))
}
