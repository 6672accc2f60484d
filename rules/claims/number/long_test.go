package number_test

import (
	"strings"
	"testing"
)

// A page without a full stop must come to an end: the scanner looks a bounded way around each number.
func TestLongInput(t *testing.T) {
	pieces := []string{"one ", "1-", "(1 ", "twenty one hundred and ", "more than ", "1,000", "A 3 ", "half past ", "June 3 to ", "1 to ", "$", "- 1 ",
		"the first ", "21st ", "1, ", "Name 3 vote ", "12.5%", "million and ", ".2", "1.", "+1 ", "12'6 "}
	for _, piece := range pieces {
		text := strings.Repeat(piece, 20000/len(piece))
		checkSound(t, text[:100], scan(text[:100]))
		scan(text)
	}
}
