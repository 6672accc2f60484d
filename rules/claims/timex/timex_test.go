package timex

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

var monday = time.Date(2025, 12, 8, 12, 0, 0, 0, time.UTC)

// first returns the first expression of a text.
func first(t *testing.T, text string, doc time.Time) Timex {
	got := Scan(&grammar.Sentence{Text: text, Tokens: grammar.Tokenize(text)}, doc)
	require.NotEmpty(t, got, text)
	return got[0]
}

func TestWeekdayClash(t *testing.T) {
	x := first(t, "The cuts were announced on Wednesday, Nov. 7.", time.Date(2024, 11, 8, 0, 0, 0, 0, time.UTC))
	printed, named, clash := x.WeekdayClash()
	assert.True(t, clash)
	assert.Equal(t, time.Wednesday, printed)
	assert.Equal(t, "2024-11-07", named.Format(time.DateOnly))

	for _, text := range []string{"It fell on Thursday, Nov. 7, 2024.", "It fell on Thursday.", "It fell on Nov. 7.", "It fell every Thursday.", "It fell next Friday."} {
		_, _, clash := first(t, text, monday).WeekdayClash()
		assert.False(t, clash, text)
	}
	x = first(t, "It fell on Friday the 12th.", monday)
	_, _, clash = x.WeekdayClash()
	assert.False(t, clash)
	x = first(t, "It fell on Saturday the 6th of December, 2024.", monday)
	_, named, clash = x.WeekdayClash()
	assert.True(t, clash)
	assert.Equal(t, time.Friday, named.Weekday())
}

func TestFormat(t *testing.T) {
	for text, want := range map[string]string{
		"It fell on Nov. 30.":                 "Sunday, November 30, 2025",
		"It fell in November.":                "November 2025",
		"It fell in 2021.":                    "2021",
		"It fell in late 2021.":               "late 2021",
		"It runs from June 3 to 5, 2026.":     "June 3 to June 5, 2026",
		"It ran from Dec. 30 to Jan. 2, 2026": "December 30, 2025 to January 2, 2026",
		"It is due by the end of June 2026.":  "by late June 2026",
		"It lasted about 50 minutes.":         "about 50 minutes",
		"It lasted almost a year.":            "almost 1 year",
		"It lasted two to three weeks.":       "2 weeks to 3 weeks",
		"It lasted an hour and 20 minutes.":   "1 hour 20 minutes",
		"It lasted several days.":             "some days",
		"It lasted at least two weekends.":    "at least 2 weekends",
		"It fell at 4:12 a.m. on Sunday.":     "4:12 a.m. on Sunday, December 7, 2025",
		"It fell shortly after noon.":         "shortly after noon",
		"It fell just before midnight.":       "shortly before midnight",
		"It fell on Sunday night.":            "night of Sunday, December 7, 2025",
		"It fell four years ago.":             "2021 or so",
		"It fell four months ago.":            "August 2025 or so",
		"It fell four days ago.":              "Thursday, December 4, 2025",
		"It fell two days later.":             "2 days after",
		"It fell two days earlier.":           "2 days before",
		"It fell the same day.":               "the same day",
		"It falls every Sunday.":              "XXXX-WXX-7",
		"It fell in fiscal 2025.":             "FY2025",
		"It will not fall before July 2026.":  "not before July 2026",
	} {
		assert.Equal(t, want, Format(first(t, text, monday)), text)
	}
}

func TestFormatInterval(t *testing.T) {
	assert.Empty(t, FormatInterval(checker.Interval{}))
	assert.Equal(t, "any time", FormatInterval(checker.Between(math.Inf(-1), math.Inf(1))))
	assert.Equal(t, "from Monday, January 1, 2024 on", FormatInterval(checker.AtLeast(1704067200)))
	assert.Equal(t, "up to Sunday, December 31, 2023", FormatInterval(checker.AtMost(1704067199)))
	assert.Equal(t, "Wednesday, December 31, 1969", FormatInterval(checker.Between(-10, -1)))
}

// TestPrintedParts holds that the parts of a date are reported as printed and nothing is added.
func TestPrintedParts(t *testing.T) {
	x := first(t, "It fell on Tuesday, Aug. 15, 2023, at 4:12 a.m. EST (0912 GMT).", monday)
	assert.Equal(t, [3]int{2023, 8, 15}, [3]int{x.Year, x.Month, x.Day})
	assert.Equal(t, time.Tuesday, x.Weekday)
	assert.Equal(t, "2023-08-15T04:12", x.Value)
	assert.Equal(t, 252, x.Clock)
	assert.Equal(t, "EST", x.Zone)
	assert.Equal(t, 552, x.GMT)
	assert.False(t, x.Relative)

	x = first(t, "It fell in August.", monday)
	assert.Equal(t, [3]int{0, 8, 0}, [3]int{x.Year, x.Month, x.Day})
	assert.Equal(t, None, x.Weekday)
	assert.True(t, x.Relative)
}

// TestTagsTellTheTense holds that a tagger's word goes before the word list's.
func TestTagsTellTheTense(t *testing.T) {
	text := "The party meets Friday"
	s := &grammar.Sentence{Text: text, Tokens: grammar.Tokenize(text)}
	assert.Equal(t, "2025-12-05", Scan(s, monday)[0].Value)
	for i, fine := range []string{"DT", "NN", "MD", "NNP"} {
		s.Tokens[i].Fine = fine
	}
	assert.Equal(t, "2025-12-12", Scan(s, monday)[0].Value)
}

// TestDocumentDayIsItsOwn holds that a document's day is read off its own clock, not off Greenwich's.
func TestDocumentDayIsItsOwn(t *testing.T) {
	late := time.Date(2025, 12, 9, 2, 0, 0, 0, time.FixedZone("", 5*3600))
	assert.Equal(t, "2025-12-09", first(t, "It fell today.", late).Value)
	assert.Equal(t, "2025-12-08", first(t, "It fell today.", late.UTC()).Value)
}

func TestNormal(t *testing.T) {
	for _, v := range []string{"2025-11-30", "2025-11", "2025", "199", "18", "2025-W48", "2025-W48-WE", "2026-Q2", "2026-H1", "2009-SP", "FY2025", "P4Y", "P4.5Y", "PT4H", "P2Y1M21D", "PT1H30M",
		"PXW", "P1WE", "P46M/P57M", "T04:12", "T04:12:30", "T16", "TMO", "2024-03-12T04:12", "XXXX-11-30", "XXXX-WXX-5", "XXXX-WXX-5T16", "2026-06-03/2026-06-05", "T07:30/T18:30", "PRESENT_REF"} {
		got, ok := Normal(v)
		assert.True(t, ok, v)
		assert.Equal(t, v, got)
	}
	for _, v := range []string{"", "2025-02-30", "2025-13", "2025-W54", "P", "PY", "P4", "T25", "T04:60", "2025-11-30/", "20251130", "2025-Q5", "next week", "2025-11-30T", "P4Q", "FY25"} {
		_, ok := Normal(v)
		assert.False(t, ok, v)
	}
}
