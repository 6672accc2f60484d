package index_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/index"
	"crosscheck/index/storetest"
)

func TestConformance(t *testing.T) {
	storetest.Run(t, func(t *testing.T) func() index.Store {
		dir := filepath.Join(t.TempDir(), "index")
		return func() index.Store {
			x, err := index.Open(dir, index.Options{Keys: 1})
			require.NoError(t, err)
			return x
		}
	})
}
