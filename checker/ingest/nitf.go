package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"crosscheck/checker"
)

// NITF reads the News Industry Text Format.
var NITF = Format{
	Name:       "nitf",
	Doc:        "NITF: headlines, byline, dateline, distributor, dates, status and embargo; withheld, cancelled and embargoed items are passed over",
	Extensions: []string{".nitf", ".xml"},
	Sniff:      func(data []byte) bool { return rootOf(data) == "nitf" },
	Read:       readNITF,
}

// rootOf is the local name of an XML file's first element, in lower case.
func rootOf(data []byte) string {
	head := data[:min(len(data), 1<<16)]
	for {
		i := bytes.IndexByte(head, '<')
		if i < 0 || i+1 >= len(head) {
			return ""
		}
		head = head[i+1:]
		if head[0] == '?' || head[0] == '!' {
			if bytes.HasPrefix(head, []byte("!--")) {
				end := bytes.Index(head, []byte("-->"))
				if end < 0 {
					return ""
				}
				head = head[end:]
			}
			if bytes.HasPrefix(head, []byte("!DOCTYPE")) {
				if open := bytes.IndexAny(head, "[>"); open >= 0 && head[open] == '[' {
					end := bytes.Index(head, []byte("]>"))
					if end < 0 {
						return ""
					}
					head = head[end:]
				}
			}
			continue
		}
		end := bytes.IndexAny(head, " \t\r\n/>")
		if end < 0 {
			return ""
		}
		name := string(head[:end])
		return strings.ToLower(name[strings.IndexByte(name, ':')+1:])
	}
}

func runeLen(s string) int {
	_, size := utf8.DecodeRuneInString(s)
	return size
}

func readNITF(src Source) ([]checker.Article, error) {
	root, text, err := readXML(src.Data)
	if err != nil {
		return nil, err
	}
	p, err := nitfPage(root.first("nitf"), lineStarts(text), src.Now)
	if err != nil {
		return nil, err
	}
	p.Byline = p.Byline.or(src.Byline)
	p.shape()
	return []checker.Article{p.article(src.Path)}, nil
}

// nitfPage reads one document.
func nitfPage(n *xnode, starts []int, now time.Time) (page, error) {
	if n == nil {
		return page{}, errors.New("no <nitf> in this file")
	}
	doc := n.first("docdata")
	if err := usable(doc.attr("management-status"), embargoOf(n), now); err != nil {
		return page{}, err
	}
	headline := n.first("hl1")
	if headline == nil {
		headline = n.first("hedline")
	}
	p := page{Byline: Byline{
		Title:    firstOf(headline.words(), n.first("head").titleWords()),
		Author:   strings.TrimPrefix(strings.TrimPrefix(n.first("byline").words(), "By "), "by "),
		Outlet:   firstOf(n.first("pubdata").attr("name"), n.first("doc.copyright").attr("holder")),
		Language: n.attr("lang"),
		Wire:     agencyName(n.first("distributor").words()),
	}}
	p.titleLine, p.titleCol = headline.place(starts)
	for _, f := range []struct {
		into  *time.Time
		value string
	}{
		{&p.Published, firstOf(n.first("date.issue").attr("norm"), n.first("pubdata").attr("date.publication"), n.first("story.date").attr("norm"))},
		{&p.Modified, n.first("revision-history").attr("norm")},
	} {
		t, err := parseTime(f.value)
		if err != nil {
			return page{}, fmt.Errorf("its date: %w", err)
		}
		*f.into = t
	}
	body := n.first("body.content")
	if body == nil {
		body = n.first("body")
	}
	if body == nil {
		return page{}, errors.New("no <body.content> in this file")
	}
	x := xmlBody{places: &places{starts: starts}, paragraph: nitfParagraphs, skip: nitfSkip}
	x.walk(body, checker.Body, false)
	p.blocks = x.blocks
	if len(p.blocks) == 0 {
		return page{}, errors.New("no text in it")
	}
	return p, nil
}

func embargoOf(n *xnode) string {
	if release := n.first("date.release"); release != nil {
		return release.attr("norm")
	}
	return ""
}

// titleWords is the <title> of a head.
func (n *xnode) titleWords() string {
	if n == nil {
		return ""
	}
	return n.first("title").words()
}

// agencyName is the name that reports print of an agency, or the words themselves.
func agencyName(words string) string {
	if known := agencies[words]; known != "" {
		return known
	}
	if in := agencyIn(words); in != "" {
		return in
	}
	return words
}

var (
	nitfParagraphs = set("p hl2 hl1 h1 h2 h3 h4 li dt dd td th lead media-caption bq block note tagline q title")
	nitfSkip       = set("media-producer media-reference media-metadata media-object hedline byline dateline distributor abstract script style head")
)
