package ingest

import (
	"strings"

	readability "codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
)

// weigh sums the prose below every element.
func (c *chooser) weigh() {
	for _, b := range c.blocks {
		if !b.prose() || b.linkShare() > 0.5 {
			continue
		}
		c.total += b.words
		voted := c.chosenBy(b)
		for n := b.box; n != nil; n = n.Parent {
			c.prose[n] += b.words
			if voted {
				c.voted[n] += b.words
			}
		}
	}
	c.weighClasses()
}

// weighClasses sums the prose of all elements of a class: a body is often cut into many boxes of one kind.
func (c *chooser) weighClasses() {
	for n, words := range c.prose {
		if class := attr(n, "class"); class != "" {
			sum := c.classes[class]
			sum.boxes, sum.prose, sum.voted = sum.boxes+1, sum.prose+words, sum.voted+c.voted[n]
			c.classes[class] = sum
		}
	}
}

// A classSum is what the elements of one class hold together.
type classSum struct{ boxes, prose, voted int }

// isPiece tells whether an element is one of many pieces of the body: the library chose nearly all that elements of its class hold, and
// that is much of what it chose.
func (c *chooser) isPiece(n *html.Node) bool {
	const (
		several = 3
		enough  = 120 // words
	)
	sum := c.classes[attr(n, "class")]
	return sum.boxes >= several && sum.prose >= enough && sum.voted*10 >= sum.prose*8 && sum.voted*4 >= c.prose[c.doc]
}

// share is an element's part of the page's prose.
func (c *chooser) share(n *html.Node) float64 {
	if c.total == 0 {
		return 0
	}
	return float64(c.prose[n]) / float64(c.total)
}

// hintAt gathers what the elements from n upwards tell; one that holds most of the prose cannot tell that it is none of the article.
func (c *chooser) hintAt(n *html.Node) hint {
	if n == nil || n.Type == html.DocumentNode {
		return 0
	}
	if h, ok := c.hints[n]; ok {
		return h
	}
	own := hintOf(n)
	if n.Data == "p" && c.prose[n] >= 12 {
		own &^= hintOut | hintMeta // a paragraph's class tells of its looks
	}
	const (
		most   = 0.4 // of the page's prose
		nearly = 0.8
		enough = 100 // words
	)
	switch share := c.share(n); {
	case share > nearly:
		own &= hintBody
	case share > most:
		own &= hintBody | hintComment
	}
	if c.prose[n] >= enough && c.voted[n]*10 >= c.prose[n]*6 || c.isPiece(n) {
		own &= hintBody | hintComment
	}
	if own&hintBody != 0 && own&hintComment == 0 {
		own &^= hintOut | hintMeta | hintCaption
	}
	h := own | c.hintAt(n.Parent)
	c.hints[n] = h
	return h
}

// ask lets the readability library vote.
func (c *chooser) ask() {
	const mostElements = 60_000 // more take seconds
	parser := readability.NewParser()
	parser.DisableJSONLD, parser.MaxElemsToParse = true, mostElements
	article, err := parser.ParseDocument(c.doc, nil)
	if err != nil {
		return
	}
	c.vote = strings.Join(strings.Fields(article.TextContent), "")
	const (
		longest    = 1 << 20 // bytes
		mostBlocks = 20_000
	)
	if len(c.vote) > longest || len(c.blocks) > mostBlocks {
		c.vote = ""
		return
	}
	links, all := 0, 0
	for _, b := range c.blocks {
		if c.chosenBy(b) {
			all += b.words
			links += b.linkWords
		}
	}
	if links*10 > all*3 {
		c.vote = "" // it took the page as a whole: that says nothing
	}
}

// chosenBy tells whether the library's text holds the block.
func (c *chooser) chosenBy(b htmlBlock) bool {
	if c.vote == "" {
		return false
	}
	chosen, known := c.votes[b.text]
	if !known {
		chosen = strings.Contains(c.vote, strings.Join(strings.Fields(b.text), ""))
		c.votes[b.text] = chosen
	}
	return chosen
}
