package rules

import (
	"fmt"
	"math"
	"strings"
	"time"

	"crosscheck/checker"
)

// weekday holds a printed weekday against the date printed beside it.
var weekday = checker.Rule{
	Name:  "date/weekday",
	Title: "a weekday is printed beside a date on which it does not fall",
	Doc: "Reads a weekday and a date that stand together and looks the date up in the calendar. A year that is not printed is the one " +
		"nearest to publication.",
	Example: [2]string{"The board met on Monday, Nov. 4, 2025.", "Nov. 4, 2025, is a Tuesday."},
	Near:    [2]string{"The board met on Tuesday, Nov. 4, 2025.", "Nov. 4, 2025, is a Tuesday."},
	Kinds:   []checker.Kind{checker.Date},
	Compare: func(a, b *checker.Claim) checker.Verdict {
		switch {
		case !sameArticle(a, b):
			if meant(a, b) || meant(b, a) {
				return checker.Verdict{Relation: checker.Corroborates, Confidence: 0.7}
			}
		case a.Sentence.N == b.Sentence.N && a.Value.Timex == b.Value.Timex && (a.Value.Unit == "weekday") != (b.Value.Unit == "weekday"):
			if a.Value.Unit != "weekday" {
				a, b = b, a
			}
			return mismatch(a, b)
		}
		return checker.Verdict{}
	},
}

// meant tells whether another text gives one of the two days that a weekday and the date beside it name to what happened then: it agrees with that one.
func meant(clash, date *checker.Claim) bool {
	on, ok := either(clash)
	if !ok || date.Value.Unit != "" || date.Value.Admits.High-date.Value.Admits.Low > day || math.Floor(date.Value.Admits.Low/day)*day != on || kin(clash, date) < near[checker.Clock] {
		return false
	}
	return sharedWords(clash, date) > 0 || oneDeed(clash, date) || date.Frame.Lead.Known && date.Frame.Lead.Holds(on)
}

// either is the day that a claim names which stands beside another one: that of a printed weekday next to its date, or the date; false where a claim is
// neither.
func either(c *checker.Claim) (on float64, ok bool) {
	if !c.Value.Admits.Known || c.Value.Admits.High-c.Value.Admits.Low > day {
		return 0, false
	}
	on = math.Floor(c.Value.Admits.Low/day) * day
	if c.Value.Unit == "weekday" {
		return on, true
	}
	falls := time.Unix(int64(on), 0).UTC().Weekday()
	for w := time.Sunday; w <= time.Saturday; w++ {
		if w != falls && strings.Contains(c.Quote(), w.String()) && !strings.Contains(c.Quote(), falls.String()) {
			return on, true
		}
	}
	return 0, false
}

func mismatch(day, date *checker.Claim) checker.Verdict {
	return checker.Verdict{Relation: checker.Contradicts, Kind: checker.Internal, Confidence: 0.95,
		Why: fmt.Sprintf("%s prints %q, but the date beside it is %s", printer(day), day.Quote(), date.Value.Text)}
}
