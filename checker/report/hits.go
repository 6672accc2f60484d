package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"crosscheck/checker"
)

// A Hit is a sentence that a search found, with the words found in it.
type Hit struct {
	Sentence checker.Sentence
	Title    string // of its article
	Spans    []checker.Span
}

// Hits writes what a search found to be read, the best first.
func Hits(w io.Writer, hits []Hit, o Options) error {
	t := texter{w: bufio.NewWriter(w), paint: paint{o.Color}, width: min(max(orDefault(o.Width), 40), 100)}
	for _, h := range hits {
		s := h.Sentence
		inside := make([]bool, len(s.Text)+1)
		for _, span := range h.Spans {
			for i := max(0, span.Start); i < min(span.End, len(s.Text)); i++ {
				inside[i] = true
			}
		}
		t.styled(faint, 0, strings.Join(nonEmpty(clean(s.Outlet), day(s.Published), fmt.Sprintf("%s:%d", clean(s.Article), s.Line)), " · "))
		t.lines("", 2, withMarks(s.Text, inside))
		fmt.Fprintln(t.w)
	}
	t.styled(faint, 0, plural(len(hits), "sentence", "sentences")+" found.")
	return t.w.Flush()
}

type jsonHit struct {
	Article   string   `json:"article"`
	Outlet    string   `json:"outlet"`
	Title     string   `json:"title"`
	Published string   `json:"published"`
	Line      int      `json:"line"`
	Sentence  string   `json:"sentence"`
	Spans     [][2]int `json:"spans"` // bytes of the sentence, the end exclusive
}

// HitsJSON writes what a search found, one JSON object a line.
func HitsJSON(w io.Writer, hits []Hit) error {
	b := bufio.NewWriter(w)
	for _, h := range hits {
		s := h.Sentence
		out := jsonHit{Article: s.Article, Outlet: s.Outlet, Title: h.Title, Published: date(s.Published), Line: s.Line, Sentence: s.Text, Spans: [][2]int{}}
		for _, span := range h.Spans {
			out.Spans = append(out.Spans, [2]int{span.Start, span.End})
		}
		if err := encode(b, out, ""); err != nil {
			return err
		}
	}
	return b.Flush()
}
