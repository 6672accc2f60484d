package number_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// A page without a full stop must not take a night: the scanner looks a bounded way around each number.
func TestLongInput(t *testing.T) {
	for _, piece := range []string{"one ", "1-", "(1 ", "twenty one hundred and ", "more than ", "1,000", "A 3 ", "half past ", "June 3 to ", "1 to ", "$", "- 1 ", "the first ", "21st ", "1, ", "Name 3 vote ", "12.5%", "million and "} {
		start := time.Now()
		scan(strings.Repeat(piece, 20000/len(piece)))
		assert.Less(t, time.Since(start), 5*time.Second, "%q", piece)
		t.Logf("%q %v", piece, time.Since(start))
	}
}
