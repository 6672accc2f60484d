package claims

import (
	"time"

	"crosscheck/checker"
)

// Span is the time that a story runs at most: articles further apart tell of other events, whoever takes part in them. After the first
// weeks an article belongs to it only if it shares many names.
const (
	Span  = 120 * 24 * time.Hour
	weeks = 45 * 24 * time.Hour
)

// Two articles of one story have names in common: two of them, or one where either article prints only a few. A follow-up weeks later
// has many, and more than a third of all that the shorter one prints.
const (
	shared = 2
	few    = 12
	many   = 4
)

// SameStory tells whether two articles may tell of one event: they were published within weeks of each other and share names.
func SameStory(a, b checker.Reading) bool {
	gap := between(a.Article.Published, b.Article.Published)
	if gap > Span {
		return false
	}
	n, least := common(a.Story, b.Story), min(len(a.Story), len(b.Story))
	switch {
	case gap > weeks:
		return n >= many && 3*n > least
	case least < few:
		return n > 0
	}
	return n >= shared
}

// between is the time between two publications, 0 where one of them is unknown.
func between(p, q time.Time) time.Duration {
	if p.IsZero() || q.IsZero() {
		return 0
	}
	return p.Sub(q).Abs()
}

// common counts the members of both of two sorted sets.
func common(a, b []string) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}
