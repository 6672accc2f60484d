package rules

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The weights are written by go run ./rules/fit; a feature that is added, moved or renamed needs them fitted again.
func TestEveryFeatureHasItsWeight(t *testing.T) {
	require.Len(t, weights, len(features))
	for i, name := range FeatureNames() {
		assert.Equal(t, name, weights[i].feature)
	}
}
