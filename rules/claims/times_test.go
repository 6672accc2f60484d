package claims

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"crosscheck/checker"
)

// Days that only a day of publication would place on the calendar are read without one, and admit whatever day; hours and weeks are not.
func TestDaysAreReadWithoutADayOfPublication(t *testing.T) {
	for text, want := range map[string][]string{
		"The bridge fell on 3 February.":      {"XXXX-02-03"},
		"The bridge fell on Monday.":          {"XXXX-WXX-1"},
		"The bridge opens before Christmas.":  {"XXXX-12-25"},
		"The bridge fell on 3 February 2029.": {"2029-02-03"},
		"The bridge fell this week.":          nil,
		"The bridge fell yesterday.":          nil,
		"The bridge fell at noon.":            nil,
	} {
		a := printed(text)
		a.Published = time.Time{}
		for i := range a.Sentences {
			a.Sentences[i].Published = time.Time{}
		}
		var got []string
		for _, c := range (Reader{}).Read(a).Claims {
			if c.Kind == checker.Date {
				got = append(got, c.Value.Timex)
				assert.Equal(t, want[0][0] != 'X', c.Value.Admits.Known, text)
			}
		}
		assert.Equal(t, want, got, text)
	}
}
