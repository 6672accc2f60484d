package ingest

import (
	"strings"

	"golang.org/x/net/html"
)

// cell parts the cells of a row that is read as one line.
func (l *liner) cell() {
	l.space = true
	if len(l.hand.pieces) > 0 {
		l.hand.pieces = append(l.hand.pieces, piece{})
	}
}

// isDataRow tells whether a row holds figures and words, not a part of the page's frame: several cells, all of them short and without
// paragraphs.
func isDataRow(row *html.Node) bool {
	if row == nil || row.Data != "tr" {
		return false
	}
	const longest = 80 // characters of a cell
	cells := 0
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		cells++
		for d := range c.Descendants() {
			if d.Type == html.ElementNode && (d.Data == "br" || d.Data == "img" || d.Data == "form" || blockTags[d.Data] && d.Data != "p" && d.Data != "div") {
				return false
			}
		}
		if len(oneLine(textOf(c))) > longest {
			return false
		}
	}
	return cells > 1
}

// isNoteMark tells whether an element is the mark of a footnote: a raised number or sign. "10<sup>6</sup>", "km<sup>2</sup>" and
// "5<sup>th</sup>" are none.
func isNoteMark(n *html.Node) bool {
	if n.Data != "sup" {
		return false
	}
	text := strings.TrimSpace(textOf(n))
	if text == "" || len(text) > 6 || strings.Trim(text, "0123456789,[]*†‡§()") != "" {
		return false
	}
	if text != "2" && text != "3" && (n.PrevSibling == nil || !strings.HasSuffix(strings.TrimSpace(n.PrevSibling.Data), "10")) {
		return true
	}
	if n.PrevSibling == nil || n.PrevSibling.Type != html.TextNode {
		return true
	}
	before := strings.TrimSpace(n.PrevSibling.Data)
	for _, unit := range []string{"km", " m", "cm", "mm", "ft", "mi", "10", "CO", "0m", "5m"} {
		if strings.HasSuffix(before, unit) {
			return false
		}
	}
	return true
}

// textOf is all text below a node.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// pathOf names the box and the two above it, so that paragraphs of one body look alike; a paragraph's own class tells of its looks only.
func pathOf(n *html.Node) string {
	var parts []string
	for range 3 {
		if n == nil || n.Type != html.ElementNode {
			break
		}
		name := n.Data
		if name != "p" && name != "li" {
			name += "." + attr(n, "class")
		}
		parts = append(parts, name)
		n = n.Parent
	}
	return strings.Join(parts, "<")
}

// attr returns an attribute's value, "" where there is none.
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// wordCount counts words; scripts without spaces count every character as a word.
func wordCount(text string) int {
	n := len(strings.Fields(text))
	for _, r := range text {
		if r >= 0x2E80 && r <= 0xFAFF || r >= 0x20000 {
			n++
		}
	}
	return n
}
