package ingest

import (
	"fmt"
	"strings"
	"time"

	"crosscheck/checker"
)

// Running makes an article of text that has no headline, lines or paragraphs, as a sentence that somebody typed. Its path and its outlet are
// name, its day is published, as 2006-01-02 or as a moment of RFC 3339; "" is unknown. Anything else is an error.
func Running(name, text, published string) (checker.Article, error) {
	a := checker.Article{Path: name, Outlet: name}
	if published != "" {
		t, err := Day(published)
		if err != nil {
			return a, err
		}
		a.Published = t
	}
	text = strings.ToValidUTF8(strings.Join(strings.Fields(text), " "), "\uFFFD")
	for n, span := range Split(text) {
		a.Sentences = append(a.Sentences, checker.Sentence{
			Article: name, Outlet: name, N: n, Line: 1, Column: span.Start + 1, Published: a.Published, Text: span.Of(text),
		})
	}
	return a, nil
}

// Day reads a day as 2006-01-02, or a moment of RFC 3339, and nothing else.
func Day(s string) (time.Time, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t, err = time.Parse(time.RFC3339, s)
	}
	if err != nil {
		return t, fmt.Errorf("%q is no day of the form 2006-01-02", s)
	}
	return t, nil
}
