package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// headroom is how much memory, in bytes, may fill with what is no longer needed before it is collected; filling how much may where text is
// taken in to an index on disk, a fifth of whose time the collector takes otherwise; lean how much may beside servers, which have the rest.
const (
	headroom = 160 << 20
	filling  = 256 << 20
	lean     = 64 << 20
)

// room is the headroom of the command that the program was called with.
func room(args []string) uint64 {
	if len(args) == 0 {
		return headroom
	}
	switch args[0] {
	case "index":
		return filling
	case "archive":
		return lean
	}
	return headroom
}

// ceiling is what the program may take for itself, in bytes, beside the pages of its own file, as long as two thirds of it hold what is in
// use: near it the runtime collects more often, and gives back what it does not need.
const ceiling = 1 << 30

// collectLess has a small heap collected less often than the runtime does it by itself, which would be thirty times before a report of ten
// thousand sentences is done: it grows by up to spare bytes first, but to no more than five times its size. A heap larger than that is
// collected as usual, so that this costs no more than the spare bytes, and one near the ceiling more often. It leaves alone what GOGC and
// GOMEMLIMIT ask for.
func collectLess(spare uint64) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	var after func(*collection)
	after = func(*collection) {
		metrics.Read(live)
		n := live[0].Value.Uint64()
		debug.SetGCPercent(garbage(n, spare))
		debug.SetMemoryLimit(bound(n))
		runtime.SetFinalizer(&collection{}, after)
	}
	after(nil)
}

// garbage returns how many bytes may wait to be collected for each hundred that are in use, where spare bytes may fill.
func garbage(live, spare uint64) int {
	return int(min(max(spare*100/max(live, 1), 100), 400))
}

// bound returns the most that the program may take: the ceiling, but half as much again as is in use, or all of its time would go into
// collecting.
func bound(live uint64) int64 { return int64(max(ceiling, live+live/2)) }

// A collection is garbage at once, so that its finalizer runs after each collection.
type collection struct{ _ *int }
