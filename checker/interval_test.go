package checker_test

import (
	"math"
	"testing"
	"testing/quick"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
)

func TestIntervals(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		name      string
		is        checker.Interval
		holds     []float64
		withholds []float64
	}{
		{"exactly", checker.Exactly(41), []float64{41}, []float64{40, 42, math.Nextafter(41, inf)}},
		{"between", checker.Between(38, 42), []float64{38, 40, 42}, []float64{37.9, 42.1}},
		{"between, turned round", checker.Between(42, 38), []float64{38, 40, 42}, []float64{37.9, 42.1}},
		{"above", checker.Above(40), []float64{math.Nextafter(40, inf), 41, inf}, []float64{40, 39}},
		{"at least", checker.AtLeast(40), []float64{40, 41, inf}, []float64{39, math.Nextafter(40, -inf)}},
		{"below", checker.Below(40), []float64{math.Nextafter(40, -inf), 0, -inf}, []float64{40, 41}},
		{"at most", checker.AtMost(40), []float64{40, 0, -inf}, []float64{41, math.Nextafter(40, inf)}},
	} {
		for _, x := range c.holds {
			assert.True(t, c.is.Holds(x), "%s holds %v", c.name, x)
		}
		for _, x := range c.withholds {
			assert.False(t, c.is.Holds(x), "%s does not hold %v", c.name, x)
		}
	}
}

// What is not known says nothing: it meets everything, and lies in nothing.
func TestTheUnknownInterval(t *testing.T) {
	unknown, zero := checker.Interval{}, checker.Exactly(0)
	assert.True(t, unknown.Overlaps(zero))
	assert.True(t, zero.Overlaps(unknown))
	assert.True(t, unknown.Overlaps(unknown))
	assert.False(t, unknown.Holds(0))
	assert.False(t, unknown.Within(zero))
	assert.False(t, zero.Within(unknown))
	assert.True(t, zero.Known)
}

// The sides of a bound exclude each other, and its closed forms share it.
func TestBoundsMeetWhereTheyShould(t *testing.T) {
	assert.False(t, checker.Above(40).Overlaps(checker.Exactly(40)))
	assert.False(t, checker.Below(40).Overlaps(checker.Exactly(40)))
	assert.False(t, checker.Above(40).Overlaps(checker.AtMost(40)))
	assert.True(t, checker.AtLeast(40).Overlaps(checker.AtMost(40)))
	assert.False(t, checker.Below(40).Overlaps(checker.AtLeast(40)))
	assert.True(t, checker.Exactly(41).Within(checker.Above(40)))
	assert.False(t, checker.Above(40).Within(checker.Exactly(41)))
}

func TestIntervalLaws(t *testing.T) {
	law := func(a, b, c, d, x float64) bool {
		p, q := checker.Between(a, b), checker.Between(c, d)
		return p.Overlaps(q) == q.Overlaps(p) &&
			(!p.Within(q) || p.Overlaps(q)) &&
			(!p.Holds(x) || !q.Holds(x) || p.Overlaps(q)) &&
			(!p.Within(q) || !p.Holds(x) || q.Holds(x)) &&
			p.Within(p) && p.Overlaps(p)
	}
	require.NoError(t, quick.Check(law, nil))
}

func TestSpans(t *testing.T) {
	assert.Equal(t, "41", checker.Span{Start: 7, End: 9}.Of("killed 41 people"))
	for _, s := range []checker.Span{{Start: -1, End: 2}, {Start: 3, End: 3}, {Start: 5, End: 2}, {Start: 0, End: 99}} {
		assert.Empty(t, s.Of("killed"), "%v", s)
	}
}

// A quote is found again in the source although the sentence was folded from several lines.
func TestPosition(t *testing.T) {
	s := checker.Sentence{Line: 5, Column: 3, Text: "One two three four", Breaks: []checker.Break{{At: 8, Line: 6, Column: 1}, {At: 14, Line: 8, Column: 5}}}
	for at, want := range map[int][2]int{0: {5, 3}, 4: {5, 7}, 8: {6, 1}, 10: {6, 3}, 14: {8, 5}, 17: {8, 8}} {
		line, column := s.Position(at)
		assert.Equal(t, want, [2]int{line, column}, "byte %d", at)
	}
}

func TestVocabularyHasNames(t *testing.T) {
	seen := map[string]bool{}
	for p := checker.Body; p <= checker.Furniture; p++ {
		assert.False(t, seen[p.String()])
		seen[p.String()] = true
	}
	for m := checker.Asserted; m <= checker.Past; m++ {
		assert.False(t, seen[m.String()])
		seen[m.String()] = true
	}
	assert.False(t, seen["unknown"])
	assert.Equal(t, "unknown", checker.Part(200).String())
	assert.Equal(t, "unknown", checker.Mode(200).String())
	for _, k := range checker.FindingKinds {
		assert.Equal(t, k == checker.Contradiction || k == checker.Disputed || k == checker.Internal, k.Serious(), k)
	}
}
