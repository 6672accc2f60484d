package review

import (
	"testing"
	"time"

	"crosscheck/checker"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReadNumber(t *testing.T) {
	for value, want := range map[string]float64{"28 points": 28, "more than 1,200 people": 1200, "1.2 million": 1.2e6, "USD 1.86 billion": 1.86e9, "−4 Cel": -4, "95%": 95, "41": 41} {
		got, ok := readNumber(value)
		assert.True(t, ok, value)
		assert.InEpsilon(t, want, got, 1e-9, value)
	}
	for _, value := range []string{"", "seven", "3-1", "2025-12-08", "10:30", "7–5"} {
		_, ok := readNumber(value)
		assert.False(t, ok, value)
	}
}

// sidesOf makes one side a value, each printed on the day after the one before.
func sidesOf(values ...string) []checker.Side {
	var sides []checker.Side
	for i, v := range values {
		p := checker.Passage{Outlet: "Outlet", Published: time.Date(2026, 3, 1+i, 0, 0, 0, 0, time.UTC)}
		sides = append(sides, checker.Side{Value: v, Passages: []checker.Passage{p}})
	}
	return sides
}

func TestChart(t *testing.T) {
	toll := newChart("quantity/conflict", sidesOf("38 dead", "41 dead", "44 dead"))
	require.NotNil(t, toll)
	assert.True(t, toll.Numeric)
	require.Len(t, toll.Points, 3)
	assert.Less(t, toll.Points[0].X, toll.Points[1].X, "time runs to the right")
	assert.Greater(t, toll.Points[0].Y, toll.Points[2].Y, "a toll rises")
	assert.Zero(t, toll.Outliers)
	assert.Len(t, toll.Ticks, 3, "few numbers name themselves")

	outlier := newChart("quantity/conflict", sidesOf("41", "42", "40", "41", "400"))
	assert.Equal(t, 1, outlier.Outliers)
	assert.True(t, outlier.Points[4].Outlier)
	assert.Zero(t, newChart("quantity/conflict", sidesOf("41", "41", "41", "42")).Outliers, "what differs a little is no outlier where all others are equal")

	dates := newChart("date/conflict", sidesOf("30 November 2025", "8 December 2025"))
	require.NotNil(t, dates)
	assert.False(t, dates.Numeric, "a day of the month is no number on a scale")
	assert.NotEqual(t, dates.Points[0].Y, dates.Points[1].Y)

	assert.Nil(t, newChart("quantity/conflict", sidesOf("41")))
	assert.Nil(t, newChart("quantity/conflict", nil))
	undated := sidesOf("41", "42")
	undated[0].Passages[0].Published = time.Time{}
	assert.Nil(t, newChart("quantity/conflict", undated))
	assert.Nil(t, newChart("status/conflict", sidesOf("a", "b", "c", "d", "e", "f", "g", "h", "i")), "too many lines to tell apart")
	copied := sidesOf("41", "42")
	copied[1].Passages[0].CopyOf = "a.md"
	assert.Nil(t, newChart("quantity/conflict", copied), "a copy is no second voice")
}

func TestShort(t *testing.T) {
	for n, want := range map[float64]string{41: "41", 1200: "1,200", 1.86e9: "1.9bn", 2.5: "2.5", -3e6: "-3m", 39.456: "39.46"} {
		assert.Equal(t, want, short(n))
	}
}
