package claims

import "crosscheck/checker"

// worst leaves the condition of victims to those who are worst off, where an article tells of several: "one is critical, five are stable".
// What the others' condition is excludes nothing that another article says of the victims.
func worst(claims []checker.Claim) {
	least, found := 0.0, false
	for i := range claims {
		if c := &claims[i]; ofVictims(c) && (!found || c.Value.Admits.Low < least) {
			least, found = c.Value.Admits.Low, true
		}
	}
	for i := range claims {
		if c := &claims[i]; ofVictims(c) && c.Value.Admits.Low > least {
			c.Frame.Head = "some victims"
		}
	}
}

func ofVictims(c *checker.Claim) bool {
	return c.Kind == checker.Status && c.Value.Unit == "condition" && c.Frame.Head == "victim"
}
