package grammar

import (
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A table answers as its map does, for words that it holds, for words of their first letter and length, and for others.
func TestWordsAnswerAsTheirMap(t *testing.T) {
	values := map[string]int{"in": 1, "near": 2, "ne'er": 3, "übel": 4, strings.Repeat("long", 10): 5}
	table := NewWords(values)
	for _, w := range []string{"in", "near", "ne'er", "übel", strings.Repeat("long", 10), "", "it", "neat", "n", "over", "übex", strings.Repeat("long", 9), "NEAR", "\xff"} {
		assert.Equal(t, values[w], table.Of(w), "%q", w)
	}
	v, ok := table.Look("near")
	assert.True(t, ok)
	assert.Equal(t, 2, v)
	_, ok = table.Look("neat")
	assert.False(t, ok)
	assert.Equal(t, values, maps.Collect(table.All()))
	assert.Equal(t, 2, table.find("NEAR"))
	assert.Equal(t, 3, table.find("Ne'er"))
	assert.Zero(t, table.find("NEAT"))
	assert.Zero(t, table.find(""))
	assert.False(t, table.May("off"))
}
