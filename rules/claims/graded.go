package claims

import (
	"strconv"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// scales are nouns for the steps of a scale, behind which a number tells the step: a Category 3 hurricane, a level 2 alert.
var scales = grammar.NewWords(map[string]bool{"category": true, "level": true, "grade": true, "tier": true, "phase": true})

// graded reads the step of a scale on which something stands. A level or phase is one of an alert or a warning, since buildings and plans have
// levels and phases, too.
func (c *Context) graded() []checker.Claim {
	var out []checker.Claim
	for i := range c.Tree.Tokens {
		t := &c.Tree.Tokens[i]
		if !scales.Of(t.LowerLemma()) || t.Tag == grammar.VERB {
			continue
		}
		n, err := strconv.Atoi(c.lower(i + 1))
		if err != nil || n < 1 || n > 10 {
			continue
		}
		head := t.LowerLemma()
		if head != "category" {
			if head = c.alarm(i); head == "" {
				continue
			}
		}
		f := c.frame(i, -1)
		f.Head, f.Sure = head, true
		v := checker.Value{Text: head + " " + strconv.Itoa(n), Unit: "step", Admits: checker.Between(float64(n), float64(n)), Exact: float64(n)}
		out = append(out, c.claim(checker.Rank, checker.Span{Start: t.Start, End: c.Tree.Tokens[i+1].End}, i, f, v))
	}
	return out
}

// alarm returns the word for a warning beside the scale at token i, "" where none stands there: "alert level 4", "a level 4 emergency".
func (c *Context) alarm(i int) string {
	for _, k := range [...]int{i - 1, i + 2} {
		if w := c.lower(k); alarms.Of(w) {
			return w
		}
	}
	return ""
}

var alarms = grammar.NewWords(map[string]bool{"alert": true, "threat": true, "warning": true, "emergency": true, "alarm": true, "evacuation": true, "response": true})
