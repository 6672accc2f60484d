package ingest

import "strings"

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
