package checker

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestValuePrintedAgainIsNoEarlierStage(t *testing.T) {
	at := func(hours ...int) Side {
		var s Side
		for _, h := range hours {
			s.Passages = append(s.Passages, Passage{Published: time.Date(2031, 3, 5, h, 0, 0, 0, time.UTC)})
		}
		return s
	}
	undated := at(8, 20)
	undated.Passages[1].Published = time.Time{}
	copied := at(8, 20)
	copied.Passages[1].CopyOf = "wire.md"
	update := Verdict{Kind: Update, Confidence: 0.8, Standing: Contradiction}
	for name, c := range map[string]struct {
		verdict Verdict
		sides   []Side
		want    FindingKind
	}{
		"older, newer, older":       {update, []Side{at(8, 20), at(12)}, Contradiction},
		"newer on both sides of it": {update, []Side{at(12), at(8, 20)}, Contradiction},
		"one after the other":       {update, []Side{at(8, 9), at(12, 20)}, Update},
		"soon after":                {update, []Side{at(8, 13), at(12)}, Update},
		"a copy of the older text":  {update, []Side{copied, at(12)}, Update},
		"a text without a day":      {update, []Side{undated, at(12)}, Update},
		"perhaps of two things":     {Verdict{Kind: Update, Confidence: 0.5, Standing: Contradiction}, []Side{at(8, 20), at(12)}, Update},
		"told apart by the text":    {Verdict{Kind: Update, Confidence: 0.8}, []Side{at(8, 20), at(12)}, Update},
		"no update":                 {Verdict{Kind: Disputed, Confidence: 0.8, Standing: Contradiction}, []Side{at(8, 20), at(12)}, Disputed},
	} {
		assert.Equal(t, c.want, settled(c.verdict, c.sides).Kind, name)
	}
}
