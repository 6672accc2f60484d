package ingest

import "golang.org/x/net/html"

// A chooser decides which blocks of a page are the article's body.
type chooser struct {
	doc     *html.Node
	blocks  []htmlBlock
	prose   map[*html.Node]int  // words of prose below an element
	voted   map[*html.Node]int  // those of them that the readability library chose
	classes map[string]classSum // the same by class
	votes   map[string]bool     // by text
	total   int                 // words of prose on the page
	hints   map[*html.Node]hint // what holds below an element
	facts   facts
	vote    string // the text that the readability library chose, made comparable
}

// chooseBody returns the blocks of the body in the order of the page.
func chooseBody(doc *html.Node, blocks []htmlBlock, f facts) []htmlBlock {
	c := newChooser(doc, blocks, f)
	if chosen, ok := c.told(); ok {
		return chosen
	}
	return c.tidy(withoutBios(trimmed(c.withoutFoot(c.region()))))
}

func newChooser(doc *html.Node, blocks []htmlBlock, f facts) *chooser {
	c := &chooser{doc: doc, blocks: blocks, prose: map[*html.Node]int{}, voted: map[*html.Node]int{}, classes: map[string]classSum{}, votes: map[string]bool{}, hints: map[*html.Node]hint{}, facts: f}
	c.ask()
	c.weigh()
	for i, b := range c.blocks {
		c.blocks[i].hint = c.hintAt(b.box)
		if isNotice(b.text) {
			c.blocks[i].hint |= hintComment
		}
	}
	c.markTeasers()
	return c
}

// worth says how much a block speaks for being body, in words.
func (c *chooser) worth(b htmlBlock) float64 {
	size := float64(b.words)
	switch {
	case b.hint&(hintComment|hintHidden) != 0:
		return -min(size, 40)
	case b.hint&hintOut != 0:
		return -min(size, 12)
	case b.hint&hintCaption != 0:
		return 0
	case isFurnitureLine(b.text):
		return -3
	}
	w := -2.0
	switch {
	case b.prose():
		w = size * (1 - 2*b.linkShare())
	case b.heading:
		w = 0
	case b.linkShare() > 0.5:
		w = -2 - float64(b.linkWords)
	case b.hint&hintMeta != 0:
		w = -1
	}
	if c.facts.describes(b.text) {
		w += 30
	}
	if c.chosenBy(b) {
		return w*1.3 + 2
	}
	if w > 0 && c.vote != "" {
		return w * 0.6
	}
	return w
}

// keeps tells whether a block inside the chosen run belongs to the body.
func (c *chooser) keeps(b htmlBlock) bool {
	switch {
	case b.hint&(hintComment|hintHidden|hintOut|hintCaption) != 0:
		return false
	case b.hint&hintMeta != 0 && !b.prose():
		return false
	case b.linkShare() > 0.6 && b.words > 1:
		return false
	}
	return true
}

// tidy drops what stands between paragraphs and is none: lines that furniture.txt knows, and headings with nothing behind them.
func (c *chooser) tidy(blocks []htmlBlock) []htmlBlock {
	out := blocks[:0:0]
	for i, b := range blocks {
		switch {
		case isFurnitureLine(b.text), b.heading && c.facts.Title != "" && plain(b.text) == plain(c.facts.Title):
			continue
		case b.heading && (i+1 == len(blocks) || b.linkShare() > 0.5):
			continue
		}
		out = append(out, b)
	}
	return dropTwice(out)
}
