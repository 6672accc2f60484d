package main

import (
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"crosscheck/cmd/crosscheck/internal/bench"
)

// ferryName names a source of a benchmark.
func ferryName(i int) string { return fmt.Sprintf("%05d.md", i) }

// BenchmarkCheckAgainstIndex is the check of one new article against an index of 100,000 sentences, the start of the process included. It
// reports the CPU time of the process.
func BenchmarkCheckAgainstIndex(b *testing.B) {
	const articles = 100_000 / bench.PerArticle
	dir := b.TempDir()
	for i := range articles {
		put(b, dir, "archive/"+ferryName(i), bench.Invent(i).Markdown())
	}
	out, err := command(b, dir, "index", "add", "--index", "idx", "archive").CombinedOutput()
	require.NoError(b, err, "%s", out)
	draft := bench.Invent(3001)
	draft.Outlet = "The New Reader"
	put(b, dir, "new.md", draft.Markdown())
	var cpu time.Duration
	for b.Loop() {
		cmd := command(b, dir, "check", "new.md", "--against", "idx", "--fail-on", "never", "--format", "json", "-o", os.DevNull)
		out, err := cmd.CombinedOutput()
		require.NoError(b, err, "%s", out)
		cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	b.ReportMetric(float64(cpu.Milliseconds())/float64(b.N), "cpu-ms/op")
}

// BenchmarkStart is a process that does nothing: what every command pays.
func BenchmarkStart(b *testing.B) {
	var cpu time.Duration
	for b.Loop() {
		cmd := command(b, b.TempDir(), "version")
		require.NoError(b, cmd.Run())
		cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	b.ReportMetric(float64(cpu.Milliseconds())/float64(b.N), "cpu-ms/op")
}
