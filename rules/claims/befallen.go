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

// outlived takes what an article tells of the condition of those who died, by the same article, for no state of its own: "was taken to a hospital in
// critical condition, where he died".
func outlived(claims []checker.Claim) {
	dead := map[string]bool{}
	for i := range claims {
		if c := &claims[i]; c.Value.Unit == "life" && c.Value.Admits.Low == 1 {
			dead[c.Frame.Head] = true
		}
	}
	for i := range claims {
		if c := &claims[i]; c.Value.Unit == "life" && c.Value.Admits.Low < 1 && dead[c.Frame.Head] {
			c.Frame.Head = ""
		}
	}
}

func ofVictims(c *checker.Claim) bool {
	return c.Kind == checker.Status && c.Value.Unit == "condition" && c.Frame.Head == "victim"
}
