package timex

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{1818: "1818-03-22", 1943: "1943-04-25", 2000: "2000-04-23", 2008: "2008-03-23", 2018: "2018-04-01", 2024: "2024-03-31", 2025: "2025-04-20", 2038: "2038-04-25"} {
		assert.Equal(t, want, easter(year).time().Format(time.DateOnly))
	}
}

func TestNamedDays(t *testing.T) {
	for text, want := range map[string]string{
		"It was signed on Thanksgiving 2025.": "2025-11-27", "It was signed on Black Friday 2010.": "2010-11-26",
		"It was signed on Memorial Day 2021.": "2021-05-31", "It was signed on Labor Day 2021.": "2021-09-06",
		"It was signed on Good Friday 2024.": "2024-03-29", "It was signed on Easter Monday 2024.": "2024-04-01",
		"It was signed on Christmas Eve.": "2025-12-24", "It was signed over the Labor Day weekend.": "2025-W35-WE",
	} {
		assert.Equal(t, want, first(t, text, monday).Value, text)
	}
}

func TestNthWeekday(t *testing.T) {
	for _, c := range []struct {
		year, month, weekday, n int
		want                    string
	}{{2025, 11, 4, 4, "2025-11-27"}, {2021, 5, 1, -1, "2021-05-31"}, {2021, 5, 1, -2, "2021-05-24"}, {2024, 9, 7, 1, "2024-09-01"}} {
		d, ok := nthWeekday(c.year, c.month, c.weekday, c.n)
		assert.True(t, ok)
		assert.Equal(t, c.want, d.time().Format(time.DateOnly))
	}
	_, ok := nthWeekday(2025, 2, 1, 5)
	assert.False(t, ok)
}

// TestDatesAgreeWithTheStandardLibrary walks over a century and a half.
func TestDatesAgreeWithTheStandardLibrary(t *testing.T) {
	for d := dateOf(1890, 1, 1); d < dateOf(2040, 1, 1); d += 17 {
		want := time.Unix(int64(d)*daySeconds, 0).UTC()
		y, m, dd := d.ymd()
		assert.Equal(t, d, dateOf(y, m, dd))
		assert.Equal(t, (int(want.Weekday())+6)%7+1, d.weekday())
		wy, w := d.week()
		assert.LessOrEqual(t, weekStart(wy, w), d)
		assert.Greater(t, weekStart(wy, w)+7, d)
		assert.True(t, valid(y, m, dd))
		assert.False(t, valid(y, m, 32))
	}
	assert.Equal(t, dateOf(2024, 2, 29), dateOf(2024, 1, 31).addMonths(1))
	assert.Equal(t, dateOf(2023, 2, 28), dateOf(2024, 2, 29).addMonths(-12))
}

// weekStart returns the Monday of an ISO week.
func weekStart(year, week int) date { return dateOf(year, 1, 4).monday() + date(7*(week-1)) }
