package claims

import (
	"strings"
	"time"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
)

// Span is the time that a story runs at most: articles further apart tell of other events, whoever takes part in them.
const Span = 120 * 24 * time.Hour

// days is the time in which most outlets tell a story, week that in which they tell more of it, weeks that in which it is followed up.
const (
	days  = 4 * 24 * time.Hour
	week  = 8 * 24 * time.Hour
	weeks = 45 * 24 * time.Hour
)

// SameStory tells whether two articles may tell of one event: they share names, the more of them the further apart they were published,
// since one town has another fire next month and the same police; or within days a word of a name, since one outlet's Brandt is the other's
// Brandt Bank. The shares were chosen on 118,000 pairs of local news articles of which the incident is known.
func SameStory(a, b checker.Reading) bool {
	x, xs := parted(a.Story)
	y, ys := parted(b.Story)
	n, least := common(x, y), min(len(x), len(y))
	switch gap := between(a.Article.Published, b.Article.Published); {
	case gap > Span:
		return false
	case gap > weeks:
		return n >= 5 && 2*n >= least
	case gap > week:
		return n >= 3 && 4*n >= least
	case gap > days:
		return n >= 2 && 6*n >= least || sharing(xs, ys, 2, 2)
	}
	return n >= 2 && 12*n >= least || n >= 1 && 8*n >= least || sharing(xs, ys, 1, 4)
}

// sharing tells whether two sets have at least n members in common, and so many that times as many are the smaller set.
func sharing(x, y []string, n, times int) bool {
	k := common(x, y)
	return k >= n && times*k >= min(len(x), len(y))
}

// partMark stands before a word of a name among the story keys, behind which all of them stand.
const partMark = "~"

// parted parts the story keys of an article into those of whole names and those of their words.
func parted(keys []string) (whole, words []string) {
	for i, k := range keys {
		if strings.HasPrefix(k, partMark) {
			return keys[:i], keys[i:]
		}
	}
	return keys, nil
}

// nameWords are the words of a name that tell it from others, as they sound: of a person the last name, of a place or a body all words that are not
// in the names of most of its kind.
func nameWords(e *names.Entity) []string {
	if e.Kind == names.Person {
		return sounding(e.Family)
	}
	return sounding(strings.Fields(e.Full)...)
}

// sounding marks words as they sound, without those that are too short or too usual to tell one name from another.
func sounding(words ...string) []string {
	var out []string
	for _, w := range words {
		if s := names.Skeleton(w); len(s) > 2 && !lexicon.Usual(strings.ToLower(strings.Trim(w, ".,’'"))) {
			out = append(out, partMark+s)
		}
	}
	return out
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
