// Package rules judges pairs of claims: can both be true? One file, one rule. A rule never searches, and stays silent when it cannot tell.
package rules

import (
	"math"
	"slices"

	"crosscheck/checker"
)

const day = 24 * 3600

// otherTime tells whether two claims speak of different times: those that they name, those of their publication, or that of the day which an
// article's opening names.
func otherTime(a, b *checker.Claim) bool { return timesApart(a, b) || offDay(a, b) }

// timesApart tells whether two claims speak of different times by what they name. A claim that names no time speaks of the weeks around its
// publication.
func timesApart(a, b *checker.Claim) bool {
	x, y := reach(a.Frame.When), reach(b.Frame.When)
	switch {
	case a.Kind == checker.Age: // it is told of whoever was moved on Wednesday, but holds for the year
		return x.Known && y.Known && apart(x, y) > 300*day
	case a.Kind == checker.Ordinal && firstSince(a) != firstSince(b):
		return true
	case x.Known && y.Known && a.Kind == checker.Clock && apart(x, y) <= day && oneNight(a, b):
		return false
	case x.Known && y.Known:
		return !x.Overlaps(y) && (!moving[a.Frame.Head] || apart(x, y) > 30*day)
	case a.Kind == checker.Clock: // a night has two days
		i, j := dayAt(a), dayAt(b)
		return printedApart(a, b) > 3*day && !(i.Known && j.Known && apart(i, j) <= day)
	case x.Known:
		return elsewhen(x, b, a)
	case y.Known:
		return elsewhen(y, a, b)
	}
	return false
}

// firstSince tells whether a claim is of the first of a row since some time, which may be the second of all: "the first deputy killed since 2008".
func firstSince(c *checker.Claim) bool {
	return c.Value.Exact == 1 && c.Frame.When.Known && math.IsInf(c.Frame.When.High, 1)
}

// oneNight tells whether two times of day are of one night, one before midnight and the other after it.
func oneNight(a, b *checker.Claim) bool {
	const evening, morning = 20 * 60, 5 * 60 // minutes from midnight
	x, y := math.Min(a.Value.Exact, b.Value.Exact), math.Max(a.Value.Exact, b.Value.Exact)
	return x <= morning && y >= evening
}

// offDay tells whether one claim names a time and it is not the day of the event that the other's article opens with.
func offDay(a, b *checker.Claim) bool {
	x, y := reach(a.Frame.When), reach(b.Frame.When)
	if timeless[a.Kind] || x.Known == y.Known {
		return false
	}
	return x.Known && offLead(x, b) || y.Known && offLead(y, a)
}

// timeless are the kinds whose claims the day beside them does not date: the third leak since 2019 is no other leak than the fourth in five years.
var timeless = map[checker.Kind]bool{checker.Age: true, checker.Clock: true, checker.Ordinal: true, checker.Rank: true}

// offLead tells whether a time is another one than the day of the event that a claim's article opens with.
func offLead(t checker.Interval, c *checker.Claim) bool {
	return c.Frame.Lead.Known && !moving[c.Frame.Head] && (t.High-t.Low < 2*day && apart(t, c.Frame.Lead) > 0 || t.High-t.Low < 30*day && apart(t, c.Frame.Lead) > 2*day)
}

// reach bounds a time that is only said to end: what is told "by Sunday" is told of the weeks before it.
func reach(t checker.Interval) checker.Interval {
	if t.Known && math.IsInf(t.Low, -1) && !math.IsInf(t.High, 1) {
		t.Low = t.High - 60*day
	}
	return t
}

// dayAt is the day of a time of day: the one beside it, else the one that its article's opening names.
func dayAt(c *checker.Claim) checker.Interval {
	if c.Frame.When.Known {
		return c.Frame.When
	}
	return c.Frame.Lead
}

// plainly is how likely two values are of one thing where the words around them say so more loudly than a day or a word beside one of them says otherwise.
const plainly = 0.7

// loudly is the same for counts and measures, of which a story has many.
const loudly = 0.8

// enduring are the kinds whose values hold beyond the day that is told with them: what was granted on Wednesday is granted on Friday, too.
var enduring = map[checker.Kind]bool{checker.Money: true, checker.Percent: true, checker.Duration: true, checker.Quantity: true}

// outlasting tells whether two values of one week are plainly of one thing, though the days beside them differ.
func outlasting(a, b *checker.Claim) bool {
	x, y := reach(a.Frame.When), reach(b.Frame.When)
	if !enduring[a.Kind] || x.Known && y.Known && apart(x, y) > 7*day || timesApart(a, b) && x.Known != y.Known {
		return false
	}
	if a.Kind == checker.Quantity {
		return likely(a, b) >= loudly && !moving[a.Frame.Head] && !moving[b.Frame.Head]
	}
	return likely(a, b) >= plainly
}

// elsewhen tells whether the time that a claim names cannot be that of another, c, which names none. A text that tells not when it was published
// is taken to be of the other's days.
func elsewhen(t checker.Interval, c, printed *checker.Claim) bool {
	p := c.Sentence.Published
	if p.IsZero() {
		p = printed.Sentence.Published
	}
	if p.IsZero() {
		return false
	}
	at := float64(p.Unix())
	return t.High < at-60*day || t.Low > at+60*day
}

// printedApart is the time between the publications of two claims in seconds, 0 where one of them is unknown.
func printedApart(a, b *checker.Claim) float64 {
	p, q := a.Sentence.Published, b.Sentence.Published
	if p.IsZero() || q.IsZero() {
		return 0
	}
	return math.Abs(q.Sub(p).Seconds())
}

// apart is the time between two intervals, 0 where they meet.
func apart(x, y checker.Interval) float64 {
	return max(0, x.Low-y.High, y.Low-x.High)
}

// overlap is the share of the smaller set that the other holds too, less for small sets: 0 where one is empty, below 1.
func overlap(a, b []string) float64 {
	return float64(common(a, b)) / float64(min(len(a), len(b))+1)
}

// shared is 1 where the sets have a member in common.
func shared(a, b []string) float64 {
	if common(a, b) > 0 {
		return 1
	}
	return 0
}

// common counts the members of both of two sorted sets.
func common(a, b []string) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch x, y := a[i], b[j]; {
		case x == y:
			n, i, j = n+1, i+1, j+1
		case x != "" && y != "" && x[0] != y[0]: // as a rule the first letter decides
			if x[0] < y[0] {
				i++
			} else {
				j++
			}
		case x < y:
			i++
		default:
			j++
		}
	}
	return n
}

func has(sorted []string, s string) bool {
	_, ok := slices.BinarySearch(sorted, s)
	return ok
}
