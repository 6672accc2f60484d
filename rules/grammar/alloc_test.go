//go:build !race

package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Under the race detector a pool forgets on purpose, so that this can only be counted without it.
func TestParseIntoDoesNotAllocate(t *testing.T) {
	var s Sentence
	ParseInto(&s, sample)
	// A collection may empty the pool of workers; anything that allocates by itself does so in every run.
	assert.Less(t, testing.AllocsPerRun(200, func() { ParseInto(&s, sample) }), 1.0)
}
