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
	var out []checker.Silence
	for rule := range strings.FieldsFuncSeq(rules, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' }) {
		out = append(out, checker.Silence{Rule: rule, Reason: strings.TrimSpace(reason), Line: line})
	}
	if out == nil {
		out = append(out, checker.Silence{Reason: strings.TrimSpace(reason), Line: line})
	}
	return out
}
