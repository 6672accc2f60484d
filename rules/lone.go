package rules

import (
	"slices"
	"strings"
	"unicode"

	"crosscheck/checker"
)

// loneGuard names what keeps two values in sentences that stand without their articles apart, "" where nothing does.
func loneGuard(a, b *checker.Claim) string {
	switch {
	case a.Kind == checker.Date && serial(a, b):
		return "two of one series"
	case a.Kind != checker.Date && otherDays(a, b):
		return "different time"
	case printed(a, b) || printed(b, a):
		return "one text gives both numbers"
	case timed[a.Kind] && (a.Voice.Mode == checker.Planned) != (b.Voice.Mode == checker.Planned):
		return "one is a plan"
	case contrasted(a, b):
		return "told apart by a word"
	case a.Kind == checker.Clock && printedApart(a, b) >= day:
		return "each text tells of its own day"
	case has(a.Frame.Scope, "more") && has(b.Frame.Scope, "more") && a.Sentence.Published.IsZero():
		return "each text counts what its day added"
	}
	return doubt(a, b)
}

// serial tells whether two dates stand in one title that is printed anew each day: "The week in pictures: May 3".
func serial(a, b *checker.Claim) bool {
	return a.Frame.Pred == "" && b.Frame.Pred == "" && slices.Equal(lettered(a), lettered(b))
}

// lettered are the words of a claim's sentence before its value and behind it, in lower case.
func lettered(c *checker.Claim) []string {
	text := c.Sentence.Text[:c.Span.Start] + " " + c.Sentence.Text[c.Span.End:]
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
}

// otherDays tells whether each of two sentences names a day of the week, or a month, and they share none: what the yuan was worth on Monday, and on Thursday.
func otherDays(a, b *checker.Claim) bool {
	return others(calendar(a, weekdays), calendar(b, weekdays)) || others(calendar(a, months), calendar(b, months))
}

// calendar lists the names of one sort that a claim's sentence prints with a capital.
func calendar(c *checker.Claim, names map[string]bool) []string {
	var out []string
	for _, w := range strings.FieldsFunc(c.Sentence.Text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if names[w] {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

var (
	weekdays = map[string]bool{"Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true}
	months   = map[string]bool{"January": true, "February": true, "March": true, "April": true, "May": true, "June": true, "July": true, "August": true,
		"September": true, "October": true, "November": true, "December": true}
)

// otherNamed tells whether each of two sentences prints a name, not at its beginning, of which no word stands in the other: Grace and Fabian.
func otherNamed(a, b *checker.Claim) bool {
	return unshared(a.Sentence.Text, b.Sentence.Text) && unshared(b.Sentence.Text, a.Sentence.Text)
}

// unshared tells whether a text has a capitalised word, neither its first one nor one of a calendar, that is no word of another text.
func unshared(text, other string) bool {
	letters := func(r rune) bool { return !unicode.IsLetter(r) }
	known := strings.FieldsFunc(strings.ToLower(other), letters)
	for i, w := range strings.FieldsFunc(text, letters) {
		if i > 0 && len(w) > 3 && w[0] >= 'A' && w[0] <= 'Z' && !weekdays[w] && !months[w] && !slices.Contains(known, strings.ToLower(w)) {
			return true
		}
	}
	return false
}
