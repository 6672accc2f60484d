// Package checker is the vocabulary of crosscheck and the engine that speaks it: articles become sentences, sentences carry claims, a
// searcher proposes peers, a rule judges two claims, and verdicts are gathered into findings.
//
// It imports the standard library only; every other room imports it and none of them is known here.
package checker

import "time"

// A Part says what a line of an article is. Furniture is kept, since the article is quoted from, but never read for claims.
type Part uint8

// The parts of an article.
const (
	Body      Part = iota
	Title          // the headline
	Takeaway       // a line of a summary list above or beside the text
	Caption        // the words under a picture
	Furniture      // page furniture: share buttons, bylines, reading time, newsletter boxes
)

var partNames = [...]string{"body", "title", "takeaway", "caption", "furniture"}

// String returns the part's name in lower case.
func (p Part) String() string {
	if int(p) < len(partNames) {
		return partNames[p]
	}
	return "unknown"
}

// An Article is one text of one outlet, split into sentences in the order of print.
type Article struct {
	Path      string    // as given, or relative to the folder given
	Outlet    string    // who printed it; the file's name without extension where nothing tells
	Wire      string    // the agency whose text it is, "" for the outlet's own
	Title     string    // the headline, "" where there is none
	Author    string    // byline, "" where unknown
	URL       string    // canonical address, "" where unknown
	Language  string    // BCP 47, "" where unknown
	Published time.Time // zero where unknown; a date alone is midnight UTC
	Modified  time.Time // zero where unknown
	Sentences []Sentence
}

// A Sentence carries its own byline, so that it can be indexed, quoted and linked without its article.
type Sentence struct {
	Article   string    // the article's Path
	N         int       // place in the article, from 0; the title, where there is one, is 0
	Line      int       // line of the source file where it begins, from 1
	Column    int       // column in bytes of that line, from 1
	Paragraph int       // paragraph in the article, from 0
	Part      Part      // what it is: body, title, takeaway, caption, furniture
	Outlet    string    // the article's outlet
	Wire      string    // the article's wire
	Published time.Time // anchors "yesterday"; zero when unknown
	Text      string    // as printed, white space folded
	Breaks    []Break   // where Text leaves the run of the source's bytes, in order; nil where it never does
	Silence   []Silence // what an editor said not to report of this sentence
}

// A Silence is an editor's note in the source that one rule should say nothing of one sentence.
type Silence struct {
	Rule   string // rule name, as in "quantity/conflict"
	Reason string // why; "" where the note gives none, which a check reports as an error
	Line   int    // line of the note in the source
}

// A Break is a place where a sentence's text leaves the run of the source's bytes: a line's end, folded space, dropped markup.
type Break struct {
	At     int // byte of Text
	Line   int // where that byte stands in the source, from 1
	Column int // in bytes, from 1
}

// Position returns the line and the column, both from 1, at which byte at of the sentence's text stands in the source file.
func (s Sentence) Position(at int) (line, column int) {
	from := Break{Line: s.Line, Column: s.Column}
	for _, b := range s.Breaks {
		if b.At > at {
			break
		}
		from = b
	}
	return from.Line, from.Column + at - from.At
}

// What is longer than any article or sentence that somebody reads is a table, a dump or an attack. It is kept and not read for claims, since
// what is looked for in an article takes time with the square of its length.
const (
	MostSentences = 2000    // of an article that are read
	MostBytes     = 2 << 10 // of a sentence that is read
)

// Readable tells whether the sentence is read for claims.
func (s Sentence) Readable() bool {
	return s.Part != Furniture && s.N < MostSentences && len(s.Text) <= MostBytes
}
