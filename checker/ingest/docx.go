package ingest

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"crosscheck/checker"
)

// DOCX reads documents of word processors.
var DOCX = Format{
	Name:       "docx",
	Doc:        "Office Open XML text: paragraphs with their styles, no deleted text; lines count the paragraphs; a typed header gives outlet and date",
	Extensions: []string{".docx"},
	Read:       readDOCX,
}

func readDOCX(src Source) ([]checker.Article, error) {
	archive, err := zip.NewReader(bytes.NewReader(src.Data), int64(len(src.Data)))
	if err != nil {
		return nil, fmt.Errorf("not a document: %w", err)
	}
	body, err := member(archive, "word/document.xml")
	if err != nil {
		return nil, err
	}
	root, _, err := readXML(body)
	if err != nil {
		return nil, fmt.Errorf("its text is %w", err)
	}
	p := page{}
	var ls lines
	for i, para := range root.all("p") {
		b := docxParagraph(para, i+1)
		if b.text != "" {
			ls = append(ls, line{i + 1, 1, b.text})
			p.blocks = append(p.blocks, b)
		} else {
			ls = append(ls, line{i + 1, 1, ""})
		}
	}
	if head, rest := textHeader(headed(ls)); len(rest) < len(headed(ls)) {
		p.Byline, p.titleLine, p.titleCol = head.Byline, head.titleLine, head.titleCol
		p.blocks = p.from(rest[0].n)
	}
	p.Byline = p.Byline.or(docxFacts(archive)).or(src.Byline)
	if len(p.blocks) == 0 {
		return nil, errors.New("no text in it")
	}
	p.shape()
	return []checker.Article{p.article(src.Path)}, nil
}

// headed puts a blank line behind the typed header of a document, where paragraphs stand without one.
func headed(ls lines) lines {
	for i, l := range ls {
		key, _, ok := strings.Cut(l.text, ":")
		if _, known := headerKeys[strings.ToLower(strings.TrimSpace(key))]; ok && known {
			continue
		}
		if l.blank() || i == 0 {
			return ls
		}
		out := append(lines{}, ls[:i]...)
		out = append(out, line{n: l.n, column: 1})
		return append(out, ls[i:]...)
	}
	return ls
}

// from returns the blocks that begin at a line or behind it.
func (p page) from(n int) []block {
	for i, b := range p.blocks {
		if line, _ := b.at(0); line >= n {
			return p.blocks[i:]
		}
	}
	return nil
}

// member reads one file of an archive up to the limit that any file has.
func member(archive *zip.Reader, name string) ([]byte, error) {
	for _, f := range archive.File {
		if f.Name == name {
			return unpack(f)
		}
	}
	return nil, fmt.Errorf("not whole: %q is missing in it", name)
}

func unpack(f *zip.File) ([]byte, error) {
	if f.Flags&1 != 0 {
		return nil, errors.New("is locked with a password")
	}
	in, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("cannot be unpacked: %w", err)
	}
	if len(data) > maxFile {
		return nil, fmt.Errorf("unpacks to more than %s", size(maxFile))
	}
	return data, nil
}

// docxParagraph reads one paragraph; n is its number, which is its line.
func docxParagraph(para *xnode, n int) block {
	w := docxInk{n: n, column: 1}
	w.walk(para)
	b := w.pen.block()
	style := ""
	if s := para.first("pstyle"); s != nil {
		style = strings.ToLower(s.attr("val"))
	}
	switch {
	case style == "title":
		b.part, b.whole = checker.Title, true
	case strings.HasPrefix(style, "heading"):
		b.heading = true
	case style == "caption":
		b.part = checker.Caption
	}
	b.bullet = para.first("numpr") != nil
	return b
}

// docxInk writes the runs of a paragraph; columns count the bytes of its text.
type docxInk struct {
	pen       pen
	n, column int
}

func (w *docxInk) walk(n *xnode) {
	for _, k := range n.kids {
		switch k.name {
		case "t":
			for _, text := range k.kids {
				w.write(text.text.text)
			}
		case "tab", "br", "cr":
			w.write(" ")
		case "nobreakhyphen":
			w.write("-")
		case "del", "deltext", "instrtext", "footnotereference", "endnotereference", "commentreference", "txbxcontent", "p":
		default:
			w.walk(k)
		}
	}
}

func (w *docxInk) write(text string) {
	w.pen.write(text, w.n, w.column)
	w.column += len(text)
}

// docxFacts reads what the document says of itself; the day on which a file was made is no publication date.
func docxFacts(archive *zip.Reader) Byline {
	data, err := member(archive, "docProps/core.xml")
	if err != nil {
		return Byline{}
	}
	root, _, err := readXML(data)
	if err != nil {
		return Byline{}
	}
	b := Byline{Title: root.first("title").words(), Author: root.first("creator").words(), Outlet: root.first("publisher").words(), Language: root.first("language").words()}
	fillTime(&b.Modified, root.first("modified").words())
	return b
}
