package ingest

import (
	"slices"
	"strings"

	"crosscheck/checker"
)

// A block is a run of text that stands alone: a paragraph, a list item, a headline.
type block struct {
	text    string
	marks   []checker.Break // where each byte of text stands in the source; the first is at 0
	part    checker.Part
	bullet  bool // it is an item of a list
	heading bool // it is marked up as a heading
	whole   bool // it is one sentence, whatever it holds
	title   bool // it repeats or is the article's title
	silence []silenceAt
}

// at returns where byte i of the block stands in the source.
func (b block) at(i int) (line, column int) {
	return checker.Sentence{Breaks: b.marks}.Position(i)
}

// sentences cuts the block into sentences that know where they stand.
func (b block) sentences() []checker.Sentence {
	spans := []Span{{Start: 0, End: len(b.text)}}
	if !b.whole {
		spans = Split(b.text)
	}
	out := make([]checker.Sentence, 0, len(spans))
	next := 0
	for _, sp := range spans {
		s := checker.Sentence{Part: b.part, Text: b.text[sp.Start:sp.End]}
		if b.part == checker.Body && len(spans) > 1 && isFurnitureSentence(s.Text) {
			s.Part = checker.Furniture
		}
		s.Line, s.Column = b.at(sp.Start)
		for next < len(b.marks) && b.marks[next].At <= sp.Start {
			next++
		}
		for ; next < len(b.marks) && b.marks[next].At < sp.End; next++ {
			m := b.marks[next]
			m.At -= sp.Start
			s.Breaks = append(s.Breaks, m)
		}
		out = append(out, s)
	}
	for _, note := range b.silence {
		for i, sp := range spans {
			if sp.Start >= note.at || i == len(spans)-1 {
				out[i].Silence = append(out[i].Silence, note.Silence)
				break
			}
		}
	}
	return out
}

// A page is an article before it is split: what is known of it, and its blocks in the order of print.
type page struct {
	Byline
	blocks    []block
	titleLine int // where the title of a header stands in the source
	titleCol  int
}

// article numbers the sentences, the title first, and puts the byline on each.
func (p page) article(path string) checker.Article {
	for _, s := range []*string{&p.Title, &p.Outlet, &p.Wire, &p.Author, &p.URL, &p.Language} {
		*s = strings.TrimSpace(strings.ToValidUTF8(*s, "\uFFFD"))
	}
	a := checker.Article{Path: path, Outlet: p.Outlet, Wire: p.Wire, Title: p.Title, Author: p.Author, URL: p.URL, Language: p.Language,
		Published: p.Published, Modified: p.Modified}
	if a.Outlet == "" {
		a.Outlet = stem(path)
	}
	if a.Wire == "" {
		a.Wire = wireOf(p)
	}
	if strings.EqualFold(a.Wire, a.Outlet) {
		a.Wire = ""
	}
	for i, b := range p.inOrder() {
		for _, s := range b.sentences() {
			s.Article, s.N, s.Paragraph = path, len(a.Sentences), i
			s.Outlet, s.Wire, s.Published = a.Outlet, a.Wire, a.Published
			a.Sentences = append(a.Sentences, s)
		}
	}
	a.Sentences = slices.Clone(a.Sentences) // without the room that appending left: an archive's sentences are all held
	if a.Language == "" {
		a.Language = languageOf(a.Sentences)
	}
	return a
}

// inOrder returns the blocks with the title first.
func (p page) inOrder() []block {
	out := make([]block, 0, len(p.blocks)+1)
	if p.Title != "" {
		out = append(out, p.titleBlock())
	}
	for _, b := range p.blocks {
		if !b.title || b.part != checker.Title {
			out = append(out, b)
		}
	}
	return out
}

// titleBlock is the title as it stands in the text, or else in the header.
func (p page) titleBlock() block {
	for _, b := range p.blocks {
		if b.title && b.part == checker.Title {
			b.whole = true
			return b
		}
	}
	return block{text: p.Title, part: checker.Title, whole: true,
		marks: []checker.Break{{At: 0, Line: max(1, p.titleLine), Column: max(1, p.titleCol)}}}
}
