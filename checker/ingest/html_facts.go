package ingest

import (
	"strings"

	"golang.org/x/net/html"
)

// facts is what the head of a page, its data and its marked elements tell.
type facts struct {
	Byline
	body    string  // the article's text where the page's data hold it
	summary grams   // the description that the head gives: often the first paragraph
	heading []piece // the words of the page's first main heading
	printed string  // the same as one line
}

// readFacts reads JSON-LD, meta tags, the canonical link, time elements and headings, in that order of trust.
func readFacts(doc *html.Node) facts {
	var f facts
	var ld, meta, marks, printed Byline
	var titleTag string
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script":
			if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
				b, body := readLinkedData(textOf(n))
				ld = ld.or(b)
				if len(body) > len(f.body) {
					f.body = body
				}
			}
		case "meta":
			readMeta(&meta, n)
			if key := strings.ToLower(attr(n, "property") + attr(n, "name")); (key == "og:description" || key == "description") && words(attr(n, "content")) >= 8 {
				f.summary = gramsOf(attr(n, "content"))
			}
		case "link":
			if strings.EqualFold(attr(n, "rel"), "canonical") && marks.URL == "" {
				marks.URL = webAddress(attr(n, "href"))
			}
		case "html":
			marks.Language = firstOf(attr(n, "lang"), attr(n, "xml:lang"))
		case "title":
			if titleTag == "" && n.Parent != nil && n.Parent.Data == "head" {
				titleTag = oneLine(textOf(n))
			}
		case "h1":
			if f.heading == nil && strings.TrimSpace(textOf(n)) != "" {
				f.heading, f.printed = piecesOf(n), oneLine(textOf(n))
			}
		case "time":
			if t, err := parseTime(attr(n, "datetime")); err == nil && marks.Published.IsZero() && hintOf(n.Parent)&hintComment == 0 {
				marks.Published = t
			}
		}
		readItem(&marks, n)
		readPrinted(&printed, n)
	}
	f.Byline = ld.or(meta).or(marks).or(printed)
	if f.URL == "" || marks.URL != "" {
		f.URL = firstOf(marks.URL, f.URL)
	}
	if f.Published.IsZero() {
		f.Published = dayInAddress(f.URL)
	}
	f.Author = person(f.Author)
	if strings.Contains(f.Outlet, "://") || f.Outlet == f.Title {
		f.Outlet = host(f.URL)
	}
	f.Title = cutSite(f.Title, f.Outlet)
	if f.Title == "" {
		f.Title = cutSite(titleTag, f.Outlet)
	}
	if f.Title == "" && f.heading != nil {
		f.Title = f.printed
	}
	return f
}

// describes tells whether a paragraph is what the head of the page describes.
func (f facts) describes(text string) bool {
	return f.summary != nil && words(text) >= 8 && f.summary.covers(text) > 0.5
}

// piecesOf are the text nodes of an element.
func piecesOf(n *html.Node) []piece {
	var out []piece
	for d := range n.Descendants() {
		if d.Type != html.TextNode {
			continue
		}
		if strings.TrimSpace(d.Data) == "" {
			out = append(out, piece{})
			continue
		}
		out = append(out, piece{d})
	}
	return out
}
