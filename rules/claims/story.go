package claims

import (
	"time"

	"crosscheck/checker"
)

// Span is the time that a story runs at most: articles further apart tell of other events, whoever takes part in them.
const Span = 120 * 24 * time.Hour

// days is the time in which most outlets tell a story, week that in which they tell more of it, weeks that in which it is followed up.
const (
	days  = 4 * 24 * time.Hour
	week  = 8 * 24 * time.Hour
	weeks = 45 * 24 * time.Hour

	fortnight = 15 * 24 * time.Hour
)

// SameStory tells whether two articles may tell of one event: they share names, the more of them the further apart they were published,
// since one town has another fire next month and the same police. The shares were chosen on 118,000 pairs of local news articles of
// which the incident is known.
func SameStory(a, b checker.Reading) bool {
	n, least := common(a.Story, b.Story), min(len(a.Story), len(b.Story))
	switch gap := between(a.Article.Published, b.Article.Published); {
	case gap > Span:
		return false
	case gap > weeks:
		return n >= 5 && 2*n >= least
	case gap > fortnight:
		return n >= 3 && 4*n >= least
	case gap > week:
		return n >= 2 && 6*n >= least
	case gap > days:
		return n >= 2 && 6*n >= least
	}
	return n >= 2 && 12*n >= least || n >= 1 && 8*n >= least
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
