// Package rules judges pairs of claims: can both be true? One file, one rule. A rule never searches, and stays silent when it cannot tell.
package rules

import (
	"crosscheck/checker"
)

// A likeness is how surely two claims speak of one thing, and what speaks against it.
type likeness struct {
	score float64 // 0 to 1
	guard string  // not "": they do not speak of one thing, for this reason
}

// alike weighs two frames. Guards come first: one clash of scope, time, place or mode is enough to say nothing.
func alike(a, b checker.Claim) likeness {
	if g := guard(a, b); g != "" {
		return likeness{guard: g}
	}
	x, y := a.Frame, b.Frame
	score := 0.0
	switch {
	case x.Head != "" && x.Head == y.Head:
		score = 0.55
	case x.Head != "" && (x.Head == y.Pred || has(y.Terms, x.Head)), y.Head != "" && (y.Head == x.Pred || has(x.Terms, y.Head)):
		score = 0.3
	case x.Head == "" && y.Head == "":
		score = 0.1
	}
	switch {
	case x.Pred != "" && x.Pred == y.Pred:
		score += 0.2
	case x.Pred == "" || y.Pred == "":
		score += 0.05
	}
	score += 0.3*overlap(x.Terms, y.Terms) + 0.15*shared(x.Names, y.Names) + 0.1*shared(x.Places, y.Places)
	return likeness{score: min(1, score)}
}

// guard names what keeps two claims from being compared at all, "" where nothing does.
func guard(a, b checker.Claim) string {
	x, y := a.Frame, b.Frame
	switch {
	case a.Voice.Mode == checker.Question || b.Voice.Mode == checker.Question:
		return "question"
	case (a.Voice.Mode == checker.Hypothetical) != (b.Voice.Mode == checker.Hypothetical):
		return "hypothetical"
	case a.Voice.Mode == checker.Past || b.Voice.Mode == checker.Past:
		return "comparison with another time"
	case a.Value.Rate != b.Value.Rate:
		return "counted by different measures"
	case a.Voice.Denied != b.Voice.Denied:
		return "one is denied"
	case !same(x.Scope, y.Scope):
		return "different scope"
	case !x.When.Overlaps(y.When):
		return "different time"
	case len(x.Places) > 0 && len(y.Places) > 0 && shared(x.Places, y.Places) == 0:
		return "different place"
	}
	return ""
}

// overlap is the share of the smaller set that the other holds too: 0 to 1, 0 where one is empty.
func overlap(a, b []string) float64 {
	n := min(len(a), len(b))
	if n == 0 {
		return 0
	}
	return float64(common(a, b)) / float64(n)
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

func has(sorted []string, s string) bool { return common(sorted, []string{s}) > 0 }

func same(a, b []string) bool { return len(a) == len(b) && common(a, b) == len(a) }
