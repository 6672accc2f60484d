package rules

import (
	"fmt"

	"crosscheck/checker"
)

// enough is the likeness from which two frames are taken to speak of one thing.
const enough = 0.7

// measured makes the comparison of claims whose values are numbers: the same subject in the same unit, with intervals that share nothing.
func measured(a, b checker.Claim) checker.Verdict {
	if a.Value.Unit != b.Value.Unit {
		return checker.Verdict{}
	}
	l := alike(a, b)
	if l.guard != "" {
		return checker.Verdict{Guard: l.guard}
	}
	if l.score < enough {
		return checker.Verdict{Guard: close(l.score, "perhaps different subjects")}
	}
	if a.Value.Admits.Overlaps(b.Value.Admits) {
		return checker.Verdict{Relation: checker.Corroborates, Confidence: l.score}
	}
	return conflict(a, b, l.score)
}

// close returns the reason where a pair came near enough to be explained, "" where it never did.
func close(score float64, why string) string {
	if score >= 0.45 {
		return why
	}
	return ""
}

// conflict is the verdict on two claims of one subject that cannot both be true.
func conflict(a, b checker.Claim, score float64) checker.Verdict {
	kind, because := cause(a, b)
	if kind.Serious() && slight(a, b) {
		kind, because = checker.Imprecise, "the numbers differ by less than a tenth and one of them is hedged"
	}
	return checker.Verdict{
		Relation:   checker.Contradicts,
		Kind:       kind,
		Confidence: score,
		Why:        fmt.Sprintf("%s (%s) against %s (%s): both speak of %s, and %s", a.Value.Text, printer(a), b.Value.Text, printer(b), topic(a, b), because),
	}
}

// slight tells whether one number is hedged and the two differ by less than a tenth.
func slight(a, b checker.Claim) bool {
	x, y := a.Value.Exact, b.Value.Exact
	if !a.Value.Hedged && !b.Value.Hedged || x == 0 || y == 0 {
		return false
	}
	d := x/y - 1
	return d > -0.12 && d < 0.12
}

func printer(c checker.Claim) string {
	if c.Sentence.Outlet != "" {
		return c.Sentence.Outlet
	}
	return c.Sentence.Article
}

func topic(a, b checker.Claim) string {
	for _, h := range []string{a.Frame.Head, b.Frame.Head} {
		if h != "" {
			return h
		}
	}
	return "one thing"
}
