package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

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

// A pen writes a block: white space is folded, and every place where the text leaves the run of the source is marked.
type pen struct {
	text   []byte
	marks  []checker.Break
	line   int // where the next byte of the source is expected
	column int
	space  bool // white space is due before the next character
}

// write adds words that stand at line and column of the source.
func (p *pen) write(words string, line, column int) {
	for i := 0; i < len(words); {
		r, size := utf8.DecodeRuneInString(words[i:])
		switch {
		case unicode.IsSpace(r):
			p.blank(r, line, column+i)
		case isInvisible(r):
		default:
			p.char(r, words[i:i+size], line, column+i)
		}
		i += size
	}
}

// char adds one character in the form in which others print it: ligatures and full-width letters taken apart, accents joined to letters.
func (p *pen) char(r rune, printed string, line, column int) {
	switch {
	case r >= 'ﬀ' && r <= 'ﬆ' || r >= '！' && r <= '～':
		p.put(norm.NFKC.String(printed), line, column, len(printed))
	case unicode.Is(unicode.Mn, r) && !p.space && p.join(printed):
		p.line = 0 // the next character leaves the run
	default:
		p.put(printed, line, column, len(printed))
	}
}

// join puts an accent on the letter before it, where there is one character for both.
func (p *pen) join(accent string) bool {
	letter, size := utf8.DecodeLastRune(p.text)
	both := norm.NFC.String(string(letter) + accent)
	if size == 0 || utf8.RuneCountInString(both) != 1 {
		return false
	}
	p.text = append(p.text[:len(p.text)-size], both...)
	return true
}

// blank folds white space; a single plain space stays in the run.
func (p *pen) blank(r rune, line, column int) {
	if r == ' ' && !p.space && len(p.text) > 0 && p.line == line && p.column == column {
		p.column++
	}
	p.space = true
}

// put adds one character that takes size bytes of the source.
func (p *pen) put(char string, line, column, size int) {
	if p.space && len(p.text) > 0 {
		p.text = append(p.text, ' ')
	}
	p.space = false
	if p.line != line || p.column != column || len(p.marks) == 0 {
		p.marks = append(p.marks, checker.Break{At: len(p.text), Line: line, Column: column})
	}
	p.text = append(p.text, char...)
	p.line, p.column = line, column+len(char)
	if len(char) != size {
		p.line = 0 // the next character leaves the run
	}
}

// block returns what was written.
func (p *pen) block() block { return block{text: string(p.text), marks: p.marks} }

// isInvisible tells whether a rune is printed as nothing: soft hyphens, zero-width spaces and joiners, marks of direction.
func isInvisible(r rune) bool {
	switch r {
	case '\u00AD', '\u200B', '\u200C', '\u200E', '\u200F', '\u2060', '\uFEFF', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069':
		return true
	}
	return r < ' ' && !unicode.IsSpace(r)
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
