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
	Silence   []Silence // what an editor said not to report of this sentence
}

// A Silence is an editor's note in the source that one rule should say nothing of one sentence.
type Silence struct {
	Rule   string // rule name, as in "quantity/conflict"
	Reason string // why, never empty
	Line   int    // line of the note in the source
}

// Readable tells whether the sentence is read for claims.
func (s Sentence) Readable() bool { return s.Part != Furniture }
