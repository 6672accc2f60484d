package ingest

import (
	"strings"

	"crosscheck/checker"
)

const silenceWord = "crosscheck-ignore"

// silences reads a comment of the form "crosscheck-ignore RULE[, RULE]: reason". A note without a reason is kept with an empty one, so
// that a check can complain of it.
func silences(comment string, line int) []checker.Silence {
	rest, ok := strings.CutPrefix(strings.TrimSpace(comment), silenceWord)
	if !ok {
		return nil
	}
	rules, reason, _ := strings.Cut(rest, ":")
	reason = strings.Join(strings.Fields(reason), " ")
	var out []checker.Silence
	for rule := range strings.FieldsFuncSeq(rules, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' }) {
		out = append(out, checker.Silence{Rule: rule, Reason: reason, Line: line})
	}
	if out == nil {
		out = append(out, checker.Silence{Reason: reason, Line: line})
	}
	return out
}
