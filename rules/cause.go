package rules

import (
	"fmt"

	"crosscheck/checker"
)

// causeRule compares what two speakers put one event down to.
var causeRule = checker.Rule{
	Name:  "cause/disputed",
	Title: "two speakers name two causes of one event",
	Doc: "Compares what an accident, a fire or a failure is put down to, where two different speakers name two different things. An outlet's own " +
		"account of a cause, and two causes named by one speaker, are left alone.",
	Example: [2]string{"The railway blames a broken rail for the derailment.", "The drivers' union blames a signal for the derailment."},
	Near:    [2]string{"The railway blames a broken rail for the derailment.", "The union welcomes the inquiry into the derailment."},
	Kinds:   []checker.Kind{checker.Status},
	Compare: func(a, b *checker.Claim) checker.Verdict {
		if a.Value.Unit != "cause" || b.Value.Unit != "cause" || !stated(a) || !stated(b) {
			return checker.Verdict{}
		}
		if a.Value.Text == b.Value.Text {
			return checker.Verdict{Relation: checker.Corroborates, Confidence: 0.7}
		}
		if !speakers(a, b) || a.Voice.Denied || b.Voice.Denied {
			return checker.Verdict{}
		}
		if (a.Frame.Lone || b.Frame.Lone) && evidence(a, b) < 2 {
			return checker.Verdict{Guard: "nothing shows that they tell one story"}
		}
		return checker.Verdict{Relation: checker.Contradicts, Kind: checker.Disputed, Confidence: 0.65,
			Why: fmt.Sprintf("%s is the cause in the word of %s, %s in that of %s", a.Value.Text, speaker(a), b.Value.Text, speaker(b))}
	},
}

// stated tells whether a claim is put as a fact; "was to blame" looks like a plan and is none.
func stated(c *checker.Claim) bool {
	return c.Voice.Mode == checker.Asserted || c.Voice.Mode == checker.Planned
}
