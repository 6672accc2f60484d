package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/rules"
)

// Pairs alone are no reason to change the weights in articles.
func TestPairsLeaveTheWeightsInArticles(t *testing.T) {
	out := filepath.Join(t.TempDir(), "weights.go")
	require.NoError(t, run(context.Background(), io.Discard, out, "", []string{filepath.Join("..", "testdata", "pairs", "numbers.jsonl")}))
	got, err := os.ReadFile(out)
	require.NoError(t, err)
	for i, name := range rules.FeatureNames() {
		assert.Contains(t, string(got), fmt.Sprintf("{%q, [2]float64{%.2f, ", name, rules.Weights(0)[i]))
	}
}

func TestNothingToFit(t *testing.T) {
	assert.ErrorContains(t, run(context.Background(), io.Discard, "", "", nil), "name story folders or files of pairs")
}
