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
	case traded(a) && traded(b) && common(calendar(a, weekdays), calendar(b, weekdays)) == 0:
		return "a market's level of another hour"
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

// traded tells whether a value stands in a sentence on a market, whose levels no two hours have in common.
func traded(c *checker.Claim) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(c.Sentence.Text), func(r rune) bool { return !unicode.IsLetter(r) }), func(w string) bool { return markets[w] })
}

var markets = map[string]bool{"shares": true, "stock": true, "stocks": true, "index": true, "nasdaq": true, "dow": true, "ftse": true, "dax": true, "nikkei": true,
	"yield": true, "yields": true, "bonds": true, "treasury": true, "treasuries": true, "trading": true, "dollar": true, "yen": true,
	"franc": true, "yuan": true, "futures": true, "barrel": true, "decliners": true, "advancers": true}

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

// plainOne tells whether two lone sentences give one thing by its name and its head, and neither prints a name that the other has not: "the Maquis fire had
// burned 3,200 hectares", "5,000 hectares".
func plainOne(a, b *checker.Claim) bool {
	return alone(a, b) && headed(a, b) && !tolls[a.Frame.Head] && !brief(a) && !brief(b) && common(a.Frame.Names, b.Frame.Names) > 0 && !otherNamed(a, b) && !others(a.Frame.Terms, b.Frame.Terms)
}

// brief tells whether a claim's sentence is no longer than a headline, of which a year has many that read alike.
func brief(c *checker.Claim) bool {
	const line = 9 // words
	return len(strings.Fields(c.Sentence.Text)) <= line
}
