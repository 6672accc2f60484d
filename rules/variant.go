package rules

import (
	"fmt"
	"strings"

	"crosscheck/checker"
)

// variant compares the spellings of one name.
var variant = checker.Rule{
	Name:  "name/variant",
	Title: "one person, place or body is spelled in two ways",
	Doc: "Compares how one identity is written. Identities come from last names, titles and acronyms, never from the distance of two " +
		"strings; a short form of a name is no variant of it.",
	Example: [2]string{"Mayor Yusuf Karim spoke.", "Mayor Youssef Karim spoke."},
	Near:    [2]string{"Mayor Yusuf Karim spoke.", "Karim spoke."},
	Kinds:   []checker.Kind{checker.Name},
	Compare: func(a, b checker.Claim) checker.Verdict {
		if a.Frame.Head != b.Frame.Head || a.Frame.Head == "" {
			return given(a, b)
		}
		if shortened(a.Value.Text, b.Value.Text) {
			return checker.Verdict{}
		}
		if strings.EqualFold(a.Value.Text, b.Value.Text) {
			return checker.Verdict{Relation: checker.Corroborates, Confidence: 1}
		}
		return checker.Verdict{
			Relation: checker.Contradicts, Kind: checker.Variant, Confidence: 0.9,
			Why: fmt.Sprintf("%s (%s) and %s (%s) are two spellings of one name", a.Value.Text, printer(a), b.Value.Text, printer(b)),
		}
	},
}

// shortened tells whether one form only cuts the other short, as "Ore." does "Oregon", or stands for it in capitals.
func shortened(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	x = strings.TrimSuffix(x, ".")
	return len(x) < len(y)-1 && (len(x) <= 3 || len(x) <= 5 && strings.HasPrefix(strings.ToLower(y), strings.ToLower(x)) || strings.ToUpper(x) == x)
}

// given compares two given names of one last name, where one looks like a slip for the other: letters in another order, or a name that differs
// in its beginning only. Brothers have names of their own.
func given(a, b checker.Claim) checker.Verdict {
	x, p, ok := strings.Cut(a.Frame.Head, "/")
	y, q, also := strings.Cut(b.Frame.Head, "/")
	if !ok || !also || x != y || p == q || sameArticle(a, b) {
		return checker.Verdict{}
	}
	v, w := strings.ToLower(a.Value.Text), strings.ToLower(b.Value.Text)
	if min(len(v), len(w)) < 5 || max(len(v), len(w))-min(len(v), len(w)) > 1 {
		return checker.Verdict{}
	}
	out := checker.Verdict{Relation: checker.Contradicts, Kind: checker.Variant, Confidence: 0.7,
		Why: fmt.Sprintf("%s (%s) and %s (%s) have one last name, and given names that look like one", a.Value.Text, printer(a), b.Value.Text, printer(b))}
	switch {
	case sortedDigits(v) == sortedDigits(w):
		return out
	case len(v) > 4 && len(w) > 4 && v[len(v)-4:] == w[len(w)-4:]:
		out.Kind = checker.Contradiction
		return out
	}
	return checker.Verdict{}
}
