package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/checker/pgtest"
	"crosscheck/cmd/crosscheck/internal/bench"
	"crosscheck/index/postgres"
	"crosscheck/rules/claims"
)

// archiveClaims asks for an archive of about so many claims: CROSSCHECK_ARCHIVE=1000000 is the measurement that the README tells of.
func archiveClaims(t *testing.T) int {
	t.Helper()
	text := os.Getenv("CROSSCHECK_ARCHIVE")
	if text == "" {
		return 4_000
	}
	n, err := strconv.Atoi(text)
	require.NoError(t, err, "CROSSCHECK_ARCHIVE is no number of claims")
	return n
}

// claimsPerArticle is about how many claims an invented article makes.
const claimsPerArticle = 108

// inventedArchive writes so many invented articles below a folder, a thousand in each folder of it.
func inventedArchive(t testing.TB, dir string, articles int) {
	t.Helper()
	for i := range articles {
		put(t, dir, fmt.Sprintf("archive/%04d/%s", i/1000, ferryName(i)), bench.Invent(i).Markdown())
	}
}

// measured runs the program, which must exit with 0, and returns the file of what it printed. It logs what that cost and bounds the memory.
// The output stays out of this process: what the system tells of a child's memory is never less than its parent's.
func measured(t *testing.T, dir string, most int64, args ...string) string {
	t.Helper()
	out, err := os.CreateTemp(t.TempDir(), "printed")
	require.NoError(t, err)
	defer out.Close()
	var stderr bytes.Buffer
	cmd := command(t, dir, args...)
	cmd.Stdout, cmd.Stderr = out, &stderr
	start := time.Now()
	require.NoError(t, cmd.Run(), "%s: %s", args, stderr.String())
	state := cmd.ProcessState
	peak := state.SysUsage().(*syscall.Rusage).Maxrss >> 10
	t.Logf("%s %s: %.1f s, %.1f CPU s, peak %d MB; %s", args[0], args[1], time.Since(start).Seconds(), (state.UserTime() + state.SystemTime()).Seconds(), peak,
		bytes.TrimSpace(stderr.Bytes()))
	if !raced { // the race detector takes many times the memory
		assert.Less(t, peak, most, "%s: peak memory in MB", args)
	}
	return out.Name()
}

// An archive on three servers gives the report of one machine, byte for byte, to a client of bounded memory.
func TestArchiveOnThreeServers(t *testing.T) {
	address := onThreeServers(t, pgtest.Start(t, 3, pgtest.Options{}))
	dir := t.TempDir()
	inventedArchive(t, dir, archiveClaims(t)/claimsPerArticle)
	const client = 250
	measured(t, dir, client, "archive", "load", "--store", address, "archive")
	got := measured(t, dir, client, "archive", "report", "--store", address)
	again := measured(t, dir, client, "archive", "report", "--store", address)
	one := put(t, dir, "new.md", bench.Invent(7).Markdown())
	measured(t, dir, client, "check", one, "--store", address, "--format", "json", "--fail-on", "never")
	want := measured(t, dir, 1<<20, "report", "archive", "--format", "json")
	sameFile(t, want, got)
	sameFile(t, want, again)
}

// sameFile asserts that two reports hold the same bytes, and findings.
func sameFile(t *testing.T, a, b string) {
	t.Helper()
	want, err := os.ReadFile(a)
	require.NoError(t, err)
	got, err := os.ReadFile(b)
	require.NoError(t, err)
	found := bytes.Count(want, []byte(`"id": `))
	assert.Positive(t, found, "a comparison of nothing")
	if assert.True(t, bytes.Equal(want, got), "the reports differ: %d bytes and %d", len(want), len(got)) {
		t.Logf("the same %d bytes, %d findings", len(want), found)
	}
}

// readingsOf reads invented articles.
func readingsOf(t *testing.T, articles int) []checker.Reading {
	t.Helper()
	var all []checker.Article
	for i := range articles {
		all = append(all, ingest.Text(fmt.Sprintf("%02d.md", i), bench.Invent(i).Markdown()))
	}
	readings, err := theEngine().Read(t.Context(), all)
	require.NoError(t, err)
	return readings
}

// feedAll adds readings, and calls between after each of them.
func feedAll(s *postgres.Store, readings []checker.Reading, between func(i int)) error {
	_, err := s.Feed(context.Background(), func(yield func(checker.Entry, error) bool) {
		for i, r := range readings {
			e := theEngine().Entry(r)
			e.Claims = r.Claims
			if !yield(e, nil) {
				return
			}
			between(i)
		}
	})
	return err
}

// exitOf runs the program and returns its exit code and its output.
func exitOf(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := command(t, t.TempDir(), args...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	var exit *exec.ExitError
	if err := cmd.Run(); errors.As(err, &exit) {
		return exit.ExitCode(), out.String(), errs.String()
	}
	return 0, out.String(), errs.String()
}

// A server that dies while an archive is loaded, or reported on, is an error and never half an answer; afterwards the work goes on.
func TestAServerDies(t *testing.T) {
	servers := pgtest.Start(t, 3, pgtest.Options{})
	address := onThreeServers(t, servers)
	readings := readingsOf(t, 110)
	e, ctx := theEngine(), t.Context()
	cross, err := e.Cross(ctx, readings, indexed(t, e, readings), nil)
	require.NoError(t, err)
	want := asJSON(t, cross)
	small := storeOptions()
	small.Batch = 300

	// In a load: each of the three at another article; the coordinator is the first.
	for n, dying := range []int{2, 1, 0} {
		s, err := postgres.OpenForWriting(ctx, address, small)
		require.NoError(t, err)
		err = feedAll(s, readings, func(i int) {
			if i == 20+20*n {
				require.NoError(t, servers[dying].Kill())
			}
		})
		require.Error(t, err)
		require.NoError(t, s.Close())
		code, stdout, stderr := exitOf(t, "archive", "report", "--store", address)
		assert.Equal(t, 2, code)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, "store")
		require.NoError(t, servers[dying].Run())
	}
	s, err := postgres.OpenForWriting(ctx, address, small)
	require.NoError(t, err)
	require.NoError(t, feedAll(s, readings, func(int) {}))
	size, err := s.Size(ctx)
	require.NoError(t, err)
	require.Equal(t, len(readings), size)
	require.NoError(t, s.Close())

	// In a report: after the first and after the second piece of work.
	for n, dying := range []int{2, 1, 0} {
		s, err := postgres.Open(ctx, address, small)
		require.NoError(t, err)
		told := 0
		_, err = s.Report(ctx, postgres.Reporting{Engine: e, Window: claims.Span, Of: "test", Progress: func(int, int) {
			if told++; told == 1 {
				require.NoError(t, servers[dying].Kill())
			}
		}})
		require.Error(t, err, "run %d went on without server %d", n, dying)
		require.NoError(t, s.Close())
		require.NoError(t, servers[dying].Run())
	}
	s, err = postgres.Open(ctx, address, small)
	require.NoError(t, err)
	defer s.Close()
	first := -1
	_, err = s.Report(ctx, postgres.Reporting{Engine: e, Window: claims.Span, Of: "test", Progress: func(done, _ int) {
		if first < 0 {
			first = done
		}
	}})
	require.NoError(t, err)
	assert.Greater(t, first, 10, "the report did not go on where it was")
	assert.Equal(t, want, streamed(t, s))
}
