package ingest

import (
	"strings"

	readability "codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
)

// A chooser decides which blocks of a page are the article's body.
type chooser struct {
	doc    *html.Node
	blocks []htmlBlock
	prose  map[*html.Node]int  // words of prose below an element
	voted  map[*html.Node]int  // those of them that the readability library chose
	total  int                 // words of prose on the page
	hints  map[*html.Node]hint // what holds below an element
	facts  facts
	vote   string // the text that the readability library chose, made comparable
}

// chooseBody returns the blocks of the body in the order of the page.
func chooseBody(doc *html.Node, blocks []htmlBlock, f facts) []htmlBlock {
	c := newChooser(doc, blocks, f)
	if chosen, ok := c.told(); ok {
		return chosen
	}
	return c.tidy(trimmed(c.region()))
}

func newChooser(doc *html.Node, blocks []htmlBlock, f facts) *chooser {
	c := &chooser{doc: doc, blocks: blocks, prose: map[*html.Node]int{}, voted: map[*html.Node]int{}, hints: map[*html.Node]hint{}, facts: f}
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

// markTeasers marks the paragraphs that stand below headlines of other articles: on their path most follow a line that is a link.
func (c *chooser) markTeasers() {
	below, all, free := map[string]int{}, map[string]int{}, 0
	for i, b := range c.blocks {
		if !b.prose() || b.linkShare() > 0.5 {
			continue
		}
		all[b.path]++
		if i > 0 && c.blocks[i-1].linkShare() > 0.8 && c.blocks[i-1].words >= 3 {
			below[b.path]++
		}
	}
	isTeaser := func(path string) bool { return all[path] > 1 && below[path]*10 >= all[path]*6 }
	for _, b := range c.blocks {
		if b.prose() && b.linkShare() < 0.5 && !isTeaser(b.path) && b.hint&(hintOut|hintComment|hintHidden|hintCaption) == 0 {
			free += b.words
		}
	}
	const enough = 25 // words: an article needs some
	for i, b := range c.blocks {
		if isTeaser(b.path) && free >= enough {
			c.blocks[i].hint |= hintOut
		}
	}
}

// isNotice tells whether a paragraph asks for consent to cookies and the like.
func isNotice(text string) bool {
	text, found := strings.ToLower(text), 0
	for _, word := range []string{"cookie", "partners", "consent", "personal data", "personalis", "personaliz", "privacy", "preferences", "store and access", "advertising", "accept", "your choices", "our site", "experience"} {
		if strings.Contains(text, word) {
			found++
		}
	}
	return found >= 4 || found >= 2 && strings.Contains(text, "we use cookies") || strings.Contains(text, "uses cookies")
}

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
		own &= hintBody | hintHidden // a paragraph's class tells of its looks
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
	if c.prose[n] >= enough && c.voted[n]*10 >= c.prose[n]*6 {
		own &= hintBody | hintComment
	}
	if own&hintBody != 0 && own&hintComment == 0 {
		own &^= hintOut | hintMeta | hintCaption
	}
	h := own | c.hintAt(n.Parent)
	c.hints[n] = h
	return h
}

// told picks the blocks whose words stand in the body that the page's own data give, and the paragraphs between them that the data left
// out. It is not used where that body is cut short; it is empty where the page shows only a teaser of what its data hold.
func (c *chooser) told() ([]htmlBlock, bool) {
	const enough = 60 // words
	all := wordCount(c.facts.body)
	if all < enough {
		return nil, false
	}
	grams := gramsOf(c.facts.body)
	in := make([]bool, len(c.blocks))
	paths := map[string]bool{}
	covered, missing, first, last := 0, 0, len(c.blocks), -1
	for i, b := range c.blocks {
		if b.hint&(hintComment|hintHidden) != 0 || b.heading && c.facts.Title != "" && sameTitle(b.text, c.facts.Title) {
			continue
		}
		switch {
		case grams.covers(b.text) > 0.7:
			in[i] = true
			if b.words >= gramWords {
				first, last = min(first, i), i
			}
			covered += b.words
			paths[b.path] = paths[b.path] || b.prose()
		case b.prose() && b.hint&(hintOut|hintCaption|hintMeta) == 0 && b.linkShare() < 0.3:
			missing += b.words
		}
	}
	switch {
	case covered*10 < all*6:
		return nil, missing < all/2
	case missing > all/2 && missing > 150:
		return nil, false // the data hold a teaser only
	}
	var chosen []htmlBlock
	for i, b := range c.blocks {
		left := i >= first-2 && b.prose() && paths[b.path] && c.keeps(b) && (c.chosenBy(b) || named(b.path))
		stray := b.words < gramWords && (i < first || i > last || !c.keeps(b) || !b.heading && !paths[b.path])
		if in[i] && !stray || left {
			chosen = append(chosen, b)
		}
	}
	return dropTwice(chosen), true
}

// named tells whether a path has a class in it, so that it stands for one part of the page only.
func named(path string) bool {
	return len(strings.Trim(strings.NewReplacer("p", "", "li", "", "div", "", "section", "").Replace(path), ".<")) > 3
}

// dropTwice drops blocks that repeat one before them: pages for small screens print some lines again.
func dropTwice(blocks []htmlBlock) []htmlBlock {
	seen := map[string]bool{}
	out := blocks[:0:0]
	for _, b := range blocks {
		const short = 6 // words; "Yes." may be said twice
		if b.words > short && seen[b.text] {
			continue
		}
		seen[b.text] = true
		out = append(out, b)
	}
	return out
}

// ask lets the readability library vote.
func (c *chooser) ask() {
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	article, err := parser.ParseDocument(c.doc, nil)
	if err != nil {
		return
	}
	c.vote = strings.Join(strings.Fields(article.TextContent), "")
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
	return c.vote != "" && strings.Contains(c.vote, strings.Join(strings.Fields(b.text), ""))
}

// region finds the run of blocks with the greatest worth, inside the elements that call themselves the body where they hold enough.
func (c *chooser) region() []htmlBlock {
	within := c.bodyBoxes()
	worth := make([]float64, len(c.blocks))
	for i, b := range c.blocks {
		worth[i] = c.worth(b)
		if len(within) > 0 && !under(b.box, within) {
			worth[i] = min(0, worth[i])
		}
	}
	from, to := c.widened(c.stretched(bestRun(softened(worth))))
	strangers := c.strangers(from, to)
	var out []htmlBlock
	for i := from; i < to; i++ {
		if strangers[c.blocks[i].path] && !c.chosenBy(c.blocks[i]) && !c.facts.describes(c.blocks[i].text) {
			continue
		}
		if c.keeps(c.blocks[i]) && (len(within) == 0 || under(c.blocks[i].box, within)) {
			out = append(out, c.blocks[i])
		}
	}
	return out
}

// bodyBoxes returns the outermost elements that call themselves the body, where they hold most of the prose that any run could.
func (c *chooser) bodyBoxes() map[*html.Node]bool {
	boxes, held := map[*html.Node]bool{}, 0
	for n := range c.doc.Descendants() {
		if n.Type != html.ElementNode || c.prose[n] == 0 || hintOf(n)&hintBody == 0 || under(n.Parent, boxes) {
			continue
		}
		if c.hintAt(n)&(hintComment|hintHidden) != 0 || c.hintAt(n.Parent)&hintOut != 0 {
			continue
		}
		boxes[n] = true
		held += c.prose[n]
	}
	clean := 0
	for _, b := range c.blocks {
		if b.prose() && b.linkShare() < 0.5 && b.hint&(hintOut|hintComment|hintHidden|hintCaption) == 0 {
			clean += b.words
		}
	}
	const most = 0.5
	if float64(held) < most*float64(clean) {
		return nil
	}
	return boxes
}

// under tells whether n lies in one of the boxes.
func under(n *html.Node, boxes map[*html.Node]bool) bool {
	for ; n != nil; n = n.Parent {
		if boxes[n] {
			return true
		}
	}
	return false
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
	if w > 0 {
		return w * 0.6
	}
	return w
}

// stretched widens a run to all prose that the library chose, where most of that lies inside already.
func (c *chooser) stretched(from, to int) (int, int) {
	inside, all, first, last := 0, 0, from, to
	for i, b := range c.blocks {
		if !b.prose() || !c.keeps(b) || !c.chosenBy(b) {
			continue
		}
		all += b.words
		if i >= from && i < to {
			inside += b.words
		}
		first, last = min(first, i), max(last, i+1)
	}
	if inside*10 > all*7 {
		return first, last
	}
	return from, to
}

// widened takes in short paragraphs at the edges of a run that stand where its paragraphs stand.
func (c *chooser) widened(from, to int) (int, int) {
	paths := map[string]bool{}
	for _, b := range c.blocks[from:to] {
		paths[b.path] = paths[b.path] || b.prose() && c.keeps(b)
	}
	belongs := func(b htmlBlock) bool {
		return paths[b.path] && c.keeps(b) && endsSentence(b.text) && b.linkShare() < 0.5
	}
	for to > from && to < len(c.blocks) && belongs(c.blocks[to]) {
		to++
	}
	for from > 0 && from < to && belongs(c.blocks[from-1]) {
		from--
	}
	return from, to
}

// trimmed drops lines at both ends that are no text: dates, names, the title once more.
func trimmed(blocks []htmlBlock) []htmlBlock {
	for len(blocks) > 0 && !blocks[0].prose() && !blocks[0].heading && blocks[0].tag != "li" && blocks[0].tag != "tr" && !endsSentence(blocks[0].text) {
		blocks = blocks[1:]
	}
	for n := len(blocks) - 1; n > 0 && !blocks[n].prose() && blocks[n].tag != "li" && blocks[n].tag != "tr" && !endsSentence(blocks[n].text); n-- {
		blocks = blocks[:n]
	}
	return blocks
}

// strangers are the paths of the chosen run on which the library chose nothing, where it chose most of the run's prose: boxes, galleries and
// charts inside the body.
func (c *chooser) strangers(from, to int) map[string]bool {
	voted, all := 0, 0
	words, chosen, out := map[string]int{}, map[string]int{}, map[string]bool{}
	for _, b := range c.blocks[from:to] {
		words[b.path] += b.words
		if b.prose() {
			all += b.words
		}
		if !c.chosenBy(b) {
			continue
		}
		chosen[b.path] += b.words
		if b.prose() {
			voted += b.words
		}
	}
	const (
		most   = 0.4 // of the run's prose
		enough = 200 // words
	)
	for path, n := range words {
		out[path] = chosen[path]*2 < n && (float64(voted) > most*float64(all) || voted >= enough)
	}
	return out
}

// softened bounds what a row of worthless blocks costs: a long list of links between two halves of an article must not part them.
func softened(worth []float64) []float64 {
	const worst = -60
	out, row := make([]float64, len(worth)), 0.0
	for i, w := range worth {
		if w > 0 {
			row = 0
		} else if row+w < worst {
			w = worst - row
		}
		row += min(0, w)
		out[i] = w
	}
	return out
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

// bestRun returns the run with the greatest sum.
func bestRun(worth []float64) (from, to int) {
	best, sum, start := 0.0, 0.0, 0
	for i, w := range worth {
		if sum <= 0 {
			sum, start = 0, i
		}
		if sum += w; sum > best {
			best, from, to = sum, start, i+1
		}
	}
	return from, to
}

// grams are the runs of four words of a text.
type grams map[string]bool

const gramWords = 4

// gramsOf cuts a text into words and keeps every run of them up to four.
func gramsOf(text string) grams {
	g := grams{}
	w := strings.Fields(bare(text))
	for i := range w {
		for n := 1; n <= gramWords && i+n <= len(w); n++ {
			if n == gramWords || i+n == len(w) || i == 0 {
				g[strings.Join(w[i:i+n], " ")] = true
			}
		}
	}
	for i := range w {
		g[w[i]] = true
	}
	return g
}

// covers returns the share of the text's runs of four words that the grams hold; a shorter text is one run.
func (g grams) covers(text string) float64 {
	w := strings.Fields(bare(text))
	if len(w) == 0 {
		return 0
	}
	n := min(gramWords, len(w))
	hit, all := 0, 0
	for i := 0; i+n <= len(w); i++ {
		all++
		if n < gramWords && len(w) < gramWords && g.all(w) || g[strings.Join(w[i:i+n], " ")] {
			hit++
		}
	}
	return float64(hit) / float64(all)
}

func (g grams) all(w []string) bool { return len(w) > 1 && g[strings.Join(w, " ")] }

// bare drops case and marks.
func bare(text string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("'’‘", r):
			return -1
		case r < '0' || r > '9' && r < 'A' || r > 'Z' && r < 'a' || r > 'z' && r < 0x80 || strings.ContainsRune("“”–—…«»\u00a0", r):
			return ' '
		}
		return r
	}, text))
}
