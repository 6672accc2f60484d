package claims

import (
	"time"

	"crosscheck/checker"
)

// Span is the time that a story runs: articles further apart tell of other events, whoever takes part in them.
const Span = 45 * 24 * time.Hour

// Two articles of one story have names in common: two of them, or one where either article prints only a few.
const (
	shared = 2
	few    = 12
)

// SameStory tells whether two articles may tell of one event: they were published within weeks of each other and share names.
func SameStory(a, b checker.Reading) bool {
	p, q := a.Article.Published, b.Article.Published
	if !p.IsZero() && !q.IsZero() && p.Sub(q).Abs() > Span {
		return false
	}
	n := 0
	for i, j := 0, 0; i < len(a.Story) && j < len(b.Story); {
		switch {
		case a.Story[i] == b.Story[j]:
			n, i, j = n+1, i+1, j+1
		case a.Story[i] < b.Story[j]:
			i++
		default:
			j++
		}
	}
	if min(len(a.Story), len(b.Story)) < few {
		return n > 0
	}
	return n >= shared
}
