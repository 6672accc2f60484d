package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// A piece is a text node of a block; a nil node is white space.
type piece struct{ node *html.Node }

// An htmlBlock is a run of text that a page shows as one paragraph.
type htmlBlock struct {
	pieces    []piece
	text      string     // white space folded
	box       *html.Node // the nearest element that is shown as a block
	tag       string     // its name; "li" for everything inside a list item
	path      string     // names and classes of the nearest boxes: paragraphs of one body share it
	words     int
	linkWords int
	heading   bool
	quote     bool
	hint      hint // what the classes and names above say it is
}

// linkShare is the share of the words that are links.
func (b htmlBlock) linkShare() float64 {
	if b.words == 0 {
		return 0
	}
	return float64(b.linkWords) / float64(b.words)
}

// prose tells whether the block reads like running text.
func (b htmlBlock) prose() bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(b.text, "\"”’')]» "))
	ended := strings.ContainsRune(".!?…:;,。", last)
	return b.words >= 8 && (ended || b.tag == "p") || b.words >= 20 || b.words >= 4 && ended && b.tag == "p"
}

// blockTags are the elements that begin and end a paragraph.
var blockTags = set("address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
	"header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul amp-img amp-ad amp-embed")

// silentTags are the elements whose text no reader sees as text.
var silentTags = set("script style noscript template iframe object embed svg math canvas video audio select option button input textarea head title map datalist " +
	"progress meter amp-iframe amp-ad amp-sidebar amp-consent amp-script")

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// A liner walks a page and cuts it into blocks.
type liner struct {
	blocks []htmlBlock
	hand   htmlBlock
	text   strings.Builder
	space  bool
	breaks int // line breaks since the last word
	link   int // depth of links
	links  int // words in links of the block in hand
}

// linearise returns the blocks of a page in the order of the source.
func linearise(doc *html.Node) []htmlBlock {
	l := &liner{}
	l.walk(doc, where{box: doc})
	l.end()
	return l.blocks
}

// A where is what the elements above a node say of it.
type where struct {
	box     *html.Node
	tag     string
	heading bool
	quote   bool
	item    bool
	row     bool // a row of data is one block, whatever its cells hold
}

func (l *liner) walk(n *html.Node, w where) {
	switch n.Type {
	case html.TextNode:
		l.write(n, w)
		return
	case html.CommentNode, html.DoctypeNode:
		return
	case html.ElementNode:
		if silentTags[n.Data] || isNoteMark(n) {
			return
		}
		if n.Data == "br" {
			l.lineBreak()
			return
		}
		w = w.inside(n)
	}
	isBlock := n.Type == html.ElementNode && blockTags[n.Data]
	if isBlock && w.row && n.Data != "tr" {
		isBlock = false
		l.cell()
	}
	if isBlock {
		l.end()
	}
	if n.Data == "a" {
		l.link++
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		l.walk(c, w)
	}
	if n.Data == "a" {
		l.link--
	}
	if isBlock {
		l.end()
	}
}

// inside is what holds below an element.
func (w where) inside(n *html.Node) where {
	if blockTags[n.Data] && !w.row {
		w.box, w.tag = n, n.Data
	}
	if n.Data == "tr" {
		w.row = isDataRow(n)
	}
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		w.heading = true
	case "blockquote":
		w.quote = true
	case "li":
		w.item = true
	}
	if w.item {
		w.tag = "li"
	}
	return w
}

// write adds a text node to the block in hand.
func (l *liner) write(n *html.Node, w where) {
	if strings.TrimSpace(n.Data) == "" {
		l.cell()
		return
	}
	if l.breaks > 0 && (l.breaks > 1 || endsSentence(l.text.String())) {
		l.end()
	}
	l.breaks = 0
	if len(l.hand.pieces) == 0 {
		l.hand = htmlBlock{box: w.box, tag: w.tag, heading: w.heading, quote: w.quote, path: pathOf(w.box)}
	}
	first, _ := utf8.DecodeRuneInString(n.Data)
	last, _ := utf8.DecodeLastRuneInString(n.Data)
	fields := strings.Fields(n.Data)
	if l.text.Len() > 0 && (l.space || unicode.IsSpace(first)) {
		l.text.WriteByte(' ')
	}
	l.text.WriteString(strings.Join(fields, " "))
	l.space = unicode.IsSpace(last)
	l.hand.pieces = append(l.hand.pieces, piece{n})
	if l.link > 0 {
		l.links += wordCount(n.Data)
	}
}

// lineBreak notes a line break: two of them, or one behind a whole sentence, end the block.
func (l *liner) lineBreak() {
	l.breaks++
	l.space = true
	if len(l.hand.pieces) > 0 {
		l.hand.pieces = append(l.hand.pieces, piece{})
	}
}

// end closes the block in hand.
func (l *liner) end() {
	if text := l.text.String(); text != "" {
		l.hand.text, l.hand.words, l.hand.linkWords = text, wordCount(text), min(l.links, wordCount(text))
		l.blocks = append(l.blocks, l.hand)
	}
	l.hand = htmlBlock{}
	l.text.Reset()
	l.space, l.breaks, l.links = false, 0, 0
}

func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "\"”’') "))
	return strings.ContainsRune(".!?:", last)
}
