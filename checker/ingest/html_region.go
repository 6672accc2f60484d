package ingest

import "golang.org/x/net/html"

// region finds the run of blocks with the greatest worth, inside the elements that call themselves the body where they hold enough.
func (c *chooser) region() []htmlBlock {
	within := c.bodyBoxes()
	worth := make([]float64, len(c.blocks))
	for i, b := range c.blocks {
		worth[i] = c.worth(b)
		switch in := under(b.box, within); {
		case len(within) > 0 && !in:
			worth[i] = min(0, worth[i])
		case in && worth[i] < 0:
			worth[i] *= 0.3 // what calls itself the body goes on behind a box in it
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
	const worst = -40
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
