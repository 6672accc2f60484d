package review

import (
	"strings"

	"crosscheck/checker"
)

// A segment is a run of text on a page, plain or marked.
type segment struct {
	Text  string
	Class string // style classes of a mark, "" for plain text
	Label string // what a mark says to a screen reader
	Link  string
	Quote bool // the deciding words
	Soft  bool // the sentence around them
}

// aroundBytes bounds how much of a paragraph is shown on either side of a quoted sentence.
const aroundBytes = 700

// context returns a passage in its paragraph: the sentences around it plain, its own soft, its deciding words marked.
func (b *board) context(p checker.Passage, class, label string) []segment {
	own := split(p.Sentence, start(p), len(p.Quote), class, label)
	a, ok := b.article(p.Article)
	if !ok || p.Part == checker.Title {
		return own
	}
	at := -1
	for i := range a.Sentences {
		if s := &a.Sentences[i]; s.N == p.N && s.Text == p.Sentence {
			at = i
			break
		}
	}
	if at < 0 {
		return own
	}
	var before, after []string
	room := aroundBytes
	for i := at - 1; i >= 0 && beside(&a.Sentences[at], &a.Sentences[i]) && room > 0; i-- {
		before = append([]string{a.Sentences[i].Text}, before...)
		room -= len(a.Sentences[i].Text)
	}
	room = aroundBytes
	for i := at + 1; i < len(a.Sentences) && beside(&a.Sentences[at], &a.Sentences[i]) && room > 0; i++ {
		after = append(after, a.Sentences[i].Text)
		room -= len(a.Sentences[i].Text)
	}
	return around(before, own, after)
}

// around joins a paragraph's parts, its far ends cut.
func around(before []string, own []segment, after []string) []segment {
	var list []segment
	if text := strings.Join(before, " "); text != "" {
		if len(text) > 2*aroundBytes {
			text = "… " + strings.ToValidUTF8(text[len(text)-aroundBytes:], "")
		}
		list = append(list, segment{Text: text + " "})
	}
	list = append(list, own...)
	if text := strings.Join(after, " "); text != "" {
		if len(text) > 2*aroundBytes {
			text = strings.ToValidUTF8(text[:aroundBytes], "") + " …"
		}
		list = append(list, segment{Text: " " + text})
	}
	return list
}

// beside tells whether two sentences stand in one paragraph.
func beside(x, y *checker.Sentence) bool { return x.Paragraph == y.Paragraph && x.Part == y.Part }

// start returns where a passage's quote begins in its sentence, -1 where it does not occur.
func start(p checker.Passage) int {
	if p.Quote == "" {
		return -1
	}
	if p.Start >= 0 && p.Start+len(p.Quote) <= len(p.Sentence) && p.Sentence[p.Start:p.Start+len(p.Quote)] == p.Quote {
		return p.Start
	}
	return strings.Index(p.Sentence, p.Quote)
}

// longSentence bounds how much of one sentence is shown.
const longSentence = 2400

// split marks n bytes of a sentence from a place on.
func split(sentence string, from, n int, class, label string) []segment {
	if from < 0 {
		return []segment{{Text: clip(sentence, longSentence), Soft: true}}
	}
	head, quote, tail := sentence[:from], sentence[from:from+n], sentence[from+n:]
	if len(head) > longSentence/2 {
		head = "… " + strings.ToValidUTF8(head[len(head)-longSentence/2:], "")
	}
	var list []segment
	if head != "" {
		list = append(list, segment{Text: head, Soft: true})
	}
	list = append(list, segment{Text: clip(quote, longSentence), Class: class, Label: label, Quote: true})
	if tail != "" {
		list = append(list, segment{Text: clip(tail, longSentence/2), Soft: true})
	}
	return list
}

// clip shortens text to about n bytes and says so.
func clip(text string, n int) string {
	if len(text) <= n {
		return text
	}
	return strings.ToValidUTF8(text[:n], "") + " …"
}
