package storetest

import (
	"testing"

	"crosscheck/checker/pgtest"
)

// Postgres returns the address of an empty database on the package's private server, which the first call starts.
func Postgres(t testing.TB) string {
	t.Helper()
	return pgtest.Database(t)
}
