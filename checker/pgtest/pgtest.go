// Package pgtest gives tests real PostgreSQL servers of their own, on loopback ports, with their data in temporary folders.
package pgtest

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"
)

var (
	once      sync.Once
	shared    *Server
	failed    error
	databases atomic.Int64
)

// Main runs a package's tests and stops the server that they shared, if they did. Call it from TestMain.
func Main(m *testing.M) int {
	defer func() {
		if shared != nil {
			shared.Stop()
		}
	}()
	return m.Run()
}

// Database returns the address of an empty database on the package's shared server, which the first call starts. The test is skipped where
// PostgreSQL is not installed.
func Database(t testing.TB) string {
	t.Helper()
	bin := installed(t)
	once.Do(func() { shared, failed = start(bin, Options{}) })
	if failed != nil {
		t.Fatal(failed)
	}
	return shared.Database(t)
}

// Start starts so many servers that end with the test.
func Start(t testing.TB, n int, o Options) []*Server {
	t.Helper()
	bin := installed(t)
	servers, errs := make([]*Server, n), make([]error, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { servers[i], errs[i] = start(bin, o) })
	}
	wg.Wait()
	for _, s := range servers {
		if s != nil {
			t.Cleanup(s.Stop)
		}
	}
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
	return servers
}

// Database makes an empty database and returns its address.
func (s *Server) Database(t testing.TB) string {
	t.Helper()
	name := fmt.Sprintf("test%d", databases.Add(1))
	ctx := context.Background()
	db, err := pgx.Connect(ctx, s.Address("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close(ctx)
	if _, err := db.Exec(ctx, "create database "+name); err != nil {
		t.Fatal(err)
	}
	return s.Address(name)
}

// Drop removes a database of the shared server, for a test that makes many.
func Drop(t testing.TB, address string) {
	t.Helper()
	config, err := pgx.ParseConfig(address)
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	db, err := pgx.Connect(ctx, shared.Address("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close(ctx)
	if _, err := db.Exec(ctx, "drop database "+config.Database+" with (force)"); err != nil {
		t.Fatal(err)
	}
}

// Missing skips a test for want of something on this machine, or fails it where everything is required.
func Missing(t testing.TB, what string) {
	t.Helper()
	if os.Getenv("CROSSCHECK_REQUIRE") == "all" {
		t.Fatalf("%s is missing and CROSSCHECK_REQUIRE=all", what)
	}
	t.Skipf("%s is missing", what)
}

// Installed tells whether a server can be started here.
func Installed() bool { return binaries() != "" }

// installed returns the folder of the server's programs, or skips the test.
func installed(t testing.TB) string {
	t.Helper()
	bin := binaries()
	if bin == "" {
		Missing(t, "PostgreSQL")
	}
	return bin
}

// binaries returns the folder of the newest installed server's programs, "" where there is none.
func binaries() string {
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path)
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if len(found) == 0 {
		return ""
	}
	return filepath.Dir(found[len(found)-1])
}
