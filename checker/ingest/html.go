package ingest

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"crosscheck/checker"
)

// HTML reads web pages.
var HTML = Format{
	Name:       "html",
	Doc:        "web pages: the article's body without menus, boxes, related links and captions; JSON-LD, OpenGraph and meta tags for the rest",
	Extensions: []string{".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".amp"},
	Read:       readHTML,
}

const (
	maxPage  = 16 << 20 // bytes of a page
	mostTags = 500_000
)

func readHTML(src Source) ([]checker.Article, error) {
	if len(src.Data) > maxPage {
		return nil, fmt.Errorf("has %s, more than the %s that a page may have", size(int64(len(src.Data))), size(maxPage))
	}
	if tags := bytes.Count(src.Data, []byte("<")); tags > mostTags {
		return nil, fmt.Errorf("has %d tags, more than the %d that a page may have", tags, mostTags)
	}
	text, err := decodeHTML(src.Data)
	if err != nil {
		return nil, err
	}
	p, err := htmlPage(text)
	if err != nil {
		return nil, err
	}
	p.Byline = p.Byline.or(src.Byline)
	if p.Outlet == "" {
		p.Outlet = host(p.URL)
	}
	if len(p.blocks) == 0 {
		return nil, fmt.Errorf("no article text found in this page")
	}
	p.shape()
	return []checker.Article{p.article(src.Path)}, nil
}

// htmlPage reads a page that is UTF-8 by now.
func htmlPage(text string) (page, error) {
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return page{}, fmt.Errorf("this page cannot be parsed: %w", err)
	}
	facts := readFacts(doc)
	body := linearise(doc)
	chosen := chooseBody(doc, body, facts)
	p := page{Byline: facts.Byline}
	places := placesOf(text)
	places.assign(doc)
	if chosen == nil && facts.body != "" {
		p.blocks = places.quoted(text, facts.body)
	}
	for _, b := range chosen {
		if written := places.write(b); written.text != "" {
			p.blocks = append(p.blocks, written)
		}
	}
	p.setTitle(facts, places, text)
	return p, nil
}

// setTitle places the headline: on the page's own heading where that says the same, else where the head says it.
func (p *page) setTitle(f facts, places *places, text string) {
	if f.heading != nil {
		b := places.write(htmlBlock{pieces: f.heading})
		if b.text != "" && sameTitle(b.text, f.Title) {
			b.part, b.title, b.whole = checker.Title, true, true
			p.Title = b.text
			p.blocks = append([]block{b}, p.blocks...)
			return
		}
	}
	if f.Title == "" {
		return
	}
	p.Title = f.Title
	at := strings.Index(text, f.Title)
	if at < 0 {
		at = strings.Index(text, html.EscapeString(f.Title))
	}
	if at >= 0 {
		p.titleLine, p.titleCol = lineColumn(text, at)
	}
}

// sameTitle tells whether a heading is the headline that the head of the page gives, if it gives one.
func sameTitle(heading, title string) bool {
	if title == "" {
		return true
	}
	have := map[string]bool{}
	for w := range strings.FieldsSeq(plain(heading)) {
		have[w] = true
	}
	same, all := 0, 0
	for w := range strings.FieldsSeq(plain(title)) {
		all++
		if have[w] {
			same++
		}
	}
	return same*2 >= min(all, len(have))
}

// lineColumn returns where byte at of a text stands, both from 1.
func lineColumn(text string, at int) (line, column int) {
	before := text[:at]
	line = strings.Count(before, "\n") + 1
	return line, at - strings.LastIndexByte(before, '\n')
}

// host is the name of the machine in an address, without "www.".
func host(address string) string {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		return ""
	}
	if i := strings.IndexAny(rest, "/?#:"); i >= 0 {
		rest = rest[:i]
	}
	return strings.TrimPrefix(strings.ToLower(rest), "www.")
}

// looksHTML tells whether an input without a telling name is a web page.
func looksHTML(data []byte) bool {
	head := bytes.ToLower(bytes.TrimSpace(data[:min(len(data), 1024)]))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html")) || bytes.Contains(head, []byte("<html")) ||
		bytes.HasPrefix(head, []byte("<head")) || bytes.HasPrefix(head, []byte("<body"))
}

// parseFragment parses a piece of HTML as a page's body.
func parseFragment(text string) (*html.Node, error) {
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("its HTML cannot be parsed: %w", err)
	}
	return doc, nil
}
