package postgres

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/checker/pgtest"
	"crosscheck/index"
	"crosscheck/index/storetest"
)

func TestMain(m *testing.M) { os.Exit(pgtest.Main(m)) }

func TestConformance(t *testing.T) {
	t.Run("one server", func(t *testing.T) {
		storetest.Run(t, func(t *testing.T) func() index.Store { return opener(t, pgtest.Database(t), nil) })
	})
	t.Run("three servers", func(t *testing.T) {
		servers := pgtest.Start(t, 3, pgtest.Options{})
		storetest.Run(t, func(t *testing.T) func() index.Store {
			return opener(t, pgtest.Database(t), []string{servers[0].Database(t), servers[1].Database(t), servers[2].Database(t)})
		})
	})
}

// opener makes a store and returns what opens it.
func opener(t *testing.T, address string, servers []string) func() index.Store {
	t.Helper()
	o := Options{Keys: 1, Claims: Layout(), Batch: 60}
	require.NoError(t, Create(t.Context(), address, servers, o))
	return func() index.Store {
		s, err := Open(t.Context(), address, o)
		require.NoError(t, err)
		return s
	}
}
