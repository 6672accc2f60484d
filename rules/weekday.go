package rules

import (
	"fmt"

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
	Within: func(claims []checker.Claim) []checker.Dispute {
		var out []checker.Dispute
		for _, day := range claims {
			if day.Kind != checker.Date || day.Value.Unit != "weekday" {
				continue
			}
			for _, date := range claims {
				if date.Kind == checker.Date && date.Value.Unit != "weekday" && date.Value.Timex == day.Value.Timex && date.Sentence.N == day.Sentence.N {
					out = append(out, mismatch(day, date))
					break
				}
			}
		}
		return out
	},
}

func mismatch(day, date checker.Claim) checker.Dispute {
	return checker.Dispute{
		Sides: [][]checker.Claim{{day}, {date}},
		Verdict: checker.Verdict{Relation: checker.Contradicts, Kind: checker.Internal, Confidence: 0.95,
			Why: fmt.Sprintf("%s prints %q, but the date beside it is %s", printer(&day), day.Quote(), date.Value.Text)},
	}
}
