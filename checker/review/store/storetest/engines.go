// Package storetest gives tests the real engines that the desk runs on: SQLite in a fresh file, and a private PostgreSQL server.
package storetest

import (
	"path/filepath"
	"testing"

	"crosscheck/checker/pgtest"
)

// Main runs a package's tests and stops the PostgreSQL server that they started, if they did. Call it from TestMain.
func Main(m *testing.M) int { return pgtest.Main(m) }

// Each runs a test on every engine, with the address of an empty store of its own. PostgreSQL is skipped where it is not installed.
func Each(t *testing.T, test func(t *testing.T, address string)) {
	t.Run("sqlite", func(t *testing.T) { test(t, SQLite(t)) })
	t.Run("postgres", func(t *testing.T) { test(t, Postgres(t)) })
}

// SQLite returns the address of an SQLite store that does not exist yet.
func SQLite(t testing.TB) string { return "sqlite:" + filepath.Join(t.TempDir(), "desk.db") }
